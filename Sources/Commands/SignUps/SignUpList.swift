internal import Agenda
internal import ArgumentParser
internal import Foundation
internal import Journal
internal import Rendering
internal import SectionKit
internal import SignUps

struct SignUpList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Who has signed up, and where each stands.",
        discussion: """
            Example: lectern sign-up list north-west-2026-12-08
            For a spreadsheet: lectern sign-up list north-west-2026-12-08 --csv > people.csv

            In CSV, a cell that a spreadsheet would take for a formula has an apostrophe in front; 'add --csv' takes it off.
            """)
    @OptionGroup var target: SignUpMeeting.Target
    @Flag(help: "Print JSON.") var json = false
    @Flag(help: "Print CSV.") var csv = false
    @Flag(help: "Those who withdrew too.") var withdrawn = false
    @Flag(help: "In place of the list: how many came, as it may be published.") var attendance = false

    func validate() throws {
        if json, csv { throw ValidationError("--json and --csv do not go together.") }
        if attendance, json || csv || withdrawn {
            throw ValidationError("--attendance goes without --json, --csv and --withdrawn.")
        }
    }

    func run() throws {
        let (agenda, meeting) = try SignUpMeeting.look(target)
        let everybody = try meeting?.all() ?? []
        let words = StandingWords(agenda, everybody)
        let people = words.inOrder(everybody.filter { withdrawn || $0.standing != .withdrawn })
        if attendance {
            guard let table = AttendanceTable(everybody) else {
                Output.error(
                    "Nobody is ticked as here yet. 'lectern sign-up here' does it, or the page of those who lead.")
                return
            }
            Output.write(Self.renderer(agenda).render(table.content))
        } else if json {
            Output.write(try SignUpDocument(agenda, meeting, people, words).text())
        } else if csv {
            Output.write(PeopleTable.text(people, words))
        } else {
            try table(agenda, meeting, people, words)
        }
    }

    private func table(
        _ agenda: MeetingAgenda, _ meeting: SignUpMeeting?, _ people: [SignUpRecord], _ words: StandingWords
    ) throws {
        for (section, offer) in agenda.slotOffers {
            let book = try meeting?.book(of: section.id)
            let hasBegun = meeting?.hasBegun(section.id) ?? false
            Output.write(
                SectionWords(section, offer, book, words, hasBegun: hasBegun).line(at: meeting?.now) + "\n")
        }
        if people.isEmpty {
            Output.error("Nobody has signed up yet.")
            return
        }
        let rows = people.map { record -> [Text] in
            [
                String(record.id.text.prefix(8)), record.answers.called, PersonWords.who(record),
                PersonWords.service(record.answers.service) ?? "–",
                words.short(record.id, record.standing, in: record.section), record.answers.talk?.title ?? "",
                PersonWords.isHere(record) ? "here" : "",
            ].map { Text($0) }
        }
        let columns: [Text] = ["Id", "Name", "Who", "Service", "Stands", "Talk", "Here"]
        Output.write(Self.renderer(agenda).render([.table(Table(caption: "", columns: columns, rows: rows))]))
        let roles = PersonRole.allCases.compactMap { role -> String? in
            let count = people.count { $0.answers.role == role && $0.standing != .withdrawn }
            return count == 0 ? nil : PersonWords.roles(role, count)
        }
        Output.write("\n\(roles.joined(separator: ", ")).\n")
    }

    private static func renderer(_ agenda: MeetingAgenda) -> PlainTextRenderer {
        PlainTextRenderer(
            width: Output.width, style: Output.style(onTerminal: Output.isTerminal),
            context: RenderingContext(timeZone: agenda.timeZone))
    }
}

/// How the places of a section stand, in one line.
struct SectionWords {
    private let section: Section
    private let offer: SlotOffer
    private let book: SlotBook?
    private let words: StandingWords
    private let hasBegun: Bool

    /// - Parameter hasBegun: The section runs, or is over: nobody comes in by signing up any more.
    init(_ section: Section, _ offer: SlotOffer, _ book: SlotBook?, _ words: StandingWords, hasBegun: Bool) {
        self.hasBegun = hasBegun
        self.section = section
        self.offer = offer
        self.book = book
        self.words = words
    }

    /// - Parameter now: nil where nobody has asked the library yet.
    func line(at now: Instant?) -> String {
        let taken = book?.holders.count ?? 0
        var parts = ["\(taken) of \(offer.free) \(offer.free == 1 ? "place" : "places") taken"]
        if let count = book?.inDraw.count, count > 0 { parts.append("\(count) in the draw") }
        if let count = book?.waiting.count, count > 0 { parts.append("\(count) waiting") }
        parts.append(offer.manner == .draw ? "places are drawn" : "who comes first has the place")
        parts.append(gate(at: now))
        return "\(section.title.oneLine): \(parts.joined(separator: "; "))."
    }

    private func gate(at now: Instant?) -> String {
        guard let book, let now else { return "nobody has signed up" }
        if hasBegun { return "closed, since it has begun" }
        switch (book.gate, book.shut(at: now)) {
        case (.open, _): return "opened by staff"
        case (.closed, _): return "closed by staff"
        case (.byDate, .notYetOpen(let opens)?): return "opens " + (opens.map(words.day) ?? "later")
        case (.byDate, .some): return "closed"
        case (.byDate, nil): return "open" + (book.rules.closes.map { " until \(words.lastDay(before: $0))" } ?? "")
        }
    }
}
