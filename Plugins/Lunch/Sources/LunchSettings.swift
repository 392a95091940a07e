public import SectionKit

extension LunchSection {
    /// What an agenda may say of a meal.
    public struct Settings: SectionSettings {
        @Field("Where lunch is served.", example: "the dining room")
        var room: String?

        @Field("What is served, one thing an item.", in: 1...30, example: "\n  - Soup\n  - Sandwiches\n  - Fruit")
        var served: [String]?

        @Field(
            "Who to ask about food that suits you. Everybody sees it: never name a person who asked.",
            in: 1...200, example: "Please ask the kitchen team.")
        var dietary: String?

        @Field(
            "How long before the end people are called back, in minutes; 0 for no call.", default: .minutes(5),
            in: 0...30)
        var call: Minutes

        public init() {}
    }
}
