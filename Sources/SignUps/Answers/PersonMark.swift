internal import Foundation

/// By what two sign-ups look like one person: the same name, however it is written, and the same service.
///
/// Two people may well share it. So it is told to staff, it stops nobody from signing up, and it holds only where one
/// person may not have two places.
public struct PersonMark: Hashable, Sendable, CustomStringConvertible {
    private let text: String

    public init(called: String, service: ServiceAnswer) {
        let place =
            switch service {
            case .listed(let name), .another(let name): Self.fold(name)
            case .notSaid: ""
            }
        text = Self.fold(called) + "\u{0}" + place
    }

    /// Says nothing of the person.
    public var description: String { "a person" }

    /// Without case, accents, widths and blanks.
    static func fold(_ text: String) -> String {
        let folded = text.folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        return folded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
