internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import RecipesModule

struct ScheduleTests {
    /// Exercises in the minutes that facilitators know them by.
    @Test(arguments: [
        ("1-2-4-all", [1, 2, 4, 5]), ("impromptu-networking", [2, 6, 6, 6]), ("15-percent-solutions", [5, 12, 3]),
        ("nine-whys", [10, 5, 5]), ("crowd-sourcing", [6, 3, 3, 3, 3, 3, 9]),
        ("troika", [3, 2, 5, 1, 2, 5, 1, 2, 5, 1, 3]), ("triz", [5, 10, 10, 10]), ("min-specs", [15, 15, 15]),
        ("drawing-together", [5, 5, 10, 10, 5, 5]), ("what-so-what-now-what", [15, 15, 15]),
        ("shift-and-share", [5, 13, 13, 13, 13, 13, 13, 7]), ("world-cafe", [5, 15, 2, 15, 2, 15, 2, 10]),
        ("problem-solving-in-five", [1, 3, 1]), ("group-agreement", [4, 4, 2]),
    ])
    func shippedRecipesHaveTheirStandardTimings(_ kind: String, _ minutes: [Int]) throws {
        let timing = try Self.shipped(kind).timing()
        #expect(timing.parts.map { $0.length.ideal.count } == minutes.map { $0 * 60 })
        #expect(timing.length?.ideal == .minutes(minutes.reduce(0, +)))
    }

    @Test(arguments: [("conversation-cafe", 35, 45, 60), ("fishbowl", 35, 50, 70), ("min-specs", 35, 45, 50)])
    func shippedRecipesGiveWayAsFarAsTheyMay(_ kind: String, _ least: Int, _ ideal: Int, _ most: Int) throws {
        #expect(
            try Self.shipped(kind).timing().length
                == Elasticity(least: .minutes(least), ideal: .minutes(ideal), most: .minutes(most)))
    }

    /// A timer with seconds stands beside the words.
    @Test(arguments: [
        (20, "1 minute"), (60, "1 minute"), (90, "1 and a half minutes"), (120, "2 minutes"),
        (210, "3 and a half minutes"), (225, "4 minutes"), (240, "4 minutes"),
    ]) func minutesAreSaidToTheHalf(_ seconds: Int, _ words: String) {
        #expect(StepsContent.minutes(.seconds(seconds)) == words)
    }

    private static func shipped(_ kind: String) throws -> any ErasedSection {
        let file = try #require(RecipesSection.shipped.first { $0.kind == kind })
        return try SectionBench<RecipesSection>(file: file, settings: Made.needed(by: kind)).section
    }

    /// Whatever the shares and the minutes: the parts come to the whole, to the second, and none is negative.
    @Test func partsComeToTheWholeToTheSecond() throws {
        var random = SeededRandom(seed: 9)
        for round in 0..<300 {
            let count = Int.random(in: 1...8, using: &random)
            var steps: [RawValue] = []
            var fixed = 0
            for index in 0..<count {
                if index > 0, Bool.random(using: &random) {
                    let minutes = Int.random(in: 1...5, using: &random)
                    fixed += minutes
                    steps.append(Made.step("Step \(index)", Made.minutes(minutes)))
                } else {
                    steps.append(Made.step("Step \(index)", Made.share(Int.random(in: 1...9, using: &random))))
                }
            }
            let total = fixed + count + Int.random(in: 0...90, using: &random)
            let recipe = try Made.recipe(Made.file(steps, [Made.text("minutes", "\(total)")]))
            let minutes = total + Int.random(in: 0...60, using: &random)
            let schedule = Schedule(recipe, Values(), minutes: Minutes(minutes))
            #expect(schedule.slots.reduce(0) { $0 + $1.length.ideal.count } == minutes * 60, "round \(round)")
            #expect(schedule.slots.allSatisfy { $0.length.isSound } && schedule.length.isSound, "round \(round)")
        }
    }

    @Test func stepsWithLimitsStretchToTheAgendasMinutes() throws {
        let recipe = try Made.recipe(
            Made.file([
                Made.step("A", Made.minutes(10), Made.text("least", "4"), Made.text("most", "14")),
                Made.step("B", Made.minutes(5)),
                Made.step("C", Made.minutes(5), Made.text("least", "2")),
            ]))
        func ideals(_ minutes: Int?) -> [Int] {
            Schedule(recipe, Values(), minutes: minutes.map { Minutes($0) }).slots.map { $0.length.ideal.count / 60 }
        }
        #expect(ideals(nil) == [10, 5, 5])
        #expect(ideals(17) == [8, 5, 4])
        #expect(ideals(24) == [14, 5, 5])
        #expect(ideals(11) == [4, 5, 2])
    }

    @Test func stepsComeAsOftenAsAFieldSays() throws {
        let recipe = try Made.recipe(
            Made.file(
                [
                    Made.step(
                        "Rounds", Made.text("times", "talks"), Made.text("each", "table"),
                        Made.list(
                            "steps", Made.step("Talk", Made.text("minutes", "each")), Made.step("Move", Made.minutes(1))
                        ))
                ],
                [
                    Made.list(
                        "fields",
                        .fields(["name": "talks", "help": "Rounds.", "type": "number", "default": "2"]),
                        .fields(["name": "each", "help": "Minutes.", "type": "minutes", "default": "4"]))
                ]))
        let values = Values(["talks": .whole(3)], in: recipe)
        let slots = Schedule(recipe, values, minutes: nil).slots
        #expect(slots.map(\.id) == ["talk-1", "move-1", "talk-2", "move-2", "talk-3", "move-3"])
        #expect(slots.first?.title == "Table 1: Talk")
        #expect(slots.map { $0.length.ideal.count / 60 } == [4, 1, 4, 1, 4, 1])
    }
}
