internal import Agenda
internal import Foundation
internal import Journal
internal import Meeting
internal import Modules
internal import Planner
internal import SectionKit
internal import Wording

/// A meeting that this process runs: opened or resumed, locked, and ready for commands.
struct OpenMeeting {
    let live: LiveMeeting
    /// The agenda that held when it was opened; `live` knows the one that holds now.
    let agenda: MeetingAgenda
    /// Watches the agenda file for edits; nil where the meeting was opened by its id.
    let watch: AgendaWatch?
    let key: MeetingKey
    let library: Library
    /// Who comes, for the pages and for the places of the running meeting alike.
    let signUps: MeetingSignUps
    /// The rehearsal's clock; nil where the meeting is real.
    let rehearsal: RehearsalClock?
    /// Watches the machine's clocks, and says that this program is here.
    let presence: Presence
    /// Held as long as the meeting is open; gone with the process.
    let lock: MeetingLock
    /// What the person at the console should know before they go on.
    var notices: [Said]
    let resumed: Bool
    /// That nobody was here for a while, or that the clock was set, as the meeting was opened.
    let absence: Absence?
    /// What to ask before anything else; line mode asks nothing.
    let questions: [OpeningQuestion]
    /// The same in sentences, for line mode, which asks nothing.
    let timeNotices: [String]
    /// Where the meeting stood as it was opened.
    let opened: MeetingState
    /// What stands beside it, for all screens that lead it.
    let sideline: Sideline
    /// What people answer to its questions, apart from its journal.
    let ballots: BallotBox
    /// Closes that box when nobody is asked any more.
    let closing: BallotClosing

