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
    /// The agenda that held when it was opened; `live` knows the one that holds now.
    let agenda: MeetingAgenda
    /// Watches the agenda file for edits; nil where the meeting was opened by its id.
    let watch: AgendaWatch?
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
            let stopped = ClockAnchor(
                realSeconds: 0, meetingSeconds: rehearsal.now.secondsSince1970, speed: rehearsal.anchor.speed)
            try? library.setClock(stopped, of: key)
        }
        lock.release()
        // So that the one file holds everything, for people who copy it.
        try? library.close()
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
        let begun = try begun(library)
        let markPath = CrashMark.path(for: markName(begun), library: libraryPath)
        var notices: [String] = []
        var lost = Set(CrashMark.read(path: markPath))
        let newlyLost = lost
        try? FileManager.default.createDirectory(
            at: URL(fileURLWithPath: markPath).deletingLastPathComponent(), withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        try translating { () throws(LibraryError) in try CrashMark.install(path: markPath) }

        var steps: [Step] = []
        if let begun {
            // Known before the file is read: reading it asks the modules for their times.
            let journal = try translating { () throws(LibraryError) in try library.journal(of: begun.key) }
            steps = try translating { () throws(LibraryError) in try JournalStore.steps(of: journal) }
            lost.formUnion(JournalStore.lostModules(steps))
        }
        var (reading, isFile) = try read(library, without: lost, begun: begun, &notices)
        let (key, journal, clock, lock, resumed) = try prepare(library, reading, &notices)
        let file = isFile ? reading : nil
        var later: [Int: AgendaReading] = [:]
        // Another process may have added some before this one held the lock; a journal only ever grows.
        if begun?.key != key { steps = [] }
        if resumed {
            let known = steps.count
            steps += try translating { () throws(LibraryError) in try JournalStore.steps(of: journal, after: known) }
            lost.formUnion(JournalStore.lostModules(steps))
            let kept = KeptAgendas(
                try translating { () throws(LibraryError) in try library.revisions(of: key) }, usedBy: steps,
                catalog: Self.catalog(without: lost))
            later = try kept.later()
            if let first = kept.first, first.agenda != nil {
                reading = first
            } else if !later.isEmpty {
                throw KeptAgendas.unreadable
            }
        }
        guard let first = reading.agenda else { throw KeptAgendas.unreadable }
        let run = MeetingRun(agenda: first, later: later.compactMapValues(\.agenda), replaying: steps)
        let agenda = run.agenda
        reading = later[run.state.revision] ?? reading
        if !steps.isEmpty, let file = file?.agenda, !AgendaChange(from: run, to: file).isEmpty {
            notices.append(
                "The agenda file has changed; the meeting goes on with the agenda that it has. The key e, or the command 'agenda', shows what would change."
            )
        }
        if rehearsal == nil, let today = WallClock(timeZone: agenda.timeZone).date(of: clock.now), today != agenda.date
        {
            notices.append("This meeting is on \(agenda.date), and today is \(today). To try it out, add --rehearse 1.")
        }
        let words = try translating { () throws(LibraryError) in try JournalStore.words(of: journal) }
        let live = LiveMeeting(
            run, words: words, store: JournalStore(journal), clock: clock, chance: Chance(SystemRandomNumberGenerator())
        )
        for fault in reading.faults {
            notices.append(
                "The module of '\(agenda.section(fault.section)?.title ?? fault.section)' failed (\(fault.message)); that section goes on without it."
            )
        }
        for section in newlyLost.sorted() {
            let title = agenda.section(section)?.title ?? section
            notices.append(
                "The module of '\(title)' took the program down; that section goes on without it. Its time and its script stay."
            )
        }
        // Also a section that the meeting does not have: its agenda file may, and is read at every start.
        let unrecorded = newlyLost.filter {
            run.state.faults[$0] == nil && (agenda.section($0) != nil || !steps.isEmpty)
        }
        if !unrecorded.isEmpty { _ = try await live.record(unrecorded.sorted().map { .moduleLost(section: $0) }) }
        try translating { () throws(LibraryError) in try CrashMark.clear(path: markPath) }
        return OpenMeeting(
            live: live, agenda: agenda,
            watch: FileManager.default.fileExists(atPath: target)
                ? AgendaWatch(path: target, catalog: Self.catalog(without: lost)) : nil, key: key, library: library,
            clock: clock, lock: lock, notices: notices,
            resumed: !steps.isEmpty)
    }

    // MARK: Reading

    /// One name for a meeting however it is asked for, so that a mark left by one way is seen by the other.
    private func markName(_ begun: MeetingSummary?) -> String {
        let suffix = rehearsal == nil ? "" : " rehearsal"
        if let begun { return "\(begun.key.id) \(begun.key.date)\(suffix)" }
        if let bytes = try? File.read(target, called: target), let head = AgendaReading.head(of: bytes, name: target) {
            return "\(head.id) \(head.date)\(suffix)"
        }
        return target + suffix
    }

    private static func catalog(without lost: Set<String>) -> ModuleCatalog {
        Kinds.catalog(guardedBy: CallGuard { section, call in CrashMark.during(section, call) }, without: lost)
    }

    /// The meeting that the target names, where it has steps already: found without asking any module.
    private func begun(_ library: Library) throws -> MeetingSummary? {
        let all = { (isMeant: (MeetingSummary) -> Bool) in
            try translating { () throws(LibraryError) in try library.meetings() }
                .last { ($0.key.rehearsal == nil) == (rehearsal == nil) && $0.lastSeq > 0 && isMeant($0) }
        }
        if afresh { return nil }
        guard FileManager.default.fileExists(atPath: target) else { return try all { $0.key.id == target } }
        guard let bytes = try? File.read(target, called: target), let head = AgendaReading.head(of: bytes, name: target)
        else { return nil }
        return try all { $0.key.id == head.id && $0.key.date == head.date.description }
    }

    /// The agenda from its file; where there is no such file, from the library, by the meeting's id.
    ///
    /// A meeting that has begun does not depend on its file any more: where that has errors now, it goes on without it.
    private func read(
        _ library: Library, without lost: Set<String>, begun: MeetingSummary?, _ notices: inout [String]
    ) throws -> (reading: AgendaReading, isFile: Bool) {
        let catalog = Self.catalog(without: lost)
        if !FileManager.default.fileExists(atPath: target) {
            let known = try translating { () throws(LibraryError) in try library.meetings() }
                .last { $0.key.id == target && ($0.key.rehearsal == nil) == (rehearsal == nil) }
            if let known {
                let sources = try translating { () throws(LibraryError) in try library.sources(of: known.key) }
                if let reading = KeptAgendas.read(sources, catalog: catalog) { return (reading, false) }
            }
            throw Failure("There is no agenda file '\(target)', and the library has no meeting of that id.", status: 2)
        }
        let reading = try AgendaFile.read(target, catalog: catalog)
        if reading.agenda == nil, let begun {
            let sources = try translating { () throws(LibraryError) in try library.sources(of: begun.key) }
            if let kept = KeptAgendas.read(sources, catalog: catalog), kept.agenda != nil {
                notices.append(
                    "The agenda file has errors now; the meeting goes on with the agenda that it has. The key e, or the command 'agenda', shows them."
                )
                return (kept, false)
            }
        }
        let errors = reading.diagnostics.filter { $0.severity == .error }
        if !errors.isEmpty {
            Output.error(AgendaFile.describe(reading, errors, style: Output.style(onTerminal: Output.errorIsTerminal)))
        }
        if reading.agenda == nil {
            throw Failure(
                "'\(target)' has errors, so the meeting cannot be opened yet. Mend them, then run it again."
                    + (try wayBack(library)))
        }
        return (reading, true)
    }

    /// How to go on with a meeting that began with this file, where not even its id can be read any more.
    private func wayBack(_ library: Library) throws -> String {
        let running = try translating { () throws(LibraryError) in try library.meetings() }
            .filter { $0.key.rehearsal == nil && $0.status.began != nil && $0.status.ended == nil }
        for meeting in running.reversed() {
            let sources = try translating { () throws(LibraryError) in try library.sources(of: meeting.key) }
            if sources.first?.path == target {
                return " The meeting that began with it goes on by its id: lectern run \(meeting.key.id)"
            }
        }
        return ""
    }

    // MARK: The library

    private func prepare(
        _ library: Library, _ reading: AgendaReading, _ notices: inout [String]
    ) throws -> (MeetingKey, MeetingJournal, any MeetingClock, MeetingLock, Bool) {
        guard let agenda = reading.agenda else { throw Failure("The agenda cannot be read.") }
        let sources = reading.sources.map { SourceFile(path: $0.path, bytes: $0.bytes) }
        let key = MeetingKey(id: agenda.id, date: agenda.date.description)
        let new = NewMeeting(key: key, title: agenda.title, created: Self.realNow(), sources: sources)
        if let rehearsal { return try prepareRehearsal(library, agenda, new, speed: rehearsal, &notices) }
        return try translating { () throws(LibraryError) in
            // Locked before anything of the meeting is changed.
            let lock = try MeetingLock(key, in: library, since: Self.realNow())
            guard let known = try library.meeting(key) else {
                return (key, try library.create(new), MachineClock(), lock, false)
            }
            if !known.isFrozen { try library.replaceSources(of: key, with: sources, title: agenda.title) }
            return (key, try library.journal(of: key), MachineClock(), lock, true)
        }
    }

    private func prepareRehearsal(
        _ library: Library, _ agenda: MeetingAgenda, _ new: NewMeeting, speed: Double, _ notices: inout [String]
    ) throws -> (MeetingKey, MeetingJournal, any MeetingClock, MeetingLock, Bool) {
        let real = Self.realNow()
        let newest = try translating { () throws(LibraryError) in
            // One that was only looked at, and never begun, hides none that was.
            try library.meetings().last {
                $0.key.id == new.key.id && $0.key.date == new.key.date && $0.key.rehearsal != nil && $0.lastSeq > 0
            }
        }
        // At its end and left, a rehearsal is over; at its end and killed, somebody may still want to go back.
        if let newest, !afresh, let clock = newest.clock, newest.lastSeq > 0,
            newest.status.ended == nil || clock.realSeconds != 0
        {
            let kept = try translating { () throws(LibraryError) in try library.sources(of: newest.key) }
            // Once it has begun, it goes on with the agenda that it has, as a meeting does; edits are offered to it.
            if kept == new.sources || newest.isFrozen {
                let lock = try translating { () throws(LibraryError) in
                    try MeetingLock(newest.key, in: library, since: real)
                }
                // Left on purpose, the clock stood still; killed, it ran on, as the real one does.
                // Anchors hold whole seconds: the clock goes on from one, or each start would jump by a part of a second
                // times the speed.
                let from = clock.realSeconds == 0 ? real + 1 : max(real, clock.realSeconds)
                let meeting =
                    clock.realSeconds == 0
                    ? clock.meetingSeconds : RehearsalClock(anchor: clock).at(Double(from)).secondsSince1970
                let anchor = ClockAnchor(realSeconds: from, meetingSeconds: meeting, speed: speed)
                try translating { () throws(LibraryError) in try library.setClock(anchor, of: newest.key) }
                notices.append("This goes on with the rehearsal that was left; --afresh starts over.")
                let journal = try translating { () throws(LibraryError) in try library.journal(of: newest.key) }
                return (newest.key, journal, RehearsalClock(anchor: anchor), lock, true)
            }
            notices.append("The agenda has changed since the last rehearsal, so this one starts from the beginning.")
        }
        var new = new
        let first = PlanRule.plan(agenda).sections.first?.start ?? agenda.start
        let anchor = ClockAnchor(
            realSeconds: real + 1, meetingSeconds: (first - .minutes(5)).secondsSince1970, speed: speed)
        new.clock = anchor
        let meeting = new
        let journal = try translating { () throws(LibraryError) in try library.createRehearsal(meeting) }
        let lock = try translating { () throws(LibraryError) in try MeetingLock(journal.key, in: library, since: real) }
        return (journal.key, journal, RehearsalClock(anchor: anchor), lock, false)
    }

    /// The library's errors as failures of the command.
    private func translating<Value>(_ call: () throws(LibraryError) -> Value) throws -> Value {
        do { return try call() } catch { throw Failure("\(error)") }
    }
}
