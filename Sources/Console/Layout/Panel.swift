internal import Wording

/// What stands below the words while something is filled in or asked.
struct Panel {
    var lines: [InkedLine]
    var cursor: Frame.Place?

    /// A form in at most `height` lines; the field that is filled in is always there.
    ///
    /// Of a long form, what is filled in already and what is still to come take little room or none.
    ///
    /// - Parameter price: What it would change to the times to come.
    init(_ form: Form, price: String? = nil, words: Phrasebook, width: Int, height: Int) {
        let inner = max(4, width - 2)
        let isLong = form.fields.count > Self.few
        var lines = InkedLine.wrapped(clean(form.title), width: inner, .strong)
        var cursor: Frame.Place?
        var focus = 0
        for (index, field) in form.fields.enumerated() {
            let isCurrent = index == form.current
            if isLong, !isCurrent {
                guard index < form.current else { continue }
                let line = InkedLine(clean(field.label) + "  ", .quiet).with(InkedLine(clean(field.editor.text)))
                lines.append(line.fitted(inner))
                continue
            }
            if isCurrent {
                focus = lines.count
                // Beside what it is about, since a long text may leave no room below.
                if let problem = form.problem { lines += InkedLine.wrapped(clean(problem), width: inner, .amber) }
            }
            let count = words(.questionOf, "n", String(index + 1), "count", String(form.fields.count))
            let label = clean(field.label) + (isLong ? "  (\(count))" : "")
            lines += InkedLine.wrapped(label, width: inner, isCurrent ? .accentStrong : .quiet)
            if isCurrent {
                if !field.help.isEmpty { lines += InkedLine.wrapped(clean(field.help), width: inner, .quiet) }
                if !field.options.isEmpty {
                    lines += InkedLine.wrapped(
                        "← " + field.options.joined(separator: " · ") + " →", width: inner, .quiet)
                    if let meaning = field.meaning { lines += InkedLine.wrapped(clean(meaning), width: inner) }
                }
            }
            let typed = field.editor.rows(width: max(2, inner - 3))
            if isCurrent {
                cursor = Frame.Place(line: lines.count + typed.cursor.line, column: 3 + typed.cursor.column)
            }
            for row in typed.rows {
                var line = InkedLine("› ", isCurrent ? .accentStrong : .quiet)
                line.append(clean(row))
                lines.append(line)
            }
            if field.editor.cut > 0 {
                lines += InkedLine.wrapped(words(.tooLong, "n", String(field.editor.cut)), width: inner, .amber)
            }
        }
        if let price { lines += InkedLine.wrapped(clean(words(.wouldCost, "price", price)), width: inner, .amber) }
        let keys = words(form.fields.count > 1 ? .formKeysMore : .formKeys)
        lines += InkedLine.wrapped(keys, width: inner, .quiet)
        self.init(lines: lines, cursor: cursor, around: cursor?.line ?? focus, height: height)
    }

    /// So many fields are shown at once.
    private static let few = 3

    init(_ question: Question, words: Phrasebook, width: Int, height: Int) {
        let inner = max(4, width - 2)
        var lines = InkedLine.wrapped(clean(question.title), width: inner, .strong)
        for line in question.lines { lines += InkedLine.wrapped(clean(line), width: inner) }
        lines.append(InkedLine())
        for choice in question.choices {
            var line = InkedLine(choice.keys.first.map { $0.name(words) } ?? "", .key)
            line.append("  " + choice.words)
            lines += line.width <= inner ? [line] : InkedLine.wrapped(line.text, width: inner)
        }
        self.init(lines: lines, cursor: nil, around: lines.count - 1, height: height)
    }

    private init(lines: [InkedLine], cursor: Frame.Place?, around focus: Int, height: Int) {
        let height = max(1, height)
        let first = lines.count <= height ? 0 : min(max(0, focus - height + 2), lines.count - height)
        self.lines = lines.dropFirst(first).prefix(height).map { InkedLine(" ").with($0) }
        self.cursor = cursor.map { Frame.Place(line: $0.line - first, column: $0.column) }
    }
}

extension Key {
    /// As it is printed on keyboards and on the screen.
    func name(_ words: Phrasebook) -> String {
        switch self {
        case .letter(" "): words(.keySpace)
        case .letter(let letter): String(letter)
        case .control(let letter): words(.controlKey, "letter", letter.uppercased())
        case .enter: words(.enterKey)
        case .escape: words(.escapeKey)
        default: ""
        }
    }
}
