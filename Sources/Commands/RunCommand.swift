internal import Agenda
internal import ArgumentParser
internal import Console
internal import Dispatch
internal import Foundation
internal import Journal
internal import Meeting
internal import Pages
internal import Terminal
internal import Wording

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run a meeting: open it, or go on where it was.",
        discussion: """
            Example: lectern run agendas/regional-meeting.yaml
            Rehearse: lectern run agendas/regional-meeting.yaml --rehearse 1
            From a script: printf 'next\\nstatus\\n' | lectern run agendas/regional-meeting.yaml --json

            The clock starts with the first 'next'. Every step is on disk before it is shown, so the meeting comes back \
            after a power cut: run the same command again.
            """)

    @Argument(
        help: "The agenda file, or the id of a meeting that the library holds.",
        completion: .file(extensions: ["yaml", "yml"]))
    var file: String
    @Option(help: "The library's file. Default: LECTERN_LIBRARY, else the user's data folder.")
    var library: String?
    @Option(
        help: "Rehearse on a clock of its own, SPEED times as fast, from 0.1 to 1000; kept apart from real meetings.")
    var rehearse: Double?
    @Flag(help: "Start the rehearsal over, although an earlier one was left.")
    var afresh = false
    @Flag(help: "Answer each line of the input with one JSON object.")
    var json = false
    @Flag(help: "No full screen: lines of text, and only what changed, for screen readers and old terminals.")
    var plainText = false
    @Option(help: "The terminal's background, light or dark, where the colours are hard to read.")
    var ground: Theme.Ground?
    @Flag(help: "Ring the terminal's bell, once as time is nearly over and once as it is up.")
    var bell = false
    @Flag(name: .customLong("no-web"), help: "No pages for browsers.")
    var noWeb = false
    @Flag(help: .hidden) var keepsNothing = false
    @OptionGroup var pages: WebOptions

    func validate() throws {
        if let rehearse, !(rehearse >= 0.1 && rehearse <= 1_000) {
            throw ValidationError("--rehearse takes a speed from 0.1 to 1000, such as 1 or 60.")
        }
        if noWeb, pages.lan { throw ValidationError("--no-web and --lan exclude each other.") }
        if afresh, rehearse == nil { throw ValidationError("--afresh goes with --rehearse.") }
    }

    func run() async throws {
        let path = library ?? Library.defaultPath(environment: ProcessInfo.processInfo.environment)
        let reach = noWeb ? Reach.machine : try pages.reach(library: path)
        var opener = MeetingOpener(target: file, libraryPath: path, rehearsal: rehearse, afresh: afresh)
        var meeting = try await opener.open()
        var web = await openWeb(of: meeting, reach)
        if json || isatty(STDIN_FILENO) == 0 {
            await script(meeting, web)
        } else {
            let session = ConsoleSession(
                isPlain: plainText || isatty(STDOUT_FILENO) == 0, theme: theme, rings: bell, keepsNothing: keepsNothing)
            while await session.run(meeting, web: web.web, pages: web.notice) == .rehearse {
                await web.web?.close()
                meeting.leave()
                opener = MeetingOpener(target: file, libraryPath: path, rehearsal: 1, afresh: false)
                meeting = try await opener.open()
                web = await openWeb(of: meeting, reach)
            }
        }
        await web.web?.close()
        meeting.leave()
        let last = await meeting.live.current
        let ended = last.meeting.state.finished != nil
        if ended, meeting.rehearsal != nil {
            Output.error(
                Comparison(last.meeting.times(at: last.now), words: .english).text(width: 80).joined(separator: "\n"))
        }
        if !keepsNothing { Output.error(Phrasebook.english(ended ? .meetingHasEnded : .meetingKeepsPlace)) }
    }

    private func openWeb(of meeting: OpenMeeting, _ reach: Reach) async -> (web: MeetingWeb?, notice: String?) {
        if noWeb { return (nil, nil) }
        return await MeetingWeb.open(meeting, reach: reach, port: pages.port, idle: pages.kioskIdle)
    }

    private func script(_ meeting: OpenMeeting, _ pages: (web: MeetingWeb?, notice: String?)) async {
        greet(meeting)
        if let notice = pages.web?.notice ?? pages.notice { Output.error(notice) }
        Interruption.onSignal {
            let end: @Sendable () -> Void = {
                meeting.leave()
                Output.error("\n" + Phrasebook.english(.meetingKeepsPlace))
                Foundation.exit(0)
            }
            // What browsers wait for is answered first; nothing that they do keeps the program from ending.
            Task {
                await pages.web?.close()
                end()
            }
            DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(600), execute: end)
        }
        var lines = LineMode(meeting: meeting, json: json)
        await lines.run()
    }

    private var theme: Theme {
        let environment = ProcessInfo.processInfo.environment
        return Theme(
            ground: ground ?? Theme.ground(environment: environment),
            hasColour: environment["NO_COLOR"].map(\.isEmpty) ?? true)
    }

    private func greet(_ meeting: OpenMeeting) {
        var text = meeting.agenda.title
        if let rehearse {
            text += " — a rehearsal, \(rehearse == 1 ? "at real speed" : "\(rehearse.formatted()) times as fast")"
        }
        Output.error(text)
        if meeting.resumed { Output.error(Phrasebook.englishLines(.goesOn)) }
        let notices = meeting.notices.map { Phrasebook.englishLines($0) }
        for notice in notices + meeting.timeNotices { Output.error(notice) }
    }
}

extension Theme.Ground: ExpressibleByArgument {
    package init?(argument: String) {
        guard argument != "unknown", let ground = Theme.Ground(rawValue: argument) else { return nil }
        self = ground
    }
    package static var allValueStrings: [String] { ["light", "dark"] }
}
