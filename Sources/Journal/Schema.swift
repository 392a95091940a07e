internal import GRDB

/// The tables of a library, in steps: a library of version n has taken the first n.
enum Schema {
    /// "LECT": what tells a library from every other SQLite file.
    static let applicationID = 0x4C45_4354

    static var version: Int { steps.count }

    static let steps = [
        // Numbers of meetings are never used twice, so that a handle on an erased meeting finds nothing.
        // Words stand in a table with row numbers: it grows at its end only.
        """
        CREATE TABLE meeting (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL,
            date TEXT NOT NULL,
            rehearsal INTEGER NOT NULL DEFAULT 0,
            title TEXT NOT NULL,
            created INTEGER NOT NULL,
            frozen INTEGER NOT NULL DEFAULT 0,
            began INTEGER,
            ended INTEGER,
            clock_real INTEGER,
            clock_meeting INTEGER,
            clock_speed REAL,
            UNIQUE (id, date, rehearsal)
        ) STRICT;
        CREATE TABLE source (
            meeting INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
            position INTEGER NOT NULL,
            path TEXT NOT NULL,
            bytes BLOB NOT NULL,
            UNIQUE (meeting, position)
        ) STRICT;
        CREATE TABLE event (
            meeting INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
            seq INTEGER NOT NULL,
            at INTEGER NOT NULL,
            body BLOB NOT NULL,
            PRIMARY KEY (meeting, seq)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE words (
            meeting INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
            id TEXT NOT NULL,
            kind TEXT NOT NULL,
            text TEXT NOT NULL,
            UNIQUE (meeting, id)
        ) STRICT;
        CREATE TABLE chore (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        """,
        // A meeting may take other agendas over while it runs: their files stand beside those that it began with,
        // which are revision 0. SQLite cannot change the key of a table, so it is made anew.
        """
        CREATE TABLE revised (
            meeting INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
            revision INTEGER NOT NULL,
            position INTEGER NOT NULL,
            path TEXT NOT NULL,
            bytes BLOB NOT NULL,
            UNIQUE (meeting, revision, position)
        ) STRICT;
        INSERT INTO revised (meeting, revision, position, path, bytes)
            SELECT meeting, 0, position, path, bytes FROM source;
        DROP TABLE source;
        ALTER TABLE revised RENAME TO source;
        """,
        // Sign-ups. Whatever a person typed is a row of `words`; these tables hold its name alone. A place is one
        // person's: the index holds it, whoever writes. `mark` names a meeting for the list of what was erased.
        """
        ALTER TABLE meeting ADD COLUMN sign_up_revision INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE meeting ADD COLUMN mark TEXT;
        UPDATE meeting SET mark = lower(hex(randomblob(16)));
        CREATE TABLE sign_up (
            meeting INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
            id TEXT NOT NULL PRIMARY KEY,
            at INTEGER NOT NULL,
            entered_by TEXT NOT NULL,
            called TEXT NOT NULL,
            role TEXT NOT NULL,
            service TEXT,
            service_words TEXT,
            needs TEXT NOT NULL,
            dietary TEXT,
            section TEXT,
            title TEXT,
            company INTEGER,
            company_words TEXT,
            introduction TEXT,
            say_name INTEGER,
            shown_as TEXT,
            time_signal TEXT,
            presented_before INTEGER,
            standing TEXT NOT NULL,
            slot INTEGER,
            waiting_order INTEGER,
            offered_until INTEGER,
            arrived INTEGER,
            post BLOB,
            code BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sign_up_meeting ON sign_up (meeting);
        CREATE UNIQUE INDEX sign_up_post ON sign_up (post) WHERE post IS NOT NULL;
        CREATE UNIQUE INDEX sign_up_code ON sign_up (code);
        CREATE UNIQUE INDEX sign_up_slot ON sign_up (meeting, section, slot) WHERE slot IS NOT NULL;
        CREATE TABLE slot_gate (
            meeting INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
            section TEXT NOT NULL,
            gate TEXT NOT NULL,
            PRIMARY KEY (meeting, section)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE draw (
            meeting INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
            section TEXT NOT NULL,
            number INTEGER NOT NULL,
            record TEXT NOT NULL,
            PRIMARY KEY (meeting, section, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE erased (id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        """,
        // Answers to feedback. A row is one answer to one question, under 128 bits that follow from nothing that is kept:
        // no person, no time, no number in a row, and none of the same person's other answers.
        """
        CREATE TABLE ballot (
            meeting INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
            key BLOB NOT NULL,
            section TEXT NOT NULL,
            question TEXT NOT NULL,
            about TEXT NOT NULL,
            role TEXT,
            answer TEXT NOT NULL,
            PRIMARY KEY (meeting, key)
        ) STRICT, WITHOUT ROWID;
        """,
        // When staff read the title and the introduction of a talk, as they stand; null from every change on.
        "ALTER TABLE sign_up ADD COLUMN read_at INTEGER;",
        // Staff's mark that somebody is a champion of their service; null for everybody else.
        """
        ALTER TABLE sign_up ADD COLUMN champion INTEGER;
        """,
        // What became of a meeting's answers. `review` is what staff decided on a free text, with the words as they may be
        // printed; `tally` is what is left of the answers once the report is signed off; `published` is every table of
        // figures that left the library, which later ones must not give away. `answers` names the answers that are there until
        // the next signing off, for the list of what was erased.
        """
        ALTER TABLE meeting ADD COLUMN signed_off INTEGER;
        ALTER TABLE meeting ADD COLUMN returned INTEGER;
        ALTER TABLE meeting ADD COLUMN answers TEXT;
        UPDATE meeting SET answers = lower(hex(randomblob(16)));
        CREATE TABLE review (
            meeting INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
            text BLOB NOT NULL,
            section TEXT NOT NULL,
            question TEXT NOT NULL,
            about TEXT NOT NULL,
            role TEXT,
            words TEXT,
            PRIMARY KEY (meeting, text)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE tally (
            meeting INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
            section TEXT NOT NULL,
            question TEXT NOT NULL,
            about TEXT NOT NULL,
            role TEXT NOT NULL,
            option INTEGER NOT NULL,
            people INTEGER NOT NULL,
            PRIMARY KEY (meeting, section, question, about, role, option)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE published (
            meeting INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
            number INTEGER NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (meeting, number)
        ) STRICT, WITHOUT ROWID;
        """,
        // What was published of many meetings: later editions take its figures as known. No meeting's row is named, since
        // the returns come from other libraries.
        """
        CREATE TABLE edition (
            number INTEGER PRIMARY KEY,
            made INTEGER NOT NULL,
            title TEXT NOT NULL,
            body TEXT NOT NULL
        ) STRICT;
        """,
        // The id of the theme that somebody chose for a text; null leaves it under its question's.
        "ALTER TABLE review ADD COLUMN theme TEXT;",
    ]

