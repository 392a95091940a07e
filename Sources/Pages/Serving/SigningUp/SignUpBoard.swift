internal import Agenda
internal import Journal
internal import Meeting
internal import Planner
internal import SectionKit
internal import SignUps
internal import Synchronization

/// A section that people can sign up for to present, as it stands now.
struct SlotSection: Hashable, Sendable {
    var id: String
    var title: String
    var rules: SlotRules
    /// Why nobody can sign up; nil while they can.
    var shut: SlotRefusal?
    var free: Int
    var waiting: Int
    /// Places are free, and all of them are kept for some.
    var isKeptForSome = false
    var offer: SlotOffer?
    /// When it begins, as the agenda plans it.
    var begins: Instant?
    /// It runs, or is over.
    var hasBegun = false

    /// Whether a sign-up would be taken.
    var isOpen: Bool { shut == nil && !(isFull && !rules.hasWaitingList) }
    var isFull: Bool { rules.manner == .firstCome && free == 0 }
}

/// The places of a meeting as pages show them: read anew only when they have changed, and once a second at most, so that a
/// rush of sign-ups does not read all that came before it again and again.
final class SignUpBoard: Sendable {
    private struct Inside {
        var revision: Int?
        var agenda: Int?
        var at: ContinuousClock.Instant?
        var books: [String: SlotBook] = [:]
        var rules: [String: SlotRules] = [:]
        var begins: [String: Instant] = [:]
        var settled: Instant?
        var latest: [SlotSection] = []
    }
    private let inside = Mutex(Inside())
    private let signUps: MeetingSignUps

    init(_ signUps: MeetingSignUps) { self.signUps = signUps }

    /// - Parameter afresh: What was changed a moment ago must be in it.
    /// - Throws: `LibraryError` or `SignUpError`.
    func sections(_ answer: LiveMeeting.Answer, afresh: Bool = false) async throws -> [SlotSection] {
        let (meeting, now) = (answer.meeting, answer.now)
        try refresh(meeting, afresh: afresh)
        // Offers lapse, and closing frees kept places, although nobody asks for anything.
        let due = inside.withLock { inside -> [String] in
            let since = inside.settled ?? now
            inside.settled = now
            return inside.books.filter { ($0.value.nextInstant(after: since).map { $0 <= now }) == true }.map(\.key)
        }
        for section in due { _ = try await signUps.submit(.places(section: section, .settle), at: now) }
        if !due.isEmpty { try refresh(meeting, afresh: true) }
        let (books, begins) = inside.withLock { ($0.books, $0.begins) }
        let sections = meeting.agenda.sections.compactMap { section -> SlotSection? in
            guard let book = books[section.id] else { return nil }
            var shut = book.shut(at: now)
            // Once it runs, or is over, nobody comes in by signing up.
            let hasBegun = meeting.hasBegun(section.id)
            if hasBegun { shut = .closed }
            return SlotSection(
                id: section.id, title: section.title, rules: book.rules, shut: shut, free: book.freeSlots.count,
                waiting: book.waiting.count + book.inDraw.count, isKeptForSome: book.isKeptForSome(at: now),
                offer: section.handler.offer(), begins: begins[section.id], hasBegun: hasBegun)
        }
        inside.withLock { $0.latest = sections }
        return sections
    }

    /// As of the latest look, for pages that cannot wait.
    var latest: [SlotSection] { inside.withLock { $0.latest } }

    /// Of the sign-ups as they were read last: another one where anything of them has changed. Nil before that.
    var revision: Int? { inside.withLock { $0.revision } }

    /// The places themselves, for those who decide about them.
    func book(of section: String) -> SlotBook? { inside.withLock { $0.books[section] } }

    /// Their number on the waiting list, the next who moves up is 1; nil for whoever is not on it.
    func turn(of record: SignUpRecord) -> Int? {
        record.section.flatMap(book)?.waiting.firstIndex(of: record.id).map { $0 + 1 }
    }

    private func refresh(_ meeting: MeetingRun, afresh: Bool) throws {
        let clock = ContinuousClock.now
        let isSameAgenda = inside.withLock { $0.agenda == meeting.state.revision }
        let isRecent = inside.withLock { inside in
            if isSameAgenda, !afresh, let at = inside.at, clock - at < .seconds(1) { return true }
            // Whoever comes while one reads takes what there was.
            if isSameAgenda { inside.at = clock }
            return false
        }
        if isRecent { return }
        let revision = try signUps.revision()
        if isSameAgenda, revision == inside.withLock({ $0.revision }) { return }
        if !isSameAgenda {
            let plan = PlanRule.plan(meeting.agenda)
            let rules = meeting.agenda.slotRules(in: plan)
            inside.withLock { inside in
                inside.rules = rules
                inside.begins = Dictionary(
                    zip(meeting.agenda.sections, plan.sections).map { ($0.id, $1.start) }, uniquingKeysWith: { $1 })
            }
        }
        let rules = inside.withLock { $0.rules }
        if signUps.rules != rules { signUps.rules = rules }
        var books: [String: SlotBook] = [:]
        for section in rules.keys { books[section] = try signUps.book(of: section) }
        inside.withLock { inside in
            inside.revision = revision
            inside.agenda = meeting.state.revision
            inside.at = clock
            inside.books = books
        }
    }
}
