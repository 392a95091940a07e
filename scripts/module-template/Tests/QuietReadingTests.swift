internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import QuietReadingModule

struct QuietReadingTests {
    private typealias Bench = SectionBench<QuietReadingSection>

    private func bench(minutes: Int? = nil, _ settings: RawValue = .entries([])) throws -> Bench {
        try Bench(QuietReadingSection.self, title: "Quiet reading", minutes: minutes, settings: settings)
    }

    @Test func everybodyReadsTheInvitation() throws {
        var bench = try bench(.fields(["invitation": "Come and join in.", "room": "the library"]))
        bench.move(to: .running)
        #expect(try bench.read(.room).contains("Come and join in."))
        #expect(try bench.read(.room).contains("Where: the library."))
    }

    @Test func itTakesTheAgendasMinutesAndMayGiveUpHalf() throws {
        #expect(try bench(minutes: 20).section.timing().length?.least == .minutes(10))
        #expect(try bench().section.timing().length?.ideal == .minutes(10))
    }

    @Test func whatIsNotedIsShownToTheFacilitatorAndGoesIntoTheReport() throws {
        var bench = try bench()
        bench.move(to: .running)
        try bench.perform(NoteDown.name, ["text": "The garden"])
        #expect(try bench.read(.facilitator, withAsides: true).contains("The garden"))
        #expect(try !bench.read(.room, withAsides: true).contains("The garden"))
        #expect(try bench.readReport().contains("The garden"))
    }

    @Test func nothingIsNotedBeforeItBegins() throws {
        #expect(try bench().refusal(NoteDown.name, ["text": "Too early"]) != nil)
    }
}
