internal import Agenda
internal import Foundation
internal import Hummingbird
internal import Meeting
internal import Rendering
internal import SectionKit
internal import Wording

/// What a form came to, for the console's script.
struct PageTold: Encodable {
    var ok: Bool
    var told: String
    /// Asked once before it is done.
    var ask: String?
    /// What doing it is called, and what there is to tell where it is not done.
    var yes: String?
    var stays: String?
    /// The field that was not taken.
    var field: String?
    /// What it would change.
    var price: String?
    /// What the page has seen now, by what it is for, before the meeting itself comes to it.
    var seen: [String: String]?
    /// The same form has something more to do.
    var more: Bool?
    /// A link that is shown this once.
    var link: String?
    /// The link for cameras, as HTML; nil where no other machine reaches it.
    var code: String?
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
        guard form["form"] != nil else { return told(problem.message, isScript, ok: false, home: session.role.home) }
        return again(.init(form: form, problem: problem), answer, session, .unprocessableContent)
    }

    private func again(
        _ again: ConsoleForm.Again, _ answer: LiveMeeting.Answer, _ session: Session, _ status: HTTPResponse.Status
    ) -> Response {
        PageAnswer.page(page(of: session, answer, again: again), status)
    }

    // MARK: Prices

    /// What a form would change, before it is sent; changes nothing.
    func price(_ form: PageForm, _ answer: LiveMeeting.Answer, _ session: Session, _ isScript: Bool) async
        -> Response
    {
        do {
            let command = try PageCommand.read(form, answer.meeting.agenda)
            if let effect = try await source.effect(of: command) {
                let words = effect.toldByNumber.joined(separator: " ")
                return isScript
                    ? json(PageTold(ok: true, told: "", price: words))
                    : again(.init(form: form, price: words), answer, session, .ok)
            }
            let lead = LeadView(picture: picture(answer))
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

    // MARK: Beside the meeting

    /// What an order came to.
    func beside(_ order: BesideOrder, _ picture: MeetingPicture) -> String {
        switch order {
        case .takeOver: picture.words(.agendaTaken)
        case .answer(.count, _): picture.words(.counted)
        case .answer(.takeOut, _): picture.words(.takenOut)
        case .places(.give, _): picture.words(.placeGiven)
        case .places(.leave, _): picture.words(.placeStays)
        case .jump: picture.words(.jumped, "time", picture.clock.timeWithSeconds(of: picture.now))
        case .speed(let speed): picture.words.rehearsal(speed).capitalisedFirst + "."
        }
    }

    // MARK: The pages themselves

    func follow(_ order: PageOrder, _ form: PageForm, _ request: Request, _ isScript: Bool) async -> Response {
        switch order {
        case .dark, .light, .invite, .uninvite:
            room.follow(order)
            // Drawn at once, and not with the next second.
            await hub.look()
            return told(order.told, isScript, ok: true)
        case .link:
            guard let role = form["role"].flatMap(Role.init(rawValue:)) else {
                return refused(FormProblem("Choose who it is for first.", field: "role"), isScript)
            }
            // Where others find this machine; on this machine alone, where this page itself was asked for.
            let out = letsLinksOut ? address() : nil
            let base = out ?? origin(of: request)
            let link = "\(base)enter/\(access.link(for: role))"
            let code = out == nil ? nil : QRCode(link)?.html
            return isScript
                ? json(PageTold(ok: true, told: "", link: link, code: code?.markup))
                : PageAnswer.page(
                    ConsolePage.link(
                        link, for: role, code: code, here: ConsoleForms.whyLinksStayHere(await picture())))
        case .revoke:
            guard let role = form["role"].flatMap(Role.init(rawValue:)), role != .facilitator else {
                return refused(FormProblem("Choose whose pages are to close first.", field: "role"), isScript)
            }
            access.revoke(role)
            hub.review()
            return told("Closed: \(role.pages).", isScript, ok: true)
        }
    }

    private func refused(_ problem: FormProblem, _ isScript: Bool) -> Response {
        isScript
            ? json(PageTold(ok: false, told: problem.message, field: problem.field))
            : told(problem.message, isScript, ok: false)
    }

    private func origin(of request: Request) -> String {
        let origin = request.headers[.origin] ?? "http://\(request.head.authority ?? "localhost")"
        let path = request.uri.path.split(separator: "/").dropLast().map { "\($0)/" }.joined()
        return "\(origin)/\(path)"
    }
}
