internal import Agenda
public import Planner
public import SectionKit

extension MeetingRun {
    /// What a command would cost, before anybody gives it: the plan as it stands, and the plan after it.
    ///
    /// - Parameters:
    ///   - names: As `decide`.
    ///   - ground: The meeting as it is, where many prices of one moment are asked for.
    /// - Returns: nil for a command that changes nothing, or ends the meeting.
    /// - Throws: What `decide` would, where the meeting or a module would refuse.
    public func price(
        of command: Command, at clock: Instant, names: (Words) -> String? = { _ in nil }, on ground: PriceGround? = nil
    ) throws -> PlanPrice? {
        let now = max(clock, state.latest ?? clock)
        var chance = Chance(NoChance())
        guard let decision = try decide(command, at: now, names: names, chance: &chance) else { return nil }
        var after = self
        after.take(decision.step)
        return after.state.finished == nil ? after.price(of: command, since: self, at: now, on: ground) : nil
    }

    /// What every price of that moment compares with.
    public func priceGround(at clock: Instant) -> PriceGround {
        let now = max(clock, state.latest ?? clock)
        return PriceGround(plan: plan(at: now, deadBand: .zero), today: today(at: now))
    }

    /// What a command has cost that was given a moment ago.
    public func price(
        of command: Command, since before: MeetingRun, at clock: Instant, on ground: PriceGround? = nil
    ) -> PlanPrice {
        let now = max(clock, state.latest ?? clock)
        let ground = ground ?? before.priceGround(at: now)
        return PlanPrice(
            before: ground.plan, after: plan(at: now, deadBand: .zero), of: ground.today,
            running: before.state.running.flatMap { before.agenda.index(of: $0.section) },
            remaining: before.remaining, asked: before.asked(by: command, state))
    }

    /// The next pin, and what stands before it, in a plan of this meeting as it is; nil where none is to come.
    public func slack(in plan: Plan) -> PlanSlack? {
        PlanRule.slack(
            of: plan, today(at: state.latest ?? agenda.start),
            after: state.running.flatMap { agenda.index(of: $0.section) }, remaining: remaining)
    }

    /// The sections whose own change is what is priced.
    private func asked(by command: Command, _ after: MeetingState) -> Set<String> {
        let now = Set([state.running?.section, after.running?.section].compactMap { $0 })
        return switch command {
        case .skip(let id): now.union([id])
        case .act(let id, _, _), .seat(let id, _, _): now.union([id])
        default: now
        }
    }
}

/// The meeting as it is at one moment: what a change is compared with.
public struct PriceGround: Sendable {
    let plan: Plan
    let today: MeetingAgenda
}

/// What a price needs chance for is never seen.
private struct NoChance: RandomNumberGenerator, Sendable {
    mutating func next() -> UInt64 { 0 }
}
