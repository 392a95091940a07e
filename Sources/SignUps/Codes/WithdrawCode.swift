/// What somebody needs to change or withdraw their sign-up: three short words, such as "maple tiger rain".
///
/// There are 2,048³, some 8.6 thousand million. Only a slow hash under the library's own key is ever kept.
public struct WithdrawCode: Hashable, Sendable {
    public static let wordCount = 3
    /// How many bits a code holds.
    public static let bitCount = 33

    /// As it is shown and printed: small letters and single blanks. To be hashed as it is.
    public let text: String

    public var words: [String] { text.split(separator: " ").map(String.init) }

    /// The code of the lowest 33 bits.
    public init(bits: UInt64) {
        let words = (0..<UInt64(Self.wordCount)).map { place in
            CodeWords.all[Int((bits >> (place * 11)) % UInt64(CodeWords.all.count))]
        }
        text = words.joined(separator: " ")
    }

    /// Draws one.
    public static func random(using generator: inout some RandomNumberGenerator) -> WithdrawCode {
        WithdrawCode(bits: generator.next())
    }

    public static func random() -> WithdrawCode {
        var generator = SystemRandomNumberGenerator()
        return random(using: &generator)
    }

    /// Reads what somebody typed, with any case and anything between the words. No letter is corrected.
    public init?(typed: String) {
        // Nobody types more; a long text costs nothing.
        guard typed.utf8.count <= 200 else { return nil }
        let words = typed.lowercased().split { !$0.isLetter }.map(String.init)
        guard words.count == Self.wordCount, words.allSatisfy(CodeWords.isKnown) else { return nil }
        text = words.joined(separator: " ")
    }
}

extension WithdrawCode: CustomStringConvertible, CustomReflectable {
    /// Does not tell the code, so that no log can.
    public var description: String { "a withdraw code" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
