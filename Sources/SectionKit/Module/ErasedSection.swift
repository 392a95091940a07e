public import Foundation

/// One section bound to its module, with its types erased: what the host works with.
public protocol ErasedSection: Sendable {
    var handlerName: String { get }
    /// The state before anything happened.
    var initialState: any SectionState { get }

    /// True where the other section is of the same kind and has the same settings, whatever its title and its time.
    func hasSameSettings(as other: any ErasedSection) -> Bool
    /// The section without a guard round it.
    var unguarded: any ErasedSection { get }

    /// The drawing that the section names; nil for one whose tags say it.
    func symbol() -> SectionSymbol?
    func timing() throws -> Timing
    func check() -> [SettingsProblem]
    func content(for audience: Audience, state: any SectionState, frame: SectionFrame) throws -> Content
    func fill(state: any SectionState, frame: SectionFrame) throws -> [String: Text]
    func report(state: any SectionState, frame: SectionFrame) throws -> Content?
    /// True where the meeting passes over the part of that id.
    func skipsPart(_ id: String, state: any SectionState, frame: SectionFrame) throws -> Bool
    /// What the part of that id is called now; nil where that is what its timing says.
    func title(ofPart id: String, state: any SectionState, frame: SectionFrame) throws -> Text?
    /// Today's lengths of those parts that have others than the agenda's.
    func lengths(state: any SectionState, frame: SectionFrame) throws -> [String: Elasticity]
    /// The places that people can sign up for; nil where there are none.
    func offer() -> SlotOffer?
    /// What happens once the places stand like this, as JSON; empty where they do already.
    func seat(_ seats: [SlotSeat], state: any SectionState, frame: SectionFrame) throws -> [Data]
    func speaker(state: any SectionState, frame: SectionFrame) throws -> Speaker?
    /// What it asks everybody; nil for a section that asks nothing.
    func asks() -> Asking?
    /// How its asking stands; nil for a section that asks nothing.
    func askingStanding(state: any SectionState, frame: SectionFrame) throws -> AskingStanding?
    /// What an action asks of the ballot box, with its fields read as `decide` reads them; nil for any other action, and
    /// where a field could not be read, which `decide` tells as well.
    func askingOrder(
        _ action: String, fields: any RawNode, reader: FieldReader, state: any SectionState, frame: SectionFrame
    ) throws -> AskingOrder?
    /// What happens once the room is shown that, as JSON.
    func show(_ answers: ShownAnswers, state: any SectionState, frame: SectionFrame) throws -> [Data]
    /// The actions of earlier meetings that it follows; empty for a kind that follows none.
    func followed(state: any SectionState, frame: SectionFrame) throws -> [FollowedAction]
    /// What can stand in the fields of an action now, by the field's key, where only the section knows.
    func options(
        of action: String, state: any SectionState, frame: SectionFrame
    ) throws -> [String: [FieldShape.Option]]
    /// How its tables stand; nil for a kind that seats nobody.
    func seating(state: any SectionState, frame: SectionFrame) throws -> SeatingGround?
    /// What an action asks of the tables, with its fields read as `decide` reads them; nil for any other action, and where
    /// a field could not be read, which `decide` tells as well.
    func seatingTask(
        _ action: String, fields: any RawNode, reader: FieldReader, state: any SectionState, frame: SectionFrame
    ) throws -> SeatingTask?
    /// What happens once people sit like this, as JSON.
    func seated(_ tables: SeatedTables, state: any SectionState, frame: SectionFrame) throws -> [Data]
    /// Reads an action's fields and decides on it.
    ///
    /// - Returns: The events as JSON, or the findings where a field could not be read.
    func decide(
        _ action: String, fields: any RawNode, reader: FieldReader, state: any SectionState, frame: SectionFrame
    ) throws -> [Data]
    /// Takes one event, as JSON, into the state.
    ///
    /// - Throws: `SectionFault` where the event cannot be read or the state is another module's.
    func evolve(_ state: any SectionState, with event: Data) throws -> any SectionState
}

extension ErasedSection {
    public var unguarded: any ErasedSection { self }
}

/// A module, or its journal, did something that no sound module does.
public struct SectionFault: Error, Hashable, Sendable {
    public let message: String
    public init(_ message: String) { self.message = message }
}

/// An action that the kind does not have.
public struct UnknownAction: Error, Hashable, Sendable {
    public let name: String
    public let known: [String]
}

@usableFromInline
struct BoundSection<Handler: SectionHandler>: ErasedSection {
    @usableFromInline let abilities: HandlerAbilities<Handler>
    @usableFromInline let outline: SectionOutline<Handler>
    private var handler: Handler { abilities.handler }

