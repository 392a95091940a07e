internal import Agenda
internal import Hummingbird
internal import Journal
internal import Meeting
internal import SectionKit
internal import SignUps

/// The pages of those who run the meeting: who comes, who presents, and what is still open.
extension MeetingPages {
    func people(_ request: Request) async throws -> Response {
        try await staff(request) { signingUp, session, answer in
            PageAnswer.page(
                PeopleView(
                    agenda: answer.meeting.agenda, records: try signingUp.signUps.all(),
                    sections: try await signingUp.board.sections(answer, afresh: true), board: signingUp.board,
                    token: session.token, told: told(in: request)
                ).shell)
        }
    }

    func peopleBefore(_ request: Request) async throws -> Response {
        try await staff(request) { signingUp, session, answer in
            PageAnswer.page(
                DayBeforeView(
                    agenda: answer.meeting.agenda, records: try signingUp.signUps.all(),
                    sections: try await signingUp.board.sections(answer, afresh: true), token: session.token,
                    told: told(in: request)
                ).shell)
        }
    }

    func keying(_ request: Request) async throws -> Response {
        try await staff(request) { signingUp, session, answer in
            PageAnswer.page(
                KeyingView(
                    flow: keyingFlow(answer, try await signingUp.board.sections(answer), SignUpFields()),
                    token: session.token
                ).shell)
        }
    }

    /// Does what a form of theirs asks for, once.
    func actOnPeople(_ request: Request) async throws -> Response {
        let form = try await PageForm(request)
        return try await staff(request, form) { signingUp, session, answer in
            guard access.isNew(form["key"] ?? "") else { return told("That was done already.", form, row: false) }
            do {
                let command = try PeopleCommand(form)
                if form["sure"] == nil, let page = try await asked(command, signingUp, session, answer) {
                    access.forget(form["key"] ?? "")
                    return PageAnswer.page(page)
                }
                return told(try await perform(command, signingUp, answer), form)
            } catch let problem as FormProblem {
                access.forget(form["key"] ?? "")
                return told(problem.message, form)
            } catch let error as SignUpError {
                access.forget(form["key"] ?? "")
                return told(error.words, form)
            }
        }
    }

    /// Keys in one sheet; the page is then empty for the next.
    func key(_ request: Request) async throws -> Response {
        let form = try await PageForm(request)
        return try await staff(request, form) { signingUp, session, answer in
            let sections = try await signingUp.board.sections(answer, afresh: true)
            let flow = keyingFlow(answer, sections, SignUpFields(form))
            func again(_ problem: FormProblem) -> Response {
                var flow = flow
                flow.fields = flow.withoutWhatIsNeverKept
                return PageAnswer.page(
                    KeyingView(flow: flow, token: session.token, post: form["key"] ?? "",
                        isChampion: form.text(KeyingView.champion) != nil, problem: problem
                    ).shell,
                    .unprocessableContent)
            }
            if let (_, problem) = flow.firstProblem { return again(problem) }
            let isChampion = form.text(KeyingView.champion) != nil
            if isChampion, !flow.answers.role.canBeChampion {
                return again(FormProblem(SignUpError.noChampionsRole.words, field: KeyingView.champion))
            }
            do {
                let receipt = try await signingUp.submit(
                    .signUp(flow.answers, post: form["key"], by: .staff), at: answer.now)
                if isChampion, let id = receipt.id {
                    _ = try await signingUp.signUps.submit(.markChampion(id, true), at: answer.now)
                }
                let names = try receipt.doubles.compactMap { try signingUp.signUps.one($0)?.answers.called }
                return PageAnswer.page(
                    KeyingView(
                        flow: keyingFlow(answer, sections, SignUpFields()), token: session.token,
                        kept: KeyingView.Kept(
                            name: flow.fields[.called] ?? "", standing: receipt.standing ?? .coming, code: receipt.code,
                            doubles: names)
                    ).shell)
            } catch let error as SignUpError { return again(FormProblem(error.words)) }
        }
    }

    // MARK: What it comes to

