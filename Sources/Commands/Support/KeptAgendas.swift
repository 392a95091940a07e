internal import Agenda
internal import Journal
internal import Meeting
internal import SectionKit
internal import Synchronization

/// The agendas that a library keeps with a meeting, read again as they were.
struct KeptAgendas {
    /// The one that the meeting began with; nil where none is kept.
    let first: AgendaReading?
    private let readings: [Int: AgendaReading]
    private let used: Set<Int>

    static let unreadable = Failure("The agenda kept with the meeting cannot be read by this Lectern.")

    init(_ revisions: [SourceRevision], usedBy steps: [Step], catalog: ModuleCatalog) {
        used = JournalStore.revisions(steps).subtracting([0])
        var readings: [Int: AgendaReading] = [:]
        for kept in revisions where kept.revision == 0 || used.contains(kept.revision) {
            readings[kept.revision] = Self.read(kept.sources, catalog: catalog)
        }
        first = readings.removeValue(forKey: 0)
        self.readings = readings
    }

    /// Those that the meeting took over, by their revision, also where that was undone.
    ///
    /// - Throws: `Failure` where one is missing or cannot be read: without it the meeting would be another.
    func later() throws -> [Int: AgendaReading] {
        guard used.allSatisfy({ readings[$0]?.agenda != nil }) else { throw Self.unreadable }
        return readings
    }

    /// Reads an agenda from kept files alone; nil where there are none.
    static func read(_ sources: [SourceFile], catalog: ModuleCatalog) -> AgendaReading? {
        guard let first = sources.first else { return nil }
        return .read(
            first.bytes, name: first.path,
            files: KeptFiles(sources.dropFirst().map { AgendaSource(path: $0.path, bytes: $0.bytes) }),
            catalog: catalog.standingIn())
    }

    private static let told = Mutex<Set<String>>([])

    /// Says on standard error, once, which kinds of the meeting this program does not have.
    static func tellWhatIsMissing(in agenda: MeetingAgenda) {
        let missing = Set(agenda.sections.filter(\.module.isStandIn).map(\.module.kind))
        for kind in missing.sorted() where told.withLock({ $0.insert(kind).inserted }) {
            Output.error(
                "This program has no kind '\(kind)', so its sections keep their place and time and tell nothing. Put its module or its recipe back, and all of it is there again."
            )
        }
    }
}
