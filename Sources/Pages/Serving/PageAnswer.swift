internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Rendering

/// Answers to requests.
enum PageAnswer {
    static func page(_ page: PageShell, _ status: HTTPResponse.Status = .ok) -> Response {
        text(page.document, "text/html; charset=utf-8", status)
    }

    static func text(_ text: String, _ type: String, _ status: HTTPResponse.Status = .ok) -> Response {
        bytes(Array(text.utf8), type, status)
    }

    static func bytes(_ bytes: [UInt8], _ type: String, _ status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    static func seeOther(_ path: String) -> Response { Response(status: .seeOther, headers: [.location: path]) }

    /// What went wrong and what to do, as a page of its own.
    static func problem(_ status: HTTPResponse.Status, _ words: String? = nil) -> Response {
        page(ProblemPage(status: status.code, words: words).shell, status)
    }
}
