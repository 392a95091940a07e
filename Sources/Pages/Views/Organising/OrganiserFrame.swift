internal import Foundation
internal import Rendering
internal import SectionKit

/// What the organiser's pages are made of.
enum OrganiserFrame {
    static func shell(_ title: String, told: String? = nil, problem: Bool = false, _ body: HTMLFragment) -> PageShell {
        PageShell(
            title: (problem ? "Not done yet: " : "") + title, look: "people organiser", scripts: ["/organiser.js"],
            styles: ["/everybody.css", "/sign-up.css", "/organiser.css"],
            body: HTMLFragment(
                "main", [], .newline, ways, HTMLFragment("h1", [.freeText], HTMLFragment(text: title)), .newline,
                PeoplePage.told(told), body))
    }

    private static var ways: HTMLFragment {
        let ways = [
            ("/organiser", "Organiser"), ("/organiser/returns", "Returns"), ("/organiser/agenda", "Agendas"),
            ("/organiser/kinds", "Kinds of sections"), ("/", "Front page"),
        ]
        return HTMLFragment(
            "nav", [.class("tools"), HTMLAttribute("aria-label", "Organiser")],
            children: ways.map { address, words in
                HTMLFragment("a", [HTMLAttribute("href", address)], HTMLFragment(text: words)) + .newline
            }) + .newline
    }

    static func heading(_ words: String) -> HTMLFragment {
        HTMLFragment("h2", [], HTMLFragment(text: words)) + .newline
    }

    static func quiet(_ words: String) -> HTMLFragment {
        HTMLFragment("p", [.class("quiet")], HTMLFragment(text: words)) + .newline
    }

    /// Something that needs a look.
    static func problem(_ words: String) -> HTMLFragment {
        HTMLFragment("p", [.class("problem summary"), .freeText], HTMLFragment(text: words)) + .newline
    }

    static func link(_ address: String, _ words: String, look: String = "button quiet-button") -> HTMLFragment {
        HTMLFragment("a", [.class(look), HTMLAttribute("href", address)], HTMLFragment(text: words))
    }

    /// A form that does one thing.
    static func form(
        _ command: String, token: String, _ hidden: [(name: String, value: String)] = [], _ inside: HTMLFragment
    ) -> HTMLFragment {
        PeoplePage.form(command, token: token, hidden, action: "/organiser/do", inside)
    }

    /// A form that sends files.
    static func upload(
        _ action: String, name: String, label: String, button: String, token: String, several: Bool = false,
        accept: String, more: HTMLFragment = HTMLFragment()
    ) -> HTMLFragment {
        let id = "file-\(name)"
        var input = [
            HTMLAttribute("type", "file"), HTMLAttribute("name", name), HTMLAttribute("id", id),
            HTMLAttribute("accept", accept),
        ]
        if several { input.append(HTMLAttribute("multiple")) }
        return HTMLFragment(
            "form",
            [
                .class("drop"), HTMLAttribute("method", "post"), HTMLAttribute("action", action),
                HTMLAttribute("enctype", "multipart/form-data"), HTMLAttribute("data-drop"),
            ],
            HTMLFragment(
                void: "input",
                [HTMLAttribute("type", "hidden"), HTMLAttribute("name", "token"), HTMLAttribute("value", token)]),
            HTMLFragment("label", [HTMLAttribute("for", id)], HTMLFragment(text: label)),
            HTMLFragment(void: "input", input), more,
            HTMLFragment("button", [.class("button")], HTMLFragment(text: button))) + .newline
    }

    /// Columns with names, which narrow screens show beside each cell.
    static func table(_ caption: String, _ columns: [String], _ rows: [[HTMLFragment]]) -> HTMLFragment {
        let head = columns.map { HTMLFragment("th", [HTMLAttribute("scope", "col")], HTMLFragment(text: $0)) }
        let body = rows.map { cells in
            HTMLFragment(
                "tr",
                children: zip(columns, cells).map { column, cell in
                    HTMLFragment("td", [HTMLAttribute("data-label", column), .freeText], cell)
                }) + .newline
        }
        return HTMLFragment(
            "table", [], HTMLFragment("caption", [], HTMLFragment(text: caption)),
            HTMLFragment("thead", [], HTMLFragment("tr", children: head)), HTMLFragment("tbody", children: body))
            + .newline
    }

    /// A sheet of paper as part of a page.
    static func sheet(_ sheet: PaperSheet, at now: Instant) -> HTMLFragment {
        let renderer = HTMLRenderer(headingLevel: 2, context: RenderingContext(now: now, timeZone: .gmt))
        return HTMLFragment(
            "article", [.class("sheet")], .newline, renderer.render(sheet.content), renderer.render(sheet.chapters))
            + .newline
    }

    /// Buttons that save one thing in several ways.
    static func downloads(
        _ command: String, _ formats: [(value: String, words: String)], about: String, token: String,
        _ hidden: [(name: String, value: String)]
    ) -> HTMLFragment {
        let buttons = formats.map { value, words in
            HTMLFragment(
                "button",
                [.class("button quiet-button"), HTMLAttribute("name", "format"), HTMLAttribute("value", value)],
                HTMLFragment(text: words), HTMLFragment("span", [.class("for-ears")], HTMLFragment(text: " \(about)")))
                + .newline
        }
        return form(
            command, token: token, hidden, HTMLFragment("div", [.class("doing")], children: buttons))
    }

    static func field(_ name: String, _ label: String, value: String, longest: Int) -> HTMLFragment {
        HTMLFragment(
            "label", [], HTMLFragment(text: label),
            HTMLFragment(
                void: "input",
                [
                    HTMLAttribute("name", name), HTMLAttribute("value", value),
                    HTMLAttribute("maxlength", "\(longest)"),
                    .freeText,
                ])) + .newline
    }
}
