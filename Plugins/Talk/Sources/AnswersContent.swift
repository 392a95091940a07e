internal import SectionKit

/// "You said, we did": the answers as a table for everybody and as lines for the chair.
struct AnswersContent {
    let file: TalkSection.Answers?

    /// Who sees to it, and when, is on the sheet and on people's own pages: here, each answer has to be read from afar.
    var forRoom: Content {
        guard let file, !file.answers.isEmpty else { return [] }
        return [.table(Self.table(file, followUps: nil))]
    }

    var forEverybody: Content {
        guard let file, !file.answers.isEmpty else { return [] }
        // A column that would be empty from top to bottom only takes room from the words.
        let followUps = Self.name(
            hasWho: file.answers.contains { $0.who != nil }, hasWhen: file.answers.contains { $0.by != nil })
        return from(file) + [.table(Self.table(file, followUps: followUps))]
    }

    private static func table(_ file: TalkSection.Answers, followUps: String?) -> Table {
        Table(
            caption: "What you said, and what we did",
            columns: ["You said", "We did"] + (followUps.map { [Text($0)] } ?? []),
            rows: file.answers.map { answer in
                [Text(answer.said), .strong(answer.status.words + ": ") + Text(answer.answer)]
                    + (followUps == nil ? [] : [Text(followUp(answer))])
            })
    }

    var forChair: Content {
        guard let file, !file.answers.isEmpty else { return [] }
        let from: Content = from(file)
        return (from.isEmpty ? [] : [.say(speaker: nil, from)])
            + Content(file.answers.map { .say(speaker: nil, Self.lines($0)) })
    }

    private func from(_ file: TalkSection.Answers) -> Content {
        guard let from = file.from else { return [] }
        return [.paragraph("These answers come from \(from).")]
    }

    /// What the chair says about one answer, a short line each.
    private static func lines(_ answer: TalkSection.Answer) -> Content {
        var content: Content = [.paragraph(.strong("You said: ") + Text(answer.said))]
        content.blocks.append(.paragraph(.strong(opening(answer.status) + " ") + Text(answer.answer)))
        if let name = name(hasWho: answer.who != nil, hasWhen: answer.by != nil) {
            content.blocks.append(.paragraph("\(name): \(followUp(answer))."))
        }
        return content
    }

    private static func opening(_ status: TalkSection.Status) -> String {
        switch status {
        case .done: "This is done."
        case .notYet: "This is not done yet."
        case .noBecause: "The answer is no, and this is why."
        }
    }

    /// What stands before who sees to it, and by when; nil where neither is said.
    private static func name(hasWho: Bool, hasWhen: Bool) -> String? {
        switch (hasWho, hasWhen) {
        case (true, true): "Who and when"
        case (true, false): "Who"
        case (false, true): "When"
        case (false, false): nil
        }
    }

    private static func followUp(_ answer: TalkSection.Answer) -> String {
        [answer.who, answer.by.map { "by \($0)" }].compactMap(\.self).joined(separator: ", ")
    }
}
