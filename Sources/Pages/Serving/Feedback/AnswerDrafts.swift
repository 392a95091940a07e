internal import Synchronization

/// The forms that are being filled in. They are in memory alone, each until it is sent, or left.
final class AnswerDrafts: Sendable {
    private struct Kept {
        var draft: AnswerDraft
        var isShared: Bool
        var seen: ContinuousClock.Instant
    }

    private struct Inside {
        /// By their owners: a shared tablet's session, or, on a device of their own, the form's own id.
        var drafts: [String: Kept] = [:]
        /// Forms that were sent, by id, so that a second press is told the same. The oldest goes first.
        var sent: [String] = []
    }

    /// Far more than there are people who fill in a form at one time.
    private static let most = 3_000
    private static let mostSent = 1_000

    private let times: Journeys.Times
    private let inside = Mutex(Inside())

    init(_ times: Journeys.Times) { self.times = times }

    /// Keeps a form as it is now.
    func keep(_ draft: AnswerDraft, on owner: String, shared: Bool, at now: ContinuousClock.Instant = .now) {
        inside.withLock { inside in
            inside.drafts = inside.drafts.filter { !isOver($0.value, now) }
            if inside.drafts.count >= Self.most, inside.drafts[owner] == nil {
                let oldest = inside.drafts.sorted { $0.value.seen < $1.value.seen }.prefix(Self.most / 10)
                for (owner, _) in oldest { inside.drafts[owner] = nil }
            }
            inside.drafts[owner] = Kept(draft: draft, isShared: shared, seen: now)
        }
    }

    /// The owner's form; it counts as touched.
    func draft(of owner: String, at now: ContinuousClock.Instant = .now) -> AnswerDraft? {
        inside.withLock { inside in
            guard let kept = inside.drafts[owner], !isOver(kept, now) else { return nil }
            inside.drafts[owner]?.seen = now
            return kept.draft
        }
    }

    /// It was sent: nothing of it is left but that it was.
    func sent(_ id: String, by owner: String) {
        inside.withLock { inside in
            inside.drafts[owner] = nil
            inside.sent = inside.sent.suffix(Self.mostSent - 1) + [id]
        }
    }

    func wasSent(_ id: String) -> Bool { inside.withLock { $0.sent.contains(id) } }

    /// Nothing of that owner's is left.
    func end(on owner: String) { inside.withLock { $0.drafts[owner] = nil } }

    private func isOver(_ kept: Kept, _ now: ContinuousClock.Instant) -> Bool {
        now - kept.seen >= (kept.isShared ? times.idle + times.answer : Journeys.Times.own)
    }
}
