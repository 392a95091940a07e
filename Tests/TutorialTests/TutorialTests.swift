internal import SectionKit
internal import SectionKitTesting
internal import Testing
internal import TutorialStep1
internal import TutorialStep2
internal import TutorialStep3
internal import TutorialStep4

/// What the tutorial says of each of its steps is so.
@Suite struct TutorialTests {
    private let settings = RawValue.fields(["poem": "The Owl"])

    @Test func theFirstStepShowsTheSameToEverybody() throws {
        var bench = try SectionBench(TutorialStep1.ReadAloudSection.self, title: "A poem", minutes: 5)
        bench.move(to: .running)
        for audience in Audience.allCases { #expect(try bench.read(audience).contains("Sit back, and listen.")) }
    }

    @Test func theSecondStepReadsThePoemAndRefusesAnEmptyOne() throws {
        var bench = try SectionBench(
            TutorialStep2.ReadAloudSection.self, title: "A poem", minutes: 5, settings: settings)
        bench.move(to: .running)
        #expect(try bench.read(.chair).contains("Now we hear The Owl."))
        #expect(throws: BenchFindings.self) {
            try SectionBench(
                TutorialStep2.ReadAloudSection.self, title: "A poem", minutes: 5, settings: .fields(["poem": ""]))
        }
        #expect(throws: BenchFindings.self) {
            try SectionBench(TutorialStep2.ReadAloudSection.self, title: "A poem", minutes: 5)
        }
    }

    @Test func theThirdStepGivesItsSilenceAway() throws {
        let bench = try SectionBench(TutorialStep3.ReadAloudSection.self, title: "A poem", settings: settings)
        let length = try #require(try bench.section.timing().length)
        #expect(length.ideal == .minutes(5) && length.least == .minutes(4))
    }

    @Test func theFourthStepKeepsLinesForTheReport() throws {
        var bench = try SectionBench(
            TutorialStep4.ReadAloudSection.self, title: "A poem", minutes: 5, settings: settings)
        #expect(try bench.refusal("keep", ["line": "in a beautiful pea-green boat"]) != nil)
        bench.move(to: .running)
        try bench.perform("keep", ["line": "in a beautiful pea-green boat"])
        #expect(try bench.readReport().contains("pea-green boat"))
    }
}