    @inlinable
    init(abilities: HandlerAbilities<Handler>, outline: SectionOutline<Handler>) {
        self.abilities = abilities
        self.outline = outline
    }

    @usableFromInline var handlerName: String { String(describing: Handler.self) }
    @usableFromInline var initialState: any SectionState { Handler.State() }

    @usableFromInline func hasSameSettings(as other: any ErasedSection) -> Bool {
        guard let other = other.unguarded as? Self else { return false }
        return SameValue.isSame(outline.settings, other.outline.settings)
    }

    private func view(_ state: any SectionState, _ frame: SectionFrame) throws -> SectionView<Handler> {
        guard let state = state as? Handler.State else {
            throw SectionFault("the state of '\(outline.id)' is not one of \(handlerName)")
        }
        return SectionView(outline: outline, state: state, frame: frame)
    }

    @usableFromInline func symbol() -> SectionSymbol? {
        guard let drawn = handler as? any DrawnSection else { return nil }
        return symbol(drawn)
    }

    private func symbol<Drawn: DrawnSection>(_ drawn: Drawn) -> SectionSymbol? {
        (outline as? SectionOutline<Drawn>).map(drawn.symbol)
    }

    @usableFromInline func timing() throws -> Timing { try abilities.timing?(outline) ?? Timing() }
    @usableFromInline func check() -> [SettingsProblem] { abilities.check?(outline) ?? [] }

    @usableFromInline func content(for audience: Audience, state: any SectionState, frame: SectionFrame) throws
        -> Content
    {
        try handler.content(for: audience, in: view(state, frame))
    }

    @usableFromInline func fill(state: any SectionState, frame: SectionFrame) throws -> [String: Text] {
        guard let scripted = handler as? any ScriptedSection else { return [:] }
        return try fill(scripted, view(state, frame))
    }

    private func fill<Scripted: ScriptedSection>(_ scripted: Scripted, _ view: Any) throws -> [String: Text] {
        guard let view = view as? SectionView<Scripted> else { return [:] }
        return try scripted.fill(in: view)
    }

    @usableFromInline func report(state: any SectionState, frame: SectionFrame) throws -> Content? {
        guard let reporting = handler as? any ReportingSection else { return nil }
        return try report(reporting, view(state, frame))
    }

    private func report<Reporting: ReportingSection>(_ reporting: Reporting, _ view: Any) throws -> Content? {
        guard let view = view as? SectionView<Reporting> else { return nil }
        return try reporting.report(on: view)
    }

    @usableFromInline func skipsPart(_ id: String, state: any SectionState, frame: SectionFrame) throws -> Bool {
        guard let skipping = handler as? any SkippingSection else { return false }
        return try skips(skipping, id, view(state, frame))
    }

    private func skips<Skipping: SkippingSection>(_ skipping: Skipping, _ id: String, _ view: Any) -> Bool {
        guard let view = view as? SectionView<Skipping> else { return false }
        return skipping.skipsPart(id, in: view)
    }

    @usableFromInline func title(ofPart id: String, state: any SectionState, frame: SectionFrame) throws -> Text? {
        guard let titled = handler as? any TitledSection else { return nil }
        return try title(titled, id, view(state, frame))
    }

    private func title<Titled: TitledSection>(_ titled: Titled, _ id: String, _ view: Any) -> Text? {
        (view as? SectionView<Titled>).flatMap { titled.title(ofPart: id, in: $0) }
    }

    @usableFromInline func lengths(state: any SectionState, frame: SectionFrame) throws -> [String: Elasticity] {
        guard let retimed = handler as? any RetimedSection else { return [:] }
        return try lengths(retimed, view(state, frame))
    }

    private func lengths<Retimed: RetimedSection>(_ retimed: Retimed, _ view: Any) -> [String: Elasticity] {
        (view as? SectionView<Retimed>).map(retimed.lengths) ?? [:]
    }

    @usableFromInline func offer() -> SlotOffer? {
        guard let slotted = handler as? any SlottedSection else { return nil }
        return offer(slotted)
    }

    private func offer<Slotted: SlottedSection>(_ slotted: Slotted) -> SlotOffer? {
        (outline as? SectionOutline<Slotted>).flatMap(slotted.offer)
    }

    @usableFromInline func seat(_ seats: [SlotSeat], state: any SectionState, frame: SectionFrame) throws -> [Data] {
        guard let slotted = handler as? any SlottedSection else { return [] }
        return try seat(slotted, seats, view(state, frame))
    }

