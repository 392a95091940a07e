internal import GRDBSQLite

/// The peer: one insert a transaction through SQLite's C functions, WAL and synchronous=FULL.
final class BareSQLite {
    private var connection: OpaquePointer?
    private var begin: OpaquePointer?
    private var insert: OpaquePointer?
    private var commit: OpaquePointer?

    init(path: String) throws {
        try check(sqlite3_open(path, &connection), SQLITE_OK)
        try check(
            sqlite3_exec(
                connection,
                """
                PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                CREATE TABLE event (meeting INTEGER NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL,
                    body BLOB NOT NULL, PRIMARY KEY (meeting, seq)) STRICT, WITHOUT ROWID;
                """, nil, nil, nil), SQLITE_OK)
        try prepare("BEGIN IMMEDIATE", &begin)
        try prepare("INSERT INTO event (meeting, seq, at, body) VALUES (1, ?, ?, ?)", &insert)
        try prepare("COMMIT", &commit)
    }

    deinit {
        for statement in [begin, insert, commit] { sqlite3_finalize(statement) }
        sqlite3_close(connection)
    }

    func append(seq: Int, at: Int, body: [UInt8]) throws {
        try run(begin)
        sqlite3_bind_int64(insert, 1, Int64(seq))
        sqlite3_bind_int64(insert, 2, Int64(at))
        try body.withUnsafeBytes { bytes in
            // No destructor: the bytes outlive the step.
            sqlite3_bind_blob(insert, 3, bytes.baseAddress, Int32(bytes.count), nil)
            try run(insert)
        }
        try run(commit)
    }

    private func run(_ statement: OpaquePointer?) throws {
        try check(sqlite3_step(statement), SQLITE_DONE)
        try check(sqlite3_reset(statement), SQLITE_OK)
    }

    private func prepare(_ sql: String, _ statement: inout OpaquePointer?) throws {
        try check(sqlite3_prepare_v2(connection, sql, -1, &statement, nil), SQLITE_OK)
    }

    private func check(_ code: Int32, _ expected: Int32) throws {
        guard code == expected else { throw BareSQLiteError(code: code) }
    }
}

struct BareSQLiteError: Error {
    var code: Int32
}
