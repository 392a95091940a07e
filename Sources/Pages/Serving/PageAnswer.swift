internal import HTTPTypes
internal import Hummingbird
internal import Meeting
internal import NIOCore
internal import Rendering

/// Answers to requests.
enum PageAnswer {
    static func page(_ page: PageShell, _ status: HTTPResponse.Status = .ok) -> Response {
        bytes(page.document.bytes, "text/html; charset=utf-8", status)
    }

    static func text(_ text: String, _ type: String, _ status: HTTPResponse.Status = .ok) -> Response {
        bytes(Array(text.utf8), type, status)
    }

    static func bytes(_ bytes: [UInt8], _ type: String, _ status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// The meeting for a calendar program; browsers that show calendars open it in place.
    static func calendar(_ picture: MeetingPicture) -> Response {
        calendar(CalendarEvent(picture.meeting).text(stamp: picture.now), named: "meeting.ics")
    }

    static func calendar(_ file: String, named name: String) -> Response {
        var response = text(file, "text/calendar; charset=utf-8")
        response.headers[.contentDisposition] = "inline; filename=\"\(name)\""
        return response
    }

    static func seeOther(_ path: String) -> Response { Response(status: .seeOther, headers: [.location: path]) }

    /// The same page stands at another address, for good.
    static func moved(_ path: String) -> Response {
        Response(status: .permanentRedirect, headers: [.location: path])
    }

    /// What went wrong and what to do, as a page of its own.
    static func problem(_ status: HTTPResponse.Status, _ words: String? = nil) -> Response {
        page(ProblemPage(status: status.code, words: words).shell, status)
    }
}
