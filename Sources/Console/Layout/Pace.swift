internal import Agenda
internal import Meeting
internal import Planner
internal import SectionKit
internal import Wording

/// Whether the meeting keeps to its plan, in words: ahead or behind, what holds, and when it ends.
struct Pace {
    let situation: Situation
    let plan: Plan
    let original: Plan
    let words: Phrasebook

    private var clock: WallClock { WallClock(timeZone: situation.meeting.agenda.timeZone) }

    /// At most four short lines, the most important first.
    func lines(width: Int) -> [InkedLine] {
        [behind, pin, end, hand].compactMap { $0 }.flatMap { InkedLine.wrapped($0.text, width: width, $0.ink) }
    }

    /// The most important of them in one line: what gives way or cannot hold, else when it ends.
    var headline: InkedLine? {
        let all = [pin, end, behind].compactMap { $0 }
        return (all.first { $0.ink == .amber } ?? end).map { InkedLine($0.text, $0.ink) }
    }

    private typealias Words = (text: String, ink: Ink)

    /// How far what runs will end from where the plan had it.
    private var behind: Words? {
        guard let running = situation.state.running, let now = plan[running.section],
            let then = original[running.section]
        else { return nil }
        let late = now.end - then.end
        if abs(late.count) < 60 { return (words(.asPlanned), .plain) }
        return late > .zero
            ? (words(.behind, "length", words.length(late)), .amber)
            : (words(.ahead, "length", words.length(.zero - late)), .plain)
    }

    /// The next pin, and whether it holds.
    private var pin: Words? {
        let agenda = situation.meeting.agenda
        guard situation.state.finished == nil else { return nil }
        let coming = zip(agenda.sections, plan.sections).first { section, planned in
            section.pin != nil && !planned.dropped && section.id != situation.state.running?.section
                && !situation.state.isDone(section.id) && planned.start >= situation.now
        }
        guard let (section, planned) = coming else { return nil }
        if let miss = plan.missed.first(where: { $0.pin == section.id }), miss.by >= .seconds(30) {
            return (
                words(
                    .pinMoves,
                    ["title": section.title, "time": clock.time(of: planned.start), "length": words.length(miss.by)]),
                .amber
            )
        }
        return (words(.pinHolds, ["title": section.title, "time": clock.time(of: planned.start)]), .plain)
    }

    private var end: Words? {
        let planned = clock.time(of: situation.meeting.agenda.end)
        if situation.state.finished != nil { return nil }
        guard let miss = plan.missed.first(where: { $0.pin == MissedPin.end }), miss.by >= .seconds(30) else {
            return (words(.endsAsPlanned, "time", planned), .plain)
        }
        return (
            words(
                .endsLater,
                [
                    "time": clock.time(of: situation.meeting.agenda.end + miss.by), "length": words.length(miss.by),
                    "planned": planned,
                ]), .amber
        )
    }

    private var hand: Words? {
        guard situation.state.finished == nil, plan.timeInHand >= .minutes(1) else { return nil }
        return (words(.inHand, "length", words.length(plan.timeInHand)), .quiet)
    }
}
