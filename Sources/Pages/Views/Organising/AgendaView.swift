internal import Agenda
internal import Drafting
internal import Journal
internal import Rendering
internal import SectionKit
internal import Wording

/// Where one begins with an agenda: a file, one that comes with the program, or one of the library.
struct AgendaStartView {
    /// Those that are being written now.
    let drafts: [AgendaDrafts.Draft]
    let meetings: [OrganisedMeeting]
    let token: String
    let told: String?

    var shell: PageShell {
        var body = HTMLFragment()
        if !drafts.isEmpty {
            body += OrganiserFrame.heading("Open now")
            let rows = drafts.reversed().map { draft in
                HTMLFragment(
                    "li", [],
                    OrganiserFrame.link(
                        "/organiser/agenda/\(draft.id)", draft.form.text("title") ?? draft.name, look: "plain"),
                    HTMLFragment("span", [.class("quiet"), .freeText], HTMLFragment(text: draft.name))) + .newline
            }
            body += HTMLFragment("ul", [.class("order-list")], children: rows) + .newline
        }
        body += EasyRead.line("Open an agenda, change it, and save it as a file.")
        body += EasyRead.line("Nothing changes on this computer but the file that you save.")
        body += OrganiserFrame.upload(
            "/organiser/agenda/files", name: "files", label: "An agenda, and the files that it names",
            button: "Open it",
            token: token, several: true, accept: ".yaml,.yml")
        body += OrganiserFrame.heading("Begin with one that comes with Lectern")
        let templates = AgendaTemplate.all.map { template in
            HTMLFragment(
                "li", [],
                Self.form(
                    "template", token, [("template", template.name)],
                    PeoplePage.button(template.name.replacing("-", with: " ").capitalisedFirst)))
        }
        body += HTMLFragment("ul", [.class("order-list")], children: templates) + .newline
        if !meetings.isEmpty {
            body += OrganiserFrame.heading("Begin with one of this library")
            let rows = meetings.map { meeting in
                HTMLFragment(
                    "li", [],
                    HTMLFragment(
                        "span", [], EasyRead.isolated(meeting.title), HTMLFragment(text: ", \(meeting.key.date)")),
                    Self.form(
                        "meeting", token, [("id", meeting.key.id), ("date", meeting.key.date)],
                        PeoplePage.button("Open", about: "\(meeting.title), \(meeting.key.date)")))
            }
            body += HTMLFragment("ul", [.class("order-list")], children: rows) + .newline
        }
        return OrganiserFrame.shell("Agendas", told: told, body)
    }

    static func form(
        _ command: String, _ token: String, _ hidden: [(name: String, value: String)], _ inside: HTMLFragment
    ) -> HTMLFragment {
        PeoplePage.form(command, token: token, hidden, action: "/organiser/agenda/do", inside)
    }
}

/// An agenda as forms: its top and its sections, or one section; what is wrong stands at its field.
struct AgendaView {
    let draft: AgendaDrafts.Draft
    let reading: AgendaReading
    /// Files that it names, and that come with Lectern: nobody gave others.
    let stoodIn: [String]
    let catalog: ModuleCatalog
    let token: String
    let told: String?
    /// What was typed and not taken, by the fields' names: somebody else has changed the same.
    let left: [String: String]

    /// Before the names of an agenda's own fields, so that none is taken for one of the form's.
    static let prefix = "f."

    private var hidden: [(name: String, value: String)] { [("draft", draft.id), ("change", "\(draft.change)")] }

    // MARK: The whole

    var shell: PageShell {
        let title = draft.form.text("title") ?? draft.name
        // One form, so that every button takes what was typed along.
        let body = form(
            hidden,
            HTMLFragment("div", [.class("tools")], saving, button("undo", "Undo"), button("drop", "Put it away"))
                + others
                + OrganiserFrame.heading("Sections") + sections + adding
                + OrganiserFrame.heading("The meeting") + fields(.top, button: "Change these"))
        return OrganiserFrame.shell("Agenda: \(title)", told: told, standing + strays(.top) + body)
    }

