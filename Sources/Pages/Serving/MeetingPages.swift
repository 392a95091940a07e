internal import Agenda
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Meeting
internal import NIOCore
internal import Rendering
internal import SectionKit
internal import Wording

/// Every address of a meeting's pages, and what it answers.
struct MeetingPages: Sendable {
    let source: any MeetingSource
    let access: Access
    let hub: PageHub
    let room = RoomSwitch()
    private let hosts: Set<String>

    init(_ source: any MeetingSource, meeting: String, sessions: any SessionKeeping, port: Int) {
        self.source = source
        access = Access(meeting: meeting, keeper: sessions)
        hosts = ["127.0.0.1", "localhost", "[::1]"]
        let isRehearsal = source.isRehearsal
        let access = access
        hub = PageHub(
            source, room: room, epoch: String(Secret.make().prefix(8)),
            allows: { reader, session in Self.allows(reader, session.flatMap { access.session(named: $0)?.role }) },
            draw: { answer, roomIsDark in
                // One plan for all who see it.
                let picture = MeetingPicture(answer, roomIsDark: roomIsDark, isFollowed: true)
                let lead = LeadView(picture: picture, isRehearsal: isRehearsal)
                return { reader in
                    switch reader {
                    case .room: RoomView(picture: picture).region.markup
                    case .everyone: EverybodyView(picture: picture).region.markup
                    case .chair: lead.chair.markup
                    case .facilitator: lead.consoleWithForms.markup
                    }
                }
            })
    }

    var router: Router<PageContext> {
        let router = Router(context: PageContext.self, options: .autoGenerateHeadEndpoints)
        router.middlewares.add(PageGuard(hosts: hosts))
        router.middlewares.add(PageLimit())
        router.get("health") { _, _ in PageAnswer.text("ok\n", "text/plain; charset=utf-8") }
        router.get("icon.svg") { _, _ in PageAnswer.text(Symbol.icon, "image/svg+xml") }
        router.get("style.css") { _, _ in PageAnswer.bytes(PackageResources.style_css, "text/css; charset=utf-8") }
        router.get("live.js") { _, _ in PageAnswer.bytes(LeanScript.live, "text/javascript; charset=utf-8") }
        router.get("console.js") { _, _ in
            PageAnswer.bytes(LeanScript.console, "text/javascript; charset=utf-8")
        }
        router.get("") { _, _ in PageAnswer.page(EverybodyView(picture: await picture()).front) }
        router.get("running-order") { _, _ in
            await followed(.everyone) { EverybodyView(picture: $0).runningOrder }
        }
        router.get("meeting.ics") { _, _ in PageAnswer.calendar(await picture()) }
        router.get("room") { _, _ in await followed(.room) { RoomView(picture: $0).shell } }
        router.get("live") { request, context in try await live(request, context.channel) }
        router.get("enter/:secret") { _, context in try enter(context.parameters.require("secret")) }
        router.post("enter") { request, _ in try await enter(PageForm(request)) }
        router.get("console") { request, _ in try await console(request) }
        router.get("chair") { request, _ in try await chair(request) }
        router.post("do") { request, _ in try await act(request) }
        return router
    }

    private func picture() async -> MeetingPicture { picture(await source.current()) }
    func picture(_ answer: LiveMeeting.Answer) -> MeetingPicture {
        MeetingPicture(answer, roomIsDark: room.isDark)
    }

    /// A page that follows the meeting, and says from where on. What it shows is never older than what it says it has.
    private func followed(_ reader: Reader, _ draw: (MeetingPicture) -> PageShell) async -> Response {
        let shown = await hub.id(for: reader)
        var page = draw(await picture())
        page.shown = shown
        return PageAnswer.page(page)
    }

    // MARK: Live updates

