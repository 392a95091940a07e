internal import SectionKit

/// Gives one talk more minutes, or fewer, than the others have.
struct GiveMinutes: SectionAction {
    static let name = "minutes"
    static let summary = "Says how long one talk takes today, without its questions."

    @Field("Which talk, counted from 1.", in: 1...20)
    var slot: Int

    @Field("How long it takes, in minutes.", in: 1...120)
    var minutes: Minutes

    init() {}

    func decide(in section: SectionView<PresentationSection>) throws -> [PresentationSection.Event] {
        let lineup = Lineup(section)
        let turn = try lineup.turn(slot)
        try turn.refuseIfOver()
        if turn.number == lineup.current?.number, lineup.isQuestions {
            throw Refusal("Talk \(slot) is over, and its questions run. 'extend' and 'shorten' change those.")
        }
        guard turn.length != minutes.seconds else { throw Refusal("Talk \(slot) has that many minutes already.") }
        return [.given(slot: slot, minutes: minutes)]
    }
}
