internal import Agenda
internal import Foundation
internal import Hummingbird
internal import Journal
internal import Meeting
internal import SectionKit
internal import SignUps
internal import Synchronization

/// What the addresses of signing up answer. Answers travel in the form itself, from page to page, and never in an address;
/// on a shared tablet each form is a journey that ends.
struct SigningUp: Sendable {
    let signUps: MeetingSignUps
    let source: any MeetingSource
    let board: SignUpBoard
    let journeys: Journeys
    private let limits = SignUpLimits()

    init(_ signUps: MeetingSignUps, _ source: any MeetingSource, times: Journeys.Times) {
        self.signUps = signUps
        self.source = source
        board = SignUpBoard(signUps)
        journeys = Journeys(times)
    }

    /// Who asks, and from where.
    struct Visitor {
        /// The session of a shared tablet; nil on a device of their own.
        var kiosk: String?
        var address = ""
        var isFromThisMachine = false
    }

    private func frame(_ agenda: MeetingAgenda, _ visitor: Visitor, journey: String? = nil, up: String = "")
        -> SignUpFrame
    {
        SignUpFrame(
            agenda: agenda,
            kiosk: visitor.kiosk.map { _ in SignUpFrame.Kiosk(journey: journey, times: journeys.times) }, up: up)
    }

    // MARK: Looking

    func start(_ visitor: Visitor) async throws -> Response {
        let answer = await source.current()
        let journey = visitor.kiosk.map { journeys.begin(on: $0) }
        let view = SignUpStartView(
            frame: frame(answer.meeting.agenda, visitor, journey: journey),
            sections: try await board.sections(answer), post: Secret.make(),
            hasEnded: answer.meeting.state.finished != nil, hasPassed: answer.hasPassed)
        return PageAnswer.page(view.shell)
    }

    func change(_ visitor: Visitor) async -> Response {
        let journey = visitor.kiosk.map { journeys.begin(on: $0) }
        let agenda = await source.current().meeting.agenda
        return PageAnswer.page(SignUpNotices(frame: frame(agenda, visitor, journey: journey, up: "../")).askForCode())
    }

    /// Where a shared tablet without a script is led to after a while.
    func still(_ journey: String, _ visitor: Visitor) async -> Response {
        let agenda = await source.current().meeting.agenda
        guard let kiosk = visitor.kiosk, journeys.fields(of: journey, on: kiosk) != nil else {
            return PageAnswer.page(SignUpNotices(frame: frame(agenda, visitor, up: "../")).startAgain, .gone)
        }
        return PageAnswer.page(SignUpNotices(frame: frame(agenda, visitor, journey: journey, up: "../")).stillThere())
    }

    // MARK: Answering

    func post(_ form: PageForm, _ visitor: Visitor) async throws -> Response {
        guard limits.mayPost(visitor) else {
            return PageAnswer.problem(.tooManyRequests, "That was a lot at once. Wait a moment, then send it again.")
        }
        let answer = await source.current()
        var form = form
        let step = form["at"] ?? ""
        let isLast = step == "check" && ["send", "come"].contains(form["go"] ?? "")
        let journey = visitor.kiosk == nil ? nil : form["journey"] ?? ""
        if let kiosk = visitor.kiosk {
            guard journeys.goOn(journey ?? "", on: kiosk, isLast: isLast) else {
                return PageAnswer.page(
                    SignUpNotices(frame: frame(answer.meeting.agenda, visitor)).startAgain, .gone)
            }
            // The script says that somebody is still writing.
            if step == "touch" { return Response(status: .noContent) }
            if step == "still" {
                guard let kept = journeys.fields(of: journey ?? "", on: kiosk) else { return PageAnswer.problem(.gone) }
                form = kept
            }
        }
        let walk = SignUpWalk(
            answer: answer, sections: try await board.sections(answer), form: form,
            frame: frame(answer.meeting.agenda, visitor, journey: journey))
        return try await follow(walk, form, step: step, visitor)
    }

