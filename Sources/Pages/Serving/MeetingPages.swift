internal import Agenda
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Meeting
internal import NIOCore
internal import Rendering
internal import SectionKit
internal import Wording

/// A meeting's pages, and what each of them answers.
struct MeetingPages: Sendable {
    /// Stands in its addresses, where a server has several meetings.
    let id: String
    /// Tells it from every other meeting.
    let key: String
    let source: any MeetingSource
    let access: Access
    let hub: PageHub
    let room: RoomSwitch
    /// nil where nobody can sign up.
    let signingUp: SigningUp?
    /// Changes of tables that somebody looks at.
    let effects = KeptEffects()
    /// nil where nobody is asked anything.
    let answering: Answering?
    /// Where others on the network find this meeting; nil where they do not.
    let address: @Sendable () -> String?
    /// Whether links that open personal pages work from there: not where others can read along.
    let letsLinksOut: Bool
    private let around: @Sendable () -> Surroundings
    private let prepare: @Sendable (LiveMeeting.Answer) async -> Void
    private let prices: PriceShelf

    init(
        _ meeting: ServedMeeting, letsLinksOut: Bool = true, address: @escaping @Sendable () -> String? = { nil }
    ) {
        self.letsLinksOut = letsLinksOut
        id = meeting.id
        key = meeting.key
        source = meeting.source
        let access = Access(meeting: meeting.key, keeper: meeting.sessions)
        self.access = access
        self.address = address
        let board = meeting.signUps.map(SignUpBoard.init)
        let source = source
        let room = RoomSwitch()
        self.room = room
        let around: @Sendable () -> Surroundings = {
            Surroundings(
                screen: room.now, beside: source.beside, address: address(), letsLinksOut: letsLinksOut,
                places: board?.latest ?? [])
        }
        self.around = around
        let prices = PriceShelf()
        self.prices = prices
        // A library that cannot be read now leaves the places as they were.
        let prepare: @Sendable (LiveMeeting.Answer) async -> Void = { _ = try? await board?.sections($0) }
        self.prepare = prepare
        let hub = PageHub(
            source, epoch: String(Secret.make().prefix(8)), around: around, prepare: prepare,
            allows: { reader, session in Self.allows(reader, session.flatMap { access.session(named: $0)?.role }) },
            draw: { answer, around in
                // One plan for all who see it.
                let picture = MeetingPicture(answer, around, prices, isFollowed: true)
                return { reader in
                    switch reader {
                    case .room: RoomView(picture: picture).region.markup
                    case .front: FrontView(picture: picture).region.markup
                    case .everyone: RunningOrderView(picture: picture).region.markup
                    case .now: NowView(picture: picture).region.markup
                    case .section(let id): SectionView.region(of: id, in: picture).markup
                    case .presenter: PresenterView(picture: picture).region.markup
                    case .chair: LeadView(picture: picture).chair.markup
                    case .notes: NotesPage.region(picture).markup
                    case .tables: TablesMark(picture, register: board?.revision).region.markup
                    case .facilitator: LeadView(picture: picture).consoleWithForms.markup
                    }
                }
            })
        self.hub = hub
        let news = SignUpNews {
            await source.lookAtSignUps()
            _ = try? await board?.sections(await source.current(), afresh: true)
            await hub.look()
        }
        answering = meeting.ballots.map { Answering($0, source, times: meeting.journeys) }
        signingUp = meeting.signUps.flatMap { signUps in
            board.map { SigningUp(signUps, $0, source, times: meeting.journeys) { news.changed() } }
        }
    }

    func picture() async -> MeetingPicture { picture(await source.current()) }
    func picture(_ answer: LiveMeeting.Answer) -> MeetingPicture {
        MeetingPicture(answer, around(), prices)
    }

    func section(_ id: String, _ request: Request) async -> Response {
        let section = id.removingPercentEncoding.flatMap(await picture().agenda.section)
        guard let section else { return PageAnswer.problem(.notFound, "This meeting has no such part.") }
        return await followed(.section(section.id), request) { SectionView(picture: $0, section: section).shell }
    }

