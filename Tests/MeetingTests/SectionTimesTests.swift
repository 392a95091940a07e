internal import SectionKit
internal import Testing

@testable internal import Meeting

@Suite struct SectionTimesTests {
    @Test func plannedAndRealTimesStandSideBySide() throws {
        var rig = try Rig()
        try rig.type(
            "@12:15", "next", "@13:02", "next", "@13:05", "pause", "@13:07", "resume", "@13:14", "next", "@13:25",
            "next", "@13:29", "next", "@13:36")
        let times = Dictionary(uniqueKeysWithValues: rig.run.times(at: rig.now).map { ($0.id, $0) })
        let welcome = try #require(times["welcome"])
        #expect(welcome.planned == Stretch(from: try rig.at("13:00"), to: try rig.at("13:10")))
        #expect(welcome.stretches == [Stretch(from: try rig.at("13:02"), to: try rig.at("13:14"))])
        #expect((welcome.took, welcome.stoodStill) == (.minutes(10), .minutes(2)))
        let talks = try #require(times["talks"])
        #expect(talks.isRunning && talks.stretches.count == 1, "parts that follow each other are one stretch")
        #expect(talks.took == .minutes(22))
        #expect(times["break"]?.hasRun == false)
        // Coming back later is a stretch of its own.
        try rig.type("go break", "@13:50", "go talks", "@13:55")
        let again = try #require(rig.run.times(at: rig.now).first { $0.id == "talks" })
        #expect(again.stretches.count == 2)
        #expect(again.took == .minutes(27))
    }

    @Test func whatStandsStillNowIsNotCounted() throws {
        var rig = try Rig()
        try rig.type("@13:00", "go welcome", "@13:04", "hold", "@13:30")
        let welcome = try #require(rig.run.times(at: rig.now).first { $0.id == "welcome" })
        #expect((welcome.took, welcome.stoodStill) == (.minutes(4), .minutes(26)))
    }
}
