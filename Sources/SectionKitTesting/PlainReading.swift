internal import SectionKit

/// Turns content into the plain lines that somebody would read, for tests that look for words.
struct PlainReading {
    let typed: [String: String]
    let withAsides: Bool

    func lines(of content: Content) -> [String] { content.blocks.flatMap(lines) }

    private func lines(_ block: Block) -> [String] {
        switch block {
        case .heading(let text), .paragraph(let text), .question(let text): [words(text)]
        case .script(let script, let filling): [fill(script, filling)]
        case .say(let speaker, let content): lines(of: content).map { (speaker.map { "\($0): " } ?? "") + $0 }
        case .list(let items, _): items.flatMap { lines(of: $0) }
        case .table(let table):
            [words(table.caption), table.columns.map(words).joined(separator: " | ")]
                + table.rows.map { $0.map(words).joined(separator: " | ") }
        case .timer(let timer): [words(timer.label)]
        case .chart(let chart):
            [words(chart.title)] + chart.bars.map { "\(words($0.label)): \($0.words)" } + [words(chart.note)]
        case .aside(let content): withAsides ? lines(of: content) : []
        case .reveal(_, let content): lines(of: content)
        case .form(let action): ["(form \(action))"]
        }
    }

    func words(_ text: Text) -> String {
        text.spans.map { span in
            switch span {
            case .plain(let text), .strong(let text), .emphasis(let text): text
            case .words(let words): typed[words.id] ?? "erased"
            case .time(let instant): Self.clock(instant)
            case .lineBreak: " "
            }
        }.joined()
    }

    /// UTC, HH:MM.
    static func clock(_ instant: Instant) -> String {
        let minute = instant.secondsSince1970 / 60 % 1_440
        return "\(minute / 60 < 10 ? "0" : "")\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    }

    private func fill(_ script: Script, _ filling: [String: Text]) -> String {
        var text = script.markdown
        for name in script.placeholders {
            text = text.replacing("{{\(name)}}", with: filling[name].map(words) ?? "{{\(name)}}")
        }
        return text
    }
}
