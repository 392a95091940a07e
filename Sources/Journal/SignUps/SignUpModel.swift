public import SectionKit
public import SignUps

/// One sign-up as a library has it.
public struct SignUpRecord: Hashable, Sendable, CustomStringConvertible {
    public var id: SignUpID
    /// As they stand now, with a talk only where they would like to present; a name that was erased alone reads "erased".
    public var answers: SignUpAnswers
    public var standing: Standing
    /// The section whose places it is about; it stays where somebody does not present after all.
    public var section: String?
    public var enteredBy: EnteredBy
    public var at: Instant
    /// When they were ticked as here.
    public var arrived: Instant?
    /// When staff read the title and the introduction as they stand now; nil where nobody has.
    public var read: Instant?
    /// The names by which a running meeting speaks of the same words.
    public var words: SignUpWords
    /// Staff marked them as a champion of their service; never true of a carer or a guest.
    public var isChampion = false
    /// The name was erased, and nobody is to be taken for somebody else by it.
    public var isNameErased = false
    var hasPresentedBefore: Bool?

    public var description: String { "sign-up \(id)" }
}

/// The opaque names of what somebody typed at sign-up.
public struct SignUpWords: Hashable, Sendable {
    public var called: WordsID
    public var service: WordsID?
    public var dietary: WordsID?
    public var title: WordsID?
    public var company: WordsID?
    public var introduction: WordsID?
}

/// What somebody asks of a meeting's sign-ups.
public enum SignUpRequest: Sendable {
    /// - `post`: a random text that came with the form, 16 to 200 bytes: the same one twice is one sign-up with one code.
    case signUp(SignUpAnswers, post: String?, by: EnteredBy)
    /// Other answers, with or without a talk; by `staff` also where the section is closed.
    case change(SignUpID, SignUpAnswers, by: EnteredBy)
    /// No reason is asked, and it works at any time. Twice is once.
    case withdraw(SignUpID)
    /// Staff, for somebody who lost their words: a new code. The old one is nothing any more, and the new one is told once.
    case newCode(SignUpID)
    case answerOffer(SignUpID, accepts: Bool)
    case arrive(SignUpID, isHere: Bool)
    /// Staff have read the title and the introduction, which were these.
    case read(SignUpID, title: String?, introduction: String?)
    /// Staff: marks a service user or a member of staff as a champion of their service, or takes the mark away.
    case markChampion(SignUpID, Bool)
    /// Staff, and time: any command on the places of a section but signing up.
    case places(section: String, SlotCommand)
}

/// What came of a request; it is safely on disk.
public struct SignUpReceipt: Hashable, Sendable {
    /// Whom the request was about; nil where it was about a section.
    public var id: SignUpID?
    public var standing: Standing?
    /// Only after signing up, or for new words. It is told now, and can never be looked up again but with the same post.
    public var code: WithdrawCode?
    /// The same post was here before, and nothing was done again.
    public var wasKnown = false
    /// Others of the meeting with the same name and service, for staff's eyes: perhaps it is one person.
    public var doubles: [SignUpID] = []
    /// What happened to places, to whom, in order.
    public var happened: [Happened] = []
    public var revision: Int

    public struct Happened: Hashable, Sendable {
        public var section: String
        public var event: SlotEvent
    }
}

/// Why a request was not done.
public enum SignUpError: Error, Hashable, Sendable {
    /// What is wrong with the answers, for the form.
    case answers(AnswerProblems)
    /// The rules of the section say no.
    case refused(SlotRefusal)
    case noSuchSignUp
    /// They have withdrawn; they may sign up anew.
    case hasWithdrawn
    /// The title or the introduction was changed since somebody read it.
    case readAnother
    /// A carer or a guest is no champion of a service.
    case noChampionsRole
    /// The text that came with the form is too short or too long to be one of ours.
    case badPost
    case library(LibraryError)

    /// What to tell the person.
    public var words: String {
        switch self {
        case .answers(let problems): problems.all.first?.words ?? "Please look at your answers again."
        case .refused(let refusal): refusal.words
        case .noSuchSignUp: "We have no such sign-up."
        case .hasWithdrawn: "This sign-up was withdrawn. You are welcome to sign up again."
        case .readAnother: "It was changed a moment ago. Please read it again."
        case .noChampionsRole: "A champion is a service user or a member of staff."
        case .badPost: "This form is too old. Please open it again; nothing was kept."
        case .library: "This could not be saved. Please try again, or tell a member of staff."
        }
    }
}

extension PersonRole {
    /// Whether somebody of this role can be a champion of a service.
    public var canBeChampion: Bool { self == .serviceUser || self == .staff }
}
