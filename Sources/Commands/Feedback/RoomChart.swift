internal import Disclosure
internal import Journal
internal import Meeting
internal import SectionKit

/// What the room is shown of the answers to one question.
///
/// Two charts with few answers between them would tell those answers. So what was shown stays as it was until as many
/// more have answered as a first chart needs; and then what came between two charts is protected like an answer of its own.
struct RoomChart {
    private let question: BallotQuestion
    private let about: Ballot.About
    private let standing: AskingStanding
    private let counts: [BallotCount]

    init(
        _ box: BallotBox, section: String, question: BallotQuestion, about: Ballot.About, standing: AskingStanding
    ) throws {
        let counts = try box.counts(of: section).filter { $0.question == question.id && $0.about == about }
        self.init(counts, question: question, about: about, standing: standing)
    }

    init(_ counts: [BallotCount], question: BallotQuestion, about: Ballot.About, standing: AskingStanding) {
        self.question = question
        self.about = about
        self.standing = standing
        self.counts = counts
    }

    /// As many as the section asks for, and no fewer than any count that is published.
    private var least: Int { max(standing.asking.least, DisclosureRules().least) }

    var shown: AskingOutcome {
        get throws {
            guard question.answers != .text else {
                throw Refusal("Answers in people's own words are never shown in the room.")
            }
            let people = counts.reduce(0) { $0 + $1.people }
            let latest = standing.latest(question.id, about)
            if let latest, people - latest.people < least {
                return again(latest, "With at least \(least) more answers it can be shown anew.")
            }
            guard people >= least else {
                throw Refusal(
                    "Fewer than \(least) people have answered this so far, so nothing is shown. That keeps it anonymous."
                )
            }
            let bars = try bars(people)
            if let latest, Self.numbers(bars) < Self.numbers(latest.bars) {
                return again(
                    latest, "A new chart would tell what few people answered since. Try again with more answers.")
            }
            guard Self.numbers(bars) > 0 else {
                throw Refusal("The numbers are still too small to show any of them. That keeps it anonymous.")
            }
            return AskingOutcome(
                shown: ShownAnswers(question: question.id, about: about, people: people, bars: bars),
                told: ["\"\(question.ask)\" is shown to the room."])
        }
    }

    private func again(_ latest: ShownAnswers, _ why: String) -> AskingOutcome {
        AskingOutcome(shown: latest, told: ["\"\(question.ask)\" is shown to the room as it was before.", why])
    }

    private static func numbers(_ bars: [ShownAnswers.Bar]) -> Int { bars.count { (Int($0.figure) ?? 0) > 0 } }

    /// What the room was shown of this before.
    private var earlier: [ShownAnswers] {
        standing.shown.reduce(into: []) { known, shown in
            if shown.question == question.id, shown.about == about.coded, !known.contains(shown) { known.append(shown) }
        }
    }

    private func known(_ shown: ShownAnswers, _ bars: [(members: [Int], figure: Figure)]) -> EarlierTable {
        Disclosure.shown(bars, people: shown.people, of: question.id)
    }

    private func bars(_ people: Int) throws -> [ShownAnswers.Bar] {
        let options = question.options
        let chosen = counts.reduce(into: Array(repeating: 0, count: options.count)) { sum, count in
            for (index, number) in count.chosen(of: options.count).enumerated() { sum[index] += number }
        }
        switch question.answers {
        case .choices:
            // Each option by itself: who chose it, and who did not.
            return try chosen.enumerated().map { index, count in
                let before = earlier.compactMap { shown in
                    shown.bars.first { $0.options == [index] }.flatMap { Figure(sign: $0.figure) }.map {
                        known(shown, [([0], $0), ([1], .notShown)])
                    }
                }
                let chart = try Disclosure.chart(
                    question.id, answers: ["chosen", "not chosen"], counts: [count, people - count], isOrdered: false,
                    earlier: before)
                return .init(options: [index], figure: (chart?.first?.figure ?? .notShown).sign)
            }
        case .smiley, .choice, .ranking, .text:
            let isOrdered = question.answers == .smiley
            let before = earlier.map { shown in
                known(shown, shown.bars.map { ($0.options, Figure(sign: $0.figure) ?? .notShown) })
            }
            let chart = try Disclosure.chart(
                question.id, answers: options, counts: chosen, isOrdered: isOrdered, earlier: before)
            return (chart ?? []).map { .init(options: $0.members, figure: $0.figure.sign) }
        }
    }
}