    private func seat<Slotted: SlottedSection>(_ slotted: Slotted, _ seats: [SlotSeat], _ view: Any) throws -> [Data] {
        guard let view = view as? SectionView<Slotted> else { return [] }
        return try Self.encoded(slotted.seat(seats, in: view))
    }

    @usableFromInline func speaker(state: any SectionState, frame: SectionFrame) throws -> Speaker? {
        guard let speaking = handler as? any SpeakingSection else { return nil }
        return try speaker(speaking, view(state, frame))
    }

    private func speaker<Speaking: SpeakingSection>(_ speaking: Speaking, _ view: Any) -> Speaker? {
        (view as? SectionView<Speaking>).flatMap(speaking.speaker)
    }

    @usableFromInline func asks() -> Asking? {
        guard let asking = handler as? any AskingSection else { return nil }
        return asks(asking)
    }

    private func asks<Asker: AskingSection>(_ asker: Asker) -> Asking? {
        (outline as? SectionOutline<Asker>).flatMap(asker.asks)
    }

    @usableFromInline func askingStanding(state: any SectionState, frame: SectionFrame) throws -> AskingStanding? {
        guard asks() != nil, let asking = handler as? any AskingSection else { return nil }
        return try standing(asking, view(state, frame))
    }

    private func standing<Asker: AskingSection>(_ asker: Asker, _ view: Any) -> AskingStanding? {
        (view as? SectionView<Asker>).map(asker.standing)
    }

    @usableFromInline func askingOrder(
        _ action: String, fields: any RawNode, reader: FieldReader, state: any SectionState, frame: SectionFrame
    ) throws -> AskingOrder? {
        guard let asking = handler as? any AskingSection else { return nil }
        return try askingOrder(asking, action, fields, reader, view(state, frame))
    }

    private func askingOrder<Asker: AskingSection>(
        _ asker: Asker, _ name: String, _ fields: any RawNode, _ reader: FieldReader, _ view: Any
    ) throws -> AskingOrder? {
        guard let view = view as? SectionView<Asker>,
            let type = Asker.actions.first(where: { $0.name == name }) as? any AskingAction<Asker>.Type
        else { return nil }
        return try askingOrder(type, fields, reader, view)
    }

    private func askingOrder<Action: AskingAction>(
        _ type: Action.Type, _ fields: any RawNode, _ reader: FieldReader, _ view: SectionView<Action.Handler>
    ) throws -> AskingOrder? {
        try reader.read(Action.self, from: fields)?.order(in: view)
    }

    @usableFromInline func show(
        _ answers: ShownAnswers, state: any SectionState, frame: SectionFrame
    ) throws -> [Data] {
        guard let asking = handler as? any AskingSection else { return [] }
        return try show(asking, answers, view(state, frame))
    }

    private func show<Asker: AskingSection>(_ asker: Asker, _ answers: ShownAnswers, _ view: Any) throws -> [Data] {
        guard let view = view as? SectionView<Asker> else { return [] }
        return try Self.encoded(asker.show(answers, in: view))
    }

    @usableFromInline func followed(state: any SectionState, frame: SectionFrame) throws -> [FollowedAction] {
        guard let following = handler as? any FollowingSection else { return [] }
        return try followed(following, view(state, frame))
    }

    private func followed<Following: FollowingSection>(_ following: Following, _ view: Any) -> [FollowedAction] {
        (view as? SectionView<Following>).map(following.followed) ?? []
    }

    @usableFromInline func options(
        of action: String, state: any SectionState, frame: SectionFrame
    ) throws -> [String: [FieldShape.Option]] {
        guard let offering = handler as? any OfferingSection else { return [:] }
        return try options(offering, action, view(state, frame))
    }

    private func options<Offering: OfferingSection>(
        _ offering: Offering, _ action: String, _ view: Any
    ) -> [String: [FieldShape.Option]] {
        (view as? SectionView<Offering>).map { offering.options(of: action, in: $0) } ?? [:]
    }

    @usableFromInline func seating(state: any SectionState, frame: SectionFrame) throws -> SeatingGround? {
        guard let seated = handler as? any SeatedSection else { return nil }
        return try seating(seated, view(state, frame))
    }

    private func seating<Seated: SeatedSection>(_ seated: Seated, _ view: Any) throws -> SeatingGround? {
        (view as? SectionView<Seated>).map(seated.seating)
    }

