public import SectionKit

extension TalkSection: TimedSection {
    /// A talk takes what the agenda gives it; alone, one voice is heard for all of that time.
    public func timing(of section: SectionOutline<TalkSection>) -> Timing {
        Timing(longestTalk: section.settings.isOneVoice ? section.minutes?.seconds : nil)
    }
}
