/// A kind that knows how long its section takes, or what parts it has.
public protocol TimedSection: SectionHandler {
    /// The time the section takes; `least` and `most` of the agenda go before the module's own.
    func timing(of section: SectionOutline<Self>) throws -> Timing
}

/// A kind that can see mistakes which no single field shows.
public protocol CheckedSection: SectionHandler {
    /// The rules that `check` goes by; their codes begin with the kind.
    static var rules: [Rule] { get }
    /// What is wrong with the settings as a whole; empty where they are fine.
    func check(_ section: SectionOutline<Self>) -> [SettingsProblem]
}

/// A kind whose scripts can be filled in.
public protocol ScriptedSection: SectionHandler {
    /// What scripts of this kind may put in double braces.
    static var placeholders: [Placeholder] { get }
    /// What stands for each name now; a name without an entry reads as its fallback.
    func fill(in section: SectionView<Self>) throws -> [String: Text]
}

/// A kind whose parts may fall away while the meeting runs, such as a talk that is not given.
public protocol SkippingSection: SectionHandler {
    /// True where the meeting passes over that part.
    func skipsPart(_ id: String, in section: SectionView<Self>) -> Bool
}

/// A kind whose parts may be called something else than the agenda has it, such as a talk whose title was told today.
public protocol TitledSection: SectionHandler {
    /// What the part is called now; nil for one that has the title of `timing(of:)`.
    func title(ofPart id: String, in section: SectionView<Self>) -> Text?
}

/// A kind whose parts may take other lengths today than the agenda has for them, such as a talk that was given more.
public protocol RetimedSection: SectionHandler {
    /// Today's lengths by the part's id; a part without one keeps its own, or has none where it is skipped.
    func lengths(in section: SectionView<Self>) -> [String: Elasticity]
}

/// A kind whose sections are not all alike, and so have different drawings on everybody's pages.
///
/// The drawing of any other kind follows from its tags.
public protocol DrawnSection: SectionHandler {
    /// The drawing for this section; it follows from the settings alone, and never changes.
    func symbol(of section: SectionOutline<Self>) -> SectionSymbol
}

/// A kind that has something to do while the meeting runs.
public protocol LiveSection: SectionHandler {
    /// What happened, as the journal keeps it. Holds ids and numbers, never anything that a person typed.
    associatedtype Event: Codable, Hashable, Sendable

    static var actions: [any SectionAction<Self>.Type] { get }
    /// Takes an event into the state. Never fails, never asks the time, never draws a random number.
    func evolve(_ state: inout State, with event: Event, in section: SectionOutline<Self>)
}

/// A kind with places that people sign up for.
public protocol SlottedSection: LiveSection {
    /// The places and their rules, which follow from the settings alone; nil where this section has none to offer.
    func offer(of section: SectionOutline<Self>) -> SlotOffer?
    /// What happens in the section once its places stand like this; empty where they do already.
    ///
    /// Whoever had a place and has it no more leaves nothing behind: neither name nor title.
    /// - Parameters:
    ///   - seats: One for each place of the offer, in order.
    ///   - section: How the section stands.
    func seat(_ seats: [SlotSeat], in section: SectionView<Self>) -> [Event]
}

/// A kind in which one person at a time speaks to everybody, and may want to see their time.
public protocol SpeakingSection: SectionHandler {
    /// Whose talk or questions run now; nil where nobody's do.
    func speaker(in section: SectionView<Self>) -> Speaker?
}

/// A kind that has something to tell when the meeting is over.
public protocol ReportingSection: SectionHandler {
    func report(on section: SectionView<Self>) throws -> Content
}

/// Something that people can do in a section: its fields make the form, the prompt and the paper sheet.
public protocol SectionAction<Handler>: SectionSettings {
    associatedtype Handler: LiveSection
    /// The word that people type: `present`.
    static var name: String { get }
    static var summary: String { get }
    /// False for what undo must leave alone, such as a consent or a withdrawal: it has its own way back.
    static var isUndoable: Bool { get }
    /// True for what may be done at any time of the meeting, so that screens offer it while another section runs.
    static var isForAllMeeting: Bool { get }
    /// What happens, or why not.
    ///
    /// - Throws: `Refusal` with words for the person who asked.
    func decide(in section: SectionView<Handler>) throws -> [Handler.Event]
}

extension SectionAction {
    public static var isUndoable: Bool { true }
    public static var isForAllMeeting: Bool { false }
}

/// A polite no.
public struct Refusal: Error, Hashable, Sendable {
    /// What cannot be done and what to do instead, in one or two short sentences.
    public let message: String
    public init(_ message: String) { self.message = message }
}

/// A mistake in the settings as a whole.
public struct SettingsProblem: Hashable, Sendable {
    public var rule: Rule
    /// The keys that lead to the value, such as `["each", "talk"]`; empty for the section itself.
    public var field: [String]
    public var message: String
    public var fix: String?

    public init(_ rule: Rule, at field: [String], _ message: String, fix: String? = nil) {
        self.rule = rule
        self.field = field
        self.message = message
        self.fix = fix
    }
}

/// A name that scripts of a kind may put in double braces.
public struct Placeholder: Hashable, Sendable {
    public let name: String
    public let help: String
    /// The plain words that stand there while nothing is known, or may not be said.
    public let fallback: String

    public init(_ name: String, _ help: String, fallback: String) {
        self.name = name
        self.help = help
        self.fallback = fallback
    }
}
