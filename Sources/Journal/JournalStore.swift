internal import Foundation
public import Meeting
public import SectionKit

/// Steps in the journal on disk: one entry a step, what people typed beside it.
public struct JournalStore: MeetingStore {
    private let journal: MeetingJournal

    public init(_ journal: MeetingJournal) { self.journal = journal }

    /// - Throws: `Refusal` with the reason, for the person who gave the command.
    public func append(_ step: Step, number: Int, words: [TypedWords], status: MeetingStatusChange) async throws {
        let body = try StepCoding.encode(step)
        let kept = words.compactMap { typed in
            WordsID(typed.words.id).map { KeptWords(id: $0, kind: typed.kind, text: typed.text) }
        }
        // SQLite goes on writing to a file that somebody deleted; nothing of that is kept.
        guard FileManager.default.fileExists(atPath: journal.library.path) else {
            throw Refusal(
                "The library's file \(journal.library.path) is gone, so nothing can be kept. Put it back, or quit and start anew."
            )
        }
        do {
            _ = try await journal.append(
                JournalBatch(
                    afterSeq: number - 1, events: [.init(at: step.at.secondsSince1970, body: body)], words: kept,
                    status: MeetingStatus(began: status.began?.secondsSince1970, ended: status.ended?.secondsSince1970),
                    freezes: status.began != nil))
        } catch {
            throw Refusal("That could not be kept, and nothing changed. \(error)")
        }
    }

    /// All steps of a journal.
    ///
    /// - Throws: `LibraryError.unreadableStep` that names the first entry which cannot be read.
    public static func steps(of journal: MeetingJournal) throws(LibraryError) -> [Step] {
        var steps: [Step] = []
        do {
            try journal.forEachEvent { seq, _, body in
                guard let step = try? StepCoding.decode(body) else {
                    throw LibraryError.unreadableStep(journal.key, seq: seq)
                }
                steps.append(step)
            }
        } catch {
            throw (error as? LibraryError) ?? .failed(path: journal.library.path, reason: "\(error)")
        }
        return steps
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
