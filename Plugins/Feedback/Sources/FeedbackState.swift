public import SectionKit

extension FeedbackSection {
    /// Which table reports, which have, and what was written down.
    public struct State: SectionState {
        /// The table that was asked to report, and the part that ran then: the next part asks the next table.
        var asked: Asked?
        /// Tables that have reported or passed, in that order.
        var done: [Int] = []
        /// In the order in which they were written down.
        var points: [Point] = []
        /// What somebody said about answering; nil where nobody did, and it goes by whether the section has begun.
        var isOpen: Bool?
        /// All figures that the room was shown, in that order.
        var shown: [ShownAnswers] = []
        /// Which of them is on the room screen.
        var onScreen: Int?
        public init() {}
    }

    /// A table that was asked out of turn.
    public struct Asked: Codable, Hashable, Sendable {
        var table: Int
        var part: Int?
    }

    /// A main point of one table. The text is kept apart; here is only its id.
    public struct Point: Codable, Hashable, Sendable {
        var table: Int
        var text: Words
        var goesUp: Bool
    }

    /// What happened. Tables count from 1.
    public enum Event: Codable, Hashable, Sendable {
        case reporting(table: Int, part: Int?)
        case reported(table: Int)
        case noted(point: Point)
        case opened
        case closed
        /// The room was shown figures, which are protected; never answers.
        case shown(answers: ShownAnswers)
        case hidden
    }

    /// The most tables there can be.
    static let mostTables = 60
}

extension FeedbackSection: LiveSection {
    public static var actions: [any SectionAction<FeedbackSection>.Type] {
        [
            ReportTurn.self, NotePoint.self, ShowAnswers.self, HideAnswers.self, OpenAnswers.self, CloseAnswers.self,
            TallyAnswers.self, UntallyAnswers.self,
        ]
    }

    public func evolve(_ state: inout State, with event: Event, in section: SectionOutline<FeedbackSection>) {
        let possible = 1...(section.settings.tables.map { max(1, $0) } ?? Self.mostTables)
        switch event {
        case .reporting(let table, let part):
            guard possible.contains(table) else { return }
            if let before = state.asked?.table, before != table { Self.finish(before, &state) }
            state.asked = Asked(table: table, part: part)
        case .reported(let table):
            guard possible.contains(table) else { return }
            Self.finish(table, &state)
            if state.asked?.table == table { state.asked = nil }
        case .noted(let point):
            if possible.contains(point.table) { state.points.append(point) }
        case .opened: state.isOpen = true
        case .closed: state.isOpen = false
        case .shown(let answers):
            state.shown.append(answers)
            state.onScreen = state.shown.count - 1
        case .hidden: state.onScreen = nil
        }
    }

    private static func finish(_ table: Int, _ state: inout State) {
        if !state.done.contains(table) { state.done.append(table) }
    }
}
