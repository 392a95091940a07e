internal import SectionKit
internal import Wording

/// One paragraph's spans as CommonMark that reads back as the same text.
struct MarkdownText {
    private var runs: [(text: String, mark: String)] = []

    init(_ text: Text, context: RenderingContext) {
        for span in text.spans {
            switch span {
            case .plain(let text): add(text, "")
            case .strong(let text): add(text, "**")
            case .emphasis(let text): add(text, "*")
            case .words: add(context.words(.erased), "")
            case .time(let instant): add(WallClock(timeZone: context.timeZone).time(instant), "")
            case .lineBreak: add("\n", "")
            }
        }
    }

    /// The lines of a paragraph, each but the last ended by a hard break; none for blank text.
    var lines: [String] {
        var lines: [[(text: String, mark: String)]] = [[]]
        for run in runs {
            if run.text == "\n" { lines.append([]) } else { lines[lines.count - 1].append(run) }
        }
        while let last = lines.last, Self.isBlank(last) { lines.removeLast() }
        while let first = lines.first, Self.isBlank(first) { lines.removeFirst() }
        return lines.enumerated().map { index, line in
            Self.atLineStart(Self.written(line)) + (index < lines.count - 1 ? "\\" : "")
        }
    }

    /// All on one line, breaks as blanks.
    var line: String { Self.written(runs.map { $0.text == "\n" ? (" ", "") : $0 }) }

    private mutating func add(_ text: String, _ mark: String) {
        guard text != "\n" || mark.isEmpty else { return runs.append((" ", "")) }
        let safe = text == "\n" ? text : String(String.UnicodeScalarView(text.unicodeScalars.map(Self.blankOrSafe)))
        guard !safe.isEmpty else { return }
        if let last = runs.last, last.mark == mark, last.text != "\n", safe != "\n" {
            runs[runs.count - 1].text += safe
        } else {
            runs.append((safe, mark))
        }
    }

    /// What Markdown takes for blanks becomes a blank; what no text may hold becomes visible.
    private static func blankOrSafe(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029: " "
        case 0x00..<0x20, 0x7F..<0xA0: "\u{FFFD}"
        default: scalar
        }
    }

    private static func isBlank(_ line: [(text: String, mark: String)]) -> Bool {
        line.allSatisfy { $0.text.unicodeScalars.allSatisfy { $0 == " " } }
    }

    /// The runs with blanks run together, markup escaped, and marks where they can stand.
    private static func written(_ runs: [(text: String, mark: String)]) -> String {
        var out = String.UnicodeScalarView()
        var before: Unicode.Scalar?
        var owesBlank = false
        var justClosed = false
        for (index, run) in runs.enumerated() {
            let words = run.text.unicodeScalars.split(separator: " ")
            guard let first = words.first?.first, let last = words.last?.last else {
                owesBlank = owesBlank || !run.text.isEmpty
                continue
            }
            if run.text.unicodeScalars.first == " " { owesBlank = true }
            if owesBlank, before != nil {
                out.append(" ")
                before = " "
                justClosed = false
            }
            let trails = run.text.unicodeScalars.last == " "
            let after = trails ? " " : runs[(index + 1)...].lazy.compactMap(\.text.unicodeScalars.first).first
            let marked = !run.mark.isEmpty && !justClosed && opens(before, first) && opens(after, last)
            if marked { out.append(contentsOf: run.mark.unicodeScalars) }
            for (number, word) in words.enumerated() {
                if number > 0 { out.append(" ") }
                append(word, to: &out)
            }
            if marked { out.append(contentsOf: run.mark.unicodeScalars) }
            before = last
            justClosed = marked
            owesBlank = trails
        }
        return String(out)
    }

    /// True where a mark between the two surely opens or closes, https://spec.commonmark.org/0.30/#left-flanking-delimiter-run
    private static func opens(_ outside: Unicode.Scalar?, _ inside: Unicode.Scalar) -> Bool {
        guard !inside.properties.isWhitespace else { return false }
        guard let outside, outside != " " else { return true }
        return isLetter(inside) || (outside.isASCII && !isLetter(outside))
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func append(_ word: Substring.UnicodeScalarView, to out: inout String.UnicodeScalarView) {
        for (index, scalar) in zip(word.indices, word) {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", "~", "|", "#", "!": out.append("\\")
            case "&":
                let next = word.index(after: index)
                if next < word.endIndex, word[next] == "#" || isLetter(word[next]) { out.append("\\") }
            default: break
            }
            out.append(scalar)
        }
    }

    /// Escapes what means something only where a line begins: lists, quotations, rules.
    private static func atLineStart(_ line: String) -> String {
        guard let first = line.unicodeScalars.first else { return line }
        if first == "-" || first == "+" || first == ">" || first == "=" { return "\\" + line }
        let digits = line.unicodeScalars.prefix { ("0"..."9").contains($0) }
        guard !digits.isEmpty, digits.endIndex < line.unicodeScalars.endIndex else { return line }
        let next = line.unicodeScalars[digits.endIndex]
        guard next == "." || next == ")" else { return line }
        return String(digits) + "\\" + String(line.unicodeScalars[digits.endIndex...])
    }
}
