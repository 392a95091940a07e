internal import Agenda
internal import Hummingbird
internal import Journal
internal import Meeting
internal import Reports
internal import SectionKit

/// The page on which staff read what people wrote, and say what may be printed.
extension MeetingPages {
    func review(_ request: Request) async throws -> Response {
        try await reviewing(request) { book, session, picture, signUps in
            var view = try Self.view(book, session, picture, signUps)
            view.told = told(in: request)
            return PageAnswer.page(view.shell)
        }
    }

    private static func view(
        _ book: ReviewBook, _ session: Session, _ picture: MeetingPicture, _ signUps: MeetingSignUps
    ) throws -> ReviewView {
        ReviewView(
            agenda: picture.agenda, meeting: picture.meeting, texts: try closedTexts(book, picture),
            known: KnownNames(
                try signUps.all(), agenda: picture.agenda,
                chairs: picture.meeting.chairNames { picture.answer.words[$0] }),
            token: session.token)
    }

    /// Keeps what somebody decided on one text. Where two decide, the first one counts, and the second is told.
    func decide(_ request: Request) async throws -> Response {
        let form = try await PageForm(request)
        return try await reviewing(request, form) { book, session, picture, signUps in
            guard let read = try Self.closedTexts(book, picture).first(where: { $0.id == form["text"] }) else {
                return reviewTold("That text is not there any more.")
            }
            let decision: ReviewDecision?
            var theme: String?
            switch form["do"] {
            case "print" where read.text.mayPrint:
                guard let words = form.text("words"), words.count <= BallotQuestion.longestText * 2 else {
                    return reviewTold("Write the words that may be printed, or leave the text out.")
                }
                var view = try Self.view(book, session, picture, signUps)
                if view.hints(words).summary != nil, form["looked"] != words {
                    view.again = (read.id, words)
                    return PageAnswer.page(view.shell)
                }
                decision = .print(words)
                if let chosen = form["theme"], chosen != read.ownTheme,
                    picture.meeting.themesOffered.contains(where: { $0.id == chosen })
                {
                    theme = chosen
                }
            case "leave-out": decision = .leaveOut
            case "undo": decision = nil
            default: return reviewTold("There is nothing of that name to do.")
            }
            let seen = ReviewMark(form["seen"] ?? "")
            guard try book.decide(decision, theme: theme, on: read.text, of: read.section.id, seen: seen) else {
                let what = read.decision == nil ? "It waits to be read." : "It stands below, as they left it."
                return reviewTold(
                    "Somebody else has decided on that text meanwhile. \(what) Nothing of yours was kept.")
            }
            return reviewTold(decision == nil ? "It waits again." : "Kept.")
        }
    }

    /// Texts of sections that are over: before that, whoever watched the page would see who is writing.
    private static func closedTexts(_ book: ReviewBook, _ picture: MeetingPicture) throws -> [ReadText] {
        try book.texts(in: picture.agenda).filter {
            picture.state.finished != nil || picture.meeting.isOver($0.section.id)
        }
    }

    private func reviewTold(_ words: String) -> Response { PageAnswer.seeOther("review?told=\(access.keep(words))") }

    private func reviewing(
        _ request: Request, _ form: PageForm? = nil,
        _ answer: (ReviewBook, Session, MeetingPicture, MeetingSignUps) async throws -> Response
    ) async throws -> Response {
        let session = session(of: request, for: .facilitator)
        if form != nil, !access.mayPost(session) { return PageAnswer.problem(.tooManyRequests, Self.tooMuch) }
        guard let session else { return PageAnswer.problem(.forbidden, Self.closed) }
        if let form, !Secret.equal(form["token"] ?? "", session.token) {
            return PageAnswer.problem(.forbidden, "This page is too old. Load it anew, and do it again.")
        }
        guard let signUps = signingUp?.signUps else {
            return PageAnswer.problem(.notFound, "This meeting keeps no answers.")
        }
        do {
            let book = try signUps.library.reviewBook(of: signUps.key)
            return try await answer(book, session, picture(), signUps)
        } catch let error as LibraryError {
            return PageAnswer.problem(.serviceUnavailable, "\(error)")
        }
    }
}
