internal import Journal
internal import SectionKit
internal import SignUps

/// A page of signing up, each with an address of its own below `sign-up/`, which says nothing about anybody.
enum SignUpPage: Hashable, Sendable {
    case question(SignUpQuestion)
    /// All answers.
    case check
    /// Asks for the three words.
    case code
    /// Asks whether they are sure that they withdraw.
    case withdraw
    /// Asks whether they are sure that they give their talk up and only come.
    case onlyCome
    /// Nobody can sign up to present any more, and why.
    case shut(String)
    case withdrawn
    case done(Standing, section: String?, code: WithdrawCode?)

    /// As addresses have it.
    var name: String {
        switch self {
        case .question(let question): question.rawValue
        case .check: "check"
        case .code: "change"
        case .withdraw: "withdraw"
        case .onlyCome: "only-come"
        case .shut: "closed"
        case .withdrawn: "withdrawn"
        case .done: "done"
        }
    }

    /// Nothing comes after it: the form was sent.
    var isLast: Bool {
        switch self {
        case .withdrawn, .done: true
        case .question, .check, .code, .withdraw, .onlyCome, .shut: false
        }
    }

    /// The page of that name of a form that its latest post led to `latest`; nil where it has no such page.
    init?(_ name: String, latest: SignUpPage) {
        if name == latest.name {
            self = latest
        } else if let question = SignUpQuestion(rawValue: name) {
            self = .question(question)
        } else if name == "check" {
            self = .check
        } else if name == "withdraw" {
            self = .withdraw
        } else if name == "only-come" {
            self = .onlyCome
        } else {
            return nil
        }
    }
}

/// What a post led to: the page that comes next, and what it is drawn from.
struct SignUpNext {
    var walk: SignUpWalk
    var page: SignUpPage
    var problem: FormProblem?
    /// Seconds to wait before the next try; nil where nobody has to.
    var wait: Int?

    init(_ walk: SignUpWalk, _ page: SignUpPage, _ problem: FormProblem? = nil, wait: Int? = nil) {
        // Nothing that must never be kept goes into a page, nor is it kept for the next.
        self.walk = walk.withoutWhatIsNeverKept
        self.page = page
        self.problem = problem
        self.wait = wait
    }

    var kept: Journeys.Kept {
        if page.isLast { return Journeys.Kept(page: page) }
        return Journeys.Kept(
            form: walk.carried + walk.flow.fields.pairs, page: page, problem: problem, told: walk.told,
            known: walk.known?.id)
    }
}
