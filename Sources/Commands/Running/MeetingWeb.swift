internal import Foundation
internal import Journal
internal import Meeting
internal import Pages
internal import SectionKit

/// The pages beside a meeting that this process runs.
struct MeetingWeb {
    private let server: PagesServer

    /// nil, with a word of why, where no port is free: the meeting goes on without pages.
    static func open(_ meeting: OpenMeeting, port: Int) async -> (web: MeetingWeb?, notice: String?) {
        let key = "\(meeting.key)"
        do {
            let server = try await PagesServer.start(
                Source(meeting), meeting: key, sessions: SessionFile(beside: meeting.library.path, of: key), port: port)
            return (MeetingWeb(server: server), nil)
        } catch let unavailable as PagesServer.Unavailable {
            return (nil, unavailable.message)
        } catch {
            return (nil, "There are no pages for browsers: \(error)")
        }
    }

    /// Of everybody's pages.
    var address: String { server.address }

    /// Opens the console in a browser, once.
    func freshLink() -> String { server.link(for: .facilitator) }

    /// For those who have no console to ask for a link on.
    var notice: String { "Pages for browsers on this machine: \(address) The console, once: \(freshLink())" }

    func close() async { await server.stop() }
}

/// The meeting as its pages know it.
private struct Source: MeetingSource {
    private let live: LiveMeeting
    private let sideline: Sideline
    private let rehearsal: RehearsalClock?
    private let steady: SteadyClock

    init(_ meeting: OpenMeeting) {
        live = meeting.live
        sideline = meeting.sideline
        rehearsal = meeting.rehearsal
        steady = meeting.presence.steady
    }

    var time: PageTime {
        guard let rehearsal else { return PageTime(seconds: steady.seconds, speed: 1) }
        return PageTime(seconds: rehearsal.seconds, speed: rehearsal.stands ? 0 : rehearsal.speed)
    }
    func current() async -> LiveMeeting.Answer { await live.current }
    var beside: Beside { sideline.beside }
    func changes() async -> AsyncStream<LiveMeeting.Answer> { await sideline.changes() }
    func perform(_ command: Command, from whereabouts: Whereabouts?) async throws -> LiveMeeting.Answer {
        try await live.perform(command, from: whereabouts)
    }
    func perform(_ order: BesideOrder) async throws { try await sideline.perform(order) }
}

/// Who came in to a meeting's pages, in a file that only its owner can read, beside the library.
private struct SessionFile: SessionKeeping {
    private let url: URL

    init(beside library: String, of meeting: String) {
        let folder = URL(fileURLWithPath: library + "-locks")
        let name = String(meeting.map { $0.isLetter || $0.isNumber ? $0 : "-" })
        url = folder.appendingPathComponent("pages-\(name.prefix(120)).json")
    }

    func load() -> [Session] {
        guard let data = try? Data(contentsOf: url) else { return [] }
        return (try? JSONDecoder().decode([Session].self, from: data)) ?? []
    }

    func save(_ sessions: [Session]) {
        guard let data = try? JSONEncoder().encode(sessions) else { return }
        let new = url.appendingPathExtension("new")
        try? FileManager.default.removeItem(at: new)
        let made = FileManager.default.createFile(
            atPath: new.path, contents: data, attributes: [.posixPermissions: 0o600])
        // The one is there whole, or the other: Foundation's own replacing needs one that is there already.
        if made { rename(new.path, url.path) }
    }
}