    @usableFromInline func seatingTask(
        _ action: String, fields: any RawNode, reader: FieldReader, state: any SectionState, frame: SectionFrame
    ) throws -> SeatingTask? {
        guard let seated = handler as? any SeatedSection else { return nil }
        return try seatingTask(seated, action, fields, reader, view(state, frame))
    }

    private func seatingTask<Seated: SeatedSection>(
        _ seated: Seated, _ name: String, _ fields: any RawNode, _ reader: FieldReader, _ view: Any
    ) throws -> SeatingTask? {
        guard let view = view as? SectionView<Seated>,
            let type = Seated.actions.first(where: { $0.name == name }) as? any SeatingAction<Seated>.Type
        else { return nil }
        return try order(type, fields, reader, view).map { SeatingTask(order: $0, ground: seated.seating(in: view)) }
    }

    private func order<Action: SeatingAction>(
        _ type: Action.Type, _ fields: any RawNode, _ reader: FieldReader, _ view: SectionView<Action.Handler>
    ) throws -> SeatingOrder? {
        try reader.read(Action.self, from: fields)?.order(in: view)
    }

    @usableFromInline func seated(_ tables: SeatedTables, state: any SectionState, frame: SectionFrame) throws -> [Data]
    {
        guard let seated = handler as? any SeatedSection else { return [] }
        return try self.seated(seated, tables, view(state, frame))
    }

    private func seated<Seated: SeatedSection>(_ seated: Seated, _ tables: SeatedTables, _ view: Any) throws -> [Data] {
        guard let view = view as? SectionView<Seated> else { return [] }
        return try Self.encoded(seated.seated(tables, in: view))
    }

    @usableFromInline func decide(
        _ action: String, fields: any RawNode, reader: FieldReader, state: any SectionState, frame: SectionFrame
    ) throws -> [Data] {
        if let declaring = handler as? any DeclaringSection {
            return try decideDeclared(declaring, action, fields, reader, view(state, frame))
        }
        guard let live = handler as? any LiveSection else { throw UnknownAction(name: action, known: []) }
        return try decide(live, action, fields, reader, view(state, frame))
    }

    private func decide<Live: LiveSection>(
        _ live: Live, _ name: String, _ fields: any RawNode, _ reader: FieldReader, _ view: Any
    ) throws -> [Data] {
        guard let view = view as? SectionView<Live> else { throw SectionFault("not a section of \(Live.kind)") }
        guard let type = Live.actions.first(where: { $0.name == name }) else {
            throw UnknownAction(name: name, known: Live.actions.map { $0.name })
        }
        return try perform(type, fields, reader, view)
    }

    private func perform<Action: SectionAction>(
        _ type: Action.Type, _ fields: any RawNode, _ reader: FieldReader, _ view: SectionView<Action.Handler>
    ) throws -> [Data] {
        // Findings say what is wrong with the fields; the caller sees that they are not clean.
        guard let action = reader.read(Action.self, from: fields) else { return [] }
        return try Self.encoded(action.decide(in: view))
    }

    private func decideDeclared<Declaring: DeclaringSection>(
        _ declaring: Declaring, _ name: String, _ fields: any RawNode, _ reader: FieldReader, _ view: Any
    ) throws -> [Data] {
        guard let view = view as? SectionView<Declaring> else { throw SectionFault("not a section of \(handlerName)") }
        let actions = declaring.actions(of: view.outline)
        guard let action = actions.first(where: { $0.name == name }) else {
            throw UnknownAction(name: name, known: actions.map(\.name))
        }
        guard let values = reader.values(of: action.fields, from: fields) else { return [] }
        return try Self.encoded(declaring.decide(name, values, in: view))
    }

    private static func encoded(_ events: [some Encodable]) throws -> [Data] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try events.map { try encoder.encode($0) }
    }

    @usableFromInline func evolve(_ state: any SectionState, with event: Data) throws -> any SectionState {
        guard let live = handler as? any LiveSection else {
            throw SectionFault("'\(outline.id)' has an event, and \(handlerName) knows none")
        }
        return try evolve(live, state, event)
    }

    private func evolve<Live: LiveSection>(_ live: Live, _ state: any SectionState, _ event: Data) throws
        -> any SectionState
    {
        guard var own = state as? Live.State, let outline = outline as? SectionOutline<Live> else {
            throw SectionFault("the state of '\(outline.id)' is not one of \(handlerName)")
        }
        let decoded: Live.Event
        do {
            decoded = try JSONDecoder().decode(Live.Event.self, from: event)
        } catch {
            throw SectionFault("an event of '\(outline.id)' cannot be read by \(handlerName)")
        }
        live.evolve(&own, with: decoded, in: outline)
        return own
    }
}
