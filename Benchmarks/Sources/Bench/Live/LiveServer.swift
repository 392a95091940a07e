internal import Foundation
internal import Screens

/// A server that screens follow, and what a change is on it.
protocol LiveServer {
    var name: String { get }
    var port: Int { get }
    var server: ServerProcess { get }
    /// What a screen asks, and what tells that it follows.
    var following: (request: String, first: String) { get }
    /// A request after which every screen gets `marker`.
    func change(_ marker: String) -> String
}

enum HTTP {
    static func get(_ path: String, port: Int, cookie: String? = nil) -> String {
        "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n" + (cookie.map { "Cookie: \($0)\r\n" } ?? "")
    }

    static func post(_ path: String, port: Int, type: String, body: String, cookie: String? = nil) -> String {
        "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nAccept: application/json\r\nContent-Type: \(type)\r\n"
            + (cookie.map { "Cookie: \($0)\r\n" } ?? "") + "Content-Length: \(body.utf8.count)\r\n\r\n" + body
    }

    /// The whole answer, or what came of it in that time, and after how many seconds its first byte came.
    static func fetch(_ request: String, port: Int, atMost seconds: Double = 5) throws -> (
        answer: String, bytes: Int, firstByte: Double
    ) {
        var length = 0
        var first = 0.0
        let closing = request.replacingOccurrences(of: "\r\nHost:", with: "\r\nConnection: close\r\nHost:")
        guard let data = screens_fetch(Int32(port), closing, seconds, &length, &first) else {
            throw Obstacle("no answer to \(request.prefix(40))")
        }
        defer { free(data) }
        let bytes = UnsafeRawBufferPointer(start: data, count: length)
        return (String(decoding: bytes, as: UTF8.self), length, first)
    }

    /// A port that nobody listens on.
    static func freePort() throws -> Int {
        let fd = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(fd) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let port = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { any -> Int in
                guard bind(fd, any, size) == 0, getsockname(fd, any, &size) == 0 else { return 0 }
                return Int(UInt16(bigEndian: pointer.pointee.sin_port))
            }
        }
        guard port > 0 else { throw Obstacle("no port is free") }
        return port
    }
}
