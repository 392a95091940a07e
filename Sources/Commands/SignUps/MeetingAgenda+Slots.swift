internal import Agenda
internal import Planner
internal import SectionKit
internal import SignUps

extension MeetingAgenda {
    /// The sections that people can sign up to present in, with what they offer.
    var slotOffers: [(section: Section, offer: SlotOffer)] {
        sections.compactMap { section in section.handler.offer().map { (section, $0) } }
    }

    /// The rules of those sections' places, by the sections' ids.
    ///
    /// Places that the agenda gives to somebody itself are none of the sign-ups'.
    var slotRules: [String: SlotRules] {
        let plan = PlanRule.plan(self)
        let clock = WallClock(timeZone: timeZone)
        return Dictionary(
            slotOffers.map { section, offer in
                (section.id, SlotRules(offer, begins: plan[section.id]?.start ?? start, clock: clock))
            }, uniquingKeysWith: { first, _ in first })
    }
}

extension SlotOffer {
    /// The talk that a place of the sign-ups is, as people count talks: from 1, with those that the agenda gives away.
    func talkNumber(ofPlace place: Int) -> Int {
        let free = (0..<max(0, count)).filter { !taken.contains($0) }
        // Where an agenda has fewer places now, those who had one keep it, behind all others.
        return free.indices.contains(place - 1) ? free[place - 1] + 1 : count + place - free.count
    }
}

extension SlotRules {
    /// - Parameter begins: when the section does; nobody signs up later than that.
    init(_ offer: SlotOffer, begins: Instant, clock: WallClock) {
        // The last day of sign-up counts whole.
        let closes = offer.closes.flatMap { day -> Instant? in
            let noon = ClockTime(hour: 12, minute: 0).flatMap { clock.instant(day, $0) }
            return noon.flatMap { clock.date(of: $0 + .minutes(24 * 60)) }.flatMap { clock.instant($0, .midnight) }
        }
        let moveUp: MoveUp =
            switch offer.moveUp {
            case .atOnce: .atOnce
            case .offered(let hours): .offered(hours: hours)
            }
        self.init(
            count: offer.free, talk: offer.talk, questions: offer.questions,
            manner: offer.manner == .draw ? .draw : .firstCome,
            opens: offer.opens.flatMap { clock.instant($0, .midnight) }, closes: min(closes ?? begins, begins),
            perPerson: offer.perPerson, keptForFirstTimers: offer.keptForFirstTimers,
            keptForNewServices: offer.keptForNewServices, hasWaitingList: offer.hasWaitingList, moveUp: moveUp)
    }
}
