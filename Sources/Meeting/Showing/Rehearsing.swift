package import SectionKit

extension MeetingRun {
    /// Where a rehearsal's clock jumps to: shortly before what runs is over, or what is next begins; nil where there is
    /// nowhere to go.
    package func shortlyBeforeTheEnd(at now: Instant) -> Instant? {
        let view = stage(for: .facilitator, at: now)
        guard state.stopped == nil, let ends = view.partTimer?.ends ?? view.sectionTimer?.ends ?? view.next?.at,
            ends - now > Self.beforeTheEnd
        else { return nil }
        return ends - Self.beforeTheEnd
    }

    private static let beforeTheEnd = Seconds.seconds(30)
}

/// How fast a rehearsal may run, in meeting seconds a real second.
package enum RehearsalSpeed {
    package static let limits = 0.1...1_000.0

    package static func next(_ speed: Double, faster: Bool) -> Double {
        min(max(faster ? speed * 2 : speed / 2, limits.lowerBound), limits.upperBound)
    }
}
