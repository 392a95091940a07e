internal import Agenda
internal import Meeting
internal import Planner
internal import SectionKit
internal import Wording

/// What a frame is drawn from, and the pieces that stand in it whatever is open.
struct Picture {
    let situation: Situation
    let plan: Plan
    let original: Plan
    let view: StageView
    let words: Phrasebook

    init(_ situation: Situation, words: Phrasebook) {
        let meeting = situation.meeting
        self.situation = situation
        self.words = words
        plan = meeting.plan(at: situation.now)
        original = PlanRule.plan(meeting.agenda)
        view = meeting.stage(for: .facilitator, at: situation.now, in: plan)
    }

    private var clock: WallClock { WallClock(timeZone: situation.meeting.agenda.timeZone) }
    var pages: PageText { PageText(situation: situation, plan: plan, original: original, words: words) }
    var pace: Pace { Pace(situation: situation, plan: plan, original: original, words: words) }
    var text: StageText { StageText(situation: situation, view: view, words: words) }

    // MARK: The head

    func head(width: Int) -> [InkedLine] {
        let time = InkedLine(clock.time(of: situation.now) + " ", .strong)
        let status = InkedLine(status.0 + "   ", status.1)
        let rehearsed = situation.speed.map { InkedLine(words.rehearsal($0) + "   ", .amber) } ?? InkedLine()
        // What stands still comes before what is only good to know, and the title keeps some room.
        let isStopped = situation.state.stopped != nil
        let choices = [
            rehearsed.with(status).with(time), (isStopped || rehearsed.width == 0 ? status : rehearsed).with(time),
            time,
        ]
        let right = choices.first { $0.width + 24 <= width } ?? time
        var line = InkedLine(" ")
        line.append(clean(situation.meeting.agenda.title), .strong)
        line = line.fitted(max(0, width - right.width - 2))
        line.pad(to: width - right.width)
        line.append(right)
        return [line, InkedLine(String(repeating: "─", count: width), .rule)]
    }

    private var status: (String, Ink) {
        let state = situation.state
        if state.finished != nil { return (words(.ended), .plain) }
        if let stop = state.stopped { return (words(stop.hold ? .onHold : .isPaused), .amber) }
        if state.running == nil, !state.hasBegun { return (words(.notBegun), .plain) }
        guard let kept = state.latest else { return (words(.liveFresh), .accent) }
        let phrase: Phrase = situation.speed == nil ? .live : .keptTo
        return (words(phrase, "time", clock.timeWithSeconds(of: kept)), .accent)
    }

    // MARK: The side

    /// The running order, and below it whether all holds; exactly `height` lines.
    func side(width: Int, height: Int) -> [InkedLine] {
        let below = pace.lines(width: width - 2).prefix(max(0, height - 4)).map { InkedLine(" ").with($0) }
        let order = RunningOrder(situation: situation, plan: plan, words: words)
            .lines(width: width - 1, height: height - below.count - 1)
        var lines = order
        while lines.count < height - below.count - 1 { lines.append(InkedLine()) }
        lines.append(InkedLine(String(repeating: "─", count: width), .rule))
        return Array((lines + below).prefix(height))
    }

    // MARK: The stage

    /// What runs, or what stands in the way.
    func stageHead(width: Int) -> [InkedLine] {
        var lines: [InkedLine] = []
        if let stop = situation.state.stopped {
            lines.append(InkedLine("■ " + words(stop.hold ? .holdTitle : .pauseTitle), .amber))
            if stop.hold { lines += InkedLine.wrapped(words(.holdRoom), width: width) }
            lines += InkedLine.wrapped(words(stop.hold ? .holdGoesOn : .pauseGoesOn), width: width)
            lines.append(InkedLine())
        }
        guard let section = view.section else { return lines }
        if let part = view.partTitle,
            let index = section.parts.firstIndex(where: { $0.id == situation.state.running?.part })
        {
            let kicker = words(
                .partOf,
                ["title": clean(section.title), "n": String(index + 1), "count": String(section.parts.count)])
            lines.append(InkedLine(kicker, .accent).fitted(width))
            lines += InkedLine.wrapped(clean(part), width: width, .strong).prefix(2)
        } else {
            lines += InkedLine.wrapped(clean(section.title), width: width, .strong).prefix(2)
        }
        lines.append(InkedLine())
        return lines
    }

