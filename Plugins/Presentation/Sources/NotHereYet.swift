internal import SectionKit

/// Lets others go first while a presenter is still on the way. Their time is kept, and they come next once they are here.
struct NotHereYet: SectionAction {
    static let name = "not-here-yet"
    static let summary = "Lets the other talks go first until a presenter is here."

    @Field("Which talk, counted from 1.", in: 1...20)
    var slot: Int

    @Field("Are they still on their way? No says that they are here.", default: true)
    var late: Bool

    init() {}

    func decide(in section: SectionView<PresentationSection>) throws -> [PresentationSection.Event] {
        let lineup = Lineup(section)
        let turn = try lineup.turn(slot)
        try turn.refuseIfBegun()
        if turn.isAway { throw Refusal("Talk \(slot) is left out today. Bring it back first: not-here, away=no.") }
        guard turn.isLate != late else {
            throw Refusal(late ? "Talk \(slot) is already waiting." : "Talk \(slot) is not waiting for anybody.")
        }
        return [.late(slot: slot, isLate: late, to: late ? lineup.last(behind: turn) : place(in: section, lineup))]
    }

    /// The place that they had, or the next one that is still to come.
    private func place(in section: SectionView<PresentationSection>, _ lineup: Lineup) -> Int {
        let had = section.state.late[section.state.talk(at: slot - 1)].map { $0 + 1 } ?? slot
        let next = lineup.turns.first { !$0.hasBegun && $0.number != lineup.current?.number }?.number ?? slot
        return max(had, next)
    }
}

extension Lineup {
    /// The last place to come of somebody who is here, or that talk's own.
    fileprivate func last(behind turn: Turn) -> Int {
        turns.last { $0.number > turn.number && !$0.isAway && !$0.isLate }?.number ?? turn.number
    }
}
