public import Agenda
public import Planner
public import SectionKit
package import Wording

/// What one audience sees now: where the meeting is, what is said and shown, how much time is left, what is next.
public struct StageView: Sendable {
    public var meetingTitle: String
    /// The section that runs, or the one that is looked at.
    public var section: Section?
    public var stage: SectionStage
    public var partTitle: String?
    /// What the chairs say now, for those who lead; not yet resolved: see `Rendering`. On a screen that the room might
    /// see, show what `open(_:)` leaves of it.
    public var spoken: Content
    /// What was typed and everybody may see: it stands on the room screen, on their own pages or on paper. For those
    /// who lead; empty for others, whose content is all theirs.
    package var everybodys: Set<Words> = []
    /// What the section's module shows this audience, not yet resolved.
    public var content: Content
    /// What scripts may put in double braces where the section's module says nothing.
    public var fillings: [String: Text]
    public var fallbacks: [String: String]
    /// The running section's time; nil where nothing runs.
    public var sectionTimer: TimerBlock?
    /// The running part's time; nil where the section has no parts.
    public var partTimer: TimerBlock?
    public var next: Next?
    public var stopped: MeetingState.Stop?
    public var message: Words?
    /// What the facilitator should know of the section's module.
    package var notice: Said?
    public var hasBegun: Bool
    public var hasEnded: Bool

    public struct Next: Hashable, Sendable {
        public var title: String
        /// When it begins by the plan; nil for a part that follows as soon as this one is over.
        public var at: Instant?
        /// It starts then whatever happens.
        public var pinned: Bool
    }
}

extension MeetingRun {
    /// The running section as an audience sees it.
    ///
    /// - Parameters:
    ///   - plan: The plan of that moment, where the caller has it already.
    ///   - names: What somebody typed; nil once it is erased.
    public func stage(
        for audience: Audience, at clock: Instant, in plan: Plan? = nil, names: (Words) -> String? = { _ in nil }
    ) -> StageView {
        let now = max(clock, state.latest ?? clock)
        let plan = plan ?? self.plan(at: now)
        guard let running = state.running, let section = agenda.section(running.section) else {
            let first = state.finished == nil ? plan.sections.first { !$0.dropped } : nil
            return StageView(
                meetingTitle: agenda.title, section: nil, stage: state.finished == nil ? .planned : .done, spoken: [],
                content: [],
                fillings: fillings(section: nil, next: nil, ends: nil), fallbacks: fallbacks(of: nil),
                next: first.flatMap { planned in
                    agenda.section(planned.id).map {
                        .init(title: $0.title, at: planned.start, pinned: holds($0, from: planned.start))
                    }
                },
                stopped: state.stopped, message: state.message, hasBegun: state.hasBegun,
                hasEnded: state.finished != nil)
        }
        let frame = frame(of: section, in: plan, at: now)
        var view = look(at: section, for: audience, frame: frame)
        let counted = state.counted(at: now)
        let part = section.parts.firstIndex { $0.id == running.part }
        view.partTitle = part.map { title(of: section.parts[$0], in: section, frame, names: names) }
        // Whoever speaks has chosen how to see their time, and a screen before everybody is none of those ways.
        if audience.speaks || speaker(in: section, frame)?.signal == nil {
            view.sectionTimer = TimerBlock(
                label: "\(section.title)", began: running.began + running.stoppedFor, ends: running.ends,
                stoppedWith: state.stopped.map { _ in running.ends - counted })
            view.partTimer = partTimer(label: "\(view.partTitle ?? "")", at: now)
        }
        if audience == .facilitator, view.notice == nil {
            // What fails on another screen nobody there can tell.
            view.notice =
                [Audience.room, .participant].lazy.compactMap {
                    look(at: section, for: $0, frame: frame).notice
                }.first
        }
        view.stopped = state.stopped
        view.message = state.message
        if let part, let next = nextPart(of: section, after: part, frame) {
            let at = max(running.partEnds + (now - counted), now)
            let title = title(of: section.parts[next], in: section, frame, names: names)
            view.next = .init(title: title, at: at, pinned: false)
        } else {
            let remaining = Set(remaining.map { agenda.sections[$0].id })
            view.next = plan.sections.first { !$0.dropped && remaining.contains($0.id) }.flatMap { planned in
                agenda.section(planned.id).map {
                    .init(title: $0.title, at: planned.start, pinned: holds($0, from: planned.start))
                }
            }
        }
        return view
    }

    /// The time of the part that runs, or nil where nothing does.
    func partTimer(label: Text, at now: Instant) -> TimerBlock? {
        guard let running = state.running, let section = agenda.section(running.section),
            section.parts.contains(where: { $0.id == running.part })
        else { return nil }
        return TimerBlock(
            label: label, began: running.partBegan + running.partStoppedFor, ends: running.partEnds,
            stoppedWith: state.stopped.map { _ in running.partEnds - state.counted(at: now) })
    }

    /// True for a section that starts at its time whatever happens: by its own pin, or as the first of those counted. What
    /// begins later than that holds no time any more.
    private func holds(_ section: Section, from start: Instant) -> Bool {
        let isFirst = section.id == agenda.sections.first { !$0.outside }?.id
        return (section.pin ?? (isFirst ? agenda.start : nil)).map { start <= $0 } ?? false
    }

    /// Any section as an audience sees it: for prints, and to look ahead.
    public func look(at section: Section, for audience: Audience, at clock: Instant) -> StageView {
        look(at: section, for: audience, frame: frame(of: section, at: max(clock, state.latest ?? clock)))
    }