    private var isWrong: Bool { reading.diagnostics.contains { $0.severity == .error } }

    private var saving: HTMLFragment {
        isWrong
            ? button("save-anyway", "Save it with its mistakes", look: "button")
            : button("save", "Save as a file", look: "button")
    }

    private func form(_ hidden: [(name: String, value: String)], _ inside: HTMLFragment) -> HTMLFragment {
        // Enter in a field presses a form's first button.
        let first = HTMLFragment(
            "button",
            [
                .class("for-ears"), HTMLAttribute("name", "do"), HTMLAttribute("value", "fields"),
                HTMLAttribute("tabindex", "-1"), HTMLAttribute("aria-hidden", "true"),
            ], HTMLFragment(text: "Change these"))
        return AgendaStartView.form("fields", token, hidden, first + inside)
    }

    private func button(
        _ order: String, _ words: String, about: String? = nil, look: String = "button quiet-button"
    ) -> HTMLFragment {
        HTMLFragment(
            "button", [.class(look), HTMLAttribute("name", "do"), HTMLAttribute("value", order)],
            HTMLFragment(text: words),
            about.map { HTMLFragment("span", [.class("for-ears"), .freeText], HTMLFragment(text: " \($0)")) }
                ?? HTMLFragment()) + .newline
    }

    /// What was typed into fields that are not there any more.
    private func strays(_ part: AgendaForm.Part) -> HTMLFragment {
        let names = Set(draft.form.fields(of: part, in: catalog).flatMap(Self.names))
        return left.sorted { $0.key < $1.key }.filter { !names.contains($0.key) }.reduce(HTMLFragment()) {
            page, typed in
            page + OrganiserFrame.problem("You typed at \(typed.key), which is gone now: \(typed.value)")
        }
    }

    private var standing: HTMLFragment {
        let errors = reading.diagnostics.count { $0.severity == .error }
        let warnings = reading.diagnostics.count - errors
        let lent =
            stoodIn.isEmpty
            ? HTMLFragment()
            : OrganiserFrame.quiet(
                "Lectern's own files stand in for \(stoodIn.joined(separator: ", ")). "
                    + "Have you others? Open them together.")
        if errors > 0 {
            return OrganiserFrame.problem(
                errors == 1
                    ? "1 thing has to be mended before it can run."
                    : "\(errors) things have to be mended before it can run.") + lent
        }
        return EasyRead.line(
            warnings == 0
                ? "This agenda is right as it is."
                : "This agenda can run. Things to think about: \(warnings).") + lent
    }

    private var sections: HTMLFragment {
        let all = draft.form.sections
        let rows = all.enumerated().map { place, section in
            let name = section.title ?? catalog[section.kind]?.title ?? section.kind
            let own = own(.section(place))
            let about = HTMLFragment(
                "div", [],
                button("open \(place)", name, look: "plain-button"),
                HTMLFragment(
                    "span", [.class("quiet")],
                    HTMLFragment(text: " \(section.kind)\(section.minutes.map { ", \($0) minutes" } ?? "")")),
                own.isEmpty
                    ? HTMLFragment()
                    : HTMLFragment(
                        "p", [.class("problem")],
                        HTMLFragment(text: Self.words(own[0]) + (own.count > 1 ? " And \(own.count - 1) more." : ""))))
            let ways = [("up", "Up", place > 0), ("down", "Down", place < all.count - 1), ("remove", "Take out", true)]
            let buttons = ways.filter(\.2).map { command, words, _ in
                button("\(command) \(place)", words, about: name)
            }
            return HTMLFragment("li", [], about, HTMLFragment("div", [.class("ways-here")], children: buttons))
                + .newline
        }
        return rows.isEmpty
            ? EasyRead.line("It has no sections yet.")
            : HTMLFragment("ol", [.class("order-list")], children: rows) + .newline
    }