    private func live(_ request: Request, _ channel: any Channel) async throws -> Response {
        let asked = request.uri.queryParameters["for"].map(String.init) ?? "everyone"
        guard let reader = Reader(rawValue: asked) else { return PageAnswer.problem(.notFound) }
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
        case .room, .everyone: true
        case .chair: role != nil
        case .facilitator: role == .facilitator
        }
    }

    // MARK: Coming in

    private static let closed = "These pages open with a link. The person who runs the meeting has it."
    private static let tooMuch = "That was a lot at once. Wait a moment, then send it again."
    private static let moved = "Somebody else has just moved the meeting. Look, and press again."
    private static let cookie = "lectern"

    private func session(of request: Request) -> Session? {
        request.cookies[Self.cookie].flatMap { access.session(named: $0.value) }
    }

    /// A link is used by a button, and not by looking: whoever fetches it ahead uses nothing up.
    private func enter(_ secret: String) throws -> Response {
        guard let role = access.role(ofLink: secret) else {
            return PageAnswer.problem(.forbidden, "This link was used already, or is none. Ask for a new one.")
        }
        let title = role == .facilitator ? "Open the console" : "Open the chair's page"
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

    private func enter(_ form: PageForm) throws -> Response {
        guard let session = access.enter(by: form["secret"] ?? "") else {
            guard access.mayPost(nil) else { return PageAnswer.problem(.tooManyRequests, Self.tooMuch) }
            return PageAnswer.problem(.forbidden, "This link was used already, or is none. Ask for a new one.")
        }
        // Of very many sessions the oldest goes.
        hub.review()
        var response = PageAnswer.seeOther(session.role == .facilitator ? "console" : "chair")
        response.headers[.setCookie] = "\(Self.cookie)=\(session.name); Path=/; HttpOnly; SameSite=Strict"
        return response
    }

    // MARK: Leading

    private func console(_ request: Request) async throws -> Response {
        guard let session = session(of: request), session.role == .facilitator else {
            return PageAnswer.problem(.forbidden, Self.closed)
        }
        let told = request.uri.queryParameters["told"].flatMap { String($0).removingPercentEncoding }
        return await followed(.facilitator) { picture in
            ConsolePage(
                picture: picture, isRehearsal: source.isRehearsal, token: session.token,
                told: told.map { String($0.prefix(300)) }
            ).shell
        }
    }

    private func chair(_ request: Request) async throws -> Response {
        guard session(of: request) != nil else { return PageAnswer.problem(.forbidden, Self.closed) }
        return await followed(.chair) { picture in
            PageShell(
                title: "Script: \(picture.agenda.title)", live: .chair, look: "chair",
                body: HTMLFragment(
                    "div", [HTMLAttribute("id", "live")],
                    LeadView(picture: picture, isRehearsal: source.isRehearsal).chair) + OutOfDate.notice)
        }
    }

    /// Does what a form of the console asks for, once.
    private func act(_ request: Request) async throws -> Response {
        let form = try await PageForm(request)
        let isScript = request.headers[.accept]?.contains("application/json") == true
        let session = session(of: request)
        guard access.mayPost(session) else { return refused(.tooManyRequests, Self.tooMuch, isScript) }
        guard let session, session.role == .facilitator else { return refused(.forbidden, Self.closed, isScript) }
        guard Secret.equal(form["token"] ?? "", session.token) else {
            return refused(.forbidden, "This page is too old. Load it anew, and do it again.", isScript)
        }
        let key = form["key"] ?? ""
        guard (8...100).contains(key.utf8.count) else {
            return refused(.badRequest, "That form has no key. Load the page anew.", isScript)
        }
        let before = await source.current()
        if form["ask"] == "price" { return price(form, before, session, isScript) }
        guard access.isNew(key) else { return told("That was done already.", isScript, ok: true) }
        if let order = form["do"].flatMap(PageOrder.init(rawValue:)) { return await follow(order, request, isScript) }
        do {
            let command = try PageCommand.read(form, before.meeting.agenda)
            let moves = Self.moves(command)
            if moves, !access.beginMove() {
                access.forget(key)
                return told(Self.moved, isScript, ok: false)
            }
            defer { if moves { access.endMove() } }
            // Looked at anew: somebody may have moved the meeting while this one waited.
            let before = await source.current()
            if form["sure"] == nil, let question = PageCommand.question(command, picture(before)) {
                access.forget(key)
                return isScript
                    ? asked(question) : PageAnswer.page(ConsolePage.question(question, form, token: session.token))
            }
            // Whoever presses Next on a page that has not seen the last move would move twice.
            if moves, let seen = form["seen"].flatMap(Int.init), seen != ConsolePage.place(before) {
                access.forget(key)
                return told(Self.moved, isScript, ok: false)
            }
            _ = try await source.perform(command)
            return told("", isScript, ok: true)
        } catch {
            access.forget(key)
            return refused(problem(error), form, before, session, isScript)
        }
    }

    private static func moves(_ command: Command) -> Bool {
        switch command {
        case .next, .back, .go: true
        default: false
        }
    }

    func told(_ words: String, _ isScript: Bool, ok: Bool) -> Response {
        if isScript { return json(PageTold(ok: ok, told: words)) }
        let query = words.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return PageAnswer.seeOther(words.isEmpty ? "console" : "console?told=\(query)")
    }

    /// Why nothing was done, where the page itself is not what it should be.
    private func refused(_ status: HTTPResponse.Status, _ words: String, _ isScript: Bool) -> Response {
        isScript ? json(PageTold(ok: false, told: words), status) : PageAnswer.problem(status, words)
    }

    func asked(_ question: String) -> Response { json(PageTold(ok: false, told: "", ask: question)) }

    func json(_ value: some Encodable, _ status: HTTPResponse.Status = .ok) -> Response {
        PageAnswer.bytes((try? JSONEncoder().encode(value)).map(Array.init) ?? [], "application/json", status)
    }
}

extension HTTPField.Name {
    static let lastEventID = HTTPField.Name("Last-Event-ID") ?? .cookie
}
