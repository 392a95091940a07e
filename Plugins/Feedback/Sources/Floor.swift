internal import SectionKit

/// Who has the floor: the table that reports now, and those that are still to come.
struct Floor {
    /// The table that reports now; nil between tables, before and after.
    let now: Int?
    /// In their order; empty where nobody said how many tables there are.
    let toCome: [Int]
    let count: Int?
    /// The table whose turn is the part that follows; nil where tables have no parts, or that was the last.
    let ofNextPart: Int?

    init(_ section: SectionView<FeedbackSection>) {
        let state = section.state
        let turns = Turns(section.settings, minutes: section.minutes)
        let isRunning = section.stage == .running
        let part = isRunning ? section.part : nil
        var now: Int?
        if isRunning {
            if let asked = state.asked, asked.part == part { now = asked.table }
            if now == nil, let table = turns.table(at: part), !state.done.contains(table) { now = table }
        }
        self.now = now
        count = section.settings.tables
        // A journal may name any part.
        ofNextPart = part.flatMap { turns.tables.indices.contains($0) ? turns.table(at: $0 + 1) : nil }
        // A part that is over was a table's turn, whether or not anybody said so.
        let over = part.map { min(max($0, 0), turns.tables.count) } ?? 0
        toCome =
            section.stage == .done
            ? []
            : (section.settings.tables.map { Array(1...max(1, $0)) } ?? []).filter {
                $0 > over && $0 != now && !state.done.contains($0)
            }
    }

    /// True where tables report: the agenda counts them, or asks nothing else, so that any number may come.
    static func isOpen(to settings: FeedbackSection.Settings) -> Bool {
        settings.tables != nil || settings.allQuestions.isEmpty
    }

    /// - Throws: `Refusal` where no tables report, there is no such table, or the section does not run.
    static func require(_ table: Int, in section: SectionView<FeedbackSection>) throws {
        switch section.stage {
        case .dropped: throw Refusal("This section is left out today.")
        case .planned: throw Refusal("This section has not begun yet. Please wait until it has.")
        case .running, .done: break
        }
        guard isOpen(to: section.settings) else {
            throw Refusal(
                "In this section everyone is asked, and no tables report. Choose the section in which they do.")
        }
        guard let count = section.settings.tables, table > count else { return }
        throw Refusal(
            count == 1
                ? "There is one table today: table 1."
                : "There are \(count) tables. Choose a number from 1 to \(count).")
    }
}
