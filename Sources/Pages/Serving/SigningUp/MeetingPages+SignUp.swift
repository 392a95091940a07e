internal import Agenda
internal import Hummingbird
internal import Journal
internal import Meeting
internal import NIOCore
internal import SignUps

extension MeetingPages {
    /// Whether there is any use in asking whether somebody comes.
    func takesSignUps(_ picture: MeetingPicture) -> Bool {
        signingUp != nil && picture.state.finished == nil && !picture.hasPassed
    }

    /// Answers with what signing up has for whoever asks.
    func signUp(
        _ request: Request, _ context: PageContext,
        _ answer: (SigningUp, SigningUp.Visitor) async throws -> Response
    ) async throws -> Response {
        guard let signingUp else { return PageAnswer.problem(.notFound, "Nobody can sign up for this meeting here.") }
        let session = session(of: request)
        let cookie = access.formCookie
        let visitor = SigningUp.Visitor(
            kiosk: session?.role == .kiosk ? session?.name : nil,
            form: request.cookies[cookie].flatMap { Secret.looksLikeOne($0.value) ? $0.value : nil }, cookie: cookie,
            address: context.channel.remoteAddress?.ipAddress ?? "", isFromThisMachine: context.isFromThisMachine)
        do { return try await answer(signingUp, visitor) } catch let error as SignUpError {
            return PageAnswer.problem(.serviceUnavailable, error.words)
        } catch is LibraryError {
            return PageAnswer.problem(.serviceUnavailable, SignUpError.unsaved)
        }
    }
}

extension LiveMeeting.Answer {
    /// Its day is over, and it never began.
    var hasPassed: Bool { !meeting.state.hasBegun && now > meeting.agenda.end }
    /// Nobody comes any more by signing up.
    var isOver: Bool { meeting.state.finished != nil || hasPassed }
}

extension SignUpError {
    /// What to tell where the library could not be used.
    static let unsaved = "This could not be saved. Please try again, or tell a member of staff."
}
