internal import Agenda
internal import Foundation
internal import Meeting
internal import Rendering
internal import SectionKit

/// The tables of one section, for those who run the meeting: who sits where, and every way to change it.
///
/// One form holds it all. Somebody is chosen (a radio button), then what becomes of them (a button): so it works by mouse,
/// by touch, by keyboard and without a script. `tables.js` adds dragging.
struct TablesView {
    let picture: MeetingPicture
    let section: Section
    let ground: SeatingGround
    /// From 1.
    let round: Int
    /// All sections that seat people.
    let sections: [Section]
    let token: String
    var told: String?
    /// What a change would do, before it is done.
    var effect: Effect?

    /// A change that is not done yet.
    struct Effect {
        let lines: [String]
        /// What to send to do it.
        let form: PageForm
    }

    private var tables: SeatedTables { ground.tables }
    private var isFormed: Bool { !tables.rounds.isEmpty }
    private var here: [[Int]] { tables.rounds.indices.contains(round - 1) ? tables.rounds[round - 1] : [] }
    private var isOver: Bool { round < ground.round }

    var shell: PageShell {
        var body = HTMLFragment()
        body += ways + .newline
        body += PeoplePage.told(told)
        if let effect { body += question(effect) }
        body += isFormed ? formed : HTMLFragment("p", [], HTMLFragment(text: "There are no tables yet."))
        body += forming + minutes
        return PageShell(
            title: "Tables: \(section.title)", look: "people seating", scripts: ["/tables.js"],
            styles: ["/everybody.css", "/sign-up.css", "/tables.css"],
            body: HTMLFragment(
                "main", [], .newline, HTMLFragment("h1", [.freeText], HTMLFragment(text: "Tables: \(section.title)")),
                .newline, body))
    }

    private var ways: HTMLFragment {
        var ways = [("console", "The console"), ("people", "Who comes")]
        ways += sections.filter { $0.id != section.id }.map { (Self.address($0.id, 1), $0.title) }
        ways.append((Self.address(section.id, round), "Show it as it is now"))
        return HTMLFragment(
            "nav", [.class("tools"), HTMLAttribute("aria-label", "Pages")],
            children: ways.map { link($0, $1) + .newline })
    }

    static func address(_ section: String, _ round: Int) -> String {
        let name = section.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return "tables?section=\(name)&round=\(round)"
    }

    private func link(_ address: String, _ words: String, isHere: Bool = false) -> HTMLFragment {
        HTMLFragment(
            "a", [HTMLAttribute("href", address), .freeText] + (isHere ? [HTMLAttribute("aria-current", "page")] : []),
            HTMLFragment(text: words))
    }

    // MARK: The tables

    private var formed: HTMLFragment {
        var inside = quality + rounds
        if isOver {
            inside += HTMLFragment(
                "p", [.class("quiet")], HTMLFragment(text: "This round is over. It stays as it was."))
        }
        inside += HTMLFragment(
            "div", [.class("tables")],
            children: here.enumerated().map { table($0 + 1, $1) + .newline })
        if !isOver { inside += choices }
        return form("", inside, id: "seats")
    }

    private var quality: HTMLFragment {
        HTMLFragment(
            "ul", [.class("quality")],
            children: tables.quality.map { HTMLFragment("li", [], HTMLFragment(text: $0)) }) + .newline
    }

    private var rounds: HTMLFragment {
        guard tables.rounds.count > 1 else { return HTMLFragment() }
        return HTMLFragment(
            "nav", [.class("tools rounds"), HTMLAttribute("aria-label", "Rounds")],
            children: tables.rounds.indices.map { index in
                link(Self.address(section.id, index + 1), "Round \(index + 1)", isHere: index + 1 == round) + .newline
            }) + .newline
    }

    private func table(_ number: Int, _ people: [Int]) -> HTMLFragment {
        let count = people.count == 1 ? "1 person" : "\(people.count) people"
        var inside = HTMLFragment(
            "h2", [HTMLAttribute("id", "table-\(number)")], HTMLFragment(text: "Table \(number) "),
            HTMLFragment("small", [], HTMLFragment(text: count)))
        inside += HTMLFragment("ul", [], children: people.map { seat($0) + .newline })
        if !isOver {
            inside += button("Move here", "to", "\(number)", about: "to table \(number)")
        }
        return HTMLFragment(
            "section",
            [
                .class("table"), HTMLAttribute("data-table", "\(number)"),
                HTMLAttribute("aria-labelledby", "table-\(number)"),
            ], inside)
    }

    private func seat(_ number: Int) -> HTMLFragment {
        let fixed = tables.fixed.contains { $0.person == number && ($0.round ?? round) == round }
        let together = tables.together.contains { $0.contains(number) }
        let marks = [fixed ? "fixed" : nil, together ? "kept together" : nil].compactMap { $0 }
        var inside = HTMLFragment()
        if !isOver {
            inside = HTMLFragment(
                void: "input",
                [HTMLAttribute("type", "radio"), HTMLAttribute("name", "who"), HTMLAttribute("value", "\(number)")]
                    + (effect?.form["who"] == "\(number)" ? [HTMLAttribute("checked")] : []))
        }
        inside += HTMLFragment("span", [.freeText], HTMLFragment(text: name(number))) + HTMLFragment(text: " ")
        inside += HTMLFragment("b", [], HTMLFragment(text: "\(number)"))
        if !marks.isEmpty {
            inside +=
                HTMLFragment(text: " ") + HTMLFragment("small", [], HTMLFragment(text: marks.joined(separator: ", ")))
        }
        return HTMLFragment("li", [HTMLAttribute("data-who", "\(number)")], HTMLFragment("label", [], inside))
    }

