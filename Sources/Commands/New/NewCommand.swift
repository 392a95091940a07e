internal import Agenda
internal import ArgumentParser
internal import Drafting
internal import Foundation
internal import SectionKit

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write a new agenda: from a template, from last quarter's, or one for each of many groups.",
        discussion: """
            On a terminal it asks five questions, and Enter keeps what stands in brackets. An option answers beforehand.
            No file that is there is ever written over.

            Examples:
              lectern new
              lectern new --from north-west-2026-12-08.yaml
              lectern new --from spring.ics --template local-group
              lectern new --groups regions.csv --date 2027-03-09

            Actions that the group's last meeting left open are carried over: from the library, or from a file with --actions.
            What the old agenda names beside it (answers, questions, recipes) comes along.

            A table of groups has a row for each, and the columns: group, level, title, date, start, end, venue, chairs, services, id.
            Only 'group' is needed. Chairs and services are parted by semicolons: Sam (service user); Jo (staff)
            """)

    @Argument(help: "The new file; by default its name is the meeting's id.", completion: .file(extensions: ["yaml"]))
    var file: String?
    @Option(help: ArgumentHelp("The agenda that comes with Lectern to start from.", valueName: "name"))
    var template: String?
    @Option(help: "Last quarter's agenda, or an iCalendar or CSV file with dates and places.")
    var from: String?
    @Option(help: "A CSV or iCalendar file with many meetings: an agenda is written for each.")
    var groups: String?
    @Option(help: "A return, or a list of open actions, to begin with; once for each group.", completion: .file())
    var actions: [String] = []
    @Option(help: "The group's name.") var group: String?
    @Option(help: "The day, such as 2027-03-09.") var date: String?
    @Option(help: "When it starts, such as 13:00.") var start: String?
    @Option(help: "When it ends, such as 15:30.") var end: String?
    @Option(help: "Where people meet.") var venue: String?
    @Option(help: "Who chairs, such as 'Sam (service user)'; once for each.") var chair: [String] = []
    @Option(help: "A service that is expected; once for each.") var service: [String] = []
    @Option(help: "The folder for the new files; default: this one.", completion: .directory) var folder: String?

    @OptionGroup var library: MeetingsCommand.LibraryOption

    func run() throws {
        let base = try NewBase(template: template, from: from)
        let list = try groups.map { try MeetingList.read($0, in: base.timeZone) } ?? base.meetings
        let isOne = groups == nil && list.count < 2
        if !isOne, file != nil {
            throw Failure("There are \(list.count) meetings, and one file. Leave the file's name out.", status: 2)
        }
        let meetings = try isOne ? [asked(base, list.first)] : list.map(filled)
        let carried = try CarriedActions(files: actions, library: library, old: base.key)
        try NewFiles(base: base, carried: carried, folder: folder ?? ".", file: file).write(meetings)
    }

    // MARK: - What the options say

    private var day: CalendarDate? {
        get throws {
            try date.map {
                guard let day = CalendarDate($0) else {
                    throw Failure("'\($0)' is no date. Write it as 2026-12-08.", status: 2)
                }
                return day
            }
        }
    }

    private func time(_ text: String?) throws -> ClockTime? {
        try text.map {
            guard let time = ClockTime($0) else { throw Failure("'\($0)' is no time. Write it as 13:00.", status: 2) }
            return time
        }
    }

    private var chairs: [MeetingDetails.Chair]? {
        get throws {
            try chair.isEmpty
                ? nil
                : chair.map {
                    guard let chair = MeetingDetails.Chair($0) else { throw Failure(Questions.noChair($0), status: 2) }
                    return chair
                }
        }
    }

    /// Options go before what a list says.
    private func filled(_ details: MeetingDetails) throws -> MeetingDetails {
        var details = details
        details.date = try day ?? details.date
        details.group = group ?? details.group
        details.start = try time(start) ?? details.start
        details.end = try time(end) ?? details.end
        details.venue = venue ?? details.venue
        details.chairs = try chairs ?? details.chairs
        details.services = service.isEmpty ? details.services : service
        return details
    }

    /// One meeting, by what is known and, on a terminal, what is asked.
    private func asked(_ base: NewBase, _ known: MeetingDetails?) throws -> MeetingDetails {
        let details = try filled(known ?? MeetingDetails())
        return isatty(STDIN_FILENO) == 1 ? try Questions(base: base.draft, known: details).ask() : details
    }
}
