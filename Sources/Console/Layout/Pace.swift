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

    /// At most three short lines: the next pin with what is free before it, ahead or behind, and the end.
    func lines(width: Int) -> [InkedLine] {
        [pin, behind, end].compactMap { $0 }.flatMap { InkedLine.wrapped($0.text, width: width, $0.ink) }
    }

    /// The most important of them in one line: what gives way or cannot hold, else when it ends.
    var headline: InkedLine? {
        let all = [pin, end, behind].compactMap { $0 }
        return (all.first { $0.ink == .amber } ?? end).map { InkedLine($0.text, $0.ink) }
    }

    private typealias Words = (text: String, ink: Ink)

    /// How far what runs will end from where the plan had it.
    private var behind: Words? {
        guard let late = situation.meeting.behind(in: plan, against: original) else { return nil }
        if abs(late.count) < 60 { return (words(.asPlanned), .plain) }
        return late > .zero
            ? (words(.behind, "length", words.length(late)), .amber)
            : (words(.ahead, "length", words.length(.zero - late)), .plain)
    }

    /// The next pin before the end, whether it holds, and what can still be won before it.
    private var pin: Words? {
        guard situation.state.finished == nil, let slack, let section = situation.meeting.agenda.section(slack.pin)
        else { return nil }
        if slack.late >= .seconds(30) {
            let values: KeyValuePairs = [
                "title": section.title, "time": clock.planned(slack.at + slack.late),
                "length": words.length(max(.minutes(1), slack.late)),
            ]
            return (words(.pinMoves, values), .amber)
        }
        let time = clock.time(of: slack.at)
        if slack.free >= .seconds(30) {
            let free = words.length(slack.free)
            return (words(.pinHasFree, ["title": section.title, "time": time, "length": free]), .plain)
        }
        if slack.canGive >= .seconds(30) {
            let give = words.length(slack.canGive)
            return (words(.pinCanGive, ["title": section.title, "time": time, "length": give]), .plain)
        }
        return (words(.pinHolds, ["title": section.title, "time": time]), .plain)
    }

    private var slack: PlanSlack? { situation.meeting.slack(in: plan) }

    private var end: Words? {
        let planned = clock.time(of: situation.meeting.agenda.end)
        if situation.state.finished != nil { return nil }
        guard let miss = plan.missed.first(where: { $0.pin == MissedPin.end }), miss.by >= .seconds(30) else {
            guard let slack, slack.pin == MissedPin.end else {
                return (words(.endsAsPlanned, "time", planned), .plain)
            }
            if slack.free >= .seconds(30) {
                return (words(.endHasFree, ["time": planned, "length": words.length(slack.free)]), .plain)
            }
            if slack.canGive >= .seconds(30) {
                return (words(.endCanGive, ["time": planned, "length": words.length(slack.canGive)]), .plain)
            }
            return (words(.endsAsPlanned, "time", planned), .plain)
        }
        return (
            words(
                .endsLater,
                [
                    "time": clock.planned(situation.meeting.agenda.end + miss.by),
                    "length": words.length(max(.minutes(1), miss.by)),
                    "planned": planned,
                ]), .amber
        )
    }
}
