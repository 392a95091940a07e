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
        let one = try lineup.turn(first)
        let other = try lineup.turn(second)
        guard first != second else { throw Refusal("Name two different talks.") }
        for turn in [one, other] {
            try turn.refuseIfOver()
            if turn.hasBegun {
                throw Refusal("Talk \(turn.number) has begun. Only talks that are still to come can swap.")
            }
        }
        // Talking time belongs to the slot, and nobody's is cut: so only equals change places.
        guard one.length == other.length else {
            throw Refusal("These talks are of different lengths. They cannot change places today.")
        }
        return [.swapped(first: first, second: second)]
    }
}
