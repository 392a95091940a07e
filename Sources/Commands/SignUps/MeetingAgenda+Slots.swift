internal import Agenda
internal import SectionKit

extension MeetingAgenda {
    /// The sections that people can sign up to present in, with what they offer.
    var slotOffers: [(section: Section, offer: SlotOffer)] {
        sections.compactMap { section in section.handler.offer().map { (section, $0) } }
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
