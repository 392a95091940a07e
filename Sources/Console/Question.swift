/// Something that must be answered with one key before the console goes on.
package struct Question: Hashable, Sendable {
    package struct Choice: Hashable, Sendable {
        /// The keys that choose it; the first is the one that is shown.
        package var keys: [Key]
        package var words: String
        package var effects: [Effect]
        /// What the person is told of it, where nothing else will.
        package var told: [String]

        package init(_ keys: [Key], _ words: String, _ effects: [Effect], told: [String] = []) {
            self.keys = keys
            self.words = words
            self.effects = effects
            self.told = told
        }
    }

    package var title: String
    package var lines: [String]
    package var choices: [Choice]
    /// What Escape comes to; nil where it comes to nothing.
    package var wayOut: [Effect]?

    package init(title: String, lines: [String], choices: [Choice], wayOut: [Effect]?) {
        self.title = title
        self.lines = lines
        self.choices = choices
        self.wayOut = wayOut
    }
}
