internal import Agenda
internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import Commands

/// What the clocks tell, from numbers alone.
struct ClockWatchTests {
    private static let start = 1_796_734_800
    private let machine = Machine()

    private func at(_ seconds: Int) -> Instant { Instant(secondsSince1970: Self.start + seconds) }

    @Test func anAwakeMachineWhoseClockIsKeptRightHasNothingToTell() {
        var watch = ClockWatch(machine.reading)
        var shown = watch.time(machine.reading)
        for second in 0..<20_000 {
            machine.run(1)
            // A quartz that runs fast is slewed by a network's time, now and then in a small step.
            machine.set(by: second % 500 == 499 ? -0.4 : 0.0005)
            #expect(watch.observe(machine.reading) == nil)
            #expect(abs(watch.time(machine.reading) - machine.reading.real) < 0.001)
            shown = max(shown, watch.time(machine.reading))
        }
    }

    @Test func aSleepIsToldOnceAndCountedAlready() {
        var watch = ClockWatch(machine.reading)
        machine.run(1)
        #expect(watch.observe(machine.reading) == nil)
        machine.sleep(3_600)
        #expect(watch.observe(machine.reading) == Absence(kind: .asleep, from: at(1), to: at(3_601)))
        #expect(watch.observe(machine.reading) == nil)
        #expect(watch.time(machine.reading) == Double(Self.start + 3_601))
    }

    @Test(arguments: [29.0, 30, 31]) func aStoppedProcessIsToldFromHalfAMinute(_ seconds: Double) {
        var watch = ClockWatch(machine.reading)
        machine.run(seconds)
        let seen = watch.observe(machine.reading)
        #expect(seen == (seconds < 30 ? nil : Absence(kind: .stoodStill, from: at(0), to: at(Int(seconds)))))
    }

    @Test func aClockSetForwardOrBackIsToldOnceAndNotBelieved() {
        for change in [3_600.0, -3_600, 6, -6] {
            var watch = ClockWatch(machine.reading)
            let start = machine.reading.real
            machine.run(1)
            machine.set(by: change)
            let from = Instant(seconds: start + 1)
            #expect(
                watch.observe(machine.reading)
                    == Absence(
                        kind: change > 0 ? .clockForward : .clockBack, from: from, to: from + .seconds(Int(change)),
                        clockChange: .seconds(Int(change))))
            for _ in 0..<100 {
                machine.run(1)
                #expect(watch.observe(machine.reading) == nil)
            }
            #expect(watch.time(machine.reading) == start + 101)
            // Mended by somebody, it is believed again without a word.
            machine.set(by: -change)
            machine.run(1)
            #expect(watch.observe(machine.reading) == nil)
            machine.set(by: 1)
            machine.run(1)
            #expect(watch.observe(machine.reading) == nil)
            #expect(watch.time(machine.reading) == machine.reading.real)
        }
    }

    @Test(arguments: [600.0, -600]) func aSleepAndAClockThatWasSetAreOneAbsence(_ change: Double) {
        var watch = ClockWatch(machine.reading)
        machine.run(1)
        machine.sleep(3_600)
        machine.set(by: change)
        #expect(
            watch.observe(machine.reading)
                == Absence(kind: .asleep, from: at(0), to: at(3_601), clockChange: .seconds(Int(change))))
        machine.run(1)
        #expect(watch.observe(machine.reading) == nil)
    }

    @Test func aClockThatWasSetRightAfterASleepBelongsToIt() throws {
        var watch = ClockWatch(machine.reading)
        machine.sleep(3_600)
        let firstSeen = watch.observe(machine.reading)
        let first = try #require(firstSeen)
        machine.run(2)
        machine.set(by: 40)
        let secondSeen = watch.observe(machine.reading)
        let second = try #require(secondSeen)
        #expect(
            second.following(first)
                == Absence(kind: .asleep, from: at(0), to: at(3_600), clockChange: .seconds(40)))
        machine.run(20)
        #expect(watch.observe(machine.reading) == nil)
        machine.sleep(100)
        let thirdSeen = watch.observe(machine.reading)
        let third = try #require(thirdSeen)
        #expect(third.following(first) == Absence(kind: .asleep, from: at(0), to: at(3_722)))
        machine.run(29)
        _ = watch.observe(machine.reading)
        var late = third
        (late.from, late.to) = (at(9_000), at(9_100))
        #expect(late.following(first) == late, "another story")
    }

    /// A random night: every second counts once, whatever the machine does.
    @Test func believedTimeIsBootTimeAndThePiecesThatWereTold() {
        for seed in UInt64(0)..<200 {
            var random = SeededRandom(seed: seed)
            let machine = Machine()
            var watch = ClockWatch(machine.reading)
            var passed = 0.0
            var told = 0.0
            var away = 0.0
            for _ in 0..<60 {
                let length = Double(Int.random(in: 1...200, using: &random))
                switch Int.random(in: 0..<4, using: &random) {
                case 0:
                    machine.sleep(length)
                    if length >= 30 { away += length }
                    passed += length
                case 1:
                    machine.set(by: length + 4)
                    machine.run(1)
                    passed += 1
                default:
                    machine.run(1)
                    passed += 1
                }
                if let seen = watch.observe(machine.reading), seen.isStanding { told += Double(seen.length.count) }
            }
            #expect(watch.time(machine.reading) == Double(Self.start) + passed, "seed \(seed)")
            #expect(told == away, "seed \(seed)")
        }
    }

    /// Daylight saving changes what the wall shows, and no clock.
    @Test(arguments: [("Europe/London", 1_792_890_000), ("Australia/Lord_Howe", 1_775_314_800)])
    func daylightSavingIsNothingToTell(zone: String, change: Int) {
        let machine = Machine(Double(change - 1_800))
        var watch = ClockWatch(machine.reading)
        for _ in 0..<3_600 {
            machine.run(1)
            #expect(watch.observe(machine.reading) == nil)
        }
        #expect(watch.time(machine.reading) == Double(change + 1_800))
    }
}

struct SteadyClockTests {
    @Test func itNeverGoesBackByItself() {
        let machine = Machine()
        let clock = machine.steady
        var shown = clock.now
        for step in 0..<200 {
            machine.run(0.3)
            machine.set(by: step % 2 == 0 ? -0.9 : 0.2)
            let before = clock.now
            #expect(clock.observe() == nil)
            #expect(clock.now >= before && before >= shown)
            shown = clock.now
        }
    }

    @Test func itTakesTheSystemsClockOverOnlyWhenAsked() {
        let machine = Machine()
        let clock = machine.steady
        machine.run(10)
        machine.set(by: -3_600)
        #expect(clock.observe()?.kind == .clockBack)
        #expect(clock.now == Instant(secondsSince1970: 1_796_734_810))
        let change = clock.adopt()
        #expect(change.from - change.to == 3_600)
        #expect(clock.now == Instant(secondsSince1970: 1_796_731_210))
        clock.goOn(from: change.from)
        machine.run(5)
        #expect(clock.now == Instant(secondsSince1970: 1_796_734_815))
        #expect(clock.observe() == nil, "that it differs was decided on")
    }
}
