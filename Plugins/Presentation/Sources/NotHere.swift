public import SectionKit

/// Takes a talk out for today, or brings it back. No reason is asked for, and none is kept.
struct NotHere: SectionAction {
    static let name = "not-here"
    static let summary = "Says that a talk is not given today, or that it is after all."

    @Field("Which talk, counted from 1.", in: 1...20)
    var slot: Int

    @Field("Is it left out today? Yes takes it out, no brings it back.", default: true)
    var away: Bool

    init() {}

    func decide(in section: SectionView<PresentationSection>) throws -> [PresentationSection.Event] {
        let turn = try Lineup(section).turn(slot)
        try turn.refuseIfOver()
        if away, turn.isEmpty { throw Refusal("Nobody has place \(slot). Its time is given back already.") }
        guard turn.isAway != away else {
            throw Refusal(
                away ? "Talk \(slot) is already marked as not here." : "Talk \(slot) is already part of today.")
        }
        return [.away(slot: slot, isAway: away)]
    }
}

extension PresentationSection: SkippingSection {
    /// The meeting goes past a talk that is not given, or whose presenter is not here yet, and past its questions.
    public func skipsPart(_ id: String, in section: SectionView<PresentationSection>) -> Bool {
        (0..<section.settings.slotCount).contains { slot in
            let talk = section.state.talk(at: slot)
            return (id == "\(slot + 1)" || id == "\(slot + 1)-questions")
                && (section.state.isGone(talk) || section.state.late[talk] != nil && !runs(slot, in: section))
        }
    }

    /// Whoever was waited for is here once the meeting has gone to their talk.
    private func runs(_ slot: Int, in section: SectionView<PresentationSection>) -> Bool {
        guard section.stage == .running else { return false }
        return Programme(section.settings, minutes: section.minutes).stretch(at: section.part)?.slot == slot
    }
}