    private func follow(_ walk: SignUpWalk, _ form: PageForm, step: String, _ visitor: Visitor) async throws -> Response
    {
        let go = form["go"] ?? "next"
        if walk.answer.isOver, step != "withdraw", walk.code == nil {
            return PageAnswer.page(
                SignUpStartView(
                    frame: walk.frame, sections: [], post: "", hasEnded: true, hasPassed: walk.answer.hasPassed
                ).shell, .conflict)
        }
        switch step {
        case "start": return show(walk, .question(walk.flow.questions.first ?? .called))
        case "still": return show(walk, SignUpWalk.Place(form["show"] ?? ""))
        case "code": return try await withCode(walk, visitor) { walk, _ in show(walk, .check) }
        case "withdraw":
            return try await withCode(walk, visitor) { walk, record in
                guard go == "yes" else { return show(walk, .check) }
                _ = try await signUps.submit(.withdraw(record.id), at: walk.answer.now)
                finish(walk)
                return PageAnswer.page(SignUpNotices(frame: walk.frame).withdrawn)
            }
        case "check":
            if walk.code != nil {
                return try await withCode(walk, visitor) { try await check($0, $1, go, visitor) }
            }
            return try await check(walk, nil, go, visitor)
        default: break
        }
        // What a page between asks for it has from the form alone; the three words are looked up when something is kept.
        guard let question = SignUpQuestion(rawValue: step) else { return PageAnswer.seeOther("sign-up") }
        return answered(question, walk, go)
    }

