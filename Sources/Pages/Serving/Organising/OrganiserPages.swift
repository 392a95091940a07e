internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Meeting
internal import Reports
internal import SectionKit

/// The pages of whoever organises meetings: what all of them send up, what is published of it, and what comes back.
///
/// They stand at the root, whatever meetings a server has, and open for whoever came in by a facilitator's link of one.
struct OrganiserPages: Sendable {
    let meetings: [MeetingPages]
    let desk: any OrganiserDesk
    let pile = ReturnPile()
    let drafts = AgendaDrafts()

    /// Of one upload.
    static let longestUpload = 32 << 20
    static let home = "/organiser"

    /// Who asks, and what the pages of their meeting keep for them.
    struct Visitor {
        var session: Session
        var access: Access
        /// What the last form came to.
        var told: String?
    }

    // MARK: Routes

    func mount(on router: Router<PageContext>) {
        let group = router.group("organiser")
        group.get { request, _ in answer(request) { visitor throws(OrganiserProblem) in try overview(visitor) } }
        group.get("returns") { request, _ in
            answer(request) { visitor throws(OrganiserProblem) in try returns(visitor) }
        }
        group.get("preview") { request, _ in
            answer(request) { visitor throws(OrganiserProblem) in try preview(visitor, request) }
        }
        group.get("meeting") { request, _ in
            answer(request) { visitor throws(OrganiserProblem) in try meeting(visitor, request) }
        }
        group.get("edition") { request, _ in
            answer(request) { visitor throws(OrganiserProblem) in try edition(visitor, request) }
        }
        group.get("answers") { request, _ in
            answer(request) { visitor throws(OrganiserProblem) in try answers(visitor, request) }
        }
        group.post("files") { request, _ in await upload(request) }
        group.post("do") { request, _ in
            let form = try await PageForm(request, most: 1_000)
            return answer(request, form) { visitor throws(OrganiserProblem) in try act(visitor, form) }
        }
        mountAgendas(on: group)
    }

    // MARK: Who may

    func visitor(_ request: Request) -> Visitor? {
        for pages in meetings {
            guard let session = pages.session(of: request, for: .facilitator) else { continue }
            return Visitor(session: session, access: pages.access, told: pages.told(in: request))
        }
        return nil
    }

    /// - Parameter form: What was sent; nil for a page that is only looked at.
    func answer(
        _ request: Request, _ form: PageForm? = nil, _ make: (Visitor) throws(OrganiserProblem) -> Response
    ) -> Response {
        guard let visitor = visitor(request) else {
            if form != nil, meetings.first?.access.mayPost(nil) == false {
                return PageAnswer.problem(.tooManyRequests, MeetingPages.tooMuch)
            }
            return PageAnswer.problem(.forbidden, MeetingPages.closed)
        }
        if let form {
            guard visitor.access.mayPost(visitor.session) else {
                return PageAnswer.problem(.tooManyRequests, MeetingPages.tooMuch)
            }
            guard Secret.equal(form["token"] ?? "", visitor.session.token) else {
                return PageAnswer.problem(.forbidden, "This page is too old. Load it anew, and do it again.")
            }
        }
        do throws(OrganiserProblem) { return try make(visitor) } catch {
            return PageAnswer.problem(.unprocessableContent, error.words)
        }
    }

    func told(_ words: String, _ visitor: Visitor, at address: String) -> Response {
        PageAnswer.seeOther("\(address)\(address.contains("?") ? "&" : "?")told=\(visitor.access.keep(words))")
    }

    // MARK: Looking

    private func overview(_ visitor: Visitor) throws(OrganiserProblem) -> Response {
        let served = Dictionary(
            meetings.map { pages in (pages.key, meetings.count == 1 ? "/" : "/meetings/\(pages.id)/") },
            uniquingKeysWith: { first, _ in first })
        return PageAnswer.page(
            OrganiserView(
                meetings: try desk.meetings(), served: served, editions: try desk.editions(),
                returns: pile.picture(try desk.editions()).files.count, token: visitor.session.token, told: visitor.told
            ).shell)
    }

    private func returns(_ visitor: Visitor) throws(OrganiserProblem) -> Response {
        PageAnswer.page(
            ReturnsView(
                picture: pile.picture(try desk.editions()), token: visitor.session.token, told: visitor.told
            ).shell)
    }

    private func preview(_ visitor: Visitor, _ request: Request) throws(OrganiserProblem) -> Response {
        let edition = try gathered()
        let isBriefing = request.uri.queryParameters["for"] == "briefing"
        return PageAnswer.page(
            RollUpPreviewView(
                edition: edition, isBriefing: isBriefing, now: desk.now, token: visitor.session.token
            ).shell)
    }

