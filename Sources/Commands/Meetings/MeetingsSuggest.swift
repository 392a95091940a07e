internal import Agenda
internal import ArgumentParser
internal import Foundation
internal import Journal
internal import Meeting
internal import SectionKit

extension MeetingsCommand {
    struct Suggest: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "How many minutes an agenda's sections took in meetings that were held.",
            discussion: """
                Example: lectern meetings suggest agendas/regional-meeting.yaml

                Sections are the same where their id and kind are. Rehearsals, meetings that have not ended, and sections
                that took less than a third of their time count for nothing; breaks and meals are left as they are. Nothing is written: change 'minutes' in the agenda where you agree.
                """)
        @Argument(help: "The agenda file.", completion: .file(extensions: ["yaml", "yml"])) var file: String
        @OptionGroup var library: LibraryOption

        func run() throws {
            let agenda = try AgendaFile.need(file)
            let held = try library.reading { library throws(LibraryError) in try library.meetings() }
                .filter { $0.key.rehearsal == nil && $0.status.ended != nil }
            var took: [String: [Seconds]] = [:]
            for meeting in held.suffix(Self.most) {
                let kept = try KeptMeeting(meeting.key, in: library)
                for time in kept.run.times(at: kept.now)
                where time.hasRun && time.took.count * 3 >= time.planned.length.count {
                    took["\(time.kind)/\(time.id)", default: []].append(time.took)
                }
            }
            let width = max(16, min(44, Output.width - 40))
            var text = ""
            for section in agenda.sections {
                // A rest is kept as it is, however long people took it.
                guard !section.has(.rest), !section.has(.meal), let lengths = took["\(section.kind)/\(section.id)"],
                    let suggestion = Suggestion(lengths, least: section.length.least)
                else { continue }
                let now = section.length.ideal
                let agrees = abs((suggestion.minutes.seconds - now).count) < 60
                text += "  \(PlanText.fit(section.title, width))  \(PlanText.minutes(now)) planned, "
                text += "\(PlanText.minutes(suggestion.median)) taken in \(suggestion.meetings)"
                text += agrees ? "\n" : "; try minutes: \(suggestion.minutes.count)\n"
            }
            if text.isEmpty {
                Output.error("No meeting in the library has ended that had any of these sections.")
            } else {
                Output.write(text)
            }
        }

        /// More than this was another time.
        private static let most = 40
    }
}

/// What lengths that were really taken suggest for the next meeting.
struct Suggestion {
    /// The middle one, so that one meeting that went astray counts no more than any other.
    let median: Seconds
    let minutes: Minutes
    private let count: Int

    /// nil where nothing was taken.
    ///
    /// - Parameter least: What the section needs; nothing less is suggested.
    init?(_ lengths: [Seconds], least: Seconds = .zero) {
        let sorted = lengths.sorted()
        guard let low = sorted.dropLast(sorted.count / 2).last, let high = sorted.dropFirst(sorted.count / 2).first
        else { return nil }
        count = sorted.count
        median = Seconds((low.count + high.count) / 2)
        // People plan in fives; below ten minutes, in minutes.
        let whole = (max(median, least).count + 59) / 60
        minutes = .minutes(max(1, whole < 10 ? whole : (whole + 4) / 5 * 5))
    }

    var meetings: String { count == 1 ? "1 meeting" : "the middle of \(count) meetings" }
}
