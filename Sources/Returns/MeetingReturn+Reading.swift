internal import Crypto
internal import Disclosure

/// All that is wrong with one file.
public struct ReturnProblems: Error, Hashable, Sendable {
    public var all: [ReturnProblem]

    init(_ all: [ReturnProblem]) { self.all = all }
}

extension MeetingReturn {
    /// Reads a return as somebody sent it.
    ///
    /// - Parameter file: Its name, for what is told.
    /// - Throws: `ReturnProblems`, for a file that is too large, no JSON, changed since it was written, of a newer version, or
    ///   that says what cannot be.
    public init(decoding bytes: [UInt8], file: String) throws(ReturnProblems) {
        self = try Self.read(bytes, file: file).content
    }

    /// Reads a return, and what `ReturnChoice` keeps of it.
    ///
    /// - Throws: As ``init(decoding:file:)`` does.
    public static func read(
        _ bytes: [UInt8], file: String
    ) throws(ReturnProblems) -> (content: MeetingReturn, head: ReturnChoice.Head) {
        let root: JSONNode
        do { root = try JSONReader.read(bytes, file: file) } catch { throw ReturnProblems([error]) }
        var reader = NodeReader(file: file)
        guard case .object(let pairs) = root.value,
            let version = pairs.first(where: { $0.key == "lectern-return" })?.node
        else {
            reader.tell(root, "is no return of Lectern; it has no key \"lectern-return\"")
            throw ReturnProblems(reader.problems)
        }
        if case .number(let number) = version.value, number > ReturnLimits.version {
            let reason =
                "is version \(number), and this program reads up to \(ReturnLimits.version); take a newer program"
            reader.tell(version, reason)
            throw ReturnProblems(reader.problems)
        }
        let outer = reader.members(root, ["confidential", "lectern-return", "return", "sha256"])
        _ = reader.number(version, in: 1...ReturnLimits.version)
        let sum = reader.text(outer, "sha256")
        guard let content = outer.nodes["return"] else {
            reader.tell(root, "has no \"return\"")
            throw ReturnProblems(reader.problems)
        }
        // As this program writes it, the bytes are the canonical form themselves.
        if reader.problems.isEmpty, SHA256.words(bytes[content.place]) != sum, content.sha256 != sum {
            reader.tell(content, "was changed after it was written, or damaged on its way; ask for it again")
        }
        guard reader.problems.isEmpty else { throw ReturnProblems(reader.problems) }
        let it = MeetingReturn(content, &reader)
        guard reader.problems.isEmpty else { throw ReturnProblems(reader.problems) }
        return (it, ReturnChoice.Head(id: it.id, revision: it.revision, sha256: sum, file: file))
    }

    private init(_ node: JSONNode, _ reader: inout NodeReader) {
        let keys = [
            "id", "revision", "meeting", "attendance", "questions", "counts", "quotes", "key-points", "actions",
            "published", "themes",
        ]
        let all = reader.members(node, keys)
        var meeting = Meeting(title: "", date: "", group: "")
        if let node = all.nodes["meeting"] {
            let members = reader.members(node, ["title", "date", "group", "level"])
            meeting.title = reader.text(members, "title")
            meeting.date = reader.date(members, "date")
            meeting.group = reader.text(members, "group")
            meeting.level = reader.optionalText(members, "level")
        } else {
            reader.tell(node, "has no \"meeting\"")
        }
        self.init(
            id: reader.text(all, "id"), revision: reader.number(all, "revision", in: 1...1_000_000), meeting: meeting)
        for node in reader.list(all, "attendance") {
            let members = reader.members(node, ["service", "role", "people"])
            attendance.append(
                Attendance(
                    service: reader.text(members, "service"), role: reader.text(members, "role"),
                    people: reader.number(members, "people", in: 0...100_000)))
        }
        readQuestions(all, &reader)
        readCounts(all, &reader)
        // Returns of before there were themes have none.
        for node in all.nodes["themes"].map({ reader.list($0) }) ?? [] {
            let members = reader.members(node, ["id", "name"])
            var theme = Theme(id: reader.text(members, "id"), name: reader.text(members, "name"))
            (theme.line, theme.column) = (members.nodes["name"]?.line, members.nodes["name"]?.column)
            if themes.contains(where: { $0.id == theme.id || $0.name == theme.name }) {
                reader.tell(node, "the theme \"\(theme.name.prefix(40))\" is there twice; keep one")
            }
            if themes.count < Self.mostThemes {
                themes.append(theme)
            } else {
                reader.tell(node, "is one theme too many; there are at most \(Self.mostThemes)")
            }
        }
        for node in reader.list(all, "quotes") {
            let members = reader.members(node, ["words", "theme", "who"])
            quotes.append(
                Quote(
                    reader.text(members, "words"), theme: reader.text(members, "theme"),
                    who: reader.text(members, "who")))
        }
        for node in reader.list(all, "key-points") {
            let members = reader.members(node, ["text", "theme", "further"])
            keyPoints.append(
                Point(
                    reader.text(members, "text"), theme: reader.text(members, "theme"),
                    isFurther: reader.flag(members, "further")))
        }
        for node in reader.list(all, "actions") {
            let members = reader.members(node, ["id", "what", "who", "by", "status"])
            let status = reader.optionalText(members, "status")
            if let status, Action.Status(rawValue: status) == nil {
                let known = Action.Status.allCases.map(\.rawValue).joined(separator: ", ")
                reader.tell(node, "has a \"status\" that is none of \(known)")
            }
            actions.append(
                Action(
                    id: reader.optionalText(members, "id"), what: reader.text(members, "what"),
                    who: reader.optionalText(members, "who"), by: members.nodes["by"].map { reader.date($0) },
                    status: status.flatMap { Action.Status(rawValue: $0) }))
        }
        for node in reader.list(all, "published") {
            if let table = Self.table(node, &reader) { published.append(table) }
        }
    }

