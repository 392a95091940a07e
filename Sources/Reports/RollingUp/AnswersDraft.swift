internal import YAMLEditing

/// What was asked for, as the file of answers that a person fills in.
package struct AnswersDraft {
    private let asked: [RollUpEdition.Asked]
    private let from: String
    private let about: String
    /// What was answered, by the place of what was asked.
    private let answers: [Int: Answer]

    /// What becomes of one thing that was asked for.
    package struct Answer: Hashable, Sendable {
        package var status: Status
        package var answer: String
        package var who: String?
        package var by: String?

        package init(status: Status, answer: String, who: String? = nil, by: String? = nil) {
            self.status = status
            self.answer = answer
            self.who = who
            self.by = by
        }
    }

    package enum Status: String, CaseIterable, Sendable {
        case done
        case notYet = "not-yet"
        case noBecause = "no-because"
    }

    /// - Parameter answers: By the place of what was asked; what has none is left for a person to fill in.
    package init(
        _ asked: [RollUpEdition.Asked], from: String, about: String, answers: [Int: Answer] = [:]
    ) {
        self.answers = answers
        self.asked = asked
        self.from = from
        self.about = about
    }

    /// The most letters that an agenda takes of what was said.
    private static let longest = 300

    package var text: String {
        var text =
            answers.isEmpty
            ? "# Answers to \(YAMLText.comment(about)). Fill in what is empty, and take out what is not answered.\n"
            : "# Answers to \(YAMLText.comment(about)). Name this file at 'answers:' in the next agenda.\n"
        text += """
            # 'status' is done, not-yet or no-because. An honest "no" with a reason is worth more than silence.
            # 'who' is a team or a role, never a person's name. 'by' is in words, such as June 2027.
            lectern-answers: 1
            from: \(YAMLText.quoted(from))
            answers:

            """
        for (place, it) in asked.enumerated() {
            let answer = answers[place]
            // Filled in by a person, it holds what they answered and no more.
            if answer == nil, !answers.isEmpty { continue }
            text += "  # \(YAMLText.comment(it.theme)). Raised in \(it.regions) of \(it.ofRegions) regions.\n"
            text += "  - said: \(YAMLText.quoted(Self.cut(it.said)))\n"
            guard let answer else {
                text += "    status:\n    answer:\n    # who:\n    # by:\n"
                continue
            }
            text += "    status: \(answer.status.rawValue)\n    answer: \(YAMLText.quoted(answer.answer))\n"
            if let who = answer.who { text += "    who: \(YAMLText.quoted(who))\n" }
            if let by = answer.by { text += "    by: \(YAMLText.quoted(by))\n" }
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
