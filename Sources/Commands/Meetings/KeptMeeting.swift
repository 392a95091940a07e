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
        var steps: [Step] = []
        var words: [SectionKit.Words: String] = [:]
        let revisions = try library.reading { library throws(LibraryError) in
            let journal = try library.journal(of: key)
            steps = try JournalStore.steps(of: journal)
            words = try JournalStore.words(of: journal)
            return try library.revisions(of: key)
        }
        guard !revisions.isEmpty else { throw Failure("No agenda is kept with '\(key.id)'.") }
        // As the meeting ran: without the modules that took the program down, or fail now.
        let catalog = Kinds.catalog(
            guardedBy: CallGuard { _, call in call() }, without: Set(JournalStore.lostModules(steps)))
        let kept = KeptAgendas(revisions, usedBy: steps, catalog: catalog)
        guard let first = kept.first?.agenda else { throw KeptAgendas.unreadable }
        run = MeetingRun(agenda: first, later: try kept.later().compactMapValues(\.agenda), replaying: steps)
        self.words = words
    }
}
