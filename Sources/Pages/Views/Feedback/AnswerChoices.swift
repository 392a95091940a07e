internal import Rendering
internal import SectionKit

/// What there is to choose from, for each way to answer. All of it works without a script, and by keyboard.
struct AnswerChoices {
    private let typed: PageForm?
    private let hasProblem: Bool

    init(_ draft: AnswerDraft) {
        typed = draft.typed
        hasProblem = draft.problem != nil
    }

    private var described: HTMLAttribute {
        HTMLAttribute("aria-describedby", hasProblem ? "hint feedback-problem" : "hint")
    }

    private func group(_ inside: HTMLFragment, look: String = "choices") -> HTMLFragment {
        HTMLFragment(
            "div",
            [
                .class(look), HTMLAttribute("role", "group"), HTMLAttribute("aria-labelledby", "question"), described,
            ], .newline, inside) + .newline
    }

    private func choice(_ input: [HTMLAttribute], _ words: HTMLFragment) -> HTMLFragment {
        HTMLFragment(
            "label", [.class("choice")], HTMLFragment(void: "input", input + [HTMLAttribute("autocomplete", "off")]),
            words) + .newline
    }

    private func words(_ text: String) -> HTMLFragment { HTMLFragment("span", [.freeText], HTMLFragment(text: text)) }

    private func radio(_ index: Int, value: String, isChosen: Bool) -> [HTMLAttribute] {
        [
            HTMLAttribute("type", "radio"), HTMLAttribute("name", AnswerFields.answer), HTMLAttribute("value", value),
            HTMLAttribute("id", "feedback-\(index)"),
        ] + (isChosen ? [HTMLAttribute("checked")] : [])
    }

    func one(_ options: [String], values: [String]? = nil, chosen: Int?) -> HTMLFragment {
        group(
            options.enumerated().reduce(into: HTMLFragment()) { inside, option in
                let value = values.map { $0[option.offset] } ?? "\(option.offset)"
                inside += choice(
                    radio(option.offset, value: value, isChosen: option.offset == chosen), words(option.element))
            })
    }

    /// A face, its number and its words.
    func faces(_ answer: BallotAnswer?) -> HTMLFragment {
        let chosen: Int? = if case .choice(let one)? = answer { one } else { nil }
        return group(
            BallotQuestion.faces.enumerated().reduce(into: HTMLFragment()) { inside, face in
                let label = HTMLFragment(
                    "span", [.class("face")], FaceDrawing(rank: face.offset).html,
                    HTMLFragment("b", [], HTMLFragment(text: "\(face.offset + 1)")), HTMLFragment(text: " "),
                    HTMLFragment("span", [], HTMLFragment(text: face.element)))
                inside += choice(
                    radio(face.offset, value: "\(face.offset)", isChosen: face.offset == chosen), label)
            }, look: "choices faces")
    }

    func several(_ options: [String], _ answer: BallotAnswer?) -> HTMLFragment {
        let chosen: Set<Int> = if case .choices(let some)? = answer { some } else { [] }
        return group(
            options.enumerated().reduce(into: HTMLFragment()) { inside, option in
                inside += choice(
                    [
                        HTMLAttribute("type", "checkbox"),
                        HTMLAttribute("name", AnswerFields.chosen(option.offset)), HTMLAttribute("value", "on"),
                        HTMLAttribute("id", "feedback-\(option.offset)"),
                    ] + (chosen.contains(option.offset) ? [HTMLAttribute("checked")] : []), words(option.element))
            })
    }

    /// A number for each: no dragging, and nothing that needs a script.
    func order(_ options: [String], _ answer: BallotAnswer?) -> HTMLFragment {
        let order: [Int] = if case .ranking(let order)? = answer { order } else { [] }
        return group(
            options.enumerated().reduce(into: HTMLFragment()) { inside, option in
                let place =
                    typed?.text(AnswerFields.place(option.offset))
                    ?? (typed == nil ? order.firstIndex(of: option.offset).map { "\($0 + 1)" } : nil)
                let id = "feedback-\(option.offset)"
                let numbers = ([nil] + options.indices.map { "\($0 + 1)" }).reduce(into: HTMLFragment()) {
                    $0 += HTMLFragment(
                        "option",
                        [HTMLAttribute("value", $1 ?? "")] + ($1 == place ? [HTMLAttribute("selected")] : []),
                        HTMLFragment(text: $1 ?? "no number"))
                }
                inside +=
                    HTMLFragment(
                        "div", [.class("choice ranked")],
                        HTMLFragment(
                            "select",
                            [
                                HTMLAttribute("name", AnswerFields.place(option.offset)), HTMLAttribute("id", id),
                                HTMLAttribute("autocomplete", "off"), described,
                            ], numbers),
                        HTMLFragment(
                            "label", [HTMLAttribute("for", id), .freeText], HTMLFragment(text: option.element)))
                    + .newline
            })
    }

    /// In their own words, and whether those may be printed; no answer means no.
    func text(_ answer: BallotAnswer?) -> HTMLFragment {
        var written = ""
        var print: String?
        if case .text(let text, let mayPrint)? = answer {
            written = text
            print = mayPrint ? "yes" : "no"
        }
        if let typed {
            written = typed[AnswerFields.text] ?? ""
            print = typed[AnswerFields.mayPrint]
        }
        let area = HTMLFragment(
            "p", [.class("words")],
            HTMLFragment(
                "textarea",
                [
                    HTMLAttribute("name", AnswerFields.text), HTMLAttribute("id", "feedback-text"),
                    HTMLAttribute("rows", "5"), HTMLAttribute("autocomplete", "off"),
                    HTMLAttribute("aria-labelledby", "question"), described, .freeText,
                ] + (hasProblem ? [HTMLAttribute("aria-invalid", "true")] : []), HTMLFragment(text: written)))
        let choices = [("yes", "Yes, without my name"), ("no", "No")].reduce(into: HTMLFragment()) {
            $0 += choice(
                [
                    HTMLAttribute("type", "radio"), HTMLAttribute("name", AnswerFields.mayPrint),
                    HTMLAttribute("value", $1.0),
                ] + (print == $1.0 ? [HTMLAttribute("checked")] : []), words($1.1))
        }
        return area + .newline
            + HTMLFragment(
                "fieldset", [.class("may-print")],
                HTMLFragment("legend", [], HTMLFragment(text: "May we print your words? (optional)")), .newline,
                HTMLFragment(
                    "p", [.class("hint")], HTMLFragment(text: "If you do not say, we do not print them.")), .newline,
                HTMLFragment("div", [.class("choices")], .newline, choices)) + .newline
    }
}
