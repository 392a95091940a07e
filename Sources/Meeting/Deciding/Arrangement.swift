public import SectionKit

/// Tables that the host has worked out for a section, beside the running meeting.
public struct Arrangement: Hashable, Sendable {
    /// How the tables stood before: what is worked out on other ones is not taken.
    public var before: SeatedTables
    public var tables: SeatedTables
    /// What those who sit there are called; kept with the sign-ups already.
    public var words: [TypedWords]
    /// What it comes to, a sentence for each thing that matters, with names: for whoever asked, and nobody else. True
    /// before it is done and afterwards.
    public var told: [String]
    /// The same with a number for each name, for screens that the room may see.
    public var toldByNumber: [String]

    /// Those of `told` that the section does not show by itself.
    public var news: [String]

    public init(
        before: SeatedTables, tables: SeatedTables, words: [TypedWords] = [], told: [String] = [],
        toldByNumber: [String] = [], news: [String]? = nil
    ) {
        self.news = news ?? told
        self.before = before
        self.tables = tables
        self.words = words
        self.told = told
        self.toldByNumber = toldByNumber
    }
}

/// Who works out where people sit: whoever knows who is here.
public protocol SeatArranging: Sendable {
    /// Takes its time, and holds up no other command.
    ///
    /// - Throws: `Refusal` with what stands in the way, and how to mend it.
    func arrange(_ task: SeatingTask, of section: String, in meeting: MeetingRun) async throws -> Arrangement
}
