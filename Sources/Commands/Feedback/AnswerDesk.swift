internal import Agenda
internal import Journal
internal import Meeting
internal import Pages
internal import SectionKit
internal import SignUps

/// Does what is asked of the answers of a running meeting: takes paper in, takes it out again, and counts for the room.
///
/// What was keyed in here can be taken out again while this program runs: which rows those are is in memory alone.
actor AnswerDesk: AnswerKeeping {
    private let box: BallotBox
    /// The newest last.
    private var keyed: [Keyed] = []

    private struct Keyed {
        var section: String
        /// The random texts under which it lies in the box.
        var posts: [String]
        var questions: [String]
        var isForm: Bool
    }

    /// More than anybody wants to go back.
    private static let mostKeyed = 500

    init(_ box: BallotBox) { self.box = box }

    func perform(_ order: AskingOrder, of section: Section, in meeting: MeetingRun) async throws -> AskingOutcome {
        let now = meeting.state.latest ?? meeting.agenda.start
        guard let standing = meeting.asking(of: section, at: now), !standing.asking.questions.isEmpty else {
            throw Refusal("'\(section.title)' asks no questions.")
        }
        let asking = standing.asking
        switch order {
        case .form(let about, let role, let answers):
            try check(about, asking, meeting, now)
            let ballot = Ballot(section: section.id, about: about, role: role, answers: answers)
            return try await form(try clean(ballot, at: now), asking)
        case .count(let id, let about, let role, let counts):
            try check(about, asking, meeting, now)
            guard let question = asking.question(id) else { throw Self.noSuchQuestion }
            return try await count(
                counts, of: question, Ballot(section: section.id, about: about, role: role, answers: [:]))
        case .takeBack: return try await takeBack(section)
        case .show(let id, let about):
            try check(about, asking, meeting, now)
            guard let question = asking.question(id) else { throw Self.noSuchQuestion }
            var outcome = try RoomChart(
                box, section: section.id, question: question, about: about, standing: standing
            ).shown
            if meeting.state.running?.section != section.id {
                outcome.told.append("The room sees it while '\(section.title)' runs: go back to it to show it now.")
            }
            return outcome
        }
    }

    private static let noSuchQuestion = Refusal("The agenda asks this question no more. Load the page anew.")

    private func check(
        _ about: Ballot.About, _ asking: Asking, _ meeting: MeetingRun, _ now: Instant
    ) throws {
        let known = meeting.asked(asking, at: now)
        guard !known.contains(where: { $0.about == about }) else { return }
        switch about {
        case .meeting: throw Refusal("These questions are about each talk, or each table. Say which.")
        case .slot where known.isEmpty, .table where known.isEmpty:
            throw Refusal("Nobody has talks or tables there yet. Form the tables first, or see the agenda.")
        case .slot: throw Refusal("There are \(known.count) talks. Choose a number from 1 to \(known.count).")
        case .table: throw Refusal("There are \(known.count) tables. Choose a number from 1 to \(known.count).")
        }
    }

    // MARK: Paper

    /// What is never kept is not kept from paper either. No word of it is told.
    private func clean(_ ballot: Ballot, at now: Instant) throws -> Ballot {
        var ballot = ballot
        for case (let id, .text(let text, let mayPrint)) in ballot.answers {
            let clean = FreeText.clean(text)
            if let problem = FreeText.problem(with: clean, most: BallotQuestion.longestText, at: now) {
                throw Refusal("\(problem) The form is not taken in yet.")
            }
            ballot.answers[id] = clean.isEmpty ? nil : .text(clean, mayPrint: mayPrint)
        }
        return ballot
    }

    private func form(_ ballot: Ballot, _ asking: Asking) async throws -> AskingOutcome {
        for (id, answer) in ballot.answers {
            guard asking.question(id)?.accepts(answer) == true else { throw Self.noSuchQuestion }
        }
        let post = Secret.make()
        try await box.cast(ballot, post: post)
        remember(
            Keyed(section: ballot.section, posts: [post], questions: Array(ballot.answers.keys), isForm: true))
        let forms = try box.forms(of: ballot.section).reduce(0) { $0 + $1.people }
        let skipped = ballot.answers.isEmpty ? " It has no answers, and counts as a form." : ""
        return AskingOutcome(told: ["One form is taken in.\(skipped) \(Self.forms(forms)) so far."])
    }

    private func count(_ counts: [Int], of question: BallotQuestion, _ ballot: Ballot) async throws -> AskingOutcome {
        guard counts.count == question.options.count, counts.allSatisfy({ (0...10_000).contains($0) }),
            (1...10_000).contains(counts.reduce(0, +))
        else { throw Refusal("Give a count for each answer, and from 1 to 10000 answers at once.") }
        let answers = counts.enumerated().flatMap { option, count in
            (0..<count).map { _ in (answer: BallotAnswer.choice(option), post: Secret.make()) }
        }
        guard answers.allSatisfy({ question.accepts($0.answer) }) else { throw Self.noSuchQuestion }
        try await box.add(answers, to: question.id, as: ballot)
        remember(
            Keyed(
                section: ballot.section, posts: answers.map(\.post), questions: [question.id], isForm: false))
        let all = try box.counts(of: ballot.section).filter { $0.question == question.id && $0.about == ballot.about }
        let people = all.reduce(0) { $0 + $1.people }
        return AskingOutcome(
            told: [
                "Taken in for \"\(question.ask)\": \(Self.answers(answers.count)). Now it has \(people)."
            ])
    }

    private func remember(_ new: Keyed) {
        keyed.append(new)
        if keyed.count > Self.mostKeyed { keyed.removeFirst() }
    }

    private func takeBack(_ section: Section) async throws -> AskingOutcome {
        guard let index = keyed.lastIndex(where: { $0.section == section.id }) else {
            throw Refusal(
                "There is nothing to take out: only what was keyed in since Lectern was started can be taken out again."
            )
        }
        let last = keyed[index]
        try await box.takeBack(posts: last.posts, questions: last.questions)
        keyed.removeAll { $0.posts == last.posts }
        let forms = try box.forms(of: section.id).reduce(0) { $0 + $1.people }
        return AskingOutcome(
            told: [
                last.isForm
                    ? "The form that was keyed in last is taken out. \(Self.forms(forms)) so far."
                    : "What was keyed in last is taken out: \(Self.answers(last.posts.count))."
            ])
    }

    private static func answers(_ count: Int) -> String { count == 1 ? "1 answer" : "\(count) answers" }
    private static func forms(_ count: Int) -> String { count == 1 ? "1 form" : "\(count) forms" }
}
