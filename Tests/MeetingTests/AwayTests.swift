internal import Agenda
internal import SectionKit
internal import Testing

@testable internal import Meeting

/// Time that nobody was there for is taken out, and never twice.
struct AwayTests {
    private func left(_ rig: Rig) -> Int { rig.run.snapshot(at: rig.now, words: [:]).partSecondsLeft }

    @Test func timeAwayIsTakenOutAsIfItHadBeenPaused() throws {
        var paused = try Rig()
        try paused.type("@13:00", "go welcome", "@13:04", "pause", "@13:36", "resume", "@13:37")
        var away = try Rig()
        try away.type("@13:00", "go welcome", "@13:37", "away 13:04 13:36")
        #expect(away.run.state.running == paused.run.state.running)
        #expect(away.run.state.stood == paused.run.state.stood)
        #expect(left(away) == 300)
        try away.type("undo")
        #expect(left(away) == 0)
        try away.type("redo")
        #expect(left(away) == 300)
        #expect(try away.replayed() == away.run.state)
    }

    @Test func secondsMayBeWritten() throws {
        var rig = try Rig()
        try rig.type("@13:00", "go welcome", "@13:05", "away 13:01:30 13:02:15")
        #expect(left(rig) == 345)
    }

    @Test func whatBeganMeanwhileCountsFromItsBeginning() throws {
        var rig = try Rig()
        try rig.type("@13:10", "go talks", "@13:30", "next", "@13:33", "away 13:20 13:32")
        #expect(rig.run.state.running?.partStoppedFor == .minutes(2))
        #expect(rig.run.state.running?.stoppedFor == .minutes(2))
    }