    private func meeting(_ visitor: Visitor, _ request: Request) throws(OrganiserProblem) -> Response {
        let found = try find(
            request.uri.queryParameters["id"].map(String.init),
            request.uri.queryParameters["date"].map(String.init))
        let made = try desk.preview(ofReturn: found.key)
        return PageAnswer.page(
            ReturnPreviewView(
                meeting: found, sheet: made.sheet, notices: made.notices, now: desk.now, token: visitor.session.token
            ).shell)
    }

    private func edition(_ visitor: Visitor, _ request: Request) throws(OrganiserProblem) -> Response {
        let kept = try kept(request.uri.queryParameters["number"].map(String.init))
        return PageAnswer.page(
            EditionView(kept: kept, now: desk.now, token: visitor.session.token, told: visitor.told).shell)
    }

    private func answers(_ visitor: Visitor, _ request: Request) throws(OrganiserProblem) -> Response {
        let kept = try kept(request.uri.queryParameters["number"].map(String.init))
        return PageAnswer.page(
            AnswersView(kept: kept, asked: try asked(kept), token: visitor.session.token).shell)
    }

    // MARK: Doing

    private func act(_ visitor: Visitor, _ form: PageForm) throws(OrganiserProblem) -> Response {
        let returns = "\(Self.home)/returns"
        switch form["do"] {
        case "take-out":
            pile.remove(form["file"] ?? "")
            return told("It was taken out.", visitor, at: returns)
        case "clear":
            pile.clear()
            return told("All returns were dropped.", visitor, at: returns)
        case "expect": return told(expect(form["names"] ?? ""), visitor, at: returns)
        case "publish":
            guard let number = try publish(form) else {
                return told(
                    "The last edition has all of these returns already. Nothing was done.", visitor, at: returns)
            }
            return told("It is published, and kept.", visitor, at: "\(Self.home)/edition?number=\(number)")
        case "briefing":
            return try save(try gathered(), format(form), for: .briefing, title: title(form), as: "briefing")
        case "edition":
            let kept = try kept(form["number"])
            return try save(
                try read(kept), format(form), for: .everybody, title: kept.title, as: "edition-\(kept.number)")
        case "answers": return try respond(visitor, form)
        case "report":
            return PageAnswer.file(try desk.report(of: try find(form["id"], form["date"]).key))
        case "return":
            return PageAnswer.file(try desk.makeReturn(of: try find(form["id"], form["date"]).key))
        case "sign-off":
            let found = try find(form["id"], form["date"])
            guard form["sure"] == "yes" else {
                throw OrganiserProblem("Say that the report is right as it is. Nothing was changed.")
            }
            let erased = try desk.signOff(found.key)
            return told(
                "The report of \(found.title) is closed. Answers erased for good: \(erased). Their counts stay.",
                visitor,
                at: Self.home)
        default: throw OrganiserProblem("There is nothing of that name to do.")
        }
    }

    static let nothing = OrganiserProblem("No return can be used yet, so there is nothing to publish.")

    /// What the returns add up to.
    private func gathered() throws(OrganiserProblem) -> RollUpEdition {
        let picture = pile.picture(try desk.editions())
        if let reason = picture.reason { throw OrganiserProblem(reason) }
        guard let edition = picture.gathered?.edition else { throw Self.nothing }
        return edition
    }

    private func title(_ form: PageForm) -> String {
        String((form.text("title") ?? ReturnsView.usualTitle).prefix(200))
    }

    private func format(_ form: PageForm) throws(OrganiserProblem) -> RollUpFormat {
        guard let format = form["format"].flatMap(RollUpFormat.init(rawValue:)) else {
            throw OrganiserProblem("There is no such kind of file.")
        }
        return format
    }

    private func save(
        _ edition: RollUpEdition, _ format: RollUpFormat, for reader: RollUpSheet.Reader, title: String, as name: String
    ) throws(OrganiserProblem) -> Response {
        if reader == .briefing, format == .json || format == .csv {
            throw OrganiserProblem("A briefing is for people: take HTML or Markdown.")
        }
        guard let text = try? edition.text(format, for: reader, title: title) else {
            throw OrganiserProblem("That file could not be made.")
        }
        return PageAnswer.file(OrganiserFile(name: "\(name).\(format.ending)", bytes: Array(text.utf8)))
    }

    /// Keeps the public edition, so that the next one is protected against it.
    ///
    /// - Returns: Its number; nil where it would tell nothing new.
    private func publish(_ form: PageForm) throws(OrganiserProblem) -> Int? {
        let edition = try gathered()
        if let last = try desk.editions().last, edition.tellsNothingNew(after: try read(last)) {
            return nil
        }
        guard let body = try? edition.json() else { throw OrganiserProblem("That edition could not be written.") }
        try desk.keep(KeptEdition(number: edition.number, made: desk.now, title: title(form), body: body))
        return edition.number
    }

