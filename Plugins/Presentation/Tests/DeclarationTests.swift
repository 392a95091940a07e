internal import SectionKit
internal import Testing

@testable internal import PresentationModule

struct DeclarationTests {
    @Test func consentBeginsAtTheMostPrivateAnswer() {
        let fields = Present.fieldList.declarations
        #expect(fields.first { $0.name == "say-name" }?.defaultText == "no")
        #expect(fields.first { $0.name == "show" }?.defaultText == "presenter")
    }

    @Test func nobodyIsAskedWhyATalkIsNotGiven() {
        #expect(NotHere.fieldList.declarations.map(\.name) == ["slot", "away"])
    }
}
