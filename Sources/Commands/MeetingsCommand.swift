internal import Agenda
internal import ArgumentParser
internal import Foundation
internal import Journal
internal import Meeting
internal import Modules
internal import Planner
internal import SectionKit

struct MeetingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meetings",
        abstract: "What the library holds, and how far each meeting is.",
        discussion: """
            Example: lectern meetings
            A copy of everything: lectern meetings back-up copy.sqlite
            One meeting to another laptop: lectern meetings export north-west-2026-12-08 --to meeting.lectern
            """,
        subcommands: [List.self, Show.self, Export.self, Import.self, Erase.self, BackUp.self],
        defaultSubcommand: List.self)

    struct LibraryOption: ParsableArguments {
        @Option(
            name: .customLong("library"),
            help: "The library's file. Default: LECTERN_LIBRARY, else the user's data folder.")
        var path: String?

        private var resolved: String { path ?? Library.defaultPath(environment: ProcessInfo.processInfo.environment) }

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
                Output.write(
                    "\(meeting.key.date)  \(PlanText.fit(meeting.key.id, width))  \(PlanText.fit(Self.stage(meeting), 8))  \(meeting.title.oneLine)\(rehearsal)\n"
                )
            }
        }

        static func stage(_ meeting: MeetingSummary) -> String {
            meeting.status.ended != nil ? "held" : meeting.status.began != nil ? "running" : "planned"
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "One meeting: when each section was, and what was written down.")
        @OptionGroup var meeting: MeetingArgument
        @OptionGroup var library: LibraryOption

        func run() throws {
            let summary = try library.find(meeting.id, date: meeting.date, rehearsal: meeting.rehearsal)
            let (revisions, steps, words) = try kept(summary.key)
            guard !revisions.isEmpty else { throw Failure("No agenda is kept with '\(meeting.id)'.") }
            // As the meeting ran: without the modules that took the program down, or fail now.
            let catalog = Kinds.catalog(
                guardedBy: CallGuard { _, call in call() }, without: Set(JournalStore.lostModules(steps)))
            let kept = KeptAgendas(revisions, usedBy: steps, catalog: catalog)
            guard let first = kept.first?.agenda else { throw KeptAgendas.unreadable }
            let run = MeetingRun(
                agenda: first, later: try kept.later().compactMapValues(\.agenda), replaying: steps)
            let agenda = run.agenda
            let now = run.state.latest ?? agenda.start
            let snapshot = run.snapshot(at: now, words: words)
            var text = "\(agenda.title.oneLine), \(agenda.date): \(List.stage(summary))\n\n"
            let done = Set(agenda.sections.map(\.id).filter(run.state.isDone))
            text += PlanText.lines(
                run.plan(at: now), of: agenda, width: Output.width, running: run.state.running?.section, done: done,
                ended: run.state.finished, style: Output.style(onTerminal: Output.isTerminal), shapes: Output.shapes)
            if !snapshot.notes.isEmpty {
                text += "\nNotes\n" + snapshot.notes.map { "  \($0.text.oneLine)\n" }.joined()
            }
            if !snapshot.actions.isEmpty {
                text += "\nActions\n"
                for action in snapshot.actions {
                    let who = [action.owner, action.due.map { "by \($0)" }].compactMap { $0?.oneLine }.joined(
                        separator: ", ")
                    text += "  \(action.text.oneLine)\(who.isEmpty ? "" : " (\(who))")\n"
                }
            }
            Output.write(text)
        }

        private func kept(_ key: MeetingKey) throws -> ([SourceRevision], [Step], [SectionKit.Words: String]) {
            var steps: [Step] = []
            var words: [SectionKit.Words: String] = [:]
            let revisions = try library.reading { library throws(LibraryError) in
                let journal = try library.journal(of: key)
                steps = try JournalStore.steps(of: journal)
                words = try JournalStore.words(of: journal)
                return try library.revisions(of: key)
            }
            return (revisions, steps, words)
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

    struct Erase: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Erase a meeting and all that was typed in it, for good.")
        @OptionGroup var meeting: MeetingArgument
        @Flag(help: "Yes, erase it: there is no way back.") var yes = false
        @OptionGroup var library: LibraryOption

        func run() throws {
            let key = try library.find(meeting.id, date: meeting.date, rehearsal: meeting.rehearsal).key
            guard yes else {
                throw Failure(
                    "This erases \(key) for good. Add --yes if you mean it; 'lectern meetings export' keeps a copy.")
            }
            try library.writing { library throws(LibraryError) in
                try library.erase(key, now: Int(Date().timeIntervalSince1970))
            }
            Output.error("Erased \(key).")
        }
    }

    struct BackUp: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "back-up", abstract: "Copy the whole library, also while a meeting runs.")
        @Argument(help: "The new file; a file that is there is never replaced.") var file: String
        @OptionGroup var library: LibraryOption

        func run() throws {
            try library.reading { library throws(LibraryError) in try library.backUp(to: file) }
            Output.error("Wrote \(file).")
        }
    }
}
