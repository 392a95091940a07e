internal import Agenda
internal import Meeting
internal import SectionKit

/// What can be done about an absence: asked on one key, and never done unasked.
struct ComingBack: Hashable, Sendable {
    enum Proposal: Hashable, Sendable {
        /// The time away counts, as the clock on the wall has it.
        case count
        /// The time away is taken out, as if somebody had paused; `undo` brings it back.
        case takeOut
        /// The clock was set back: every instant moves with it, so that the time left stays.
        case keepTimeLeft
        /// The clock was set back: this meeting goes on by its own time, as it did until now.
        case stay
    }

    let absence: Absence
    /// How much of it counts to what runs, and would be taken out.
    let counted: Seconds
    /// What there is to choose from, the suggested one first; empty where there is nothing to decide, only to tell.
    let proposals: [Proposal]
    /// True where the system's clock may simply be followed, since nothing counts meanwhile.
    let followsTheClock: Bool

    /// People go on for a while without a laptop; a longer stretch was a break for all, in seconds.
    static let goesOnWithout = Seconds.minutes(5)

    init(_ absence: Absence, state: MeetingState) {
        self.absence = absence
        let ahead = max(.zero, absence.clockChange)
        let end = absence.isStanding ? absence.to + ahead : absence.to
        let pieces = state.counted(from: absence.from, to: end)
        let counted = pieces.reduce(.zero) { $0 + $1.length }
        self.counted = counted
        let moves = absence.clockChange < .zero && state.latest != nil && state.finished == nil
        switch absence.kind {
        case .asleep, .stoodStill, .closed:
            if counted > .zero {
                proposals = counted < Self.goesOnWithout ? [.count, .takeOut] : [.takeOut, .count]
            } else {
                proposals = moves ? [.keepTimeLeft, .stay] : []
            }
        case .clockForward:
            // By the clock that nobody can set, no time went by at all.
            proposals = counted > .zero ? [.takeOut, .count] : []
        case .clockBack:
            proposals = moves ? [.keepTimeLeft, .stay] : []
        }
        followsTheClock = proposals.isEmpty && absence.clockChange != .zero
    }
}

extension Presence {
    /// Looks at the clocks, about once a second: what the person should be asked or told, or nil.
    ///
    /// What was not decided on yet, and belongs to it, is part of what comes back.
    func tick(_ live: LiveMeeting) async -> ComingBack? {
        guard let seen = look() else { return nil }
        let back = ComingBack(seen, state: await live.current.meeting.state)
        if back.followsTheClock { steady.adopt() }
        wait(for: back.proposals.isEmpty ? nil : seen)
        return back
    }

    /// Does what was chosen. Safe at any later moment: what happened in between counts as it was.
    ///
    /// - Throws: `MeetingRefusal` with the reason where it could not be kept; it may be chosen again, and takes nothing out twice.
    func perform(_ proposal: ComingBack.Proposal, for absence: Absence, in live: LiveMeeting) async throws {
        switch proposal {
        case .stay: break
        case .count: try await setClock(absence, takingOut: false, in: live)
        case .keepTimeLeft: try await setClock(absence, takingOut: false, in: live)
        case .takeOut:
            if absence.isStanding { try await takeOut(absence.from, absence.to, in: live) }
            try await setClock(absence, takingOut: true, in: live)
        }
        wait(for: nil)
    }

    /// Follows the system's clock. Where that is ahead, what it is ahead by may be taken out; where it is behind, the
    /// meeting moves with it.
    private func setClock(_ absence: Absence, takingOut: Bool, in live: LiveMeeting) async throws {
        guard absence.clockChange != .zero, !isRehearsal else { return }
        let (from, to) = steady.adopt()
        do {
            if to < from {
                _ = try await live.setClockBack(by: Seconds(rounding: from - to))
            } else if takingOut {
                try await takeOut(Instant(seconds: from), Instant(seconds: to), in: live)
            }
        } catch {
            steady.goOn(from: from)
            throw error
        }
    }

    /// Where somebody paused, or went on, in the meantime, there may be nothing left to take out: that is fine.
    private func takeOut(_ from: Instant, _ to: Instant, in live: LiveMeeting) async throws {
        let current = await live.current
        let end = min(to, max(current.now, current.meeting.state.latest ?? current.now))
        guard !current.meeting.state.counted(from: from, to: end).isEmpty else { return }
        _ = try await live.perform(.away(from: .instant(from), to: .instant(end)))
    }
}

extension Sideline {
    /// For a program that waits for lines, and so cannot ask: what happened meanwhile, in words.
    ///
    /// A clock that was set forward counts, as ever; one that was set back is not believed. That the process stood still
    /// is nothing to tell: it waits for its next line for as long as people take. What pages ask stays to be answered.
    func notices() async -> [String] {
        await look()
        var sentences: [String] = []
        for back in takeNews() {
            if back.absence.clockChange > .zero, let away = beside.away {
                try? await perform(.answer(.count, away: away.number))
            }
            guard let told = await told(back) else { continue }
            sentences.append(AbsenceWords(back: told, timeZone: asking.timeZone).sentence)
        }
        if let places = beside.places {
            sentences.append(places.lines.joined(separator: " "))
            // Nobody can be asked here, and told is told.
            try? await perform(.places(.leave, news: places.number))
        }
        return sentences
    }

    private func told(_ back: ComingBack) async -> ComingBack? {
        guard back.absence.kind == .stoodStill else { return back }
        guard back.absence.clockChange != .zero else { return nil }
        var clock = back.absence
        clock.kind = clock.clockChange > .zero ? .clockForward : .clockBack
        clock.from = clock.to
        clock.to = clock.to + clock.clockChange
        return ComingBack(clock, state: await live.current.meeting.state)
    }
}
