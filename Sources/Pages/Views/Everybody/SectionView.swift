internal import Agenda
internal import Foundation
internal import Meeting
internal import Planner
internal import Rendering
internal import SectionKit

/// One section: when it is, how long it takes, and what one can expect and do there.
struct SectionView {
    let picture: MeetingPicture
    let section: Section

    /// Where its page is, seen from the other pages; nil for an id that no address can end with.
    static func address(of section: Section) -> String? {
        // Browsers take these for steps up, however they are written (https://url.spec.whatwg.org/#double-dot-path-segment).
        guard section.id != ".", section.id != ".." else { return nil }
        return section.id.addingPercentEncoding(withAllowedCharacters: .alphanumerics).map { "section/\($0)" }
    }

    /// What follows the meeting of a section's page; another agenda may hold no such section any more.
    static func region(of id: String, in picture: MeetingPicture) -> HTMLFragment {
        picture.agenda.section(id).map { SectionView(picture: picture, section: $0).region }
            ?? EasyRead.line("This is not part of the meeting any more.")
    }

    var shell: PageShell {
        PageShell(
            title: "\(section.title): \(picture.agenda.title)", live: .section(section.id), folder: "../", refresh: 60,
            body: EasyRead.band(picture.agenda.title)
                + HTMLFragment(
                    "main", [], .newline, EasyRead.back(to: "../running-order", "Back to what happens when"),
                    EasyRead.heading(Symbol(section.symbol), section.title),
                    EasyRead.followed(region, heard: ""),
                    EasyRead.ways([("../now", "See what happens now", .here)])))
    }

    /// It follows the meeting.
    var region: HTMLFragment {
        // Until everything goes on, nobody knows when, and what is to do is to listen.
        if picture.isHeld, let standing = picture.standing { return standing.row }
        let view = picture.meeting.look(at: section, for: .participant, at: picture.now)
        return times + place + (picture.board(of: section.id)?.row(isNamed: false) ?? HTMLFragment())
            + picture.html(view.content.withoutTypedWords, view, heading: 2)
    }

    private var place: HTMLFragment {
        switch picture.place(of: section) {
        case .now: told(.here, "It is happening now.")
        case .done: told(.finish, "This is over.")
        case .leftOutForNow: told(.list, "Left out for now.")
        // For what is dropped, the module has its own words.
        case .leftOut: picture.state.dropped.contains(section.id) ? HTMLFragment() : told(.list, "Left out today.")
        case .toCome: HTMLFragment()
        }
    }

    private func told(_ symbol: Symbol, _ words: String) -> HTMLFragment {
        EasyRead.row(symbol, HTMLFragment("p", [HTMLAttribute("data-heard")], HTMLFragment(text: words)))
    }

    private var times: HTMLFragment {
        guard let planned = picture.order[section.id] else { return HTMLFragment() }
        switch picture.place(of: section) {
        case .leftOut, .leftOutForNow: return HTMLFragment()
        case .toCome:
            return EasyRead.row(
                .clock, EasyRead.line(span(planned.start, planned.end)),
                EasyRead.line("It takes about \(picture.length(planned.length))."))
        case .now: return EasyRead.row(.clock, EasyRead.line(span(planned.start, planned.end)))
        case .done:
            // It may have run twice; people want to know when it was.
            let stretches = picture.state.stretches(of: section.id)
            guard let first = stretches.first?.began, let last = stretches.last?.ended,
                first.nearestMinute < last.nearestMinute
            else { return HTMLFragment() }
            return EasyRead.row(.clock, EasyRead.line(span(first, last)))
        }
    }

    private func span(_ from: Instant, _ to: Instant) -> String {
        "\(picture.clock.planned(from)) to \(picture.clock.planned(to))"
    }
}
