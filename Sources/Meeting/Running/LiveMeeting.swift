public import Agenda
public import SectionKit
internal import Wording

/// Where steps become durable. `Journal` on disk is one; tests have others.
public protocol MeetingStore: Sendable {
    /// Keeps a step and its words; returns only once they are safe.
    ///
    /// Steps that arrive while others are being written may share one commit, in the order of arrival.
    /// - Parameter number: The step's number, from 1.
    func append(_ step: Step, number: Int, words: [TypedWords], status: MeetingStatusChange) async throws

    /// Keeps a step that takes another agenda over, and that agenda's files with it: both, or neither.
    func append(
        _ step: Step, number: Int, words: [TypedWords], status: MeetingStatusChange, bringing files: RevisedFiles
    ) async throws
}

extension MeetingStore {
    public func append(
        _ step: Step, number: Int, words: [TypedWords], status: MeetingStatusChange, bringing files: RevisedFiles
    ) async throws {
        throw MeetingRefusal(.noOtherAgenda)
    }
}

/// The files of an agenda that a meeting takes over, to be kept under their revision.
public struct RevisedFiles: Hashable, Sendable {
    /// From 1; one that no step speaks of may be used again.
    public var revision: Int
    /// The agenda first, then the files that it names.
    public var files: [File]

    public struct File: Hashable, Sendable {
        /// As the agenda names it.
        public var path: String
        public var bytes: [UInt8]
    }

    init(revision: Int, _ sources: [AgendaSource]) {
        self.revision = revision
        files = sources.map { File(path: $0.path, bytes: $0.bytes) }
    }
}

/// How far the meeting is with a step, for lists of meetings.
public struct MeetingStatusChange: Hashable, Sendable {
    public var began: Instant?
    public var ended: Instant?
    /// The meeting's title, where the step changes it.
    public var title: String?
}

/// What tells the time: the machine's clock, a rehearsal's, or a test's.
public protocol MeetingClock: Sendable {
    var now: Instant { get }
}

