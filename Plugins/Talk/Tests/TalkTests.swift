internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import TalkModule

struct TalkTests {
    static let prompts = RawValue.entries([
        .init("prompts", .items([.scalar("How are you arriving?"), .scalar("What would help today?")]))
    ])
    static let agreement = RawValue.entries([.init("agreement", .items([.scalar("One person speaks at a time.")]))])

    private func bench(minutes: Int? = 10, _ settings: RawValue = .entries([])) throws -> SectionBench<TalkSection> {
        try SectionBench(TalkSection.self, title: "Check-in", minutes: minutes, settings: settings)
    }

    @Test func lengthIsTheAgendasToSay() throws {
        #expect(try bench(minutes: 10).section.timing().length == nil)
        #expect(try bench(minutes: nil).section.timing() == Timing())
    }

    @Test func oneVoiceIsHeardAllTheTimeUnlessPeopleTakeTurns() throws {
        #expect(try bench(minutes: 20).section.timing().longestTalk == .minutes(20))
        #expect(try bench(minutes: 20, Self.prompts).section.timing().longestTalk == nil)
        #expect(try bench(minutes: 20, Self.agreement).section.timing().longestTalk == nil)
    }

    @Test func everybodySeesOnePromptAtATimeAndMayPass() throws {
        var bench = try bench(Self.prompts)
        bench.move(to: .running)
        #expect(try bench.read(.room) == "How are you arriving?\nYou can pass. You can just listen.")
        try bench.perform("next-prompt")
        #expect(try bench.read(.room) == "What would help today?\nYou can pass. You can just listen.")
    }

    @Test func promptsAreToldBeforehand() throws {
        let text = try bench(Self.prompts).read(.room)
        #expect(text.contains("How are you arriving?"))
        #expect(text.contains("What would help today?"))
        #expect(text.contains("You can pass."))
    }

    @Test func chairSeesAllPromptsAndWhichIsAskedNow() throws {
        var bench = try bench(Self.prompts)
        bench.move(to: .running)
        try bench.perform("next-prompt")
        let text = try bench.read(.chair)
        #expect(text.contains("How are you arriving?\n"))
        #expect(text.contains("What would help today? (now)"))
    }

    @Test func lastPromptStays() throws {
        var bench = try bench(Self.prompts)
        bench.move(to: .running)
        try bench.perform("next-prompt")
        #expect(try bench.refusal("next-prompt") == "This was the last prompt.")
    }

    @Test func nextPromptIsOfferedOnlyWhereThereIsOne() throws {
        func offered(_ bench: SectionBench<TalkSection>) throws -> Bool {
            try bench.section.options(of: "next-prompt", state: bench.state, frame: bench.frame).isEmpty
        }
        #expect(try !offered(bench()))
        var bench = try bench(Self.prompts)
        bench.move(to: .running)
        #expect(try offered(bench))
        try bench.perform("next-prompt")
        #expect(try !offered(bench), "the last is asked")
    }

    @Test func promptsMoveOnlyWhileTheSectionRuns() throws {
        var bench = try bench(Self.prompts)
        #expect(try bench.refusal("next-prompt") != nil)
        bench.move(to: .done)
        #expect(try bench.refusal("next-prompt") != nil)
    }

    @Test func sectionWithoutPromptsSaysHowToGoOn() throws {
        var bench = try bench()
        bench.move(to: .running)
        #expect(try bench.refusal("next-prompt") == "This section has no prompts.")
    }

    @Test func actionThatTheKindDoesNotHaveIsUnknown() throws {
        var bench = try bench(Self.prompts)
        #expect(throws: UnknownAction.self) { try bench.perform("dance") }
    }

    @Test(arguments: [0, -1, 3, Int.max]) func eventOfAPromptThatIsNotThereChangesNothing(_ number: Int) throws {
        var bench = try bench(Self.prompts)
        bench.move(to: .running)
        try bench.take(json: #"{"promptAsked":{"number":\#(number)}}"#)
        #expect(try bench.read(.room).hasPrefix("How are you arriving?"))
    }

    @Test func chairReadsAgreementAndPromptsAsSpeech() throws {
        let agreement = try bench(Self.agreement)
        #expect(try agreement.content(for: .chair).blocks.allSatisfy { if case .say = $0 { true } else { false } })
        #expect(
            try agreement.read(.chair) == "This is what we agreed with each other.\nOne person speaks at a time.\n"
                + "Is there anything that we should add or change?")
        guard case .say(nil, let words)? = try bench(Self.prompts).content(for: .chair).blocks.last else {
            Issue.record("prompts are read aloud")
            return
        }
        #expect(words == [.numbered(["How are you arriving?", "What would help today?"])])
    }

    @Test(arguments: [Audience.facilitator, .room, .participant, .paper]) func everybodySeesTheAgreement(
        _ audience: Audience
    ) throws {
        let text = try bench(Self.agreement).read(audience)
        #expect(text.contains("Our agreement\nOne person speaks at a time."))
    }

    @Test func whoeverHasNothingToDoIsToldThatTheyCanListen() throws {
        var bench = try bench()
        bench.move(to: .running)
        #expect(try bench.read(.participant) == "The chairs speak to everybody.\nYou can just listen.")
        #expect(try bench.read(.room).isEmpty)
        bench.move(to: .done)
        #expect(try bench.read(.participant).isEmpty)
        #expect(try !self.bench(Self.prompts).read(.participant).contains("The chairs speak"))
    }

    @Test func drawingFollowsWhatPeopleDo() throws {
        #expect(try bench().section.symbol() == .talk)
        #expect(try bench(Self.prompts).section.symbol() == .round)
        #expect(try bench(Self.agreement).section.symbol() == .agreement)
    }

    @Test(arguments: Audience.allCases) func everyStageOfEverySectionCanBeShown(_ audience: Audience) throws {
        for settings in [RawValue.entries([]), Self.prompts, Self.agreement] {
            var bench = try bench(settings)
            for stage in [SectionStage.planned, .running, .done, .dropped] {
                bench.move(to: stage)
                _ = try bench.read(audience)
                #expect(try bench.longSentences() == [])
            }
        }
    }
}
