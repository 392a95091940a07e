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
                    agenda: answer.meeting.agenda,
                    records: try signingUp.signUps.all().seen(in: answer.meeting.agenda),
                    sections: try await signingUp.board.sections(answer, afresh: true), board: signingUp.board,
                    tables: OwnTables(answer.meeting, at: answer.now), token: session.token, told: told(in: request)
                ).shell)
        }
    }

    func peopleBefore(_ request: Request) async throws -> Response {
        try await staff(request) { signingUp, session, answer in
            PageAnswer.page(
                DayBeforeView(
                    agenda: answer.meeting.agenda,
                    records: try signingUp.signUps.all().seen(in: answer.meeting.agenda),
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
                let (receipt, words) = try await perform(command, signingUp, answer)
                // New words stand on the page that answers, and nowhere else.
                if let code = receipt.code, let id = receipt.id, let record = try signingUp.signUps.one(id) {
                    return PageAnswer.page(
                        NewWordsView(agenda: answer.meeting.agenda, record: record, code: code).shell)
                }
                return told(words, form)
            } catch let problem as FormProblem {
                access.forget(form["key"] ?? "")
                return told(problem.message, form)
            } catch let error as SignUpError {
                access.forget(form["key"] ?? "")
                return told(error.staffWords, form)
            }
        }
    }

    /// Keys in one sheet; the page is then empty for the next.
    func key(_ request: Request) async throws -> Response {
        let form = try await PageForm(request)
        return try await staff(request, form) { signingUp, session, answer in
            let sections = try await signingUp.board.sections(answer, afresh: true)
            let flow = keyingFlow(answer, sections, SignUpFields(form))
            func again(_ problems: [FormProblem]) -> Response {
                var flow = flow
                flow.fields = flow.withoutWhatIsNeverKept
                return PageAnswer.page(
                    KeyingView(
                        flow: flow, token: session.token, post: form["key"] ?? "",
                        isChampion: form.text(KeyingView.champion) != nil, problems: problems
                    ).shell,
                    .unprocessableContent)
            }
            let whole = flow.withQuietDefaults
            var problems = whole.problemsForStaff
            let isChampion = form.text(KeyingView.champion) != nil
            if isChampion, problems.isEmpty, !whole.answers.role.canBeChampion {
                problems = [FormProblem(SignUpError.noChampionsRole.words, field: KeyingView.champion)]
            }
            guard problems.isEmpty else { return again(problems) }
            do {
                let receipt = try await signingUp.submit(
                    .signUp(whole.answers, post: form["key"], by: .staff), at: answer.now)
                if isChampion, let id = receipt.id {
                    _ = try await signingUp.submit(.markChampion(id, true), at: answer.now)
                }
                let names = try receipt.doubles.compactMap { try signingUp.signUps.one($0)?.answers.called }
                return PageAnswer.page(
                    KeyingView(
                        flow: keyingFlow(answer, sections, SignUpFields()), token: session.token,
                        kept: KeyingView.Kept(
                            name: flow.fields[.called] ?? "", standing: receipt.standing ?? .coming, code: receipt.code,
                            doubles: names)
                    ).shell)
            } catch let error as SignUpError { return again([FormProblem(error.staffWords)]) }
        }
    }

    /// The answers of somebody who has signed up, for staff to change.
    func changing(_ request: Request) async throws -> Response {
        try await staff(request) { signingUp, session, answer in
            let id = request.uri.queryParameters["id"].flatMap { SignUpID(String($0)) }
            guard let id, let record = try signingUp.signUps.one(id), record.standing != .withdrawn else {
                return told(SignUpError.noSuchSignUp.staffWords, row: nil, up: "../")
            }
            let sections = try await signingUp.board.sections(answer)
            let flow = keyingFlow(answer, sections, SignUpFields(record.answers), of: record)
            return PageAnswer.page(KeyingView(flow: flow, token: session.token, changed: record).shell)
        }
    }

    func change(_ request: Request) async throws -> Response {
        let form = try await PageForm(request)
        return try await staff(request, form) { signingUp, session, answer in
            guard let id = form["id"].flatMap(SignUpID.init), let record = try signingUp.signUps.one(id),
                record.standing != .withdrawn
            else { return told(SignUpError.noSuchSignUp.staffWords, row: nil, up: "../") }
            let sections = try await signingUp.board.sections(answer, afresh: true)
            let flow = keyingFlow(answer, sections, SignUpFields(form), of: record)
            func again(_ problems: [FormProblem], sure: Bool = false) -> Response {
                var flow = flow
                flow.fields = flow.withoutWhatIsNeverKept
                var view = KeyingView(flow: flow, token: session.token, changed: record, problems: problems)
                view.isSure = sure
                return PageAnswer.page(view.shell, .unprocessableContent)
            }
            let whole = flow.withQuietDefaults
            let problems = whole.problemsForStaff
            guard problems.isEmpty else { return again(problems) }
            if record.standing.isPresenting, !whole.presents, form["sure"] == nil {
                return again([KeyingView.givesAway(record)], sure: true)
            }
            do {
                let receipt = try await signingUp.submit(.change(id, whole.answers, by: .staff), at: answer.now)
                let people = try signingUp.signUps.all().seen(in: answer.meeting.agenda)
                _ = try await signingUp.board.sections(answer, afresh: true)
                return told(StaffWords(people, signingUp.board).changed(id, receipt), row: id, up: "../")
            } catch let error as SignUpError { return again([FormProblem(error.staffWords)]) }
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

    /// - Parameter row: False for what is about nobody in particular.
    private func told(_ words: String, _ form: PageForm, row: Bool = true) -> Response {
        if form["page"] == "before" { return PageAnswer.seeOther("people/before?told=\(access.keep(words))#unread") }
        return told(words, row: row ? form["id"].flatMap(SignUpID.init) : nil)
    }

    /// It is told at the row that it is about, where the page has one.
    private func told(_ words: String, row: SignUpID?, up: String = "") -> Response {
        PageAnswer.seeOther("\(up)people?told=\(access.keep(words))\(row.map { "#\($0)" } ?? "")")
    }

    /// Paper comes in also where signing up has closed.
    ///
    /// - Parameter record: Whose answers are changed; nil for a new sheet.
    private func keyingFlow(
        _ answer: LiveMeeting.Answer, _ sections: [SlotSection], _ fields: SignUpFields, of record: SignUpRecord? = nil
    ) -> SignUpFlow {
        let open = sections.map { section in
            var section = section
            section.shut = nil
            section.rules.hasWaitingList = true
            return section
        }
        var flow = SignUpFlow(agenda: answer.meeting.agenda, open: open, fields: fields, now: answer.now)
        flow.isChange = record != nil
        if let record, record.standing.isPresenting { flow.own = record.section }
        return flow
    }

    /// What is asked once before it is done; nil where nothing is.
    private func asked(
        _ command: PeopleCommand, _ signingUp: SigningUp, _ session: Session, _ answer: LiveMeeting.Answer
    ) async throws -> PageShell? {
        switch command {
        case .withdraw(let id):
            guard let record = try signingUp.signUps.one(id) else { return nil }
            return PeopleQuestion(token: session.token).withdraw(record)
        case .newWords(let id):
            guard let record = try signingUp.signUps.one(id) else { return nil }
            return PeopleQuestion(token: session.token).newWords(record)
        case .draw(let section, let seed):
            let sections = try await signingUp.board.sections(answer, afresh: true)
            guard let record = signingUp.board.book(of: section)?.drawn(seed: seed, at: answer.now) else {
                throw SignUpError.refused(.nothingToDraw)
            }
            return PeopleQuestion(token: session.token).draw(
                record, section: section, isOpen: sections.contains { $0.id == section && $0.shut == nil },
                DrawList(record, try signingUp.signUps.all()))
        default: return nil
        }
    }

    private func perform(
        _ command: PeopleCommand, _ signingUp: SigningUp, _ answer: LiveMeeting.Answer
    ) async throws -> (SignUpReceipt, words: String) {
        let request: SignUpRequest =
            switch command {
            case .arrive(let id, let isHere): .arrive(id, isHere: isHere)
            case .read(let id, let title, let introduction): .read(id, title: title, introduction: introduction)
            case .champion(let id, let isChampion): .markChampion(id, isChampion)
            case .withdraw(let id): .withdraw(id)
            case .newWords(let id): .newCode(id)
            case .put(let id, let section, let slot): .places(section: section, .put(id, slot: slot))
            case .wait(let id, let section): .places(section: section, .takeOut(id, waits: true))
            case .gate(let section, let gate): .places(section: section, .setGate(gate))
            case .draw(let section, let seed): .places(section: section, .draw(seed: seed))
            }
        let receipt = try await signingUp.submit(request, at: answer.now)
        let people = try signingUp.signUps.all().seen(in: answer.meeting.agenda)
        _ = try await signingUp.board.sections(answer, afresh: true)
        return (receipt, StaffWords(people, signingUp.board).outcome(of: command, receipt))
    }
}
