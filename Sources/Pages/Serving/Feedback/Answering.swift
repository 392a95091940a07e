internal import Agenda
internal import Hummingbird
internal import Journal
internal import Meeting
internal import SectionKit

/// What the addresses of answering questions answer.
///
/// The answers of a form are in memory while it is filled in, under a name that only its browser has. When it is sent they
/// part, in the ballot box, and nothing of the form is left. No address says anything of anybody, and nothing is told to any
/// screen: how many have answered is seen when the facilitator shows it.
struct Answering: Sendable {
    let box: BallotBox
    let source: any MeetingSource
    let drafts: AnswerDrafts
    private let times: Journeys.Times
    private let limits = SignUpLimits()

    typealias Visitor = SigningUp.Visitor

    init(_ box: BallotBox, _ source: any MeetingSource, times: Journeys.Times) {
        self.box = box
        self.source = source
        self.times = times
        drafts = AnswerDrafts(times)
    }

    private func frame(_ agenda: MeetingAgenda, _ visitor: Visitor, _ journey: String? = nil, up: String = "")
        -> SignUpFrame
    {
        var frame = SignUpFrame(agenda: agenda, kiosk: visitor.kiosk.map { _ in times }, journey: journey, up: up)
        frame.posts = AnswerAddress.path
        return frame
    }

    // MARK: Looking

    func start(_ visitor: Visitor) async -> Response {
        let answer = await source.current()
        let id = Secret.make()
        // A shared tablet begins anew.
        if let kiosk = visitor.kiosk { drafts.end(on: kiosk) }
        let open = answer.meeting.openAskings(at: answer.now)
        let view = AnswerStartView(
            frame: frame(answer.meeting.agenda, visitor, id), open: open.map { ($0.section, $0.standing.asking) },
            hasEnded: answer.meeting.state.finished != nil)
        return PageAnswer.page(view.shell).keeping(id, of: visitor)
    }

    func page(_ name: String, _ visitor: Visitor) async -> Response {
        let agenda = await source.current().meeting.agenda
        if name == "thanks" {
            return PageAnswer.page(AnswerNotices(frame: frame(agenda, visitor, up: "../")).thanks)
        }
        guard let owner = visitor.owner, let draft = drafts.draft(of: owner) else {
            return PageAnswer.page(AnswerNotices(frame: frame(agenda, visitor, up: "../")).startAgain, .gone)
        }
        guard let page = AnswerPage(name), page == draft.page || draft.pages.contains(page),
            draft.page != .closed || page == .closed
        else { return PageAnswer.seeOther(draft.page.name) }
        var shown = draft
        if page != draft.page {
            shown.page = page
            shown.problem = nil
            shown.typed = nil
        }
        return PageAnswer.page(AnswerView(frame: frame(agenda, visitor, draft.id, up: "../"), draft: shown).shell)
    }

    // MARK: Answering

    func post(_ form: PageForm, _ visitor: Visitor) async throws -> Response {
        guard limits.mayPost(visitor) else {
            return PageAnswer.problem(.tooManyRequests, "That was a lot at once. Wait a moment, then send it again.")
        }
        let answer = await source.current()
        let agenda = answer.meeting.agenda
        guard let id = form["journey"], Secret.looksLikeOne(id) else {
            return PageAnswer.page(AnswerNotices(frame: frame(agenda, visitor)).startAgain, .gone)
        }
        let owner = visitor.kiosk ?? id
        if form["at"] == "start" { return begin(form, id, owner, answer, visitor) }
        guard var draft = drafts.draft(of: owner), draft.id == id else {
            if drafts.wasSent(id) { return PageAnswer.seeOther("feedback/thanks") }
            return PageAnswer.page(AnswerNotices(frame: frame(agenda, visitor)).startAgain, .gone)
        }
        // The script says that somebody is still writing.
        if form["at"] == "touch" { return Response(status: .noContent) }
        draft.problem = nil
        draft.typed = nil
        guard let section = agenda.section(draft.section),
            let standing = answer.meeting.asking(of: section, at: answer.now), standing.isOpen
        else {
            // What they wrote is there for them to see, and was sent nowhere.
            if let page = form["at"].flatMap(AnswerPage.init) { try? take(form, page, &draft, answer.now) }
            draft.page = .closed
            return lead(draft, owner, agenda, visitor, .conflict)
        }
        let asIs = draft.take(standing.asking, answer.meeting.asked(standing.asking, at: answer.now))
        if !asIs {
            draft.page = draft.items.firstIndex { draft.answers[$0] == nil }.map { .item($0) } ?? .check
            draft.problem = FormProblem("The questions have changed. Please look at them once more.")
            return lead(draft, owner, agenda, visitor)
        }
        let page = form["at"].flatMap(AnswerPage.init).flatMap { draft.pages.contains($0) ? $0 : nil } ?? draft.page
        draft.page = page
        if page == .check || page == .closed, form["go"] == "send" {
            return try await send(draft, owner, agenda, visitor)
        }
        go(form["go"] ?? "next", from: page, form, &draft, answer.now)
        return lead(draft, owner, agenda, visitor)
    }

