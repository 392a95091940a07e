internal import HTTPTypes
internal import Hummingbird

/// What holds for every request, whatever page it is for. (`ConnectionGuard` adds what every answer carries.)
struct PageGuard<Context: RequestContext>: RouterMiddleware {
    /// The names by which this machine may be asked for; another name is somebody's page that means to reach it.
    let hosts: Set<String>

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response: Response
        if !isMeant(request) {
            response = PageAnswer.problem(.misdirectedRequest, "This is not the address of this meeting.")
        } else if request.method != .get && request.method != .post && request.method != .head {
            response = PageAnswer.problem(.methodNotAllowed, "These pages are read, and their forms are sent.")
            response.headers[.allow] = "GET, HEAD, POST"
        } else if request.method == .post && !isOurs(request) {
            response = PageAnswer.problem(.forbidden, "That was sent from another page, and so nothing was done.")
        } else {
            do { response = try await next(request, context) } catch let error as any HTTPResponseError {
                response = PageAnswer.problem(error.status)
            } catch is CancellationError {
                throw CancellationError()
            } catch {
                response = PageAnswer.problem(.badRequest, "That could not be read, and so nothing was done.")
            }
        }
        // Whoever asks for the head alone gets no body, also where the answer says that something is wrong.
        return request.method == .head ? Response(status: response.status, headers: response.headers) : response
    }

    /// One of the names, and a port or none.
    private func isMeant(_ request: Request) -> Bool {
        guard let authority = request.head.authority?.lowercased() else { return false }
        return hosts.contains { host in
            guard authority.hasPrefix(host) else { return false }
            let port = authority.dropFirst(host.count)
            return port.isEmpty || port.first == ":" && port.dropFirst().allSatisfy { ("0"..."9").contains($0) }
        }
    }

    /// Browsers say where a post comes from; what says nothing is a script, which still needs its token.
    private func isOurs(_ request: Request) -> Bool {
        if let site = request.headers[.secFetchSite], site != "same-origin", site != "none" { return false }
        guard let origin = request.headers[.origin] else { return true }
        return origin.split(separator: "/").last.map(String.init) == request.head.authority
    }
}
