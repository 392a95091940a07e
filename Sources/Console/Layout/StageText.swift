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
    /// For somebody who hears it: no table side by side.
    var isAloud = false

    /// What is for the facilitator's eyes alone, where that is all that `forYou` adds; empty where it also adds names.
    func asidesAlone(width: Int) -> [InkedLine] {
        let contents = [view.spoken, view.content]
        guard let section = view.section, contents.allSatisfy({ view.open($0) == $0 }) else { return [] }
        return rendered(asides(of: contents), of: section, width: width, forYou: true)
    }

    /// - Parameter forYou: Also what is for the facilitator's eyes; the screen may be mirrored to the room.
    func lines(width: Int, forYou: Bool) -> [InkedLine] {
        guard let section = view.section else { return standing(width: width) }
        let contents = [view.spoken, view.content].map(\.withoutForms)
        let open = contents.map { view.open($0.withoutAsides) }
        let hidesAnything = open != contents
        var texts: [[InkedLine]] = []
        if forYou {
            // What somebody pressed a key for comes first; the public words stay below it.
            texts.append(rendered(asides(of: contents), of: section, width: width, forYou: true))
            let hint = words(hidesAnything ? .forYouOpen : .forYouNothing)
            texts.append(InkedLine.wrapped(hint, width: width, .quiet))
        }
        for (all, open) in zip(contents, open) {
            texts.append(rendered(forYou ? all.withoutAsides : open, of: section, width: width, forYou: forYou))
        }
        if !forYou, hidesAnything { texts.append([InkedLine(words(.forYouKey), .amber)]) }
        if let notice = view.notice {
            texts.append(InkedLine.wrapped(clean(words(notice)), width: width, .amber))
        }
        return Array(texts.filter { !$0.isEmpty }.joined(separator: [InkedLine()]))
    }

    /// All of them under one heading.
    private func asides(of contents: [Content]) -> Content {
        let blocks = contents.flatMap(\.asides)
        return blocks.isEmpty ? [] : [.aside(Content(blocks))]
    }

    private func rendered(_ content: Content, of section: Section, width: Int, forYou: Bool) -> [InkedLine] {
        let resolver = ContentResolver(view, in: situation.answer, words: words)
        let context = RenderingContext(
            now: situation.now, timeZone: resolver.timeZone, showsAsides: forYou, section: section.id,
            words: words)
        // Words are read best in lines of some 70 letters.
        var renderer = PlainTextRenderer(
            width: max(20, min(width, 74)), style: .ansi, speech: .bar, context: context)
        renderer.stacksTables = isAloud
        return renderer.pieces(of: resolver.resolve(content)).map { InkedLine($0).fitted(width) }
    }

    /// Before the first section and after the last.
    private func standing(width: Int) -> [InkedLine] {
        let clock = WallClock(timeZone: situation.meeting.agenda.timeZone)
        if let ended = situation.state.finished {
            return InkedLine.wrapped(words(.endedAt, "time", clock.time(of: ended)), width: width, .strong)
                + [InkedLine()] + InkedLine.wrapped(words(.endedHint), width: width) + [InkedLine()]
                + Comparison(situation.meeting.times(at: situation.now), words: words).lines(width: width)
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
    fileprivate var asides: [Block] {
        blocks.flatMap { block -> [Block] in if case .aside(let content) = block { content.blocks } else { [] } }
    }
    fileprivate var withoutAsides: Content {
        Content(blocks.filter { if case .aside = $0 { false } else { true } })
    }
}
