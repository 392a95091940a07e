internal import Foundation

/// What the host does round every call into a section's module, such as leaving a mark in case it takes the
/// process down.
public struct CallGuard: Sendable {
    let around: @Sendable (_ section: String, _ call: () -> Void) -> Void

    /// - Parameter around: Calls `call` exactly once, at once.
    public init(around: @escaping @Sendable (_ section: String, _ call: () -> Void) -> Void) { self.around = around }
}

/// A section whose every call goes through a guard.
struct GuardedSection: ErasedSection {
    let section: any ErasedSection
    let id: String
    let callGuard: CallGuard

    private func during<Value, Failure: Error>(_ call: () throws(Failure) -> Value) throws(Failure) -> Value {
        var result: Result<Value, Failure>?
        callGuard.around(id) { result = Result { () throws(Failure) in try call() } }
        if let result { return try result.get() }
        return try call()
    }

    var handlerName: String { section.handlerName }
    var initialState: any SectionState { during { section.initialState } }
    var unguarded: any ErasedSection { section.unguarded }
    func hasSameSettings(as other: any ErasedSection) -> Bool { during { section.hasSameSettings(as: other) } }
    func symbol() -> SectionSymbol? { during { section.symbol() } }
    func timing() throws -> Timing { try during { () throws in try section.timing() } }
    func check() -> [SettingsProblem] { during { section.check() } }
    func content(for audience: Audience, state: any SectionState, frame: SectionFrame) throws -> Content {
        try during { try section.content(for: audience, state: state, frame: frame) }
    }
    func fill(state: any SectionState, frame: SectionFrame) throws -> [String: Text] {
        try during { try section.fill(state: state, frame: frame) }
    }
    func report(state: any SectionState, frame: SectionFrame) throws -> Content? {
        try during { try section.report(state: state, frame: frame) }
    }
    func skipsPart(_ id: String, state: any SectionState, frame: SectionFrame) throws -> Bool {
        try during { try section.skipsPart(id, state: state, frame: frame) }
    }
    func title(ofPart id: String, state: any SectionState, frame: SectionFrame) throws -> Text? {
        try during { try section.title(ofPart: id, state: state, frame: frame) }
    }
    func lengths(state: any SectionState, frame: SectionFrame) throws -> [String: Elasticity] {
        try during { try section.lengths(state: state, frame: frame) }
    }
    func offer() -> SlotOffer? { during { section.offer() } }
    func seat(_ seats: [SlotSeat], state: any SectionState, frame: SectionFrame) throws -> [Data] {
        try during { try section.seat(seats, state: state, frame: frame) }
    }
    func speaker(state: any SectionState, frame: SectionFrame) throws -> Speaker? {
        try during { try section.speaker(state: state, frame: frame) }
    }
    func asks() -> Asking? { during { section.asks() } }
    func askingStanding(state: any SectionState, frame: SectionFrame) throws -> AskingStanding? {
        try during { try section.askingStanding(state: state, frame: frame) }
    }
    func askingOrder(
        _ action: String, fields: any RawNode, reader: FieldReader, state: any SectionState, frame: SectionFrame
    ) throws -> AskingOrder? {
        try during { try section.askingOrder(action, fields: fields, reader: reader, state: state, frame: frame) }
    }
    func show(_ answers: ShownAnswers, state: any SectionState, frame: SectionFrame) throws -> [Data] {
        try during { try section.show(answers, state: state, frame: frame) }
    }
    func followed(state: any SectionState, frame: SectionFrame) throws -> [FollowedAction] {
        try during { try section.followed(state: state, frame: frame) }
    }
    func options(
        of action: String, state: any SectionState, frame: SectionFrame
    ) throws -> [String: [FieldShape.Option]] {
        try during { try section.options(of: action, state: state, frame: frame) }
    }
    func seating(state: any SectionState, frame: SectionFrame) throws -> SeatingGround? {
        try during { try section.seating(state: state, frame: frame) }
    }
    func seatingTask(
        _ action: String, fields: any RawNode, reader: FieldReader, state: any SectionState, frame: SectionFrame
    ) throws -> SeatingTask? {
        try during {
            try section.seatingTask(action, fields: fields, reader: reader, state: state, frame: frame)
        }
    }
    func seated(_ tables: SeatedTables, state: any SectionState, frame: SectionFrame) throws -> [Data] {
        try during { try section.seated(tables, state: state, frame: frame) }
    }
    func decide(
        _ action: String, fields: any RawNode, reader: FieldReader, state: any SectionState, frame: SectionFrame
    ) throws -> [Data] {
        try during { try section.decide(action, fields: fields, reader: reader, state: state, frame: frame) }
    }
    func evolve(_ state: any SectionState, with event: Data) throws -> any SectionState {
        try during { try section.evolve(state, with: event) }
    }
}
