internal import Agenda
internal import Foundation
internal import Journal
internal import Meeting
internal import Modules
internal import Planner
internal import SectionKit

/// A meeting that this process runs: opened or resumed, locked, and ready for commands.
struct OpenMeeting {
    let live: LiveMeeting
    let agenda: MeetingAgenda
    let key: MeetingKey
    let library: Library
    let clock: any MeetingClock
    /// Held as long as the meeting is open; gone with the process.
    let lock: MeetingLock
    /// What the person at the console should know before they go on.
    var notices: [String]
    let resumed: Bool

    /// Gives the meeting back. A rehearsal's clock stands still until it is opened again.
    func leave() {
        if let rehearsal = clock as? RehearsalClock {
            let stopped = ClockAnchor(realSeconds: 0, meetingSeconds: rehearsal.now.secondsSince1970, speed: rehearsal.anchor.speed)
            try? library.setClock(stopped, of: key)
        }
        lock.release()
    }
}

/// Opens or resumes the meeting of an agenda.
struct MeetingOpener {
    /// An agenda file, or the id of a meeting that the library holds.
    let target: String
    let libraryPath: String
    /// How fast a rehearsal runs; nil for the real meeting.
    let rehearsal: Double?
    /// Starts a rehearsal over although an earlier one is not finished.
    let afresh: Bool

    private static func realNow() -> Int { Int(Date().timeIntervalSince1970) }

