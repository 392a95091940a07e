/// A kind as the host sees it: what it declares, and a way to make sections of it, with its types erased.
///
/// A class, since every section refers to its module and nothing of it ever changes.
public final class Module: Sendable {
    public let kind: String
    public let summary: String
    public let tags: Set<SectionTag>
    /// The same as bits, for questions asked of thousands of sections.
    private let tagBits: UInt
    /// The keys of its own, beside those common to all kinds.
    public let fields: FieldList
    public let actions: [ActionDeclaration]
    public let placeholders: [Placeholder]
    /// The rules of its own that agendas are checked by.
    public let rules: [Rule]
    /// True where the kind knows its own length, so that an agenda may leave out `minutes`.
    public let isTimed: Bool
    /// True where the kind follows actions of earlier meetings.
    public let follows: Bool
    /// Where it comes from, for messages: a folder's or a file's name.
    public let origin: String
    /// What a section is called that has no title; nil where that is the kind's own name.
    public let title: String?
    /// True where a file declares the kind, and not its own folder of `Plugins/`.
    public let isDeclared: Bool
    /// True for a kind that is not at hand: nothing of it is known but its keys.
    public let isStandIn: Bool

    @usableFromInline
    typealias MakeSection =
        @Sendable (FieldReader, WrittenFields, any RawNode, SectionIdentity) -> (any ErasedSection)?
    private let makeSection: MakeSection

    private let callGuard: CallGuard?
    private let lost: Set<String>

    /// The same kind, with every call into it going through a guard.
    ///
    /// - Parameters:
    ///   - callGuard: What the host does round each call.
    ///   - lost: The ids of sections that go on without their module, since it took the program down before.
    public func guarded(by callGuard: CallGuard, without lost: Set<String> = []) -> Module {
        Module(self, callGuard: callGuard, lost: lost)
    }

    private init(_ other: Module, callGuard: CallGuard, lost: Set<String>) {
        kind = other.kind
        summary = other.summary
        tags = other.tags
        tagBits = other.tagBits
        fields = other.fields
        actions = other.actions
        placeholders = other.placeholders
        rules = other.rules
        isTimed = other.isTimed
        follows = other.follows
        origin = other.origin
        title = other.title
        isDeclared = other.isDeclared
        isStandIn = other.isStandIn
        makeSection = other.makeSection
        self.callGuard = callGuard
        self.lost = lost
    }

    /// What the common keys say of a section, which its module may want to know.
    public struct SectionIdentity: Sendable {
        public let id: String
        public let title: String
        public let minutes: Minutes?
        /// The day of the meeting.
        public let date: CalendarDate?
        public init(id: String, title: String, minutes: Minutes?, date: CalendarDate? = nil) {
            self.id = id
            self.title = title
            self.minutes = minutes
            self.date = date
        }
    }

    @inlinable
    public convenience init<Handler: SectionHandler>(_ type: Handler.Type, origin: String = "") {
        let fields = Handler.Settings.fieldList
        let abilities = HandlerAbilities<Handler>()
        // Inlined where the kind is registered, so that sections are made with all types known.
        self.init(type, fields: fields, origin: origin) { reader, written, mapping, identity in
            guard let settings = reader.make(Handler.Settings.self, list: fields, written: written, of: mapping)
            else { return nil }
            return BoundSection<Handler>(
                abilities: abilities,
                outline: SectionOutline(
                    id: identity.id, title: identity.title, settings: settings, minutes: identity.minutes,
                    date: identity.date))
        }
    }

    @usableFromInline
    init(_ type: any SectionHandler.Type, fields: FieldList, origin: String, makeSection: @escaping MakeSection) {
        kind = type.kind
        summary = type.summary
        tags = type.tags
        tagBits = type.tags.reduce(0) { $0 | $1.bit }
        self.fields = fields
        actions = if let live = type as? any LiveSection.Type { Self.actions(of: live) } else { [] }
        placeholders = (type as? any ScriptedSection.Type)?.placeholders ?? []
        rules = (type as? any CheckedSection.Type)?.rules ?? []
        isTimed = type is any TimedSection.Type
        follows = type is any FollowingSection.Type
        self.origin = origin
        title = nil
        isDeclared = false
        isStandIn = false
        callGuard = nil
        lost = []
        self.makeSection = makeSection
    }

