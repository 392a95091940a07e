internal import Agenda
internal import Console
internal import Meeting
internal import SectionKit
internal import Wording

/// The facilitator's place, whatever it is shown on: where the meeting stands, and what keys come to.
final class Desk {
    /// How somebody left.
    enum Ending: Hashable, Sendable { case left, rehearse }

    let meeting: OpenMeeting
    private let words: Phrasebook
    private var edits: EditedAgenda
    /// What was away and is not decided on, with how it is asked.
    private var away: (back: ComingBack, asked: Situation.Absence)?
    /// What happened by itself and is only to be told.
    private var news: [String] = []

    private let web: MeetingWeb?
    private var browsers: Situation.Browsers?

    /// - Parameter web: The pages for browsers; nil where there are none.
    init(meeting: OpenMeeting, words: Phrasebook, web: MeetingWeb? = nil) async {
        self.meeting = meeting
        self.web = web
        browsers = web?.browsers(nil, with: nil)
        self.words = words
        edits = EditedAgenda(meeting, words: words)
        if let absence = meeting.absence {
            let state = await meeting.live.current.meeting.state
            let back = ComingBack(absence, state: state)
            meeting.presence.wait(for: back.proposals.isEmpty ? nil : absence)
            take(back, state)
        }
    }

    var speed: Double? { meeting.rehearsal?.speed }

    var situation: Situation {
        get async {
            let answer = await meeting.live.current
            return Situation(
                answer: answer, speed: speed, edit: edits.edit(of: answer), absence: away?.asked, browsers: browsers)
        }
    }

    /// Looks at what changes by itself, about once a second; tells what there is to tell.
    func tick(_ console: inout Console) async {
        edits.look()
        if let back = await meeting.tick() { take(back, await meeting.live.current.meeting.state) }
        if !news.isEmpty { console.tell(news) }
        news = []
    }

    private func take(_ back: ComingBack, _ state: MeetingState) {
        let timeZone = meeting.agenda.timeZone
        let asked = OpeningWords(words: words, timeZone: timeZone).absence(back, isStopped: state.stopped != nil)
        if back.proposals.isEmpty {
            away = nil
            news = asked.lines
        } else {
            away = (back, asked)
        }
    }

    /// Does what a key asked for, and lets the console tell of it.
    func perform(_ effect: Effect, _ console: inout Console) async {
        let before = await meeting.live.current.meeting
        do {
            switch effect {
            case .perform(let command):
                _ = try await meeting.live.perform(command)
                console.took(command, before: before, await situation)
            case .takeOver:
                try await edits.takeOver()
                console.tookOver()
            case .answer(let reply): try await answer(reply, &console)
            case .jump(let instant):
                try meeting.rehearsal?.jump(to: instant)
                console.clockChanged(by: effect, await situation)
            case .speed(let speed):
                try meeting.rehearsal?.setSpeed(speed)
                console.clockChanged(by: effect, await situation)
            case .link(let role):
                browsers = web?.browsers(browsers, with: role)
            case .revoke(let role):
                web?.revoke(role)
                browsers?.other = nil
                console.closedPages(of: role)
            case .leave, .rehearse, .suspend, .redraw, .tellPlace: break
            }
        } catch {
            console.refused(error)
        }
    }

    private func answer(_ reply: Reply, _ console: inout Console) async throws {
        guard let away, let proposal = away.back.proposals.first(where: { $0.reply == reply }) else { return }
        try await meeting.perform(proposal, for: away.back.absence)
        self.away = nil
        console.cameBack(reply)
    }
}
