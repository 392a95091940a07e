internal import Agenda
internal import Meeting
internal import Rendering
internal import SectionKit

/// The parts of what runs as small cards: what is finished, what is now, and what is next, with their times.
struct StageCards {
    let picture: MeetingPicture

    var html: HTMLFragment {
        guard let running = picture.state.running, let section = picture.agenda.section(running.section),
            let now = section.parts.firstIndex(where: { $0.id == running.part })
        else { return HTMLFragment() }
        let frame = picture.meeting.frame(of: section, in: picture.plan, at: picture.now)
        // Three fit beside each other; at either end of the section they are the first or the last three.
        let first = max(0, min(now - 1, section.parts.count - 3))
        var cards = HTMLFragment()
        for (index, part) in section.parts.enumerated().dropFirst(first).prefix(3) {
            let stretch = frame.parts.indices.contains(index) ? frame.parts[index] : nil
            cards += card(picture.title(of: part, in: section), index - now, stretch) + .newline
        }
        return HTMLFragment(
            "ol", [.class("cards"), HTMLAttribute("aria-label", "Parts of this section")], .newline, cards)
    }

    private func card(_ title: String, _ place: Int, _ stretch: SectionFrame.Stretch?) -> HTMLFragment {
        let clock = picture.clock
        // What is left for a part may be nothing, until the one before it is over.
        let length =
            stretch.map { $0.ends - $0.begins }.flatMap { $0 < .seconds(30) ? nil : ": \(picture.length($0))" } ?? ""
        let when =
            switch place {
            case ..<0: "Finished"
            case 0: stretch.map { "Now, to \(clock.planned($0.ends))\(length)" } ?? "Now"
            default:
                stretch.map { "\(place == 1 ? "Next" : "Then"), at \(clock.planned($0.begins))\(length)" } ?? "Next"
            }
        return HTMLFragment(
            "li",
            [.class(place == 0 ? "card now" : "card")] + (place == 0 ? [HTMLAttribute("aria-current", "step")] : []),
            HTMLFragment("small", [], HTMLFragment(text: when)), .newline,
            HTMLFragment("b", [.freeText], HTMLFragment(text: title)))
    }
}