    private func expect(_ typed: String) -> String {
        let lines = typed.split(whereSeparator: \.isNewline)
        guard lines.count <= RegionList.most, lines.allSatisfy({ $0.count <= 1_000 }) else {
            return "That is too long: at most \(RegionList.most) lines, each of at most 1,000 letters."
        }
        let regions = RegionList(typed: typed)
        pile.expect(regions.names.isEmpty ? nil : regions)
        return regions.names.isEmpty ? "Nobody is expected now." : "The list was kept."
    }

    // MARK: What is meant

    func find(_ id: String?, _ date: String?) throws(OrganiserProblem) -> OrganisedMeeting {
        let all = try desk.meetings()
        guard let found = all.first(where: { $0.key.id == id && $0.key.date == date }) else {
            throw OrganiserProblem("The library has no such meeting.")
        }
        return found
    }

    private func kept(_ number: String?) throws(OrganiserProblem) -> KeptEdition {
        let all = try desk.editions()
        guard let found = all.first(where: { String($0.number) == number }) else {
            throw OrganiserProblem("There is no such edition.")
        }
        return found
    }

    func read(_ kept: KeptEdition) throws(OrganiserProblem) -> RollUpEdition {
        do throws(RollUpProblem) { return try kept.read } catch { throw OrganiserProblem("\(error.words).") }
    }

    // MARK: Answering

    private func asked(_ kept: KeptEdition) throws(OrganiserProblem) -> [RollUpEdition.Asked] {
        let asked = try read(kept).asked(most: AnswersView.most)
        guard !asked.isEmpty else { throw OrganiserProblem("Nobody asked for anything in this edition.") }
        return asked
    }

    private func respond(_ visitor: Visitor, _ form: PageForm) throws(OrganiserProblem) -> Response {
        let kept = try kept(form["number"])
        let asked = try asked(kept)
        let view = AnswersView(kept: kept, asked: asked, token: visitor.session.token, sent: form)
        guard view.problems.isEmpty else { return PageAnswer.page(view.shell, .unprocessableContent) }
        let draft = AnswersDraft(
            asked, from: form.text("from") ?? AnswersView.usualFrom, about: "edition \(kept.number), \(kept.title)",
            answers: view.answers)
        return PageAnswer.file(
            OrganiserFile(name: "answers-edition-\(kept.number).yaml", bytes: Array(draft.text.utf8)))
    }

    // MARK: Files

    private func upload(_ request: Request) async -> Response {
        await withUpload(request, upTo: Self.longestUpload) { visitor, sent throws(OrganiserProblem) in
            let home = "\(Self.home)/returns"
            if let list = sent.files("regions").first {
                do throws(RollUpProblems) {
                    pile.expect(try RegionList(list.bytes, file: list.name))
                } catch {
                    return told(error.all.prefix(5).map { "\($0.words)." }.joined(separator: " "), visitor, at: home)
                }
                return told("The list was kept.", visitor, at: home)
            }
            let files = sent.files("files")
            guard !files.isEmpty else { return told("Choose a file first.", visitor, at: home) }
            let added = pile.add(files)
            let refused = Set((pile.picture(try desk.editions()).gathered?.problems ?? []).map(\.file))
            let useless = refused.intersection(added.names).count
            return told(
                added.words + (useless == 0 ? "" : " Of these, \(useless) cannot be used: see below."), visitor,
                at: home)
        }
    }

    /// Answers a form with files.
    ///
    /// - Parameter most: In bytes.
    func withUpload(
        _ request: Request, upTo most: Int, _ use: (Visitor, Multipart) throws(OrganiserProblem) -> Response
    ) async -> Response {
        // Before a byte of it is read.
        guard visitor(request) != nil else { return PageAnswer.problem(.forbidden, MeetingPages.closed) }
        guard let buffer = try? await request.body.collect(upTo: most) else {
            return PageAnswer.problem(
                .contentTooLarge,
                "That is more than \(most >> 20) MB at once. Add fewer files at a time. Nothing was added.")
        }
        let bytes = Array(buffer.readableBytesView)
        guard let sent = Multipart(bytes, type: request.headers[.contentType] ?? "") else {
            return PageAnswer.problem(.badRequest, "Those files did not come through whole. Nothing was added.")
        }
        return answer(request, sent.form) { visitor throws(OrganiserProblem) in try use(visitor, sent) }
    }
}

extension PageAnswer {
    /// A file that a browser saves: nothing of it is run or shown as a page of ours.
    static func file(_ file: OrganiserFile) -> Response {
        var response = bytes(file.bytes, "application/octet-stream")
        response.headers[.contentDisposition] = "attachment; filename=\"\(FileName.saved(file.name))\""
        return response
    }
}
