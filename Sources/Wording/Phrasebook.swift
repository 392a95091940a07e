/// Every text that a person reads in the console. A translation is another value of this type.
package struct Phrasebook: Sendable {
    /// What stands in place of the English.
    let patterns: [Phrase: String]
    /// How what can be done is named: by its key, or by its command.
    let doing: Doing

    /// Which names the reader knows things to do by.
    package enum Doing: Hashable, Sendable { case keys, commands }

    /// - Parameter patterns: The words of a translation; what is missing stays English.
    package init(patterns: [Phrase: String] = [:], doing: Doing = .keys) {
        self.patterns = patterns
        self.doing = doing
    }

    /// English for the console, which has keys.
    package static let english = Phrasebook()
    /// English for line mode, which has commands.
    package static let englishLines = Phrasebook(doing: .commands)

    package func callAsFunction(_ phrase: Phrase) -> String { patterns[phrase] ?? phrase.english }

    package func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String>) -> String {
        fill(phrase) { name in values.first { $0.key == name }?.value.isolated }
    }

    package func callAsFunction(_ phrase: Phrase, _ name: String, _ value: String) -> String {
        self(phrase, [name: value])
    }

    package func callAsFunction(
        _ phrase: Phrase, _ name: String, _ value: String, _ second: String, _ secondValue: String
    ) -> String {
        self(phrase, [name: value, second: secondValue])
    }

    /// What something that was said before comes to in these words.
    package func callAsFunction(_ said: Said) -> String {
        fill(said.phrase) { name in said.values[name].map(text) }
    }

    /// "One", "One and Two", "One, Two and Three".
    package func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return self(.and, ["first": items.dropLast().joined(separator: ", "), "last": last])
    }

    private func text(_ value: Said.Value) -> String {
        switch value {
        case .text(let text): text.isolated
        case .said(let said): self(said)
        case .list(let items): items.map(text).joined(separator: ", ")
        case .way(let way): way.name(self)
        }
    }

    /// In one pass, so that a value that looks like a pattern stays what it is.
    private func fill(_ phrase: Phrase, _ value: (Substring) -> String?) -> String {
        var text = ""
        var rest = self(phrase)[...]
        // By bytes, which is many times as quick as by letters: a page of the console fills a hundred.
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            text += rest[..<open]
            text += value(rest[rest.utf8.index(after: open)..<close]) ?? String(rest[open...close])
            rest = rest[rest.utf8.index(after: close)...]
        }
        return text + rest
    }
}

extension String {
    /// As a sentence begins.
    package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
