package import Meeting
package import Wording

/// What each section was to take and what it took, side by side: for the end of a meeting or of a rehearsal.
package struct Comparison {
    private let compared: TimesCompared?
    private let words: Phrasebook

    package init(_ times: [SectionTimes], words: Phrasebook) {
        compared = TimesCompared(times, in: words)
        self.words = words
    }

    /// One line a section, as a table of at most so many columns; empty where nothing ran.
    package func text(width: Int) -> [String] { lines(width: width).map(\.text) }

    func lines(width: Int) -> [InkedLine] {
        guard let compared else { return [] }
        let figures = [words(.comparedPlanned), words(.comparedTook)]
        let column = max(8, (figures.map { InkedLine($0).width }.max() ?? 0) + 2)
        let room = max(12, min(44, width - 2 * column - 14))
        var head = InkedLine()
        head.pad(to: room)
        for figure in figures { head.append(right(figure, column), .quiet) }
        return [head] + compared.rows.map { row($0, room, column) } + [InkedLine(), InkedLine(compared.sum)]
    }

    private func row(_ row: TimesCompared.Row, _ room: Int, _ column: Int) -> InkedLine {
        var line = InkedLine(clean(row.title)).fitted(room)
        line.pad(to: room)
        line.append(right(String(row.planned), column), .quiet)
        line.append(right(row.took.map(String.init) ?? "–", column), row.took == nil ? .quiet : .plain)
        if let note = row.note { line.append("  " + note, row.tookMore ? .amber : .quiet) }
        return line
    }

    private func right(_ text: String, _ column: Int) -> String {
        String(repeating: " ", count: max(0, column - InkedLine(text).width)) + text
    }
}