    @Test func theSameTimeIsNeverTakenOutTwice() throws {
        var rig = try Rig()
        try rig.type("@13:00", "go welcome", "@13:02", "pause", "@13:04", "resume", "@13:09", "away 13:01 13:05")
        #expect(rig.run.state.running?.stoppedFor == .minutes(4))
        #expect(
            rig.refusal("away 13:01 13:05")
                == "None of that time counts to what runs now; there is nothing to take out.")
        try rig.type("away 13:00 13:06")
        #expect(rig.run.state.stood == [Stretch(from: try rig.at("13:00"), to: try rig.at("13:06"))])
        #expect(rig.run.state.running?.stoppedFor == .minutes(6))
    }

    @Test func aPauseThatLastsCountsForItself() throws {
        var rig = try Rig()
        try rig.type("@13:00", "go welcome", "@13:05", "hold", "@13:09")
        #expect(rig.refusal("away 13:05 13:08") != nil)
        try rig.type("away 13:02 13:08")
        #expect(rig.run.state.stopped == .init(since: try rig.at("13:05"), hold: true))
        #expect(rig.run.state.running?.stoppedFor == .minutes(3))
        try rig.type("@13:10", "resume")
        #expect(rig.run.state.running?.stoppedFor == .minutes(8))
        #expect(left(rig) == 480)
    }

    @Test func awayHasItsRefusals() throws {
        var rig = try Rig()
        #expect(rig.refusal("away 12:50 12:55") == "Nothing is running.")
        try rig.type("@13:00", "go welcome", "@13:05")
        #expect(rig.refusal("away 13:04 13:04") == "Write the earlier time first, such as: away 13:05 13:40.")
        #expect(rig.refusal("away 13:04 13:06") == "13:06:00 is still to come.")
        #expect(rig.refusal("away 12:10 13:00") != nil)
        #expect(rig.refusal("away 13:04") == "Write it as: away HH:MM HH:MM.")
        for word in ["13", "13:60", "13:01:60", "13:01:1", "13:01:-1", "25:00:00", ":::", "13:01:00:00"] {
            #expect(rig.refusal("away \(word) 13:04")?.hasPrefix("'\(word)' is no time") == true, "\(word)")
        }
        // Nonsense from a program must not move anything either.
        for (from, to) in [(Int.min, Int.max), (Int.max, Int.min), (Int.min, Int.min)] {
            #expect(throws: MeetingRefusal.self) {
                try rig.perform(
                    .away(
                        from: .instant(Instant(secondsSince1970: from)), to: .instant(Instant(secondsSince1970: to))))
            }
        }
    }

    @Test func backGivesThePausesOfWhatComesBack() throws {
        var rig = try Rig()
        try rig.type("@13:00", "go welcome", "@13:01", "pause", "@13:02", "resume", "@13:05", "go hot")
        try rig.type("@13:06", "pause", "@13:08", "resume", "back", "@13:09")
        // What stood still while another section ran was counted to the one that is back.
        try rig.type("away 13:00 13:09")
        #expect(rig.run.state.running?.stoppedFor == .minutes(9))
        #expect(left(rig) == 600)
    }

    @Test func aTrueBeginningAfterAPauseLeavesThePauseBehind() throws {
        var rig = try Rig()
        try rig.type("@13:00", "go welcome", "@13:02", "pause", "@13:04", "resume", "@13:06", "began 13:03")
        #expect(rig.run.state.running?.stoppedFor == .minutes(1))
        #expect(rig.run.state.running?.ends == (try rig.at("13:14")))
        try rig.type("pause", "@13:09", "began 13:08")
        #expect(left(rig) == 600)
        try rig.type("@13:10", "resume")
        #expect(left(rig) == 600)
        #expect(try rig.replayed() == rig.run.state)
    }

    /// Against an oracle that keeps a set of seconds, and knows nothing of stretches.
    @Test func randomStretchesAgainstSecondsCountedOneByOne() throws {
        struct Part {
            var began: Int
            var length: Int
            var out: Set<Int> = []
        }
        let agenda = try Rig.agenda()
        for seed in UInt64(0)..<400 {
            var random = SeededRandom(seed: seed)
            var rig = Rig(agenda: agenda)
            try rig.type("@13:00", "go welcome")
            let zero = rig.now.secondsSince1970
            var parts = [Part(began: 0, length: 600)]
            var stop: Int?
            var now = 0
            for _ in 0..<14 {
                now += Int.random(in: 0...90, using: &random)
                rig.now = Instant(secondsSince1970: zero + now)
                guard var part = parts.last else { return }
                switch Int.random(in: 0..<10, using: &random) {
                case 0, 1:
                    if try taken(&rig, random.next() % 2 == 0 ? .pause : .hold) { stop = stop ?? now }
                case 2, 3:
                    if try taken(&rig, .resume), let since = stop {
                        part.out.formUnion(since..<now)
                        stop = nil
                    }
                case 4:
                    let target = ["hot", "close", "welcome", "break", "tally"].randomElement(using: &random) ?? "hot"
                    if try taken(&rig, .go(target)), let running = rig.run.state.running {
                        parts.append(Part(began: now, length: (running.partEnds - running.partBegan).count))
                        continue
                    }
                case 5:
                    if try taken(&rig, .back) {
                        parts.removeLast()
                        continue
                    }
                default:
                    let from = Int.random(in: -100...(now + 20), using: &random)
                    let to = Int.random(in: from...(now + 40), using: &random)
                    let counting = Set((from..<to).filter { $0 >= part.began && $0 < (stop ?? now) }).subtracting(
                        part.out)
                    let expected = from < to && to <= now && !counting.isEmpty
                    let done = try taken(
                        &rig,
                        .away(
                            from: .instant(rig.now + .seconds(from - now)), to: .instant(rig.now + .seconds(to - now))))
                    #expect(done == expected, "seed \(seed)")
                    if done { part.out.formUnion(counting) }
                }
                parts[parts.count - 1] = part
                let running = try #require(rig.run.state.running)
                #expect(
                    running.partEnds.secondsSince1970 - zero == part.began + part.length + part.out.count,
                    "seed \(seed)")
                #expect(running.partStoppedFor.count == part.out.count, "seed \(seed)")
                #expect(
                    Set(rig.run.state.stood.flatMap { $0.from.secondsSince1970 - zero..<$0.to.secondsSince1970 - zero })
                        == part.out, "seed \(seed)")
            }
            #expect(try rig.replayed() == rig.run.state, "seed \(seed)")
        }
    }

    private func taken(_ rig: inout Rig, _ command: Command) throws -> Bool {
        do { return try rig.perform(command) != nil } catch is MeetingRefusal { return false }
    }
}
