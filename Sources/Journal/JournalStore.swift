internal import Dispatch
internal import Foundation
public import Meeting
public import SectionKit
internal import Wording

/// Steps in the journal on disk: one entry a step, what people typed beside it.
public struct JournalStore: MeetingStore {
    private let journal: MeetingJournal

    public init(_ journal: MeetingJournal) { self.journal = journal }

    /// - Throws: `MeetingRefusal` with the reason, for the person who gave the command.
    public func append(_ step: Step, number: Int, words: [TypedWords], status: MeetingStatusChange) async throws {
        try await append(step, number: number, words: words, status: status, taken: nil)
    }

    public func append(
        _ step: Step, number: Int, words: [TypedWords], status: MeetingStatusChange, bringing files: RevisedFiles
    ) async throws {
        let taken = SourceRevision(
            revision: files.revision, sources: files.files.map { SourceFile(path: $0.path, bytes: $0.bytes) })
        try await append(step, number: number, words: words, status: status, taken: taken)
    }

    private func append(
        _ step: Step, number: Int, words: [TypedWords], status: MeetingStatusChange, taken: SourceRevision?
    ) async throws {
        let body = try StepCoding.encode(step)
        let kept = words.compactMap { typed in
            WordsID(typed.words.id).map { KeptWords(id: $0, kind: typed.kind, text: typed.text) }
        }
        // SQLite goes on writing to a file that somebody deleted; nothing of that is kept.
        guard FileManager.default.fileExists(atPath: journal.library.path) else {
            throw MeetingRefusal(.libraryGone, ["path": journal.library.path, "quit": Way.quit])
        }
        do {
            _ = try await journal.append(
                JournalBatch(
                    afterSeq: number - 1, events: [.init(at: step.at.secondsSince1970, body: body)], words: kept,
                    status: MeetingStatus(began: status.began?.secondsSince1970, ended: status.ended?.secondsSince1970),
                    // An agenda that is taken over speaks of the one before it, also before the meeting begins.
                    freezes: status.began != nil || taken != nil, taken: taken, title: status.title))
        } catch {
            throw MeetingRefusal(.notKept, "reason", "\(error)")
        }
    }

    /// The steps of a journal: all, or those after a number that is known already.
    ///
    /// - Throws: `LibraryError.unreadableStep` that names the first entry which cannot be read.
    public static func steps(of journal: MeetingJournal, after known: Int = 0) throws(LibraryError) -> [Step] {
        var pages: [StepPage] = []
        do {
            try journal.forEachEvent(after: known) { seq, _, body in
                if pages.last.map({ $0.count >= StepPage.most }) ?? true { pages.append(StepPage(first: seq)) }
                pages[pages.count - 1].append(body)
            }
        } catch {
            throw (error as? LibraryError) ?? .failed(path: journal.library.path, reason: "\(error)")
        }
        // A long meeting comes back sooner where several processors share its pages.
        let decoded = Locked([Int: Result<[Step], StepPage.Unreadable>]())
        let whole = pages
        if whole.count == 1 {
            decoded.withLock { $0[0] = whole[0].decode() }
        } else if !whole.isEmpty {
            DispatchQueue.concurrentPerform(iterations: whole.count) { index in
                let page = whole[index].decode()
                decoded.withLock { $0[index] = page }
            }
        }
        var steps: [Step] = []
        for index in whole.indices {
            switch decoded.withLock({ $0[index] }) {
            case .success(let page): steps += page
            case .failure(let unreadable): throw .unreadableStep(journal.key, seq: unreadable.seq)
            case nil: throw .unreadableStep(journal.key, seq: whole[index].first)
            }
        }
        return steps
    }

    /// The revisions of agendas that the steps take over, also where that was undone.
    public static func revisions(_ steps: [Step]) -> Set<Int> {
        var revisions: Set<Int> = []
        for step in steps {
            for case .agendaChanged(let revision) in step.events { revisions.insert(revision) }
        }
        return revisions
    }

    /// The sections that go on without their module, by their ids.
    public static func lostModules(_ steps: [Step]) -> [String] {
        steps.flatMap(\.events).compactMap { if case .moduleLost(let section) = $0 { section } else { nil } }
    }

    /// What people typed, by the names that steps know it by.
    public static func words(of journal: MeetingJournal) throws(LibraryError) -> [Words: String] {
        Dictionary(
            try journal.words().map { (Words(id: $0.key.text), $0.value.text) }, uniquingKeysWith: { first, _ in first }
        )
    }
}

/// Some steps in a row as one JSON array: a decoder costs more to set up than a step costs to read.
private struct StepPage: Sendable {
    static let most = 500
    struct Unreadable: Error { let seq: Int }

    /// The number of its first step.
    let first: Int
    var count: Int { stretches.count }
    /// Where each step stands in the array.
    private var stretches: [Range<Int>] = []
    private var json: [UInt8] = [UInt8(ascii: "[")]

    init(first: Int) { self.first = first }

    mutating func append(_ body: UnsafeRawBufferPointer) {
        if count > 0 { json.append(UInt8(ascii: ",")) }
        let start = json.count
        json.append(contentsOf: body)
        stretches.append(start..<json.count)
    }

    func decode() -> Result<[Step], Unreadable> {
        if let steps = try? JSONDecoder().decode([Step].self, from: Data(json + [UInt8(ascii: "]")])),
            steps.count == count
        {
            return .success(steps)
        }
        // One by one, to name the first that is at fault.
        let fault = stretches.firstIndex { (try? JSONDecoder().decode(Step.self, from: Data(json[$0]))) == nil }
        return .failure(Unreadable(seq: first + (fault ?? 0)))
    }
}

/// A step as bytes. JSON, so that a journal can be read without Lectern.
public enum StepCoding {
    public static func encode(_ step: Step) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(step))
    }

    public static func decode(_ bytes: UnsafeRawBufferPointer) throws -> Step {
        try JSONDecoder().decode(Step.self, from: Data(bytes))
    }
}
