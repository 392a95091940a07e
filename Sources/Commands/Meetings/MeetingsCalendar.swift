internal import Agenda
internal import ArgumentParser
internal import Foundation
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
