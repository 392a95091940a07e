internal import SectionKit

/// What the facilitator works with. Names stand in an aside, since the laptop may be mirrored to the room.
struct FacilitatorContent {
    let lineup: Lineup

    var content: Content {
        [.numbered(lineup.turns.map(line)), .aside([.heading("Who presents"), .numbered(lineup.turns.map(names))])]
            + forms
    }

    private func line(_ turn: Turn) -> Text {
        (turn.title ?? "No title yet") + Text(": \(status(turn))")
    }

    private func status(_ turn: Turn) -> String {
        if turn.isAway { return "not here" }
        if turn.isOver { return "done" }
        guard turn.hasBegun || turn.number == lineup.current?.number else { return "to come" }
        return lineup.isQuestions ? "questions now" : "now"
    }

    private func names(_ turn: Turn) -> Text {
        guard let name = turn.typedName else { return turn.shownAs ?? "not known yet" }
        return name + (turn.maySayName ? "; the chair may say this name" : "; please do not say this name")
            + "; shown as " + (turn.shownAs ?? "a presenter")
    }

    private var forms: Content {
        guard lineup.stage != .done else { return [] }
        return [.form(action: Present.name), .form(action: Swap.name), .form(action: NotHere.name)]
    }
}
