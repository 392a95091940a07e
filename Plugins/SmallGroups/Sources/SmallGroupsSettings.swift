public import SectionKit

extension SmallGroupsSection {
    /// What an agenda may say of a discussion at tables.
    public struct Settings: SectionSettings {
        @Field(
            "What the tables talk about; default: the section's title.", in: 1...300,
            example: "What helps us feel safe?")
        var question: String?

        @Field(
            "The size of tables, their number, or the seats of each; default: tables of 5.", default: Groups(),
            example: "{ size: 5 }")
        var groups: Groups

        @Field("How many rounds the tables talk.", default: 1, in: 1...12)
        var rounds: Int

        @Field("How long a round takes, in minutes; default: an equal share of the section.", in: 1...240)
        var round: Minutes?

        @Field("Smaller questions that help; as many as there are rounds gives each round its own.", in: 1...30)
        var prompts: [String]?

        @Field("Which roles each table gives out.", default: Role.allCases, in: 0...3)
        var roles: [Role]

        @Field(
            "How tables tell everybody what they said; leave it out where they do not, or do so later.",
            example: "{ each: 2 }")
        var reportBack: ReportBack?

        public init() {}
    }

    /// How people are spread over tables; at most one of the three.
    public struct Groups: SectionSettings {
        @Field("How many people sit at a table.", in: 2...12)
        public var size: Int?

        @Field("How many tables there are.", in: 1...60)
        var count: Int?

        @Field("The seats of each table, where they differ.", in: 1...60)
        var seats: [Int]?

        /// How many tables there are; nil where only their size is given.
        var tables: Int? { count ?? seats?.count }
        /// Where the agenda says nothing.
        static let usualSize = 5

        public init() {}
    }

    /// How tables tell everybody what they said.
    public struct ReportBack: SectionSettings {
        @Field("How long each table has, in minutes; needs the number of tables.", in: 1...30)
        var each: Minutes?

        @Field("Which table goes first.", default: .clockwise)
        var order: Order

        public init() {}
    }
}
