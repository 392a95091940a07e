internal import Agenda
internal import Console
internal import Foundation
internal import Meeting
internal import Planner
internal import Rendering
internal import SectionKit
internal import Wording

/// A plan as people and as scripts read it.
enum PlanText {
    /// The timeline, and below it what moves, when the meeting ends, and what is in hand.
    static func lines(
        _ plan: Plan, of agenda: MeetingAgenda, width: Int, running: String? = nil, done: Set<String> = [],
        ended: Instant? = nil, style: TextStyle = .plain, shapes: TimelineShapes = .unicode
    ) -> String {
        let timeline = PlanTimeline(agenda: agenda, plan: plan, running: running, done: done, shapes: shapes)
        let summary =
            ended.map { ["ended \(WallClock(timeZone: agenda.timeZone).time(of: $0))"] } ?? summary(plan, of: agenda)
        let dropped = plan.sections.filter(\.dropped).compactMap { agenda.section($0.id)?.title }
        let leftOut = dropped.isEmpty ? [] : ["left out: \(dropped.joined(separator: ", "))"]
        return timeline.text(width: width, style: style) + "\n" + indented(summary + leftOut, width, shapes)
    }

    /// A plan beside the plan without what might happen, and the price in words.
    static func comparison(
        _ plan: Plan, without: Plan, price: PlanPrice, of agenda: MeetingAgenda, width: Int, running: String?,
        done: Set<String>, style: TextStyle, shapes: TimelineShapes
    ) -> String {
        let timeline = PlanTimeline(
            agenda: agenda, plan: plan, without: without, running: running, done: done, shapes: shapes)
        return timeline.text(width: width, style: style) + "\n"
            + indented(price.lines(of: agenda, in: .english, naming: 6), width, shapes)
    }

    /// Below the timeline, broken at blanks.
    private static func indented(_ lines: [String], _ width: Int, _ shapes: TimelineShapes) -> String {
        var text = ""
        for line in lines {
            var used = 0
            for word in shapes.text(Harmless.text(line)).split(separator: " ", omittingEmptySubsequences: true) {
                let size = TextWidth.of(word)
                if used > 0, used + 1 + size > width - 2 {
                    text += "\n    "
                    used = 2
                } else {
                    text += used == 0 ? "  " : " "
                    used += used == 0 ? 0 : 1
                }
                text += word
                used += size
            }
            text += "\n"
        }
        return text
    }

    /// Pins that move, the end, and time in hand. Less than half a minute is no lateness that anybody would notice.
    private static func summary(_ plan: Plan, of agenda: MeetingAgenda) -> [String] {
        let words = Phrasebook.english
        let clock = WallClock(timeZone: agenda.timeZone)
        let moved = plan.missed.filter { $0.pin != MissedPin.end && $0.by >= .seconds(30) }
        var lines = moved.prefix(10).compactMap { miss in
            agenda.section(miss.pin).flatMap { section in
                plan[miss.pin].map { planned in
                    words(
                        .pinMoves,
                        [
                            "title": section.title, "time": clock.planned(planned.start),
                            "length": words.length(miss.by),
                        ])
                }
            }
        }
        if moved.count > 10 { lines.append("and \(moved.count - 10) more start later") }
        let late = plan.lateness(at: MissedPin.end)
        let end = clock.time(of: agenda.end)
        lines.append(
            late < .seconds(30)
                ? words(.endsAsPlanned, "time", end)
                : words(
                    .endsLater,
                    ["time": clock.planned(agenda.end + late), "length": words.length(late), "planned": end]))
        if plan.timeInHand > .zero { lines.append(words(.inHand, "length", words.length(plan.timeInHand))) }
        return lines
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

    /// At most so many columns.
    static func short(_ text: String, _ width: Int) -> String {
        let text = text.oneLine
        return TextWidth.of(text) <= width ? Harmless.text(text) : fit(text, width)
    }

    // MARK: JSON

    static func json(_ plan: Plan, of agenda: MeetingAgenda, price: PlanPrice? = nil) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        var document = Document(plan, agenda)
        document.price = price.map { PriceDocument($0, agenda) }
        return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    }

    /// The names that scripts rely on.
    struct Document: Encodable {
        var sections: [Row]
        var timeInHandSeconds: Int
        var missed: [Miss]
        /// Only with `--what-if`.
        var price: PriceDocument?

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