    /// A kind that a file declares.
    init(
        _ declared: DeclaredKind<some SectionSettings>, kind: String, origin: String, makeSection: @escaping MakeSection
    ) {
        self.kind = kind
        summary = declared.summary
        tags = declared.tags
        tagBits = declared.tags.reduce(0) { $0 | $1.bit }
        fields = declared.fields
        actions = declared.actions
        placeholders = declared.placeholders
        // They are the source's, and the same for each of its kinds.
        rules = []
        isTimed = true
        follows = false
        self.origin = origin
        title = declared.title
        isDeclared = true
        isStandIn = false
        callGuard = nil
        lost = []
        self.makeSection = makeSection
    }

    /// A kind whose module is not at hand: its sections keep their place and their time, and say nothing.
    ///
    /// - Parameters:
    ///   - kind: As the agenda has it.
    ///   - keys: What was written for its sections; none of it is read.
    public init(standingInFor kind: String, keys: [String]) {
        self.kind = kind
        summary = "A kind that is not in this program."
        tags = []
        tagBits = 0
        fields = FieldList(
            keys.map {
                FieldDeclaration(
                    name: $0, help: "", shape: .text, isRequired: false, defaultText: nil, example: nil)
            })
        actions = []
        placeholders = []
        rules = []
        isTimed = true
        follows = false
        origin = ""
        title = nil
        isDeclared = false
        isStandIn = true
        callGuard = nil
        lost = []
        makeSection = { _, _, _, identity in SectionWithoutModule(identity: identity) }
    }

    private static func actions<Handler: LiveSection>(of type: Handler.Type) -> [ActionDeclaration] {
        Handler.actions.map {
            ActionDeclaration(
                name: $0.name, summary: $0.summary, isUndoable: $0.isUndoable, seats: $0 is any SeatingAction.Type,
                asks: $0 is any AskingAction.Type, isForAllMeeting: $0.isForAllMeeting,
                hasOptions: type is any OfferingSection.Type, fields: $0.fieldList)
        }
    }

    public func has(_ tag: SectionTag) -> Bool { tagBits & tag.bit != 0 }

    /// True in a live meeting, where what a module does wrong must not end it.
    public var isGuarded: Bool { callGuard != nil }

    /// A section that keeps its place and its time, and says nothing.
    public static func sectionWithoutModule(_ identity: SectionIdentity) -> any ErasedSection {
        SectionWithoutModule(identity: identity)
    }

    /// Makes a section from what was written for its own keys; nil where a field could not be read, which the reader then tells.
    public func section(
        _ identity: SectionIdentity, written: WrittenFields, of mapping: any RawNode, reader: FieldReader
    ) -> (any ErasedSection)? {
        if lost.contains(identity.id) { return SectionWithoutModule(identity: identity) }
        guard let section = makeSection(reader, written, mapping, identity) else { return nil }
        return callGuard.map { GuardedSection(section: section, id: identity.id, callGuard: $0) } ?? section
    }
}

/// What a kind's action is called and takes.
public struct ActionDeclaration: Sendable {
    public let name: String
    public let summary: String
    public let isUndoable: Bool
    /// True for what changes who sits where, which is of use before the section begins.
    public let seats: Bool
    /// True for what has to do with people's answers, which the host keeps.
    public let asks: Bool
    /// True for what may be done at any time of the meeting.
    public let isForAllMeeting: Bool
    /// True where only the section knows what some of its fields take.
    public let hasOptions: Bool
    public let fields: FieldList

    public init(
        name: String, summary: String, isUndoable: Bool = true, seats: Bool = false, asks: Bool = false,
        isForAllMeeting: Bool = false, hasOptions: Bool = false, fields: FieldList
    ) {
        self.name = name
        self.summary = summary
        self.isUndoable = isUndoable
        self.seats = seats
        self.asks = asks
        self.isForAllMeeting = isForAllMeeting
        self.hasOptions = hasOptions
        self.fields = fields
    }
}
