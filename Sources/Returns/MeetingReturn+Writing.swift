internal import Crypto
internal import Disclosure

extension MeetingReturn {
    /// The file: one line of JSON with a checksum, the same bytes for the same return.
    public func encoded() -> [UInt8] {
        let content = node
        let file = JSONNode.object([
            ("confidential", .text(ReturnLimits.confidential)), ("lectern-return", .number(ReturnLimits.version)),
            ("return", content), ("sha256", .text(content.sha256)),
        ])
        return file.canonical + [UInt8(ascii: "\n")]
    }

    var node: JSONNode {
        .object([
            ("id", .text(id)), ("revision", .number(revision)),
            (
                "meeting",
                .object(
                    [
                        ("title", .text(meeting.title)), ("date", .text(meeting.date)), ("group", .text(meeting.group)),
                    ] + (meeting.level.map { [("level", .text($0))] } ?? []))
            ),
            (
                "attendance",
                .list(
                    attendance.map {
                        .object([
                            ("service", .text($0.service)), ("role", .text($0.role)), ("people", .number($0.people)),
                        ])
                    })
            ),
            (
                "questions",
                .list(
                    questions.map {
                        .object([
                            ("id", .text($0.id)), ("ask", .text($0.ask)), ("answers", .texts($0.answers)),
                            ("ordered", .flag($0.isOrdered)), ("several", .flag($0.isSeveral)),
                        ])
                    })
            ),
            (
                "counts",
                .list(
                    counts.map {
                        .object(
                            [
                                ("question", .text($0.question)), ("answer", .number($0.answer)),
                                ("role", .text($0.role)), ("people", .number($0.people)),
                            ] + ($0.part.map { [("part", .text($0))] } ?? []))
                    })
            ),
            ("themes", .list(themes.map { .object([("id", .text($0.id)), ("name", .text($0.name))]) })),
            (
                "quotes",
                .list(
                    quotes.map {
                        .object([("words", .text($0.words)), ("theme", .text($0.theme)), ("who", .text($0.who))])
                    })
            ),
            (
                "key-points",
                .list(
                    keyPoints.map {
                        .object([
                            ("text", .text($0.text)), ("theme", .text($0.theme)), ("further", .flag($0.isFurther)),
                        ])
                    })
            ),
            (
                "actions",
                .list(
                    actions.map { action in
                        .object(
                            (action.id.map { [("id", .text($0))] } ?? []) + [("what", .text(action.what))]
                                + (action.who.map { [("who", .text($0))] } ?? [])
                                + (action.by.map { [("by", .text($0))] } ?? [])
                                + (action.status.map { [("status", .text($0.rawValue))] } ?? []))
                    })
            ),
            ("published", .list(published.map(\.node))),
        ])
    }
}

extension EarlierTable {
    var node: JSONNode {
        let table = published.table
        return .object(
            (people.map { [("people", .number($0))] } ?? []) + [
                ("question", .text(table.question)), ("ordered", .flag(table.isOrdered)),
                ("least", .number(rules.least)), ("strict", .flag(rules.isStrict)),
                (
                    "answers",
                    .list(
                        table.answers.map {
                            .object([("name", .text($0.name)), ("members", .list($0.members.map { .number($0) }))])
                        })
                ),
                (
                    "lines",
                    .list(
                        table.lines.map {
                            .object([
                                ("name", .text($0.name)), ("units", .texts($0.units)), ("groups", .texts($0.groups)),
                            ])
                        })
                ),
                ("cells", .list(published.cells.map { .texts($0.map(\.sign)) })),
                ("totals", .texts(published.totals.map(\.sign))),
            ])
    }
}

extension JSONNode {
    private static func plain(_ value: Value) -> JSONNode { JSONNode(value: value, line: 0, column: 0) }
    static func text(_ text: String) -> JSONNode { plain(.text(text)) }
    static func texts(_ texts: [String]) -> JSONNode { plain(.list(texts.map { text($0) })) }
    static func number(_ number: Int) -> JSONNode { plain(.number(number)) }
    static func flag(_ flag: Bool) -> JSONNode { plain(.flag(flag)) }
    static func list(_ nodes: [JSONNode]) -> JSONNode { plain(.list(nodes)) }
    static func object(_ members: [(String, JSONNode)]) -> JSONNode {
        plain(.object(members.map { (key: $0.0, node: $0.1) }))
    }

    /// The checksum of the canonical bytes.
    var sha256: String { SHA256.words(canonical) }
}

extension SHA256 {
    /// As 64 small hexadecimal digits.
    static func words(_ bytes: some Collection<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let words = hash(data: Array(bytes)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: words, as: UTF8.self)
    }
}
