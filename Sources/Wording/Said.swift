/// A sentence that is not worded yet: what it is for, and what to fill in. Whoever shows it has the words.
package struct Said: Hashable, Sendable {
    package let phrase: Phrase
    let values: [Substring: Value]

    /// What stands in a placeholder.
    package indirect enum Value: Hashable, Sendable {
        /// A name, a time or a number, as it is.
        case text(String)
        case said(Said)
        /// With commas in between.
        case list([Value])
        /// Something that the reader can do, by the name that they know it by.
        case way(Way)
    }

    package init(_ phrase: Phrase, _ values: KeyValuePairs<String, any Sayable> = [:]) {
        self.phrase = phrase
        self.values = Dictionary(
            values.map { (Substring($0.key), $0.value.asValue) }, uniquingKeysWith: { first, _ in first })
    }

    package init(_ phrase: Phrase, _ name: String, _ value: any Sayable) { self.init(phrase, [name: value]) }
}

/// What can stand in a placeholder.
package protocol Sayable {
    var asValue: Said.Value { get }
}

extension String: Sayable { package var asValue: Said.Value { .text(self) } }
extension Int: Sayable { package var asValue: Said.Value { .text(String(self)) } }
extension Said: Sayable { package var asValue: Said.Value { .said(self) } }
extension Way: Sayable { package var asValue: Said.Value { .way(self) } }
extension Array: Sayable where Element: Sayable {
    package var asValue: Said.Value { .list(map(\.asValue)) }
}

extension Said {
    /// "One", "One and Two", "One and Two and Three"; nil for nobody.
    package static func names(_ names: [String]) -> Said? {
        guard let first = names.first else { return nil }
        return names.dropFirst().reduce(Said(.one, "name", first)) { Said(.and, ["first": $0, "last": $1]) }
    }
}
