package import Meeting
internal import SectionKit
package import Wording

/// What each section was to take and what it took, side by side: for the end of a meeting or of a rehearsal.
package struct Comparison {
    private let times: [SectionTimes]
    private let words: Phrasebook

    package init(_ times: [SectionTimes], words: Phrasebook) {
        self.times = times
        self.words = words
    }

    /// One line a section, as a table of at most so many columns; empty where nothing ran.
    package func text(width: Int) -> [String] { lines(width: width).map(\.text) }

    func lines(width: Int) -> [InkedLine] {
        let shown = times.filter { $0.hasRun || $0.planned.length > .zero }
        guard shown.contains(where: \.hasRun) else { return [] }
        let figures = [words(.comparedPlanned), words(.comparedTook)]
        let column = max(8, (figures.map { InkedLine($0).width }.max() ?? 0) + 2)
        let room = max(12, min(44, width - 2 * column - 14))
        var head = InkedLine()
        head.pad(to: room)
        for figure in figures { head.append(right(figure, column), .quiet) }
        return [head] + shown.map { row($0, room, column) } + [InkedLine()] + [sum(shown)]
    }

    private func row(_ time: SectionTimes, _ room: Int, _ column: Int) -> InkedLine {
        var line = InkedLine(clean(time.title)).fitted(room)
        line.pad(to: room)
        line.append(right(minutes(time.planned.length), column), .quiet)
        guard time.hasRun else {
            line.append(right("–", column), .quiet)
            line.append("  " + words(time.dropped ? .dropped : .passedOver), .quiet)
            return line
        }
        line.append(right(minutes(time.took), column))
        let over = rounded(time.took) - rounded(time.planned.length)
        if over > 0 { line.append("  " + words(.comparedMore, "n", String(over)), .amber) }
        if over < 0 { line.append("  " + words(.comparedLess, "n", String(-over)), .quiet) }
        return line
    }

    private func sum(_ shown: [SectionTimes]) -> InkedLine {
        // Of the figures above, so that whoever adds them up comes to the same.
        let planned = Seconds.seconds(shown.reduce(0) { $0 + rounded($1.planned.length) } * 60)
        let took = Seconds.seconds(shown.reduce(0) { $0 + rounded($1.took) } * 60)
        return InkedLine(
            words(.comparedSum, ["planned": words.length(planned), "took": words.length(took)]))
    }

    private func rounded(_ length: Seconds) -> Int { (length.count + 30) / 60 }
    private func minutes(_ length: Seconds) -> String { String(rounded(length)) }

    private func right(_ text: String, _ column: Int) -> String {
        String(repeating: " ", count: max(0, column - InkedLine(text).width)) + text
    }
}
