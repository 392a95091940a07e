/// What a text is for, with its words in English: plain, in short sentences, and nobody is told that they are late.
///
/// Each topic of `Phrases/` is a list of them. `{name}` is filled in where the text is shown.
package struct Phrase: Hashable, Sendable {
    /// What a translation knows it by; the same as the constant's.
    package let name: String
    package let english: String

    package init(_ name: String, _ english: String) {
        self.name = name
        self.english = english
    }

    package static func == (one: Phrase, other: Phrase) -> Bool { one.name == other.name }
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// The names that a text leaves to be filled in.
    package static func placeholders(of text: String) -> Set<String> {
        var names: Set<String> = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            names.insert(String(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        return names
    }
}
