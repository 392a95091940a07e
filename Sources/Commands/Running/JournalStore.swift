internal import Foundation
internal import Journal
internal import Meeting
internal import SectionKit

/// Steps in the journal on disk: one entry a step, what people typed beside it.
struct JournalStore: MeetingStore {
    let journal: MeetingJournal

    func append(_ step: Step, number: Int, words: [TypedWords], status: MeetingStatusChange) async throws {
        let body = try StepCoding.encode(step)
        let kept = words.compactMap { typed in
            WordsID(typed.words.id).map { KeptWords(id: $0, kind: typed.kind, text: typed.text) }
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
    /// - Throws: `Failure` that names the first entry which cannot be read.
    static func steps(of journal: MeetingJournal) throws -> [Step] {
        var steps: [Step] = []
        var unreadable: Int?
        try journal.forEachEvent { seq, _, body in
            guard unreadable == nil else { return }
            if let step = try? StepCoding.decode(body) { steps.append(step) } else { unreadable = seq }
        }
        if let unreadable {
            throw Failure(
                "Entry \(unreadable) of the journal of \(journal.key) cannot be read by this Lectern. Use a newer one, or go on with a backup; nothing was changed.")
        }
        return steps
    }

    static func words(of journal: MeetingJournal) throws -> [SectionKit.Words: String] {
        Dictionary(
            try journal.words().map { (SectionKit.Words(id: $0.key.text), $0.value.text) }, uniquingKeysWith: { first, _ in first })
    }
}

/// A step as bytes. JSON, so that a journal can be read without Lectern.
enum StepCoding {
    static func encode(_ step: Step) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(step))
    }

    static func decode(_ bytes: UnsafeRawBufferPointer) throws -> Step {
        try JSONDecoder().decode(Step.self, from: Data(bytes))
    }
}
