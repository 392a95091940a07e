internal import Agenda
internal import Foundation
internal import Hummingbird
internal import Journal
internal import Meeting
internal import SectionKit

extension MeetingPages {
    /// Answers with what the questions have for whoever asks.
    func feedback(
        _ request: Request, _ context: PageContext, _ answer: (Answering, Answering.Visitor) async throws -> Response
    ) async throws -> Response {
        guard let answering else { return PageAnswer.problem(.notFound, "Nobody is asked anything here.") }
        let session = session(of: request)
        let cookie = access.answersCookie
        let visitor = Answering.Visitor(
            kiosk: session?.role == .kiosk ? session?.name : nil,
            form: request.cookies[cookie].flatMap { Secret.looksLikeOne($0.value) ? $0.value : nil }, cookie: cookie,
            address: context.channel.remoteAddress?.ipAddress ?? "", isFromThisMachine: context.isFromThisMachine)
        do { return try await answer(answering, visitor) } catch is LibraryError {
            return PageAnswer.problem(
                .serviceUnavailable, "Your answers could not be saved. Please try again, or tell a member of staff.")
        }
    }

    // MARK: For staff

    func tally(_ request: Request) async throws -> Response {
        try await answers(request, request.uri.queryParameters["section"].map(String.init)) { desk in
            PageAnswer.page(try TallyView(desk: desk, told: told(in: request)).shell)
        }
    }

    /// Takes in a paper form, or takes the last one out.
    func keyIn(_ request: Request) async throws -> Response {
        let form = try await PageForm(request)
        return try await answers(request, form["section"], form) { desk in
            let key = form["key"] ?? ""
            guard (8...100).contains(key.utf8.count) else {
                return PageAnswer.problem(.badRequest, "That form has no key. Load the page anew.")
            }
            var desk = desk
            desk.about = desk.abouts.first { $0.about.coded == form["about"] }?.about ?? desk.about
            desk.role = form["role"].flatMap(PersonRole.init)
            guard access.isNew(key) else { return tallied("That was done already.", desk) }
            do {
                let order = form["do"] == "untally" ? .takeBack : try desk.order(form)
                let after = try await source.perform(.ask(section: desk.section.id, order), from: nil)
                return tallied(after.told?.joined(separator: " ") ?? "", desk)
            } catch {
                access.forget(key)
                return PageAnswer.page(
                    try TallyView(desk: desk, problem: problem(error), again: form).shell, .unprocessableContent)
            }
        }
    }

    private func tallied(_ words: String, _ desk: TallyDesk) -> Response {
        PageAnswer.seeOther("../" + desk.address + "&told=\(access.keep(words))")
    }

    func readTexts(_ request: Request) async throws -> Response {
        try await answers(request, request.uri.queryParameters["section"].map(String.init)) { desk in
            PageAnswer.page(try ReadTextsView(desk: desk).shell)
        }
    }

    /// For whoever runs the meeting alone.
    private func answers(
        _ request: Request, _ section: String?, _ form: PageForm? = nil,
        _ answer: (TallyDesk) async throws -> Response
    ) async throws -> Response {
        let session = session(of: request, for: .facilitator)
        if form != nil, !access.mayPost(session) { return PageAnswer.problem(.tooManyRequests, Self.tooMuch) }
        guard let session else { return PageAnswer.problem(.forbidden, Self.closed) }
        if let form, !Secret.equal(form["token"] ?? "", session.token) {
            return PageAnswer.problem(.forbidden, "This page is too old. Load it anew, and do it again.")
        }
        guard let answering else { return PageAnswer.problem(.notFound, "Nobody is asked anything here.") }
        let picture = await picture()
        let asking = picture.agenda.sections.compactMap { section in
            picture.meeting.asking(of: section, at: picture.now).flatMap {
                $0.asking.questions.isEmpty ? nil : (section, $0)
            }
        }
        let running = asking.first { $0.0.id == picture.state.running?.section } ?? asking.last { $0.1.hasBegun }
        guard let (section, standing) = asking.first(where: { $0.0.id == section }) ?? running ?? asking.first else {
            return PageAnswer.problem(.notFound, "This meeting asks no questions.")
        }
        let asked = picture.meeting.asked(standing.asking, at: picture.now)
        let query = request.uri.queryParameters
        let about = asked.first { $0.about.coded == query["about"].map(String.init) } ?? asked.first
        do {
            return try await answer(
                TallyDesk(
                    agenda: picture.agenda, section: section, standing: standing, abouts: asked, about: about?.about,
                    role: query["role"].map(String.init).flatMap(PersonRole.init), box: answering.box,
                    others: asking.map(\.0).filter { $0.id != section.id }, token: session.token, now: picture.now))
        } catch is LibraryError {
            return PageAnswer.problem(.serviceUnavailable, "The answers cannot be read now. Please try again.")
        }
    }
}

/// The answers of one section as staff work with them.
struct TallyDesk {
    let agenda: MeetingAgenda
    let section: Section
    let standing: AskingStanding
    /// What forms can be about.
    let abouts: [AskedAbout]
    /// What the next form is about; nil where there is nothing yet.
    var about: Ballot.About?
    /// Who the next form is from, where the forms say so.
    var role: PersonRole?
    let box: BallotBox
    let others: [Section]
    let token: String
    let now: Instant

    var questions: [BallotQuestion] { standing.asking.questions }

    /// From the folder of the meeting's pages; it says what the forms are about, and nothing of any.
    var address: String { Self.address(section.id, about, role) }

    static func address(
        _ section: String, _ about: Ballot.About? = nil, _ role: PersonRole? = nil, page: String = "tally"
    ) -> String {
        let encoded = { (text: String) in text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }
        var address = "feedback/\(page)?section=\(encoded(section))"
        if let about, about != .meeting { address += "&about=\(encoded(about.coded))" }
        if let role { address += "&role=\(role.rawValue)" }
        return address
    }

    static func field(_ index: Int) -> String { "q\(index + 1)" }
    static func printed(_ index: Int) -> String { "print\(index + 1)" }

    /// What a form asks for that was keyed in.
    ///
    /// - Throws: `Refusal` or `FormProblem` where an answer does not fit its question.
    func order(_ form: PageForm) throws -> AskingOrder {
        guard standing.hasBegun else { throw FormProblem("This section has not begun yet. Key the forms in then.") }
        guard let about else { throw FormProblem("There is nothing yet that the forms could be about.") }
        let entries = questions.indices.map { index -> String in
            let text = form.text(Self.field(index)) ?? ""
            guard questions[index].answers == .text, !text.isEmpty else { return text }
            return form[Self.printed(index)] == nil ? text : "+" + text
        }
        var answers: [String: BallotAnswer] = [:]
        for (index, question) in questions.enumerated() {
            let own: [String: BallotAnswer]
            do { own = try PaperForm(entries: [entries[index]]).answers(to: [question]) } catch let error as Refusal {
                throw FormProblem(error.message, field: Self.field(index))
            }
            answers.merge(own) { $1 }
        }
        return .form(about: about, role: role, answers: answers)
    }
}
