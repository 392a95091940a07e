internal import Agenda
internal import Foundation
internal import Planner
internal import Rendering
internal import SectionKit

/// A plan as people and as scripts read it.
enum PlanText {
    static func lines(
        _ plan: Plan, of agenda: MeetingAgenda, width: Int, running: String? = nil, done: Set<String> = [],
        ended: Instant? = nil
    ) -> String {
        let clock = WallClock(timeZone: agenda.timeZone)
        var text = ""
        let titleWidth = max(16, min(44, width - 26))
        let endRow = "  \(clock.time(of: agenda.end)) ║ End\n"
        var endStands = false
        for (section, planned) in zip(agenda.sections, plan.sections) {
            if !endStands, !planned.dropped, planned.start >= agenda.end {
                text += endRow
                endStands = true
            }
            let mark = section.id == running ? "▶" : " "
            let pin = section.pin == nil ? "│" : "║"
            let time = planned.dropped ? "  –  " : clock.time(of: planned.start)
            var note = done.contains(section.id) ? "✓" : ""
            if planned.dropped {
                note = "dropped"
            } else if planned.length != section.length.ideal, !done.contains(section.id) {
                note = "\(minutes(section.length.ideal)) → \(minutes(planned.length))"
            }
            if planned.length == .zero, !planned.dropped, section.length.ideal > .zero, !done.contains(section.id) {
                note = "passed over"
            }
            let size = planned.dropped ? "" : minutes(planned.length)
            text +=
                "\(mark) \(time) \(pin) \(fit(section.title, titleWidth)) \(pad(size, 5))  \(note)".trimmingEnd + "\n"
        }
        if agenda.sections.isEmpty { text += "  \(clock.time(of: agenda.start)) ║ Start\n" }
        let end = plan.missed.first { $0.pin == MissedPin.end }
        text += (endStands ? "" : endRow) + "\n"
        // Less than half a minute is no lateness that anybody would notice.
        for miss in plan.missed where miss.pin != MissedPin.end && miss.by >= .seconds(30) {
            guard let section = agenda.section(miss.pin), let planned = plan[miss.pin] else { continue }
            text +=
                "  \(section.title) cannot start on time; it starts at \(clock.time(of: planned.start)), \(words(miss.by)) later\n"
        }
        if let end, ended == nil { text += "  ends \(words(end.by)) after \(clock.time(of: agenda.end))\n" }
        if plan.timeInHand > .zero, ended == nil { text += "  \(words(plan.timeInHand)) in hand\n" }
        let dropped = plan.sections.filter(\.dropped).compactMap { agenda.section($0.id)?.title }
        if !dropped.isEmpty { text += "  dropped: \(dropped.joined(separator: ", "))\n" }
        if let ended {
            text += "  ended \(clock.time(of: ended))\n"
        } else if end == nil {
            text += "  ends \(clock.time(of: agenda.end)), as planned\n"
        }
        return text
    }

    static func minutes(_ length: Seconds) -> String {
        length.count % 60 == 0 ? String(length.count / 60) : "\(length.count / 60):\(pad2(length.count % 60))"
    }

    static func words(_ length: Seconds) -> String {
        if length.count < 60 { return length.count == 1 ? "1 second" : "\(length.count) seconds" }
        if length.count % 60 == 0 { return length.count == 60 ? "1 minute" : "\(length.count / 60) minutes" }
        return "\(length.count / 60):\(pad2(length.count % 60)) minutes"
    }

    private static func pad2(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    private static func pad(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    /// The text in exactly so many columns, cut with an ellipsis where it is longer.
    static func fit(_ text: String, _ width: Int) -> String {
        let text = Harmless.text(text)
        var fitted = ""
        var used = 0
        for letter in text {
            let size = TextWidth.of(letter)
            if used + size > width {
                while used + 1 > width, let last = fitted.popLast() { used -= TextWidth.of(last) }
                fitted += "…"
                used += 1
                break
            }
            fitted.append(letter)
            used += size
        }
        return fitted + String(repeating: " ", count: max(0, width - used))
    }

    // MARK: JSON

    static func json(_ plan: Plan, of agenda: MeetingAgenda) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(Document(plan, agenda)), as: UTF8.self) + "\n"
    }

    /// The names that scripts rely on.
    struct Document: Encodable {
        var sections: [Row]
        var timeInHandSeconds: Int
        var missed: [Miss]

        struct Row: Encodable {
            var id, title, kind, start, end: String
            var seconds, idealSeconds, leastSeconds, mostSeconds: Int
            var pinned, outside, dropped: Bool
        }
        struct Miss: Encodable {
            var pin: String
            var bySeconds: Int
        }

        init(_ plan: Plan, _ agenda: MeetingAgenda) {
            let clock = WallClock(timeZone: agenda.timeZone)
            sections = zip(agenda.sections, plan.sections).map { section, planned in
                Row(
                    id: section.id, title: section.title, kind: section.kind, start: clock.iso8601(planned.start),
                    end: clock.iso8601(planned.end), seconds: planned.length.count,
                    idealSeconds: section.length.ideal.count,
                    leastSeconds: section.length.least.count, mostSeconds: section.length.most.count,
                    pinned: section.pin != nil, outside: section.outside, dropped: planned.dropped)
            }
            timeInHandSeconds = plan.timeInHand.count
            missed = plan.missed.map { Miss(pin: $0.pin, bySeconds: $0.by.count) }
        }
    }
}

extension String {
    fileprivate var trimmingEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
