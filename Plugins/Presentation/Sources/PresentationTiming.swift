public import SectionKit

extension PresentationSection: TimedSection {
    /// Talks are fixed: nobody speaks for less because somebody else took longer. Questions may give all they have.
    public func timing(of section: SectionOutline<PresentationSection>) -> Timing {
        let programme = Programme(section.settings, minutes: section.minutes)
        let parts = programme.stretches.map { stretch in
            let number = stretch.slot + 1
            return Part(
                id: stretch.part,
                title: stretch.isQuestions
                    ? "Questions \(number)" : section.settings.knownTalk(at: stretch.slot)?.talk ?? "Talk \(number)",
                length: stretch.elasticity)
        }
        // A place without a known talk is open, and a service user may take it.
        let presenters = (0..<section.settings.slotCount).map { section.settings.knownTalk(at: $0)?.role }
        return .sum(of: parts, longestTalk: programme.longestTalk.seconds, presenters: presenters)
    }
}

extension PresentationSection: RetimedSection {
    /// Talks have today's minutes, wherever they stand; one whose presenter is not here yet keeps its time, and one that
    /// is not given has none.
    public func lengths(in section: SectionView<PresentationSection>) -> [String: Elasticity] {
        let programme = Programme(section.settings, minutes: section.minutes, today: section.state)
        return programme.stretches.reduce(into: [:]) { lengths, stretch in
            guard !section.state.isGone(section.state.talk(at: stretch.slot)) else { return }
            lengths[stretch.part] = stretch.elasticity
        }
    }
}

extension Programme.Stretch {
    /// The id of its part.
    fileprivate var part: String { isQuestions ? "\(slot + 1)-questions" : String(slot + 1) }

    fileprivate var elasticity: Elasticity {
        isQuestions ? Elasticity(least: .zero, ideal: length, most: length) : .fixed(length)
    }
}
