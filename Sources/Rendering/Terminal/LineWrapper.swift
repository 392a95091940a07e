internal import SectionKit

/// Breaks text into lines of a width, at blanks and between East Asian letters; a word that is longer than a line
/// is cut.
struct LineWrapper {
    private let width: Int
    private var lines: [TerminalLine] = []
    private var line = TerminalLine()
    private var word: [(text: String, weight: Weight)] = []
    private var wordWidth = 0
    /// True where a blank stands between the line so far and the word.
    private var gap = false
    private var lastWasWide = false

    private init(width: Int) { self.width = max(width, 2) }

    /// The lines of `text`, each of at most `width` columns (2 at the least); one empty line for an empty text.
    static func lines(_ runs: [(text: String, weight: Weight)], width: Int) -> [TerminalLine] {
        var wrapper = LineWrapper(width: width)
        for run in runs {
            if run.text == "\n" { wrapper.breakLine() } else { wrapper.take(run.text, run.weight) }
        }
        wrapper.breakLine()
        while wrapper.lines.count > 1, wrapper.lines.last?.width == 0 { wrapper.lines.removeLast() }
        return wrapper.lines
    }

    private mutating func take(_ text: String, _ weight: Weight) {
        let text = joinToWord(text)
        var start = text.startIndex
        var index = text.startIndex
        var columns = 0
        func piece(_ end: String.Index) -> String { String(text[start..<end]) }
        while index < text.endIndex {
            let character = text[index]
            let next = text.index(after: index)
            if Self.isBlank(character) {
                add(piece(index), weight, columns)
                endWord()
                gap = true
                (start, columns, lastWasWide) = (next, 0, false)
            } else {
                let isWide = Self.isIdeograph(character)
                if isWide || lastWasWide, !Self.staysBehind(character) {
                    add(piece(index), weight, columns)
                    endWord()
                    (start, columns) = (index, 0)
                }
                columns += TextWidth.of(character)
                lastWasWide = isWide
            }
            index = next
        }
        add(piece(text.endIndex), weight, columns)
    }

    /// Moves what belongs to the last letter of the word so far, such as an accent, to that letter's piece.
    private mutating func joinToWord(_ text: String) -> Substring {
        guard let first = text.first, let last = word.last?.text.last else { return text[...] }
        let joined = "\(last)\(first)"
        guard joined.count == 1, let letter = joined.first else { return text[...] }
        word[word.count - 1].text.append(first)
        wordWidth += TextWidth.of(letter) - TextWidth.of(last)
        return text.dropFirst()
    }

    private mutating func add(_ piece: String, _ weight: Weight, _ columns: Int) {
        guard !piece.isEmpty else { return }
        word.append((piece, weight))
        wordWidth += columns
    }

    private mutating func endWord() {
        guard !word.isEmpty else { return }
        if line.width > 0, line.width + (gap ? 1 : 0) + wordWidth > width { newLine() }
        if gap, line.width > 0 {
            let weight = line.pieces.last?.weight
            line.append(" ", weight == word.first?.weight ? weight ?? .normal : .normal, width: 1)
        }
        if line.width + wordWidth <= width {
            for piece in word { line.append(piece.text, piece.weight) }
        } else {
            cutWord()
        }
        (word, wordWidth, gap) = ([], 0, false)
    }

    private mutating func cutWord() {
        for piece in word {
            var part = ""
            var columns = 0
            for character in piece.text {
                let next = TextWidth.of(character)
                if line.width + columns + next > width {
                    line.append(part, piece.weight, width: columns)
                    newLine()
                    (part, columns) = ("", 0)
                }
                part.append(character)
                columns += next
            }
            line.append(part, piece.weight, width: columns)
        }
    }

    private mutating func newLine() {
        lines.append(line)
        line = TerminalLine()
    }

    private mutating func breakLine() {
        endWord()
        newLine()
        gap = false
    }

    /// Blanks at which a line may break; those that hold words together are letters.
    private static func isBlank(_ character: Character) -> Bool {
        character.isWhitespace && character != "\u{A0}" && character != "\u{202F}" && character != "\u{2007}"
    }

    private static func isIdeograph(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first, scalar.value >= 0x2E80 else { return false }
        return !scalar.properties.isEmojiPresentation && TextWidth.isWide(scalar)
    }

    /// Closing marks stay with the letter before them.
    private static func staysBehind(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return character.isPunctuation && scalar.properties.generalCategory != .openPunctuation
    }
}
