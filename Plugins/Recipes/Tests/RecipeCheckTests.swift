internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import RecipesModule

struct RecipeCheckTests {
    @Test func aSoundRecipeHasNoProblems() {
        #expect(Made.problems(Made.file([Made.step("A", Made.minutes(5))])) == [])
    }

    @Test(arguments: ["minutes", "title", "round", "step", "Two words", "two--hyphens", ""])
    func aFieldThatHidesAnotherNameIsTold(_ name: String) {
        let field = RawValue.fields(["name": name, "help": "Help.", "default": "x"])
        let found = Made.problems(Made.file([Made.step("A", Made.minutes(5))], [Made.list("fields", field)]))
        #expect(found == [name.isEmpty ? "wrong-type fields[0].name" : "recipes-field-name fields.0.name"])
    }

    @Test(
        arguments: [
            (["type": "number", "default": "many"], "default"),
            (["type": "minutes", "most": "5", "default": "9"], "default"),
            (["type": "choice", "default": "a"], "type"), (["least": "9", "most": "2"], "least"),
            (["type": "list", "default": "one"], "default"),
        ] as [(KeyValuePairs<String, String>, String)])
    func aFieldThatDoesNotHoldTogetherIsTold(_ more: KeyValuePairs<String, String>, _ key: String) {
        let field = RawValue.entries(
            [.init("name", .scalar("word")), .init("help", .scalar("Help."))]
                + more.map { .init($0.key, .scalar($0.value)) })
        let found = Made.problems(Made.file([Made.step("A", Made.minutes(5))], [Made.list("fields", field)]))
        #expect(found == ["recipes-field-value fields.0.\(key)"])
    }

    @Test func aStepSaysInOneWayHowLongItTakes() {
        #expect(Made.problems(Made.file([Made.step("A")])) == ["recipes-step-time steps.0.step"])
        #expect(
            Made.problems(Made.file([Made.step("A", Made.minutes(5), Made.share(1))])) == [
                "recipes-step-time steps.0.share"
            ])
        #expect(
            Made.problems(Made.file([Made.step("A", Made.text("minutes", "nowhere"))]))
                == ["recipes-step-time steps.0.minutes"])
    }

    @Test func twoStepsOfOneNameAreToldAtTheSecond() {
        #expect(
            Made.problems(Made.file([Made.step("A", Made.minutes(5)), Made.step("A", Made.minutes(5))]))
                == ["recipes-step-id steps.1.step"])
    }

    @Test func aThousandStepsAreToldAsTooMany() {
        let steps = (0..<1_000).map { Made.step("Step \($0)", Made.minutes(1)) }
        #expect(Made.problems(Made.file(steps)) == ["out-of-range steps"])
        let times = (0..<40).map { Made.step("Step \($0)", Made.minutes(1), Made.text("times", "60")) }
        #expect(Made.problems(Made.file(times)) == ["recipes-too-many-steps steps"])
    }

    @Test(arguments: ["0", "61", "1440", "often"]) func aStepThatComesNeverOrTooOftenIsTold(_ times: String) throws {
        let often = RawValue.fields(["name": "often", "help": "Times.", "type": "number", "default": "0"])
        let step = Made.step("A", Made.minutes(1), Made.text("times", times))
        #expect(Made.problems(Made.file([step], [Made.list("fields", often)])) == ["recipes-times steps.0.times"])
    }

    @Test(arguments: ["0", "61"]) func anAgendaThatMakesAStepComeNeverOrTooOftenIsToldAtItsValue(_ times: String) throws
    {
        let often = RawValue.fields(["name": "often", "help": "Times.", "type": "number", "default": "2"])
        let step = Made.step("A", Made.minutes(1), Made.text("times", "often"))
        let file = Made.file([step], [Made.list("fields", often)])
        let bench = try SectionBench<RecipesSection>(declaredBy: file, settings: .fields(["often": times]))
        let found = bench.section.check()
        #expect(found.map { "\($0.rule.code) \($0.field.joined(separator: "."))" } == ["recipes-times often"])
        #expect(found.first?.fix == (times == "0" ? "write 1 or more" : "write 60 or less"))
    }

    @Test func aStepWithoutTimeIsAWarning() {
        let problems = Made.problems(Made.file([Made.step("A", Made.minutes(0)), Made.step("B", Made.minutes(5))]))
        #expect(problems == ["recipes-no-time steps.0.minutes"])
        #expect(RecipesSection.noTime.severity == .warning)
    }

    @Test func anOptionThatSaysNothingIsTold() {
        let vote = RawValue.entries([
            Made.text("id", "best"), Made.text("type", "vote"), Made.text("ask", "Vote."),
            Made.list("options", .scalar("Tea"), .scalar(" ")),
        ])
        let step = Made.step("A", Made.minutes(5), Made.list("gather", vote))
        #expect(Made.problems(Made.file([step])) == ["recipes-gather steps.0.gather.0.options"])
        let choice = RawValue.entries([
            Made.text("name", "drink"), Made.text("help", "Which."), Made.text("type", "choice"),
            Made.list("options", .scalar("Tea"), .scalar("Tea")),
        ])
        #expect(
            Made.problems(Made.file([Made.step("A", Made.minutes(5))], [Made.list("fields", choice)]))
                == ["recipes-field-value fields.0.options"])
    }

    @Test func aTimeThatCannotFitIsTold() {
        #expect(
            Made.problems(
                Made.file(
                    [Made.step("A", Made.minutes(9)), Made.step("B", Made.share(1))], [Made.text("minutes", "9")]))
                == ["recipes-time minutes"])
        #expect(Made.problems(Made.file([Made.step("B", Made.share(1))])) == ["recipes-time steps"])
        #expect(Made.problems(Made.file([Made.step("A", Made.minutes(500))])) == ["recipes-time steps"])
    }

    @Test func anEndlessTextIsTold() {
        let long = String(repeating: "word ", count: 100_000)
        #expect(
            Made.problems(Made.file([Made.step("A", Made.minutes(5), Made.text("room", long))]))
                == ["out-of-range steps[0].room"])
    }

    @Test(
        arguments: [
            (["id": "ideas", "type": "vote", "ask": "Vote."], "type"),
            (["id": "ideas", "type": "vote", "ask": "Vote.", "of": "nothing"], "of"),
            (["id": "count", "type": "number", "ask": "Count.", "least": "5", "most": "2"], "least"),
            (["id": "Two words", "ask": "Note."], "id"), (["id": "ideas", "ask": "Note.", "of": "x"], "type"),
        ] as [(KeyValuePairs<String, String>, String)])
    func whatIsGatheredHoldsTogether(_ gather: KeyValuePairs<String, String>, _ key: String) {
        let step = Made.step("A", Made.minutes(5), Made.list("gather", .fields(gather)))
        #expect(Made.problems(Made.file([step])) == ["recipes-gather steps.0.gather.0.\(key)"])
    }

    @Test func aNameThatNothingFillsInIsTold() {
        let step = Made.step("A", Made.minutes(5), Made.text("chair", "Hello {{nobody}}, {{minutes}}."))
        #expect(Made.problems(Made.file([step])) == ["recipes-unknown-name steps.0.chair"])
    }
}
