/// What somebody may do on the pages.
public enum Role: String, Codable, Hashable, Sendable, CaseIterable {
    /// Everything.
    case facilitator
    /// The script and the time, and nothing else.
    case chair
}

/// One browser that came in by a link: a name that only it knows, and a token that its forms carry.
public struct Session: Codable, Hashable, Sendable {
    var name: String
    var token: String
    var role: Role
    /// The meeting that it was opened for; another one's pages do not know it.
    var meeting: String
}

/// 128 random bits as 32 small hexadecimal digits.
enum Secret {
    static func make() -> String {
        var random = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let digits = String(random.next(), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// The same time for every guess of that length.
    static func equal(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// Where sessions outlive the program, so that the console comes back by itself after a power cut.
public protocol SessionKeeping: Sendable {
    func load() -> [Session]
    func save(_ sessions: [Session])
}
