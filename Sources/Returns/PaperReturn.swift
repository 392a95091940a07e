internal import Crypto
internal import Disclosure

/// A return as lines on paper, each with a short code, so that it can be keyed in on the other side without a mistake.
///
/// A line is a word and fields with ` | ` between them. What is keyed in is the same return, to the byte.
public struct PaperReturn: Sendable, Equatable {
    public struct Line: Sendable, Equatable {
        /// From 1.
        public var number: Int
        public var text: String
        /// Four letters and digits that follow from the number and the text.
        public var code: String
    }

    public let lines: [Line]
    /// Eight letters and digits that follow from the whole return.
    public let code: String

    /// - Returns: Nil where a text has something in it that cannot be typed in a line, such as two blanks one after another.
    public init?(_ it: MeetingReturn) {
        lines = Self.texts(of: it).enumerated().map {
            Line(number: $0 + 1, text: $1, code: Self.code(of: $1, at: $0 + 1))
        }
        code = Self.code(of: it)
        var reader = PaperReturnReader()
        for line in lines {
            guard (try? reader.take("\(line.text) \(line.code)")) != nil else { return nil }
        }
        guard (try? reader.finish(code: code)) == it else { return nil }
    }

    // MARK: Codes

    /// Nothing that is taken for something else: no 0, O, 1, I or L, and no U beside V.
    private static let signs = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")

    static func code(of text: String, at number: Int) -> String { code("\(number) \(text)", 4) }

    static func code(of it: MeetingReturn) -> String { code(it.node.sha256, 8) }

    private static func code(_ text: String, _ length: Int) -> String {
        String(SHA256.hash(data: Array(text.utf8)).prefix(length).map { signs[Int($0) % signs.count] })
    }

    // MARK: Lines

    static let between = " | "
    static let also = " & "
    static let none = "-"

    private static func line(_ fields: [String]) -> String { fields.joined(separator: between) }

    private static func texts(of it: MeetingReturn) -> [String] {
        let meeting = it.meeting
        var texts = [
            line([
                "return", it.id, String(it.revision), meeting.date, meeting.level ?? none, meeting.group, meeting.title,
            ])
        ]
        texts += it.attendance.map { line(["came", $0.service, $0.role, String($0.people)]) }
        for question in it.questions {
            let manner = (question.isOrdered ? "ordered" : "any") + (question.isSeveral ? " several" : "")
            texts.append(line(["question", question.id, manner, question.ask] + question.answers))
            texts += counts(of: question, it)
        }
        texts += it.themes.map { line(["theme", $0.id, $0.name]) }
        texts += it.keyPoints.map { line([$0.isFurther ? "further" : "point", $0.theme, $0.text]) }
        texts += it.quotes.map { line(["quote", $0.theme, $0.who, $0.words]) }
        texts += it.actions.map {
            line(["action", $0.id ?? none, $0.status?.rawValue ?? none, $0.by ?? none, $0.who ?? none, $0.what])
        }
        for table in it.published { texts += known(table) }
        return texts
    }

    /// How many of one role gave each answer, in the answers' order.
    private static func counts(of question: MeetingReturn.Question, _ it: MeetingReturn) -> [String] {
        var rows: [[String]: [Int: Int]] = [:]
        for count in it.counts where count.question == question.id {
            rows[[count.role, count.part ?? none], default: [:]][count.answer] = count.people
        }
        return rows.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { who, people in
            let answers = question.answers.count * (question.isSeveral ? 2 : 1)
            return line(["count"] + who + [(0..<answers).map { String(people[$0] ?? 0) }.joined(separator: " ")])
        }
    }

    private static func known(_ known: EarlierTable) -> [String] {
        let table = known.published.table
        let manner = (table.isOrdered ? "ordered" : "any") + (known.rules.isStrict ? " strict" : "")
        let answers = table.answers.map { $0.members.map(String.init).joined(separator: ",") + " " + $0.name }
        let head = [
            "known", table.question, manner, String(known.rules.least), known.people.map(String.init) ?? none,
        ]
        return [line(head + answers)]
            + table.lines.enumerated().map { place, whom in
                line([
                    "figures", whom.name, whom.units.joined(separator: also), whom.groups.joined(separator: also),
                    known.published.cells[place].map(typed).joined(separator: " "),
                    known.published.totals.indices.contains(place) ? typed(known.published.totals[place]) : none,
                ])
            }
    }

    /// A figure that says nothing has a sign of its own, since `–` is on no keyboard.
    private static func typed(_ figure: Figure) -> String { figure == .notShown ? "x" : figure.sign }
}

/// Why a line that was keyed in is not taken.
public struct PaperReturnProblem: Error, Hashable, Sendable {
    /// What is wrong, and what to do.
    public var reason: String
}

/// Takes a printed return as it is keyed in, one line after another.
public struct PaperReturnReader: Sendable {
    private var it: MeetingReturn?
    private var count = 0

    public init() {}

    /// How many lines were taken.
    public var lines: Int { count }

