internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import SmallGroupsModule

struct TimingTests {
    private func bench(minutes: Int? = 25, _ entries: RawValue.Entry...) throws -> SectionBench<SmallGroupsSection> {
        try SectionBench(SmallGroupsSection.self, title: "What helps?", minutes: minutes, settings: .entries(entries))
    }

    @Test func oneRoundTakesAllTheMinutes() throws {
        let timing = try bench().section.timing()
        #expect(timing.length == .fixed(.minutes(25)))
        #expect(timing.parts.map(\.id) == ["round-1"])
        #expect(timing.parts.map(\.length.ideal) == [.minutes(25)])
        #expect(timing.tables == nil)
    }

    @Test func withoutAnyLengthOnlyTheAgendaCanTell() throws {
        let timing = try bench(minutes: nil, .init("groups", .fields(["count": "6"]))).section.timing()
        #expect(timing == Timing(tables: 6))
    }

    @Test(arguments: 1...12) func roundsShareTheMinutesToTheSecond(_ rounds: Int) throws {
        let timing = try bench(minutes: 25, .init("rounds", .scalar(String(rounds)))).section.timing()
        let lengths = timing.parts.map(\.length.ideal.count)
        #expect(lengths.count == rounds)
        #expect(lengths.reduce(0, +) == 25 * 60)
        #expect((lengths.max() ?? 0) - (lengths.min() ?? 0) <= 1)
        #expect(timing.parts.allSatisfy { $0.length.isSound })
    }

    @Test func roundsOfAGivenLengthMakeTheSection() throws {
        let timing = try bench(minutes: nil, .init("rounds", .scalar("3")), .init("round", .scalar("8"))).section
            .timing()
        #expect(timing.length == .fixed(.minutes(24)))
    }

    @Test func reportingBackHasItsShareWhereTheTablesAreKnown() throws {
        let bench = try bench(
            minutes: 25, .init("groups", .fields(["count": "5"])), .init("report-back", .fields(["each": "1"])))
        let timing = try bench.section.timing()
        #expect(timing.parts.map(\.id) == ["round-1", "report-back"])
        #expect(timing.parts.map(\.length.ideal) == [.minutes(20), .minutes(5)])
        #expect(timing.tables == 5)
        #expect(bench.section.check().isEmpty)
    }

    @Test func sizeAndCountTogetherAreAProblem() throws {
        let problem = try #require(
            bench(minutes: 25, .init("groups", .fields(["size": "5", "count": "6"]))).section.check().first)
        #expect(problem.rule.code == "small-groups-size-and-count")
        #expect(problem.field == ["groups", "count"])
    }

    @Test func minutesForEachTableNeedTheNumberOfTables() throws {
        let problem = try #require(
            bench(minutes: 25, .init("report-back", .fields(["each": "2"]))).section.check().first)
        #expect(problem.rule.code == "small-groups-report-back-length")
    }

    @Test func roundsThatDoNotAddUpAreAProblem() throws {
        let bench = try bench(minutes: 25, .init("rounds", .scalar("3")), .init("round", .scalar("8")))
        let problem = try #require(bench.section.check().first)
        #expect(problem.rule.code == "small-groups-minutes-clash")
        #expect(problem.message == "the rounds and reports take 24 minutes, and the section has 25")
        #expect(problem.field == ["minutes"])
    }

    @Test func reportsThatTakeMoreThanAllTheTimeAreAProblem() throws {
        let bench = try bench(
            minutes: 10, .init("groups", .fields(["count": "6"])), .init("report-back", .fields(["each": "2"])))
        #expect(bench.section.check().map(\.rule.code) == ["small-groups-minutes-clash"])
        #expect(try bench.section.timing().length?.isSound == true)
    }

    @Test(arguments: [("size", "1"), ("size", "13"), ("count", "0"), ("count", "61")])
    func limitsHold(_ key: String, _ value: String) {
        #expect(throws: BenchFindings.self) {
            try bench(minutes: 25, .init("groups", .entries([.init(key, .scalar(value))])))
        }
    }
}
