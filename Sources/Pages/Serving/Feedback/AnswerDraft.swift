internal import Meeting
internal import SectionKit

/// One question, about one thing, as somebody is asked it.
struct AnswerItem: Hashable, Sendable {
    var question: BallotQuestion
    var about: AskedAbout
}

/// A page of a form, each with an address of its own below `feedback/` that says nothing about anybody.
enum AnswerPage: Hashable, Sendable {
    /// Asks at which table they were.
    case table
    /// One question, by its place among those that are asked.
    case item(Int)
    case role
    /// Asks whether to send it.
    case check
    /// Answering has closed meanwhile; the answers are shown, and were not sent.
    case closed

    var name: String {
        switch self {
        case .table: "table"
        case .item(let index): "\(index + 1)"
        case .role: "role"
        case .check: "check"
        case .closed: "closed"
        }
    }

    init?(_ name: String) {
        switch name {
        case "table": self = .table
        case "role": self = .role
        case "check": self = .check
        case "closed": self = .closed
        default:
            guard let number = Int(name), (1...5_000).contains(number) else { return nil }
            self = .item(number - 1)
        }
    }
}

/// A form that is being filled in, in memory until it is sent, and then nowhere.
struct AnswerDraft: Sendable {
    let section: String
    let title: String
    /// Names it to the browser that has it, and to nobody else.
    let id: String
    /// The random text under which it goes into the box, once for each thing that it is about.
    let post: String
    private(set) var items: [AnswerItem] = []
    /// The tables to choose from; empty where nobody is asked.
    private(set) var tables: [AskedAbout] = []
    private var all: [AnswerItem] = []
    var table: Ballot.About?
    private(set) var answers: [AnswerItem: BallotAnswer] = [:]
    var role: PersonRole?
    var page: AnswerPage
    var problem: FormProblem?
    /// What somebody typed that could not be taken, for them to mend.
    var typed: PageForm?

    init(section: String, title: String, id: String, post: String, _ asking: Asking, _ abouts: [AskedAbout]) {
        self.section = section
        self.title = title
        self.id = id
        self.post = post
        page = .check
        _ = take(asking, abouts)
        page = pages[0]
    }

    /// In the order in which they come.
    var pages: [AnswerPage] {
        (tables.isEmpty ? [] : [.table]) + items.indices.map(AnswerPage.item) + [.role, .check]
    }

    func page(after page: AnswerPage) -> AnswerPage {
        let index = pages.firstIndex(of: page) ?? 0
        return pages[min(index + 1, pages.count - 1)]
    }

    func page(before page: AnswerPage) -> AnswerPage? {
        guard let index = pages.firstIndex(of: page), index > 0 else { return nil }
        return pages[index - 1]
    }

    func item(_ index: Int) -> AnswerItem? { items.indices.contains(index) ? items[index] : nil }

    mutating func answer(_ item: AnswerItem, _ answer: BallotAnswer?) { answers[item] = answer }

    mutating func choose(_ table: Ballot.About?) {
        self.table = table
        settle()
    }

    /// The questions as they are asked now.
    ///
    /// - Returns: False where they are no longer those that the form began with; answers to those that are gone, or
    ///   worded otherwise, are gone too.
    mutating func take(_ asking: Asking, _ abouts: [AskedAbout]) -> Bool {
        let now = abouts.flatMap { about in asking.questions.map { AnswerItem(question: $0, about: about) } }
        guard now != all else { return true }
        all = now
        if case .tables = asking.about { tables = abouts } else { tables = [] }
        if let table, !tables.contains(where: { $0.about == table }) { self.table = nil }
        let known = Set(now)
        answers = answers.filter { known.contains($0.key) }
        settle()
        return false
    }

    /// Of tables, only one's own is asked about.
    private mutating func settle() {
        items = tables.isEmpty ? all : all.filter { $0.about.about == table }
        let known = Set(items)
        answers = answers.filter { known.contains($0.key) }
        if !pages.contains(page), page != .closed { page = pages[0] }
    }

    /// One ballot for each thing that the answers are about, each with its own text for the box.
    ///
    /// A form without any answer is one as well: somebody took part, and skipped.
    var ballots: [(ballot: Ballot, post: String)] {
        var abouts: [Ballot.About] = []
        for item in items where !abouts.contains(item.about.about) { abouts.append(item.about.about) }
        let answered = abouts.enumerated().compactMap { index, about -> (Ballot, String)? in
            let own = answers.filter { $0.key.about.about == about }
            guard !own.isEmpty || abouts.count == 1 else { return nil }
            let answers = Dictionary(own.map { ($0.key.question.id, $0.value) }, uniquingKeysWith: { $1 })
            return (Ballot(section: section, about: about, role: role, answers: answers), "\(post)-\(index)")
        }
        return answered
    }
}
