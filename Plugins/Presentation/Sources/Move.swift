internal import SectionKit

/// Gives a talk another place among those that are still to come.
struct Move: SectionAction {
    static let name = "move"
    static let summary = "Moves a talk to another place; the talks in between move along."

    @Field("Which talk, counted from 1.", in: 1...20)
    var slot: Int

    @Field("Its new place, counted from 1.", in: 1...20)
    var to: Int

    init() {}

    func decide(in section: SectionView<PresentationSection>) throws -> [PresentationSection.Event] {
        let lineup = Lineup(section)
        guard slot != to else { throw Refusal("Talk \(slot) is there already.") }
        try lineup.turn(slot).refuseIfBegun()
        try lineup.turn(to).refuseIfBegun()
        return [.moved(slot: slot, to: to)]
    }
}
