internal import SectionKit

/// How many columns each piece of a timeline has.
struct TimelineColumns {
    private let times: [Int]
    private let title: Int
    private let size: Int
    private let word: Int
    private let chart: Int
    private let scale: Scale?
    /// False where titles are cut to a few letters.
    let isReadable: Bool

    /// Moments to columns of the chart.
    private struct Scale {
        var from: Instant
        var to: Instant
        var columns: Int

        func column(_ instant: Instant) -> Int {
            let whole = Double(max(1, (to - from).count))
            let share = Double((instant - from).count) / whole
            return Int((min(max(share, 0), 1) * Double(columns)).rounded())
        }
    }

    private static let least = (title: 18, chart: 8)

    init(_ timeline: Timeline, width: Int) {
        let rows = timeline.rows
        let count = rows.map(\.times.count).max() ?? 0
        times = (0..<count).map { index in
            max(
                rows.map { $0.times.indices.contains(index) ? TextWidth.of($0.times[index]) : 0 }.max() ?? 0,
                timeline.heads.indices.contains(index) ? TextWidth.of(timeline.heads[index]) : 0)
        }
        size = rows.map { TextWidth.of($0.size) }.max() ?? 0
        word = rows.map { TextWidth.of($0.word) }.max() ?? 0
        let longest = rows.map { TextWidth.of($0.title) }.max() ?? 0
        // Mark, times, line, and the gaps between all pieces; the line of the end stands behind the chart.
        let fixed = 2 + times.reduce(0) { $0 + $1 + 2 } + 1 + 2 + size + (word > 0 ? word + 2 : 0) + 3
        let room = max(width - fixed, 0)
        let bars = rows.compactMap(\.bar)
        let moments = bars.flatMap { [$0.start, $0.end] } + timeline.pins.map(\.at)
        guard !bars.isEmpty, let from = moments.min(), let to = moments.max(), from < to, room >= Self.least.chart + 4
        else {
            title = max(4, min(longest, room))
            chart = 0
            scale = nil
            isReadable = title >= min(longest, Self.least.title)
            return
        }
        // The title has what it needs, up to something less than half; on narrow screens the chart keeps its least.
        title = max(4, min(longest, max(Self.least.title, room * 45 / 100), room - Self.least.chart))
        chart = min(room - title, 100)
        scale = Scale(from: from, to: to, columns: chart)
        isReadable = title >= min(longest, Self.least.title)
    }

    private var leading: Int { 2 + times.reduce(0) { $0 + $1 + 2 } + 1 + title + 2 + size + (word > 0 ? word + 2 : 0) }

    /// The times of the pins over the chart, as many as there is room for; the first and the last before all others.
    func axis(_ timeline: Timeline) -> TerminalLine? {
        guard scale != nil || !timeline.heads.isEmpty else { return nil }
        var line = TerminalLine("  ")
        for (index, width) in times.enumerated() {
            let head = timeline.heads.indices.contains(index) ? timeline.heads[index] : ""
            line.append(padded(head, width) + "  ", .dim)
        }
        guard let scale else { return line }
        let pins = timeline.pins.map { (column: scale.column($0.at), label: $0.label) }.sorted { $0.column < $1.column }
        var placed: [(from: Int, label: String)] = []
        let order = [pins.last, pins.first].compactMap { $0 } + pins.dropFirst().dropLast()
        for pin in order {
            let width = TextWidth.of(pin.label)
            let from = min(max(0, pin.column - width / 2), chart + 1 - width)
            guard from >= 0, !placed.contains(where: { from < $0.from + width + 1 && $0.from < from + width + 1 })
            else {
                continue
            }
            placed.append((from, pin.label))
        }
        placed.sort { $0.from < $1.from }
        line.pad(to: leading + 2)
        for label in placed {
            line.pad(to: leading + 2 + label.from)
            line.append(label.label, .dim)
        }
        return line
    }

    func line(_ row: Timeline.Row, _ timeline: Timeline) -> TerminalLine {
        var line = TerminalLine(row.mark, .bold)
        line.pad(to: 2)
        for (index, width) in times.enumerated() {
            line.append(padded(row.times.indices.contains(index) ? row.times[index] : "", width), row.weight)
            line.append(index == times.count - 1 ? " " : "  ", .normal)
        }
        line.append(row.isPin ? timeline.shapes.pin : timeline.shapes.line, row.isPin ? row.weight : .dim)
        line.append(" ", .normal)
        line.append(fitted(row.title, timeline.shapes), row.weight)
        line.pad(to: line.width + 2 + size - TextWidth.of(row.size))
        line.append(row.size, row.isChanged ? .bold : row.weight)
        if word > 0 {
            line.append("  ", .normal)
            line.append(row.word, row.isChanged ? .bold : row.weight)
            line.append(String(repeating: " ", count: max(0, word - TextWidth.of(row.word))), .normal)
        }
        guard let scale else { return line }
        line.append("  ", .normal)
        draw(row, scale, timeline, on: &line)
        return line
    }

    private func draw(_ row: Timeline.Row, _ scale: Scale, _ timeline: Timeline, on line: inout TerminalLine) {
        var cells = [(text: String, weight: Weight)](repeating: (" ", .normal), count: chart + 1)
        // A forest of lines says nothing: with many pins only those of the rows' own times are marked.
        if timeline.pins.count <= max(4, chart / 4) {
            for pin in timeline.pins { cells[scale.column(pin.at)] = (timeline.shapes.pin, .dim) }
        }
        if let bar = row.bar {
            let start = scale.column(bar.start)
            let end = scale.column(bar.end)
            let wish = scale.column(bar.start + bar.wish)
            func fill(_ range: Range<Int>, _ text: String, _ weight: Weight) {
                for column in range where cells.indices.contains(column) { cells[column] = (text, weight) }
            }
            if wish > end { fill(end..<wish, timeline.shapes.given, .normal) }
            fill(start..<max(start, min(end, max(wish, start))), timeline.shapes.bar, row.weight)
            if end > wish { fill(max(start, wish)..<end, timeline.shapes.taken, row.weight) }
            // What is shorter than a column is there all the same, and so is what changes by less than one.
            if start == end, bar.end > bar.start { fill(start..<start + 1, timeline.shapes.bar, row.weight) }
        }
        for cell in cells { line.append(cell.text, cell.weight) }
    }

    private func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - TextWidth.of(text))) + text
    }

    /// The title in exactly its columns, cut where it is longer.
    private func fitted(_ text: String, _ shapes: TimelineShapes) -> String {
        let text = shapes.text(Harmless.text(text))
        var fitted = ""
        var used = 0
        for letter in text {
            let width = TextWidth.of(letter)
            if used + width > title {
                while used + 1 > title, let last = fitted.popLast() { used -= TextWidth.of(last) }
                fitted += shapes.cut
                used += 1
                break
            }
            fitted.append(letter)
            used += width
        }
        return fitted + String(repeating: " ", count: max(0, title - used))
    }
}
