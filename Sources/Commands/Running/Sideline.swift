internal import Agenda
internal import Foundation
internal import Journal
internal import Meeting
internal import SectionKit
internal import Synchronization
internal import Wording

/// What stands beside the running meeting, in one place for its terminal and its pages: the edited agenda file, a time in
/// which nobody was there, a rehearsal's clock. Whoever answers first has answered for all.
actor Sideline {
    let live: LiveMeeting
    private let presence: Presence
    private let rehearsal: RehearsalClock?
    let asking: OpeningWords
    private let takesEditsBefore: Bool
    private var edits: EditedAgenda
    /// Those who signed up; nil where a meeting has no sign-ups of its own, as a rehearsal.
    private let reconciling: Reconciling?
    private var places: PlacesNews?
    /// What was away and is not decided on: how it is asked, and where the meeting was.
    private var away: (back: ComingBack, asked: TimeAway, at: Whereabouts)?
    private var lastAway = 0
    /// What was away since somebody last asked to be told.
    private var news: [ComingBack] = []
    /// What all screens show, for those that cannot wait.
    private let board: Mutex<Beside>
    /// What the followers know.
    private var told = (sequence: -1, beside: Beside())
    private var followers: [Int: AsyncStream<LiveMeeting.Answer>.Continuation] = [:]
    private var lastFollower = 0
    private let tasks = Mutex<[Task<Void, Never>]>([])

    /// - Parameters:
    ///   - absence: What there was to decide as the meeting was opened.
    ///   - opened: Where the meeting stood then.
    ///   - takesEditsBefore: An edit that takes nothing away is taken over by itself until the meeting begins.
    init(
        _ live: LiveMeeting, _ presence: Presence, rehearsal: RehearsalClock?, watch: AgendaWatch?,
        signUps: MeetingSignUps? = nil,
        absence: Absence?, opened: MeetingState, timeZone: TimeZone, words: Phrasebook = .english,
        takesEditsBefore: Bool = false
    ) {
        self.takesEditsBefore = takesEditsBefore
        self.live = live
        self.presence = presence
        self.rehearsal = rehearsal
        let asking = OpeningWords(words: words, timeZone: timeZone)
        self.asking = asking
        edits = EditedAgenda(live, watch, words: words)
        reconciling = signUps.map { Reconciling(live, $0, words: words) }
        var beside = Beside()
        beside.speed = rehearsal?.speed
        if let absence {
            let back = ComingBack(absence, state: opened)
            presence.wait(for: back.proposals.isEmpty ? nil : absence)
            news = [back]
            if !back.proposals.isEmpty {
                let asked = asking.absence(back, isStopped: opened.stopped != nil, number: 1)
                lastAway = 1
                away = (back, asked, opened.whereabouts)
                beside.away = asked
            }
        }
        board = Mutex(beside)
    }

    deinit { end() }

    /// As of the latest look, or the latest answer.
    nonisolated var beside: Beside { board.withLock { $0 } }

    /// The meeting, with what stands beside it at that moment.
    var moment: (answer: LiveMeeting.Answer, beside: Beside) {
        get async {
            let answer = await live.current
            show(answer)
            return (answer, beside)
        }
    }

    // MARK: Looking

    /// Looks at what changes by itself: the agenda file, the sign-ups and the clocks. To be called about once a second.
    func look() async {
        edits.look()
        if takesEditsBefore, edits.canBeTakenUnasked(by: await live.current.meeting) {
            let edits = edits
            // What could not be kept stays to be decided.
            try? await edits.takeOver()
        }
        await reconciling?.look()
        places = await reconciling?.news
        if let back = await presence.tick(live) { take(back, await live.current.meeting.state) }
        await tell()
    }

    /// Looks at the sign-ups alone, whenever somebody of this process has changed them.
    func lookAtSignUps() async {
        guard let reconciling else { return }
        await reconciling.look()
        places = await reconciling.news
        await tell()
    }

    /// Looks by itself from now on, for as long as the meeting is open: pages have nobody who does it for them.
    func begin() {
        let isFirst = tasks.withLock { $0.isEmpty }
        guard isFirst else { return }
        let looking = Task { [weak self] in
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(1))
                guard let self else { return }
                await look()
            }
        }
        let following = Task { [weak self, live] in
            for await _ in await live.changes() { await self?.tell() }
        }
        tasks.withLock { $0 = [looking, following] }
    }

    /// Looks no more.
    nonisolated func end() {
        tasks.withLock { tasks in
            for task in tasks { task.cancel() }
            tasks = []
        }
    }

    /// The meeting as it is now, and each time that it, or what stands beside it, has changed.
    func changes() async -> AsyncStream<LiveMeeting.Answer> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: LiveMeeting.Answer.self, bufferingPolicy: .bufferingNewest(1))
        // Those who follow already hear first what whoever comes new sees at once.
        await tell()
        lastFollower += 1
        let follower = lastFollower
        followers[follower] = continuation
        continuation.onTermination = { [weak self] _ in Task { await self?.forget(follower) } }
        continuation.yield(await moment.answer)
        begin()
        return stream
    }

    private func forget(_ follower: Int) { followers[follower] = nil }

    /// What was away since the last call, whether there is anything to decide or not.
    func takeNews() -> [ComingBack] {
        defer { news = [] }
        return news
    }

    // MARK: Deciding

    /// Does what somebody decided.
    ///
    /// - Throws: `MeetingRefusal` where somebody else has decided meanwhile, or it cannot be done; the store's error.
    func perform(_ order: BesideOrder) async throws {
        switch order {
        case .takeOver(let number):
            let edits = edits
            guard edits.number == number else { throw MeetingRefusal(.editIsAnother) }
            try await edits.takeOver()
        case .answer(let reply, let number):
            try await answer(reply, number)
        case .places(let reply, let number):
            guard let reconciling else { throw MeetingRefusal(.awayAnswered) }
            try await reconciling.answer(reply, number)
            places = await reconciling.news
        case .jump(let instant):
            guard let rehearsal else { throw MeetingRefusal(.onlyInRehearsal) }
            try rehearsal.jump(to: instant)
        case .speed(let speed):
            guard let rehearsal else { throw MeetingRefusal(.onlyInRehearsal) }
            try rehearsal.setSpeed(speed)
        }
        await tell(always: true)
    }

    private func answer(_ reply: TimeAway.Reply, _ number: Int) async throws {
        guard let asked = away, asked.asked.number == number,
            let proposal = asked.back.proposals.first(where: { $0.reply == reply })
        else { throw MeetingRefusal(.awayAnswered) }
        // Gone before it is done: a second who answers meanwhile is told so.
        away = nil
        do {
            try await presence.perform(proposal, for: asked.back.absence, in: live)
        } catch {
            if away == nil { away = asked }
            throw error
        }
    }

    private func take(_ back: ComingBack, _ state: MeetingState) {
        // Nobody may ever ask for them, where there are pages alone.
        news = news.suffix(9) + [back]
        guard !back.proposals.isEmpty else {
            away = nil
            return
        }
        lastAway += 1
        let asked = asking.absence(back, isStopped: state.stopped != nil, number: lastAway)
        away = (back, asked, state.whereabouts)
    }

    // MARK: Telling

    private func tell(always: Bool = false) async {
        let answer = await live.current
        show(answer)
        let beside = beside
        // One that was overtaken on its way here tells nothing new.
        guard answer.sequence >= told.sequence,
            always || told.sequence != answer.sequence || told.beside != beside
        else { return }
        told = (answer.sequence, beside)
        for follower in followers.values { follower.yield(answer) }
    }

    /// Brings the board up to date.
    private func show(_ answer: LiveMeeting.Answer) {
        let state = answer.meeting.state
        // The meeting has moved on from it, or somebody has taken that time out by hand.
        if let away, away.asked.passes,
            away.at != state.whereabouts || ComingBack(away.back.absence, state: state).proposals.isEmpty
        {
            self.away = nil
            presence.wait(for: nil)
        }
        var beside = Beside()
        beside.edit = edits.edit(of: answer)
        beside.away = away?.asked
        beside.places = places
        beside.speed = rehearsal?.speed
        if rehearsal == nil, !state.hasBegun {
            let arrival = Arrival(agenda: answer.meeting.agenda, state: state, now: answer.now, lastSeen: nil)
            beside.opening = arrival.questions.first.flatMap(asking.opening)
        }
        board.withLock { $0 = beside }
    }
}
