internal import Foundation

/// A text as the words and numbers in it, each with its place.
struct TypedWords {
    struct Word {
        var range: Range<String.Index>
        /// Without capitals and accents.
        var folded: String
        var isNumber: Bool
        var beginsLarge: Bool
    }

    let text: String
    let words: [Word]

    init(_ text: String) {
        self.text = text
        var words: [Word] = []
        var start: String.Index?
        func end(at place: String.Index) {
            guard let first = start else { return }
            let word = text[first..<place]
            words.append(
                Word(
                    range: first..<place, folded: Self.fold(String(word)),
                    isNumber: word.contains(where: \.isNumber), beginsLarge: word.first?.isUppercase == true))
            start = nil
        }
        var place = text.startIndex
        while place < text.endIndex {
            let letter = text[place]
            // An apostrophe ends a word, so that "Sam's" is Sam's.
            if letter.isLetter || letter.isNumber {
                start = start ?? place
            } else {
                end(at: place)
            }
            place = text.index(after: place)
        }
        end(at: text.endIndex)
        self.words = words
    }

    static func fold(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    }

    /// From the first of these words to the last.
    func range(of words: Range<Int>) -> Range<String.Index> {
        guard let first = words.first, let last = words.last, self.words.indices.contains(first),
            self.words.indices.contains(last)
        else { return text.startIndex..<text.startIndex }
        return self.words[first].range.lowerBound..<self.words[last].range.upperBound
    }

    /// Where these words stand one after the other, as indices into `words`.
    func places(of pattern: [String]) -> [Range<Int>] {
        guard !pattern.isEmpty, pattern.count <= words.count else { return [] }
        return (0...(words.count - pattern.count)).filter { first in
            pattern.indices.allSatisfy { words[first + $0].folded == pattern[$0] }
        }.map { $0..<($0 + pattern.count) }
    }
}