    /// A page that follows the meeting, and says from where on. What it shows is never older than what it says it has.
    func followed(_ reader: Reader, _ request: Request, _ draw: (MeetingPicture) -> PageShell) async -> Response {
        let shown = await hub.id(for: reader)
        let answer = await source.current()
        await prepare(answer)
        var picture = picture(answer)
        // As long as its pass holds, every page of a shared tablet leads back to where it is one.
        picture.isShared = session(of: request)?.role == .kiosk
        var page = draw(picture)
        page.shown = shown
        return PageAnswer.page(page)
    }

    // MARK: Live updates

    func live(_ request: Request, _ channel: any Channel) async throws -> Response {
        let asked = request.uri.queryParameters["for"].map(String.init) ?? "everyone"
        guard let reader = Reader(rawValue: asked) else { return PageAnswer.problem(.notFound) }
        if case .section(let id) = reader, await picture().agenda.section(id) == nil {
            return PageAnswer.problem(.notFound)
        }
        let session = session(of: request)
        guard Self.allows(reader, session?.role) else { return PageAnswer.problem(.forbidden, Self.closed) }
        let headers: HTTPFields = [.contentType: "text/event-stream; charset=utf-8"]
        // Who asks for the head alone follows nothing.
        guard request.method == .get else { return Response(status: .ok, headers: headers) }
        // The page's own region has an id as well, which a browser cannot send as that of an event.
        let seen = request.headers[.lastEventID] ?? request.uri.queryParameters["seen"].map(String.init)
        let name = Self.allows(reader, nil) ? nil : session?.name
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody { _ in
                await hub.follow(reader, seen: seen, session: name, over: channel)
                // Ends the task that answered: it would wait, with all that it holds, as long as the screen is there.
                throw HandedOver()
            })
    }

    /// The connection is the hub's now.
    private struct HandedOver: Error {}

    private static func allows(_ reader: Reader, _ role: Role?) -> Bool {
        switch reader {
        case .room, .front, .everyone, .now, .section, .presenter: true
        case .chair: role == .chair || role == .facilitator
        case .notes: role == .noteTaker || role == .facilitator
        case .tables, .facilitator: role == .facilitator
        }
    }

    // MARK: Coming in

    static let closed = "These pages open with a link. The person who runs the meeting has it."
    static let tooMuch = "That was a lot at once. Wait a moment, then send it again."
    private static let notYours = "That is for the person who runs the meeting."

    func session(of request: Request) -> Session? {
        request.cookies[access.cookie].flatMap { access.session(named: $0.value) }
    }

    /// The session of a page that is for that role, or for the facilitator.
    func session(of request: Request, for role: Role) -> Session? {
        session(of: request).flatMap { $0.role == role || $0.role == .facilitator ? $0 : nil }
    }

    /// A link is used by a button, and not by looking: whoever fetches it ahead uses nothing up.
    func enter(_ secret: String) throws -> Response {
        guard let role = access.role(ofLink: secret) else {
            return PageAnswer.problem(.forbidden, "This link was used already, or is none. Ask for a new one.")
        }
        let title = role.opens
        let form = HTMLFragment(
            "form", [HTMLAttribute("method", "post"), HTMLAttribute("action", "../enter")],
            HTMLFragment(
                void: "input",
                [HTMLAttribute("type", "hidden"), HTMLAttribute("name", "secret"), HTMLAttribute("value", secret)]),
            HTMLFragment("button", [.class("button")], HTMLFragment(text: title)))
        return PageAnswer.page(
            PageShell(
                title: title,
                body: HTMLFragment(
                    "main", [], HTMLFragment("h1", [], HTMLFragment(text: title)), .newline,
                    HTMLFragment("p", [], HTMLFragment(text: "This link works once, in this browser.")), .newline, form)
            ))
    }

    func enter(_ form: PageForm) throws -> Response {
        guard let session = access.enter(by: form["secret"] ?? "") else {
            guard access.mayPost(nil) else { return PageAnswer.problem(.tooManyRequests, Self.tooMuch) }
            return PageAnswer.problem(.forbidden, "This link was used already, or is none. Ask for a new one.")
        }
        // Of very many sessions the oldest goes.
        hub.review()
        var response = PageAnswer.seeOther(session.role.home)
        response.headers[.setCookie] = "\(access.cookie)=\(session.name); Path=/; HttpOnly; SameSite=Strict"
        return response
    }

    // MARK: Leading

    func console(_ request: Request) async -> Response {
        guard let session = session(of: request, for: .facilitator) else {
            return PageAnswer.problem(.forbidden, Self.closed)
        }
        let told = told(in: request)
        return await followed(.facilitator, request) { picture in
            ConsolePage(picture: picture, token: session.token, told: told).shell
        }
    }

    func chair(_ request: Request) async -> Response {
        guard session(of: request, for: .chair) != nil else { return PageAnswer.problem(.forbidden, Self.closed) }
        return await followed(.chair, request) { picture in
            PageShell(
                title: "Script: \(picture.agenda.title)", live: .chair, look: "chair", refresh: 20,
                body: HTMLFragment(
                    "div", [HTMLAttribute("id", "live")],
                    LeadView(picture: picture).chair) + OutOfDate.notice)
        }
    }

    func notes(_ request: Request) async -> Response {
        guard let session = session(of: request, for: .noteTaker) else {
            return PageAnswer.problem(.forbidden, Self.closed)
        }
        let told = told(in: request)
        let sorts = request.uri.queryParameters["sort"] != nil
        return await followed(.notes, request) {
            NotesPage(picture: $0, token: session.token, told: told, sorts: sorts).shell
        }
    }

    func kiosk(_ request: Request) async -> Response {
        guard let session = session(of: request, for: .kiosk) else {
            return PageAnswer.problem(.forbidden, Self.closed)
        }
        // Whoever comes here is done, or has gone away.
        signingUp?.journeys.end(on: session.name)
        answering?.drafts.end(on: session.name)
        var response = await followed(.front, request) { picture in
            var shared = picture
            shared.isShared = true
            return FrontView(picture: shared, takesSignUps: takesSignUps(shared)).shell
        }
        // Nor is any page left that the browser kept whole, to show it again by going back: they let go of those when a cookie
        // changes that no script can read (https://developer.chrome.com/docs/web-platform/bfcache-ccns). What clears all caches
        // comes before the page that is left now has gone into one.
        response.headers[.clearSiteData] = "\"cache\""
        response.headers[.setCookie] = "\(access.formCookie)=\(Secret.make()); Path=/; HttpOnly; SameSite=Strict"
        return response
    }

    /// What the last form came to, where no script told it.
    func told(in request: Request) -> String? {
        request.uri.queryParameters["told"].flatMap { access.words(of: String($0)) }
    }

    /// The page that a role's forms stand on.
    func page(
        of session: Session, _ answer: LiveMeeting.Answer, told: String? = nil, again: ConsoleForm.Again? = nil
    ) -> PageShell {
        let page = again?.form["page"]
        if session.role == .noteTaker || page == Role.noteTaker.home || page == NotesPage.sorting {
            return NotesPage(
                picture: picture(answer), token: session.token, told: told, again: again,
                sorts: page == NotesPage.sorting
            ).shell
        }
        return ConsolePage(
            picture: picture(answer), token: session.token, told: told, again: again
        ).shell
    }

    /// Does what a form of the console asks for, once.
    func act(_ request: Request) async throws -> Response {
        let form = try await PageForm(request)
        let isScript = request.headers[.accept]?.contains("application/json") == true
        let session = session(of: request)
        guard access.mayPost(session) else { return refused(.tooManyRequests, Self.tooMuch, isScript) }
        guard let session, session.role.mayAct else { return refused(.forbidden, Self.closed, isScript) }
        guard Secret.equal(form["token"] ?? "", session.token) else {
            return refused(.forbidden, "This page is too old. Load it anew, and do it again.", isScript)
        }
        let key = form["key"] ?? ""
        guard (8...100).contains(key.utf8.count) else {
            return refused(.badRequest, "That form has no key. Load the page anew.", isScript)
        }
        let before = await source.current()
        // Whoever sent it from a page of its own comes back to that.
        let isOfNotes = [Role.noteTaker.home, NotesPage.sorting].contains(form["page"] ?? "")
        let home =
            isOfNotes
            ? form["page"] ?? Role.noteTaker.home : tablesHome(form, session) ?? session.role.home
        if form["ask"] == "price", session.role == .facilitator {
            return await price(form, before, session, isScript)
        }
        guard access.isNew(key) else { return told("That was done already.", isScript, ok: true, home: home) }
        if let order = form["do"].flatMap(PageOrder.init(rawValue:)) {
            guard session.role == .facilitator else { return refused(.forbidden, Self.notYours, isScript) }
            return await follow(order, form, request, isScript)
        }
        do {
            let shown = picture(before)
            if let order = try PageCommand.beside(form, shown) {
                guard session.role == .facilitator else { return refused(.forbidden, Self.notYours, isScript) }
                try await source.perform(order)
                let after = await source.current()
                if after.sequence > before.sequence { access.note(step: after.sequence, by: session) }
                return told(beside(order, picture(after)), isScript, ok: true)
            }
            let command = try PageCommand.read(form, before.meeting.agenda)
            guard session.role.may(command) else { return refused(.forbidden, Self.notYours, isScript) }
            // Whoever presses on a page that has not seen the last move, or change, would do it twice.
            let seen = form["seen"].map(Whereabouts.init(rawValue:))
            if form["sure"] == nil, let question = try question(command, shown, seen, of: session) {
                access.forget(key)
                return isScript
                    ? asked(question) : PageAnswer.page(ConsolePage.question(question, form, token: session.token))
            }
            var after = try await source.perform(command, from: seen)
            if after.sequence > before.sequence { access.note(step: after.sequence, by: session) }
            after.now = max(after.now, after.meeting.state.latest ?? after.now)
            let outcome = CommandOutcome(
                command, before: before.meeting, after: after, hasRoomScreen: true, words: .english)
            let words = outcome.lines.joined(separator: " ")
            let more =
                if case .sort = command { picture(after).sortable.contains { $0.note.theme == nil } } else {
                    nil as Bool?
                }
            return isScript
                ? json(PageTold(ok: true, told: words, seen: seen == nil ? nil : picture(after).seenByName, more: more))
                : told(words, isScript, ok: true, home: home)
        } catch {
            access.forget(key)
            return refused(problem(error), form, before, session, isScript)
        }
    }

    /// The page of the tables, for a form that stood on it; made anew, since a form may say anything.
    private func tablesHome(_ form: PageForm, _ session: Session) -> String? {
        guard session.role == .facilitator, let page = form["page"], page.hasPrefix("tables?") else { return nil }
        let asked = PageForm(encoded: String(page.dropFirst("tables?".count)))
        return TablesView.address(asked["section"] ?? "", asked["round"].flatMap { Int($0) } ?? 1)
    }

    /// What is asked once before it is done: what every screen asks, and to take back what somebody else did.
    private func question(
        _ command: Command, _ shown: MeetingPicture, _ seen: Whereabouts?, of session: Session
    ) throws -> AskedFirst? {
        if command == .undo, let step = shown.meeting.nextUndo, access.author(ofStep: step)?.name != session.name,
            // What is not the step that the page has seen is refused below.
            seen == nil || seen == shown.meeting.seen(for: command)
        {
            return UndoQuestion(picture: shown, by: access.author(ofStep: step)?.role).asked
        }
        return try PageCommand.question(command, shown)
    }

    /// What a page says after it was led to is kept here: what an address says anybody could have written.
    ///
    /// - Parameter home: The page that the form stood on.
    func told(_ words: String, _ isScript: Bool, ok: Bool, home: String = Role.facilitator.home) -> Response {
        if isScript { return json(PageTold(ok: ok, told: words)) }
        return PageAnswer.seeOther(
            words.isEmpty ? home : "\(home)\(home.contains("?") ? "&" : "?")told=\(access.keep(words))")
    }

    /// Why nothing was done, where the page itself is not what it should be.
    private func refused(_ status: HTTPResponse.Status, _ words: String, _ isScript: Bool) -> Response {
        isScript ? json(PageTold(ok: false, told: words), status) : PageAnswer.problem(status, words)
    }

    func asked(_ question: AskedFirst) -> Response {
        json(
            PageTold(
                ok: false, told: "", ask: question.sentences, yes: question.yes.capitalisedFirst,
                stays: question.stays))
    }

    func json(_ value: some Encodable, _ status: HTTPResponse.Status = .ok) -> Response {
        PageAnswer.bytes((try? JSONEncoder().encode(value)).map(Array.init) ?? [], "application/json", status)
    }
}

extension HTTPField.Name {
    static let lastEventID = HTTPField.Name("Last-Event-ID") ?? .cookie
}
