internal import Agenda
internal import ArgumentParser
internal import Foundation
internal import Journal
internal import Meeting
internal import Modules
internal import Planner
internal import SectionKit

struct MeetingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meetings",
        abstract: "What the library holds, and how far each meeting is.",
        discussion: """
            Example: lectern meetings
            A copy of everything: lectern meetings back-up copy.sqlite
            What is still to be done: lectern meetings actions
            One meeting to another laptop: lectern meetings export north-west-2026-12-08 --to meeting.lectern
            People whose time is over: lectern meetings erase --past-retention
            """,
        subcommands: [
            List.self, Show.self, Actions.self, Suggest.self, Export.self, Import.self, Erase.self, BackUp.self,
            CalendarOfMeetings.self,
        ],
        defaultSubcommand: List.self)

    struct LibraryOption: ParsableArguments {
        @Option(
            name: .customLong("library"),
            help: "The library's file. Default: LECTERN_LIBRARY, else the user's data folder.")
        var path: String?

        var resolved: String { path ?? Library.defaultPath(environment: ProcessInfo.processInfo.environment) }

        func reading<Value>(_ use: (Library) throws(LibraryError) -> Value) throws -> Value {
            do throws(LibraryError) { return try use(try Library.openForReading(at: resolved)) } catch {
                throw Failure("\(error)")
            }
        }
        func writing<Value>(_ use: (Library) throws(LibraryError) -> Value) throws -> Value {
            do throws(LibraryError) { return try use(try Library.open(at: resolved)) } catch {
                throw Failure("\(error)")
            }
        }

        /// The meeting that somebody named by its id; with a date where several have it.
        func find(_ id: String, date: String?, rehearsal: Int?) throws -> MeetingSummary {
            let all = try reading { library throws(LibraryError) in try library.meetings() }
            let found = all.filter {
                $0.key.id == id && (date == nil || $0.key.date == date) && $0.key.rehearsal == rehearsal
            }
            if found.count > 1 {
                throw Failure(
                    "Several meetings are called '\(id)'; add --date, one of \(found.map(\.key.date).joined(separator: ", ")).",
                    status: 2)
            }
            guard let only = found.first else {
                let near = NearestWord.to(id, among: Set(all.map(\.key.id)))
                throw Failure(
                    "The library has no meeting '\(id)'."
                        + (near.map { " Did you mean '\($0)'?" } ?? " 'lectern meetings' lists them."), status: 2)
            }
            return only
        }
    }

    struct MeetingArgument: ParsableArguments {
        @Argument(help: "The meeting's id.") var id: String
        @Option(help: "Its date, YYYY-MM-DD, where several have that id.") var date: String?
        @Option(help: "A rehearsal of it, by its number.") var rehearsal: Int?
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Every meeting, by date.")
        @OptionGroup var library: LibraryOption
        @Flag(help: "List rehearsals too.") var rehearsals = false

        func run() throws {
            let all: [MeetingSummary]
            do {
                all = try library.reading { library throws(LibraryError) in try library.meetings() }
            } catch let failure as Failure where failure.message.hasPrefix("There is no library") {
                Output.error("The library is empty; 'lectern run AGENDA' opens the first meeting.")
                return
            }
            let shown = all.filter { rehearsals || $0.key.rehearsal == nil }
            if shown.isEmpty { Output.error("The library holds no meetings yet.") }
            let width = shown.map(\.key.id.count).max() ?? 0
            for meeting in shown {
                let rehearsal = meeting.key.rehearsal.map { "  rehearsal \($0)" } ?? ""
                let stage = PlanText.fit(Self.stage(meeting), 10)
                let id = PlanText.fit(meeting.key.id, width)
                Output.write("\(meeting.key.date)  \(id)  \(stage)  \(meeting.title.oneLine)\(rehearsal)\n")
            }
        }

        static func stage(_ meeting: MeetingSummary) -> String {
            if meeting.signedOff != nil { return "signed off" }
            if meeting.returned != nil { return "returned" }
            return meeting.status.ended != nil ? "held" : meeting.status.began != nil ? "running" : "planned"
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write one meeting to a file, to take it to another library.")
        @OptionGroup var meeting: MeetingArgument
        @Option(help: "The file to write; a file that is there is never replaced.") var to: String
        @OptionGroup var library: LibraryOption

        func run() throws {
            let key = try library.find(meeting.id, date: meeting.date, rehearsal: meeting.rehearsal).key
            try library.reading { library throws(LibraryError) in try library.export(key, to: to) }
            Output.error("Wrote \(to). It holds what people typed; keep it as you keep the library.")
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Take a meeting in from a file that 'export' wrote.")
        @Argument(help: "The file.", completion: .file()) var file: String
        @OptionGroup var library: LibraryOption

        func run() throws {
            switch try library.writing({ library throws(LibraryError) in try library.importMeeting(from: file) }) {
            case .added(let key): Output.error("Took in \(key).")
            case .alreadyThere(let key): Output.error("\(key) is here already, exactly the same; nothing changed.")
            }
        }
    }

    struct BackUp: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "back-up", abstract: "Copy the whole library, also while a meeting runs.",
            discussion: """
                Example: lectern meetings back-up copy.sqlite

                Once people have signed up there is a second file, copy.sqlite-key: the codes with which they withdraw work only
                with it. To put a back-up back, copy both to the library's place under the library's name. Leave the file
                with -erased after its name where it is, or bring it along: who was erased since is then erased again.
                """)
        @Argument(help: "The new file; a file that is there is never replaced.") var file: String
        @OptionGroup var library: LibraryOption

        func run() throws {
            let hasKey = try library.reading { library throws(LibraryError) in try library.backUp(to: file) }
            Output.error(
                hasKey
                    ? "Wrote \(file), and \(file)-key, with which people's codes work. Keep both as you keep the library."
                    : "Wrote \(file).")
        }
    }
}
