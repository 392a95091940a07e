internal import Agenda
internal import Foundation
internal import Meeting
internal import SectionKit

/// Planned and real times of a meeting's sections, as people and as scripts read them.
struct TimesText {
    private let times: [SectionTimes]
    private let clock: WallClock

    init(_ times: [SectionTimes], of agenda: MeetingAgenda) {
        self.times = times
        clock = WallClock(timeZone: agenda.timeZone)
    }

    func table(width: Int) -> String {
        let title = max(16, min(40, width - 46))
        var text = "  \(PlanText.fit("", title))  planned         real            minutes\n"
        for time in times {
            let planned = time.planned.length > .zero ? span(time.planned) : "–"
            let real =
                time.stretches.isEmpty
                ? (time.dropped ? "left out" : "–") : time.stretches.map(span).joined(separator: ", ")
            var minutes = "\(PlanText.minutes(time.planned.length))"
            if time.hasRun { minutes += " → \(PlanText.minutes(time.took))" }
            if time.isRunning { minutes += " so far" }
            if time.stoodStill >= .seconds(30) { minutes += "  stood still for \(PlanText.words(time.stoodStill))" }
            text +=
                "  \(PlanText.fit(time.title, title))  \(PlanText.fit(planned, 14))  \(PlanText.fit(real, 14))  \(minutes)\n"
        }
        return text
    }

    private func span(_ stretch: Stretch) -> String {
        "\(clock.time(of: stretch.from)) – \(clock.time(of: stretch.to))"
    }

    // MARK: JSON

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(times.map { Row($0, clock) }), as: UTF8.self) + "\n"
    }

    /// The names that scripts rely on.
    private struct Row: Encodable {
        var id, title, kind: String
        var planned: Span
        var real: [Span]
        var plannedSeconds, tookSeconds, stoodStillSeconds: Int
        var dropped, running: Bool

        struct Span: Encodable { var start, end: String }

        init(_ time: SectionTimes, _ clock: WallClock) {
            let span = { (stretch: Stretch) in Span(start: clock.iso8601(stretch.from), end: clock.iso8601(stretch.to))
            }
            (id, title, kind) = (time.id, time.title, time.kind)
            planned = span(time.planned)
            real = time.stretches.map(span)
            plannedSeconds = time.planned.length.count
            tookSeconds = time.took.count
            stoodStillSeconds = time.stoodStill.count
            dropped = time.dropped
            running = time.isRunning
        }
    }
}