    /// How much time is left, and what is next.
    func time(width: Int) -> [InkedLine] {
        var lines: [InkedLine] = []
        if let roomReads { lines.append(InkedLine(roomReads, .quiet).fitted(width)) }
        if let section = view.sectionTimer {
            let first = TimeLeft(view.partTimer ?? section, at: situation.now)
            let text = InkedLine(first.mark + first.text(words, clock), first.ink)
            let bar = first.bar(width: min(60, width - text.width - 3))
            lines.append(bar.width >= 6 ? bar.with(InkedLine("  ")).with(text) : text.fitted(width))
        }
        if let wholeSection { lines.append(InkedLine(wholeSection).fitted(width)) }
        if situation.state.running != nil { lines.append(next.fitted(width)) }
        if let edit = situation.edit {
            lines += InkedLine.wrapped(words(.onKey, "text", words(edit.notice), "key", "e"), width: width, .amber)
        }
        return lines
    }

    /// The same without a picture.
    var timeAloud: [String] {
        let first = view.sectionTimer.map { TimeLeft(view.partTimer ?? $0, at: situation.now).text(words, clock) }
        return [roomReads, first, wholeSection, situation.state.running == nil ? nil : next.text].compactMap { $0 }
    }

    private var roomReads: String? {
        situation.state.message.flatMap { situation.answer.words[$0] }.map { words(.roomReads, "text", clean($0)) }
    }

    /// The section's own time, where a part of it is counted first.
    private var wholeSection: String? {
        guard view.partTimer != nil, let timer = view.sectionTimer, let title = view.section?.title else { return nil }
        let whole = TimeLeft(timer, at: situation.now)
        if whole.stage == .up { return words(.sectionUp, "title", clean(title)) }
        return words(
            .sectionLeft,
            ["title": clean(title), "left": Phrasebook.clock(whole.left), "whole": Phrasebook.short(whole.whole)])
    }

    private var next: InkedLine {
        guard let next = view.next else {
            return InkedLine(words(.thenEnd, "time", clock.time(of: situation.meeting.agenda.end)))
        }
        guard let at = next.at else { return InkedLine(words(.nextAnyTime, "title", clean(next.title))) }
        return InkedLine(
            words(next.pinned ? .nextHolds : .nextAt, ["time": clock.planned(at), "title": clean(next.title)]))
    }

    /// What the plan proposes to what runs, with the key that accepts.
    func proposal(_ proposal: Proposal, width: Int) -> [InkedLine] {
        let text = PriceWords(situation: situation, words: words).proposal(proposal)
        return
            (InkedLine.wrapped("◆ " + clean(text) + ".", width: width - 2, .amber)
            + InkedLine.wrapped(words(.proposalKey), width: width - 2)).map { InkedLine(" ").with($0) }
    }

    /// What the time away came to, with the keys that answer.
    func absence(_ absence: TimeAway, width: Int) -> [InkedLine] {
        asked(absence.lines, absence.choices.map { ($0.key, $0.words) }, width: width)
    }

    /// What happened to a place, with the keys that answer.
    func places(_ news: PlacesNews, width: Int) -> [InkedLine] {
        asked(news.lines, news.choices.map { ($0.key, $0.words) }, width: width)
    }

    private func asked(_ lines: [String], _ choices: [(key: Character, words: String)], width: Int) -> [InkedLine] {
        let choices = choices.map { choice in
            InkedLine(String(choice.key), .key).with(InkedLine("  " + choice.words)).fitted(width - 2)
        }
        return (lines.flatMap { InkedLine.wrapped(clean($0), width: width - 2, .amber) } + choices).map {
            InkedLine(" ").with($0)
        }
    }
}
