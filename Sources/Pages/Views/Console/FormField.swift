internal import Rendering

/// One field of a form: its question, how it is answered, and what was typed into it.
struct FormField {
    enum Control {
        case line
        case area
        case whole(ClosedRange<Int>)
        case choice([Option])
    }

    /// One of a few answers.
    struct Option {
        var value: String
        var title: String
        /// What choosing it means or costs.
        var more = ""
    }

    var name: String
    var label: String
    var hint = ""
    var control = Control.line
    var value = ""

    /// - Parameters:
    ///   - form: The form's id, which the field's own begins with.
    ///   - problem: Why the field was not taken; nil where nothing is wrong with it.
    func html(in form: String, problem: String?) -> HTMLFragment {
        let id = "\(form)-\(name)"
        var notes = HTMLFragment()
        var described: [String] = []
        if !hint.isEmpty {
            described.append("\(id)-hint")
            notes += HTMLFragment(
                "span", [.class("hint"), HTMLAttribute("id", "\(id)-hint")], HTMLFragment(text: hint))
        }
        if let problem {
            described.append("\(id)-problem")
            notes += HTMLFragment(
                "span", [.class("problem"), HTMLAttribute("id", "\(id)-problem")], HTMLFragment(text: problem))
        }
        var common: [HTMLAttribute] = []
        if !described.isEmpty {
            common.append(HTMLAttribute("aria-describedby", described.joined(separator: " ")))
        }
        if case .choice(let options) = control { return choice(options, id, notes, common, problem) }
        if problem != nil { common.append(HTMLAttribute("aria-invalid", "true")) }
        common += [
            HTMLAttribute("name", name), HTMLAttribute("id", id), .freeText,
        ]
        let input =
            switch control {
            case .area:
                // The line end after the tag is not part of the text.
                HTMLFragment(
                    "textarea", common + [HTMLAttribute("rows", "3")], .newline, HTMLFragment(text: value))
            case .whole(let numbers):
                HTMLFragment(
                    void: "input",
                    common + [
                        HTMLAttribute("type", "number"), HTMLAttribute("min", String(numbers.lowerBound)),
                        HTMLAttribute("max", String(numbers.upperBound)), HTMLAttribute("value", value),
                    ])
            default: HTMLFragment(void: "input", common + [HTMLAttribute("value", value)])
            }
        return HTMLFragment(
            "div", [.class("field")], HTMLFragment("label", [HTMLAttribute("for", id)], HTMLFragment(text: label)),
            notes, input) + .newline
    }

    private func choice(
        _ options: [Option], _ id: String, _ notes: HTMLFragment, _ common: [HTMLAttribute], _ problem: String?
    ) -> HTMLFragment {
        var choices = HTMLFragment()
        for (index, option) in options.enumerated() {
            var input = [
                HTMLAttribute("type", "radio"), HTMLAttribute("name", name), HTMLAttribute("value", option.value),
                // The question's link leads to the first answer.
                HTMLAttribute("id", index == 0 ? id : "\(id)-\(index)"),
            ]
            if option.value == value { input.append(HTMLAttribute("checked")) }
            var text = HTMLFragment("span", [.freeText], HTMLFragment(text: option.title))
            if !option.more.isEmpty { text += HTMLFragment("small", [.freeText], HTMLFragment(text: option.more)) }
            choices +=
                HTMLFragment(
                    "label", [.class("option")], HTMLFragment(void: "input", input), HTMLFragment("span", [], text))
                + .newline
        }
        return HTMLFragment(
            "fieldset", [.class("field")] + common, HTMLFragment("legend", [], HTMLFragment(text: label)), notes,
            .newline, choices) + .newline
    }
}