    /// Gives the meeting back. A rehearsal's clock stands still until it is opened again.
    func leave() {
        sideline.end()
        closing.end()
        try? rehearsal?.stand()
        presence.end()
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
    /// Takes what is edited over by itself while nothing has begun: pages alone have nobody who sits there and waits for it.
    var takesEditsBefore = false
    /// The machine's clock; tests have another.
    var steady = SteadyClock()

    private func realNow() -> Int { steady.now.secondsSince1970 }

    /// A meeting in the library, locked, with its clock.
    private struct Prepared {
        let key: MeetingKey
        let journal: MeetingJournal
        let lock: MeetingLock
        let resumed: Bool
        var rehearsal: RehearsalClock?
        /// When a program that did not leave in order was last seen, in the meeting's time.
        var lastSeen: Instant?
        /// The clock stood still since.
        var stood = false
    }

    func open() async throws -> OpenMeeting {
        let library = try translating { () throws(LibraryError) in try Library.open(at: libraryPath) }
        let begun = try begun(library)
        let markPath = CrashMark.path(for: markName(begun), library: libraryPath)
        var notices: [Said] = []
        var lost = Set(CrashMark.read(path: markPath))
        // A file whose reading took the program down stays marked, as it was: it is read again once it is changed.
        let lostFiles = lost.filter(KindSource.isMark)
        let newlyLost = lost.subtracting(lostFiles)
        try? FileManager.default.createDirectory(
            at: URL(fileURLWithPath: markPath).deletingLastPathComponent(), withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let mark = try translating { () throws(LibraryError) in try CrashMark(path: markPath) }

        var steps: [Step] = []
        if let begun {
            // Known before the file is read: reading it asks the modules for their times.
            let journal = try translating { () throws(LibraryError) in try library.journal(of: begun.key) }
            steps = try translating { () throws(LibraryError) in try JournalStore.steps(of: journal) }
            lost.formUnion(JournalStore.lostModules(steps))
        }
        var (reading, isFile) = try read(library, mark, without: lost, begun: begun, &notices)
        let file = isFile ? reading : nil
        let prepared = try prepare(library, reading, &notices)
        let (key, journal, lock, resumed) = (prepared.key, prepared.journal, prepared.lock, prepared.resumed)
        var later: [Int: AgendaReading] = [:]
        // Another process may have added some before this one held the lock; a journal only ever grows.
        if begun?.key != key { steps = [] }
        if resumed {
            let known = steps.count
            steps += try translating { () throws(LibraryError) in try JournalStore.steps(of: journal, after: known) }
            lost.formUnion(JournalStore.lostModules(steps))
            let kept = KeptAgendas(
                try translating { () throws(LibraryError) in try library.revisions(of: key) }, usedBy: steps,
                catalog: Self.catalog(mark, without: lost))
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
        KeptAgendas.tellWhatIsMissing(in: agenda)
        reading = later[run.state.revision] ?? reading
        if !steps.isEmpty, let file = file?.agenda, !AgendaChange(from: run, to: file).isEmpty {
            notices.append(Said(.fileHasChanged, "agenda", Way.agenda))
        }
        let clock: any MeetingClock = prepared.rehearsal ?? steady
        let words = try translating { () throws(LibraryError) in try JournalStore.words(of: journal) }
        let arrival = try arrive(prepared, run)
        let signUps = try translating { () throws(LibraryError) in
            try library.signUps(of: key, rules: agenda.slotRules)
        }
        let ballots = try translating { () throws(LibraryError) in try library.ballotBox(of: key) }
        let live = LiveMeeting(
            run, words: words, store: JournalStore(journal), clock: clock,
            chance: Chance(SystemRandomNumberGenerator()),
            // A rehearsal seats those who signed up for it, on its pages.
            arranger: TableArranger(library, key, signUps: signUps), answers: AnswerDesk(ballots))
        for fault in reading.faults {
            let title = agenda.section(fault.section)?.title ?? fault.section
            notices.append(Said(.moduleFailedInCheck, ["title": title, "reason": fault.message]))
        }
        for section in newlyLost.sorted() {
            let title = agenda.section(section)?.title ?? section
            notices.append(Said(.moduleTookDown, "title", title))
        }
        // Also a section that the meeting does not have: its agenda file may, and is read at every start.
        let unrecorded = newlyLost.filter {
            run.state.faults[$0] == nil && (agenda.section($0) != nil || !steps.isEmpty)
        }
        if !unrecorded.isEmpty { _ = try await live.record(unrecorded.sorted().map { .moduleLost(section: $0) }) }
        try translating { () throws(LibraryError) in try CrashMark.clear(path: markPath, keeping: lostFiles) }
        let watch =
            FileManager.default.fileExists(atPath: target)
            ? AgendaWatch(path: target, catalog: Self.catalog(mark, without: lost)) : nil
        let presence = Presence(steady, prepared.rehearsal, lock)
        // One that was served has taken edits over by itself so far: it goes on with the file as it is until it begins.
        let takesEdits = !run.state.hasBegun && (takesEditsBefore || run.state.revision > 0)
        let sideline = Sideline(
            live, presence, rehearsal: prepared.rehearsal, watch: watch,
            // People sign up for the real meeting.
            signUps: prepared.rehearsal == nil ? signUps : nil, absence: arrival.absence,
            opened: run.state, timeZone: agenda.timeZone, takesEditsBefore: takesEdits)
        // Before anything is shown, so that whoever withdraws a moment later is missed.
        if takesEdits { await sideline.look() } else { await sideline.lookAtSignUps() }
        return OpenMeeting(
            live: live, agenda: agenda, watch: watch, key: key, library: library, signUps: signUps,
            rehearsal: prepared.rehearsal,
            presence: presence, lock: lock, notices: notices, resumed: !steps.isEmpty, absence: arrival.absence,
            questions: arrival.questions, timeNotices: arrival.notices, opened: run.state,
            sideline: sideline, ballots: ballots, closing: BallotClosing(live, ballots))
    }

    /// What the time says about a meeting that is being opened.
    private func arrive(
        _ prepared: Prepared, _ run: MeetingRun
    ) throws -> (absence: Absence?, questions: [OpeningQuestion], notices: [String]) {
        if let clock = prepared.rehearsal {
            // Kept in whole seconds, and killed at any moment, it must not come back behind its own steps.
            if let latest = run.state.latest, latest > clock.now { try clock.jump(to: latest) }
            if prepared.stood { return (nil, [], []) }
        }
        let arrival = Arrival(
            agenda: run.agenda, state: run.state, now: prepared.rehearsal?.now ?? steady.now,
            lastSeen: prepared.lastSeen)
        var notices: [String] = []
        let absence = arrival.absence
        if let absence {
            let back = ComingBack(absence, state: run.state)
            notices.append(AbsenceWords(back: back, timeZone: run.agenda.timeZone).sentence)
            // A clock that went back is not believed: the meeting goes on from where it was.
            if absence.kind == .clockBack { steady.goOn(from: Double(absence.from.secondsSince1970)) }
        }
        if prepared.rehearsal != nil { return (absence, [], notices) }
        return (absence, arrival.questions, notices + arrival.notices)
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

    private static func catalog(_ mark: CrashMark, without lost: Set<String>) -> ModuleCatalog {
        Kinds.catalog(guardedBy: CallGuard { section, call in mark.during(section, call) }, without: lost)
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
        _ library: Library, _ mark: CrashMark, without lost: Set<String>, begun: MeetingSummary?,
        _ notices: inout [Said]
    ) throws -> (reading: AgendaReading, isFile: Bool) {
        let catalog = Self.catalog(mark, without: lost)
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
                notices.append(Said(.fileHasErrors, "agenda", Way.agenda))
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
        _ library: Library, _ reading: AgendaReading, _ notices: inout [Said]
    ) throws -> Prepared {
        guard let agenda = reading.agenda else { throw Failure("The agenda cannot be read.") }
        let sources = reading.sources.map { SourceFile(path: $0.path, bytes: $0.bytes) }
        let key = MeetingKey(id: agenda.id, date: agenda.date.description)
        let new = NewMeeting(key: key, title: agenda.title, created: realNow(), sources: sources)
        if let rehearsal { return try prepareRehearsal(library, agenda, new, speed: rehearsal, &notices) }
        return try translating { () throws(LibraryError) in
            let seen = MeetingLock.lastSeen(key, in: library).map(Instant.init(secondsSince1970:))
            // Locked before anything of the meeting is changed.
            let lock = try MeetingLock(key, in: library, since: realNow())
            guard let known = try library.meeting(key) else {
                return Prepared(key: key, journal: try library.create(new), lock: lock, resumed: false)
            }
            if !known.isFrozen { try library.replaceSources(of: key, with: sources, title: agenda.title) }
            return Prepared(
                key: key, journal: try library.journal(of: key), lock: lock, resumed: true, lastSeen: seen)
        }
    }

    private func prepareRehearsal(
        _ library: Library, _ agenda: MeetingAgenda, _ new: NewMeeting, speed: Double, _ notices: inout [Said]
    ) throws -> Prepared {
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
                return try goOn(with: newest.key, clock, library, speed: speed, &notices)
            }
            notices.append(Said(.agendaChangedSince))
        }
        var new = new
        let first = PlanRule.plan(agenda).sections.first?.start ?? agenda.start
        let anchor = ClockAnchor(
            realSeconds: realNow() + 1, meetingSeconds: (first - .minutes(5)).secondsSince1970, speed: speed)
        new.clock = anchor
        let meeting = new
        let journal = try translating { () throws(LibraryError) in try library.createRehearsal(meeting) }
        let lock = try translating { () throws(LibraryError) in
            try MeetingLock(journal.key, in: library, since: realNow())
        }
        return Prepared(
            key: journal.key, journal: journal, lock: lock, resumed: false,
            rehearsal: rehearsalClock(anchor, of: journal.key, in: library))
    }

    /// A rehearsal that was left, or killed.
    private func goOn(
        with key: MeetingKey, _ clock: ClockAnchor, _ library: Library, speed: Double, _ notices: inout [Said]
    ) throws -> Prepared {
        let seen = MeetingLock.lastSeen(key, in: library)
        let lock = try translating { () throws(LibraryError) in try MeetingLock(key, in: library, since: realNow()) }
        // Left on purpose, the clock stood still; killed, it ran on, as the real one does.
        // Anchors hold whole seconds: the clock goes on from one, or each start would jump by a part of a second
        // times the speed.
        let stood = clock.realSeconds == 0
        let from = stood ? realNow() + 1 : max(realNow(), clock.realSeconds)
        let anchor = ClockAnchor(
            realSeconds: from, meetingSeconds: clock.shows(atReal: from).secondsSince1970, speed: speed)
        try translating { () throws(LibraryError) in try library.setClock(anchor, of: key) }
        notices.append(Said(.rehearsalGoesOn))
        let journal = try translating { () throws(LibraryError) in try library.journal(of: key) }
        return Prepared(
            key: key, journal: journal, lock: lock, resumed: true,
            rehearsal: rehearsalClock(anchor, of: key, in: library), lastSeen: seen.map { clock.shows(atReal: $0) },
            stood: stood)
    }

    private func rehearsalClock(_ anchor: ClockAnchor, of key: MeetingKey, in library: Library) -> RehearsalClock {
        let steady = steady
        return RehearsalClock(anchor, real: { steady.seconds }, keep: { try library.setClock($0, of: key) })
    }

    /// The library's errors as failures of the command.
    private func translating<Value>(_ call: () throws(LibraryError) -> Value) throws -> Value {
        do { return try call() } catch { throw Failure("\(error)") }
    }
}
