internal import Agenda
internal import Meeting
internal import Rendering
internal import SectionKit
internal import Wording

/// What is said and shown now, as lines to read.
struct StageText {
    let situation: Situation
    let view: StageView
    let words: Phrasebook

    /// - Parameter forYou: Also what is for the facilitator's eyes; the screen may be mirrored to the room.
    func lines(width: Int, forYou: Bool) -> [InkedLine] {
        guard let section = view.section else { return standing(width: width) }
        let meeting = situation.meeting
        let names = situation.answer.words
        let today = meeting.chairNames(words) { names[$0] }
        let agendaChairs = meeting.agenda.chairs.map(\.name)
        let resolver = ContentResolver(
            chairs: agendaChairs,
            renamed: Dictionary(
                zip(agendaChairs, today).filter { $0 != $1 }, uniquingKeysWith: { first, _ in first }),
            fillings: view.fillings, fallbacks: view.fallbacks, timeZone: meeting.agenda.timeZone,
            erased: words(.erased), words: { names[$0] })
        let context = RenderingContext(
            now: situation.now, timeZone: meeting.agenda.timeZone, showsAsides: forYou, section: section.id,
            words: words)
        // Words are read best in lines of some 70 letters.
        let renderer = PlainTextRenderer(
            width: max(20, min(width, 74)), style: .ansi, speech: .bar, context: context)
        var lines: [InkedLine] = []
        var hides = false
        for content in [view.spoken, view.content] where !content.isEmpty {
            let shown = forYou ? content.withoutForms : content.withoutForms.withoutAsides.withoutTypedWords
            if shown != content.withoutForms { hides = true }
            let next = renderer.pieces(of: resolver.resolve(shown)).map { InkedLine($0).fitted(width) }
            if !lines.isEmpty, !next.isEmpty { lines.append(InkedLine()) }
            lines += next
        }
        if forYou {
            lines.append(InkedLine())
            lines += InkedLine.wrapped(words(hidesAnything ? .forYouOpen : .forYouNothing), width: width, .quiet)
        } else if hides {
            lines.append(InkedLine())
            lines.append(InkedLine(words(.forYouKey), .amber))
        }
        if let notice = view.notice {
            lines.append(InkedLine())
            lines += InkedLine.wrapped(clean(words(notice)), width: width, .amber)
        }
        return lines
    }

    private var hidesAnything: Bool {
        [view.spoken, view.content].contains { $0.withoutForms.withoutAsides.withoutTypedWords != $0.withoutForms }
    }

    /// Before the first section and after the last.
    private func standing(width: Int) -> [InkedLine] {
        let clock = WallClock(timeZone: situation.meeting.agenda.timeZone)
        if let ended = situation.state.finished {
            return InkedLine.wrapped(words(.endedAt, "time", clock.time(of: ended)), width: width, .strong)
                + [InkedLine()] + InkedLine.wrapped(words(.endedHint), width: width)
        }
        guard let next = view.next else { return InkedLine.wrapped(words(.noSectionsYet), width: width) }
        let first = words(
            .firstAt, ["time": next.at.map { clock.time(of: $0) } ?? "", "title": clean(next.title)])
        return InkedLine.wrapped(first, width: width, .strong) + [InkedLine()]
            + InkedLine.wrapped(words(.beginsWithSpace), width: width)
    }
}

/// Text from an agenda or a person, made harmless for a terminal.
func clean(_ text: String) -> String { Harmless.text(text) }

extension Content {
    /// Actions are listed by their own key.
    fileprivate var withoutForms: Content {
        Content(blocks.filter { if case .form = $0 { false } else { true } })
    }
    fileprivate var withoutAsides: Content {
        Content(blocks.filter { if case .aside = $0 { false } else { true } })
    }
}
