internal import Agenda
internal import Journal
internal import Rendering
internal import SectionKit
internal import SignUps

/// People as rows of a file that a spreadsheet opens.
enum PeopleTable {
    /// Columns that only go out: what is known of a sign-up beside its answers. On the way in they are passed over.
    private static let told = ["id", "standing", "place", "at", "arrived"]

    static func text(_ people: [SignUpRecord], _ words: StandingWords) -> String {
        let heads = told + PersonForm.Question.allCases.map(\.rawValue)
        return CSVText.write([heads] + people.map { row(of: $0, words) })
    }

    private static func row(of record: SignUpRecord, _ words: StandingWords) -> [String] {
        let form = PersonForm(record)
        let place = record.standing.slot.map { String(words.talk($0, in: record.section)) } ?? ""
        return [
            record.id.text, SignUpDocument.name(of: record.standing), place, words.clock.iso8601(record.at),
            record.arrived.map(words.clock.iso8601) ?? "",
        ] + PersonForm.Question.allCases.map { form[$0] }
    }

    /// A row of a file as somebody's answers, or why it is none.
    struct Row {
        var line: Int
        var form: PersonForm
        /// There are more cells than heads, so nobody can say what stands where.
        var isTooLong: Bool
    }

    /// - Throws: `Failure` where the file as a whole cannot be read; no cell is told.
    static func read(_ bytes: [UInt8], name: String) throws -> [Row] {
        let rows: [CSVText.Row]
        do { rows = try CSVText.read(bytes) } catch {
            let place = error.line.map { "\(name):\($0)" } ?? name
            throw Failure("\(place): \(error.words).", status: 2)
        }
        guard let heads = rows.first else { throw Failure("\(name) is empty.", status: 2) }
        let questions = try heads.cells.map { head -> PersonForm.Question? in
            let folded = PersonForm.fold(head)
            if let question = PersonForm.Question(rawValue: folded) { return question }
            if folded.isEmpty || told.contains(folded) { return nil }
            let known = PersonForm.Question.allCases.map(\.rawValue)
            throw Failure(
                "\(name):\(heads.line): a column has a name that is not known."
                    + (NearestWord.to(folded, among: known).map { " Did you mean '\($0)'?" } ?? "")
                    + " The columns are: \(known.joined(separator: ", ")).", status: 2)
        }
        for needed in [PersonForm.Question.name, .role] where !questions.contains(needed) {
            throw Failure("\(name):\(heads.line): there is no column '\(needed.rawValue)'.", status: 2)
        }
        if let twice = questions.compactMap({ $0 }).first(where: { one in questions.count { $0 == one } > 1 }) {
            throw Failure("\(name):\(heads.line): the column '\(twice.rawValue)' is there twice.", status: 2)
        }
        return rows.dropFirst().map { row in
            var form = PersonForm()
            for (question, cell) in zip(questions, row.cells) { if let question { form[question] = cell } }
            let rest = row.cells.dropFirst(questions.count)
            return Row(line: row.line, form: form, isTooLong: rest.contains { !$0.isEmpty })
        }
        // Spreadsheets write rows of nothing below a table.
        .filter { row in
            row.isTooLong || PersonForm.Question.allCases.contains { !PersonForm.fold(row.form[$0]).isEmpty }
        }
    }
}
