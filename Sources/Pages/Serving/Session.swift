internal import Meeting

/// What somebody may do on the pages.
public enum Role: String, Codable, Hashable, Sendable, CaseIterable {
    /// Everything.
    case facilitator
    /// The script and the time, and nothing else.
    case chair
    /// Notes and actions, and what they are about.
    case noteTaker
    /// A tablet that many people share.
    case kiosk

    /// Its page, as its address says.
    var home: String {
        switch self {
        case .facilitator: "console"
        case .chair: "chair"
        case .noteTaker: "notes"
        case .kiosk: "kiosk"
        }
    }

    /// What the button does that uses a link up.
    var opens: String {
        switch self {
        case .facilitator: "Open the console"
        case .chair: "Open the chair's page"
        case .noteTaker: "Open the note taker's page"
        case .kiosk: "Open the shared tablet's page"
        }
    }

    /// Its pages, where they are spoken of.
    var pages: String {
        switch self {
        case .facilitator: "the console"
        case .chair: "the chair's pages"
        case .noteTaker: "the note taker's pages"
        case .kiosk: "the shared tablets' pages"
        }
    }

    /// Who it is for, and what its link opens.
    var about: (who: String, opens: String) {
        switch self {
        case .facilitator: ("Another facilitator", "everything that this console does")
        case .chair: ("The chair", "the script and the time, nothing else")
        case .noteTaker: ("A note taker", "notes and actions")
        case .kiosk: ("A shared tablet", "everybody's pages, for one person after another")
        }
    }

    /// Whether it has anything to send at all.
    var mayAct: Bool { self == .facilitator || self == .noteTaker }

    func may(_ command: Command) -> Bool {
        switch (self, command) {
        case (.facilitator, _), (.noteTaker, .note), (.noteTaker, .action), (.noteTaker, .sort): true
        default: false
        }
    }
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
package enum Secret {
    package static func make() -> String {
        var random = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let digits = String(random.next(), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    static func looksLikeOne(_ text: String) -> Bool {
        text.utf8.count == 32 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
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
