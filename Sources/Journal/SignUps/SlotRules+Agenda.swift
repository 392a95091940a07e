public import Agenda
public import Planner
public import SectionKit
public import SignUps

extension MeetingAgenda {
    /// The sections that people can sign up for to present, by their ids, with their rules.
    ///
    /// Places that the agenda gives to somebody itself are none of the sign-ups'.
    public var slotRules: [String: SlotRules] { slotRules(in: PlanRule.plan(self)) }

    /// - Parameter plan: The agenda's own, where it is there already.
    public func slotRules(in plan: Plan) -> [String: SlotRules] {
        let clock = WallClock(timeZone: timeZone)
        return sections.reduce(into: [:]) { rules, section in
            rules[section.id] = section.handler.offer().map {
                SlotRules($0, begins: plan[section.id]?.start ?? start, clock: clock)
            }
        }
    }
}

extension SlotRules {
    /// - Parameters:
    ///   - begins: When the section does; nobody signs up later than that.
    ///   - clock: The meeting's own, by which days begin and end.
    public init(_ offer: SlotOffer, begins: Instant, clock: WallClock) {
        // The last day of sign-up counts whole. By noon, and so never an hour that a change of the clock skips or repeats.
        let closes = offer.closes.flatMap { day -> Instant? in
            let noon = ClockTime(hour: 12, minute: 0).flatMap { clock.instant(day, $0) }
            return noon.flatMap { clock.date(of: $0 + .minutes(24 * 60)) }.flatMap { clock.instant($0, .midnight) }
        }
        self.init(
            count: offer.free, talk: offer.talk, questions: offer.questions,
            manner: offer.manner,
            opens: offer.opens.flatMap { clock.instant($0, .midnight) }, closes: min(closes ?? begins, begins),
            perPerson: offer.perPerson, keptForFirstTimers: offer.keptForFirstTimers,
            keptForNewServices: offer.keptForNewServices, hasWaitingList: offer.hasWaitingList, moveUp: offer.moveUp)
    }
}
