internal import Agenda
internal import Rendering
internal import SectionKit
internal import Wording

/// The tables themselves, and what can be done with whoever is chosen there.
extension TablesView {
    var formed: HTMLFragment {
        var inside = quality + roundLinks
        // Enter on somebody's name presses a form's first button: this one moves nobody.
        if !isOver {
            inside +=
                HTMLFragment(
                    "button",
                    [
                        .class("for-ears"), HTMLAttribute("name", "do"), HTMLAttribute("value", "choose"),
                        HTMLAttribute("tabindex", "-1"), HTMLAttribute("aria-hidden", "true"),
                    ], HTMLFragment(text: "Choose")) + .newline
        }
        inside += HTMLFragment(
            "div", [.class("tables")],
            children: here.enumerated().map { table($0 + 1, $1) + .newline })
        if !isOver { inside += choices }
        return form(inside, id: "seats")
    }

    private var quality: HTMLFragment {
        HTMLFragment(
            "ul", [.class("quality")],
            children: tables.quality.map { line in
                let told = SeatedTables.line(line) { number in
                    tables.person(number)?.name == nil ? nil : "\(name(number)) (\(number))"
                }
                return HTMLFragment("li", [.freeText], HTMLFragment(text: told))
            }) + .newline
    }

    private var roundLinks: HTMLFragment {
        guard rounds > 1 else { return HTMLFragment() }
        return HTMLFragment(
            "nav", [.class("tools rounds"), HTMLAttribute("aria-label", "Rounds")],
            children: (1...rounds).map { number in
                link(Self.address(section.id, number), "Round \(number)", isHere: number == round) + .newline
            }) + .newline
    }

    private func table(_ number: Int, _ people: [Int]) -> HTMLFragment {
        let count = people.count == 1 ? "1 person" : "\(people.count) people"
        let balance = roster.balance(people.map(tables.person))
        var inside = HTMLFragment(
            "h2", [HTMLAttribute("id", "table-\(number)")], HTMLFragment(text: "Table \(number) "),
            HTMLFragment("small", [], HTMLFragment(text: count)))
        if !balance.isEmpty {
            inside += HTMLFragment("p", [.class("quiet balance")], HTMLFragment(text: balance)) + .newline
        }
        inside += HTMLFragment("ul", [], children: people.map { seat($0) + .newline })
        if !isOver { inside += button("Move here", "to", "\(number)", about: "to table \(number)") }
        return HTMLFragment(
            "section",
            [
                .class("table"), HTMLAttribute("data-table", "\(number)"),
                HTMLAttribute("aria-labelledby", "table-\(number)"),
            ], inside)
    }

    private func seat(_ number: Int) -> HTMLFragment {
        let fixed = tables.fixed.first { $0.person == number && ($0.round ?? round) == round }.map {
            $0.table == tables.table(of: number, round: round) ? "fixed" : "fixed at table \($0.table)"
        }
        let together = tables.together.contains { $0.contains(number) }
        // They may have gone, or come without being ticked: whoever looks knows.
        let away = roster[tables.person(number)]?.isHere == false ? "not here" : nil
        let marks = [away, fixed, together ? "kept together" : nil].compactMap { $0 }
        var inside = HTMLFragment()
        if !isOver {
            inside = HTMLFragment(
                void: "input",
                [HTMLAttribute("type", "radio"), HTMLAttribute("name", "who"), HTMLAttribute("value", "\(number)")]
                    + (filledIn["who"] == "\(number)" ? [HTMLAttribute("checked")] : []))
        }
        // A name of whatever script begins beside its button.
        var words =
            HTMLFragment("bdi", [.class("name")], HTMLFragment(text: name(number))) + HTMLFragment(text: " ")
            + HTMLFragment("b", [], HTMLFragment(text: "\(number)"))
        if let entry = roster[tables.person(number)] {
            words += HTMLFragment(text: " ") + HTMLFragment("small", [.freeText], HTMLFragment(text: entry.words))
        }
        inside += HTMLFragment("span", [], words)
        if !marks.isEmpty {
            inside +=
                HTMLFragment(text: " ")
                + HTMLFragment("em", [], HTMLFragment(text: marks.joined(separator: ", ")))
        }
        return HTMLFragment("li", [HTMLAttribute("data-who", "\(number)")], HTMLFragment("label", [], inside))
    }

    // MARK: What to do

    /// For whoever is chosen above; on a narrow screen it stays in reach at the bottom.
    private var choices: HTMLFragment {
        let chosen = filledIn["who"].flatMap { Int($0) }.flatMap { tables.person($0) == nil ? nil : $0 }
        let who = HTMLFragment(
            "b", [HTMLAttribute("id", "chosen"), HTMLAttribute("data-nobody", "Whoever is chosen above")],
            chosen.map { HTMLFragment("bdi", [], HTMLFragment(text: name($0))) + HTMLFragment(text: " \($0)") }
                ?? HTMLFragment(text: "Whoever is chosen above"))
        var inside = HTMLFragment("legend", [], who) + .newline
        inside += HTMLFragment(
            "div", [.class("doing")],
            select(
                "table", "To ", "no table chosen",
                here.indices.map { (value: "\($0 + 1)", words: "table \($0 + 1)") }),
            button("Move there", "do", "move"))
        inside += HTMLFragment(
            "div", [.class("doing")],
            select(
                "with", "With ", "nobody chosen",
                here.joined().sorted().map { (value: "\($0)", words: "\(name($0).isolated) \($0)") }),
            button("Change places", "do", "exchange"), button("Keep together", "do", "together"))
        inside += HTMLFragment(
            "div", [.class("doing")], button("Fix this seat", "do", "fix"), button("Free the seat", "do", "free"),
            button("Leaves", "do", "leave"))
        return HTMLFragment("fieldset", [.class("choices-of"), HTMLAttribute("id", "choices")], inside) + .newline
    }

    private func select(
        _ name: String, _ label: String, _ none: String, _ options: [(value: String, words: String)]
    ) -> HTMLFragment {
        let all = [(value: "", words: none)] + options
        return HTMLFragment(
            "label", [], HTMLFragment(text: label),
            HTMLFragment(
                "select", [HTMLAttribute("name", name)],
                children: all.map { option in
                    HTMLFragment(
                        "option",
                        [HTMLAttribute("value", option.value)]
                            + (!option.value.isEmpty && filledIn[name] == option.value
                                ? [HTMLAttribute("selected")] : []),
                        HTMLFragment(text: option.words))
                })) + .newline
    }
}
