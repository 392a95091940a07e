internal import Rendering
internal import SectionKit

/// Forms the tables: how large, or how many, is chosen right there, and stands as it was chosen last.
struct FormingForm {
    let view: TablesView

    private var rule: SeatingRule { view.tables.rule ?? view.ground.rule }

    /// What was sent a moment ago, else how the tables stand.
    private var chosen: FormingChoice {
        if view.filledIn["by"] != nil { return FormingChoice(view.filledIn) }
        var pairs: [(name: String, value: String)] = [("by", "agenda")]
        if rule.tables != view.ground.rule.tables {
            switch rule.tables {
            case .size(let size): pairs = [("by", "size"), ("size", "\(size)")]
            case .count(let count): pairs = [("by", "tables"), ("tables", "\(count)")]
            case .seats: break
            }
        }
        return FormingChoice(PageForm(pairs))
    }

    var html: HTMLFragment {
        var inside =
            HTMLFragment(
                "h2", [HTMLAttribute("id", "forming-them")],
                HTMLFragment(text: view.isFormed ? "Form the tables anew" : "Form the tables")) + .newline
        inside +=
            HTMLFragment(
                "fieldset", [], HTMLFragment("legend", [], HTMLFragment(text: "How large the tables are")),
                .newline, choice(.agenda, "As the agenda has it: \(view.ground.rule.tables.words)"),
                choice(.size, "At most this many people at a table", "How many people at a table at most"),
                choice(.tables, "This many tables", "How many tables")) + .newline
        // With names it is seldom wanted, and takes all names away: so it is not on the way.
        let people = number("people", "How many people there are, where nobody is named (optional)", shown: true)
        inside +=
            knowsNames
            ? HTMLFragment(
                "details", chosen.text("people").isEmpty ? [] : [HTMLAttribute("open")],
                HTMLFragment("summary", [], HTMLFragment(text: "Seat numbers in place of names")), people) + .newline
            : people
        var buttons = view.button(view.isFormed ? "Form all tables anew" : "Form the tables", "do", "form")
        // The first button is what Enter in a field presses.
        if view.isFormed { buttons += view.button("Seat everybody who is here now", "do", "add") }
        inside += HTMLFragment("div", [.class("doing")], buttons)
        return view.form(inside, id: "forming")
    }

    private var knowsNames: Bool { view.tables.people.contains { $0.id != nil } }

    private func choice(_ by: FormingChoice.By, _ words: String, _ label: String? = nil) -> HTMLFragment {
        let isChosen = chosen.by == by
        let radio = HTMLFragment(
            "label", [.class("option")],
            HTMLFragment(
                void: "input",
                [HTMLAttribute("type", "radio"), HTMLAttribute("name", "by"), HTMLAttribute("value", by.rawValue)]
                    + (isChosen ? [HTMLAttribute("checked")] : [])),
            HTMLFragment(text: " "), HTMLFragment("span", [], HTMLFragment(text: words)))
        return HTMLFragment(
            "div", [.class("doing")], radio, label.map { number(by.rawValue, $0, shown: false) } ?? HTMLFragment())
            + .newline
    }

    /// - Parameter shown: Whether its label is seen, or heard alone since the words stand before it.
    private func number(_ name: String, _ label: String, shown: Bool) -> HTMLFragment {
        let isWrong = view.problem?.field == name
        return HTMLFragment(
            "label", [],
            HTMLFragment("span", shown ? [] : [.class("for-ears")], HTMLFragment(text: label + " ")),
            HTMLFragment(
                void: "input",
                [
                    HTMLAttribute("name", name), HTMLAttribute("inputmode", "numeric"),
                    HTMLAttribute("autocomplete", "off"), HTMLAttribute("size", "5"),
                    HTMLAttribute("value", chosen.text(name)),
                ] + (isWrong ? [HTMLAttribute("aria-invalid", "true"), HTMLAttribute("autofocus")] : []))) + .newline
    }
}
