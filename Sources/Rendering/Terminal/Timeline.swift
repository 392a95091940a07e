package import SectionKit

/// A running order drawn to scale: one row for each section, with its times, its length and a bar.
package struct Timeline: Sendable {
    package var rows: [Row] = []
    /// What stands over the times; empty where nothing does.
    package var heads: [String] = []
    /// Moments that hold, with their times: a double line through all rows.
    package var pins: [(at: Instant, label: String)] = []
    package var shapes: TimelineShapes = .unicode

    package struct Row: Sendable {
        /// One letter before the times, or none.
        package var mark = ""
        /// One for each column of times.
        package var times: [String]
        package var isPin: Bool
        package var title: String
        package var size = ""
        /// The same where there is little room; nil where it is as short as can be.
        package var shortSize: String?
        package var word = ""
        package var bar: Bar?
        package var weight: Weight = .normal
        /// What changed stands out.
        package var isChanged = false

        package init(times: [String], isPin: Bool, title: String) {
            self.times = times
            self.isPin = isPin
            self.title = title
        }
    }

    /// From when to when, and how long it was to be.
    package struct Bar: Hashable, Sendable {
        package var start: Instant
        package var end: Instant
        package var wish: Seconds

        package init(start: Instant, end: Instant, wish: Seconds) {
            self.start = start
            self.end = end
            self.wish = wish
        }
    }

    package init() {}

    /// The lines, each of at most `width` columns, with a line end behind each.
    package func text(width: Int, style: TextStyle) -> String {
        lines(width: width).map { $0.text(style) + "\n" }.joined()
    }

    func lines(width: Int) -> [TerminalLine] {
        // Titles are what people look for: they come before what is said twice, and before the times of another plan.
        var timeline = self
        var columns = TimelineColumns(timeline, width: width)
        if !columns.isReadable {
            timeline = shortened
            columns = TimelineColumns(timeline, width: width)
        }
        if !columns.isReadable, timeline.rows.contains(where: { $0.times.count > 1 }) {
            timeline = timeline.withLastTime
            columns = TimelineColumns(timeline, width: width)
        }
        return (columns.axis(timeline).map { [$0] } ?? []) + timeline.rows.map { columns.line($0, timeline) }
    }

    private var shortened: Timeline {
        var timeline = self
        for index in rows.indices { timeline.rows[index].size = rows[index].shortSize ?? rows[index].size }
        return timeline
    }

    private var withLastTime: Timeline {
        var timeline = self
        timeline.heads = []
        for index in rows.indices { timeline.rows[index].times = rows[index].times.suffix(1) }
        return timeline
    }
}
