/// Tables by round, or what cannot hold.
public struct SeatingAnswer: Hashable, Sendable {
    /// By round and table, who sits there; empty where no seats can be given.
    public let tables: [[[PersonID]]]
    public let unmet: [Unmet]
    /// Meetings of a pair beyond its first, kept pairs aside; earlier meetings count.
    public let repeats: Int
    /// The fewest that there can be, as far as counting shows.
    public let leastRepeats: Int
    /// Over all rounds, tables and services, the people beyond the first of a service at a table.
    public let shares: Int
    public let leastShares: Int
    /// Nothing better exists.
    public let isProvenBest: Bool
    /// Steps of the search that were taken; 0 where the tables were constructed.
    public let steps: Int
    let fewestServices: Int
    let hasEarlier: Bool
    let staff: [String]

    /// What the search makes as small as it can.
    public var objective: Int { 1_000 * repeats + 10 * shares }

    /// The quality, a sentence for each thing that matters; where there are no tables, why.
    ///
    /// - Parameter name: What somebody is called.
    public func words(naming name: (PersonID) -> String = { $0.text }) -> [String] {
        let unmet = self.unmet.map { $0.words(naming: name) }
        return tables.isEmpty ? unmet : unmet + meetingWords + serviceWords + staff
    }

    private var meetingWords: [String] {
        // At one table everybody meets everybody, whatever the round.
        if tables.first?.count == 1 { return [] }
        if repeats == 0 {
            if hasEarlier { return ["Nobody meets anyone again, from earlier meetings neither."] }
            return tables.count > 1 ? ["Nobody meets anyone twice."] : []
        }
        let again = MeetingAgain.words(repeats)
        if repeats == leastRepeats { return [again + " It cannot be fewer."] }
        return [leastRepeats == 0 ? again : again + " It cannot be fewer than \(leastRepeats)."]
    }

    private var serviceWords: [String] {
        var words: [String] = []
        // Where nobody comes from a service, there is nothing to say of them.
        if fewestServices == 0 { return [] }
        if fewestServices > 1 { words.append("Every table has \(Unmet.count(fewestServices)) services or more.") }
        if shares == 0 { words.append("Nobody shares a table with somebody of their service.") }
        if shares == leastShares, shares > 0 { words.append("People of one service are spread as widely as can be.") }
        return words
    }
}
