internal import SectionKit

/// What in a free text might say who wrote it, or whom it is about: names, services, dates and numbers.
///
/// It finds what is known, and points at what is written as names are. It does not find everything, so somebody reads every
/// text.
public struct ReviewHints: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case name, service, date, number
        /// Written large, or behind a title, as names of people and places are. Nothing is known of it, so it is not blanked.
        case perhaps

        public var words: String {
            switch self {
            case .name: "a name"
            case .service: "a service"
            case .date: "a date"
            case .number: "a number"
            case .perhaps: "perhaps a name or a place"
            }
        }
    }

    /// What stands where words were taken out.
    public static let blank = "[…]"

    public var text: String
    /// In the order of the text; none overlaps another.
    public var found: [(range: Range<String.Index>, kind: Kind)] { spans.map { ($0.range, $0.kind) } }
    private var spans: [Span]

    private struct Span: Hashable, Sendable {
        var range: Range<String.Index>
        var kind: Kind
    }

    /// The kinds, each once, in words: "a name, a date"; nil where nothing was found. What only looks like a name is told as
    /// it stands, since nothing blanks it.
    public var summary: String? {
        let kinds = Kind.allCases.filter { kind in spans.contains { $0.kind == kind } }
        let perhaps = spans.filter { $0.kind == .perhaps }.map { "\u{201C}\(text[$0.range])\u{201D}" }.named()
        return kinds.isEmpty
            ? nil : kinds.map { $0 == .perhaps ? "\($0.words) (\(perhaps))" : $0.words }.joined(separator: ", ")
    }

    /// It holds something that is known, and not only what looks like a name.
    public var holdsKnown: Bool { spans.contains { $0.kind != .perhaps } }

    /// The text with all that is known blanked.
    public var suggested: String { blanked(Set(Kind.allCases).subtracting([.perhaps])).text }

    /// The text with what is of these kinds blanked, and how many blanks that makes.
    func blanked(_ kinds: Set<Kind>) -> (text: String, count: Int) {
        var result = ""
        var count = 0
        var place = text.startIndex
        for (number, span) in spans.lazy.filter({ kinds.contains($0.kind) }).enumerated() {
            let between = text[place..<span.range.lowerBound]
            // "12/03/2026" and "Jo Smith" are one blank, not three.
            let joins =
                number > 0 && between.count <= 1 && between.allSatisfy { !$0.isLetter && $0 != "," && $0 != ";" }
            if joins { result.removeLast(Self.blank.count) } else { result += between }
            if !joins { count += 1 }
            result += Self.blank
            place = span.range.upperBound
        }
        return (result + text[place...], count)
    }

    /// - Parameters:
    ///   - names: What people are called: in the register, chairs, presenters.
    ///   - services: What services are called.
    public init(_ text: String, names: some Sequence<String>, services: some Sequence<String>) {
        self.text = text
        let typed = TypedWords(text)
        var kinds: [Int: Kind] = [:]
        func mark(_ range: Range<Int>, _ kind: Kind) {
            for place in range where kinds[place] == nil { kinds[place] = kind }
        }
        for place in typed.words.indices where Self.isDate(typed.words, place) { mark(place..<place + 1, .date) }
        for name in services {
            for range in typed.places(of: Self.words(of: name)) { mark(range, .service) }
        }
        for name in names {
            let parts = Self.words(of: name)
            for range in typed.places(of: parts) where parts.count > 1 || Self.isName(typed.words[range.lowerBound]) {
                mark(range, .name)
            }
            // Somebody may write a part of it alone: "O'Neill", or "Ann" of "Ann-Marie".
            let pieces =
                name.split(whereSeparator: \.isWhitespace).map { Self.words(of: String($0)) } + parts.map { [$0] }
            for piece in pieces where piece.reduce(0, { $0 + $1.count }) > 2 && !Self.joining.isSuperset(of: piece) {
                for range in typed.places(of: piece) where Self.isName(typed.words[range.lowerBound]) {
                    mark(range, .name)
                }
            }
        }
        // Of a law, everybody has the same.
        for (place, word) in typed.words.enumerated()
        where word.isNumber && !(place > 0 && typed.words[place - 1].folded == "section") {
            mark(place..<place + 1, .number)
        }
        for range in typed.likelyNames { mark(range, .perhaps) }
        spans = kinds.sorted { $0.key < $1.key }.map { Span(range: typed.words[$0.key].range, kind: $0.value) }
    }

    /// The text with these words blanked, wherever they stand.
    public static func blanking(_ words: [String], in text: String) -> String {
        let typed = TypedWords(text)
        var result = text
        let found = words.flatMap { typed.places(of: Self.words(of: $0)) }
        for range in NameBlanker.apart(found).sorted(by: { $0.lowerBound > $1.lowerBound }) {
            result.replaceSubrange(typed.range(of: range), with: blank)
        }
        return result
    }

    static func words(of name: String) -> [String] { TypedWords(name).words.map(\.folded) }

    /// A name that is also a word counts where it is written large.
    private static func isName(_ word: TypedWords.Word) -> Bool {
        word.beginsLarge || !wordsThatAreNames.contains(word.folded)
    }

    private static let joining: Set = ["the", "and", "von", "van", "der", "den", "del", "mrs", "miss"]
    private static let wordsThatAreNames: Set = [
        "will", "may", "mark", "hope", "joy", "grace", "rose", "sky", "art", "bill", "sue", "pat", "rob", "jack",
        "frank",
        "dean", "grant", "guy", "miles", "nick", "ray", "rich", "wade", "faith", "dawn", "ivy", "lily", "daisy",
        "holly",
        "olive", "amber", "summer", "april", "june", "august", "drew", "chase", "hunter", "mason", "max", "penny",
        "robin",
        "sandy", "basil", "heather", "charity", "patience", "victor", "harry", "don", "josh", "gene", "sunny", "young",
        "long", "small", "brown", "green", "white", "black", "king", "day", "field", "hill", "wood", "cook", "baker",
        "walker",
    ]

    private static let months: Set = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ]
    private static let weekdays: Set = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    /// Months that are words: a date only beside a number.
    private static let plainWords: Set = ["march", "may", "mar", "sep", "dec", "jan", "jun"]

    private static func isDate(_ words: [TypedWords.Word], _ place: Int) -> Bool {
        let word = words[place].folded
        if weekdays.contains(word) { return true }
        func number(near place: Int) -> Bool {
            [place - 2, place - 1, place + 1].contains { near in
                words.indices.contains(near) && words[near].isNumber
                    && (near != place - 2 || words[place - 1].folded == "of")
            }
        }
        if months.contains(word) { return !plainWords.contains(word) || number(near: place) }
        guard words[place].isNumber else { return false }
        return [place - 1, place + 1, place + 2].contains { near in
            words.indices.contains(near) && months.contains(words[near].folded)
                && (near != place + 2 || words[place + 1].folded == "of")
        }
    }

    public static func == (left: ReviewHints, right: ReviewHints) -> Bool {
        left.text == right.text && left.suggested == right.suggested
    }
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