    /// What somebody is called here; their number stands beside it.
    private func name(_ number: Int) -> String {
        guard let name = tables.person(number)?.name else { return "Person" }
        return picture.answer.words[name] ?? "erased"
    }

    // MARK: What to do

    /// For whoever is chosen above.
    private var choices: HTMLFragment {
        var inside = HTMLFragment("legend", [], HTMLFragment(text: "Whoever is chosen above")) + .newline
        inside += HTMLFragment(
            "div", [.class("doing")], button("Fix this seat", "do", "fix"),
            button("Free the seat", "do", "free"), button("Leaves", "do", "leave"))
        let others = here.joined().sorted().map { number in
            HTMLFragment(
                "option",
                [HTMLAttribute("value", "\(number)")]
                    + (effect?.form["with"] == "\(number)" ? [HTMLAttribute("selected")] : []),
                HTMLFragment(text: "\(name(number)) \(number)"))
        }
        inside += HTMLFragment(
            "div", [.class("doing")],
            HTMLFragment(
                "label", [], HTMLFragment(text: "With "),
                HTMLFragment(
                    "select", [HTMLAttribute("name", "with")],
                    children: [
                        HTMLFragment("option", [HTMLAttribute("value", "")], HTMLFragment(text: "nobody chosen"))
                    ] + others)), .newline,
            button("Change places", "do", "exchange"), button("Keep together", "do", "together"))
        return HTMLFragment("fieldset", [.class("choices-of")], inside) + .newline
    }

    private func button(_ words: String, _ name: String, _ value: String, about: String? = nil) -> HTMLFragment {
        HTMLFragment(
            "button",
            [.class("button quiet-button"), HTMLAttribute("name", name), HTMLAttribute("value", value)],
            HTMLFragment(text: words),
            about.map { HTMLFragment("span", [.class("for-ears")], HTMLFragment(text: " \($0)")) } ?? HTMLFragment())
            + .newline
    }

    /// What it would do, and the two answers.
    private func question(_ effect: Effect) -> HTMLFragment {
        let sent = ["who", "to", "with", "do"].compactMap { name in effect.form[name].map { (name, $0) } }
        let lines = HTMLFragment(
            "ul", [], children: effect.lines.map { HTMLFragment("li", [.freeText], HTMLFragment(text: $0)) })
        let answers = HTMLFragment(
            "div", [.class("doing")],
            HTMLFragment("button", [.class("button"), HTMLAttribute("autofocus")], HTMLFragment(text: "Do it")),
            .newline,
            HTMLFragment(
                "a", [.class("button quiet-button"), HTMLAttribute("href", Self.address(section.id, round))],
                HTMLFragment(text: "Leave it")))
        return HTMLFragment(
            "section", [.class("effect"), HTMLAttribute("aria-labelledby", "effect")],
            HTMLFragment("h2", [HTMLAttribute("id", "effect")], HTMLFragment(text: "This would change")), .newline,
            lines, form("", answers, hidden: sent + [("sure", "yes")])) + .newline
    }

    private var forming: HTMLFragment {
        var inside = HTMLFragment()
        if isFormed { inside += button("Seat everybody who is here now", "do", "add") }
        inside +=
            HTMLFragment(
                "label", [], HTMLFragment(text: "How many people, where nobody is named (optional) "),
                HTMLFragment(
                    void: "input",
                    [
                        HTMLAttribute("name", "people"), HTMLAttribute("inputmode", "numeric"),
                        HTMLAttribute("autocomplete", "off"), HTMLAttribute("size", "5"),
                    ])) + .newline
        inside += button(isFormed ? "Form all tables anew" : "Form the tables", "do", "form")
        return form("", HTMLFragment("div", [.class("doing")], inside), id: "forming")
    }

    /// More time for all tables, with what it costs, and the way back.
    private var minutes: HTMLFragment {
        guard picture.state.finished == nil else { return HTMLFragment() }
        var inside = HTMLFragment()
        if picture.state.running?.section == section.id {
            let price = LeadView(picture: picture).price(.extend(.minutes(2))) ?? ""
            inside += command(
                "extend",
                HTMLFragment("button", [.class("button quiet-button")], HTMLFragment(text: "Two more minutes for all")),
                [("minutes", "2")] + (picture.seen("extend").map { [("seen", $0)] } ?? []))
            inside += HTMLFragment("span", [.class("price"), .freeText], HTMLFragment(text: price)) + .newline
        }
        inside += command(
            "undo", HTMLFragment("button", [.class("button quiet-button")], HTMLFragment(text: "Undo the last change")),
            picture.seen("undo").map { [("seen", $0)] } ?? [])
        return HTMLFragment("div", [.class("tools")], inside) + .newline
    }

    private func command(_ name: String, _ inside: HTMLFragment, _ hidden: [(String, String)]) -> HTMLFragment {
        PeoplePage.form(
            name, token: token,
            [(name: "page", value: Self.address(section.id, round))] + hidden.map { (name: $0.0, value: $0.1) },
            action: "do", inside)
    }

    private func form(_ command: String, _ inside: HTMLFragment, id: String? = nil, hidden: [(String, String)] = [])
        -> HTMLFragment
    {
        let all =
            [("token", token), ("key", Secret.make()), ("section", section.id), ("round", "\(round)")] + hidden
        return HTMLFragment(
            "form",
            [HTMLAttribute("method", "post"), HTMLAttribute("action", "tables"), HTMLAttribute("autocomplete", "off")]
                + (id.map { [HTMLAttribute("id", $0)] } ?? []),
            children: all.map { name, value in
                HTMLFragment(
                    void: "input",
                    [HTMLAttribute("type", "hidden"), HTMLAttribute("name", name), HTMLAttribute("value", value)])
            } + [inside]) + .newline
    }
}
