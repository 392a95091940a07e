/// Rows of cells as CSV (<https://www.rfc-editor.org/rfc/rfc4180>), in a form that spreadsheets open without harm.
package enum CSVText {
    /// One row, and where it begins in the file.
    package struct Row: Hashable, Sendable {
        /// The first line of the file is 1.
        package var line: Int
        package var cells: [String]
    }

    /// Why a file cannot be read as CSV.
    package struct Problem: Error, Hashable, Sendable {
        /// Nil where it is about the file as a whole.
        package var line: Int?
        package var words: String

        package init(line: Int?, words: String) {
            self.line = line
            self.words = words
        }
    }

    /// A byte order mark, since spreadsheets need it to read UTF-8, and lines that end in CR and LF.
    package static func write(_ rows: [[String]]) -> String {
        rows.reduce(into: "\u{FEFF}") { text, row in
            // A row of one empty cell would be an empty line, which nobody reads as a row.
            let cells = row == [""] ? ["\"\""] : row.map(quoted)
            text += cells.joined(separator: ",") + "\r\n"
        }
    }

    /// By scalars: a mark that follows a quotation mark is one character with it.
    private static func quoted(_ cell: String) -> String {
        let scalars = FormulaGuard.guarded(cell).unicodeScalars
        let needs = scalars.contains { "\",;\t\r\n".unicodeScalars.contains($0) }
        // Some programs take blanks at the ends away.
        guard needs || scalars.first == " " || scalars.last == " " || scalars.first == "\u{FEFF}" else {
            return String(scalars)
        }
        var view: String.UnicodeScalarView = .init(["\""])
        for scalar in scalars { view.append(contentsOf: scalar == "\"" ? [scalar, scalar] : [scalar]) }
        view.append("\"")
        return String(view)
    }

    /// Reads UTF-8, or UTF-16 that says so; cells parted by commas, or by what the first line has most of: semicolons or tabs.
    ///
    /// Empty lines are passed over.
    package static func read(_ bytes: [UInt8]) throws(Problem) -> [Row] {
        let text = try text(of: bytes)
        var reader = CSVReader(text)
        return try reader.rows()
    }

    private static func text(of bytes: [UInt8]) throws(Problem) -> String {
        let units: (UInt8, UInt8)? = bytes.count >= 2 ? (bytes[0], bytes[1]) : nil
        if units ?? (0, 0) == (0xFF, 0xFE) || units ?? (0, 0) == (0xFE, 0xFF) {
            let isLittle = bytes[0] == 0xFF
            let codes = stride(from: 2, to: bytes.count - 1, by: 2).map { at -> UInt16 in
                let (high, low) = isLittle ? (bytes[at + 1], bytes[at]) : (bytes[at], bytes[at + 1])
                return UInt16(high) << 8 | UInt16(low)
            }
            if bytes.count % 2 == 0, let text = String(validating: codes, as: UTF16.self) { return text }
        } else {
            let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
            if let text = String(validating: bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0), as: UTF8.self) {
                return text
            }
        }
        throw Problem(line: nil, words: "it is not in UTF-8; save it as 'CSV UTF-8', then try again")
    }
}

/// Reads scalars rather than characters: CR and LF together are one character, and marks join the comma before them.
private struct CSVReader {
    private let scalars: [Unicode.Scalar]
    private let delimiter: Unicode.Scalar
    private var at = 0
    private var line = 1

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        delimiter = Self.delimiter(scalars)
    }

    private static func delimiter(_ scalars: [Unicode.Scalar]) -> Unicode.Scalar {
        var counts: [Unicode.Scalar: Int] = [:]
        var isQuoted = false
        for scalar in scalars {
            if scalar == "\"" { isQuoted.toggle() }
            if isQuoted { continue }
            if scalar == "\n" || scalar == "\r" { break }
            counts[scalar, default: 0] += 1
        }
        let others: [Unicode.Scalar] = [";", "\t"]
        return others.first { counts[$0, default: 0] > counts[",", default: 0] } ?? ","
    }

    mutating func rows() throws(CSVText.Problem) -> [CSVText.Row] {
        var rows: [CSVText.Row] = []
        while at < scalars.count {
            let first = line
            let (cells, isEmpty) = try row()
            if !isEmpty { rows.append(CSVText.Row(line: first, cells: cells)) }
        }
        return rows
    }

    private mutating func row() throws(CSVText.Problem) -> (cells: [String], isEmpty: Bool) {
        var cells: [String] = []
        var wasQuoted = false
        while true {
            let isQuoted = peek == "\""
            wasQuoted = wasQuoted || isQuoted
            cells.append(FormulaGuard.unguarded(isQuoted ? try quotedCell() : plainCell()))
            guard peek == delimiter else { break }
            at += 1
        }
        endLine()
        return (cells, cells == [""] && !wasQuoted)
    }

    private var peek: Unicode.Scalar? { scalars.indices.contains(at) ? scalars[at] : nil }

    private mutating func plainCell() -> String {
        let start = at
        while let scalar = peek, scalar != delimiter, scalar != "\n", scalar != "\r" { at += 1 }
        return Self.text(scalars[start..<at])
    }

    private mutating func quotedCell() throws(CSVText.Problem) -> String {
        let first = line
        at += 1
        var cell: [Unicode.Scalar] = []
        while true {
            guard let scalar = peek else {
                throw CSVText.Problem(line: first, words: "a quotation mark opens here, and none closes it")
            }
            at += 1
            if scalar == "\n" || scalar == "\r" && peek != "\n" { line += 1 }
            guard scalar == "\"" else {
                cell.append(scalar)
                continue
            }
            guard peek == "\"" else { break }
            cell.append(scalar)
            at += 1
        }
        guard [nil, delimiter, "\n", "\r"].contains(peek) else {
            throw CSVText.Problem(
                line: line, words: "something stands behind a closing quotation mark; inside a cell it is written twice"
            )
        }
        return Self.text(cell[...])
    }

    private mutating func endLine() {
        guard let scalar = peek else { return }
        at += 1
        if scalar == "\r", peek == "\n" { at += 1 }
        line += 1
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
