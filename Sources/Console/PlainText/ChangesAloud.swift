internal import Agenda
internal import Meeting
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
        var edit: Situation.Edit.Standing?
        var absence: Situation.Absence?
        var notice: Said?
        /// What the plan proposes, to the minute.
        var proposal: Int?
    }

    private struct Milestone: Hashable, Sendable {
        var section: String
        var part: String?
        var minutes: Int
    }

    package init(words: Phrasebook) { self.words = words }

    /// What is new since the last call; empty where nothing is.
    package mutating func lines(_ situation: Situation, width: Int) -> [String] {
        let picture = Picture(situation, words: words)
        let view = picture.view
        let proposal = situation.meeting.proposal(at: situation.now)
        let now = Told(
            section: situation.state.running?.section, part: situation.state.running?.part,
            stopped: situation.state.stopped, finished: situation.state.finished,
            edit: situation.edit?.standing, absence: situation.absence, notice: view.notice,
            proposal: proposal.map { $0.ends.secondsSince1970 / 60 })
        let before = told
        told = now
        var lines: [String] = []
        if now.absence != before?.absence { lines += waiting(situation) }
        if before == nil || before?.section != now.section || before?.part != now.part
            || before?.finished != now.finished
            || before?.notice != now.notice
        {
            lines += stage(picture, width: width, forYou: false)
        }
        if now.stopped != before?.stopped, let stop = now.stopped {
            lines += [words(stop.hold ? .holdTitle : .pauseTitle) + "."]
            if stop.hold { lines += [words(.holdRoom)] }
            lines += [words(stop.hold ? .holdGoesOn : .pauseGoesOn)]
        }
        if now.edit != before?.edit, let edit = situation.edit { lines += [words(edit.notice)] }
        // Told once for what runs; how it changes with every minute is not worth an interruption.
        if let proposal, before?.proposal == nil || before?.section != now.section || before?.part != now.part {
            lines += proposed(proposal, situation)
        }
        return (lines + milestone(situation, view)).flatMap { PlainLine.wrapped($0, width: width) }
    }

    /// What the time away came to, where it is not decided on.
    package func waiting(_ situation: Situation) -> [String] {
        guard let absence = situation.absence else { return [] }
        return absence.lines
            + absence.choices.map { words(.choiceAloud, "key", String($0.key), "words", $0.words) }
    }

    private func proposed(_ proposal: Proposal, _ situation: Situation) -> [String] {
        [PriceWords(situation: situation, words: words).proposal(proposal) + ".", words(.proposalKeyAloud)]
    }

    /// The section and the part that run.
    package func place(_ situation: Situation) -> String { StateDifference.place(situation, words) }

    /// Where the meeting is, in full: its words, its time, what is next.
    package func stage(_ situation: Situation, width: Int, forYou: Bool) -> [String] {
        stage(Picture(situation, words: words), width: width, forYou: forYou)
    }

    /// What is for the facilitator's eyes alone; the whole stage where it stands in between.
    package func forYou(_ situation: Situation, width: Int) -> [String] {
        let picture = Picture(situation, words: words)
        let asides = picture.text.asidesAlone(width: width).map(\.text)
        return asides.isEmpty ? stage(picture, width: width, forYou: true) : [""] + asides + [words(.forYouOpen)]
    }

    private func stage(_ picture: Picture, width: Int, forYou: Bool) -> [String] {
        let head = picture.stageHead(width: width).map(\.text).filter { !$0.isEmpty }
        let text = picture.text.lines(width: width, forYou: forYou)
        // A bar before each line would be read aloud with each line.
        let spoken = text.map { $0.text.hasPrefix("┃") ? String($0.text.dropFirst().drop { $0 == " " }) : $0.text }
        return [""] + head + [""] + spoken + [""] + standing(picture, width: width)
    }

    /// The time left, what is next, and whether the plan holds.
    package func standing(_ situation: Situation, width: Int) -> [String] {
        standing(Picture(situation, words: words), width: width)
    }

    private func standing(_ picture: Picture, width: Int) -> [String] {
        let clock = WallClock(timeZone: picture.situation.meeting.agenda.timeZone)
        let time = clock.time(of: picture.situation.now)
        let proposal = picture.situation.meeting.proposal(at: picture.situation.now).map {
            proposed($0, picture.situation)
        }
        return ([time] + picture.timeAloud + picture.pace.lines(width: width).map(\.text) + (proposal ?? []))
            .flatMap { PlainLine.wrapped($0, width: width) }
    }

    package func page(_ page: Console.Page, _ situation: Situation, width: Int) -> [String] {
        let pages = Picture(situation, words: words).pages
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