    private var adding: HTMLFragment {
        let options = catalog.modules.map { module in
            HTMLFragment(
                "option", [HTMLAttribute("value", module.kind)],
                HTMLFragment(text: "\(module.title ?? module.kind): \(module.summary)"))
        }
        return HTMLFragment(
            "label", [], HTMLFragment(text: "Add a section"),
            HTMLFragment("select", [HTMLAttribute("name", "kind")], children: options))
            + button("add", "Add it at the end")
    }

    // MARK: One section

    /// - Parameter place: From 0, one that is there.
    func section(_ place: Int) -> PageShell {
        let head = draft.form.sections[place]
        let module = catalog[head.kind]
        var body = HTMLFragment("p", [.class("back")], button("back", "Back to the whole agenda", look: "plain-button"))
        body +=
            module.map { EasyRead.line(typed: $0.summary) }
            ?? OrganiserFrame.problem("No module has the kind \(head.kind), so only the common fields are here.")
        body += fields(.section(place), button: "Change this section")
        let name = head.title ?? module?.title ?? head.kind
        return OrganiserFrame.shell(
            "Section \(place + 1): \(name)", told: told,
            strays(.section(place)) + form(hidden + [("section", "\(place)")], body))
    }

    // MARK: Fields

    private func fields(_ part: AgendaForm.Part, button: String) -> HTMLFragment {
        let fields = draft.form.fields(of: part, in: catalog)
        let names = Set(fields.flatMap(Self.names))
        var found: [String: [Diagnostic]] = [:]
        var general: [Diagnostic] = []
        for diagnostic in own(part) {
            var name = AgendaForm.place(of: diagnostic.path).field
            // A finding inside of what one field holds stands at that field.
            while !name.isEmpty, !names.contains(name) {
                name = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? ""
            }
            if name.isEmpty { general.append(diagnostic) } else { found[name, default: []].append(diagnostic) }
        }
        var inside = general.reduce(HTMLFragment()) { page, finding in
            page + OrganiserFrame.problem(Self.words(finding))
        }
        for field in fields { inside += html(of: field, found) }
        return HTMLFragment(
            "div", [.class("agenda-fields")], inside, self.button("fields", button, look: "button")) + .newline
    }

    private static func names(of field: AgendaForm.Field) -> [String] {
        switch field.control {
        case .group(let fields): [field.name] + fields.flatMap(names)
        case .items(let items, let blank): [field.name] + (items.flatMap(\.self) + blank).flatMap(names)
        default: [field.name]
        }
    }

    private func own(_ part: AgendaForm.Part) -> [Diagnostic] {
        reading.diagnostics.filter { $0.file == draft.name && AgendaForm.place(of: $0.path).part == part }
    }

    /// What is wrong in the files that came along.
    private var others: HTMLFragment {
        reading.diagnostics.filter { $0.file != draft.name }.prefix(20).reduce(HTMLFragment()) { page, finding in
            page + OrganiserFrame.problem("\(finding.file), line \(finding.line): \(Self.words(finding))")
        }
    }

    private static func words(_ finding: Diagnostic) -> String {
        "\(finding.message.capitalisedFirst)." + (finding.fix.map { " \($0.capitalisedFirst)." } ?? "")
    }

