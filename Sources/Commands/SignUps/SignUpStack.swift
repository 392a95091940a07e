internal import Agenda
internal import Journal
internal import SectionKit
internal import SignUps

/// A stack of sheets in a file, keyed in row by row; each row is taken whole, or not at all.
struct SignUpStack {
    let file: String
    /// Who filled the forms in, where a row does not say.
    let by: EnteredBy
    /// Takes also who is there with the very same answers.
    let again: Bool

    func run(_ target: SignUpMeeting.Target, onlyChecks: Bool) async throws {
        let bytes: [UInt8]
        do { bytes = try File.read(file, called: file) } catch { throw Failure("\(error.message).", status: 2) }
        guard bytes.count < File.most else {
            throw Failure("'\(file)' is too large to be a list of people.", status: 2)
        }
        let rows = try PeopleTable.read(bytes, name: file)
        let (agenda, known) = onlyChecks ? try SignUpMeeting.look(target) : try opened(target)
        var stack = Stack(
            agenda: agenda, people: try known?.all() ?? [], now: known?.now ?? SignUpMeeting.now, again: again)
        var refused = 0
        for row in rows {
            let place = "\(file):\(row.line)"
            do throws(PersonForm.Problems) {
                let (answers, entered) = try stack.answers(of: row, by: by)
                if let record = stack.known(answers) {
                    let marks = row.form.isChampion && !record.isChampion
                    if marks, let known, !onlyChecks { try await mark(record.id, in: known) }
                    let told = marks ? "is a champion now" : "nothing is done"
                    Output.write("\(place): is here already, with the very same answers; \(told).\n")
                } else if let known, !onlyChecks {
                    try await add(answers, entered, isChampion: row.form.isChampion, to: known, place)
                } else {
                    try rehearse(answers, entered, &stack, known, place)
                }
            } catch {
                refused += 1
                for problem in error.all { Output.error("\(place): \(problem.question.rawValue): \(problem.words)") }
            }
        }
        let taken = rows.count - refused
        Output.error(
            onlyChecks
                ? "\(taken) of \(rows.count) rows can be taken. Nothing was stored."
                : "\(taken) of \(rows.count) rows are in the library.")
        if refused > 0 { throw Failure("\(refused) refused; mend them in the file, and read it again.") }
    }

    private func opened(_ target: SignUpMeeting.Target) throws -> (MeetingAgenda, SignUpMeeting?) {
        let meeting = try SignUpMeeting.open(target)
        return (meeting.agenda, meeting)
    }

    private func mark(_ id: SignUpID, in meeting: SignUpMeeting) async throws(PersonForm.Problems) {
        do { _ = try await meeting.submit(.markChampion(id, true)) } catch {
            let words = (error as? Failure)?.message ?? "\(error)"
            throw PersonForm.Problems(all: [.init(question: .champion, words: words)])
        }
    }

    private func add(
        _ answers: SignUpAnswers, _ entered: EnteredBy, isChampion: Bool, to meeting: SignUpMeeting, _ place: String
    ) async throws(PersonForm.Problems) {
        do {
            let receipt = try await meeting.signUp(answers, by: entered, isChampion: isChampion)
            // Everybody is looked at only where a row is about others: else a long file would take the square of its length.
            let isAboutOthers: Bool =
                if case .waiting? = receipt.standing { true } else { !receipt.doubles.isEmpty }
            let people = isAboutOthers ? try meeting.all() : []
            let words = StandingWords(meeting.agenda, people)
            let told = ReceiptWords(receipt, people, words)
            let stands = words.short(receipt.id, receipt.standing ?? .coming, in: answers.talk?.section)
            Output.write(
                "\(place): \(answers.called.oneLine): \(stands); withdraw code: \(receipt.code?.text ?? "none")\n")
            for line in told.doubles { Output.error("\(place): \(line)") }
        } catch {
            let words = (error as? Failure)?.message ?? "\(error)"
            throw PersonForm.Problems(all: [.init(question: .present, words: words)])
        }
    }

    /// The same on copies of the places, for `--check`.
    private func rehearse(
        _ answers: SignUpAnswers, _ entered: EnteredBy, _ stack: inout Stack, _ meeting: SignUpMeeting?,
        _ place: String
    ) throws(PersonForm.Problems) {
        var stands = "coming"
        if let section = answers.talk?.section {
            do {
                var book =
                    try stack.books[section] ?? meeting?.book(of: section)
                    ?? SlotBook(rules: stack.rules[section] ?? SlotRules(count: 0))
                let entry = SlotEntry(.random(), answers)
                _ = try book.perform(.signUp(entry, byStaff: entered == .staff), at: stack.now)
                stack.books[section] = book
                stands = stack.words(book.entries[entry.id]?.standing ?? .coming, in: section)
            } catch {
                let words = (error as? SlotRefusal)?.words ?? (error as? Failure)?.message ?? "\(error)"
                throw PersonForm.Problems(all: [.init(question: .present, words: words)])
            }
        }
        Output.write("\(place): would be taken: \(stands)\n")
        if stack.looksKnown(answers) { Output.error("\(place): Perhaps the same person has signed up already.") }
    }
}

/// What is known while a stack is read.
private struct Stack {
    let rules: [String: SlotRules]
    let now: Instant
    var books: [String: SlotBook] = [:]
    private let agenda: MeetingAgenda
    private let standing: StandingWords
    /// Those with the very same answers who were not met in the file yet.
    private var same: [SignUpAnswers: [SignUpRecord]] = [:]
    private var marks: Set<PersonMark> = []
    private let again: Bool

    init(agenda: MeetingAgenda, people: [SignUpRecord], now: Instant, again: Bool) {
        self.agenda = agenda
        self.now = now
        self.again = again
        rules = agenda.slotRules
        standing = StandingWords(agenda, people)
        for record in people where record.standing != .withdrawn {
            same[record.answers, default: []].append(record)
            marks.insert(PersonMark(called: record.answers.called, service: record.answers.service))
        }
    }

    func answers(
        of row: PeopleTable.Row, by: EnteredBy
    ) throws(PersonForm.Problems) -> (SignUpAnswers, EnteredBy) {
        if row.isTooLong {
            throw PersonForm.Problems(
                all: [.init(question: .name, words: "This row has more cells than the table has columns.")])
        }
        let entered: EnteredBy? = row.form[.by].isEmpty ? by : EnteredBy(rawValue: PersonForm.fold(row.form[.by]))
        guard let entered else {
            throw PersonForm.Problems(all: [.init(question: .by, words: "Please use one of: self, kiosk, staff.")])
        }
        return (try row.form.answers(services: agenda.services, rules: rules, at: now), entered)
    }

    /// Each sign-up that is there stands for one row, so that two people alike in one file are two.
    mutating func known(_ answers: SignUpAnswers) -> SignUpRecord? {
        again ? nil : same[answers]?.popLast()
    }

    mutating func looksKnown(_ answers: SignUpAnswers) -> Bool {
        !marks.insert(PersonMark(called: answers.called, service: answers.service)).inserted
    }

    func words(_ standing: Standing, in section: String) -> String {
        self.standing.short(nil, standing, in: section)
    }
}
