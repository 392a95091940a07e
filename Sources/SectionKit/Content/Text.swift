/// A run of words for people, with emphasis; never markup. Renderers escape every piece of it.
///
/// Write it as a string: `"Lunch is in \(room)."`. Strong words, and words that somebody typed, go in as spans:
/// `"Thank you, \(.words(presenter))."`
public struct Text: Hashable, Sendable {
    public var spans: [Span]

    public enum Span: Hashable, Sendable {
        case plain(String)
        case strong(String)
        case emphasis(String)
        /// Something a person typed; reads as "erased" once it is.
        case words(Words)
        /// A moment, shown as the wall clock has it.
        case time(Instant)
        case lineBreak
    }

    public init(_ text: String) { spans = text.isEmpty ? [] : [.plain(text)] }
    public init(spans: [Span]) { self.spans = spans }

    public static func strong(_ text: String) -> Text { Text(spans: [.strong(text)]) }
    public static func + (left: Text, right: Text) -> Text { Text(spans: left.spans + right.spans) }
    public var isEmpty: Bool { spans.isEmpty }
}

extension Text: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { self.init(value) }

    public struct StringInterpolation: StringInterpolationProtocol {
        var spans: [Span] = []
        public init(literalCapacity: Int, interpolationCount: Int) {}
        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { spans.append(.plain(literal)) }
        }
        public mutating func appendInterpolation(_ span: Span) { spans.append(span) }
        public mutating func appendInterpolation(_ text: Text) { spans += text.spans }
        public mutating func appendInterpolation(_ text: String) { appendLiteral(text) }
        public mutating func appendInterpolation(_ number: Int) { appendLiteral(String(number)) }
        public mutating func appendInterpolation(_ instant: Instant) { spans.append(.time(instant)) }
    }

    public init(stringInterpolation: StringInterpolation) { spans = stringInterpolation.spans }
}
