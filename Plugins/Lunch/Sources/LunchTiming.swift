public import SectionKit

extension LunchSection: TimedSection {
    /// How long a meal takes where the agenda does not say.
    static let usual = Minutes(45)

    /// A meal is never shortened and never stretched: people in a unit rely on its times.
    public func timing(of section: SectionOutline<LunchSection>) -> Timing {
        Timing(length: .fixed((section.minutes ?? Self.usual).seconds), isFixed: true)
    }
}

extension SectionView<LunchSection> {
    /// When the meeting goes on: where a pin follows, that is later than the meal's own end.
    var goesOnAt: Instant { meeting.nextBegins ?? frame.ends }
}

extension LunchSection: CheckedSection {
    static let callTooEarly = Rule(
        "lunch-call-too-early", "People are called back before they had time to eat.",
        cure: "Make 'call' shorter than the meal itself. Five minutes suit most meals.")

    public static let rules = [callTooEarly]

    public func check(_ section: SectionOutline<LunchSection>) -> [SettingsProblem] {
        let call = section.settings.call
        let length = section.minutes ?? Self.usual
        guard call > .zero, call >= length else { return [] }
        return [
            SettingsProblem(
                Self.callTooEarly, at: ["call"],
                "the call back \(call.count) minute\(call.count == 1 ? "" : "s") before the end leaves no time in a meal of \(length.count)",
                fix: "write fewer minutes, such as \(min(5, length.count / 2))")
        ]
    }
}
