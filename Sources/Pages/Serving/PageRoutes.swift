internal import Hummingbird
internal import Meeting

/// Every address of a server, for the meetings that it has.
///
/// A single meeting stands at the root, where its addresses are short enough to be typed from a screen. Of several, each
/// stands below `meetings/ID/`, and the same addresses at the root ask which is meant.
struct PageRoutes {
    let meetings: [MeetingPages]
    let middleware: PageGuard
    /// nil where there is no library to organise.
    var organiser: OrganiserPages?

    /// What a meeting has a page of, for everybody.
    private static let everybodys = ["now", "running-order", "room", "presenter", "meeting.ics"]
    private static let closed = [
        "console", "chair", "notes", "kiosk", "sign-up", AnswerAddress.path, "people", "review", "tables",
    ]

    var router: Router<PageContext> {
        let router = Router(context: PageContext.self, options: .autoGenerateHeadEndpoints)
        router.middlewares.add(middleware)
        router.middlewares.add(PageLimit())
        router.get("health") { _, _ in PageAnswer.text("ok\n", "text/plain; charset=utf-8") }
        router.get("icon.svg") { _, _ in PageAnswer.text(Symbol.icon, "image/svg+xml") }
        for (name, file) in StaticFile.all { router.get(RouterPath(name)) { request, _ in file.answer(request) } }
        router.get("meetings") { _, _ in PageAnswer.moved("/") }
        router.get("meetings.ics") { _, _ in await MeetingsPage(meetings, path: "").calendarFile }
        organiser?.mount(on: router)
        mount(on: router.group("meetings/:meeting")) { context in
            let id = context.parameters.get("meeting")
            return meetings.first { $0.id == id }
        }
        if meetings.count == 1, let only = meetings.first {
            mount(on: router.group("")) { _ in only }
        } else {
            router.get("") { _, _ in PageAnswer.page(await MeetingsPage(meetings, path: "").shell) }
            for path in Self.everybodys + Self.closed {
                router.get(RouterPath(path)) { _, _ in PageAnswer.page(await MeetingsPage(meetings, path: path).shell) }
            }
        }
        return router
    }

    /// - Parameter meeting: The one that a request is for; nil where there is none of that name.
    private func mount(
        on group: RouterGroup<PageContext>, meeting: @escaping @Sendable (PageContext) -> MeetingPages?
    ) {
        typealias Handler = @Sendable (MeetingPages, Request, PageContext) async throws -> Response
        let answer = { (handler: @escaping Handler) in
            { @Sendable (request: Request, context: PageContext) async throws -> Response in
                guard let pages = meeting(context) else { return PageAnswer.problem(.notFound) }
                return try await handler(pages, request, context)
            }
        }
        group.get(
            "",
            use: answer { pages, request, _ in
                // What a page links to is beside it, and so the path of this one must end as a folder's.
                guard request.uri.path.hasSuffix("/") else {
                    return PageAnswer.moved("\(request.uri.path.split(separator: "/").last ?? "")/")
                }
                return await pages.followed(.front, request) {
                    FrontView(picture: $0, takesSignUps: pages.takesSignUps($0)).shell
                }
            })
        group.get(
            "running-order",
            use: answer { pages, request, _ in
                await pages.followed(.everyone, request) { RunningOrderView(picture: $0).shell }
            })
        group.get(
            "now",
            use: answer { pages, request, _ in await pages.followed(.now, request) { NowView(picture: $0).shell } })
        group.get(
            "presenter",
            use: answer { pages, request, _ in
                await pages.followed(.presenter, request) { PresenterView(picture: $0).shell }
            })
        group.get(
            "section/:id",
            use: answer { pages, request, context in
                await pages.section(try context.parameters.require("id"), request)
            })
        group.get("meeting.ics", use: answer { pages, _, _ in PageAnswer.calendar(await pages.picture()) })
        group.get(
            "room",
            use: answer { pages, request, _ in await pages.followed(.room, request) { RoomView(picture: $0).shell } })
        group.get("live", use: answer { pages, request, context in try await pages.live(request, context.channel) })
        group.get(
            "enter/:secret",
            use: answer { pages, _, context in try pages.enter(context.parameters.require("secret")) })
        group.post("enter", use: answer { pages, request, _ in try await pages.enter(PageForm(request)) })
        group.get("console", use: answer { pages, request, _ in await pages.console(request) })
        group.get("chair", use: answer { pages, request, _ in await pages.chair(request) })
        group.get("notes", use: answer { pages, request, _ in await pages.notes(request) })
        group.get("kiosk", use: answer { pages, request, _ in await pages.kiosk(request) })
        group.get(
            "sign-up",
            use: answer { pages, request, context in try await pages.signUp(request, context) { try await $0.start($1) }
            })
        group.get(
            "sign-up/change",
            use: answer { pages, request, context in try await pages.signUp(request, context) { await $0.change($1) } })
        group.get(
            "sign-up/:page",
            use: answer { pages, request, context in
                let name = try context.parameters.require("page")
                return try await pages.signUp(request, context) { try await $0.page(name, $1) }
            })
        group.post(
            "sign-up",
            use: answer { pages, request, context in
                let form = try await PageForm(request)
                return try await pages.signUp(request, context) { try await $0.post(form, $1) }
            })
        group.get(
            RouterPath(AnswerAddress.path),
            use: answer { pages, request, context in try await pages.feedback(request, context) { await $0.start($1) } }
        )
        group.post(
            RouterPath(AnswerAddress.path),
            use: answer { pages, request, context in
                let form = try await PageForm(request)
                return try await pages.feedback(request, context) { try await $0.post(form, $1) }
            })
        group.get("feedback/tally", use: answer { pages, request, _ in try await pages.tally(request) })
        group.post("feedback/tally", use: answer { pages, request, _ in try await pages.keyIn(request) })
        group.get("feedback/read", use: answer { pages, request, _ in try await pages.readTexts(request) })
        group.get(
            "feedback/:page",
            use: answer { pages, request, context in
                let name = try context.parameters.require("page")
                return try await pages.feedback(request, context) { await $0.page(name, $1) }
            })
        group.get("tables", use: answer { pages, request, _ in await pages.tables(request) })
        group.post("tables", use: answer { pages, request, _ in try await pages.actOnTables(request) })
        group.get("people", use: answer { pages, request, _ in try await pages.people(request) })
        group.get("people/add", use: answer { pages, request, _ in try await pages.keying(request) })
        group.get("people/change", use: answer { pages, request, _ in try await pages.changing(request) })
        group.post("people/change", use: answer { pages, request, _ in try await pages.change(request) })
        group.get("people/before", use: answer { pages, request, _ in try await pages.peopleBefore(request) })
        group.post("people", use: answer { pages, request, _ in try await pages.actOnPeople(request) })
        group.post("people/add", use: answer { pages, request, _ in try await pages.key(request) })
        group.get("review", use: answer { pages, request, _ in try await pages.review(request) })
        group.post("review", use: answer { pages, request, _ in try await pages.decide(request) })
        group.post("do", use: answer { pages, request, _ in try await pages.act(request) })
    }
}
