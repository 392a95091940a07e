internal import Agenda
internal import Meeting
internal import Planner
internal import Rendering
internal import SectionKit
internal import Wording

/// What a key would cost, in words, before it is pressed.
struct PriceWords {
    let situation: Situation
    let words: Phrasebook

    /// What a command costs, in a line as short as it stands beside a key; nil where it costs nothing, or cannot be.
    ///
    /// - Parameters:
    ///   - most: How many sections are named by their lengths.
    ///   - gains: Also that time comes free, for what is done to win some.
    func short(_ command: Command, naming most: Int = 1, gains: Bool = false) -> String? {
        guard let price = price(command) else { return nil }
        let told = price.worthSaying(of: situation.meeting.agenda, naming: most, gains: gains)
        return told.isEmpty ? nil : told.map { words($0) }.joined(separator: "; ")
    }

    /// What it costs in at most so many columns: first what moves or falls away, then what gives.
    func brief(_ command: Command, columns: Int) -> String? {
        guard let price = price(command) else { return nil }
        let all = price.worthSaying(of: situation.meeting.agenda)
        let isGrave = { (said: Said) in [.pinMoves, .endsLater, .priceDropped].contains(said.phrase) }
        let pieces = (all.filter(isGrave) + all.filter { !isGrave($0) }).map { clean(words($0)) }
        guard var text = pieces.first else { return nil }
        for piece in pieces.dropFirst() where TextWidth.of(text) + 2 + TextWidth.of(piece) <= columns {
            text += "; " + piece
        }
        return InkedLine(text).fitted(columns).text
    }

    /// The same in full, with when the meeting ends.
    func long(_ command: Command) -> String? {
        price(command).map { price in
            price.said(of: situation.meeting.agenda, naming: 4, inMinutes: true).map { words($0) }.joined(
                separator: "; ")
        }
    }

    private func price(_ command: Command) -> PlanPrice? {
        let typed = situation.answer.words
        return (try? situation.meeting.price(of: command, at: situation.now, names: { typed[$0] })) ?? nil
    }

    /// What the plan proposes, with what it would change.
    func proposal(_ proposal: Proposal) -> String {
        let clock = WallClock(timeZone: situation.meeting.agenda.timeZone)
        let title = situation.meeting.agenda.section(proposal.section)?.title ?? ""
        let gives = proposal.by < .zero
        let values: KeyValuePairs = [
            "title": title, "time": clock.planned(proposal.ends),
            "length": words.length(gives ? .zero - proposal.by : proposal.by),
        ]
        let text = words(gives ? .proposesToGive : .proposesToTake, values)
        return short(.accept, naming: 3).map { words(.withPrice, "text", text, "price", $0) } ?? text
    }
}
