internal import Agenda
internal import Meeting
internal import Planner
internal import SectionKit
internal import Wording

/// What a person should be asked before a meeting goes on or begins; never asked in line mode.
enum OpeningQuestion: Hashable, Sendable {
    /// It began on an earlier day and is not over. Go on with the time since taken out, or counted, or leave it.
    /// `OpenMeeting.absence` is what to perform on.
    case olderThanToday(left: Instant, day: CalendarDate)
    /// It has not begun, and is on another day. Open it all the same, rehearse, or leave it.
    case notItsDay(date: CalendarDate, today: CalendarDate)
    /// It has not begun, and its first section is more than three hours away. The same three.
    case early(begins: Instant, by: Seconds)
}

/// How a meeting is found when it is opened: a function of what is known, and of the time.
struct Arrival {
    let agenda: MeetingAgenda
    let state: MeetingState
    let now: Instant
    /// When a program that had it open was last seen, in the meeting's time; nil where that is not known.
    let lastSeen: Instant?

    /// Before that it is worth a word that the day is young.
    static let early = Seconds.minutes(3 * 60)
    /// What is left before midnight and opened after it is no question.
    static let overMidnight = Seconds.minutes(30)

    /// Until when somebody was there. The lock file's word counts within half a day: files are copied and clocks were wrong.
    var left: Instant? {
        guard let latest = state.latest else { return nil }
        guard let lastSeen, lastSeen > latest, lastSeen - latest <= .minutes(12 * 60) else { return latest }
        return lastSeen
    }

    /// That the program was closed while a section ran, or that the clock is behind what the journal has seen.
    var absence: Absence? {
        guard let left, state.finished == nil else { return nil }
        if left - now >= Seconds(rounding: ClockWatch.difference) {
            return Absence(kind: .clockBack, from: left, to: now, clockChange: now - left)
        }
        guard state.running != nil, now - left >= Seconds(rounding: ClockWatch.gap) else { return nil }
        return Absence(kind: .closed, from: left, to: now)
    }

    var questions: [OpeningQuestion] {
        guard let today = clock.date(of: now) else { return [] }
        if state.hasBegun {
            guard state.finished == nil, let left,
                let began = state.visited.first?.running.began ?? state.running?.began,
                let day = clock.date(of: began), day < today, now - left > Self.overMidnight
            else { return [] }
            return [.olderThanToday(left: left, day: day)]
        }
        if today != agenda.date { return [.notItsDay(date: agenda.date, today: today)] }
        let first = PlanRule.plan(agenda).sections.first { !$0.dropped }?.start ?? agenda.start
        return first - now > Self.early ? [.early(begins: first, by: first - now)] : []
    }

    /// The same in words, for a program without a screen.
    var notices: [String] {
        var notices: [String] = []
        if let today = clock.date(of: now), today != agenda.date {
            notices.append("This meeting is on \(agenda.date), and today is \(today). To try it out, add --rehearse 1.")
        } else if case .early(let begins, let by)? = questions.first {
            notices.append(
                "The meeting begins at \(clock.time(of: begins)), in \(Phrasebook.englishLines.length(by)). To try it out, add --rehearse 1."
            )
        }
        return notices
    }

    private var clock: WallClock { WallClock(timeZone: agenda.timeZone) }
}
