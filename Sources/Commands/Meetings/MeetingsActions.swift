internal import Agenda
internal import ArgumentParser
internal import Foundation
internal import Journal
internal import Meeting
internal import Reports
internal import SectionKit

extension MeetingsCommand {
    struct Actions: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Actions that are still open, of all meetings or of one.",
            discussion: """
                Example: lectern meetings actions
                For the next agenda: lectern meetings actions north-west-2026-12-08 --output actions/2027-03-09.yaml

                Name the file at 'actions:' in a section, such as "You said, we did". 'lectern new --from' does both by itself.
                """)
        @Argument(help: "The meeting's id; every meeting where this is left out.") var id: String?
        @Option(help: "Its date, YYYY-MM-DD, where several have that id.") var date: String?
        @Option(name: .shortAndLong, help: "The file to write for the next agenda.", completion: .file())
        var output: String?
        @OptionGroup var library: LibraryOption

        func validate() throws {
            if id == nil, output != nil { throw ValidationError("Say which meeting's actions to write: give its id.") }
        }

        func run() throws {
            guard let id else { return try listAll() }
            let key = try library.find(id, date: date, rehearsal: nil).key
            let meeting = try OpenActions.meeting(
                key, in: try library.reading { library throws(LibraryError) in library })
            let open = meeting.actions.filter(\.isOpen)
            guard let output else {
                if open.isEmpty { return Output.error("No action of this meeting is open.") }
                return Output.write(open.map(Self.line).joined())
            }
            guard !open.isEmpty else { throw Failure("No action of this meeting is open, so nothing was written.") }
            try SignUpMeeting.translating { () throws(LibraryError) in
                try NewFile.make(at: output) {
                    try Data(ActionFile(open).text.utf8).write(to: URL(fileURLWithPath: $0))
                }
            }
            Output.error("Wrote \(output). Name it at 'actions:' in a section of the next agenda.")
            if open.count > ActionFile.most {
                Output.error("It holds the first \(ActionFile.most) of \(open.count) open actions.")
            }
        }

        private func listAll() throws {
            let all = try OpenActions(library)
            for problem in all.problems { Output.error(problem) }
            let open = all.open
            if open.isEmpty { return Output.error("No action is open.") }
            Output.write(
                open.map { meeting, actions in
                    "\(meeting.key.date)  \(meeting.key.id)\n" + actions.map { "  " + Self.line($0) }.joined()
                }.joined())
        }

        /// What, who and by when, on one line.
        static func line(_ action: MeetingReport.Action) -> String {
            let more = [action.who, action.by.map { "by \($0)" }].compactMap { $0?.oneLine }
            return action.what.oneLine + (more.isEmpty ? "" : " (\(more.joined(separator: ", ")))") + "\n"
        }
    }
}
