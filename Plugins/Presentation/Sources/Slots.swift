public import SectionKit

extension PresentationSection: SlottedSection {
    /// Places that the agenda names a talk or a presenter for are taken; the others are for signing up.
    public func offer(of section: SectionOutline<PresentationSection>) -> SlotOffer? {
        let settings = section.settings
        let offer = SlotOffer(
            count: settings.slotCount, taken: settings.takenSlots, talk: settings.each.talk,
            questions: settings.each.questions, manner: settings.offer == .draw ? .draw : .firstCome,
            opens: settings.opens, closes: settings.closes, perPerson: settings.eachPerson,
            keptForFirstTimers: settings.firstTime, keptForNewServices: settings.newServices,
            hasWaitingList: settings.waitingList,
            moveUp: settings.moveUp == .ask ? .offered(hours: settings.answerWithin) : .atOnce)
        return offer.free > 0 ? offer : nil
    }

    /// Only the places that stand otherwise than before; those that the agenda itself gives to somebody stay theirs.
    public func seat(_ seats: [SlotSeat], in section: SectionView<PresentationSection>) -> [Event] {
        let taken = section.settings.takenSlots
        return (0..<section.settings.slotCount).compactMap { place in
            let seat = seats.indices.contains(place) && !taken.contains(place) ? seats[place] : .open
            return seat == section.state.seat(of: place) ? nil : .seated(place: place + 1, seat: seat)
        }
    }
}

extension PresentationSection.Settings {
    /// The places that the agenda gives to somebody, from 0.
    var takenSlots: Set<Int> {
        Set(
            (0..<slotCount).filter { index in
                knownTalk(at: index).map { $0.talk != nil || $0.presenter != nil } ?? false
            })
    }
}

extension PresentationSection.State {
    /// Who has the place of that talk, by the talk's first place.
    func seat(of talk: Int) -> SlotSeat { seats[talk] ?? .open }

    /// What is told of the talk: live by somebody, or by the one who signed up for it.
    func presenter(of talk: Int) -> PresentationSection.Presenter? {
        told[talk] ?? seat(of: talk).holder.map(PresentationSection.Presenter.init)
    }

    /// Nobody gives it: it was left out, or its place is empty and nobody keeps the time for somebody.
    func isGone(_ talk: Int) -> Bool {
        away.contains(talk) || (seat(of: talk) == .empty && told[talk] == nil && !kept.contains(talk))
    }

    /// A place goes to somebody else: what was said of who had it goes with them.
    mutating func seat(_ seat: SlotSeat, at talk: Int) {
        let before = self.seat(of: talk).holder
        seats[talk] = seat == .open ? nil : seat
        if seat.holder?.choices != before?.choices { told[talk] = nil }
        guard seat.holder?.id != before?.id else { return }
        away.remove(talk)
        kept.remove(talk)
        late[talk] = nil
        minutes[talk] = nil
    }
}

extension SlotHolder {
    /// What they told and chose, without whether they have arrived.
    fileprivate var choices: SlotHolder {
        var choices = self
        choices.hasArrived = nil
        return choices
    }
}

extension PresentationSection.Presenter {
    init(_ holder: SlotHolder) {
        self.init(
            presenter: holder.name, talk: holder.title, introduction: holder.introduction, service: holder.service,
            maySayName: holder.maySayName, show: holder.shownAs, listedService: holder.listedService)
    }
}
