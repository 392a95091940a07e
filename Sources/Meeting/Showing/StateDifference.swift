internal import Agenda
internal import SectionKit
package import Wording

/// What differs between two states of the meeting, in sentences: for what is taken back, and what is brought back.
package struct StateDifference {
    let before: MeetingState
    let answer: LiveMeeting.Answer
    let words: Phrasebook

    private var after: MeetingState { answer.meeting.state }
    private var agenda: MeetingAgenda { answer.meeting.agenda }

    init(before: MeetingState, after: LiveMeeting.Answer, words: Phrasebook) {
        self.before = before
        answer = after
        self.words = words
    }

    var sentence: String { sentences.joined(separator: " ") }

    private var sentences: [String] {
        [place, time, stop].compactMap { $0 } + written + [chairs, inTheSection, otherAgenda].compactMap { $0 } + left
    }

    private var place: String? {
        let isSame =
            before.running?.section == after.running?.section && before.running?.part == after.running?.part
            && before.finished == after.finished
        if isSame { return nil }
        return Self.place(answer, words)
    }

    /// Where the meeting is.
    package static func place(_ answer: LiveMeeting.Answer, _ words: Phrasebook) -> String {
        let state = answer.meeting.state
        let agenda = answer.meeting.agenda
        if let ended = state.finished {
            let clock = WallClock(timeZone: agenda.timeZone)
            return words(.endedAt, "time", clock.time(of: ended))
        }
        guard let running = state.running, let section = agenda.section(running.section) else {
            return words(.notBegunNow)
        }
        guard let part = section.parts.first(where: { $0.id == running.part }) else {
            return words(.nowAt, "title", section.title)
        }
        let typed = answer.words
        let title = answer.meeting.title(of: part, in: section, at: answer.now) { typed[$0] }
        return words(.nowAtPart, "title", section.title, "part", title)
    }

    private var time: String? {
        guard place == nil, let now = after.running, let then = before.running else { return nil }
        let clock = WallClock(timeZone: agenda.timeZone)
        if now.partBegan != then.partBegan {
            return words(.nowBeganAt, "time", clock.timeWithSeconds(of: now.partBegan))
        }
        if now.partEnds == then.partEnds { return nil }
        return words(.nowEnds, "time", clock.timeWithSeconds(of: now.partEnds))
    }

    private var stop: String? {
        if before.stopped == after.stopped { return nil }
        guard let stop = after.stopped else { return words(.resumed) }
        return words(stop.hold ? .stoppedByHold : .stoppedByPause)
    }

    private var written: [String] {
        var lines: [String] = []
        if after.notes.count < before.notes.count { lines.append(words(.noteGone)) }
        if after.notes.count > before.notes.count { lines.append(words(.noteKept)) }
        if after.actions.count < before.actions.count { lines.append(words(.actionGone)) }
        if after.actions.count > before.actions.count { lines.append(words(.actionKept)) }
        // A note that is gone, or back, has said all.
        if lines.isEmpty, after.sorted != before.sorted { lines.append(words(.sortedAnew)) }
        if after.message != before.message {
            lines.append(words(after.message == nil ? .messageGone : .messageBack))
        }
        return lines
    }

    private var chairs: String? {
        if before.chairs == after.chairs { return nil }
        let names = answer.meeting.chairNames(words) { answer.words[$0] }
        return words(.newChairs, "names", words.list(names))
    }

    private var inTheSection: String? {
        let changed = agenda.sections.first { before.sections[$0.id] != after.sections[$0.id] }
        return changed.map { words(.otherInSection, "title", $0.title) }
    }

    private var otherAgenda: String? { before.revision == after.revision ? nil : words(.otherAgenda) }

    private var left: [String] {
        let out = after.dropped.filter { !before.dropped.contains($0) }.compactMap { agenda.section($0)?.title }
        let back = before.dropped.filter { !after.dropped.contains($0) }.compactMap { agenda.section($0)?.title }
        return (out.isEmpty ? [] : [words(.isLeftOut, "titles", words.list(out))])
            + (back.isEmpty ? [] : [words(.isBackIn, "titles", words.list(back))])
    }
}

extension MeetingRun {
    /// What would be told of an undo; empty where there is nothing to take back.
    package func lostByUndo(in answer: LiveMeeting.Answer, words: Phrasebook) -> String {
        guard let step = history.nextUndo else { return "" }
        var after = self
        after.take(Step(at: max(answer.now, state.latest ?? answer.now), events: [.undone(step: step)]))
        let then = LiveMeeting.Answer(
            sequence: after.sequence, meeting: after, words: answer.words, now: answer.now)
        return StateDifference(before: state, after: then, words: words).sentence
    }
}
