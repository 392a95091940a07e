public import SectionKit

extension BreakSection: TimedSection {
    /// How long a break takes where the agenda does not say.
    static let usual = Minutes(15)

    /// A break is honoured: it is neither shortened nor stretched.
    public func timing(of section: SectionOutline<BreakSection>) -> Timing {
        Timing(length: .fixed((section.minutes ?? Self.usual).seconds), isFixed: true)
    }
}

extension SectionView<BreakSection> {
    /// When the meeting goes on: where a pin follows, that is later than the break's own end.
    var goesOnAt: Instant { meeting.nextBegins ?? frame.ends }
}

extension BreakSection: CheckedSection {
    static let callTooEarly = Rule(
        "break-call-too-early", "People are called back before they had time to rest.",
        cure: "Make 'call' shorter than the break itself. Two minutes suit most breaks.")

    public static let rules = [callTooEarly]

    public func check(_ section: SectionOutline<BreakSection>) -> [SettingsProblem] {
        let call = section.settings.call
        let length = section.minutes ?? Self.usual
        guard call > .zero, call >= length else { return [] }
        return [
            SettingsProblem(
                Self.callTooEarly, at: ["call"],
                "the call back \(call.count) minute\(call.count == 1 ? "" : "s") before the end leaves no time in a break of \(length.count)",
                fix: "write fewer minutes, such as \(min(2, length.count / 2))")
        ]
    }
}
