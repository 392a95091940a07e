internal import Foundation
internal import GRDB
internal import SignUps

/// A row about a meeting's sign-ups, or its report, as an exported meeting carries it.
///
/// The code's hash goes along; it opens nothing in a library with another key, so people who are moved to another
/// library withdraw through staff there.
struct KeptRow: Hashable {
    enum Table: String, CaseIterable {
        case signUp = "sign_up"
        case gate = "slot_gate"
        case draw
        case review, tally, published

        /// What became of its answers, and not who signed up.
        var isOfReport: Bool { [.review, .tally, .published].contains(self) }

        /// Its columns but `meeting`, the key first.
        var columns: [String] {
            switch self {
            case .signUp:
                [
                    "id", "at", "entered_by", "called", "role", "service", "service_words", "needs", "dietary",
                    "section", "title", "company", "company_words", "introduction", "say_name", "shown_as",
                    "time_signal", "presented_before", "standing", "slot", "waiting_order", "offered_until", "arrived",
                    "post", "code", "champion",
                ]
            case .gate: ["section", "gate"]
            case .draw: ["section", "number", "record"]
            case .review: ["text", "section", "question", "about", "role", "words", "theme"]
            case .tally: ["section", "question", "about", "role", "option", "people"]
            case .published: ["number", "body"]
            }
        }
    }

    enum Value: Hashable, Codable {
        case number(Int)
        case text(String)
        case bytes(Data)

        private struct Base64: Codable { var base64: Data }

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int.self) {
                self = .number(number)
            } else if let text = try? container.decode(String.self) {
                self = .text(text)
            } else {
                self = .bytes(try container.decode(Base64.self).base64)
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .number(let number): try container.encode(number)
            case .text(let text): try container.encode(text)
            case .bytes(let bytes): try container.encode(Base64(base64: bytes))
            }
        }

        init?(_ value: DatabaseValue) {
            switch value.storage {
            case .null, .double: return nil
            case .int64(let number): self = .number(Int(number))
            case .string(let text): self = .text(text)
            case .blob(let bytes): self = .bytes(bytes)
            }
        }

        var databaseValue: DatabaseValue {
            switch self {
            case .number(let number): number.databaseValue
            case .text(let text): text.withoutNulls.databaseValue
            case .bytes(let bytes): bytes.databaseValue
            }
        }
    }

    var table: Table
    var columns: [String: Value]

    /// What makes the row impossible to keep; the tables themselves refuse values of a wrong kind.
    var problem: String? {
        if let unknown = columns.keys.sorted().first(where: { !table.columns.contains($0) }) {
            return "has the unknown column \(unknown)"
        }
        guard table == .signUp else { return nil }
        guard case .text(let id)? = columns["id"], SignUpID(id) != nil else { return "is a sign-up without a name" }
        guard case .text(let called)? = columns["called"], WordsID(called) != nil else { return "names nobody" }
        return nil
    }

    static func all(number: Int64, _ db: Database) throws -> [KeptRow] {
        let hasChampions = try Schema.hasChampions(db)
        let hasReports = try Schema.hasReports(db)
        let hasThemes = try Schema.hasThemes(db)
        return try Table.allCases.filter { hasReports || !$0.isOfReport }.flatMap { table in
            let columns = table.columns.filter {
                (hasChampions || $0 != "champion") && (hasThemes || $0 != "theme")
            }
            return try Row.fetchAll(
                db,
                sql: """
                    SELECT \(columns.joined(separator: ", ")) FROM \(table.rawValue)
                    WHERE meeting = ? ORDER BY 1, 2
                    """, arguments: [number]
            ).map { row in
                let values = zip(columns, row.databaseValues).compactMap { name, value in
                    Value(value).map { (name, $0) }
                }
                return KeptRow(table: table, columns: Dictionary(values, uniquingKeysWith: { first, _ in first }))
            }
        }
    }

    func insert(number: Int64, _ db: Database) throws {
        let names = table.columns.filter { columns[$0] != nil }
        let marks = Array(repeating: "?", count: names.count + 1).joined(separator: ", ")
        let values = [number.databaseValue] + names.compactMap { columns[$0]?.databaseValue }
        do {
            try db.execute(
                sql:
                    "INSERT INTO \(table.rawValue) (\((["meeting"] + names).joined(separator: ", "))) VALUES (\(marks))",
                arguments: StatementArguments(values))
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw LibraryError.damagedExport(reason: "a row of its sign-ups cannot be kept beside the others")
        }
    }
}
