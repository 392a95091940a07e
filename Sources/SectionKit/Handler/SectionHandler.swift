/// A kind of section: what the host hands a section of an agenda to.
///
/// A module is a target of its own with one such type. The least that is needed is a name, a sentence, the
/// settings and what to show; further abilities are protocols of their own: `TimedSection`, `CheckedSection`,
/// `ScriptedSection`, `DrawnSection`, `LiveSection`, `ReportingSection`. Making a handler has no side effects. Every module's
/// tests run `SectionKitTesting.expectConformance(of:)` on its own `example.yaml`.
public protocol SectionHandler: Sendable {
    associatedtype Settings: SectionSettings
    /// What changes while the meeting runs; `NoState` for a kind that only speaks.
    associatedtype State: SectionState = NoState

    /// The word that agendas use, in kebab case: `small-groups`.
    static var kind: String { get }
    /// One sentence of at most 150 characters.
    static var summary: String { get }
    /// What it means to the meeting as a whole.
    static var tags: Set<SectionTag> { get }

    init()

    /// What the section shows to one audience.
    ///
    /// - Throws: Anything; it costs the section a notice on the console, never the meeting.
    func content(for audience: Audience, in section: SectionView<Self>) throws -> Content

    /// The kind as the host sees it. There is never a reason to write one's own.
    ///
    /// - Parameter origin: Where the kind comes from, for messages.
    static func module(origin: String) -> Module
}

extension SectionHandler {
    public static var tags: Set<SectionTag> { [] }

    // A requirement with this one answer, so that it is compiled in the kind's own module, with its types known.
    @inlinable
    public static func module(origin: String) -> Module { Module(Self.self, origin: origin) }
}

/// What a kind means to the meeting; the host's checks go by these and never by a kind's name.
public enum SectionTag: String, Hashable, Codable, Sendable, CaseIterable {
    /// People can rest: a break or a meal.
    case rest
    /// People eat; it is never pushed back.
    case meal
    /// People present something that they prepared.
    case presenting
    /// People talk in small groups.
    case discussion
    /// What was said comes back to everybody.
    case feedback
    /// People move between tables, which in a secure unit needs staff.
    case movement
    /// The subject can hurt; have somebody ready to talk to.
    case sensitive

    /// A bit of its own, the same for the length of a run.
    var bit: UInt {
        let place: UInt =
            switch self {
            case .rest: 0
            case .meal: 1
            case .presenting: 2
            case .discussion: 3
            case .feedback: 4
            case .movement: 5
            case .sensitive: 6
            }
        return 1 << place
    }
}

/// State of a section: a value that starts empty and changes by events alone.
public protocol SectionState: Codable, Hashable, Sendable {
    init()
}

/// For kinds that have nothing to remember.
public struct NoState: SectionState {
    public init() {}
}
