internal import SectionKit

/// What the chair says now: before a talk, at its questions, and on the way to the next.
struct ChairContent {
    let lineup: Lineup
    let settings: PresentationSection.Settings

    var content: Content {
        switch lineup.stage {
        case .planned, .dropped: planned
        case .running: running
        case .done: [.say(speaker: nil, [.paragraph("Thank you to everyone who presented.")])]
        }
    }

    private var introduce: Block { lineup.script(settings.introduce ?? StandardScripts.introduce) }

    private var planned: Content {
        guard !lineup.given.isEmpty else { return [.paragraph("There are no talks today. You can go on.")] }
        return [.paragraph("When it is time, say:"), introduce]
    }

    private var running: Content {
        guard let turn = lineup.current else { return [] }
        if turn.isAway { return [.paragraph("This talk is not given today. Please go on, with no reason given.")] + handOver }
        if lineup.isQuestions {
            return [lineup.script(settings.invite ?? StandardScripts.invite), .paragraph("At the end, say:")] + thanks
        }
        if lineup.hasQuestions { return [introduce, .paragraph("Then listen. Questions come after the talk.")] }
        return [introduce, .paragraph("After the talk, say:")] + thanks
    }

    private var thanks: Content { [lineup.script(settings.thanks ?? StandardScripts.thanks)] + handOver }

    private var handOver: Content {
        guard lineup.next != nil else { return [.paragraph("This was the last talk.")] }
        return [lineup.script(settings.handOver ?? StandardScripts.handOver)]
    }
}
