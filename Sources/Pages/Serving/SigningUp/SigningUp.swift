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
    private let limits = SignUpLimits()
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

    private func frame(_ agenda: MeetingAgenda, _ visitor: Visitor, journey: String? = nil, up: String = "")
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
    private func begin(_ visitor: Visitor) -> String {
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

    private func draw(_ next: SignUpNext) -> PageShell {
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

    // MARK: Answering

    /// What a post comes to.
    private enum Outcome {
        case next(SignUpNext)
        case other(Response)
    }

    func post(_ form: PageForm, _ visitor: Visitor) async throws -> Response {
        guard limits.mayPost(visitor) else {
            return PageAnswer.problem(.tooManyRequests, "That was a lot at once. Wait a moment, then send it again.")
        }
        let answer = await source.current()
        let step = form["at"] ?? ""
        let isLast = step == "check" && ["send", "come", "only-come"].contains(form["go"] ?? "")
        let journey = form["journey"].flatMap { Secret.looksLikeOne($0) ? $0 : nil }
        if let kiosk = visitor.kiosk {
            guard journeys.goOn(journey ?? "", on: kiosk, isLast: isLast) else {
                return PageAnswer.page(
                    SignUpNotices(frame: frame(answer.meeting.agenda, visitor)).startAgain, .gone)
            }
            // The script says that somebody is still writing.
            if step == "touch" { return Response(status: .noContent) }
        }
        if isLast, let journey, let (id, kept) = journeys.kept(on: visitor.kiosk ?? journey), id == journey,
            kept.page.isLast
        {
            // Pressed twice, it was sent once.
            return PageAnswer.seeOther("sign-up/\(kept.page.name)").keeping(journey, of: visitor)
        }
        if visitor.kiosk == nil, let journey, !isLast, step != "start", step != "code",
            journeys.kept(on: journey)?.kept.page.isLast == true
        {
            return PageAnswer.page(SignUpNotices(frame: frame(answer.meeting.agenda, visitor)).isSent, .gone)
        }
        let walk = SignUpWalk(
            answer: answer, sections: try await board.sections(answer), form: form,
            frame: frame(answer.meeting.agenda, visitor, journey: journey))
        switch try await follow(walk, form, step: step, visitor) {
        case .next(let next): return lead(next, visitor)
        case .other(let response): return response
        }
    }

    /// To the page's own address; where that could not show it, here.
    private func lead(_ next: SignUpNext, _ visitor: Visitor) -> Response {
        if let journey = next.walk.frame.journey, visitor.owner != nil,
            journeys.keep(
                next.kept, of: journey, on: visitor.kiosk ?? journey, shared: visitor.kiosk != nil)
        {
            return PageAnswer.seeOther("sign-up/\(next.page.name)").keeping(journey, of: visitor)
        }
        var status = next.problem == nil ? HTTPResponse.Status.ok : .unprocessableContent
        if case .shut = next.page { status = .conflict }
        if next.wait != nil { status = .tooManyRequests }
        var response = PageAnswer.page(draw(next), status)
        if let wait = next.wait { response.headers[.retryAfter] = "\(wait)" }
        return response
    }

    private func follow(_ walk: SignUpWalk, _ form: PageForm, step: String, _ visitor: Visitor) async throws -> Outcome
    {
        let go = form["go"] ?? "next"
        if walk.answer.isOver, step != "withdraw", walk.code == nil {
            if visitor.owner != nil { return .other(PageAnswer.seeOther("sign-up")) }
            return .other(
                PageAnswer.page(
                    SignUpStartView(
                        frame: walk.frame, sections: [], post: "", hasEnded: true, hasPassed: walk.answer.hasPassed
                    ).shell, .conflict))
        }
        switch step {
        case "start": return show(walk, .question(walk.flow.questions.first ?? .called))
        case "code" where go == SignUpFrame.stay: return show(walk, .code)
        case "code": return try await withCode(walk, visitor) { walk, _ in show(walk, .check) }
        case "withdraw":
            return try await withCode(walk, visitor) { walk, record in
                if go == SignUpFrame.stay { return show(walk, .withdraw) }
                guard go == "yes" else { return show(walk, .check) }
                _ = try await submit(.withdraw(record.id), at: walk.answer.now)
                return show(walk, .withdrawn)
            }
        case "check":
            if walk.code != nil {
                return try await withCode(walk, visitor) { try await check($0, $1, go, visitor) }
            }
            return try await check(walk, nil, go, visitor)
        default: break
        }
        // What a page between asks for it has from the form alone; the three words are looked up when something is kept.
        guard let question = SignUpQuestion(rawValue: step) else { return .other(PageAnswer.seeOther("sign-up")) }
        return answered(question, walk, go)
    }

    private func answered(_ question: SignUpQuestion, _ walk: SignUpWalk, _ go: String) -> Outcome {
        if go == SignUpFrame.stay { return show(walk, .question(question)) }
        if go == "back" {
            if walk.returns { return show(walk, .check) }
            guard let before = walk.flow.question(before: question) else {
                return .other(PageAnswer.seeOther("sign-up"))
            }
            return show(walk, .question(before))
        }
        if let shut = shut(walk) { return shut }
        if let problem = walk.flow.problem(with: question) { return show(walk, .question(question), problem) }
        // Who comes back from one answer goes on where something is missing, such as after "and present".
        if walk.returns {
            return show(walk, walk.flow.firstProblem.map { .question($0.question) } ?? .check)
        }
        return show(walk, walk.flow.question(after: question).map { .question($0) } ?? .check)
    }

    /// Somebody wants to present, and nobody can any more.
    private func shut(_ walk: SignUpWalk) -> Outcome? {
        guard walk.flow.fields.wantsToPresent, walk.flow.sections.isEmpty else { return nil }
        return show(walk, .shut(walk.flow.open.first.flatMap { $0.shut?.words } ?? SlotRefusal.full.words))
    }

    private func show(_ walk: SignUpWalk, _ page: SignUpPage, _ problem: FormProblem? = nil) -> Outcome {
        .next(SignUpNext(walk, page, problem))
    }

    /// Where a talk would come to stand that is about to be sent. Whether somebody of that name is there already is told
    /// to nobody who only looks.
    private func outlook(_ walk: SignUpWalk) -> Standing? {
        guard walk.flow.presents, let section = walk.flow.chosen, walk.flow.own != section.id else { return nil }
        var entry = SlotEntry(.random(), walk.flow.answers)
        entry.mark = nil
        return board.book(of: section.id)?.admission(of: entry, at: walk.answer.now)
    }

    // MARK: Sending

    private func check(
        _ walk: SignUpWalk, _ known: SignUpRecord?, _ go: String, _ visitor: Visitor
    ) async throws -> Outcome {
        var walk = walk
        if let field = go.split(separator: "-", maxSplits: 1).last, go.hasPrefix("edit-"),
            let question = SignUpQuestion(rawValue: String(field))
        {
            walk.returns = true
            return show(walk, .question(question))
        }
        switch go {
        case "back": return show(walk, .question(walk.flow.questions.last ?? .called))
        case "withdraw" where known != nil: return show(walk, .withdraw)
        case "accept", "decline":
            guard let known else { return .other(PageAnswer.seeOther("sign-up")) }
            return try await answerOffer(walk, known, accepts: go == "accept")
        case "come": walk.flow.fields[.plan] = "come"
        case "send":
            if let known, known.standing.isPresenting, !walk.flow.presents {
                return show(walk, .onlyCome)
            }
        case "only-come": walk.flow.fields[.plan] = "come"
        default: return show(walk, .check)
        }
        if go != "come", go != "only-come", let shut = shut(walk) { return shut }
        if let (question, problem) = walk.flow.firstProblem {
            walk.returns = true
            return show(walk, .question(question), problem)
        }
        do {
            if let known {
                _ = try await submit(.change(known.id, walk.flow.answers, by: walk.by), at: walk.answer.now)
                return try await afresh(walk, known, "Your answers are kept.")
            }
            let receipt = try await submit(
                .signUp(walk.flow.answers, post: walk.post, by: walk.by), at: walk.answer.now)
            return show(
                walk, .done(receipt.standing ?? .coming, section: walk.flow.chosen?.id, code: receipt.code))
        } catch {
            return refused(error, walk)
        }
    }

    private func refused(_ error: any Error, _ walk: SignUpWalk) -> Outcome {
        guard let error = error as? SignUpError else { return .other(PageAnswer.problem(.internalServerError)) }
        switch error {
        case .answers(let problems):
            let question = problems.all.first.map { SignUpFlow.question(of: $0.field) } ?? .called
            return show(walk, .question(question), FormProblem(error.words, field: question.rawValue))
        case .refused(let refusal): return show(walk, .shut(refusal.words))
        case .badPost, .readAnother, .noChampionsRole: return .other(PageAnswer.problem(.badRequest, error.words))
        case .noSuchSignUp, .hasWithdrawn: return show(walk, .withdrawn)
        case .library: return .other(PageAnswer.problem(.serviceUnavailable, error.words))
        }
    }

    private func answerOffer(_ walk: SignUpWalk, _ known: SignUpRecord, accepts: Bool) async throws -> Outcome {
        var told = accepts ? "The place is yours." : "Thank you. Somebody else gets the place."
        do { _ = try await submit(.answerOffer(known.id, accepts: accepts), at: walk.answer.now) } catch {
            told = error.words
        }
        return try await afresh(walk, known, told)
    }

    /// As the sign-ups have it now.
    private func afresh(_ walk: SignUpWalk, _ known: SignUpRecord, _ told: String) async throws -> Outcome {
        guard let record = try signUps.one(known.id) else { return .other(PageAnswer.problem(.notFound)) }
        var next = SignUpWalk(
            answer: walk.answer, sections: try await board.sections(walk.answer, afresh: true), form: PageForm([]),
            frame: walk.frame)
        next.take(record, code: walk.code)
        next.told = told
        return show(next, .check)
    }

    // MARK: The three words

    /// Whoever has the three words of a sign-up is the person whose sign-up it is.
    private func withCode(
        _ walk: SignUpWalk, _ visitor: Visitor, _ then: (SignUpWalk, SignUpRecord) async throws -> Outcome
    ) async throws -> Outcome {
        if case .wait(let seconds) = limits.admit(visitor) {
            let words = "Please wait \(seconds == 1 ? "one second" : "\(seconds) seconds"), then try again."
            return .next(SignUpNext(walk.forgotten, .code, FormProblem(words, field: "code"), wait: seconds))
        }
        let code = WithdrawCode(typed: walk.code ?? "")
        // What is no code takes as long as one that is wrong.
        let record = try signUps.find(code ?? WithdrawCode(bits: 0))?.seen(in: walk.answer.meeting.agenda)
        guard let code, let record else {
            let words = "We do not know these three words. Please look at them again. Staff can help you, too."
            return show(walk.forgotten, .code, FormProblem(words, field: "code"))
        }
        limits.wasRight(visitor)
        if record.standing == .withdrawn { return show(walk, .withdrawn) }
        var known = walk
        // Whoever comes in by the words sees what is kept; later the form has what they changed.
        if walk.flow.fields.pairs.isEmpty { known.take(record, code: code.text) } else { known.take(known: record) }
        return try await then(known, record)
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

/// One request on the way through the form: what it carries, and where it leads.
struct SignUpWalk {
    let answer: LiveMeeting.Answer
    var flow: SignUpFlow
    let frame: SignUpFrame
    /// Names the form: sent twice, it is one sign-up.
    var post: String
    /// The three words of somebody who signed up before.
    var code: String?
    /// After the next answer all are looked at again.
    var returns: Bool
    var known: SignUpRecord?
    var told: String?

    init(answer: LiveMeeting.Answer, sections: [SlotSection], form: PageForm, frame: SignUpFrame) {
        self.answer = answer
        self.frame = frame
        flow = SignUpFlow(
            agenda: answer.meeting.agenda, open: sections, fields: SignUpFields(form), now: answer.now)
        post = form["post"] ?? ""
        code = form.text("code")
        flow.isChange = code != nil
        flow.own = form.text("own")
        returns = form["return"] != nil
    }

    /// Whether there is such a page, by the answers so far.
    func has(_ page: SignUpPage) -> Bool {
        switch page {
        case .question(let question): flow.questions.contains(question)
        case .withdraw: code != nil
        default: true
        }
    }

    var by: EnteredBy { frame.kiosk == nil ? .person : .kiosk }

    /// What each of its pages carries beside the answers.
    var carried: [(name: String, value: String)] {
        var all: [(name: String, value: String)] = code.map { [("code", $0)] } ?? [("post", post)]
        if let own = flow.own { all.append(("own", own)) }
        if returns { all.append(("return", "check")) }
        return all
    }

    /// The same without the words that were not right.
    var forgotten: SignUpWalk {
        var walk = self
        walk.code = nil
        return walk
    }

    /// As a page may show it, and carry it on.
    var withoutWhatIsNeverKept: SignUpWalk {
        var walk = self
        walk.flow.fields = flow.withoutWhatIsNeverKept
        return walk
    }

    mutating func take(_ record: SignUpRecord, code: String?) {
        self.code = code
        flow.fields = SignUpFields(record.answers)
        take(known: record)
    }

    mutating func take(known record: SignUpRecord) {
        let record = record.seen(in: answer.meeting.agenda)
        known = record
        flow.isChange = true
        returns = false
        if record.standing.isPresenting { flow.own = record.section }
    }
}
