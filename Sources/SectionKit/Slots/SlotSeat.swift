/// Who has one place of a section, as the sign-ups have it.
public enum SlotSeat: Codable, Hashable, Sendable {
    /// Nobody yet, and somebody still may: it keeps its time.
    case open
    /// Nobody, for today: it gives its time back.
    case empty
    case held(SlotHolder)

    public var holder: SlotHolder? { if case .held(let holder) = self { holder } else { nil } }
}

/// Somebody who has a place, with what they chose. What they typed is kept apart; here are only its ids.
public struct SlotHolder: Codable, Hashable, Sendable {
    /// Opaque and random; says nothing about the person.
    public var id: String
    /// What they are called.
    public var name: Words?
    /// What their talk is called; nil: not sure yet.
    public var title: Words?
    /// One line for the chair to read aloud.
    public var introduction: Words?
    /// As they typed it.
    public var service: Words?
    /// One of the agenda's, by its name there; only of those who chose to be shown as a member of it.
    public var listedService: String?
    /// Whether the chair may say the name.
    public var maySayName: Bool
    /// How screens and paper name them.
    public var shownAs: ShownAs
    /// How they would like to see their time.
    public var signal: TimeSignal
    /// Whether they are in the house; nil where nobody ticks who arrives.
    public var hasArrived: Bool?

    public init(
        id: String, name: Words? = nil, title: Words? = nil, introduction: Words? = nil, service: Words? = nil,
        listedService: String? = nil, maySayName: Bool = false, shownAs: ShownAs = .presenter,
        signal: TimeSignal = .none,
        hasArrived: Bool? = nil
    ) {
        self.id = id
        self.name = name
        self.title = title
        self.introduction = introduction
        self.service = service
        self.listedService = listedService
        self.maySayName = maySayName
        self.shownAs = shownAs
        self.signal = signal
        self.hasArrived = hasArrived
    }

    /// Everything of them that somebody typed.
    public var words: [Words] { [name, title, introduction, service].compactMap { $0 } }
}

/// How screens, prints and reports name a person. It is theirs to choose.
public enum ShownAs: String, ChoiceValue, Codable {
    case name
    case member
    case presenter

    public var help: String {
        switch self {
        case .name: "By the name as they typed it."
        case .member: "As a member of their service."
        case .presenter: "As a presenter, with no name."
        }
    }
}

/// How a presenter would like to see their time.
public enum TimeSignal: String, ChoiceValue, Codable {
    case clock
    case card
    case nod
    case none

    public var help: String {
        switch self {
        case .clock: "A calm clock on a screen of their own."
        case .card: "A card that somebody holds up."
        case .nod: "A nod from somebody they know."
        case .none: "No sign at all."
        }
    }
}
