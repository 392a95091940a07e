internal import Meeting
internal import SectionKit

/// When the terminal's bell rings: once as time is nearly over, and once as it is up.
package struct Bell: Sendable {
    private var rung: Set<Moment> = []

    private struct Moment: Hashable {
        var section: String
        var part: String?
        var ends: Instant
        var isEnd: Bool
    }

    package init() {}

    package mutating func rings(_ situation: Situation) -> Bool {
        guard let running = situation.state.running, situation.state.stopped == nil else { return false }
        let time = TimeLeft(
            TimerBlock(label: "", began: running.partBegan + running.partStoppedFor, ends: running.partEnds),
            at: situation.now)
        guard time.stage == .nearlyOver || time.stage == .up else { return false }
        return rung.insert(
            Moment(
                section: running.section, part: running.part, ends: running.partEnds, isEnd: time.stage == .up)
        ).inserted
    }
}
