internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import PresentationModule

struct TimingTests {
    private func bench(minutes: Int? = nil, _ settings: RawValue = .entries([])) throws -> SectionBench<
        PresentationSection
    > {
        try SectionBench(PresentationSection.self, title: "Presentations", minutes: minutes, settings: settings)
    }

    private static func each(talk: Int, questions: Int, slots: Int) -> RawValue {
        .entries([
            .init("slots", .scalar(String(slots))),
            .init("each", .fields(["talk": String(talk), "questions": String(questions)])),
        ])
    }

    @Test func threeTalksOfTenAndFiveTakeFortyFiveMinutes() throws {
        let timing = try bench().section.timing()
        #expect(timing.length == Elasticity(least: .minutes(30), ideal: .minutes(45), most: .minutes(45)))
        #expect(timing.parts.map(\.id) == ["1", "1-questions", "2", "2-questions", "3", "3-questions"])
        #expect(timing.longestTalk == .minutes(10))
    }

    @Test func talkingNeverGivesWayAndQuestionsMayGiveAll() throws {
        for part in try bench().section.timing().parts {
            if part.id.hasSuffix("-questions") {
                #expect(part.length == Elasticity(least: .zero, ideal: .minutes(5), most: .minutes(5)))
            } else {
                #expect(part.length == .fixed(.minutes(10)))
            }
        }
    }

    @Test(arguments: 30...90) func questionsAbsorbTheAgendasMinutesToTheSecond(_ minutes: Int) throws {
        let timing = try bench(minutes: minutes).section.timing()
        #expect(timing.length?.ideal == .minutes(minutes))
        #expect(timing.length?.least == .minutes(30))
        #expect(timing.parts.allSatisfy { $0.length.isSound })
        let questions = timing.parts.filter { $0.id.hasSuffix("-questions") }.map(\.length.ideal.count)
        #expect((questions.max() ?? 0) - (questions.min() ?? 0) <= 1)
        #expect(try bench(minutes: minutes).section.check().isEmpty)
    }

    @Test func sectionShorterThanItsTalksIsAProblemAndKeepsTheTalks() throws {
        let bench = try bench(minutes: 29)
        let problem = try #require(bench.section.check().first)
        #expect(problem.rule.code == "presentation-too-short")
        #expect(problem.field == ["minutes"])
        #expect(try bench.section.timing().length?.ideal == .minutes(30))
    }

    @Test func timeThatNeitherTalksNorQuestionsUseIsAProblem() throws {
        let settings = Self.each(talk: 10, questions: 0, slots: 2)
        #expect(try bench(minutes: 25, settings).section.check().map(\.rule.code) == ["presentation-too-long"])
        #expect(try bench(minutes: 20, settings).section.check().isEmpty)
        #expect(try bench(minutes: 20, settings).section.timing().parts.map(\.id) == ["1", "2"])
    }

    @Test func slotsComeFromThePartsWhereNothingElseSays() throws {
        let parts = RawValue.entries([
            .init("parts", .items([.fields(["talk": "Bees", "minutes": "15"]), .fields(["talk": "Bread"])]))
        ])
        let timing = try bench(parts).section.timing()
        #expect(timing.parts.map(\.title) == ["Bees", "Questions 1", "Bread", "Questions 2"])
        #expect(timing.parts.first?.length == .fixed(.minutes(15)))
        #expect(timing.longestTalk == .minutes(15))
    }

    @Test func moreTalksThanSlotsIsAProblemAtTheFirstTooMany() throws {
        let settings = RawValue.entries([
            .init("slots", .scalar("1")),
            .init("parts", .items([.fields(["talk": "Bees"]), .fields(["talk": "Bread"])])),
        ])
        let problem = try #require(try bench(settings).section.check().first)
        #expect(problem.rule.code == "presentation-too-many-parts")
        #expect(problem.field == ["parts", "1"])
        #expect(problem.fix == "write 'slots: 2'")
    }

    @Test(arguments: [(0, 5, 3), (121, 5, 3), (10, 61, 3), (10, 5, 0), (10, 5, 21)])
    func limitsHold(_ talk: Int, _ questions: Int, _ slots: Int) {
        #expect(throws: BenchFindings.self) { try bench(Self.each(talk: talk, questions: questions, slots: slots)) }
    }
}
