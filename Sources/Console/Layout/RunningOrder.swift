internal import Agenda
internal import Meeting
internal import Planner
internal import SectionKit
internal import Wording

/// The running order: done, now and next, pins by their double line, and what gives way.
struct RunningOrder {
    let situation: Situation
    let plan: Plan
    let words: Phrasebook

    private var clock: WallClock { WallClock(timeZone: situation.meeting.agenda.timeZone) }

    /// The row of what runs, or of what is next; nil where neither is.
    private(set) var current: Int?
    private var entries:
        [(id: String?, time: String, isPin: Bool, title: String, size: String, changed: Bool, mark: String)] =
            []

    init(situation: Situation, plan: Plan, words: Phrasebook) {
        self.situation = situation
        self.plan = plan
        self.words = words
        let agenda = situation.meeting.agenda
        let clock = WallClock(timeZone: agenda.timeZone)
        var endStands = false
        let end = (
            id: nil as String?, clock.time(of: situation.state.finished ?? agenda.end), true, words(.theEnd), "", false,
            ""
        )
        for (section, planned) in zip(agenda.sections, plan.sections) {
            if !endStands, !planned.dropped, planned.start >= agenda.end, section.outside {
                entries.append(end)
                endStands = true
            }
            let isRunning = situation.state.running?.section == section.id
            let isDone = situation.meeting.isOver(section.id)
            if isRunning { current = entries.count }
            let before = Self.minutes(section.length.ideal)
            let now = Self.minutes(planned.length)
            let changed = before != now && !isDone && !isRunning && !planned.dropped
            var size = changed ? words(.givesWay, "from", before, "to", now) : now
            var mark = isDone ? "✓" : ""
            if planned.dropped {
                size = ""
                mark = words(.dropped)
            } else if planned.length == .zero, section.length.ideal > .zero, !isDone, !isRunning {
                size = ""
                mark = words(.passedOver)
            }
            let hasNoTime = planned.dropped || mark == words(.passedOver)
            entries.append(
                (
                    section.id, hasNoTime ? "  –  " : clock.planned(planned.start), section.pin != nil,
                    section.title, size, changed, mark
                ))
        }
        if !endStands { entries.append(end) }
    }

    private static func minutes(_ length: Seconds) -> String { String((length.count + 30) / 60) }

    /// One line a section, in at most `height` lines around what runs; nil: all of them.
    func lines(width: Int, height: Int? = nil) -> [InkedLine] {
        let all = entries.indices.map { line(entries[$0], isCurrent: $0 == current, width: width) }
        guard let height, all.count > height else { return all }
        guard height > 2 else { return Array(all[(current ?? 0)...].prefix(height)) }
        // What is behind matters less than what is to come.
        var first = max(0, (current ?? 0) - max(1, height / 3))
        first = min(first, all.count - height)
        var shown = Array(all[first..<(first + height)])
        if first > 0 { shown[0] = InkedLine("  " + words(.earlierRows, "n", String(first + 1)), .quiet) }
        let behind = all.count - first - height
        if behind > 0 {
            shown[height - 1] = InkedLine("  " + words(.laterRows, "n", String(behind + 1)), .quiet)
        }
        return shown
    }

    private func line(
        _ entry: (id: String?, time: String, isPin: Bool, title: String, size: String, changed: Bool, mark: String),
        isCurrent: Bool, width: Int
    ) -> InkedLine {
        let isOver = entry.mark == "✓" || entry.time == "  –  " || entry.mark == words(.passedOver)
        let ink: Ink = isCurrent ? .accentStrong : isOver ? .quiet : .plain
        var line = InkedLine(isCurrent ? "▶ " : "  ", .accentStrong)
        line.append(entry.time, isCurrent || entry.isPin && !isOver ? (isCurrent ? .accentStrong : .strong) : ink)
        line.append(entry.isPin ? " ║ " : " │ ", entry.isPin ? .accent : .rule)
        var tail = InkedLine()
        if !entry.size.isEmpty { tail.append(entry.size, entry.changed ? .amber : ink) }
        if entry.mark == "✓" {
            tail.append(" ✓", ink)
        } else if entry.mark.isEmpty {
            tail.append("  ")
        } else {
            tail.append(entry.mark, .quiet)
        }
        let room = max(0, width - line.width - tail.width - 1)
        line.append(InkedLine(clean(entry.title), ink).fitted(room))
        line.pad(to: width - tail.width)
        line.append(tail)
        return line.fitted(width)
    }
}