    /// Takes the next line: its text, a blank, and its code. Blanks count as one.
    ///
    /// - Throws: `PaperReturnProblem`, and nothing is taken, so that the line can be keyed in again.
    public mutating func take(_ typed: String) throws(PaperReturnProblem) {
        var words = typed.split { $0.isWhitespace }.map(String.init)
        guard let code = words.popLast(), !words.isEmpty else {
            throw PaperReturnProblem(reason: "is not whole: key in its words, and then its code")
        }
        let text = words.joined(separator: " ")
        guard PaperReturn.code(of: text, at: count + 1) == code.uppercased() else {
            throw PaperReturnProblem(reason: "does not fit its code; compare it with line \(count + 1) on the paper")
        }
        var next = it
        guard Self.take(text.split(PaperReturn.between), &next) else {
            throw PaperReturnProblem(reason: "has fields that this program does not know; take a newer program")
        }
        it = next
        count += 1
    }

    /// The return, once all its lines were taken.
    ///
    /// - Throws: `PaperReturnProblem`, where lines are missing.
    public func finish(code: String) throws(PaperReturnProblem) -> MeetingReturn {
        guard var it else { throw PaperReturnProblem(reason: "has no lines") }
        it.counts.sort {
            ($0.question, $0.part ?? "", $0.answer, $0.role) < ($1.question, $1.part ?? "", $1.answer, $1.role)
        }
        guard PaperReturn.code(of: it) == code.uppercased() else {
            throw PaperReturnProblem(reason: "does not fit the last code; a line is missing after line \(count)")
        }
        return it
    }

    private static func take(_ fields: [String], _ it: inout MeetingReturn?) -> Bool {
        let rest = Array(fields.dropFirst())
        if it == nil {
            guard fields.first == "return", rest.count == 6, let revision = Int(rest[1]) else { return false }
            it = MeetingReturn(
                id: rest[0], revision: revision,
                meeting: .init(title: rest[5], date: rest[2], group: rest[4], level: rest[3].orNone))
            return true
        }
        return it?.take(fields.first ?? "", rest) ?? false
    }
}

extension MeetingReturn {
    fileprivate mutating func take(_ what: String, _ fields: [String]) -> Bool {
        switch (what, fields.count) {
        case ("came", 3):
            guard let people = Int(fields[2]) else { return false }
            attendance.append(.init(service: fields[0], role: fields[1], people: people))
        case ("question", 4...):
            questions.append(
                .init(
                    id: fields[0], ask: fields[2], answers: Array(fields[3...]), isOrdered: fields[1].has("ordered"),
                    isSeveral: fields[1].has("several")))
        case ("count", 3):
            guard let question = questions.last else { return false }
            let people = fields[2].split(" ").compactMap { Int($0) }
            guard people.count == question.answers.count * (question.isSeveral ? 2 : 1) else { return false }
            for (answer, people) in people.enumerated() where people > 0 {
                counts.append(
                    .init(
                        question: question.id, answer: answer, role: fields[0], people: people, part: fields[1].orNone))
            }
        case ("theme", 2): themes.append(.init(id: fields[0], name: fields[1]))
        case ("point", 2), ("further", 2):
            keyPoints.append(.init(fields[1], theme: fields[0], isFurther: what == "further"))
        case ("quote", 3): quotes.append(.init(fields[2], theme: fields[0], who: fields[1]))
        case ("action", 5):
            let status = fields[1].orNone.flatMap(Action.Status.init(rawValue:))
            guard fields[1].orNone == status?.rawValue else { return false }
            actions.append(
                .init(
                    id: fields[0].orNone, what: fields[4], who: fields[3].orNone, by: fields[2].orNone, status: status))
        case ("known", 5...): return takeKnown(fields)
        case ("figures", 5): return takeFigures(fields)
        default: return false
        }
        return true
    }

    private mutating func takeKnown(_ fields: [String]) -> Bool {
        guard let least = Int(fields[2]) else { return false }
        let answers = fields[4...].compactMap { field -> CountTable.Answer? in
            let words = field.split(" ")
            let members = (words.first ?? "").split(",").compactMap { Int($0) }
            return CountTable.Answer(name: words.dropFirst().joined(separator: " "), members: members)
        }
        let table = CountTable(
            question: fields[0], answers: answers, lines: [], isOrdered: fields[1].has("ordered"), hasTotals: false)
        published.append(
            EarlierTable(
                PublishedTable(table: table, cells: [], totals: []),
                rules: DisclosureRules(least: least, isStrict: fields[1].has("strict")), people: Int(fields[3])))
        return true
    }

    private mutating func takeFigures(_ fields: [String]) -> Bool {
        guard var known = published.popLast() else { return false }
        let figures = (fields[3].split(" ") + [fields[4]]).map { $0 == "x" ? Figure.notShown : Figure(sign: $0) }
        let cells = figures.dropLast().compactMap(\.self)
        guard cells.count == known.published.table.answers.count else { return false }
        known.published.table.lines.append(
            .init(name: fields[0], units: fields[1].split(PaperReturn.also), groups: fields[2].split(PaperReturn.also)))
        known.published.cells.append(cells)
        if let total = figures.last ?? nil {
            known.published.totals.append(total)
            known.published.table.hasTotals = true
        }
        published.append(known)
        return true
    }
}

extension String {
    fileprivate var orNone: String? { self == PaperReturn.none ? nil : self }

    fileprivate func has(_ word: String) -> Bool { split(" ").contains(word) }

    /// The pieces between separators, also empty ones.
    fileprivate func split(_ separator: String) -> [String] {
        var pieces: [String] = []
        var piece = Substring(self)
        while let range = piece.firstRange(of: separator) {
            pieces.append(String(piece[..<range.lowerBound]))
            piece = piece[range.upperBound...]
        }
        return pieces + [String(piece)]
    }
}
