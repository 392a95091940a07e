public import SectionKit

extension QuietReadingSection {
    /// What an agenda may say of it. From these lines come the keys, their limits, error texts, the JSON Schema for
    /// editors, the reference and the web form.
    public struct Settings: SectionSettings {
        @Field("What people are invited to do, in plain words.", in: 1...200, example: "Read a page, or listen.")
        var invitation: String?

        @Field("Where it takes place.", in: 1...100, example: "the library")
        var room: String?

        public init() {}
    }
}
