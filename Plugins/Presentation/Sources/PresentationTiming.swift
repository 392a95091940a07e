public import SectionKit

extension PresentationSection: TimedSection {
    /// Talks are fixed: nobody speaks for less because somebody else took longer. Questions may give all they have.
    public func timing(of section: SectionOutline<PresentationSection>) -> Timing {
        let programme = Programme(section.settings, minutes: section.minutes)
        let parts = programme.stretches.map { stretch in
            let number = stretch.slot + 1
            return stretch.isQuestions
                ? Part(
                    id: "\(number)-questions", title: "Questions \(number)",
                    length: Elasticity(least: .zero, ideal: stretch.length, most: stretch.length))
                : Part(
                    id: String(number), title: section.settings.knownTalk(at: stretch.slot)?.talk ?? "Talk \(number)",
                    length: .fixed(stretch.length))
        }
        // A place without a known talk is open, and a service user may take it.
        let presenters = (0..<section.settings.slotCount).map { section.settings.knownTalk(at: $0)?.role }
        return .sum(of: parts, longestTalk: programme.longestTalk.seconds, presenters: presenters)
    }
}
