internal import Agenda
internal import Foundation
internal import Hummingbird
internal import Journal
internal import Meeting
internal import SectionKit
internal import SignUps

/// What a post comes to: from answer to answer.
extension SigningUp {
    /// What a post comes to.
    enum Outcome {
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
    func lead(_ next: SignUpNext, _ visitor: Visitor) -> Response {
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

    func follow(_ walk: SignUpWalk, _ form: PageForm, step: String, _ visitor: Visitor) async throws -> Outcome {
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

    func answered(_ question: SignUpQuestion, _ walk: SignUpWalk, _ go: String) -> Outcome {
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
    func shut(_ walk: SignUpWalk) -> Outcome? {
        guard walk.flow.fields.wantsToPresent, walk.flow.sections.isEmpty else { return nil }
        return show(walk, .shut(walk.flow.open.first.flatMap { $0.shut?.words } ?? SlotRefusal.full.words))
    }

    func show(_ walk: SignUpWalk, _ page: SignUpPage, _ problem: FormProblem? = nil) -> Outcome {
        .next(SignUpNext(walk, page, problem))
    }

    /// Where a talk would come to stand that is about to be sent. Whether somebody of that name is there already is told
    /// to nobody who only looks.
    func outlook(_ walk: SignUpWalk) -> Standing? {
        guard walk.flow.presents, let section = walk.flow.chosen, walk.flow.own != section.id else { return nil }
        var entry = SlotEntry(.random(), walk.flow.answers)
        entry.mark = nil
        return board.book(of: section.id)?.admission(of: entry, at: walk.answer.now)
    }
}