    private func begin(
        _ form: PageForm, _ id: String, _ owner: String, _ answer: LiveMeeting.Answer, _ visitor: Visitor
    ) -> Response {
        let agenda = answer.meeting.agenda
        if drafts.wasSent(id) { return PageAnswer.seeOther(AnswerAddress.path) }
        guard let section = form["section"].flatMap(agenda.section),
            let standing = answer.meeting.asking(of: section, at: answer.now), standing.isOpen
        else { return PageAnswer.seeOther(AnswerAddress.path) }
        let draft = AnswerDraft(
            section: section.id, title: section.title, id: id, post: Secret.make(), standing.asking,
            answer.meeting.asked(standing.asking, at: answer.now))
        return lead(draft, owner, agenda, visitor)
    }

    /// Takes what a page says, and goes on from there.
    private func go(_ go: String, from page: AnswerPage, _ form: PageForm, _ draft: inout AnswerDraft, _ now: Instant) {
        switch go {
        case "back":
            // What was chosen is not lost; what does not fit may be left behind.
            try? take(form, page, &draft, now)
            draft.page = draft.page(before: page) ?? page
        case "skip":
            forget(page, &draft)
            draft.page = draft.page(after: page)
        case SignUpFrame.stay:
            do { try take(form, page, &draft, now) } catch { draft.typed = form.shortened }
        default:
            do {
                try take(form, page, &draft, now)
                draft.page = draft.page(after: page)
            } catch {
                draft.problem = error as? FormProblem ?? FormProblem("Please look at this once more.")
                draft.typed = form.shortened
            }
        }
    }

    private func take(_ form: PageForm, _ page: AnswerPage, _ draft: inout AnswerDraft, _ now: Instant) throws {
        switch page {
        case .table:
            let index = form[AnswerFields.answer].flatMap { Int($0) }
            guard let index, draft.tables.indices.contains(index) else {
                throw FormProblem("Choose your table, or skip this question.", field: "0")
            }
            draft.choose(draft.tables[index].about)
        case .item(let index):
            guard let item = draft.item(index) else { return }
            draft.answer(item, try AnswerFields(question: item.question).read(form, at: now))
        case .role:
            guard let role = form[AnswerFields.answer].flatMap(PersonRole.init) else {
                throw FormProblem("Choose one answer, or skip this question.", field: "0")
            }
            draft.role = role
        case .check, .closed: break
        }
    }

    private func forget(_ page: AnswerPage, _ draft: inout AnswerDraft) {
        switch page {
        case .table: draft.choose(nil)
        case .item(let index): if let item = draft.item(index) { draft.answer(item, nil) }
        case .role: draft.role = nil
        case .check, .closed: break
        }
    }

    /// In one go, and told only once it is on disk. The same form again is the same ballots.
    private func send(
        _ draft: AnswerDraft, _ owner: String, _ agenda: MeetingAgenda, _ visitor: Visitor
    ) async throws -> Response {
        for (ballot, post) in draft.ballots { try await box.cast(ballot, post: post) }
        drafts.sent(draft.id, by: owner)
        return PageAnswer.seeOther("feedback/thanks").forgetting(visitor)
    }

    /// To the page's own address; where no cookie would find it there, here.
    private func lead(
        _ draft: AnswerDraft, _ owner: String, _ agenda: MeetingAgenda, _ visitor: Visitor,
        _ status: HTTPResponse.Status = .ok
    ) -> Response {
        drafts.keep(draft, on: owner, shared: visitor.kiosk != nil)
        if visitor.owner == owner { return PageAnswer.seeOther("feedback/\(draft.page.name)") }
        let view = AnswerView(frame: frame(agenda, visitor, draft.id), draft: draft)
        return PageAnswer.page(view.shell, draft.problem == nil ? status : .unprocessableContent)
    }
}

extension PageForm {
    /// What is kept of it for a page that shows it again.
    fileprivate var shortened: PageForm { PageForm(pairs.map { ($0.name, String($0.value.prefix(12_000))) }) }
}

extension Response {
    /// The same, and the browser forgets by what name it had the form.
    fileprivate func forgetting(_ visitor: SigningUp.Visitor) -> Response {
        guard visitor.kiosk == nil else { return self }
        var response = self
        response.headers[.setCookie] = "\(visitor.cookie)=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict"
        return response
    }
}
