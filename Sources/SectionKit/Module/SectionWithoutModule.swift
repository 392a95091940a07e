internal import Foundation

/// A section whose module took the program down at an earlier start: it keeps its place and its time, and says nothing.
struct SectionWithoutModule: ErasedSection {
    let identity: Module.SectionIdentity

    var handlerName: String { "no module" }
    var initialState: any SectionState { NoState() }
    func hasSameSettings(as other: any ErasedSection) -> Bool { other.unguarded is Self }
    func symbol() -> SectionSymbol? { nil }
    func timing() throws -> Timing {
        var timing = Timing()
        timing.isUnknown = true
        return timing
    }
    func check() -> [SettingsProblem] { [] }
    func content(for audience: Audience, state: any SectionState, frame: SectionFrame) throws -> Content { [] }
    func fill(state: any SectionState, frame: SectionFrame) throws -> [String: Text] { [:] }
    func report(state: any SectionState, frame: SectionFrame) throws -> Content? { nil }
    func skipsPart(_ id: String, state: any SectionState, frame: SectionFrame) throws -> Bool { false }
    func title(ofPart id: String, state: any SectionState, frame: SectionFrame) throws -> Text? { nil }
    func lengths(state: any SectionState, frame: SectionFrame) throws -> [String: Elasticity] { [:] }
    func offer() -> SlotOffer? { nil }
    func seat(_ seats: [SlotSeat], state: any SectionState, frame: SectionFrame) throws -> [Data] { [] }
    func speaker(state: any SectionState, frame: SectionFrame) throws -> Speaker? { nil }
    func asks() -> Asking? { nil }
    func askingStanding(state: any SectionState, frame: SectionFrame) throws -> AskingStanding? { nil }
    func askingOrder(
        _ action: String, fields: any RawNode, reader: FieldReader, state: any SectionState, frame: SectionFrame
    ) throws -> AskingOrder? { nil }
    func show(_ answers: ShownAnswers, state: any SectionState, frame: SectionFrame) throws -> [Data] { [] }
    func followed(state: any SectionState, frame: SectionFrame) throws -> [FollowedAction] { [] }
    func options(
        of action: String, state: any SectionState, frame: SectionFrame
    ) throws -> [String: [FieldShape.Option]] { [:] }
    func seating(state: any SectionState, frame: SectionFrame) throws -> SeatingGround? { nil }
    func seatingTask(
        _ action: String, fields: any RawNode, reader: FieldReader, state: any SectionState, frame: SectionFrame
    ) throws -> SeatingTask? { nil }
    func seated(_ tables: SeatedTables, state: any SectionState, frame: SectionFrame) throws -> [Data] { [] }
    func decide(
        _ action: String, fields: any RawNode, reader: FieldReader, state: any SectionState, frame: SectionFrame
    ) throws -> [Data] {
        throw UnknownAction(name: action, known: [])
    }
    func evolve(_ state: any SectionState, with event: Data) throws -> any SectionState { state }
}
