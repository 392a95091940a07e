internal import Agenda
internal import Hummingbird
internal import Journal
internal import Meeting
internal import Reports
internal import SectionKit

/// The page on which staff read what people wrote, and say what may be printed.
extension MeetingPages {
    func review(_ request: Request) async throws -> Response {
        try await reviewing(request) { book, view in
            var view = view
            view.told = told(in: request)
            view.alone = request.uri.queryParameters["alone"].map(String.init)
            return PageAnswer.page(view.shell)
        }
    }

    /// Keeps what somebody decided on one text. Where two decide, the first one counts, and the second is told.
    func decide(_ request: Request) async throws -> Response {
        let form = try await PageForm(request)
        return try await reviewing(request, form) { book, view in
            if form["do"] == "print-all" { return try printAll(Self.names(form["texts"] ?? ""), book, view) }
            guard let read = view.texts.first(where: { $0.id == form["text"] }) else {
                return reviewTold("That text is not there any more.")
            }
            let decision: ReviewDecision?
            var theme: String?
            switch form["do"] {
            case "print" where read.text.mayPrint:
                guard let words = form.text("words"), words.count <= read.longest else {
                    return reviewTold("Write the words that may be printed, or leave the text out.")
                }
                // Where somebody else has decided, that is told first.
                let isNew = form["seen"] == read.mark.text
                if isNew, view.hints(words).holdsKnown, form["looked"] != words {
                    var view = view
                    view.again = (read.id, words)
                    return PageAnswer.page(view.shell)
                }
                decision = .print(words)
                if let chosen = form["theme"], chosen != read.ownTheme,
                    view.meeting.themesOffered.contains(where: { $0.id == chosen })
                {
                    theme = chosen
                }
            case "leave-out" where read.mayBeLeftOut: decision = .leaveOut
            case "undo": decision = nil
            default: return reviewTold("There is nothing of that name to do.")
            }
            let seen = ReviewMark(form["seen"] ?? "")
            guard try book.decide(decision, theme: theme, on: read, seen: seen) else {
                let what = read.decision == nil ? "It waits to be read." : "It stands below, as they left it."
                return reviewTold(
                    "Somebody else has decided on that text meanwhile. \(what) Nothing of yours was kept.")
            }
            return reviewTold(decision == nil ? "It waits again." : "Kept.")
        }
    }

    /// Prints as it stands what somebody had under their eyes all at once.
    private func printAll(_ names: Set<String>, _ book: ReviewBook, _ view: ReviewView) throws -> Response {
        var kept = 0
        for read in view.plain where names.contains(read.id) {
            if try book.decide(.print(read.text.text), on: read, seen: read.mark) { kept += 1 }
        }
        return reviewTold(
            kept == names.count
                ? "Kept." : "Kept: \(kept) of \(names.count). What changed meanwhile stays as it is.")
    }

    private static func names(_ joined: String) -> Set<String> { Set(joined.split(separator: " ").map(String.init)) }

    private func reviewTold(_ words: String) -> Response { PageAnswer.seeOther("review?told=\(access.keep(words))") }

    private func reviewing(
        _ request: Request, _ form: PageForm? = nil,
        _ answer: (ReviewBook, ReviewView) async throws -> Response
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
            let picture = await picture()
            let words = picture.answer.words
            let known = KnownNames(
                try signUps.all(), agenda: picture.agenda, chairs: picture.meeting.chairNames { words[$0] })
            var view = ReviewView(
                agenda: picture.agenda, meeting: picture.meeting,
                texts: try book.texts(of: picture.meeting, at: picture.answer.now, known: known) { words[$0] },
                known: known, token: session.token)
            view.isSignedOff = try signUps.library.meeting(signUps.key)?.signedOff != nil
            return try await answer(book, view)
        } catch let error as LibraryError {
            return PageAnswer.problem(.serviceUnavailable, "\(error)")
        }
    }
}
