/// The part of a line that a finding is about, with marks under it: `^~~`.
struct Snippet {
    /// The line as a terminal may show it: tabs as blanks, controls as pictures, `…` where it was cut.
    private(set) var text = ""
    /// Blanks, then the marks.
    private(set) var marks = ""

    private struct Cell {
        var text: String
        var width: Int
        var isMarked: Bool
    }

    /// - Parameters:
    ///   - start: The column of the first character, in code points from 1.
    ///   - end: The column just past the last; beyond the line for all the rest of it.
    ///   - width: The most columns that the line may take up.
    init(_ line: [Unicode.Scalar], from start: Int, to end: Int, width: Int) {
        var count = line.count
        while count > 0, line[count - 1].properties.isWhitespace { count -= 1 }
        let first = min(max(start, 1) - 1, line.count)
        let last = max(first, min(max(end, 1) - 1, end > line.count ? max(count, first) : line.count))

        // Only what can be near the mistake is looked at, however long the line is.
        let low = max(0, first - 2 * width)
        let high = min(line.count, first + 2 * width)
        let cells = Self.cells(line, low..<high, marked: first..<last)
        let caret = cells.firstIndex { $0.range.upperBound > first } ?? cells.count
        let window = Self.window(
            cells.map(\.cell.width), around: caret, width: width, isWhole: low == 0 && high == line.count)
        if window.cutsLeft || low > 0 { append(Cell(text: "…", width: 1, isMarked: false)) }
        for (index, cell) in cells[window.range].map(\.cell).enumerated() {
            append(cell, isFirst: window.range.lowerBound + index == caret)
        }
        if !marks.contains("^") { marks += "^" }
        if window.cutsRight || high < line.count { text += "…" }
        while marks.last == " " { marks.removeLast() }
    }

    private mutating func append(_ cell: Cell, isFirst: Bool = false) {
        text += cell.text
        if isFirst {
            marks += "^" + String(repeating: cell.isMarked ? "~" : " ", count: max(0, cell.width - 1))
        } else {
            marks += String(repeating: cell.isMarked ? "~" : " ", count: cell.width)
        }
    }

    /// Characters as a reader sees them, with the code points that each was made of.
    private static func cells(
        _ line: [Unicode.Scalar], _ part: Range<Int>, marked: Range<Int>
    ) -> [(cell: Cell, range: Range<Int>)] {
        var safe = String.UnicodeScalarView()
        for scalar in line[part] {
            safe.append(scalar == "\t" ? scalar : Harmless.scalar(scalar, keepsSpace: false))
        }
        var cells: [(cell: Cell, range: Range<Int>)] = []
        var column = 0
        var index = part.lowerBound
        for character in String(safe) {
            let range = index..<(index + character.unicodeScalars.count)
            let isTab = character == "\t"
            let width = isTab ? 4 - column % 4 : TextWidth.of(character)
            let text = isTab ? String(repeating: " ", count: width) : String(character)
            cells.append((Cell(text: text, width: width, isMarked: range.overlaps(marked)), range))
            column += width
            index = range.upperBound
        }
        return cells
    }

    /// The cells to show: all where they fit, else those around the mistake, with more to its right.
    private static func window(
        _ widths: [Int], around caret: Int, width: Int, isWhole: Bool
    ) -> (range: Range<Int>, cutsLeft: Bool, cutsRight: Bool) {
        if isWhole, widths.reduce(0, +) <= width { return (widths.indices, false, false) }
        let room = width - 2
        var used = 0
        var low = min(caret, widths.count)
        var high = low
        func grow(to limit: Int, left: Bool) {
            while left ? low > 0 : high < widths.count {
                let next = left ? widths[low - 1] : widths[high]
                guard used + next <= limit else { return }
                used += next
                if left { low -= 1 } else { high += 1 }
            }
        }
        grow(to: room / 3, left: true)
        grow(to: room, left: false)
        grow(to: room, left: true)
        return (low..<high, low > 0, high < widths.count)
    }
}