    /// False in a library from before themes.
    static func hasThemes(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 >= 9
    }

    /// False in a library from before editions.
    static func hasEditions(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 >= 8
    }

    /// False in a library from before reports.
    static func hasReports(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 >= 7
    }

    /// False in a library from before ballots, which stays as it is where it is opened for reading only.
    static func hasBallots(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 >= 4
    }

    /// False in a library from before sign-ups, which stays as it is where it is opened for reading only.
    static func hasSignUps(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 >= 3
    }

    /// False in a library from before champions were marked.
    static func hasChampions(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 >= 6
    }

    /// False in a library of version 1, which stays as it is where it is opened for reading only.
    static func hasRevisions(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 >= 2
    }

    /// Finds out whether the file is a library that this program may touch, and its version; 0 is a new file.
    static func versionOfLibrary(_ db: Database, path: String) throws -> Int {
        let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if application == 0, version == 0 {
            let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
            if tables == 0 { return 0 }
        }
        guard application == applicationID, version > 0 else { throw LibraryError.notALibrary(path: path) }
        guard version <= self.version else {
            throw LibraryError.newer(path: path, found: version, known: self.version)
        }
        return version
    }

    /// Takes the steps that are missing, all in one transaction.
    ///
    /// The transaction writes nothing when none is missing, and still shows whether writing is allowed.
    static func bringUpToDate(_ db: Database, path: String) throws {
        try db.inTransaction(.immediate) {
            let present = try versionOfLibrary(db, path: path)
            guard present < version else { return .rollback }
            for step in steps.dropFirst(present) { try db.execute(sql: step) }
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: "PRAGMA user_version = \(version)")
            return .commit
        }
    }
}
