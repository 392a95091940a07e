internal import SectionKit

/// Says who presents, what, and how they wish to be named. What is left out is taken away, consent above all.
struct Present: SectionAction {
    static let name = "present"
    static let summary = "Says who gives a talk, what it is called, and how they chose to be named."
    /// It holds what somebody chose to be named; telling it anew is its way back.
    static let isUndoable = false

    @Field("Which talk, counted from 1.", in: 1...20)
    var slot: Int

    @Field("Who presents, by the name that they choose.")
    var presenter: Words?

    @Field("The talk's title. Everybody sees it.")
    var talk: Words?

    @Field("One line that the chair reads aloud. Leave the name out, unless it may be said.")
    var introduction: Words?

    @Field("The presenter's service, to be shown as a member of it.")
    var service: Words?

    @Field("Whether the chair may say the name.", default: false)
    var sayName: Bool

    @Field("How screens and paper name the presenter.", default: .presenter)
    var show: ShownAs

    init() {}

    func decide(in section: SectionView<PresentationSection>) throws -> [PresentationSection.Event] {
        try Lineup(section).turn(slot).refuseIfOver()
        if sayName, presenter == nil { throw Refusal("Give the name that the chair may say, or leave out say-name.") }
        if show == .name, presenter == nil { throw Refusal("Give the name to show, or choose 'presenter'.") }
        if show == .member, service == nil { throw Refusal("Give the service to show, or choose 'presenter'.") }
        let told = PresentationSection.Presenter(
            presenter: presenter, talk: talk, introduction: introduction, service: service, maySayName: sayName,
            show: show)
        return [.told(slot: slot, presenter: told)]
    }
}
