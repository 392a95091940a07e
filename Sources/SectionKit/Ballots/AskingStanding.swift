/// How the asking of a section stands.
public struct AskingStanding: Hashable, Sendable {
    public var asking: Asking
    /// Whether people may answer now. Paper may be keyed in afterwards, too.
    public var isOpen: Bool
    /// Whether it has ever been open: paper is keyed in from then on.
    public var hasBegun: Bool
    /// All that the room was shown, in that order. A later one takes the place of an earlier one on the screen, and not here.
    public var shown: [ShownAnswers]

    public init(asking: Asking, isOpen: Bool, hasBegun: Bool, shown: [ShownAnswers] = []) {
        self.asking = asking
        self.isOpen = isOpen
        self.hasBegun = hasBegun
        self.shown = shown
    }

    /// What was last shown of a question.
    public func latest(_ question: String, _ about: Ballot.About) -> ShownAnswers? {
        shown.last { $0.question == question && $0.about == about.coded }
    }
}

/// What somebody asks of the answers.
public enum AskingOrder: Hashable, Sendable {
    /// Takes in so many answers at once, one count for each option of a question that has one answer.
    case count(question: String, about: Ballot.About, role: PersonRole?, counts: [Int])
    /// Takes in one paper form.
    case form(about: Ballot.About, role: PersonRole?, answers: [String: BallotAnswer])
    /// Takes out what was keyed in last.
    case takeBack
    /// Shows the room how a question was answered.
    case show(question: String, about: Ballot.About)
}

/// The figures of one chart, as a room was shown them: protected, and so no exact counts of answers.
public struct ShownAnswers: Codable, Hashable, Sendable {
    /// One bar: the options that it stands for, from 0, and its figure.
    public struct Bar: Codable, Hashable, Sendable {
        public var options: [Int]
        /// A rounded number, `*` for one or more, `–` for held back: few or many, so that no few can be worked out.
        public var figure: String

        public init(options: [Int], figure: String) {
            self.options = options
            self.figure = figure
        }
    }

    public var question: String
    /// As `Ballot.About.coded`.
    public var about: String
    /// How many people had answered the question; the room knows that.
    public var people: Int
    public var bars: [Bar]

    public init(question: String, about: Ballot.About, people: Int, bars: [Bar]) {
        self.question = question
        self.about = about.coded
        self.people = people
        self.bars = bars
    }

    /// The figures in words, under the options as they are worded now; a bar whose options are gone is left out.
    public func chart(of question: BallotQuestion) -> BarChart {
        let options = question.options
        let shown = bars.filter { !$0.options.isEmpty && $0.options.allSatisfy(options.indices.contains) }
        let manner =
            switch question.answers {
            case .choices: "People could choose more than one."
            case .ranking: "How many people put each first."
            case .smiley, .choice, .text: ""
            }
        let isHeldBack = shown.contains { $0.figure == Self.heldBack }
        let held = isHeldBack ? "Held back: many or few, so that nobody's answer shows." : ""
        return BarChart(
            title: Text(question.ask),
            bars: shown.map { bar in
                BarChart.Bar(
                    label: Text(bar.options.map { options[$0] }.joined(separator: " or ")),
                    value: Int(bar.figure), words: Self.words(bar.figure))
            },
            note: Text(["\(people) people answered.", manner, held].filter { !$0.isEmpty }.joined(separator: " ")))
    }

    private static let heldBack = "–"

    private static func words(_ figure: String) -> String {
        if figure == "*" { return "1 or more" }
        if figure == heldBack { return "held back" }
        guard let number = Int(figure) else { return "not shown" }
        return number == 0 ? "0" : "about \(number)"
    }
}
