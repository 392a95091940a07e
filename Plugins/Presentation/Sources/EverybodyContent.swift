internal import SectionKit

/// What the room, a participant and paper show: each presenter only as they chose to be shown.
struct EverybodyContent {
    let lineup: Lineup

    var forRoom: Content {
        switch lineup.stage {
        case .planned, .dropped: overview + questions("You can just listen. Questions come after each talk.")
        case .running: now
        case .done: [.paragraph("Thank you to everyone who presented.")] + overview
        }
    }

    var forParticipant: Content {
        lineup.stage == .running ? now + [.heading("All talks")] + overview : forRoom
    }

    var onPaper: Content {
        let given = lineup.given
        guard !given.isEmpty else { return overview }
        let rows = given.map { turn -> [Text] in
            [
                turn.begins.map { Text(spans: [.time($0)]) } ?? "", turn.title ?? Text("Talk \(turn.number)"),
                turn.shownAs ?? "a presenter",
            ]
        }
        return [.table(Table(caption: "The talks", columns: ["Time", "Talk", "With"], rows: rows))]
            + questions("There is time for questions after each talk.")
    }

    private var overview: Content {
        let given = lineup.given
        if given.isEmpty { return [.paragraph("There are no talks today.")] }
        return [.numbered(given.map(\.publicLine))]
    }

    private var now: Content {
        guard let turn = lineup.current else { return overview }
        if turn.isAway { return [.question("We go on in a moment.")] }
        var content: Content = [.question(turn.title ?? Text("Talk \(turn.number)"))]
        if let name = turn.shownAs { content.blocks.append(.paragraph("With \(name).")) }
        content.blocks.append(.paragraph(lineup.place(of: turn)))
        if lineup.isQuestions {
            content.blocks += [.heading("Questions"), .paragraph("You can ask a question. You can just listen.")]
        }
        return content
    }

    private func questions(_ text: Text) -> Content { lineup.hasQuestions ? [.paragraph(text)] : [] }
}
