package import Wording

/// Something that must be answered with one key before the console goes on.
package struct Question: Hashable, Sendable {
    package struct Choice: Hashable, Sendable {
        /// The keys that choose it; the first is the one that is shown.
        package var keys: [Key]
        package var words: String
        package var effects: [Effect]

        package init(_ keys: [Key], _ words: String, _ effects: [Effect]) {
            self.keys = keys
            self.words = words
            self.effects = effects
        }
    }

    package var title: String
    package var lines: [String]
    package var choices: [Choice]
    /// What Escape comes to; nil where it comes to nothing.
    package var wayOut: [Effect]?

    /// The keys with what they do, as lines to read aloud.
    package func aloud(_ words: Phrasebook) -> [String] {
        choices.map { ($0.keys.first?.name(words) ?? "") + ": " + $0.words }
    }

    package init(title: String, lines: [String], choices: [Choice], wayOut: [Effect]?) {
        self.title = title
        self.lines = lines
        self.choices = choices
        self.wayOut = wayOut
    }
}
