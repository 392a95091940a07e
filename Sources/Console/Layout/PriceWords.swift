internal import Agenda
internal import Meeting
internal import Planner
internal import SectionKit
internal import Wording

/// What a key would cost, in words, before it is pressed.
struct PriceWords {
    let situation: Situation
    let words: Phrasebook

    /// What a command costs, in a line as short as it stands beside a key; nil where it costs nothing, or cannot be.
    ///
    /// - Parameter most: How many sections are named by their lengths.
    func short(_ command: Command, naming most: Int = 1) -> String? {
        guard let price = price(command) else { return nil }
        let told = price.said(of: situation.meeting.agenda, naming: most).filter { !Self.goesWithoutSaying.contains($0.phrase) }
        return told.isEmpty ? nil : told.map { words($0) }.joined(separator: "; ")
    }

    /// The same in full, with when the meeting ends.
    func long(_ command: Command) -> String? {
        price(command)?.line(of: situation.meeting.agenda, in: words, naming: 4)
    }

    private func price(_ command: Command) -> PlanPrice? {
        let typed = situation.answer.words
        return (try? situation.meeting.price(of: command, at: situation.now, names: { typed[$0] })) ?? nil
    }

    private static let goesWithoutSaying: Set<Phrase> = [.endsAsPlanned, .priceNothing, .priceLeavesHand]

    /// What the plan proposes, with what it would change.
    func proposal(_ proposal: Proposal) -> String {
        let clock = WallClock(timeZone: situation.meeting.agenda.timeZone)
        let title = situation.meeting.agenda.section(proposal.section)?.title ?? ""
        let gives = proposal.by < .zero
        let values: KeyValuePairs = [
            "title": title, "time": clock.time(of: proposal.ends),
            "length": words.length(gives ? .zero - proposal.by : proposal.by),
        ]
        let text = words(gives ? .proposesToGive : .proposesToTake, values)
        return short(.accept, naming: 3).map { words(.withPrice, "text", text, "price", $0) } ?? text
    }
}
