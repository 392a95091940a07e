internal import SectionKit
internal import Testing

@testable internal import RecipesModule

struct WordingTests {
    @Test func whatIsFilledInIsNeverMarkup() {
        let wording = Wording("Talk about {{question}}.\nTake your time.\n\n- {{ question }}\n- two")
        let filled = wording.content(filling: ["question": "- {{other}}"])
        #expect(
            filled == [
                .paragraph("Talk about \(Text("- {{other}}"))." + " " + "Take your time."),
                .bullets(["\(Text("- {{other}}"))", "two"]),
            ])
        #expect(wording.names == ["question"])
    }

    @Test func aListInALineOfItsOwnBecomesAList() {
        let filled = Wording("Choose:\n{{ways}}").content(filling: ["ways": "a, b"], lists: ["ways": ["a", "b"]])
        #expect(filled == [.paragraph("Choose:"), .bullets(["a", "b"])])
    }
}
