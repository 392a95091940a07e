internal import SectionKit
internal import Testing

@testable internal import Rendering

/// A running order drawn to scale, at any width.
@Suite struct TimelineTests {
    private let start = Instant(secondsSince1970: 0)

    /// So many minutes after 12:15.
    private func time(_ minutes: Int) -> String {
        let minute = (15 + minutes) % 60
        return "\(12 + (15 + minutes) / 60):\(minute < 10 ? "0" : "")\(minute)"
    }

    /// 12:15 lunch, then two sections, a break at a pin, and the end; something gives, something grows, one is left out.
    private func sample(_ shapes: TimelineShapes = .unicode) -> Timeline {
        var timeline = Timeline()
        timeline.shapes = shapes
        timeline.pins = [0, 45, 90, 150].map { (start + .minutes($0), time($0)) }
        func row(_ from: Int, _ to: Int, wish: Int, _ title: String, isPin: Bool = false) -> Timeline.Row {
            var row = Timeline.Row(times: [time(from)], isPin: isPin, title: title)
            row.bar = Timeline.Bar(start: start + .minutes(from), end: start + .minutes(to), wish: .minutes(wish))
            row.size = from == to ? "" : "\(wish) \(shapes.arrow) \(to - from)"
            row.shortSize = from == to ? "" : "\(to - from)"
            row.word =
                to - from < wish ? "gives \(wish - to + from)" : to - from > wish ? "\(to - from - wish) more" : ""
            row.isChanged = to - from != wish
            return row
        }
        timeline.rows = [
            row(0, 45, wish: 45, "Arrival and lunch", isPin: true),
            row(45, 60, wish: 25, "Grüße und Willkommen, eine lange Überschrift"), row(60, 90, wish: 20, "表で話す"),
            row(90, 105, wish: 15, "Break \u{1B}[31m", isPin: true), row(105, 105, wish: 20, "Hot topics"),
            row(105, 150, wish: 45, "Close"),
        ]
        timeline.rows[1].mark = shapes.running
        timeline.rows[4].word = "left out"
        return timeline
    }

    @Test(arguments: [60, 80, 140]) func runningOrderIsDrawnToScale(width: Int) throws {
        try expectGolden(sample().text(width: width, style: .plain), "timeline-\(width).txt")
    }

    @Test func onlyASCIIIsWrittenWhereThereIsNoOther() throws {
        let text = sample(.ascii).text(width: 80, style: .plain)
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
        try expectGolden(text, "timeline-ascii.txt")
    }

    @Test func whatChangedStandsOutByWeightOnATerminal() throws {
        let text = sample().text(width: 80, style: .ansi)
        #expect(text.contains("\u{1B}[1m25 → 15"))
        #expect(!text.contains("\u{1B}[31m"), "nobody's title commands the terminal")
        #expect(!sample().text(width: 80, style: .plain).contains("\u{1B}"))
    }

    @Test(arguments: 20...160) func noLineIsWiderThanTheTerminal(width: Int) {
        for line in sample().lines(width: max(40, width)) { #expect(line.width <= max(40, width)) }
        var many = sample()
        many.rows = (0..<300).map { number in
            var row = Timeline.Row(times: ["12:15", "13:15"], isPin: true, title: "Section \(number)")
            row.bar = Timeline.Bar(
                start: start + .minutes(number), end: start + .minutes(number + 1), wish: .minutes(number % 3))
            return row
        }
        many.pins = (0..<300).map { (start + .minutes($0), "12:15") }
        for line in many.lines(width: max(50, width)) { #expect(line.width <= max(50, width)) }
    }

    /// Twice the minutes are twice the columns, within one for the rounding of both ends.
    @Test func barsAreAsLongAsTheirTimes() {
        var timeline = Timeline()
        for minutes in [5, 10, 20, 40, 80] {
            var row = Timeline.Row(times: ["12:00"], isPin: false, title: "A")
            row.bar = Timeline.Bar(start: start, end: start + .minutes(minutes), wish: .minutes(minutes))
            timeline.rows.append(row)
        }
        let bars = timeline.lines(width: 100).dropFirst().map { $0.text(.plain).count { $0 == "█" } }
        #expect(bars.count == 5)
        for (bar, next) in zip(bars, bars.dropFirst()) { #expect(abs(next - 2 * bar) <= 1, "\(bars)") }
    }

    @Test func nothingIsATimelineToo() {
        #expect(Timeline().text(width: 80, style: .plain) == "")
        var lone = Timeline()
        lone.rows = [Timeline.Row(times: [], isPin: true, title: "")]
        #expect(lone.lines(width: 1).count == 1)
    }
}
