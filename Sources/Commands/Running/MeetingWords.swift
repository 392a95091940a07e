internal import Agenda
internal import Console
internal import Meeting
internal import Planner
internal import SectionKit
internal import Wording

/// Where a meeting is, in a sentence.
struct MeetingWords {
    private let answer: LiveMeeting.Answer
    private let now: Instant
    private let clock: WallClock

    init(_ answer: LiveMeeting.Answer) {
        self.answer = answer
        now = max(answer.now, answer.meeting.state.latest ?? answer.now)
        clock = WallClock(timeZone: answer.meeting.agenda.timeZone)
    }

    private var state: MeetingState { answer.meeting.state }

    /// "Welcome, 9:58 left of 10:00; next at 13:10: Check-in".
    var status: String {
        let typed = answer.words
        let view = answer.meeting.stage(for: .facilitator, at: now) { typed[$0] }
        guard let section = view.section, let timer = view.sectionTimer else {
            if state.finished != nil { return "the meeting has ended" }
            guard let next = view.next else { return "the agenda has no sections" }
            return "not begun; first at \(next.at.map { clock.planned($0) } ?? "any time"): \(next.title)"
        }
        var text = section.title
        if let part = view.partTitle { text += " · \(part)" }
        text += ", \(Self.left(view.partTimer ?? timer, at: now))"
        if let stop = state.stopped { text += stop.hold ? ", everything on hold" : ", paused" }
        if let notice = view.notice { text += "; " + Phrasebook.english(notice) }
        return text + "; " + next(view.next)
    }

    func next(_ next: StageView.Next?) -> String {
        guard let next else { return "then the end, \(clock.time(of: answer.meeting.agenda.end))" }
        return
            "next at \(next.at.map { clock.planned($0) } ?? "any time"): \(next.title)\(next.pinned ? " (holds)" : "")"
    }

    /// "6:12 left of 10:00", or "time is up" and by how much it is over. Never a negative number.
    static func left(_ timer: TimerBlock, at now: Instant) -> String {
        let left = timer.stoppedWith ?? (timer.ends - now)
        if left <= .zero { return left == .zero ? "time is up" : "time is up, \(Phrasebook.clock(.zero - left)) over" }
        return "\(Phrasebook.clock(left)) left of \(Phrasebook.clock(timer.ends - timer.began))"
    }
}
