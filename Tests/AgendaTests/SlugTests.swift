internal import Agenda
internal import Testing

struct SlugTests {
    /// The rule letter by letter: words with hyphens between, cut at 60, no hyphen at an end.
    private static func slug(_ title: String) -> String {
        var words: [String] = [""]
        for letter in title.lowercased() where letter != "'" {
            if letter.isLetter || letter.isNumber { words[words.count - 1].append(letter) } else { words.append("") }
        }
        let slug = words.filter { !$0.isEmpty }.joined(separator: "-").prefix(60)
        return String(slug.last == "-" ? slug.dropLast() : slug)
    }

    @Test func titlesOfEveryLengthGiveTheirSlug() {
        let pieces = ["A", "bc", "It's ", " - ", "?", "Nine9", "  "]
        for start in pieces.indices {
            for length in 0..<60 {
                let title = (0..<length).map { pieces[(start + $0 * (start + 2)) % pieces.count] }.joined()
                #expect(Slug.make(title) == Self.slug(title), "\(title.debugDescription)")
            }
        }
    }

    @Test func letterBeyondASCIICountsWhereverItStands() {
        for length in [0, 30, 59, 60, 61, 90] {
            let title = String(repeating: "a", count: length) + "É b"
            #expect(Slug.make(title) == Self.slug(title))
        }
    }
}
