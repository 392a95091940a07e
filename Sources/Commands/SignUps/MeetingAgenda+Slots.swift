internal import Agenda
internal import SectionKit

extension MeetingAgenda {
    /// The sections that people can sign up to present in, with what they offer.
    var slotOffers: [(section: Section, offer: SlotOffer)] {
        sections.compactMap { section in section.handler.offer().map { (section, $0) } }
    }
}
