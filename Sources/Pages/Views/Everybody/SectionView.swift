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

    var shell: PageShell {
        let view = picture.meeting.look(at: section, for: .participant, at: picture.now)
        var body = EasyRead.back(to: "../running-order", "Back to what happens when")
        body += EasyRead.heading(Symbol(section.symbol), section.title)
        if view.stage != .dropped { body += times }
        switch view.stage {
        case .running: body += EasyRead.row(.here, EasyRead.line("It is happening now.")) + now
        case .done: body += EasyRead.row(.finish, EasyRead.line("This is over."))
        case .planned, .dropped: break
        }
        body += picture.html(view.content.withoutTypedWords.without(title: section.title), view, heading: 2)
        return PageShell(
            title: "\(section.title): \(picture.agenda.title)", refresh: 60,
            body: EasyRead.band(picture.agenda.title) + HTMLFragment("main", [], .newline, body))
    }

    private var now: HTMLFragment { EasyRead.ways([("../now", "See what happens now", .here)]) }

    private var times: HTMLFragment {
        let ran = picture.meeting.times(at: picture.now).first { $0.id == section.id }
        let planned = picture.plan[section.id]
        // A section may run twice; where it is over, people want to know when it was.
        let begins = ran?.stretches.first?.from ?? planned?.start
        let ends =
            ran?.isRunning == true ? picture.state.running?.ends : ran?.stretches.last?.to ?? planned?.end
        guard let begins, let ends else { return HTMLFragment() }
        let clock = picture.clock
        return EasyRead.row(
            .clock, EasyRead.line("\(clock.planned(begins)) to \(clock.planned(ends))"),
            EasyRead.line("It takes about \(picture.length(ends - begins))."))
    }
}