    private func staff(
        _ request: Request, _ form: PageForm? = nil,
        _ answer: (SigningUp, Session, LiveMeeting.Answer) async throws -> Response
    ) async throws -> Response {
        guard let session = session(of: request), session.role == .facilitator else {
            guard form == nil || access.mayPost(nil) else { return PageAnswer.problem(.tooManyRequests, Self.tooMuch) }
            return PageAnswer.problem(.forbidden, Self.closed)
        }
        guard let signingUp else { return PageAnswer.problem(.notFound, "Nobody can sign up for this meeting here.") }
        if let form {
            guard access.mayPost(session) else { return PageAnswer.problem(.tooManyRequests, Self.tooMuch) }
            guard Secret.equal(form["token"] ?? "", session.token), (16...100).contains((form["key"] ?? "").utf8.count)
            else { return PageAnswer.problem(.forbidden, "This page is too old. Load it anew, and do it again.") }
        }
        do { return try await answer(signingUp, session, await source.current()) } catch is LibraryError {
            return PageAnswer.problem(.serviceUnavailable, SignUpError.unsaved)
        }
    }

    /// - Parameter row: It is told at the row that it is about, where the page has one.
    private func told(_ words: String, _ form: PageForm, row: Bool = true) -> Response {
        if form["page"] == "before" { return PageAnswer.seeOther("people/before?told=\(access.keep(words))#unread") }
        let place = row ? form["id"].flatMap(SignUpID.init).map { "#\($0)" } ?? "" : ""
        return PageAnswer.seeOther("people?told=\(access.keep(words))\(place)")
    }

    /// Paper comes in also where signing up has closed.
    private func keyingFlow(
        _ answer: LiveMeeting.Answer, _ sections: [SlotSection], _ fields: SignUpFields
    ) -> SignUpFlow {
        let open = sections.map { section in
            var section = section
            section.shut = nil
            section.rules.hasWaitingList = true
            return section
        }
        return SignUpFlow(agenda: answer.meeting.agenda, open: open, fields: fields, now: answer.now)
    }

    /// What is asked once before it is done; nil where nothing is.
    private func asked(
        _ command: PeopleCommand, _ signingUp: SigningUp, _ session: Session, _ answer: LiveMeeting.Answer
    ) async throws -> PageShell? {
        switch command {
        case .withdraw(let id):
            guard let record = try signingUp.signUps.one(id) else { return nil }
            return PeopleQuestion(token: session.token).withdraw(record)
        case .draw(let section, let seed):
            _ = try await signingUp.board.sections(answer, afresh: true)
            guard let record = signingUp.board.book(of: section)?.drawn(seed: seed, at: answer.now) else {
                throw SignUpError.refused(.nothingToDraw)
            }
            return PeopleQuestion(token: session.token).draw(
                record, section: section, DrawList(record, try signingUp.signUps.all()))
        default: return nil
        }
    }

    private func perform(
        _ command: PeopleCommand, _ signingUp: SigningUp, _ answer: LiveMeeting.Answer
    ) async throws -> String {
        let (request, words): (SignUpRequest, String) =
            switch command {
            case .arrive(let id, let isHere): (.arrive(id, isHere: isHere), isHere ? "Here." : "Not here.")
            case .read(let id, let title, let introduction):
                (.read(id, title: title, introduction: introduction), "Thank you. It is marked as read.")
            case .champion(let id, let isChampion):
                (.markChampion(id, isChampion), isChampion ? "Marked as a champion." : "The mark is gone.")
            case .withdraw(let id): (.withdraw(id), "Withdrawn. No reason is kept.")
            case .put(let id, let section, let slot):
                (.places(section: section, .put(id, slot: slot)), "They have a place.")
            case .wait(let id, let section):
                (.places(section: section, .takeOut(id, waits: true)), "They are at the end of the waiting list.")
            case .gate(let section, let gate):
                (
                    .places(section: section, .setGate(gate)),
                    gate == .open
                        ? "Sign-up is open."
                        : gate == .closed ? "Sign-up is closed." : "Sign-up follows the agenda's days."
                )
            case .draw(let section, let seed): (.places(section: section, .draw(seed: seed)), "The places are drawn.")
            }
        let receipt = try await signingUp.submit(request, at: answer.now)
        let moved = receipt.happened.contains { happened in
            if case .moved(_, _, why: .movedUp) = happened.event { return true }
            return false
        }
        return words + (moved ? " The first on the waiting list has moved up." : "")
    }
}
