internal import Agenda
internal import Meeting
internal import Rendering
internal import SectionKit

/// A number that is another one as soon as the page of the tables would look otherwise: pages that are open compare it, and
/// fetch themselves anew where it differs. The tables themselves are in no event, so that none holds a name.
struct TablesMark {
    let text: String

    /// - Parameter register: The sign-ups' revision: names, roles and services come from there.
    init(_ picture: MeetingPicture, register: Int?) {
        var hasher = Hasher()
        for section in picture.agenda.sections {
            guard let ground = picture.meeting.seating(of: section, at: picture.now) else { continue }
            hasher.combine(section.id)
            hasher.combine(section.title)
            hasher.combine(ground)
            hasher.combine(picture.meeting.isOver(section.id))
            hasher.combine(picture.state.dropped.contains(section.id))
            for words in ground.tables.people.compactMap(\.name) { hasher.combine(picture.answer.words[words]) }
        }
        hasher.combine(picture.state.running?.section)
        hasher.combine(picture.state.finished)
        for name in ["seen", "time", "undo", "redo"] { hasher.combine(picture.seenByName[name]) }
        hasher.combine(LeadView(picture: picture).price(TablesView.moreTime))
        hasher.combine(register)
        text = String(UInt(bitPattern: hasher.finalize()), radix: 36)
    }

    /// Another one where people sit otherwise.
    static func of(_ ground: SeatingGround) -> String { String(UInt(bitPattern: ground.hashValue), radix: 36) }

    var region: HTMLFragment {
        HTMLFragment("span", [HTMLAttribute("id", "tables-now"), HTMLAttribute("data-mark", text)])
    }
}