    private func answered(_ question: SignUpQuestion, _ walk: SignUpWalk, _ go: String) -> Response {
        if go == "back" {
            if walk.returns { return show(walk, .check) }
            guard let before = walk.flow.question(before: question) else { return PageAnswer.seeOther("sign-up") }
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
    private func shut(_ walk: SignUpWalk) -> Response? {
        guard walk.flow.fields.wantsToPresent, walk.flow.sections.isEmpty else { return nil }
        let words = walk.flow.open.first.flatMap { $0.shut?.words } ?? SlotRefusal.full.words
        return PageAnswer.page(
            SignUpNotices(frame: walk.frame).shut(words, walk.withoutWhatIsNeverKept.flow, walk.carried), .conflict)
    }

    private func show(_ walk: SignUpWalk, _ place: SignUpWalk.Place, _ problem: FormProblem? = nil) -> Response {
        let walk = walk.withoutWhatIsNeverKept
        if let journey = walk.frame.kiosk?.journey {
            journeys.keep(walk.carried + walk.flow.fields.pairs + [("show", place.text)], of: journey)
        }
        let status: HTTPResponse.Status = problem == nil ? .ok : .unprocessableContent
        switch place {
        case .check:
            let told = walk.told
            return PageAnswer.page(
                SignUpCheckView(
                    frame: walk.frame, flow: walk.flow, carried: walk.carried, known: walk.known,
                    outlook: outlook(walk),
                    told: told, problem: problem
                ).shell, status)
        case .question(let question):
            return PageAnswer.page(
                SignUpQuestionView(
                    frame: walk.frame, flow: walk.flow, question: question, carried: walk.carried, problem: problem
                ).shell, status)
        }
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
    ) async throws -> Response {
        var walk = walk
        if let field = go.split(separator: "-", maxSplits: 1).last, go.hasPrefix("edit-"),
            let question = SignUpQuestion(rawValue: String(field))
        {
            walk.returns = true
            return show(walk, .question(question))
        }
        switch go {
        case "back": return show(walk, .question(walk.flow.questions.last ?? .called))
        case "look": return show(walk, .check)
        case "withdraw" where known != nil:
            return PageAnswer.page(SignUpNotices(frame: walk.frame).sureToWithdraw(walk.carried))
        case "accept", "decline":
            guard let known else { return PageAnswer.seeOther("sign-up") }
            return try await answerOffer(walk, known, accepts: go == "accept")
        case "come": walk.flow.fields[.plan] = "come"
        case "send":
            if let known, known.standing.isPresenting, !walk.flow.presents {
                return PageAnswer.page(
                    SignUpNotices(frame: walk.frame).sureToOnlyCome(
                        known.standing, walk.carried + walk.withoutWhatIsNeverKept.flow.fields.pairs))
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
                _ = try await signUps.submit(.change(known.id, walk.flow.answers, by: walk.by), at: walk.answer.now)
                return try await afresh(walk, known, "Your answers are kept.")
            }
            let receipt = try await signUps.submit(
                .signUp(walk.flow.answers, post: walk.post, by: walk.by), at: walk.answer.now)
            finish(walk)
            return PageAnswer.page(
                SignUpDoneView(
                    frame: walk.frame, standing: receipt.standing ?? .coming, section: walk.flow.chosen,
                    code: receipt.code
                ).shell)
        } catch {
            return refused(error, walk)
        }
    }

    private func refused(_ error: any Error, _ walk: SignUpWalk) -> Response {
        guard let error = error as? SignUpError else { return PageAnswer.problem(.internalServerError) }
        switch error {
        case .answers(let problems):
            let question = problems.all.first.map { SignUpFlow.question(of: $0.field) } ?? .called
            return show(walk, .question(question), FormProblem(error.words, field: question.rawValue))
        case .refused(let refusal):
            return PageAnswer.page(
                SignUpNotices(frame: walk.frame).shut(
                    refusal.words, walk.withoutWhatIsNeverKept.flow, walk.carried), .conflict)
        case .badPost: return PageAnswer.problem(.badRequest, error.words)
        case .noSuchSignUp, .hasWithdrawn: return PageAnswer.page(SignUpNotices(frame: walk.frame).withdrawn)
        case .library: return PageAnswer.problem(.serviceUnavailable, error.words)
        }
    }

    private func answerOffer(_ walk: SignUpWalk, _ known: SignUpRecord, accepts: Bool) async throws -> Response {
        var told = accepts ? "The place is yours." : "Thank you. Somebody else gets the place."
        do { _ = try await signUps.submit(.answerOffer(known.id, accepts: accepts), at: walk.answer.now) } catch {
            told = error.words
        }
        return try await afresh(walk, known, told)
    }

    /// As the sign-ups have it now.
    private func afresh(_ walk: SignUpWalk, _ known: SignUpRecord, _ told: String) async throws -> Response {
        guard let record = try signUps.one(known.id) else { return PageAnswer.problem(.notFound) }
        var next = SignUpWalk(
            answer: walk.answer, sections: try await board.sections(walk.answer, afresh: true), form: PageForm([]),
            frame: walk.frame)
        next.take(record, code: walk.code)
        next.told = told
        return show(next, .check)
    }

    private func finish(_ walk: SignUpWalk) {
        if let journey = walk.frame.kiosk?.journey { journeys.finish(journey) }
    }

    // MARK: The three words

    /// Whoever has the three words of a sign-up is the person whose sign-up it is.
    private func withCode(
        _ walk: SignUpWalk, _ visitor: Visitor, _ then: (SignUpWalk, SignUpRecord) async throws -> Response
    ) async throws -> Response {
        let notices = SignUpNotices(frame: walk.frame)
        if case .wait(let seconds) = limits.admit(visitor) {
            let words = "Please wait \(seconds == 1 ? "one second" : "\(seconds) seconds"), then try again."
            var response = PageAnswer.page(
                notices.askForCode(FormProblem(words, field: "code")), .tooManyRequests)
            response.headers[.retryAfter] = "\(seconds)"
            return response
        }
        let code = WithdrawCode(typed: walk.code ?? "")
        // What is no code takes as long as one that is wrong.
        let record = try signUps.find(code ?? WithdrawCode(bits: 0))
        guard let code, let record else {
            let words = "We do not know these three words. Please look at them again. Staff can help you, too."
            return PageAnswer.page(
                notices.askForCode(FormProblem(words, field: "code")), .unprocessableContent)
        }
        limits.wasRight(visitor)
        if record.standing == .withdrawn { return PageAnswer.page(notices.withdrawn) }
        var known = walk
        // Whoever comes in by the words sees what is kept; later the form has what they changed.
        if walk.flow.fields.pairs.isEmpty { known.take(record, code: code.text) } else { known.take(known: record) }
        return try await then(known, record)
    }
}

/// One request on the way through the form: what it carries, and where it leads.
struct SignUpWalk {
    enum Place {
        case check
        case question(SignUpQuestion)

        init(_ text: String) { self = SignUpQuestion(rawValue: text).map { .question($0) } ?? .check }
        var text: String {
            switch self {
            case .check: "check"
            case .question(let question): question.rawValue
            }
        }
    }

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

    var by: EnteredBy { frame.kiosk == nil ? .person : .kiosk }

    /// What each of its pages carries beside the answers.
    var carried: [(name: String, value: String)] {
        var all: [(name: String, value: String)] = code.map { [("code", $0)] } ?? [("post", post)]
        if let own = flow.own { all.append(("own", own)) }
        if returns { all.append(("return", "check")) }
        return all
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
        known = record
        flow.isChange = true
        returns = false
        if record.standing.isPresenting { flow.own = record.section }
    }
}