    func open() async throws -> OpenMeeting {
        let library = try translating { () throws(LibraryError) in try Library.open(at: libraryPath) }
        let markPath = CrashMark.path(for: "\(absoluteTarget)\(rehearsal == nil ? "" : " rehearsal")", library: libraryPath)
        var notices: [String] = []
        var lost = Set(CrashMark.read(path: markPath))
        let newlyLost = lost
        try? FileManager.default.createDirectory(
            at: URL(fileURLWithPath: markPath).deletingLastPathComponent(), withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        try translating { () throws(LibraryError) in try CrashMark.install(path: markPath) }

        var reading = try read(library, without: lost)
        let (key, journal, clock, resumed) = try prepare(library, reading, &notices)
        let lock = try translating { () throws(LibraryError) in try MeetingLock(key, in: library, since: Self.realNow()) }
        var steps: [Step] = []
        if resumed {
            steps = try translating { () throws(LibraryError) in try JournalStore.steps(of: journal) }
            for step in steps { for case .moduleLost(let section) in step.events { lost.insert(section) } }
            let kept = try translating { () throws(LibraryError) in try library.sources(of: key) }
            if let kept = keptReading(kept, without: lost), kept.agenda != nil {
                if steps.contains(where: { !$0.events.isEmpty }), kept.sources != reading.sources, FileManager.default.fileExists(atPath: target) {
                    notices.append("The agenda file has changed since the meeting began; the meeting goes on with the agenda it began with.")
                }
                reading = kept
            }
        }
        guard let agenda = reading.agenda else { throw Failure("The agenda kept with the meeting cannot be read by this Lectern.") }
        if rehearsal == nil, let today = WallClock(timeZone: agenda.timeZone).date(of: clock.now), today != agenda.date {
            notices.append("This meeting is on \(agenda.date), and today is \(today). To try it out, add --rehearse 1.")
        }
        let words = try translating { () throws(LibraryError) in try JournalStore.words(of: journal) }
        let run = MeetingRun(agenda: agenda, replaying: steps)
        let live = LiveMeeting(
            run, words: words, store: JournalStore(journal), clock: clock, chance: Chance(SystemRandomNumberGenerator()))
        for section in newlyLost.sorted() {
            let title = agenda.section(section)?.title ?? section
            notices.append("The module of '\(title)' took the program down; that section goes on without it. Its time and its script stay.")
        }
        let unrecorded = newlyLost.filter { agenda.section($0) != nil && run.state.faults[$0] == nil }
        if !unrecorded.isEmpty { _ = try await live.record(unrecorded.sorted().map { .moduleLost(section: $0) }) }
        try translating { () throws(LibraryError) in try CrashMark.clear(path: markPath) }
        return OpenMeeting(
            live: live, agenda: agenda, key: key, library: library, clock: clock, lock: lock, notices: notices,
            resumed: !steps.isEmpty)
    }

    // MARK: Reading

    private var absoluteTarget: String { URL(fileURLWithPath: target).standardizedFileURL.path }

    private static func catalog(without lost: Set<String>) -> ModuleCatalog {
        Kinds.catalog(guardedBy: CallGuard { section, call in CrashMark.during(section, call) }, without: lost)
    }

    /// The agenda from its file; where there is no such file, from the library, by the meeting's id.
    private func read(_ library: Library, without lost: Set<String>) throws -> AgendaReading {
        let catalog = Self.catalog(without: lost)
        if !FileManager.default.fileExists(atPath: target) {
            let known = try translating { () throws(LibraryError) in try library.meetings() }
                .last { $0.key.id == target && ($0.key.rehearsal == nil) == (rehearsal == nil) }
            if let known {
                let sources = try translating { () throws(LibraryError) in try library.sources(of: known.key) }
                if let reading = keptReading(sources, without: lost) { return reading }
            }
            throw Failure("There is no agenda file '\(target)', and the library has no meeting of that id.", status: 2)
        }
        let reading = try AgendaFile.read(target, catalog: catalog)
        let errors = reading.diagnostics.filter { $0.severity == .error }
        if !errors.isEmpty { Output.error(AgendaFile.describe(reading, errors, style: Output.style(onTerminal: Output.errorIsTerminal))) }
        if reading.agenda == nil { throw Failure("'\(target)' has errors, so the meeting cannot be opened yet. Mend them, then run it again.") }
        return reading
    }

    private func keptReading(_ sources: [SourceFile], without lost: Set<String>) -> AgendaReading? {
        guard let first = sources.first else { return nil }
        let kept = sources.map { AgendaSource(path: $0.path, bytes: $0.bytes) }
        return .read(first.bytes, name: first.path, files: KeptFiles(Array(kept.dropFirst())), catalog: Self.catalog(without: lost))
    }

    // MARK: The library

    private func prepare(
        _ library: Library, _ reading: AgendaReading, _ notices: inout [String]
    ) throws -> (MeetingKey, MeetingJournal, any MeetingClock, Bool) {
        guard let agenda = reading.agenda else { throw Failure("The agenda cannot be read.") }
        let sources = reading.sources.map { SourceFile(path: $0.path, bytes: $0.bytes) }
        let key = MeetingKey(id: agenda.id, date: agenda.date.description)
        let new = NewMeeting(key: key, title: agenda.title, created: Self.realNow(), sources: sources)
        if let rehearsal { return try prepareRehearsal(library, agenda, new, speed: rehearsal, &notices) }
        return try translating { () throws(LibraryError) in
            guard let known = try library.meeting(key) else {
                return (key, try library.create(new), MachineClock(), false)
            }
            if !known.isFrozen { try library.replaceSources(of: key, with: sources, title: agenda.title) }
            return (key, try library.journal(of: key), MachineClock(), true)
        }
    }

    private func prepareRehearsal(
        _ library: Library, _ agenda: MeetingAgenda, _ new: NewMeeting, speed: Double, _ notices: inout [String]
    ) throws -> (MeetingKey, MeetingJournal, any MeetingClock, Bool) {
        let real = Self.realNow()
        let newest = try translating { () throws(LibraryError) in
            try library.newestRehearsal(id: new.key.id, date: new.key.date)
        }
        if let newest, !afresh, newest.status.ended == nil, newest.lastSeq > 0, let clock = newest.clock {
            let kept = try translating { () throws(LibraryError) in try library.sources(of: newest.key) }
            if kept == new.sources {
                // Left on purpose, the clock stood still; killed, it ran on, as the real one does.
                let meeting = clock.realSeconds == 0 ? clock.meetingSeconds : RehearsalClock(anchor: clock).now.secondsSince1970
                let anchor = ClockAnchor(realSeconds: real, meetingSeconds: meeting, speed: speed)
                try translating { () throws(LibraryError) in try library.setClock(anchor, of: newest.key) }
                notices.append("This goes on with the rehearsal that was left; --afresh starts over.")
                let journal = try translating { () throws(LibraryError) in try library.journal(of: newest.key) }
                return (newest.key, journal, RehearsalClock(anchor: anchor), true)
            }
            notices.append("The agenda has changed since the last rehearsal, so this one starts from the beginning.")
        }
        var new = new
        let first = PlanRule.plan(agenda).sections.first?.start ?? agenda.start
        let anchor = ClockAnchor(realSeconds: real, meetingSeconds: (first - .minutes(5)).secondsSince1970, speed: speed)
        new.clock = anchor
        let meeting = new
        let journal = try translating { () throws(LibraryError) in try library.createRehearsal(meeting) }
        return (journal.key, journal, RehearsalClock(anchor: anchor), false)
    }

    /// The library's errors as failures of the command.
    private func translating<Value>(_ call: () throws(LibraryError) -> Value) throws -> Value {
        do { return try call() } catch { throw Failure("\(error)") }
    }
}
