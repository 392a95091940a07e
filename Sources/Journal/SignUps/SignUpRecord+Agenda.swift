public import Agenda
internal import SectionKit
internal import SignUps

extension [SignUpRecord] {
    /// As they stand under an agenda: a place of a section that is there no more, or offers none, is no place, and the
    /// library keeps it for the day on which the section comes back.
    public func seen(in agenda: MeetingAgenda) -> [SignUpRecord] {
        // Hardly ever is a section gone, and then all of them are looked at.
        let offers = Set(agenda.sections.filter { $0.handler.offer() != nil }.map(\.id))
        return map { record in
            guard record.standing.isPresenting, let section = record.section, !offers.contains(section) else {
                return record
            }
            var record = record
            record.standing = .coming
            return record
        }
    }
}

extension SignUpRecord {
    /// As it stands under an agenda.
    public func seen(in agenda: MeetingAgenda) -> SignUpRecord { [self].seen(in: agenda).first ?? self }
}
