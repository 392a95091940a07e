public import SectionKit

extension BreakSection {
    /// What an agenda may say of a break.
    public struct Settings: SectionSettings {
        @Field("Where people can rest, or get a drink.", in: 1...100, example: "the garden room")
        var `where`: String?

        @Field(
            "How long before the end people are called back, in minutes; 0 for no call.", default: .minutes(2),
            in: 0...30)
        var call: Minutes

        public init() {}
    }
}
