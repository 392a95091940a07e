internal import Agenda
internal import Journal
internal import Meeting
internal import SectionKit

/// A meeting as the library keeps it, replayed.
struct KeptMeeting {
    let run: MeetingRun
    let words: [SectionKit.Words: String]

    /// When it stands as it stands: its latest step.
    var now: Instant { run.state.latest ?? run.agenda.start }

    /// - Throws: `Failure` where no agenda is kept with it, or none that this Lectern can read.
    init(_ key: MeetingKey, in library: MeetingsCommand.LibraryOption) throws {
        try self.init(key, try library.reading { library throws(LibraryError) in try Kept(key, in: library) })
    }

    /// The same of a library that is open.
    init(_ key: MeetingKey, in library: Library) throws {
        try self.init(key, try Kept(key, in: library))
    }

    /// What the library has of it.
    private struct Kept {
        let steps: [Step]
        let words: [SectionKit.Words: String]
        let revisions: [SourceRevision]

        init(_ key: MeetingKey, in library: Library) throws(LibraryError) {
            let journal = try library.journal(of: key)
            steps = try JournalStore.steps(of: journal)
            words = try JournalStore.words(of: journal)
            revisions = try library.revisions(of: key)
        }
    }

    private init(_ key: MeetingKey, _ found: Kept) throws {
        let (steps, revisions) = (found.steps, found.revisions)
        guard !revisions.isEmpty else { throw Failure("No agenda is kept with '\(key.id)'.") }
        // As the meeting ran: without the modules that took the program down, or fail now.
        let catalog = Kinds.catalog(
            guardedBy: CallGuard { _, call in call() }, without: Set(JournalStore.lostModules(steps)))
        let kept = KeptAgendas(revisions, usedBy: steps, catalog: catalog)
        guard let first = kept.first?.agenda else { throw KeptAgendas.unreadable }
        run = MeetingRun(agenda: first, later: try kept.later().compactMapValues(\.agenda), replaying: steps)
        words = found.words
        KeptAgendas.tellWhatIsMissing(in: run.agenda)
    }
}
