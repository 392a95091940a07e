internal import Agenda
internal import ArgumentParser
internal import Dispatch
internal import Foundation
internal import Journal
internal import Meeting
internal import Pages
internal import Rendering
internal import SectionKit
internal import Wording

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the pages of meetings alone, in the weeks before them.",
        discussion: """
            Example: lectern serve agendas/regional-meeting.yaml agendas/national-steering-group.yaml
            For others on the network too: lectern serve agendas/*.yaml --lan

            Without files it serves every meeting of the library that is still to come. One meeting stands at the root \
            of the addresses; of several, each has its own below meetings/. Ctrl-C ends it. A meeting that is served is \
            not free to be run in a terminal: its console is a page, which opens with the link that is printed.
            """)

    @Argument(
        help: "Agenda files, or ids of meetings that the library holds.",
        completion: .file(extensions: ["yaml", "yml"]))
    var files: [String] = []
    @Option(help: "The library's file. Default: LECTERN_LIBRARY, else the user's data folder.")
    var library: String?
    @OptionGroup var pages: WebOptions

    func run() async throws {
        let path = library ?? Library.defaultPath(environment: ProcessInfo.processInfo.environment)
        let reach = try pages.reach(library: path)
        let targets = try files.isEmpty ? Self.toCome(in: path) : files
        if targets.isEmpty {
            throw Failure(
                "The library has no meeting that is still to come. Name agenda files: lectern serve agendas/regional-meeting.yaml"
            )
        }
        let meetings = await open(targets, in: path)
        guard !meetings.isEmpty else { throw Failure("None of them can be served.") }
        let ids = Self.ids(of: meetings)
        let served = zip(meetings, ids).map { MeetingWeb.served($0, as: $1, idle: pages.kioskIdle) }
        // Before anybody is told that it serves: a signal that comes at that moment ends it as any other does.
        let (ends, end) = AsyncStream.makeStream(of: Void.self)
        Interruption.onSignal { end.yield() }
        let server: PagesServer
        do {
            server = try await PagesServer.start(
                served, organising: LibraryDesk(path: path, agendas: targets), reach: reach, port: pages.port)
        } catch {
            for meeting in meetings { meeting.leave() }
            throw Failure((error as? PagesServer.Unavailable)?.message ?? "\(error)")
        }
        tell(server, reach, Array(zip(meetings, ids)))
        await wait(for: ends, with: meetings)
        await server.stop()
        for meeting in meetings { meeting.leave() }
        Output.error("The pages are closed. Every meeting keeps its place.")
    }

    // MARK: Which meetings

    /// What the library has and is not over: what is held today, or later, or has begun and not ended.
    private static func toCome(in path: String) throws -> [String] {
        do {
            let library = try Library.open(at: path)
            defer { try? library.close() }
            let clock = WallClock(timeZone: .current)
            let today = String(clock.iso8601(SteadyClock().now).prefix(10))
            let all = try library.meetings().filter { meeting in
                meeting.key.rehearsal == nil && meeting.status.ended == nil
                    && (meeting.key.date >= today || meeting.status.began != nil)
            }
            return all.map(\.key.id)
        } catch { throw Failure("\(error)") }
    }

    /// Those that can be opened; of each other one it says why, and the rest goes on.
    private func open(_ targets: [String], in path: String) async -> [OpenMeeting] {
        var meetings: [OpenMeeting] = []
        for target in targets {
            if let same = meetings.first(where: { Self.isSame(target, $0.key) }) {
                Output.error("lectern: '\(target)' is \(same.agenda.title), \(same.key.date), which is served already.")
                continue
            }
            let opener = MeetingOpener(
                target: target, libraryPath: path, rehearsal: nil, afresh: false, takesEditsBefore: true)
            do {
                let meeting = try await opener.open()
                meetings.append(meeting)
                for notice in meeting.notices {
                    Output.error("\(meeting.agenda.title): \(Phrasebook.english(notice))")
                }
            } catch let failure as Failure {
                Output.error("lectern: \(failure.message)")
            } catch {
                Output.error("lectern: \(error)")
            }
        }
        return meetings
    }

    /// Whether a file or an id means a meeting that is open here.
    private static func isSame(_ target: String, _ key: MeetingKey) -> Bool {
        guard let bytes = try? File.read(target, called: target), let head = AgendaReading.head(of: bytes, name: target)
        else { return key.id == target }
        return key.id == head.id && key.date == head.date.description
    }

    /// A meeting's id, with its date where others have the same.
    private static func ids(of meetings: [OpenMeeting]) -> [String] {
        let all = meetings.map(\.key)
        return all.map { key in
            all.count { $0.id == key.id } == 1 ? key.id : "\(key.id)-\(key.date)"
        }
    }

    // MARK: Serving

    private func tell(_ server: PagesServer, _ reach: Reach, _ meetings: [(meeting: OpenMeeting, id: String)]) {
        let way = PagesNotice(server, reach)
        var lines =
            [way.taken, "Pages for browsers on this machine: \(server.address)"].compactMap { $0 } + way.network
        if let address = server.networkAddresses.first, Output.errorIsTerminal, Output.drawsLetters,
            let code = QRCode(address)
        {
            lines += [""] + code.lines.map { TerminalCode.row($0) }
        }
        for (meeting, id) in meetings {
            let link = server.link(for: .facilitator, to: id) ?? ""
            lines.append("\(meeting.agenda.title), \(meeting.key.date). Its console, once: \(link)")
        }
        lines.append("Ctrl-C ends this. The meetings keep their places.")
        Output.error(lines.joined(separator: "\n"))
    }

    /// Until somebody ends it; tells what the clock did meanwhile, and which agenda file waits to be decided about.
    private func wait(for ends: AsyncStream<Void>, with meetings: [OpenMeeting]) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                var edits: [MeetingKey: Int] = [:]
                while !Task.isCancelled {
                    for meeting in meetings {
                        if let edit = meeting.sideline.beside.edit, edits[meeting.key] != edit.number {
                            edits[meeting.key] = edit.number
                            let lines = ["\(meeting.agenda.title): the agenda file has changed."] + edit.lines
                            Output.error((lines + ["Decide on its console page."]).joined(separator: "\n  "))
                        }
                        // The pages make it look, and whoever leads decides.
                        for back in await meeting.sideline.takeNews() {
                            let words = AbsenceWords(back: back, timeZone: meeting.agenda.timeZone)
                            Output.error("\(meeting.agenda.title): \(words.sentence)")
                        }
                    }
                    try? await Task.sleep(for: .seconds(1))
                }
            }
            for await _ in ends { break }
            group.cancelAll()
        }
    }
}
