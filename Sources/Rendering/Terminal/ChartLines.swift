internal import SectionKit

/// Bars in lines: words, a bar of full blocks, and the figure; on a narrow screen, and read out, the words and the figure alone.
struct ChartLines {
    let chart: BarChart
    let renderer: PlainTextRenderer
    let width: Int

    private static let longest = 24
    private static let gap = 2

    var lines: [TerminalLine] {
        let title = renderer.wrap(chart.title, base: .bold, width: width)
        let note = chart.note.isEmpty ? [] : renderer.wrap(chart.note, base: .dim, width: width)
        return title + bars + note
    }

    private var bars: [TerminalLine] {
        let labels = chart.bars.map { LineWrapper.lines(renderer.runs($0.label), width: width) }
        let label = labels.joined().map(\.width).max() ?? 0
        let figure = chart.bars.map { TextWidth.of($0.words) }.max() ?? 0
        let room = min(Self.longest, width - label - figure - 2 * Self.gap)
        guard room >= 8, !renderer.stacksTables, labels.allSatisfy({ $0.count == 1 }) else { return plain }
        return zip(chart.bars, labels).map { bar, lines in
            var line = TerminalLine()
            for first in lines.prefix(1) { line.append(first) }
            line.pad(to: label + Self.gap)
            let length = chart.length(of: bar, in: room)
            let drawn = bar.value == nil ? "┄┄┄" : String(repeating: "█", count: length)
            line.append(drawn, .normal)
            line.pad(to: label + Self.gap + room + Self.gap)
            line.append(bar.words, .bold)
            return line
        }
    }

    private var plain: [TerminalLine] {
        chart.bars.flatMap { bar in renderer.wrap(bar.label + ": " + .strong(bar.words), width: width) }
    }
}
