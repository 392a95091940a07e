internal import Rendering

/// Why a form was not taken, and which of its fields that is about.
struct FormProblem: Error, Hashable {
    var field: String?
    var message: String

    init(_ message: String, field: String? = nil) {
        self.message = message
        self.field = field
    }
}

/// Something to do on the console, as a form that folds away: each does one thing.
struct ConsoleForm {
    /// What a button sends beside the fields.
    struct Button {
        var text: String
        var name: String?
        var value: String?
        /// The key that does the same.
        var key = ""

        init(_ text: String, _ name: String? = nil, _ value: String? = nil, key: String = "") {
            self.key = key
            self.text = text
            self.name = name
            self.value = value
        }
    }

    /// Names the form on its page.
    var id: String
    /// What it asks of the meeting; nil where the button says.
    var command: String?
    var title: String
    /// The key that opens it.
    var key = ""
    var about = ""
    /// What there is to read before it is done.
    var text = HTMLFragment()
    var hidden: [(name: String, value: String)] = []
    var fields: [FormField] = []
    var buttons: [Button]
    /// What it would change to the times, where that is known before anything is filled in.
    var price = ""
    /// It may change times by what is filled in, so it can be asked what it would change.
    var pricesWhatIsTyped = false

    /// What was sent, for a page that shows it again.
    struct Again {
        var form: PageForm
        var problem: FormProblem?
        var price: String?
    }

    /// - Parameters:
    ///   - token: nil where the page puts in its own.
    ///   - seen: What its page has seen, which some commands must have; nil for none.
    ///   - again: What was sent from this form and is not done.
    ///   - isOpen: It stands unfolded, and typing goes into it.
    func html(token: String?, seen: String?, again: Again? = nil, isOpen: Bool = false) -> HTMLFragment {
        var inside = HTMLFragment()
        var all = [("form", id)] + hidden.map { ($0.name, $0.value) }
        if let command { all.insert(("do", command), at: 0) }
        all += [("token", token ?? ""), ("key", token == nil ? "" : Secret.make())]
        if let seen { all.append(("seen", seen)) }
        for (name, value) in all {
            inside += HTMLFragment(
                void: "input",
                [HTMLAttribute("type", "hidden"), HTMLAttribute("name", name), HTMLAttribute("value", value)])
        }
        if !about.isEmpty { inside += HTMLFragment("p", [.class("hint")], HTMLFragment(text: about)) + .newline }
        inside += text
        if let problem = again?.problem, problem.field == nil {
            inside +=
                HTMLFragment(
                    "p", [.class("problem"), HTMLAttribute("id", "\(id)-problem")], HTMLFragment(text: problem.message))
                + .newline
        }
        for var field in fields {
            if let typed = again?.form[field.name] { field.value = typed }
            inside += field.html(
                in: id, problem: again?.problem?.field == field.name ? again?.problem?.message : nil)
        }
        var row = HTMLFragment()
        for button in buttons { row += self.button(button, "button quiet-button") + .newline }
        if pricesWhatIsTyped {
            row += self.button(Button("What would it change?", "ask", "price"), "button plain-button") + .newline
        }
        row += HTMLFragment(
            "span", [.class("price"), HTMLAttribute("role", "status"), .freeText],
            HTMLFragment(text: again?.price ?? price))
        if !buttons.isEmpty { inside += HTMLFragment("div", [.class("doing")], row) }
        let form = HTMLFragment(
            "form",
            [
                HTMLAttribute("method", "post"), HTMLAttribute("action", "do"), HTMLAttribute("id", id),
                HTMLAttribute("novalidate"), HTMLAttribute("autocomplete", "off"),
            ] + (pricesWhatIsTyped ? [HTMLAttribute("data-prices")] : []), inside)
        var summary = HTMLFragment("span", [.freeText], HTMLFragment(text: title))
        if !key.isEmpty { summary += HTMLFragment(text: " ") + HTMLFragment("kbd", [], HTMLFragment(text: key)) }
        return HTMLFragment(
            "details",
            [.class("task"), HTMLAttribute("name", "task"), HTMLAttribute("id", "task-\(id)")]
                + (again == nil && !isOpen ? [] : [HTMLAttribute("open")]),
            HTMLFragment("summary", [], summary), .newline, form) + .newline
    }

    private func button(_ button: Button, _ look: String) -> HTMLFragment {
        var attributes = [HTMLAttribute.class(look)]
        if let name = button.name { attributes.append(HTMLAttribute("name", name)) }
        if let value = button.value { attributes.append(HTMLAttribute("value", value)) }
        guard !button.key.isEmpty else { return HTMLFragment("button", attributes, HTMLFragment(text: button.text)) }
        return HTMLFragment(
            "button", attributes, HTMLFragment(text: button.text + " "),
            HTMLFragment("kbd", [], HTMLFragment(text: button.key)))
    }
}
