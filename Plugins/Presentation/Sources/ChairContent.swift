internal import SectionKit

/// What the chair says: all of it beforehand, as paper needs it; while it runs, what belongs to this moment.
struct ChairContent {
    let lineup: Lineup
    let settings: PresentationSection.Settings

    var content: Content {
        switch lineup.stage {
        case .planned, .dropped: planned
        case .running: running
        case .done: [Self.goodbye]
        }
    }

    private static let goodbye: Block = .say(speaker: nil, [.paragraph("Thank you to everyone who presented.")])

    /// Every talk with all its words, in the order in which they are said.
    private var planned: Content {
        let given = lineup.given
        guard !given.isEmpty else { return [.paragraph("There are no talks today. You can go on.")] }
        return given.reduce(into: Content()) { $0 = $0 + planned($1) } + [Self.goodbye]
    }

    private func planned(_ turn: Turn) -> Content {
        var content: Content = [.heading(turn.heading), introduce(turn)]
        if turn.isOpen {
            let line = Text(spans: [.lineBreak, .plain(String(repeating: "_", count: 36))])
            content.blocks.insert(.paragraph("Who presents, and what? You can write it here:" + line), at: 1)
        }
        if lineup.hasQuestions {
            content.blocks.append(.paragraph("Listen to the talk\(Self.about(turn.length)). Then say:"))
            content.blocks.append(lineup.script(settings.invite, or: StandardScripts.invite, for: turn, hasBegun: true))
            content.blocks.append(.paragraph("After the questions\(Self.about(turn.questions)), say:"))
        } else {
            content.blocks.append(.paragraph("Listen to the talk\(Self.about(turn.length)). After it, say:"))
        }
        return content + thanks(turn)
    }

    private var running: Content {
        guard let turn = lineup.current else { return [] }
        if turn.isAway {
            return [.paragraph("This talk is not given today. Please go on, with no reason given.")]
                + handOver(from: turn)
        }
        if lineup.isQuestions {
            return [
                lineup.script(settings.invite, or: StandardScripts.invite, for: turn, hasBegun: true),
                .paragraph("At the end, say:"),
            ] + thanks(turn)
        }
        if lineup.hasQuestions { return [introduce(turn), .paragraph("Then listen. Questions come after the talk.")] }
        return [introduce(turn), .paragraph("After the talk, say:")] + thanks(turn)
    }

    private func introduce(_ turn: Turn) -> Block {
        lineup.script(settings.introduce, or: StandardScripts.introduce, for: turn, hasBegun: lineup.stage == .running)
    }

    private func thanks(_ turn: Turn) -> Content {
        [lineup.script(settings.thanks, or: StandardScripts.thanks, for: turn, hasBegun: true)] + handOver(from: turn)
    }

    private func handOver(from turn: Turn) -> Content {
        guard lineup.turn(after: turn) != nil else {
            guard let late = lineup.given.first(where: { $0.isLate && $0.number != turn.number }) else {
                return [.paragraph("This was the last talk.")]
            }
            return [
                .paragraph("We are still waiting for the presenter of talk \(late.number)."),
                .paragraph("If they have come, their talk is next. If not, please go on."),
            ]
        }
        return [lineup.script(settings.handOver, or: StandardScripts.handOver, for: turn, hasBegun: true)]
    }

    private static func about(_ length: Seconds) -> Text {
        let minutes = length.roundedMinutes
        guard minutes > 0 else { return "" }
        return minutes == 1 ? ", about one minute" : ", about \(minutes) minutes"
    }
}
