public import SectionKit

/// What one person answered: who comes, and perhaps what they would like to present.
///
/// Nothing else is ever asked for. What is typed goes through ``checked(services:at:)`` before it is kept.
public struct SignUpAnswers: Hashable, Sendable {
    /// What to call them, whole, as they typed it: 1 to 80 letters.
    public var called: String
    public var role: PersonRole
    public var service: ServiceAnswer
    public var needs: Set<SupportNeed>
    /// What they do not eat, in their words.
    public var dietary: String?
    /// Nil: comes, and presents nothing.
    public var talk: TalkAnswers?

    public init(
        called: String, role: PersonRole, service: ServiceAnswer, needs: Set<SupportNeed> = [], dietary: String? = nil,
        talk: TalkAnswers? = nil
    ) {
        self.called = called
        self.role = role
        self.service = service
        self.needs = needs
        self.dietary = dietary
        self.talk = talk
    }
}

/// What a person who would like to present answered.
public struct TalkAnswers: Hashable, Sendable {
    /// The section's id in the agenda.
    public var section: String
    /// At most 80 characters; nil: not sure yet.
    public var title: String?
    public var company: Company
    /// One line with which the chair may introduce them.
    public var introduction: String?
    public var mayChairSayName: Bool
    public var shownAs: ShownAs
    public var timeSignal: TimeSignal
    /// Nil: not said. Asked only where places are kept for those who never did.
    public var hasPresentedBefore: Bool?

    public init(
        section: String, title: String? = nil, company: Company = .alone, introduction: String? = nil,
        mayChairSayName: Bool, shownAs: ShownAs, timeSignal: TimeSignal, hasPresentedBefore: Bool? = nil
    ) {
        self.section = section
        self.title = title
        self.company = company
        self.introduction = introduction
        self.mayChairSayName = mayChairSayName
        self.shownAs = shownAs
        self.timeSignal = timeSignal
        self.hasPresentedBefore = hasPresentedBefore
    }
}

/// Which service somebody belongs to.
public enum ServiceAnswer: Hashable, Sendable {
    /// One of the agenda's, by its name there. It stays so where the agenda renames it later.
    case listed(String)
    /// Another, as they typed it.
    case another(String)
    case notSaid
}

/// Whether somebody else stands beside the presenter.
public enum Company: Hashable, Sendable {
    case alone
    /// Who, in their words, where they said it.
    case with(String?)
}

/// What would help somebody: the whole list that is ever asked.
public enum SupportNeed: String, CaseIterable, Hashable, Sendable, Codable, Comparable {
    case largePrint = "large-print"
    case projector
    case microphone
    case someoneBesideMe = "someone-beside-me"
    case readItOutForMe = "read-it-out-for-me"
    case quietPlace = "quiet-place"

    public static func < (left: SupportNeed, right: SupportNeed) -> Bool { left.rawValue < right.rawValue }
}

/// Who typed a sign-up.
public enum EnteredBy: String, Hashable, Sendable, Codable {
    /// The person, on a device of their own.
    case person = "self"
    case kiosk, staff
}

extension SignUpAnswers: CustomStringConvertible, CustomReflectable {
    /// Says nothing of the person, so that no log can.
    public var description: String { "answers of a sign-up" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension TalkAnswers: CustomStringConvertible, CustomReflectable {
    public var description: String { "answers about a talk" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
