internal import Foundation

/// One line of an exported meeting: a JSON object with exactly one of these.
struct ExportLine: Codable {
    struct Header: Codable {
        static let format = "lectern-meeting"
        /// The newest that can be read.
        static let version = 5
        var format: String
        var version: Int
    }

    struct Meeting: Codable {
        var id: String
        var date: String
        var rehearsal: Int?
        var title: String
        var created: Int
        var frozen: Bool
        var began: Int?
        var ended: Int?
        var clock: ClockAnchor?
        var signedOff: Int?
        var returned: Int?
    }

    /// Bytes stand as text where they are UTF-8, so that people can read them, and else as base 64.
    struct Source: Codable {
        /// Missing where it is 0: only a document of version 2 or later has others.
        var revision: Int?
        var path: String
        var text: String?
        var base64: Data?
    }

    struct Event: Codable {
        var seq: Int
        var at: Int
        var text: String?
        var base64: Data?
    }

    struct Said: Codable {
        var id: WordsID
        var kind: String
        var text: String
    }

    /// A row about sign-ups or the report: the table, and the columns that are not empty.
    struct SignUpRow: Codable {
        var table: String
        var columns: [String: KeptRow.Value]
    }

    /// The last line: how many lines stand before it, and the checksum of their bytes.
    struct End: Codable {
        var lines: Int
        var sha256: String
    }

    var header: Header?
    var meeting: Meeting?
    var source: Source?
    var event: Event?
    var words: Said?
    var signUp: SignUpRow?
    var end: End?

    static func split(_ bytes: [UInt8]) -> (text: String?, base64: Data?) {
        if let text = String(validating: bytes, as: UTF8.self) { return (text, nil) }
        return (nil, Data(bytes))
    }

    static func join(_ text: String?, _ base64: Data?) -> [UInt8]? {
        switch (text, base64) {
        case (let text?, nil): Array(text.utf8)
        case (nil, let base64?): [UInt8](base64)
        default: nil
        }
    }
}
