/// What was asked for, as the file of answers that a person fills in.
package struct AnswersDraft {
    private let asked: [RollUpEdition.Asked]
    private let from: String
    private let about: String

    package init(_ asked: [RollUpEdition.Asked], from: String, about: String) {
        self.asked = asked
        self.from = from
        self.about = about
    }

    /// The most letters that an agenda takes of what was said.
    private static let longest = 300

    package var text: String {
        var text = """
            # Answers to \(YAMLText.comment(about)). Fill in what is empty, and take out what is not answered.
            # 'status' is done, not-yet or no-because. An honest "no" with a reason is worth more than silence.
            # 'who' is a team or a role, never a person's name. 'by' is in words, such as June 2027.
            lectern-answers: 1
            from: \(YAMLText.quoted(from))
            answers:

            """
        for it in asked {
            text += "  # \(YAMLText.comment(it.theme)). Raised in \(it.regions) of \(it.ofRegions) regions.\n"
            text += "  - said: \(YAMLText.quoted(Self.cut(it.said)))\n"
            text += "    status:\n    answer:\n    # who:\n    # by:\n"
        }
        return text
    }

    private static func cut(_ text: String) -> String {
        text.count <= longest ? text : String(text.prefix(longest - 1)) + "…"
    }
}

extension RollUpEdition {
    /// Something that people asked for.
    package struct Asked: Hashable, Sendable {
        package var theme: String
        package var said: String
        package var regions: Int
        package var ofRegions: Int
    }

    /// One ask of each theme, what most regions raised first: what needs more thought, else the first point.
    package func asked(most: Int) -> [Asked] {
        themes.compactMap { theme in
            (theme.further.first ?? theme.points.first).map {
                Asked(theme: theme.title, said: $0.words, regions: theme.raisedIn, ofRegions: regions.count)
            }
        }.prefix(max(0, most)).map(\.self)
    }
}
