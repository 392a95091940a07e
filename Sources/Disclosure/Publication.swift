/// A table of an earlier edition, with the rules by which it was published.
public struct EarlierTable: Hashable, Sendable, Codable {
    public var published: PublishedTable
    public var rules: DisclosureRules
    /// How many answered, where everybody knows that exactly: of a chart that a room saw. Where more have answered since, the
    /// table counts those that had come by then. Nil where nobody is told.
    public var people: Int?

    public init(_ published: PublishedTable, rules: DisclosureRules, people: Int? = nil) {
        self.published = published
        self.rules = rules
        self.people = people
    }
}

/// What may be published together.
public struct Publication: Sendable, Equatable {
    /// The tables in the order in which they were given, with neighbouring answers merged where it was needed.
    public var tables: [PublishedTable]
    /// Small counts that earlier figures, or what everybody knows, narrow already, whatever is withheld now. By name.
    public var exposed: [String]
    /// Earlier figures that no longer agree with the counts, since those were corrected. They were left out of account. By name.
    public var corrected: [String]

    /// All figures, one after another.
    public var figures: [Figure] { tables.flatMap { $0.cells.flatMap { $0 } + $0.totals } }

    /// How many of 100 cells are shown, as a number or as 0.
    public var percentShown: Int {
        let figures = figures
        return figures.isEmpty ? 100 : figures.count { $0.value != nil } * 100 / figures.count
    }
}
