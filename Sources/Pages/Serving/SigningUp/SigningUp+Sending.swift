internal import Agenda
internal import Foundation
internal import Hummingbird
internal import Journal
internal import Meeting
internal import SectionKit
internal import SignUps

/// What is sent at the end, and what the three words open.
extension SigningUp {
    func check(
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

    func refused(_ error: any Error, _ walk: SignUpWalk) -> Outcome {
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

    func answerOffer(_ walk: SignUpWalk, _ known: SignUpRecord, accepts: Bool) async throws -> Outcome {
        var told = accepts ? "The place is yours." : "Thank you. Somebody else gets the place."
        do { _ = try await submit(.answerOffer(known.id, accepts: accepts), at: walk.answer.now) } catch {
            told = error.words
        }
        return try await afresh(walk, known, told)
    }

    /// As the sign-ups have it now.
    func afresh(_ walk: SignUpWalk, _ known: SignUpRecord, _ told: String) async throws -> Outcome {
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
    func withCode(
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
