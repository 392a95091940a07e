public import Meeting
internal import Synchronization

/// A journal in memory that keeps the rule of the real one: a step goes behind the step before it, or fails.
public final class MemoryStore: MeetingStore {
    /// The step does not follow the last one that was kept.
    public struct Stale: Error, Hashable {
        public let number: Int
        public let found: Int
    }

    private struct Kept {
        var steps: [Step] = []
        var words: [TypedWords] = []
        var statuses: [MeetingStatusChange] = []
        var files: [RevisedFiles] = []
    }
    private let kept = Mutex(Kept())

    public init() {}

    public var steps: [Step] { kept.withLock { $0.steps } }
    public var words: [TypedWords] { kept.withLock { $0.words } }
    public var statuses: [MeetingStatusChange] { kept.withLock { $0.statuses } }

    /// The files of the agendas that were taken over.
    public var files: [RevisedFiles] { kept.withLock { $0.files } }

    nonisolated(nonsending) public func append(
        _ step: Step, number: Int, words: [TypedWords], status: MeetingStatusChange
    ) async throws {
        try keep(step, number: number, words: words, status: status)
    }

    nonisolated(nonsending) public func append(
        _ step: Step, number: Int, words: [TypedWords], status: MeetingStatusChange, bringing files: RevisedFiles
    ) async throws {
        try keep(step, number: number, words: words, status: status)
        kept.withLock { $0.files.append(files) }
    }

    /// Keeps a step at once.
    ///
    /// - Throws: `Stale` where the step before it is not there.
    public func keep(_ step: Step, number: Int, words: [TypedWords], status: MeetingStatusChange) throws {
        try kept.withLock { kept in
            guard kept.steps.count == number - 1 else { throw Stale(number: number, found: kept.steps.count) }
            kept.steps.append(step)
            kept.words += words
            kept.statuses.append(status)
        }
    }
}