/// A meeting that is being run: commands go in, and an answer comes only once what it did is durable.
///
/// Commands are decided one after the other on the state ahead of the disk, so that many can share one commit;
/// nobody sees that state before it is durable.
public actor LiveMeeting {
    private var ahead: MeetingRun
    private var durable: MeetingRun
    /// Steps that are on their way to the disk, in order, with what people typed.
    private var pending: [Pending] = []
    /// A number goes to another step once its own is lost; a ticket never does.
    private var lastTicket = 0
    private var typed: [Words: String]
    /// The words of those who have a section's places, by the section's id.
    private var seated: [String: Set<Words>] = [:]
    private var chance: Chance
    private let store: any MeetingStore
    private let clock: any MeetingClock
    private let arranger: (any SeatArranging)?
    private let answers: (any AnswerKeeping)?
    /// Who is told of each change.
    private var followers: [Int: AsyncStream<Answer>.Continuation] = [:]
    private var lastFollower = 0

    private struct Pending {
        var ticket: Int
        var step: Step
        var words: [TypedWords]
        var seated: SeatedWords?
        var agenda: MeetingAgenda?
    }

    /// What a command came to.
    public struct Answer: Sendable {
        /// The number of the latest durable step.
        public var sequence: Int
        public var meeting: MeetingRun
        public var words: [Words: String]
        public var now: Instant
        /// What a change of tables came to; only for whoever asked for it.
        public var arranged: Arrangement?
        /// What an order on people's answers came to; only for whoever gave it.
        public var told: [String]?

        package init(sequence: Int, meeting: MeetingRun, words: [Words: String], now: Instant) {
            self.sequence = sequence
            self.meeting = meeting
            self.words = words
            self.now = now
        }
    }

    public init(
        _ meeting: MeetingRun, words: [Words: String], store: any MeetingStore, clock: any MeetingClock, chance: Chance,
        arranger: (any SeatArranging)? = nil, answers: (any AnswerKeeping)? = nil
    ) {
        self.arranger = arranger
        self.answers = answers
        ahead = meeting
        durable = meeting
        typed = words
        self.store = store
        self.clock = clock
        self.chance = chance
    }

    /// The meeting as everybody may see it.
    public var current: Answer { Answer(sequence: durable.sequence, meeting: durable, words: typed, now: clock.now) }

    /// The meeting as it is now, and each time it has changed: the newest state, for screens that follow.
    public func changes() -> AsyncStream<Answer> {
        let (stream, continuation) = AsyncStream.makeStream(of: Answer.self, bufferingPolicy: .bufferingNewest(1))
        lastFollower += 1
        let follower = lastFollower
        followers[follower] = continuation
        continuation.onTermination = { [weak self] _ in Task { await self?.forget(follower) } }
        continuation.yield(current)
        return stream
    }

    private func forget(_ follower: Int) { followers[follower] = nil }

    /// Does a command; returns once it is durable.
    ///
    /// - Parameter whereabouts: What whoever gives the command has seen (`MeetingRun.seen`); nil where that does not matter.
    /// - Throws: `MeetingRefusal` where the meeting says no, or has moved on from there; `Refusal` where a module does;
    ///   the store's error where it could not be kept, and then nothing has changed.
    public func perform(_ command: Command, from whereabouts: Whereabouts? = nil) async throws -> Answer {
        // What is on its way to the disk counts: of two who move at once, the second has not seen the first.
        if let whereabouts, let now = ahead.seen(for: command), whereabouts != now {
            throw MeetingRefusal(Self.overtaken(command))
        }
        // Worked out on the state ahead, beside everything else; whatever changes these tables meanwhile refuses it.
        if let (section, arrangement) = try await worked(out: command) {
            var answer = try await perform(.arrange(section: section, arrangement))
            answer.arranged = arrangement
            return answer
        }
        // Answers go past the journal; only what the room is shown of them comes back.
        if let answers, let (section, order) = try ahead.askingOrder(of: command, at: clock.now) {
            let outcome = try await answers.perform(order, of: section, in: ahead)
            var answer = current
            if let shown = outcome.shown { answer = try await perform(.show(section: section.id, shown)) }
            answer.told = outcome.told
            return answer
        }
        let typedSoFar = typed
        let waiting = pending
        let names: (Words) -> String? = { words in
            typedSoFar[words] ?? waiting.lazy.flatMap(\.words).first { $0.words == words }?.text
        }
        guard let decision = try ahead.decide(command, at: clock.now, names: names, chance: &chance) else {
            return current
        }
        return try await keep(decision)
    }

    /// What a command would do to a section's tables, before anybody gives it; nil for any other command.
    ///
    /// - Throws: What `perform` would.
    public func effect(of command: Command) async throws -> Arrangement? {
        try await worked(out: command)?.arrangement
    }

    private func worked(out command: Command) async throws -> (section: String, arrangement: Arrangement)? {
        guard let arranger, let (section, task) = try ahead.seatingTask(of: command, at: clock.now) else { return nil }
        return (section, try await arranger.arrange(task, of: section, in: ahead))
    }

    /// Brings what people at a section's tables are called up to date: somebody may be erased, or called otherwise.
    public func refresh(_ words: SeatedWords) {
        let before = typed
        take(words)
        if before != typed { for follower in followers.values { follower.yield(current) } }
    }

    private static func overtaken(_ command: Command) -> Phrase {
        switch command {
        case .undo, .redo: .doneMeanwhile
        case .extend, .shorten, .accept: .timedMeanwhile
        default: .movedMeanwhile
        }
    }

    /// Records something that happened to the meeting rather than was asked of it.
    public func record(_ events: [MeetingEvent]) async throws -> Answer {
        try await keep(
            Decision(step: Step(at: max(clock.now, ahead.state.latest ?? clock.now), events: events), words: []))
    }

    /// Takes another agenda over: what the meeting can carry goes on, and its files are kept with the step.
    ///
    /// - Parameter sources: The agenda's bytes first, then those of the files that it names.
    /// - Throws: `MeetingRefusal` where `AgendaChange` finds an obstacle, or nothing that would change; the store's error
    ///   where it could not be kept, and then nothing has changed.
    public func takeOver(_ agenda: MeetingAgenda, sources: [AgendaSource]) async throws -> Answer {
        let revision = ahead.history.lastRevision + 1
        let decision = try ahead.decide(takingOver: agenda, as: revision, at: clock.now)
        return try await keep(
            decision, bringing: agenda, files: RevisedFiles(revision: revision, sources))
    }

    /// Records that the computer's clock was set back, so that every length, and the time left, stays.
    ///
    /// - Throws: `MeetingRefusal` where the length is none; the store's error where it could not be kept.
    public func setClockBack(by length: Seconds) async throws -> Answer {
        guard length > .zero else { throw MeetingRefusal(.clockNotBack) }
        // The step carries the new clock's time: later steps may now be earlier than earlier ones.
        let at = max(clock.now, (ahead.state.latest ?? clock.now) - length)
        return try await keep(Decision(step: Step(at: at, events: [.clockSetBack(by: length)]), words: []))
    }

    private func keep(
        _ decision: Decision, bringing agenda: MeetingAgenda? = nil, files: RevisedFiles? = nil
    ) async throws -> Answer {
        let before = ahead.sequence
        let title = ahead.agenda.title
        ahead.take(decision.step, bringing: agenda)
        let number = before + 1
        lastTicket += 1
        let ticket = lastTicket
        pending.append(
            Pending(
                ticket: ticket, step: decision.step, words: decision.words, seated: decision.seated, agenda: agenda))
        let status = MeetingStatusChange(
            began: ahead.state.visited.first?.running.began ?? ahead.state.running?.began, ended: ahead.state.finished,
            title: ahead.agenda.title == title ? nil : ahead.agenda.title)
        do {
            if let files {
                try await store.append(
                    decision.step, number: number, words: decision.words, status: status, bringing: files)
            } else {
                try await store.append(decision.step, number: number, words: decision.words, status: status)
            }
        } catch {
            // What was decided on top of a step that is lost is lost with it, and its own append fails too.
            if pending.contains(where: { $0.ticket == ticket }) {
                pending.removeAll { $0.ticket >= ticket }
                ahead = durable
                for later in pending { ahead.take(later.step, bringing: later.agenda) }
            }
            throw error
        }
        settle(upTo: ticket)
        return current
    }

    /// What those say who have the places now. What others said who had them before is forgotten: it may be erased.
    private func take(_ words: SeatedWords) {
        var now = Set(words.words.map(\.words))
        if !words.isComplete { now.formUnion(seated[words.section, default: []]) }
        // Whoever presents may sit at a table too.
        let elsewhere = seated.filter { $0.key != words.section }.values.reduce(into: Set()) { $0.formUnion($1) }
        for gone in seated[words.section, default: []].subtracting(now).subtracting(elsewhere) { typed[gone] = nil }
        seated[words.section] = now
        for words in words.words { typed[words.words] = words.text }
    }

    /// A step that is durable makes all before it durable: they went to the disk in this order.
    private func settle(upTo ticket: Int) {
        while let first = pending.first, first.ticket <= ticket {
            durable.take(first.step, bringing: first.agenda)
            for words in first.words { typed[words.words] = words.text }
            if let words = first.seated { take(words) }
            pending.removeFirst()
        }
        for follower in followers.values { follower.yield(current) }
    }
}
