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
    private let web: MeetingWeb?
    private var browsers: Situation.Browsers?
    /// The meeting on the screen as the person last looked, or did something to it.
    private var shown: MeetingRun?

    /// - Parameter web: The pages for browsers; nil where there are none.
    init(meeting: OpenMeeting, words: Phrasebook, web: MeetingWeb? = nil) {
        self.meeting = meeting
        self.web = web
        browsers = web?.browsers(nil, with: nil)
        self.words = words
    }

    var speed: Double? { meeting.rehearsal?.speed }

    var situation: Situation {
        get async {
            let (answer, beside) = await meeting.sideline.moment
            return Situation(
                answer: answer, speed: beside.speed, edit: beside.edit, absence: beside.away,
                places: beside.places, browsers: browsers, seen: shown?.state.whereabouts)
        }
    }

    /// The person sees this now: a key that moves the meeting on is about it.
    func show(_ situation: Situation) { shown = situation.answer.meeting }

    /// Looks at what changes by itself, about once a second; tells what there is to tell.
    func tick(_ console: inout Console) async {
        await meeting.sideline.look()
        let told = await meeting.sideline.takeNews().filter(\.proposals.isEmpty)
        guard let last = told.last else { return }
        let state = await meeting.live.current.meeting.state
        let asking = OpeningWords(words: words, timeZone: meeting.agenda.timeZone)
        console.tell(asking.absence(last, isStopped: state.stopped != nil, number: 0).lines)
    }

    private func perform(
        _ command: Command, from whereabouts: Whereabouts?, _ before: Situation, _ console: inout Console
    ) async throws {
        let answer = try await meeting.live.perform(command, from: whereabouts ?? shown?.seen(for: command))
        shown = answer.meeting
        var after = await situation
        // What it moved on from is gone for every screen; this one tells what that came to.
        after.absence = before.absence
        after.answer.arranged = answer.arranged
        after.answer.told = answer.told
        if case .arrange(_, let arrangement) = command { after.answer.arranged = arrangement }
        console.took(command, before: before.answer.meeting, after)
    }

    /// Does what a key asked for, and lets the console tell of it.
    func perform(_ effect: Effect, _ console: inout Console) async {
        let before = await situation
        let sideline = meeting.sideline
        do {
            switch effect {
            case .perform(.act(let section, let action, let fields), _)
            where before.answer.meeting.seating(of: section, at: before.answer.now)?.tables.rounds.isEmpty == false:
                let command = Command.act(section: section, action: action, fields: fields)
                if let effect = try await meeting.live.effect(of: command) {
                    console.ask(about: effect, of: section)
                } else {
                    try await perform(command, from: nil, before, &console)
                }
            case .perform(let command, let whereabouts):
                try await perform(command, from: whereabouts, before, &console)
            case .takeOver(let number):
                try await sideline.perform(.takeOver(edit: number))
                shown = nil
                console.tookOver()
            case .answer(let reply):
                try await sideline.perform(.answer(reply, away: before.absence?.number ?? 0))
                shown = nil
                console.cameBack(reply)
            case .places(let reply):
                try await sideline.perform(.places(reply, news: before.places?.number ?? 0))
                console.answered(reply)
            case .jump(let instant):
                try await sideline.perform(.jump(to: instant))
                console.clockChanged(by: effect, await situation)
            case .speed(let speed):
                try await sideline.perform(.speed(speed))
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
}