    /// More than any agenda lists.
    private static let mostThemes = 100

    private mutating func readQuestions(_ all: NodeReader.Members, _ reader: inout NodeReader) {
        var ids: Set<String> = []
        for node in reader.list(all, "questions") {
            let members = reader.members(node, ["id", "ask", "answers", "ordered", "several"])
            let question = Question(
                id: reader.text(members, "id"), ask: reader.text(members, "ask"),
                answers: reader.texts(members, "answers"), isOrdered: reader.flag(members, "ordered"),
                isSeveral: reader.flag(members, "several"))
            if !ids.insert(question.id).inserted {
                reader.tell(node, "the question \"\(question.id.prefix(40))\" is there twice; keep one")
            }
            if question.answers.isEmpty { reader.tell(node, "has no answers; a question that is counted has some") }
            questions.append(question)
        }
    }

    private mutating func readCounts(_ all: NodeReader.Members, _ reader: inout NodeReader) {
        let answers = Dictionary(questions.map { ($0.id, $0.answers.count * ($0.isSeveral ? 2 : 1)) }) { first, _ in
            first
        }
        var seen: Set<CountPart> = []
        for node in reader.list(all, "counts") {
            let members = reader.members(node, ["question", "answer", "role", "people", "part"])
            let count = Count(
                question: reader.text(members, "question"),
                answer: reader.number(members, "answer", in: 0...ReturnLimits.entries),
                role: reader.text(members, "role"), people: reader.number(members, "people", in: 0...100_000),
                part: reader.optionalText(members, "part"))
            if let known = answers[count.question] {
                if count.answer >= known {
                    reader.tell(node, "counts answer \(count.answer), and the question's last is \(known - 1)")
                }
            } else {
                reader.tell(node, "counts the question \"\(count.question.prefix(40))\", which is not in \"questions\"")
            }
            let part = CountPart(
                unit: count.part ?? "", group: count.role, question: count.question, answer: count.answer)
            if !seen.insert(part).inserted { reader.tell(node, "counts the same answer and role again; keep one") }
            counts.append(count)
        }
    }

    private static func table(_ node: JSONNode, _ reader: inout NodeReader) -> EarlierTable? {
        let before = reader.problems.count
        let keys = ["question", "ordered", "least", "strict", "answers", "lines", "cells", "totals", "people"]
        let all = reader.members(node, keys)
        var answers: [CountTable.Answer] = []
        for node in reader.list(all, "answers") {
            let members = reader.members(node, ["name", "members"])
            var numbers: [Int] = []
            for node in reader.list(members, "members") {
                numbers.append(reader.number(node, in: 0...ReturnLimits.entries))
            }
            answers.append(.init(name: reader.text(members, "name"), members: numbers))
        }
        var lines: [CountTable.Line] = []
        for node in reader.list(all, "lines") {
            let members = reader.members(node, ["name", "units", "groups"])
            lines.append(
                .init(
                    name: reader.text(members, "name"), units: reader.texts(members, "units"),
                    groups: reader.texts(members, "groups")))
        }
        var cells: [[Figure]] = []
        for node in reader.list(all, "cells") {
            var row: [Figure] = []
            for node in reader.list(node) { row.append(figure(node, &reader)) }
            if row.count != answers.count { reader.tell(node, "has \(row.count) figures for \(answers.count) answers") }
            cells.append(row)
        }
        var totals: [Figure] = []
        for node in reader.list(all, "totals") { totals.append(figure(node, &reader)) }
        if cells.count != lines.count {
            reader.tell(node, "has \(cells.count) rows of figures for \(lines.count) lines")
        }
        if !totals.isEmpty && totals.count != lines.count {
            reader.tell(node, "has \(totals.count) totals for \(lines.count) lines")
        }
        let table = CountTable(
            question: reader.text(all, "question"), answers: answers, lines: lines,
            isOrdered: reader.flag(all, "ordered"), hasTotals: !totals.isEmpty)
        let rules = DisclosureRules(
            least: reader.number(all, "least", in: 5...50), isStrict: reader.flag(all, "strict"))
        let people = all.nodes["people"].map { reader.number($0, in: 0...1_000_000) }
        guard reader.problems.count == before else { return nil }
        return EarlierTable(PublishedTable(table: table, cells: cells, totals: totals), rules: rules, people: people)
    }

    private static func figure(_ node: JSONNode, _ reader: inout NodeReader) -> Figure {
        let sign = reader.text(node)
        guard let figure = Figure(sign: sign) else {
            reader.tell(node, "is no published figure; write a multiple of 5, * or – in quotation marks")
            return .notShown
        }
        return figure
    }
}
