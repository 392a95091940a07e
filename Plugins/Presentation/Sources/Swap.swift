internal import SectionKit

/// Lets two talks change places, before either begins.
struct Swap: SectionAction {
    static let name = "swap"
    static let summary = "Lets two talks change places."

    @Field("One talk, counted from 1.", in: 1...20)
    var first: Int

    @Field("The other talk, counted from 1.", in: 1...20)
    var second: Int

    init() {}

    func decide(in section: SectionView<PresentationSection>) throws -> [PresentationSection.Event] {
        let lineup = Lineup(section)
        let turns = try [lineup.turn(first), lineup.turn(second)]
        guard first != second else { throw Refusal("Name two different talks.") }
        for turn in turns {
            try turn.refuseIfBegun()
        }
        return [.swapped(first: first, second: second)]
    }
}
