internal import Agenda
internal import Console
internal import Foundation
internal import Journal
internal import Meeting
internal import Pages
internal import Rendering
internal import SectionKit

/// The pages beside a meeting that this process runs.
struct MeetingWeb {
    private let server: PagesServer
    private let id: String
    private let reach: Reach

    /// nil, with a word of why, where no port is free: the meeting goes on without pages.
    static func open(_ meeting: OpenMeeting, reach: Reach, port: Int, idle: Int?) async -> (
        web: MeetingWeb?, notice: String?
    ) {
        do {
            let desk = LibraryDesk(
                path: meeting.library.path, agendas: meeting.watch.map { [$0.path] } ?? [])
            let server = try await PagesServer.start(
                [served(meeting, idle: idle)], organising: desk, reach: reach, port: port)
            return (MeetingWeb(server: server, id: meeting.key.id, reach: reach), nil)
        } catch let unavailable as PagesServer.Unavailable {
            return (nil, unavailable.message)
        } catch {
            return (nil, "There are no pages for browsers: \(error)")
        }
    }

    /// - Parameters:
    ///   - id: Stands in its addresses.
    ///   - idle: The minutes of a shared tablet, in place of the agenda's.
    static func served(_ meeting: OpenMeeting, as id: String? = nil, idle: Int?) -> ServedMeeting {
        let key = "\(meeting.key)"
        let kiosk = meeting.agenda.kiosk ?? .init()
        return ServedMeeting(
            id: id ?? meeting.key.id, key: key, source: Source(meeting),
            sessions: SessionFile(beside: meeting.library.path, of: key), signUps: meeting.signUps,
            ballots: meeting.ballots,
            idle: idle ?? kiosk.idle.count, answerWithin: kiosk.answerWithin.count)
    }

    /// Of everybody's pages.
    var address: String { server.address }

    /// Opens the console in a browser, once.
    func freshLink() -> String { server.link(for: .facilitator, to: id) ?? address }

    /// The way to the pages as it is now: laptops join networks and leave them.
    ///
    /// - Parameters:
    ///   - shown: What was shown before.
    ///   - role: Who there is to be a fresh link for.
    func browsers(_ shown: Situation.Browsers?, with role: BrowserRole?) -> Situation.Browsers {
        let network = server.networkAddresses
        var browsers = Situation.Browsers(
            address: address, network: network, code: network.first.map(Self.code) ?? [],
            fingerprint: reach.fingerprint, link: shown?.link)
        guard let role else { return browsers }
        guard role != .facilitator, let pages = Role(rawValue: role.rawValue) else {
            browsers.link = freshLink()
            return browsers
        }
        browsers.other = server.link(for: pages, to: id).map { (role, $0) }
        // Whoever it is for holds a phone or a tablet to it, and types nothing.
        if !network.isEmpty, reach.letsLinksOut, let link = browsers.other?.link {
            browsers.code = Self.code(link)
        }
        return browsers
    }

    /// For cameras; nothing where the terminal has no letters to draw it with.
    private static func code(_ address: String) -> [String] {
        Output.drawsLetters ? QRCode(address)?.lines ?? [] : []
    }

    func revoke(_ role: BrowserRole) {
        if let pages = Role(rawValue: role.rawValue) { server.revoke(pages, of: id) }
    }

    /// For those who have no console to ask for a link on.
    var notice: String {
        let way = PagesNotice(server, reach)
        return
            ([way.taken, "Pages for browsers on this machine: \(address) The console, once: \(freshLink())"]
            + way.network).compactMap { $0 }.joined(separator: "\n")
    }

    func close() async { await server.stop() }
}

/// How the pages of a server are reached, in words.
struct PagesNotice {
    /// That the port that was asked for was not free.
    let taken: String?
    /// Where others reach it, and by what they know it; empty where they do not.
    let network: [String]

    init(_ server: PagesServer, _ reach: Reach) {
        taken = server.taken.first.map { "Port \($0) is taken, so the pages are on port \(server.port)." }
        let addresses = server.networkAddresses
        switch reach {
        case .machine: network = []
        case _ where addresses.isEmpty:
            network = ["This machine is on no network now, so nobody else reaches the pages yet."]
        case .network:
            let fingerprint = reach.fingerprint.map {
                "Their browsers warn once of a certificate that they do not know. Its fingerprint is \($0)"
            }
            network = addresses.map { "For others on this network: \($0)" } + [fingerprint].compactMap { $0 }
        case .plainNetwork:
            network =
                addresses.map { "For others on this network, who can read along: \($0)" }
                + ["Pages with personal data open on this machine alone."]
        }
    }
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
    func lookAtSignUps() async { await sideline.lookAtSignUps() }
    func changes() async -> AsyncStream<LiveMeeting.Answer> { await sideline.changes() }
    func perform(_ command: Command, from whereabouts: Whereabouts?) async throws -> LiveMeeting.Answer {
        try await live.perform(command, from: whereabouts)
    }
    func effect(of command: Command) async throws -> Arrangement? { try await live.effect(of: command) }
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
        try? PrivateFile.replace(url, with: data)
    }
}
