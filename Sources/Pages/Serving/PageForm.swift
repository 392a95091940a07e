internal import Foundation
internal import Hummingbird
internal import NIOCore
internal import SectionKit

/// What a form sent: names and values, each as it was typed.
struct PageForm: Sendable {
    private let values: [String: String]

    /// More than the longest text that anything takes, percent-encoded.
    static let longest = 100_000

    /// - Parameters:
    ///   - most: How many fields it may have; those beyond are not read.
    ///   - size: The longest that it may be, in bytes.
    /// - Throws: `HTTPError` where it is no form, or too long.
    init(_ request: Request, most: Int = 100, upTo size: Int = longest) async throws {
        let type = request.headers[.contentType]?.lowercased() ?? ""
        guard type.hasPrefix("application/x-www-form-urlencoded") else { throw HTTPError(.unsupportedMediaType) }
        let buffer = try await request.body.collect(upTo: size)
        guard let text = String(bytes: buffer.readableBytesView, encoding: .utf8) else { throw HTTPError(.badRequest) }
        values = Self.read(text, most: most)
    }

    /// - Parameter text: Names and values, percent-encoded.
    init(encoded text: String) { values = Self.read(text) }

    init(_ pairs: [(name: String, value: String)]) {
        values = Dictionary(pairs.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    }

    static func read(_ text: String, most: Int = 100) -> [String: String] {
        var values: [String: String] = [:]
        for pair in text.split(separator: "&").prefix(most) {
            let pieces = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decode(pieces[0]) else { continue }
            values[name] = pieces.count > 1 ? decode(pieces[1]) ?? "" : ""
        }
        return values
    }

    private static func decode(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }

    var pairs: [(name: String, value: String)] { values.map { ($0.key, $0.value) } }

    subscript(name: String) -> String? { values[name] }

    /// What was typed, without blanks around it; nil where nothing was.
    func text(_ name: String) -> String? {
        guard let text = values[name]?.trimmed, !text.isEmpty else {
            return nil
        }
        return text
    }
}
