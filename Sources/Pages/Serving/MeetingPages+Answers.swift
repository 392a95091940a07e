internal import Foundation
internal import Hummingbird
internal import Meeting
internal import SectionKit
internal import Wording

/// What a form came to, for the console's script.
struct PageTold: Encodable {
    var ok: Bool
    var told: String
    /// Asked once before it is done.
    var ask: String?
    /// The field that was not taken.
    var field: String?
    /// What it would change.
    var price: String?
    /// A link that is shown this once.
    var link: String?
}

extension MeetingPages {
    // MARK: Refusals

    func problem(_ error: any Error) -> FormProblem {
        switch error {
        case let problem as FormProblem: problem
        case let refusal as MeetingRefusal: FormProblem(refusal.message(in: .english))
        case let refusal as Refusal: FormProblem(refusal.message)
        default: FormProblem("That could not be kept, and nothing changed.")
        }
    }

    /// Whoever filled in a form finds it as it was, with the reason.
    func refused(
        _ problem: FormProblem, _ form: PageForm, _ answer: LiveMeeting.Answer, _ session: Session, _ isScript: Bool
    ) -> Response {
        if isScript { return json(PageTold(ok: false, told: problem.message, field: problem.field)) }
        // A button has nothing to fill in again.
        guard form["form"] != nil else { return told(problem.message, isScript, ok: false) }
        return again(.init(form: form, problem: problem), answer, session, .unprocessableContent)
    }

    private func again(
        _ again: ConsoleForm.Again, _ answer: LiveMeeting.Answer, _ session: Session, _ status: HTTPResponse.Status
    ) -> Response {
        PageAnswer.page(
            ConsolePage(
                picture: picture(answer), isRehearsal: source.isRehearsal, token: session.token, told: nil,
                again: again
            ).shell, status)
    }

    // MARK: Prices

    /// What a form would change, before it is sent; changes nothing.
    func price(_ form: PageForm, _ answer: LiveMeeting.Answer, _ session: Session, _ isScript: Bool) -> Response {
        do {
            let command = try PageCommand.read(form, answer.meeting.agenda)
            let lead = LeadView(picture: picture(answer), isRehearsal: source.isRehearsal)
            // What the meeting would refuse has no price, and the reason is worth more.
            let typed = answer.words
            _ = try answer.meeting.price(of: command, at: lead.picture.now, names: { typed[$0] })
            let price = lead.price(command, gains: true) ?? "It would change no times."
            if isScript { return json(PageTold(ok: true, told: "", price: price)) }
            return again(.init(form: form, price: price), answer, session, .ok)
        } catch {
            return refused(problem(error), form, answer, session, isScript)
        }
    }

    // MARK: The pages themselves

    func follow(_ order: PageOrder, _ request: Request, _ isScript: Bool) async -> Response {
        switch order {
        case .dark, .light:
            room.set(dark: order == .dark)
            // Drawn at once, and not with the next second.
            await hub.look()
            return told(
                order == .dark ? "The room screen is dark." : "The room screen is back.", isScript, ok: true)
        case .link:
            // Where this page was asked for is where the chair's browser on this network finds it too.
            let origin = request.headers[.origin] ?? "http://\(request.head.authority ?? "localhost")"
            let link = "\(origin)/enter/\(access.link(for: .chair))"
            return isScript
                ? json(PageTold(ok: true, told: "", link: link)) : PageAnswer.page(ConsolePage.link(link))
        case .revoke:
            access.revoke(.chair)
            hub.review()
            return told("The chair's pages are closed.", isScript, ok: true)
        }
    }
}
