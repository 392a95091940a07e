internal import Agenda
internal import Meeting
internal import Planner
internal import Rendering
internal import SectionKit

/// What everybody's pages say while nothing runs that they could show: the same words on each of them.
struct DayStanding {
    let symbol: Symbol
    let title: String
    let lines: [String]

    /// The title and the lines as a row of a page.
    var row: HTMLFragment {
        let title = HTMLFragment(
            "p", [.class("lead"), HTMLAttribute("data-heard")], HTMLFragment(text: title))
        return EasyRead.row(symbol, lines.reduce(title) { $0 + .newline + EasyRead.line($1) })
    }
}

extension MeetingPicture {
    /// Nil while a section runs.
    var standing: DayStanding? {
        if isHeld {
            // In an alarm some must stay where they are and some must go: only whoever is there can say which. Until it is
            // over nobody knows a time either.
            return DayStanding(
                symbol: .pause, title: "We are taking a pause.",
                lines: ["Please listen to staff.", "We go on when everybody is ready."])
        }
        if state.finished != nil {
            // Some go home now, and some live here.
            return DayStanding(
                symbol: .finish, title: "Thank you for coming.", lines: ["This meeting has ended.", "Take care."])
        }
        if state.running != nil { return nil }
        if hasPassed {
            return DayStanding(
                symbol: .calendar, title: "This meeting was planned for \(LongDate.words(agenda.date)).", lines: [])
        }
        return DayStanding(symbol: .clock, title: "It has not begun yet.", lines: [beginning])
    }

    var isHeld: Bool { state.stopped?.hold == true }

    var isToday: Bool { clock.date(of: now) == agenda.date }

    /// Its time has gone by, and it never began.
    var hasPassed: Bool { !state.hasBegun && now > agenda.end }

    /// As it was told to people beforehand.
    var announced: Plan { PlanRule.plan(agenda) }

    /// What happens when: what was put off until its day was over stands where it was planned.
    var order: Plan { hasPassed ? announced : plan }

    /// When it ended, or will end as it stands.
    var finish: Instant { state.finished ?? agenda.end + order.lateness(at: MissedPin.end) }

    /// From when to when it was planned.
    var span: String { "\(clock.time(of: agenda.start)) to \(clock.time(of: agenda.end))" }

    /// What there is to say of the end beside that; nil where it holds, or nobody can know.
    var changedFinish: String? {
        if state.finished != nil { return "It ended at \(clock.planned(finish))." }
        let isLater = state.hasBegun && !isHeld && finish.nearestMinute > agenda.end.nearestMinute
        return isLater ? "Today we finish at \(clock.planned(finish))." : nil
    }

    /// A start that is put off from minute to minute is no time to tell, and one on another day needs its day.
    private var beginning: String {
        let start = announced.sections.first { !$0.dropped }?.start ?? agenda.start
        if now > start { return "We begin soon." }
        let time = clock.planned(start)
        return isToday ? "We begin at \(time)." : "We begin on \(LongDate.words(agenda.date)), at \(time)."
    }
}
