internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// What holds for every request, whatever page it is for. (`ConnectionGuard` adds what every answer carries.)
struct PageGuard: RouterMiddleware {
    typealias Context = PageContext

    let reach: Reach
    let secure: SecureConnections

    func handle(
        _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        let isSecure = secure.contains(context.channel)
        var response: Response
        if !reach.hosts.mean(request.head.authority) {
            response = PageAnswer.problem(.misdirectedRequest, "This is not the address of this meeting.")
        } else if request.method != .get && request.method != .post && request.method != .head {
            response = PageAnswer.problem(.methodNotAllowed, "These pages are read, and their forms are sent.")
            response.headers[.allow] = "GET, HEAD, POST"
        } else if request.method == .post && !isOurs(request) {
            response = PageAnswer.problem(.forbidden, "That was sent from another page, and so nothing was done.")
        } else if !isSecure && !context.isFromThisMachine {
            response = try await openly(request, context, next)
        } else {
            response = try await answer(request, context, next)
        }
        if isSecure, let cookie = response.headers[.setCookie] { response.headers[.setCookie] = "\(cookie); Secure" }
        // Whoever asks for the head alone gets no body, also where the answer says that something is wrong.
        return request.method == .head ? Response(status: response.status, headers: response.headers) : response
    }

    private func answer(
        _ request: Request, _ context: PageContext, _ next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        do { return try await next(request, context) } catch let error as any HTTPResponseError {
            return PageAnswer.problem(error.status)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            return PageAnswer.problem(.badRequest, "That could not be read, and so nothing was done.")
        }
    }

    // MARK: What others could read along

    /// What comes from another machine without TLS.
    private func openly(
        _ request: Request, _ context: PageContext, _ next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        if case .network = reach {
            // Somebody typed the address without `https`; a form that was sent so has been read along already.
            guard request.method != .post, let authority = request.head.authority else {
                return PageAnswer.problem(.forbidden, "That was not encrypted. Use the address that begins with https.")
            }
            return Response(status: .temporaryRedirect, headers: [.location: "https://\(authority)\(request.uri)"])
        }
        if Self.isPersonal(request.uri.path) {
            return PageAnswer.problem(.forbidden, Self.isLink(request.uri.path) ? Self.shutLink : Self.shut)
        }
        // Whoever took a session's cookie elsewhere has no use of it here.
        var head = request.head
        head.headerFields[.cookie] = nil
        return try await answer(Request(head: head, body: request.body), context, next)
    }

    /// No link is looked up here, right or wrong: what is sent over this network others can read, and use first.
    private static let shutLink =
        "Links open on the facilitator's laptop alone, since others could read along on this network. "
        + "Ask the person who runs the meeting."
    private static let shut =
        "This page holds what people said of themselves, and on this network others could read it. "
        + "So it opens on the facilitator's laptop alone. Ask the person who runs the meeting."

    /// What holds personal data, or leads to what does.
    private static let personal = Set(
        "console chair notes kiosk sign-up people feedback enter do organiser".split(separator: " ").map(String.init))

    static func isPersonal(_ path: String) -> Bool { page(path).map(personal.contains) ?? false }
    private static func isLink(_ path: String) -> Bool { page(path) == "enter" }

    /// The name of a page, whichever meeting it is of.
    private static func page(_ path: String) -> String? {
        let pieces = path.split(separator: "/").map { $0.lowercased() }
        return (pieces.first == "meetings" ? pieces.dropFirst(2) : pieces[...]).first
    }

    /// Browsers say where a post comes from; what says nothing is a script, which still needs its token.
    private func isOurs(_ request: Request) -> Bool {
        if let site = request.headers[.secFetchSite], site != "same-origin", site != "none" { return false }
        guard let origin = request.headers[.origin] else { return true }
        return origin.split(separator: "/").last.map(String.init) == request.head.authority
    }
}
