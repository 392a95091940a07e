internal import Console
internal import Journal
internal import Meeting
internal import SectionKit

/// The facilitator's place, whatever it is shown on: where the meeting stands, and what keys come to.
final class Desk {
    /// How somebody left.
    enum Ending: Hashable, Sendable { case left, rehearse }

    let meeting: OpenMeeting

    init(meeting: OpenMeeting) {
        self.meeting = meeting
    }

    var speed: Double? { (meeting.clock as? RehearsalClock)?.anchor.speed }

    var situation: Situation {
        get async { Situation(answer: await meeting.live.current, speed: speed) }
    }

    /// Looks at what changes by itself; about once a second.
    func tick() {}

    /// Does what a key asked for, and lets the console tell of it.
    func perform(_ effect: Effect, _ console: inout Console) async {
        switch effect {
        case .perform(let command):
            let before = await meeting.live.current.meeting.state
            do {
                _ = try await meeting.live.perform(command)
                console.took(command, before: before, await situation)
            } catch {
                console.refused(reason(error, console.words))
            }
        default: break
        }
    }

    private func reason(_ error: any Error, _ words: Phrasebook) -> String {
        (error as? Refusal)?.message ?? words(.notDurable, "reason", "\(error)")
    }
}
