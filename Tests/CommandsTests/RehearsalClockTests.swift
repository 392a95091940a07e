internal import Journal
internal import Meeting
internal import SectionKit
internal import SectionKitTesting
internal import Synchronization
internal import Testing

@testable internal import Commands

/// A rehearsal's clock, and what the library would bring back of it.
final class RehearsalClockTests: Sendable {
    private let machine = Machine(1_000_000)
    private let kept = Mutex<[ClockAnchor]>([])

    private func clock(speed: Double = 10) -> RehearsalClock {
        let machine = machine
        return RehearsalClock(
            ClockAnchor(realSeconds: 1_000_000, meetingSeconds: 50_000, speed: speed),
            real: { machine.reading.real }, keep: { anchor in self.kept.withLock { $0.append(anchor) } })
    }

    private func shown(_ clock: RehearsalClock) -> Int { clock.now.secondsSince1970 }

    @Test func itRunsAtItsSpeedAndGoesOnWithoutAJumpAtAnother() throws {
        let clock = clock()
        machine.run(60)
        #expect(shown(clock) == 50_600)
        try clock.setSpeed(1)
        #expect(shown(clock) == 50_600)
        machine.run(60)
        #expect(shown(clock) == 50_660)
        try clock.setSpeed(1_000)
        #expect(shown(clock) == 50_660)
        machine.run(1)
        #expect(shown(clock) == 51_660)
        #expect(clock.speed == 1_000)
        for speed in [0, 0.09, 1_001, -1, Double.nan, Double.infinity] {
            #expect(throws: MeetingRefusal.self) { try clock.setSpeed(speed) }
        }
    }

    @Test func itJumpsForwardOnly() throws {
        let clock = clock()
        machine.run(60)
        try clock.jump(to: Instant(secondsSince1970: 90_000))
        #expect(shown(clock) == 90_000)
        machine.run(3)
        #expect(shown(clock) == 90_030)
        #expect(throws: MeetingRefusal.self) { try clock.jump(to: Instant(secondsSince1970: 90_030)) }
        #expect(throws: MeetingRefusal.self) { try clock.jump(to: Instant(secondsSince1970: 0)) }
    }

    @Test func itStandsAndGoesOn() throws {
        let clock = clock()
        machine.run(6)
        try clock.stand()
        machine.run(6_000)
        #expect(shown(clock) == 50_060 && clock.stands)
        try clock.jump(to: Instant(secondsSince1970: 50_100))
        try clock.setSpeed(2)
        machine.run(6_000)
        #expect(shown(clock) == 50_100)
        #expect(kept.withLock { $0.last } == ClockAnchor(realSeconds: 0, meetingSeconds: 50_100, speed: 2))
        try clock.goOn()
        machine.run(6)
        #expect(shown(clock) == 50_112 && !clock.stands)
    }

    /// What the library kept last shows the same time, to the meeting second that a whole real second can hold.
    @Test func aKilledRehearsalComesBackAsItWas() throws {
        var random = SeededRandom(seed: 3)
        let clock = clock()
        for _ in 0..<300 {
            machine.run(Double.random(in: 0...20, using: &random))
            let before = clock.now
            switch Int.random(in: 0..<4, using: &random) {
            case 0: try clock.setSpeed(Double(Int.random(in: 1...100, using: &random)))
            case 1: try clock.jump(to: clock.now + .seconds(Int.random(in: 1...900, using: &random)))
            case 2: try clock.stand()
            default: try clock.goOn()
            }
            #expect(clock.now >= before)
            machine.run(2)
            let anchor = try #require(kept.withLock { $0.last })
            let real = Int(machine.reading.real.rounded(.up))
            #expect(abs((anchor.shows(atReal: real) - clock.at(Double(real))).count) <= 1)
        }
    }

    @Test func aClockThatIsSetMeanwhileMovesNothing() throws {
        let clock = clock()
        machine.run(60)
        try clock.follow { machine.set(by: -5_000) }
        #expect(shown(clock) == 50_600)
        machine.run(1)
        #expect(shown(clock) == 50_610)
        let anchor = try #require(kept.withLock { $0.last })
        #expect(anchor.shows(atReal: 995_061) == Instant(secondsSince1970: 50_610))
    }

    @Test func whatCannotBeKeptChangesNothing() {
        struct Full: Error {}
        let clock = RehearsalClock(
            ClockAnchor(realSeconds: 1_000_000, meetingSeconds: 50_000, speed: 1), real: { 1_000_000 },
            keep: { _ in throw Full() })
        #expect(throws: Full.self) { try clock.jump(to: Instant(secondsSince1970: 60_000)) }
        #expect(throws: Full.self) { try clock.setSpeed(5) }
        #expect(clock.now == Instant(secondsSince1970: 50_000) && clock.speed == 1)
    }

    @Test(arguments: [Int.min, -1, 1, Int.max]) func aHostileLibraryTrapsNothing(_ number: Int) throws {
        for speed in [Double.nan, -Double.infinity, 1e300, 0] {
            let clock = RehearsalClock(
                ClockAnchor(realSeconds: number, meetingSeconds: number, speed: speed), real: { 1_000_000 },
                keep: { _ in })
            _ = clock.now
            try clock.stand()
            try clock.setSpeed(1_000)
            try clock.goOn()
        }
    }
}
