internal import Agenda
internal import ArgumentParser
internal import Foundation
internal import Meeting
internal import Rendering
internal import SectionKit

extension MeetingsCommand {
    struct CalendarOfMeetings: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "calendar",
            abstract: "When and where all groups meet, from their agendas: a page, or a file for calendar programs.",
            discussion: """
                Example: lectern meetings calendar agendas/*.yaml --format html > meetings.html
                For calendar programs: lectern meetings calendar agendas/*.yaml --format ics > meetings.ics

                An agenda says whom to ask with 'ask:'. One that cannot be used is told and left out; the exit is 1 then.
                """)

        enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, html, ics }

        @Argument(help: "The agendas.", completion: .file(extensions: ["yaml", "yml"])) var files: [String]
        @Option(help: "text, markdown, html or ics (iCalendar).") var format: Format = .text
        @Option(help: "What the page is called.") var title = "When and where we meet"
        @Flag(help: "Large print: 20 points in HTML, narrow lines in text.") var large = false

        func run() throws {
            var agendas: [MeetingAgenda] = []
            var isWhole = true
            for file in files {
                do { agendas.append(try AgendaFile.need(file)) } catch let failure as Failure {
                    Output.error("error: \(failure.message)")
                    isWhole = false
                }
            }
            guard !agendas.isEmpty else { throw Failure("No agenda can be used, so there is no calendar.") }
            let calendar = MeetingCalendar(agendas, title: title)
            for twice in calendar.twice {
                Output.error("note: \(twice) is there twice; it stands in the calendar once.")
            }
            let printer = PaperPrinter(context: RenderingContext(timeZone: .gmt), large: large)
            switch format {
            case .text: Output.write(printer.text([calendar.sheet]))
            case .markdown: Output.write(printer.markdown([calendar.sheet]))
            case .html: Output.write(printer.html([calendar.sheet], title: title))
            case .ics: Output.write(calendar.file(stamp: SignUpMeeting.now))
            }
            if !isWhole { throw ExitCode(1) }
        }
    }
}

/// The meetings of many groups, by date.
struct MeetingCalendar {
    private let agendas: [MeetingAgenda]
    private let title: String
    /// Meetings that came several times, by id and date.
    let twice: [String]

    init(_ agendas: [MeetingAgenda], title: String) {
        self.title = title
        var seen: Set<String> = []
        var twice: [String] = []
        self.agendas = agendas.filter { agenda in
            let name = "\(agenda.id), \(agenda.date),"
            if seen.insert(name).inserted { return true }
            twice.append(name)
            return false
        }.sorted { ($0.start, $0.title, $0.id) < ($1.start, $1.title, $1.id) }
        self.twice = twice
    }

    var sheet: PaperSheet {
        let rows = agendas.map { agenda -> [Text] in
            let clock = WallClock(timeZone: agenda.timeZone)
            return [
                Text(LongDate.words(agenda.date)),
                Text("\(clock.time(of: agenda.start)) to \(clock.time(of: agenda.end))"),
                .strong(agenda.title), Text(agenda.venue ?? "–"), Text(agenda.ask ?? "–"),
            ]
        }
        return PaperSheet(
            title: title,
            content: [
                .table(Table(caption: "", columns: ["Day", "Time", "Who meets", "Where", "Ask"], rows: rows))
            ])
    }

    /// One iCalendar file of all of them.
    func file(stamp: Instant) -> String {
        let events = agendas.map { CalendarEvent(MeetingRun(agenda: $0)).text(stamp: stamp) }
        guard let first = events.first else { return "" }
        // A line of text never begins so: what somebody wrote stands behind the name of its line, or after a blank.
        let (begin, end) = ("BEGIN:VEVENT\r\n", "END:VCALENDAR\r\n")
        let head = first.components(before: begin) ?? ""
        return head
            + events.compactMap { event in
                event.components(after: head)?.components(before: end)
            }.joined() + end
    }
}

extension String {
    fileprivate func components(before mark: String) -> String? {
        range(of: mark).map { String(self[..<$0.lowerBound]) }
    }
    fileprivate func components(after head: String) -> String? { hasPrefix(head) ? String(dropFirst(head.count)) : nil }
}
