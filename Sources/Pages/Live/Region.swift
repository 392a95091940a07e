internal import Foundation

/// Who a page is for, and so what of the meeting it may hold; filtered here, on the server.
enum Reader: Hashable, Sendable {
    case room, front, everyone, now, presenter, chair, notes, tables, facilitator
    /// The page of one section, by its id.
    case section(String)
}

extension Reader: RawRepresentable {
    private static let named: [String: Reader] = [
        "room": .room, "front": .front, "everyone": .everyone, "now": .now, "presenter": .presenter,
        "chair": .chair, "notes": .notes, "tables": .tables, "facilitator": .facilitator,
    ]
    private static let ofSection = "section:"

    init?(rawValue: String) {
        if let named = Self.named[rawValue] {
            self = named
        } else if rawValue.hasPrefix(Self.ofSection) {
            self = .section(String(rawValue.dropFirst(Self.ofSection.count)))
        } else {
            return nil
        }
    }

    var rawValue: String {
        if case .section(let id) = self { return Self.ofSection + id }
        return "\(self)"
    }
}

/// What of a page follows the meeting, and which revision of it this is.
struct Region: Hashable, Sendable {
    /// Counts the changes that this reader can see; starts anew with the program.
    let revision: Int
    let markup: String
    /// The markup as a JSON string: written once, however many events carry it.
    let quoted: String

    init(revision: Int, markup: String) {
        self.revision = revision
        self.markup = markup
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        quoted = (try? encoder.encode(markup)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }
}
