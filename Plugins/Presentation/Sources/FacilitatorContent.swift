internal import SectionKit

/// What the facilitator works with. Names stand in an aside, since the laptop may be mirrored to the room.
struct FacilitatorContent {
    let lineup: Lineup

    var content: Content {
        [.numbered(lineup.turns.map(line)), .aside([.heading("Who presents"), .numbered(lineup.turns.map(names))])]
            + forms
    }

    private func line(_ turn: Turn) -> Text {
        if turn.isEmpty { return Text("Nobody has this place: its time is given back") }
        return (turn.title ?? "No title yet") + Text(": \(status(turn))\(minutes(turn))")
    }

    /// Only where talks differ: else everybody knows.
    private func minutes(_ turn: Turn) -> String {
        Set(lineup.turns.map(\.length)).count > 1 ? ", \(turn.length.roundedMinutes) min" : ""
    }

    private func status(_ turn: Turn) -> String {
        if turn.isAway { return "not here" }
        if turn.isOver { return "done" }
        if turn.isLate { return "not here yet, others go first" }
        guard turn.hasBegun || turn.number == lineup.current?.number else { return "to come" }
        return lineup.isQuestions ? "questions now" : "now"
    }

    private func names(_ turn: Turn) -> Text {
        guard let name = turn.typedName else { return turn.shownAs ?? "not known yet" }
        return name + (turn.maySayName ? "; the chair may say this name" : "; please do not say this name")
            + "; shown as " + (turn.shownAs ?? "a presenter") + Text(turn.holder.map(wishes) ?? "")
    }

    /// How they would like to see their time, and whether they have arrived where that is ticked.
    private func wishes(_ holder: SlotHolder) -> String {
        let signal =
            switch holder.signal {
            case .clock: "time on a clock"
            case .card: "time by a card"
            case .nod: "time by a nod"
            case .none: "no sign of the time"
            }
        return "; \(signal)" + (holder.hasArrived.map { $0 ? "; has arrived" : "; has not arrived" } ?? "")
    }

    private var forms: Content {
        guard lineup.stage != .done else { return [] }
        return Content(PresentationSection.actions.map { .form(action: $0.name) })
    }
}
