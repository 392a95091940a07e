package import Foundation
package import SectionKit
internal import Wording

/// Makes content ready for renderers: scripts become what each speaker says, and typed words and moments become text.
///
/// What comes out holds no `.script`, no `.words` and no `.time`. A value that is filled in is never read as
/// markup, whatever is in it.
package struct ContentResolver {
    /// The chairs' names as the agenda has them, in its order.
    package var chairs: [String]
    /// The name that is shown now for a chair of the agenda, where another has taken over.
    package var renamed: [String: String]
    /// What the host fills in; a module's own filling goes before.
    package var fillings: [String: Text]
    /// The plain words that stand for a name while nothing is known.
    package var fallbacks: [String: String]
    package var timeZone: TimeZone
    /// Who says what has no speaker where several people chair, such as "Either of you"; nil for nobody by name.
    package var everyone: String?
    /// What stands for words that were erased.
    package var erased: String
    /// What somebody typed; nil once it is erased.
    package var words: (Words) -> String?

    package init(
        chairs: [String] = [], renamed: [String: String] = [:], fillings: [String: Text] = [:],
        fallbacks: [String: String] = [:], timeZone: TimeZone, everyone: String? = nil,
        erased: String = Phrasebook.english(.erased),
        words: @escaping (Words) -> String?
    ) {
        self.chairs = chairs
        self.renamed = renamed
        self.fillings = fillings
        self.fallbacks = fallbacks
        self.timeZone = timeZone
        self.everyone = everyone
        self.erased = erased
        self.words = words
    }

    package func resolve(_ content: Content) -> Content { resolve(content, depth: 0) }

    package func resolve(_ text: Text) -> Text { Text(spans: text.spans.flatMap(resolve)) }

    private func resolve(_ content: Content, depth: Int) -> Content {
        guard depth < Limits.depth else { return [] }
        return Content(content.blocks.flatMap { resolve($0, depth: depth + 1) })
    }

    private func resolve(_ block: Block, depth: Int) -> [Block] {
        switch block {
        case .heading(let text): [.heading(resolve(text))]
        case .paragraph(let text): [.paragraph(resolve(text))]
        case .question(let text): [.question(resolve(text))]
        case .script(let script, let filling): said(script, filling: filling)
        case .say(let speaker, let content): [.say(speaker: named(speaker), resolve(content, depth: depth))]
        case .list(let items, let ordered): [.list(items.map { resolve($0, depth: depth) }, ordered: ordered)]
        case .table(let table):
            [
                .table(
                    Table(
                        caption: resolve(table.caption), columns: table.columns.map(resolve),
                        rows: table.rows.map { $0.map(resolve) }))
            ]
        case .timer(let timer):
            [
                .timer(
                    TimerBlock(
                        label: resolve(timer.label), began: timer.began, ends: timer.ends,
                        stoppedWith: timer.stoppedWith))
            ]
        case .chart(let chart):
            [
                .chart(
                    BarChart(
                        title: resolve(chart.title),
                        bars: chart.bars.map { .init(label: resolve($0.label), value: $0.value, words: $0.words) },
                        note: resolve(chart.note)))
            ]
        case .aside(let content): [.aside(resolve(content, depth: depth))]
        case .reveal(let from, let content): [.reveal(from: from, resolve(content, depth: depth))]
        case .form: [block]
        }
    }

    private func said(_ script: Script, filling: [String: Text]) -> [Block] {
        let marked = MarkedScript(script.markdown)
        let values = marked.names.map { value(of: $0, filling: filling) }
        return ScriptSpeeches(marked.bytes(without: values.map(\.isEmpty)), speakers: chairs).speeches.compactMap {
            speech in
            let blocks = MarkdownReader(values: values).blocks(in: speech.markdown)
            return blocks.isEmpty ? nil : .say(speaker: named(speech.speaker), Content(blocks))
        }
    }

    /// What stands in place of `{{name}}`, as spans that hold neither words nor moments.
    private func value(of name: String, filling: [String: Text]) -> [Text.Span] {
        if let text = filling[name] ?? fillings[name] { return resolve(text).spans.filter { $0 != .plain("") } }
        if let fallback = fallbacks[name] { return fallback.isEmpty ? [] : [.plain(fallback)] }
        return [.plain(name.isEmpty ? "{{}}" : "[\(name)]")]
    }

    private func named(_ speaker: String?) -> String? {
        guard let speaker else { return chairs.count > 1 ? everyone : nil }
        return renamed[speaker] ?? speaker
    }

    private func resolve(_ span: Text.Span) -> [Text.Span] {
        switch span {
        case .plain, .strong, .emphasis, .lineBreak: [span]
        case .time(let instant): [.plain(WallClock(timeZone: timeZone).time(instant))]
        case .words(let typed): Self.lines(of: words(typed) ?? erased)
        }
    }

    /// Lines that somebody typed stay lines.
    static func lines(of text: String) -> [Text.Span] {
        var spans: [Text.Span] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if index > 0 { spans.append(.lineBreak) }
            if !line.isEmpty { spans.append(.plain(String(line))) }
        }
        return spans
    }
}
