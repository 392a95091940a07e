internal import SectionKit

/// "You said, we did": the answers as a table for everybody and as lines for the chair.
struct AnswersContent {
    let file: TalkSection.Answers?

    var forEverybody: Content {
        guard let file, !file.answers.isEmpty else { return [] }
        // A column that would be empty from top to bottom only takes room from the words.
        let hasFollowUps = file.answers.contains { !Self.followUp($0).isEmpty }
        let table = Table(
            caption: "What you said, and what we did",
            columns: ["You said", "We did"] + (hasFollowUps ? ["Who and when"] : []),
            rows: file.answers.map { answer in
                [Text(answer.said), .strong(answer.status.words + ": ") + Text(answer.answer)]
                    + (hasFollowUps ? [Text(Self.followUp(answer))] : [])
            })
        return from(file) + [.table(table)]
    }

    var forChair: Content {
        guard let file, !file.answers.isEmpty else { return [] }
        return from(file) + Content(file.answers.map { .say(speaker: nil, Self.lines($0)) })
    }

    private func from(_ file: TalkSection.Answers) -> Content {
        guard let from = file.from else { return [] }
        return [.paragraph("These answers come from \(from).")]
    }

    /// What the chair says about one answer, a short line each.
    private static func lines(_ answer: TalkSection.Answer) -> Content {
        var content: Content = [.paragraph(.strong("You said: ") + Text(answer.said))]
        content.blocks.append(.paragraph(.strong(opening(answer.status) + " ") + Text(answer.answer)))
        let rest = followUp(answer)
        if !rest.isEmpty { content.blocks.append(.paragraph("Who and when: \(rest).")) }
        return content
    }

    private static func opening(_ status: TalkSection.Status) -> String {
        switch status {
        case .done: "This is done."
        case .notYet: "This is not done yet."
        case .noBecause: "The answer is no, and this is why."
        }
    }

    private static func followUp(_ answer: TalkSection.Answer) -> String {
        [answer.who, answer.by.map { "by \($0)" }].compactMap(\.self).joined(separator: ", ")
    }
}
