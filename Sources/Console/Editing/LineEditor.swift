internal import Rendering

/// A text that is being typed, with its cursor; letters are what a reader sees as one, accents included.
package struct LineEditor: Hashable, Sendable {
    package private(set) var letters: [Character] = []
    /// Before which letter the next one goes, from 0 to the count of letters.
    package private(set) var cursor = 0
    /// The most letters it takes.
    package let limit: Int
    /// How many letters did not fit any more.
    package private(set) var cut = 0

    package init(_ text: String = "", limit: Int = 5_000) {
        self.limit = limit
        insert(text, alreadyCut: 0)
    }

    package var text: String { String(letters) }
    package var isEmpty: Bool { letters.allSatisfy(\.isWhitespace) }

    /// Takes a key in; false where it means nothing to a text.
    package mutating func press(_ key: Key) -> Bool {
        switch key {
        case .letter(let letter): insert(String(letter), alreadyCut: 0)
        case .pasted(let text, let cut): insert(text, alreadyCut: cut)
        case .left, .control("b"): cursor = max(0, cursor - 1)
        case .right, .control("f"): cursor = min(letters.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = letters.count
        case .backspace:
            guard cursor > 0 else { return true }
            cursor -= 1
            letters.remove(at: cursor)
        case .delete, .control("d"):
            if cursor < letters.count { letters.remove(at: cursor) }
        case .control("w"): remove(from: wordStart)
        case .control("u"): remove(from: 0)
        case .control("k"): letters.removeSubrange(cursor...)
        default: return false
        }
        if letters.count < limit { cut = key.isTyping ? cut : 0 }
        return true
    }

    private var wordStart: Int {
        var start = cursor
        while start > 0, letters[start - 1].isWhitespace { start -= 1 }
        while start > 0, !letters[start - 1].isWhitespace { start -= 1 }
        return start
    }

    private mutating func remove(from start: Int) {
        letters.removeSubrange(start..<cursor)
        cursor = start
    }

    /// Line ends become blanks: what is typed here is one line, however long.
    private mutating func insert(_ text: String, alreadyCut: Int) {
        var new = text.map { letter -> Character in letter.isNewline || letter == "\t" ? " " : letter }
        new.removeAll { $0.unicodeScalars.first.map { $0.properties.generalCategory == .control } ?? false }
        // An accent comes as a letter of its own, and belongs to the one before it.
        if cursor > 0, let first = new.first {
            let joined = "\(letters[cursor - 1])\(first)"
            if joined.count == 1, let letter = joined.first {
                letters[cursor - 1] = letter
                new.removeFirst()
            }
        }
        let room = max(0, limit - letters.count)
        cut += max(0, new.count - room) + alreadyCut
        letters.insert(contentsOf: new.prefix(room), at: cursor)
        cursor += min(room, new.count)
    }

    /// The text in rows of a width, broken at blanks where there are any, and where the cursor stands in them.
    package func rows(width: Int) -> (rows: [String], cursor: Frame.Place) {
        let width = max(width, 2)
        var starts = [0]
        var column = 0
        var blank: Int?
        for (index, letter) in letters.enumerated() {
            let size = TextWidth.of(letter)
            // Twice, where what a blank leaves on the new row is all but full and the letter is wide.
            while column + size > width, column > 0 {
                let start = blank.map { $0 + 1 } ?? index
                starts.append(start)
                column = letters[start..<index].reduce(0) { $0 + TextWidth.of($1) }
                blank = nil
            }
            if letter == " " { blank = index }
            column += size
        }
        // The cursor behind a full row stands on the next one.
        if column >= width { starts.append(letters.count) }
        let ends = starts.dropFirst() + [letters.count]
        let row = starts.lastIndex { $0 <= cursor } ?? 0
        let before = letters[starts[row]..<cursor].reduce(0) { $0 + TextWidth.of($1) }
        return (zip(starts, ends).map { String(letters[$0..<$1]) }, Frame.Place(line: row, column: min(before, width)))
    }
}

extension Key {
    fileprivate var isTyping: Bool {
        switch self {
        case .letter, .pasted: true
        default: false
        }
    }
}
