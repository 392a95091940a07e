internal import GRDB
public import SectionKit

/// An edition that was published of many meetings, as whoever published it wrote it.
public struct KeptEdition: Hashable, Sendable {
    /// From 1.
    public var number: Int
    /// When it was published.
    public var made: Instant
    public var title: String
    /// The public edition as JSON: no count in it is smaller than may be shown.
    public var body: String

    public init(number: Int, made: Instant, title: String, body: String) {
        self.number = number
        self.made = made
        self.title = title
        self.body = body
    }
}

extension Library {
    /// Every edition that was published from this library, by number.
    public func editions() throws(LibraryError) -> [KeptEdition] {
        try read { db in
            guard try Schema.hasEditions(db) else { return [] }
            return try Row.fetchAll(db, sql: "SELECT number, made, title, body FROM edition ORDER BY number").map {
                KeptEdition(number: $0[0], made: Instant(secondsSince1970: $0[1]), title: $0[2], body: $0[3])
            }
        }
    }

    /// Keeps an edition, before anybody can read it: a later one must know of it.
    ///
    /// - Throws: ``LibraryError`` where it cannot be kept, or where there is one of that number already.
    public func keep(_ edition: KeptEdition) throws(LibraryError) {
        try write { db in
            try db.execute(
                sql: "INSERT INTO edition (number, made, title, body) VALUES (?, ?, ?, ?)",
                arguments: [edition.number, edition.made.secondsSince1970, edition.title, edition.body])
        }
    }
}
