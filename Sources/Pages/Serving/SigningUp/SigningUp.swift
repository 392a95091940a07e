internal import Agenda
internal import Foundation
internal import Hummingbird
internal import Journal
internal import Meeting
internal import SectionKit
internal import SignUps
internal import Synchronization

/// What the addresses of signing up answer.
///
/// Answers travel in the form itself, from page to page, and never in an address. Each post leads to a page of its own address,
/// so that going back and loading anew ask for nothing to be sent again; what that page shows is kept in memory meanwhile,
/// under a name that only this browser has in a cookie. A browser that sends no cookie gets the page as the answer itself.
struct SigningUp: Sendable {
    let signUps: MeetingSignUps
    let source: any MeetingSource
    let board: SignUpBoard
    let journeys: Journeys
    let limits = SignUpLimits()
    private let changed: @Sendable () -> Void

    /// - Parameter changed: Called when a request has changed something.
    init(
        _ signUps: MeetingSignUps, _ board: SignUpBoard, _ source: any MeetingSource, times: Journeys.Times,
        changed: @escaping @Sendable () -> Void
    ) {
        self.signUps = signUps
        self.source = source
        self.board = board
        self.changed = changed
        journeys = Journeys(times)
    }

    /// Does what is asked, and lets those who show the meeting know.
    func submit(_ request: SignUpRequest, at now: Instant) async throws(SignUpError) -> SignUpReceipt {
        let receipt = try await signUps.submit(request, at: now)
        changed()
        return receipt
    }

    /// Who asks, and from where.
    struct Visitor {
        /// The session of a shared tablet; nil on a device of their own.
        var kiosk: String?
        /// The form that their own browser has open, as its cookie says; nil where it sends none.
        var form: String?
        /// What the cookie is called that names the form.
        var cookie = ""
        var address = ""
        var isFromThisMachine = false
    }

    func frame(_ agenda: MeetingAgenda, _ visitor: Visitor, journey: String? = nil, up: String = "")
        -> SignUpFrame
    {
        SignUpFrame(agenda: agenda, kiosk: visitor.kiosk.map { _ in journeys.times }, journey: journey, up: up)
    }

    // MARK: Looking

    func start(_ visitor: Visitor) async throws -> Response {
        let answer = await source.current()
        let journey = begin(visitor)
        let view = SignUpStartView(
            frame: frame(answer.meeting.agenda, visitor, journey: journey),
            sections: try await board.sections(answer), post: Secret.make(),
            hasEnded: answer.meeting.state.finished != nil, hasPassed: answer.hasPassed)
        return PageAnswer.page(view.shell).keeping(journey, of: visitor)
    }

    func change(_ visitor: Visitor) async -> Response {
        let agenda = await source.current().meeting.agenda
        // Led to by words that were wrong, it says so.
        let open = visitor.owner.flatMap { journeys.kept(on: $0) }.flatMap { $0.kept.page == .code ? $0 : nil }
        let journey = open?.id ?? begin(visitor)
        let notices = SignUpNotices(frame: frame(agenda, visitor, journey: journey, up: "../"))
        let typed = open.flatMap { PageForm($0.kept.form).text("code") }
        return PageAnswer.page(notices.askForCode(open?.kept.problem, typed: typed)).keeping(journey, of: visitor)
    }

    /// On a device of their own whoever goes back to the beginning can go forward again; a shared tablet begins anew.
    func begin(_ visitor: Visitor) -> String {
        if let kiosk = visitor.kiosk { return journeys.begin(on: kiosk) }
        if let form = visitor.form, let open = journeys.kept(on: form), !open.kept.page.isLast { return form }
        return Secret.make()
    }

    /// The page of that name of the form that this browser has open.
    func page(_ name: String, _ visitor: Visitor) async throws -> Response {
        let answer = await source.current()
        let agenda = answer.meeting.agenda
        guard let owner = visitor.owner, let (id, kept) = journeys.kept(on: owner) else {
            // Nothing of it is here any more, or never was.
            guard visitor.kiosk != nil else { return PageAnswer.seeOther("../sign-up") }
            return PageAnswer.page(SignUpNotices(frame: frame(agenda, visitor, up: "../")).startAgain, .gone)
        }
        guard let page = SignUpPage(name, latest: kept.page) else { return PageAnswer.seeOther(kept.page.name) }
        let frame = frame(agenda, visitor, journey: id, up: "../")
        if kept.page.isLast, page != kept.page {
            let notices = SignUpNotices(frame: frame)
            return PageAnswer.page(visitor.kiosk == nil ? notices.isSent : notices.startAgain, .gone)
        }
        var walk = SignUpWalk(
            answer: answer, sections: try await board.sections(answer), form: PageForm(kept.form), frame: frame)
        // A question has nothing to say of where they stand.
        if page == .check || page == .onlyCome, let known = kept.known, let record = try signUps.one(known) {
            walk.take(known: record)
        }
        if page != kept.page, !walk.has(page) { return PageAnswer.seeOther(kept.page.name) }
        if page == kept.page { walk.told = kept.told }
        return PageAnswer.page(draw(SignUpNext(walk, page, page == kept.page ? kept.problem : nil)))
    }

    func draw(_ next: SignUpNext) -> PageShell {
        let walk = next.walk
        let notices = SignUpNotices(frame: walk.frame)
        switch next.page {
        case .question(let question):
            return SignUpQuestionView(
                frame: walk.frame, flow: walk.flow, question: question, carried: walk.carried, problem: next.problem
            ).shell
        case .check:
            return SignUpCheckView(
                frame: walk.frame, flow: walk.flow, carried: walk.carried, known: walk.known, outlook: outlook(walk),
                tables: walk.known.map { _ in OwnTables(walk.answer.meeting, at: walk.answer.now) },
                told: walk.told, problem: next.problem
            ).shell
        case .code: return notices.askForCode(next.problem, typed: walk.code)
        case .withdraw: return notices.sureToWithdraw(walk.carried)
        case .onlyCome:
            return notices.sureToOnlyCome(
                walk.known?.standing ?? .coming, walk.carried + walk.flow.fields.pairs)
        case .shut(let words): return notices.shut(words, walk.flow, walk.carried)
        case .withdrawn: return notices.withdrawn
        case .done(let standing, let section, let code):
            return SignUpDoneView(
                frame: walk.frame, standing: standing, section: walk.flow.open.first { $0.id == section }, code: code
            ).shell
        }
    }
}

extension SigningUp.Visitor {
    /// Whose form it is; nil where nobody can be told from others.
    var owner: String? { kiosk ?? form }
}

extension Response {
    /// The same, by which a browser of their own remembers which form it has open, and nothing else of it.
    func keeping(_ journey: String, of visitor: SigningUp.Visitor) -> Response {
        guard visitor.kiosk == nil else { return self }
        var response = self
        response.headers[.setCookie] = "\(visitor.cookie)=\(journey); Path=/; HttpOnly; SameSite=Strict"
        return response
    }
}
