internal import Agenda
internal import ArgumentParser
internal import Foundation
internal import Journal
internal import Meeting
internal import SectionKit

extension MeetingsCommand {
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "One meeting: when each section was, and what was written down.",
            discussion: """
                Example: lectern meetings show north-west-2026-12-08
                Planned and real times: lectern meetings show north-west-2026-12-08 --times
                """)
        @OptionGroup var meeting: MeetingArgument
        @OptionGroup var library: LibraryOption
        @Flag(help: "Planned and real times of each section, instead of what was written down.") var times = false
        @Flag(help: "Print what was written down, or with --times the times, as JSON.") var json = false

        func run() throws {
            let summary = try library.find(meeting.id, date: meeting.date, rehearsal: meeting.rehearsal)
            let kept = try KeptMeeting(summary.key, in: library)
            if times {
                let text = TimesText(kept.run.times(at: kept.now), of: kept.run.agenda)
                Output.write(json ? try text.json() : heading(summary, kept) + text.table(width: Output.width))
            } else if json {
                Output.write(try WrittenDown(kept).json())
            } else {
                Output.write(heading(summary, kept) + runningOrder(kept) + WrittenDown(kept).text(width: Output.width))
            }
        }

        private func heading(_ summary: MeetingSummary, _ kept: KeptMeeting) -> String {
            "\(kept.run.agenda.title.oneLine), \(kept.run.agenda.date): \(List.stage(summary))\n\n"
        }

        private func runningOrder(_ kept: KeptMeeting) -> String {
            let (run, agenda) = (kept.run, kept.run.agenda)
            return PlanText.lines(
                run.plan(at: kept.now), of: agenda, width: Output.width, running: run.state.running?.section,
                done: Set(agenda.sections.map(\.id).filter(run.state.isDone)), ended: run.state.finished,
                style: Output.style(onTerminal: Output.isTerminal), shapes: Output.shapes)
        }
    }
}
