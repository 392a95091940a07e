public import Agenda
public import SectionKit
public import SignUps

extension MeetingAgenda {
    /// The sections that people can sign up for to present, by their ids, with their rules.
    public var slotRules: [String: SlotRules] {
        sections.reduce(into: [:]) { rules, section in
            rules[section.id] = section.handler.offer().map { SlotRules($0, in: self) }
        }
    }
}

extension SlotRules {
    /// The places of an offer that the agenda itself gives to nobody. Days begin and end by the meeting's own clock.
    public init(_ offer: SlotOffer, in agenda: MeetingAgenda) {
        let clock = WallClock(timeZone: agenda.timeZone)
        let midnight = { (day: CalendarDate, later: Int) -> Instant? in
            // Noon, and so never an hour that a change of the clock skips or repeats.
            guard let noon = ClockTime(hour: 12, minute: 0).flatMap({ clock.instant(day, $0) }),
                let date = clock.date(of: noon + .minutes(24 * 60) * later),
                let start = ClockTime(hour: 0, minute: 0)
            else { return nil }
            return clock.instant(date, start)
        }
        let moveUp: MoveUp =
            switch offer.moveUp {
            case .atOnce: .atOnce
            case .offered(let hours): .offered(hours: hours)
            }
        self.init(
            count: offer.free, talk: offer.talk, questions: offer.questions,
            manner: offer.manner == .draw ? .draw : .firstCome, opens: offer.opens.flatMap { midnight($0, 0) },
            closes: offer.closes.flatMap { midnight($0, 1) }, perPerson: offer.perPerson,
            keptForFirstTimers: offer.keptForFirstTimers, keptForNewServices: offer.keptForNewServices,
            hasWaitingList: offer.hasWaitingList, moveUp: moveUp)
    }
}
