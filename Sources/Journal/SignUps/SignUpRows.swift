internal import Foundation
internal import GRDB
internal import SectionKit
internal import SignUps

/// How sign-ups stand in the tables.
enum SignUpRows {
    static func revision(number: Int64, _ db: Database) throws -> Int? {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT sign_up_revision FROM meeting WHERE number = ?"), arguments: [number])
    }

    static func setRevision(_ revision: Int, number: Int64, _ db: Database) throws {
        try db.cachedStatement(sql: "UPDATE meeting SET sign_up_revision = ? WHERE number = ?")
            .execute(arguments: [revision, number])
    }

    // MARK: - Reading

    /// All of a meeting, by when they came.
    static func all(number: Int64, _ db: Database) throws -> [SignUpRecord] {
        let texts = Dictionary(
            try Rows.words(number: number, db).map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
        return try Row.fetchAll(
            db, sql: "SELECT * FROM sign_up WHERE meeting = ? ORDER BY at, id", arguments: [number]
        ).compactMap { record(of: $0, texts: { texts[$0] }) }
    }

    static func one(_ id: SignUpID, number: Int64, _ db: Database) throws -> SignUpRecord? {
        let statement = try db.cachedStatement(sql: "SELECT * FROM sign_up WHERE id = ? AND meeting = ?")
        guard let row = try Row.fetchOne(statement, arguments: [id.text, number]) else { return nil }
        let words = try db.cachedStatement(sql: "SELECT text FROM words WHERE meeting = ? AND id = ?")
        var texts: [WordsID: String] = [:]
        for column in wordColumns {
            guard let id = wordsID(row, column) else { continue }
            texts[id] = try String.fetchOne(words, arguments: [number, id.text])
        }
        return record(of: row, texts: { texts[$0] })
    }

    private static func wordsID(_ row: Row, _ column: String) -> WordsID? {
        (row[column] as String?).flatMap { WordsID($0) }
    }

    /// Nil for a row that no Lectern wrote.
    private static func record(of row: Row, texts: (WordsID) -> String?) -> SignUpRecord? {
        guard let id = SignUpID(row["id"]), let called = wordsID(row, "called"),
            let role = PersonRole(rawValue: row["role"]), let by = EnteredBy(rawValue: row["entered_by"]),
            let standing = standing(of: row)
        else { return nil }
        let words = SignUpWords(
            called: called, service: wordsID(row, "service_words"), dietary: wordsID(row, "dietary"),
            title: wordsID(row, "title"), company: wordsID(row, "company_words"),
            introduction: wordsID(row, "introduction"))
        let service: ServiceAnswer =
            if let listed: String = row["service"] {
                .listed(listed)
            } else if let typed = words.service {
                .another(texts(typed) ?? erased)
            } else {
                .notSaid
            }
        var answers = SignUpAnswers(
            called: texts(called) ?? erased, role: role, service: service,
            needs: Set((row["needs"] as String).split(separator: ",").compactMap { SupportNeed(rawValue: String($0)) }),
            dietary: words.dietary.flatMap(texts))
        if standing != .coming, let section: String = row["section"], let shown: String = row["shown_as"],
            let shownAs = ShownAs(rawValue: shown)
        {
            answers.talk = TalkAnswers(
                section: section, title: words.title.flatMap(texts),
                company: row["company"] == true ? .with(words.company.flatMap(texts)) : .alone,
                introduction: words.introduction.flatMap(texts), mayChairSayName: row["say_name"] ?? false,
                shownAs: shownAs,
                timeSignal: (row["time_signal"] as String?).flatMap(TimeSignal.init(rawValue:)) ?? .none,
                hasPresentedBefore: row["presented_before"])
        }
        return SignUpRecord(
            id: id, answers: answers, standing: standing, section: row["section"], enteredBy: by,
            at: Instant(secondsSince1970: row["at"]),
            arrived: (row["arrived"] as Int?).map { Instant(secondsSince1970: $0) },
            read: (row["read_at"] as Int?).map { Instant(secondsSince1970: $0) }, words: words,
            // Not in a library that is only looked at, and older than the column.
            isChampion: role.canBeChampion && (row["champion"] as Int?) == 1,
            isNameErased: texts(called) == nil, hasPresentedBefore: row["presented_before"])
    }

    static let erased = "erased"
    /// The columns that name words.
    static let wordColumns = ["called", "service_words", "dietary", "title", "company_words", "introduction"]

    // MARK: - Standings

    private static func standing(of row: Row) -> Standing? {
        switch row["standing"] as String {
        case "coming": return .coming
        case "in-draw": return .inDraw
        case "held": return (row["slot"] as Int?).map { .held(slot: $0) }
        case "offered":
            guard let slot: Int = row["slot"], let until: Int = row["offered_until"] else { return nil }
            return .offered(slot: slot, until: Instant(secondsSince1970: until))
        case "waiting": return (row["waiting_order"] as Int?).map { .waiting(order: $0) }
        case "not-drawn": return .notDrawn
        case "lapsed": return .lapsed
        case "withdrawn": return .withdrawn
        default: return nil
        }
    }

    private struct StandingColumns {
        var name: String
        var slot: Int?
        var order: Int?
        var until: Int?

        init(_ standing: Standing) {
            switch standing {
            case .coming: name = "coming"
            case .inDraw: name = "in-draw"
            case .held(let slot): (name, self.slot) = ("held", slot)
            case .offered(let slot, let until):
                (name, self.slot, self.until) = ("offered", slot, until.secondsSince1970)
            case .waiting(let order): (name, self.order) = ("waiting", order)
            case .notDrawn: name = "not-drawn"
            case .lapsed: name = "lapsed"
            case .withdrawn: name = "withdrawn"
            }
        }
    }

    static func setStanding(_ standing: Standing, _ id: SignUpID, _ db: Database) throws {
        let columns = StandingColumns(standing)
        try db.cachedStatement(
            sql: "UPDATE sign_up SET standing = ?, slot = ?, waiting_order = ?, offered_until = ? WHERE id = ?"
        ).execute(arguments: [columns.name, columns.slot, columns.order, columns.until, id.text])
    }

    /// Takes places away from those who are about to get others, so that no two have one in between.
    static func clearSlot(_ id: SignUpID, _ db: Database) throws {
        try db.cachedStatement(sql: "UPDATE sign_up SET slot = NULL WHERE id = ?").execute(arguments: [id.text])
    }

    static func setArrived(_ at: Instant?, _ id: SignUpID, _ db: Database) throws {
        try db.cachedStatement(sql: "UPDATE sign_up SET arrived = ? WHERE id = ?")
            .execute(arguments: [at?.secondsSince1970, id.text])
    }

    static func setRead(_ at: Instant?, _ id: SignUpID, _ db: Database) throws {
        try db.cachedStatement(sql: "UPDATE sign_up SET read_at = ? WHERE id = ?")
            .execute(arguments: [at?.secondsSince1970, id.text])
    }

    static func setChampion(_ isChampion: Bool, _ id: SignUpID, _ db: Database) throws {
        try db.cachedStatement(sql: "UPDATE sign_up SET champion = ? WHERE id = ?")
            .execute(arguments: [isChampion ? 1 : nil, id.text])
    }

    /// The code that was there before is then no code any more.
    static func setCode(_ hash: Data, _ id: SignUpID, _ db: Database) throws {
        try db.cachedStatement(sql: "UPDATE sign_up SET code = ? WHERE id = ?").execute(arguments: [hash, id.text])
    }

    // MARK: - Writing

    /// Writes a new sign-up with its words.
    static func insert(
        _ answers: SignUpAnswers, id: SignUpID, standing: Standing, by: EnteredBy, at: Instant, post: Data?, code: Data,
        number: Int64, _ db: Database
    ) throws {
        let columns = StandingColumns(standing)
        try db.cachedStatement(
            sql: """
                INSERT INTO sign_up (meeting, id, at, entered_by, called, role, needs, standing, slot, waiting_order,
                    offered_until, post, code)
                VALUES (?, ?, ?, ?, '', '', '', ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            number, id.text, at.secondsSince1970, by.rawValue, columns.name, nil, columns.order, columns.until, post,
            code,
        ])
        try update(answers, id: id, words: nil, number: number, db)
        if columns.slot != nil { try setStanding(standing, id, db) }
    }

    /// Writes all answers; words keep their names, so that a running meeting finds them.
    static func update(
        _ answers: SignUpAnswers, id: SignUpID, words: SignUpWords?, number: Int64, _ db: Database
    ) throws {
        func put(_ text: String?, _ kind: String, _ known: WordsID?) throws -> String? {
            switch (text, known) {
            case (nil, nil): return nil
            case (nil, let known?):
                try db.cachedStatement(sql: "DELETE FROM words WHERE meeting = ? AND id = ?")
                    .execute(arguments: [number, known.text])
                return nil
            case (let text?, let known?):
                let kept = KeptWords(id: known, kind: kind, text: text)
                try db.cachedStatement(
                    sql: """
                        INSERT INTO words (meeting, id, kind, text) VALUES (?, ?, ?, ?)
                        ON CONFLICT (meeting, id) DO UPDATE SET text = excluded.text
                        """
                ).execute(arguments: [number, known.text, kept.kind, kept.text])
                return known.text
            case (let text?, nil):
                let kept = KeptWords(id: .random(), kind: kind, text: text)
                try Rows.insert(kept, number: number, db)
                return kept.id.text
            }
        }
        var (listed, typed): (String?, String?)
        switch answers.service {
        case .listed(let name): listed = name.withoutNulls
        case .another(let name): typed = name
        case .notSaid: break
        }
        let talk = answers.talk
        var with: String?
        if case .with(let somebody)? = talk?.company { with = somebody }
        try db.cachedStatement(
            sql: """
                UPDATE sign_up SET called = ?, role = ?, service = ?, service_words = ?, needs = ?, dietary = ?,
                    section = ?, title = ?, company = ?, company_words = ?, introduction = ?, say_name = ?,
                    shown_as = ?, time_signal = ?, presented_before = ? WHERE id = ?
                """
        ).execute(arguments: [
            put(answers.called, "name", words?.called), answers.role.rawValue, listed,
            put(typed, "service", words?.service),
            answers.needs.sorted().map(\.rawValue).joined(separator: ","),
            put(answers.dietary, "dietary", words?.dietary),
            talk?.section, put(talk?.title, "title", words?.title), talk.map { $0.company != .alone },
            put(with, "company", words?.company), put(talk?.introduction, "introduction", words?.introduction),
            talk?.mayChairSayName, talk?.shownAs.rawValue, talk?.timeSignal.rawValue, talk?.hasPresentedBefore, id.text,
        ])
    }

    // MARK: - Gates and draws

    static func gates(number: Int64, _ db: Database) throws -> [String: SlotGate] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT section, gate FROM slot_gate WHERE meeting = ?", arguments: [number])
        return Dictionary(
            rows.compactMap { row in SlotGate(rawValue: row[1]).map { (row[0], $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    static func setGate(_ gate: SlotGate, section: String, number: Int64, _ db: Database) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO slot_gate (meeting, section, gate) VALUES (?, ?, ?)",
            arguments: [number, section, gate.rawValue])
    }

    static func draws(number: Int64, _ db: Database) throws -> [String: [DrawRecord]] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT section, record FROM draw WHERE meeting = ? ORDER BY section, number", arguments: [number])
        var draws: [String: [DrawRecord]] = [:]
        for row in rows {
            guard let record = try? JSONDecoder().decode(DrawRecord.self, from: Data((row[1] as String).utf8)) else {
                continue
            }
            draws[row[0], default: []].append(record)
        }
        return draws
    }

    static func add(_ record: DrawRecord, section: String, number: Int64, _ db: Database) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try db.execute(
            sql: """
                INSERT INTO draw (meeting, section, number, record) VALUES (?1, ?2,
                    (SELECT coalesce(max(number), 0) + 1 FROM draw WHERE meeting = ?1 AND section = ?2), ?3)
                """,
            arguments: [number, section, String(decoding: encoder.encode(record), as: UTF8.self)])
    }
}
