internal import Console
internal import Journal
internal import Meeting
internal import SectionKit

/// The facilitator's place, whatever it is shown on: where the meeting stands, and what keys come to.
final class Desk {
    /// How somebody left.
    enum Ending: Hashable, Sendable { case left, rehearse }

    let meeting: OpenMeeting
    private var edits: EditedAgenda

    init(meeting: OpenMeeting) {
        self.meeting = meeting
        edits = EditedAgenda(meeting)
    }

    var speed: Double? { (meeting.clock as? RehearsalClock)?.anchor.speed }

    var situation: Situation {
        get async {
            let answer = await meeting.live.current
            return Situation(answer: answer, speed: speed, edit: edits.edit(of: answer))
        }
    }

    /// Looks at what changes by itself; about once a second.
    func tick() { edits.look() }

    /// Does what a key asked for, and lets the console tell of it.
    func perform(_ effect: Effect, _ console: inout Console) async {
        let before = await meeting.live.current.meeting.state
        do {
            switch effect {
            case .perform(let command):
                _ = try await meeting.live.perform(command)
                console.took(command, before: before, await situation)
            case .takeOver:
                try await edits.takeOver()
                console.tookOver()
            default: break
            }
        } catch {
            console.refused((error as? Refusal)?.message ?? console.words(.notDurable, "reason", "\(error)"))
        }
    }
}
