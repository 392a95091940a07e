internal import SectionKit
package import Wording

/// What a key opened, closed or typed, as lines to read aloud and as the line that is being typed.
package struct ModesAloud: Sendable {
    /// Something to write, in order.
    package enum Piece: Hashable, Sendable {
        case say([String])
        /// The line that is being typed now; nil where none is.
        case type(String?)
    }

    private let words: Phrasebook

    package init(words: Phrasebook) { self.words = words }

    /// What is written after a key.
    ///
    /// - Parameters:
    ///   - before: What was open.
    ///   - isNew: What is open was opened by this key, also where the same was open before.
    package func pieces(_ before: Console.Mode?, _ now: Console.Mode) -> [Piece] {
        switch (before, now) {
        case (.filling(let old), .filling(let form)) where old.purpose == form.purpose: pieces(old, form)
        case (_, .filling(let form)): opened(form)
        case (.picking(let old), .picking(let picker)) where old.purpose == picker.purpose: pieces(old, picker)
        case (_, .picking(let picker)): opened(picker)
        case (.asking(let old), .asking(let question)) where old == question:
            [
                .say([
                    question.choices.map { words(.choiceAloud, "key", $0.key(words), "words", $0.words) }.joined(
                        separator: " ")
                ])
            ]
        case (.sorting(let old), .sorting(let sorting)):
            old == sorting ? [] : [.say([sorting.title(words)] + (sorting.item.map { [clean($0.text)] } ?? []))]
        case (_, .sorting(let sorting)): [.type(nil), .say(lines(of: sorting))]
        case (_, .asking(let question)): [.type(nil), .say(lines(of: question))]
        case (.filling, _), (.picking, _): [.type(nil)]
        default: []
        }
    }

    /// A question in full.
    package func lines(of question: Question) -> [String] {
        [question.title] + question.lines
            + question.choices.map { words(.choiceAloud, "key", $0.key(words), "words", $0.words) }
    }

    /// What is sorted, and every key that sorts it.
    package func lines(of sorting: Sorting) -> [String] {
        [sorting.title(words)] + (sorting.item.map { [clean($0.text)] } ?? [])
            + sorting.choices.map { words(.choiceAloud, "key", String($0.key), "words", clean($0.theme.name)) }
            + [words(.sortKeys)]
    }

    // MARK: Forms

    private func opened(_ form: Form) -> [Piece] {
        let keys = words(form.fields.count > 1 ? .formKeysMore : .formKeys)
        return [
            .type(nil), .say([form.title, keys] + (form.problem.map { [$0] } ?? []) + about(form)), .type(line(form)),
        ]
    }

    private func pieces(_ old: Form, _ form: Form) -> [Piece] {
        // A key that does nothing here says where one is.
        if old == form { return [.type(nil), .type(line(form))] }
        var pieces: [Piece] = []
        let hasMoved = old.current != form.current
        let isRefused = form.problem != nil && form.problem != old.problem
        if hasMoved || isRefused {
            pieces.append(.type(nil))
            if let problem = form.problem, isRefused { pieces.append(.say([problem])) }
            if hasMoved { pieces.append(.say(about(form))) }
        }
        let cut = cut(form)
        if cut > 0, self.cut(old) == 0 { pieces.append(.say([words(.tooLong, "n", String(cut))])) }
        return pieces + [.type(line(form))]
    }

    private func cut(_ form: Form) -> Int {
        form.fields.indices.contains(form.current) ? form.fields[form.current].editor.cut : 0
    }

    /// What there is to know about the field that is filled in.
    private func about(_ form: Form) -> [String] {
        guard form.fields.indices.contains(form.current) else { return [] }
        let field = form.fields[form.current]
        var lines = field.help.isEmpty ? [] : [clean(field.help)]
        if !field.options.isEmpty {
            lines.append(words(.optionsAloud, "options", field.options.map(clean).joined(separator: ", ")))
            for (option, meaning) in zip(field.options, field.meanings) where !meaning.isEmpty {
                lines.append(clean(option) + ": " + clean(meaning))
            }
        } else if !field.editor.isEmpty {
            lines.append(words(.filledAloud))
        }
        return lines
    }

    private func line(_ form: Form) -> String? {
        guard form.fields.indices.contains(form.current) else { return nil }
        let field = form.fields[form.current]
        let label = clean(field.label)
        return label + (label.hasSuffix("?") ? " " : ": ") + clean(field.editor.text)
    }

    // MARK: Lists

    private func opened(_ picker: Picker) -> [Piece] {
        let items = picker.items.enumerated().map { index, item in
            // What each way would change is said where an arrow leads to it.
            let detail = picker.purpose == .go ? "" : item.detail
            let text = [item.lead, item.title].filter { !$0.isEmpty }.map(clean).joined(separator: " ")
            let item = words(.itemAloud, "n", String(index + 1), "text", text)
            return detail.isEmpty ? item : words(.withPrice, "text", item, "price", clean(detail))
        }
        return [.type(nil), .say([clean(picker.title)] + items + [words(.pickAloud)]), .type(line(picker))]
    }

    private func pieces(_ old: Picker, _ picker: Picker) -> [Piece] {
        guard old.filter == picker.filter else { return [.type(line(picker))] }
        if let doubt = picker.doubt {
            switch doubt {
            case .nothingTyped: return [.say([words(.pickAloud)])]
            case .noSuch: return [.say([words(.pickerNone)])]
            case .several:
                let names = picker.shown.map { clean($0.title) }
                return [.say([words(.pickSeveral, "titles", words.list(names))])]
            }
        }
        guard old.chosen != picker.chosen, picker.shown.indices.contains(picker.chosen) else { return [] }
        let chosen = picker.shown[picker.chosen]
        return [.say([clean(chosen.title)] + (chosen.detail.isEmpty ? [] : [clean(chosen.detail) + "."]))]
    }

    private func line(_ picker: Picker) -> String { words(.pickedAloud) + " " + clean(picker.filter) }
}

extension Question.Choice {
    fileprivate func key(_ words: Phrasebook) -> String { keys.first?.name(words) ?? "" }
}
