internal import Agenda
internal import ArgumentParser
internal import Disclosure
internal import Foundation
internal import Journal
internal import Meeting
internal import Rendering
internal import Reports
internal import Returns
internal import SectionKit

struct PrintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract: "Make a sheet to print, from an agenda file and who has signed up.",
        discussion: """
            Example: lectern print agendas/regional-meeting.yaml chair-script --format html --large > script.html

            Of the agenda: running-order (for everybody), handout (what each section has to read and to write on),
            chair-script (a copy for each chair).
            Of its questions: feedback-form (Easy Read, to be keyed in afterwards; --copies).
            Before the meeting: sign-up-sheet (forms, one person each), booking-sheet (for each service), letters (for each person).
            For the day: register, reception-list and kitchen-list (counts alone), signal-cards,
            and seating-cards (a slip for each person once tables are formed; before, cards to deal at the door:
            --people 20-40, or --deck staff=5-10 for cards of their own).
            Once tables are formed: table-list (who sits where, by name and by table).
            After the meeting: return (what goes up, in lines with check codes, for 'lectern key-in' on the other side).
            all makes every sheet. Sheets with names are marked as for staff only; without sign-ups each is a form to fill in by hand.

            Open an HTML sheet in any browser and print it from there; it loads nothing.
            calendar is one event for a calendar program: lectern print FILE calendar > meeting.ics
            """)

    enum Sheet: String, ExpressibleByArgument, CaseIterable {
        case runningOrder = "running-order"
        case handout
        case chairScript = "chair-script"
        case signUpSheet = "sign-up-sheet"
        case bookingSheet = "booking-sheet"
        case letters, register
        case receptionList = "reception-list"
        case kitchenList = "kitchen-list"
        case signalCards = "signal-cards"
        case feedbackForm = "feedback-form"
        case seatingCards = "seating-cards"
        case tableList = "table-list"
        /// What goes up, on paper; of a meeting that has ended, and so no sheet of 'all'.
        case goesUp = "return"
        /// A file for calendar programs, and so no sheet of 'all'.
        case calendar
        case all

        /// Whether it follows from the agenda alone.
        var isOfAgenda: Bool { [.runningOrder, .signalCards, .feedbackForm, .calendar].contains(self) }
    }
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, html, markdown }

    @OptionGroup var target: SignUpMeeting.Target
    @Argument(
        help:
            "The sheet: running-order, handout, chair-script, sign-up-sheet, booking-sheet, letters, register, reception-list, kitchen-list, signal-cards, feedback-form, seating-cards, table-list, return, calendar or all."
    )
    var sheet: Sheet
    @Option(help: "text, html or markdown.")
    var format: Format = .text
    @Flag(help: "Large print: 20 points in HTML, narrow lines in text.")
    var large = false
    @Option(
        help:
            "How many forms the sign-up sheet has, 1 to 200 (default: 4), or copies of the feedback form (default: 1).")
    var copies: Int?
    @Option(help: "With seating-cards: how many people may come, such as 20-40.") var people: String?
    @Option(help: "With seating-cards: a deck for a role or a service, such as staff=5-10; once for each, up to four.")
    var deck: [String] = []
    @Flag(help: "With letters: thanks, for when the meeting is over.") var after = false

    func validate() throws {
        if sheet == .calendar, format != .text || large {
            throw ValidationError("The calendar is one file for a calendar program; leave --format and --large out.")
        }
        if after, sheet != .letters { throw ValidationError("--after goes with letters.") }
        if people != nil || !deck.isEmpty {
            guard sheet == .seatingCards else {
                throw ValidationError("--people and --deck go with seating-cards.")
            }
            if people != nil, !deck.isEmpty { throw ValidationError("Give --people, or a --deck for each, not both.") }
        }
        if let people, CardsOptions.range(people) == nil {
            throw ValidationError("--people '\(people)' is no number of people; write it as 20-40.")
        }
        for deck in deck where CardsOptions.deck(deck) == nil {
            throw ValidationError("--deck '\(deck)' is no deck; write it as staff=5-10.")
        }
        guard deck.count <= SeatingCardsSheet.mostDecks else {
            throw ValidationError("There can be \(SeatingCardsSheet.mostDecks) decks: more could not be told apart.")
        }
        guard copies.map({ (1...200).contains($0) }) ?? true else { throw ValidationError("--copies is 1 to 200.") }
    }

    func run() throws {
        if sheet == .goesUp {
            let desk = try ReportDesk.open(target)
            let made = try ReturnOfMeeting(desk, DisclosureRules())
            let sheet = try ReturnSheet(made.file).sheet
            for notice in made.notices { Output.error(notice) }
            try made.note()
            write([sheet], of: desk.run.agenda)
        } else if sheet.isOfAgenda {
            let agenda = try SignUpMeeting.agenda(target)
            if sheet == .calendar {
                return Output.write(CalendarEvent(MeetingRun(agenda: agenda)).text(stamp: SignUpMeeting.now))
            }
            let sheets =
                switch sheet {
                case .runningOrder: [SheetMaker(agenda).runningOrder()]
                case .feedbackForm: try feedbackForm(agenda)
                default: [PeopleSheets.signalCards()]
                }
            write(sheets, of: agenda)
        } else {
            let (agenda, meeting) = try SignUpMeeting.look(target)
            let records = try meeting?.all() ?? []
            if sheet == .tableList { return write(try tableList(meeting, records), of: agenda) }
            if sheet == .seatingCards { return write(try seatingCards(agenda, meeting, records), of: agenda) }
            let maker = SheetMaker(agenda, records)
            let made = sheets(agenda, maker, PeopleSheets(agenda, records))
            write(made + (sheet == .all ? try seatingCards(agenda, meeting, records) : []), of: agenda)
            // The sheets are of use all the same, and say where they have holes.
            if [.handout, .chairScript, .all].contains(sheet) { maker.failures.forEach(Output.error) }
        }
    }

    private func sheets(
        _ agenda: MeetingAgenda, _ maker: SheetMaker, _ people: PeopleSheets
    ) -> [PaperSheet] {
        switch sheet {
        case .chairScript: maker.chairScripts()
        case .handout: [maker.handout()]
        case .signUpSheet: [people.signUpSheet(copies: copies ?? 4)]
        case .bookingSheet: people.bookingSheets()
        case .letters: [people.letters(after: after)]
        case .register: [people.register()]
        case .receptionList: [people.receptionList()]
        case .kitchenList: [people.kitchenList()]
        case .runningOrder, .signalCards, .feedbackForm, .seatingCards, .tableList, .goesUp, .calendar: []
        case .all:
            [maker.runningOrder(), maker.handout()] + maker.chairScripts()
                + [people.signUpSheet(copies: copies ?? 4)] + people.bookingSheets()
                + [
                    people.letters(after: false), people.register(), people.receptionList(), people.kitchenList(),
                    PeopleSheets.signalCards(),
                ] + FeedbackForm(meeting: MeetingRun(agenda: agenda)).sheets(copies: 1)
        }
    }

    private func feedbackForm(_ agenda: MeetingAgenda) throws -> [PaperSheet] {
        let sheets = FeedbackForm(meeting: MeetingRun(agenda: agenda)).sheets(copies: copies ?? 1)
        if sheets.isEmpty { throw Failure("This meeting asks no questions.", status: 1) }
        return sheets
    }

    private func tableList(_ meeting: SignUpMeeting?, _ records: [SignUpRecord]) throws -> [PaperSheet] {
        let sheets = meeting?.run.map { TableListSheet(meeting: $0, roll: Roll(records)).sheets } ?? []
        if sheets.isEmpty {
            throw Failure("Nobody sits at tables yet. Form them in the meeting, then print this.", status: 1)
        }
        return sheets
    }

    /// As the meeting has formed its tables; else, and where somebody says how many may come, cards to deal at the door.
    private func seatingCards(
        _ agenda: MeetingAgenda, _ meeting: SignUpMeeting?, _ records: [SignUpRecord]
    ) throws -> [PaperSheet] {
        let slips = meeting?.run.map { TableSlipsSheet(meeting: $0, roll: Roll(records)) }
        let formed = Set(slips?.formed.map(\.section.id) ?? [])
        let isAsked = people != nil || !deck.isEmpty
        if isAsked, !formed.isEmpty { Output.error(SeatingCardsSheet.notAsFormed) }
        let sheets =
            try (isAsked ? [] : slips?.sheets ?? [])
            + SeatingCardsSheet(
                agenda: agenda, people: people.flatMap(CardsOptions.range), decks: deck.compactMap(CardsOptions.deck),
                formed: formed
            ).sheets()
        if sheets.isEmpty, sheet == .seatingCards {
            throw Failure("No section of this meeting seats people at tables.", status: 1)
        }
        return sheets
    }

    private func write(_ sheets: [PaperSheet], of agenda: MeetingAgenda) {
        let printer = PaperPrinter(context: RenderingContext(timeZone: agenda.timeZone), large: large)
        switch format {
        case .text: Output.write(printer.text(sheets))
        case .markdown: Output.write(printer.markdown(sheets))
        case .html: Output.write(printer.html(sheets, title: agenda.title))
        }
    }
}