    private func html(of field: AgendaForm.Field, _ found: [String: [Diagnostic]]) -> HTMLFragment {
        let name = Self.prefix + field.name
        let typed = left[field.name]
        var problem = found[field.name].map { $0.map(Self.words).joined(separator: " ") }
        func told(_ value: String) {
            guard typed != nil else { return }
            let words = value.isEmpty ? "Another window emptied this." : "In the other window: \(value)"
            problem = problem.map { "\(words) \($0)" } ?? words
        }
        var hint = field.help
        // An empty list or map says nothing to people.
        if let text = field.defaultText, !["[]", "{}"].contains(text) { hint += " Default: \(text)." }
        let label = field.label.capitalisedFirst + (field.isRequired ? " (required)" : "")
        func plain(_ control: FormField.Control, _ value: String, _ more: String = "") -> HTMLFragment {
            FormField(name: name, label: label, hint: hint + more, control: control, value: value)
                .html(in: "agenda", problem: problem)
        }
        switch field.control {
        case .line(let text), .area(let text), .lines(let text), .choice(let text, _): told(text)
        default: break
        }
        switch field.control {
        case .line(let text): return plain(.line, typed ?? text)
        case .area(let text): return plain(.area, typed ?? text)
        case .lines(let text): return plain(.area, typed ?? text, " One in each line.")
        case .choice(let value, let options): return choice(name, label, hint, typed ?? value, options, problem)
        case .group(let fields):
            return group(label, hint, problem, fields.reduce(HTMLFragment()) { $0 + html(of: $1, found) })
        case .items(let items, let blank):
            var inside = HTMLFragment()
            for (place, fields) in items.enumerated() {
                inside += group(
                    "\(place + 1)", "",
                    found["\(field.name).\(place)"].map { $0.map(Self.words).joined(separator: " ") },
                    fields.reduce(HTMLFragment()) { $0 + html(of: $1, found) }
                        + HTMLFragment(
                            "label", [.class("option")],
                            HTMLFragment(
                                void: "input",
                                [
                                    HTMLAttribute("type", "checkbox"), HTMLAttribute("name", "\(name).\(place).remove"),
                                    HTMLAttribute("value", "yes"),
                                ]), HTMLFragment("span", [], HTMLFragment(text: "Take this one out"))))
            }
            inside += HTMLFragment(
                "details", [.class("task")], HTMLFragment("summary", [], HTMLFragment(text: "Add one")),
                group("One more", "", nil, blank.reduce(HTMLFragment()) { $0 + html(of: $1, found) }))
            return group(label, hint, problem, inside)
        case .byHand:
            return HTMLFragment(
                "p", [.class("quiet")],
                HTMLFragment(text: "\(label): this page has no field for it. Change it in the file."))
                + .newline
        }
    }

    private func group(_ legend: String, _ hint: String, _ problem: String?, _ inside: HTMLFragment) -> HTMLFragment {
        HTMLFragment(
            "fieldset", [.class("item")], HTMLFragment("legend", [], HTMLFragment(text: legend)),
            hint.isEmpty ? HTMLFragment() : HTMLFragment("span", [.class("hint")], HTMLFragment(text: hint)),
            problem.map { HTMLFragment("span", [.class("problem")], HTMLFragment(text: $0)) } ?? HTMLFragment(), inside)
            + .newline
    }

    private func choice(
        _ name: String, _ label: String, _ hint: String, _ value: String, _ options: [FieldShape.Option],
        _ problem: String?
    ) -> HTMLFragment {
        let id = "agenda-\(name)"
        var all =
            [("", "–")]
            + options.map { ($0.name, $0.help.isEmpty ? $0.name.capitalisedFirst : "\($0.name): \($0.help)") }
        // What is written and none of them stays, until somebody chooses another.
        if !all.contains(where: { $0.0 == value }) { all.append((value, value)) }
        let choices = all.map { option, words in
            HTMLFragment(
                "option", [HTMLAttribute("value", option)] + (option == value ? [HTMLAttribute("selected")] : []),
                HTMLFragment(text: words))
        }
        let notes = [("hint", hint), ("problem", problem ?? "")].filter { !$0.1.isEmpty }
        return HTMLFragment(
            "div", [.class("field")], HTMLFragment("label", [HTMLAttribute("for", id)], HTMLFragment(text: label)),
            notes.reduce(HTMLFragment()) { page, note in
                page
                    + HTMLFragment(
                        "span", [.class(note.0), HTMLAttribute("id", "\(id)-\(note.0)")], HTMLFragment(text: note.1))
            },
            HTMLFragment(
                "select",
                [
                    HTMLAttribute("name", name), HTMLAttribute("id", id),
                    HTMLAttribute("aria-describedby", notes.map { "\(id)-\($0.0)" }.joined(separator: " ")),
                ] + (problem == nil ? [] : [HTMLAttribute("aria-invalid", "true")]), children: choices)) + .newline
    }
}