    /// An error with its type, which tells more than a case's name.
    private static func reason(of error: any Error) -> String {
        if let fault = error as? SectionFault { return fault.message }
        let (type, words) = ("\(type(of: error))", "\(error)")
        return words.hasPrefix(type) ? words : "\(type): \(words)"
    }

    private func look(at section: Section, for audience: Audience, frame: SectionFrame) -> StageView {
        let current = state.sections[section.id]?.value ?? section.handler.initialState
        var notice = state.faults[section.id].map {
            Said(.withoutModule, ["title": section.title, "reason": $0.said])
        }
        var fill: [String: Text] = [:]
        var spoken: Content = []
        var own: Content = []
        if notice == nil {
            do {
                if audience.speaks {
                    fill = try section.handler.fill(state: current, frame: frame)
                    spoken = try section.handler.content(for: .chair, state: current, frame: frame)
                }
                if audience != .chair { own = try section.handler.content(for: audience, state: current, frame: frame) }
            } catch {
                notice = Said(.moduleFailedInView, ["title": section.title, "reason": Self.reason(of: error)])
            }
        }
        // The script opens the section; later parts have words of their own.
        if audience.speaks, let script = section.script, (frame.part ?? 0) == 0 {
            spoken.blocks.insert(.script(script, filling: fill), at: 0)
        }
        if audience == .facilitator {
            // What is said is shown above already.
            own.blocks.removeAll { spoken.holds($0) }
            own = own.withoutEmptyHeadings
            if let notes = section.notes {
                own.blocks.append(
                    .aside(Content(notes.split(whereSeparator: \.isNewline).map { .paragraph(Text(String($0))) })))
            }
        }
        var view = StageView(
            meetingTitle: agenda.title, section: section, stage: frame.stage, spoken: spoken, content: own,
            fillings: fillings(section: section, next: frame.meeting.next, ends: frame.ends),
            fallbacks: fallbacks(of: section), notice: notice, hasBegun: state.hasBegun, hasEnded: state.finished != nil
        )
        if notice == nil, audience.speaks, !spoken.typedWords.isEmpty || !own.typedWords.isEmpty {
            for everybody in [Audience.room, .participant, .paper] {
                let shown = try? section.handler.content(for: everybody, state: current, frame: frame)
                view.everybodys.formUnion(shown?.typedWords ?? [])
            }
        }
        return view
    }

    private func fillings(section: Section?, next: String?, ends: Instant?) -> [String: Text] {
        var fillings: [String: Text] = ["meeting": Text(agenda.title), "meeting-end": Text(spans: [.time(agenda.end)])]
        fillings["venue"] = agenda.venue.map { Text($0) }
        fillings["section"] = section.map { Text($0.title) }
        fillings["next"] = next.map { Text($0) }
        fillings["section-end"] = ends.map { Text(spans: [.time($0)]) }
        return fillings
    }

    private func fallbacks(of section: Section?) -> [String: String] {
        Dictionary(
            (HostPlaceholders.all + (section?.module.placeholders ?? [])).map { ($0.name, $0.fallback) },
            uniquingKeysWith: { _, own in own })
    }
}

extension Audience {
    /// True for those who lead the meeting, and so see what is said.
    fileprivate var speaks: Bool { self == .facilitator || self == .chair }
}

extension Content {
    /// True where the block stands in it, at the top or in what somebody says.
    fileprivate func holds(_ block: Block) -> Bool {
        blocks.contains { mine in
            if mine == block { return true }
            if case .say(_, let words) = mine { return words.holds(block) }
            return false
        }
    }

    /// Without headings that nothing stands under any more.
    fileprivate var withoutEmptyHeadings: Content {
        var kept: [Block] = []
        for block in blocks.reversed() {
            if case .heading = block {
                guard let below = kept.last else { continue }
                if case .heading = below { continue }
            }
            kept.append(block)
        }
        return Content(kept.reversed())
    }

    /// A script as a screen may show it that the room might see: what a person typed may be for the chair's voice
    /// alone, so its plain fallback stands there.
    public var withoutTypedWords: Content { withoutTypedWords(but: []) }

    fileprivate func withoutTypedWords(but shown: Set<Words>) -> Content {
        Content(
            blocks.map { block in
                guard case .script(let script, let filling) = block else { return block }
                return .script(script, filling: filling.filter { shown.isSuperset(of: $0.value.typedWords) })
            })
    }

    /// All that somebody typed and that stands in it, in its order; again where it stands there again.
    public var typedWords: [Words] {
        blocks.flatMap { block -> [Words] in
            switch block {
            case .heading(let text), .paragraph(let text), .question(let text): text.typedWords
            case .script(_, let filling): filling.sorted { $0.key < $1.key }.flatMap(\.value.typedWords)
            case .say(_, let content), .aside(let content), .reveal(_, let content): content.typedWords
            case .list(let items, _): items.flatMap(\.typedWords)
            case .table(let table):
                ([table.caption] + table.columns + table.rows.joined()).flatMap(\.typedWords)
            case .timer(let timer): timer.label.typedWords
            case .chart(let chart): ([chart.title, chart.note] + chart.bars.map(\.label)).flatMap(\.typedWords)
            case .form: []
            }
        }
    }
}

extension Text {
    fileprivate var typedWords: [Words] {
        spans.compactMap { if case .words(let typed) = $0 { typed } else { nil } }
    }
}

extension StageView {
    /// What a screen shows of it that the room might see: in a script, of what somebody typed, what everybody may see
    /// anyway. The rest is for the chair's voice alone, and its plain fallback stands there.
    package func open(_ content: Content) -> Content { content.withoutTypedWords(but: everybodys) }
}
