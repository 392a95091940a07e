internal import CZlib
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// A style or a script: the same bytes for everybody, so they are packed once, and hold no secret that packing could betray.
///
/// Pages themselves are never packed: they carry a session's token beside words that others typed
/// (<https://www.breachattack.com>).
struct StaticFile: Sendable {
    let type: String
    let bytes: [UInt8]
    /// nil where packing failed or won nothing.
    let packed: [UInt8]?

    init(_ bytes: [UInt8], _ type: String) {
        self.type = type
        self.bytes = bytes
        packed = Self.gzip(bytes).flatMap { $0.count < bytes.count ? $0 : nil }
    }

    /// By the names that stand in their addresses.
    static let all = [
        "style.css": style(PackageResources.style_css), "everybody.css": style(PackageResources.everybody_css),
        "live.js": script(PackageResources.live_js), "room.js": script(PackageResources.room_js),
        "sign-up.css": style(PackageResources.sign_up_css + Array(SignUpFrame.idleStyle.utf8)),
        "sign-up.js": script(PackageResources.sign_up_js),
        "presenter.js": script(PackageResources.presenter_js),
        "people.js": script(PackageResources.people_js),
        "notes.js": script(PackageResources.notes_js), "console.js": script(PackageResources.console_js),
        "tables.css": style(PackageResources.tables_css), "tables.js": script(PackageResources.tables_js),
        "organiser.css": style(PackageResources.organiser_css),
        "organiser.js": script(PackageResources.organiser_js),
        "tally.js": script(PackageResources.tally_js),
        "drafts.js": script(PackageResources.drafts_js),
    ]

    private static func style(_ bytes: [UInt8]) -> StaticFile { StaticFile(bytes, "text/css; charset=utf-8") }
    private static func script(_ source: [UInt8]) -> StaticFile {
        StaticFile(LeanScript.bytes(source), "text/javascript; charset=utf-8")
    }

    /// Packed for whoever says that they can unpack it.
    func answer(_ request: Request) -> Response {
        var headers: HTTPFields = [.contentType: type, .vary: "Accept-Encoding"]
        guard let packed, Self.takesGzip(request.headers[values: .acceptEncoding]) else {
            return Response(
                status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        }
        headers[.contentEncoding] = "gzip"
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: packed)))
    }

    /// By the header's own rules (<https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3>), but for the finer shades of wish.
    static func takesGzip(_ accepted: [String]) -> Bool {
        accepted.flatMap { $0.lowercased().split(separator: ",") }.contains { coding in
            let pieces = coding.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard pieces.first == "gzip" || pieces.first == "*" else { return false }
            return !pieces.dropFirst().contains { $0.hasPrefix("q=0") && !$0.contains { "123456789".contains($0) } }
        }
    }

    static func gzip(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        // 16 beyond the largest window stands for gzip's own head and foot.
        let window = MAX_WBITS + 16
        guard
            deflateInit2_(
                &stream, Z_BEST_COMPRESSION, Z_DEFLATED, window, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        var input = bytes
        let room = Int(deflateBound(&stream, UInt(input.count)))
        var output = [UInt8](repeating: 0, count: room)
        let isDone = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                return deflate(&stream, Z_FINISH) == Z_STREAM_END
            }
        }
        return isDone ? Array(output.prefix(Int(stream.total_out))) : nil
    }
}
