internal import Agenda
internal import Meeting
internal import Planner
internal import SectionKit
package import Wording

/// The console as lines that a screen reader reads aloud: what is new, once, and nothing twice.
package struct ChangesAloud: Sendable {
    private let words: Phrasebook
    private var told: Told?
    private var milestones: Set<Milestone> = []

    private struct Told: Hashable, Sendable {
        var section: String?
        var part: String?
        var stopped: MeetingState.Stop?
        var finished: Instant?
        var edit: AgendaEdit.Standing?
        var absence: TimeAway?
        var places: PlacesNews?
        var notice: Said?
        /// The plan proposes something to what runs.
        var isProposed = false
        /// The next pin, where it cannot hold any more.
        var missed: String?
        /// What the plan leaves out, so that the rest fits.
        var leftOut: Set<String> = []

        func isElsewhere(than other: Told?) -> Bool {
            guard let other else { return true }
            return section != other.section || part != other.part || finished != other.finished
                || notice != other.notice
        }
    }

    /// What was read of what runs, and the step that it stood at.
    private var read: (lines: Set<String>, sequence: Int) = ([], -1)

    private struct Milestone: Hashable, Sendable {
        var section: String
        var part: String?
        var minutes: Int
    }

    package init(words: Phrasebook) { self.words = words }

    /// Which meeting this is, and whether it is a rehearsal.
    package func identity(_ situation: Situation) -> String {
        let title = clean(situation.meeting.agenda.title)
        guard let speed = situation.speed else { return words(.thisIsReal, "title", title) }
        return words(.thisIsRehearsed, "title", title, "rehearsal", words.rehearsal(speed))
    }

    /// What is new since the last call; empty where nothing is.
    ///
    /// - Parameter isBrief: Where the meeting has come to is said without its words, since something is asked.
    package mutating func lines(_ situation: Situation, width: Int, isBrief: Bool = false) -> [String] {
        let picture = Picture(situation, words: words)
        let now = told(picture)
        let before = told
        told = now
        var lines: [String] = []
        if now.isElsewhere(than: before) {
            lines += isBrief ? [place(situation)] + standing(picture, width: width) : stage(picture, width: width)
            read = (Set(text(picture, width: width)), situation.answer.sequence)
        } else if read.sequence != situation.answer.sequence {
            // What an action of the section's own has changed in its words, such as the next prompt.
            let text = text(picture, width: width)
            lines += text.filter { !read.lines.contains($0) }
            read = (Set(text), situation.answer.sequence)
        }
        if now.stopped != before?.stopped, let stop = now.stopped, !now.isElsewhere(than: before) {
            lines += [words(stop.hold ? .holdTitle : .pauseTitle) + "."]
            if stop.hold { lines += [words(.holdRoom)] }
            lines += [words(stop.hold ? .holdGoesOn : .pauseGoesOn)]
        }
        if now.edit != before?.edit, let edit = situation.edit {
            lines += [words(.onKey, "text", words(edit.notice), "key", "e") + "."]
        }
        if !now.isElsewhere(than: before) { lines += plan(now, before, picture) }
        lines += milestone(situation, picture.view)
        // What is asked comes last, where it is still heard.
        if now.absence != before?.absence { lines += waiting(situation) }
        if now.places != before?.places, let news = situation.places {
            lines += news.lines + news.choices.map { choice($0.key, $0.words) }
        }
        return lines.flatMap { PlainLine.wrapped($0, width: width) }
    }

    private func told(_ picture: Picture) -> Told {
        let (situation, state) = (picture.situation, picture.situation.state)
        let slack = situation.meeting.slack(in: picture.plan)
        return Told(
            section: state.running?.section, part: state.running?.part, stopped: state.stopped,
            finished: state.finished, edit: situation.edit?.standing, absence: situation.absence,
            places: situation.places, notice: picture.view.notice,
            isProposed: situation.meeting.proposal(at: situation.now) != nil,
            missed: slack.flatMap { $0.late >= .seconds(30) ? $0.pin : nil },
            leftOut: Set(picture.plan.sections.filter(\.dropped).map(\.id)).subtracting(state.dropped))
    }

    /// What time alone has changed: a pin that cannot hold any more, what is left out, what is proposed.
    private func plan(_ now: Told, _ before: Told?, _ picture: Picture) -> [String] {
        var lines: [String] = []
        if let missed = now.missed, missed != before?.missed, let line = picture.pace.headline {
            lines.append(line.text + ".")
        }
        let agenda = picture.situation.meeting.agenda
        let gone = now.leftOut.subtracting(before?.leftOut ?? [])
        let titles = agenda.sections.filter { gone.contains($0.id) }.map { clean($0.title) }
        if !titles.isEmpty { lines.append(words(.wouldBeLeftOut, "titles", words.list(titles))) }
        // Told once for what runs; how it changes with every minute is not worth an interruption.
        if now.isProposed, before?.isProposed != true { lines += proposed(picture.situation) }
        return lines
    }

    /// What the time away came to, where it is not decided on.
    package func waiting(_ situation: Situation) -> [String] {
        guard let absence = situation.absence else { return [] }
        return absence.lines + absence.choices.map { choice($0.key, $0.words) }
    }

    private func choice(_ key: Character, _ what: String) -> String {
        words(.choiceAloud, "key", String(key), "words", what)
    }

    private func proposed(_ situation: Situation) -> [String] {
        guard let proposal = situation.meeting.proposal(at: situation.now) else { return [] }
        return [PriceWords(situation: situation, words: words).proposal(proposal) + ".", words(.proposalKeyAloud)]
    }

    /// The section and the part that run.
    package func place(_ situation: Situation) -> String { StateDifference.place(situation.answer, words) }

    /// Where the meeting is, in full: its time, its words, what is next.
    package func stage(_ situation: Situation, width: Int) -> [String] {
        stage(Picture(situation, words: words), width: width)
    }

    /// What is for the facilitator's eyes alone; with the words around it where it stands in between.
    package func forYou(_ situation: Situation, width: Int) -> [String] {
        let picture = Picture(situation, words: words)
        let asides = picture.text.asidesAlone(width: width).map(\.text)
        if asides.isEmpty { return [""] + text(picture, width: width, forYou: true) + [""] }
        return [""] + asides + [words(.forYouOpen)]
    }

    private func stage(_ picture: Picture, width: Int) -> [String] {
        let head = picture.stageHead(width: width).map(\.text).filter { !$0.isEmpty }
        let pace = picture.pace.lines(width: width).map(\.text)
        return [""] + head + picture.timeAloud + [""] + text(picture, width: width) + [""] + pace
            + proposed(picture.situation)
    }

    private func text(_ picture: Picture, width: Int, forYou: Bool = false) -> [String] {
        var text = picture.text
        text.isAloud = true
        // A bar before each line would be read aloud with each line.
        return text.lines(width: width, forYou: forYou).map {
            $0.text.hasPrefix("┃") ? String($0.text.dropFirst().drop { $0 == " " }) : $0.text
        }
    }

    /// The time left, what is next, and whether the plan holds.
    package func standing(_ situation: Situation, width: Int) -> [String] {
        standing(Picture(situation, words: words), width: width)
    }

    private func standing(_ picture: Picture, width: Int) -> [String] {
        let clock = WallClock(timeZone: picture.situation.meeting.agenda.timeZone)
        let time = clock.time(of: picture.situation.now)
        return
            ([time] + picture.timeAloud + picture.pace.lines(width: width).map(\.text)
            + proposed(picture.situation)).flatMap { PlainLine.wrapped($0, width: width) }
    }

    package func page(_ page: Console.Page, _ situation: Situation, width: Int) -> [String] {
        var pages = Picture(situation, words: words).pages
        pages.isSeen = false
        let own = page == .keys ? ["s       " + words(.helpWhere)] : []
        return ["", pages.title(of: page), ""] + pages.lines(of: page, width: width).map(\.text) + own + [""]
    }

    /// Five minutes left, one minute left, and the end, each once.
    private mutating func milestone(_ situation: Situation, _ view: StageView) -> [String] {
        guard let running = situation.state.running, situation.state.stopped == nil,
            let timer = view.partTimer ?? view.sectionTimer
        else { return [] }
        let time = TimeLeft(timer, at: situation.now)
        guard let minutes = [0, 1, 5].first(where: { time.left <= .minutes($0) }), time.whole > .minutes(minutes)
        else { return [] }
        let title = view.partTitle ?? view.section?.title ?? ""
        let isNew = milestones.insert(Milestone(section: running.section, part: running.part, minutes: minutes))
            .inserted
        // A section that begins with less is told so where it begins.
        guard isNew, time.left > .minutes(minutes) - .seconds(30) || minutes == 0 else { return [] }
        if minutes == 0 { return [words(.sectionUp, "title", clean(title)) + "."] }
        return [words(.milestoneLeft, "length", words.length(.minutes(minutes)), "title", clean(title))]
    }
}

/// Lines of plain text.
package enum PlainLine {
    package static func wrapped(_ text: String, width: Int) -> [String] {
        text.isEmpty ? [""] : InkedLine.wrapped(clean(text), width: width).map(\.text)
    }
}
