internal import SectionKit

/// A table in lines: side by side where it fits, and one `Column: value` a line where it does not.
struct TableLines {
    let table: Table
    let renderer: PlainTextRenderer
    let width: Int

    private static let gap = 2
    /// Narrower than this, a column of sentences is no column.
    private static let narrowest = 8

    var lines: [TerminalLine] {
        let caption = table.caption.isEmpty ? [] : renderer.wrap(table.caption, base: .bold, width: width)
        let count = table.columns.count
        guard count > 0 else { return caption }
        guard !renderer.stacksTables, let widths = fitted() else { return caption + stacked() }
        var lines = caption + row(table.columns, widths: widths, base: .bold)
        lines.append(TerminalLine(String(repeating: "─", count: widths.reduce(0, +) + Self.gap * (count - 1)), .dim))
        for cells in table.rows { lines += row(cells, widths: widths, base: .normal) }
        return lines
    }

    private func row(_ cells: [Text], widths: [Int], base: Weight) -> [TerminalLine] {
        let columns = widths.enumerated().map { index, width in
            index < cells.count ? renderer.wrap(cells[index], base: base, width: width) : [TerminalLine()]
        }
        let height = columns.map(\.count).max() ?? 0
        return (0..<height).map { level in
            var line = TerminalLine()
            var column = 0
            for (lines, width) in zip(columns, widths) {
                line.pad(to: column)
                if level < lines.count { line.append(lines[level]) }
                column += width + Self.gap
            }
            return line
        }
    }

    /// How wide each column is, or nil where they do not fit side by side.
    private func fitted() -> [Int]? {
        var natural = [Int](repeating: 1, count: table.columns.count)
        var least = natural
        for cells in [table.columns] + table.rows {
            for (index, cell) in cells.prefix(natural.count).enumerated() {
                let (widest, word) = measure(cell)
                natural[index] = max(natural[index], widest)
                least[index] = max(least[index], word)
            }
        }
        let room = width - Self.gap * (natural.count - 1)
        if sum(natural) <= room { return natural }
        for index in least.indices { least[index] = min(natural[index], max(least[index], Self.narrowest)) }
        guard sum(least) <= room else { return nil }

        // The widest gives way first, a level at a time, so that short columns stay whole.
        var widths = natural
        var excess = sum(widths) - room
        while excess > 0 {
            guard let index = widths.indices.filter({ widths[$0] > least[$0] }).max(by: { widths[$0] < widths[$1] })
            else { return nil }
            let others = widths.indices.filter { $0 != index && widths[$0] > least[$0] }.map { widths[$0] }
            let level = max(least[index], min(others.max() ?? 0, widths[index] - 1))
            let step = max(1, min(excess, widths[index] - level))
            widths[index] -= step
            excess -= step
        }
        return widths
    }

    private func sum(_ widths: [Int]) -> Int { widths.reduce(0) { min($0 + $1, 1_000_000) } }

    /// The widest line and the widest word of a cell.
    private func measure(_ cell: Text) -> (widest: Int, word: Int) {
        let runs = renderer.runs(cell)
        let widest = LineWrapper.lines(runs, width: 1_000_000).map(\.width).max() ?? 0
        let joined = runs.map(\.text).joined()
        let word = joined.split(whereSeparator: \.isWhitespace).map { TextWidth.of($0) }.max() ?? 0
        return (widest, word)
    }

    private func stacked() -> [TerminalLine] {
        var lines: [TerminalLine] = []
        for cells in table.rows {
            if !lines.isEmpty { lines.append(TerminalLine()) }
            for (column, cell) in zip(table.columns, cells) where !cell.isEmpty {
                let name = renderer.runs(column, base: .bold).map { $0.text == "\n" ? (" ", $0.weight) : $0 }
                let label = name.isEmpty ? [] : name + [(": ", .bold)]
                let first = LineWrapper.lines(label + renderer.runs(cell), width: width)
                guard first.count > 1 else {
                    lines += first
                    continue
                }

                // What runs over stands two to the right, so wrap again with that room.
                for (index, line) in LineWrapper.lines(label + renderer.runs(cell), width: width - 2).enumerated() {
                    lines.append(index == 0 ? line : line.prefixed(by: TerminalLine("  ")))
                }
            }
        }
        return lines
    }
}
