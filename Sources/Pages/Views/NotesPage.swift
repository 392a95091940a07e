internal import Agenda
internal import Meeting
internal import Rendering
internal import SectionKit

/// The note taker's: what is going on, and two forms. It needs no script: what is sent comes back as a page.
struct NotesPage {
    let picture: MeetingPicture
    let token: String
    /// What the last form came to.
    var told: String?
    /// A form that was sent and is not done, as it was filled in.
    var again: ConsoleForm.Again?
    /// Notes are being sorted into themes: the next one is there at once.
    var sorts = false

    /// The page's address while notes are being sorted.
    static let sorting = "notes?sort=next"

    /// What follows the meeting.
    static func region(_ picture: MeetingPicture) -> HTMLFragment {
        let view = picture.view(for: .chair)
        let section = view.section.map { section in view.partTitle.map { "\(section.title): \($0)" } ?? section.title }
        let now =
            picture.state.finished != nil
            ? "The meeting has ended."
            : picture.state.stopped?.hold == true
                ? "Everything is on hold. We are taking a pause."
                : section.map { "Now: \($0)" } ?? "The meeting has not begun yet."
        return HTMLFragment(
            "p", [.class("lead"), .freeText], HTMLFragment(text: now))
            + HTMLFragment("p", [.class("quiet")], picture.wall) + KeptList(picture: picture, key: nil).html
    }

    var shell: PageShell {
        let title = "Notes: \(picture.agenda.title)"
        let all = ConsoleForms(lead: LeadView(picture: picture)).writtenDown
        let first = sorts && all.contains { $0.id == ConsoleForms.sorts } ? ConsoleForms.sorts : "note"
        // Whoever sorts has what is sorted first.
        let forms = (all.filter { $0.id == first } + all.filter { $0.id != first }).map { form in
            var form = form
            form.key = ""
            let isSorting = form.command == "theme"
            form.hidden.append(("page", isSorting ? Self.sorting : Role.noteTaker.home))
            let isAgain = again?.form["form"] == form.id
            return form.html(
                token: token, seen: nil, again: isAgain ? again : nil, isOpen: again == nil && form.id == first)
        }
        var body = HTMLFragment("h1", [.freeText], HTMLFragment(text: title)) + .newline
        if let problem = again?.problem, let form = again?.form["form"] {
            body += ErrorSummary(problem, in: form).html + .newline
        }
        body +=
            HTMLFragment(
                "p", [.class("told"), HTMLAttribute("id", "told"), HTMLAttribute("role", "status")],
                HTMLFragment(text: told ?? "")) + .newline
        body += HTMLFragment("div", [HTMLAttribute("id", "live")], Self.region(picture)) + .newline
        body += PageShell.asItIsNow(Role.noteTaker.home) + .newline
        body += HTMLFragment("div", [.class("writing")], children: forms) + .newline
        body += HTMLFragment(
            "p", [.class("quiet")],
            HTMLFragment(
                text:
                    "Names of people do not belong in notes, unless they asked for it. What is written can be erased later."
            ))
        return PageShell(
            title: (again?.problem == nil ? "" : "Not done yet: ") + title, live: .notes, scripts: ["/notes.js"],
            body: HTMLFragment("main", [], body) + OutOfDate.notice)
    }
}

/// What stands in the way of a form, at the top of its page, with a link to where it is (the GOV.UK error summary).
struct ErrorSummary {
    private let problems: [FormProblem]
    private let form: String

    init(_ problem: FormProblem, in form: String) { self.init([problem], in: form) }

    /// - Parameter problems: In the order of their fields; at least one.
    init(_ problems: [FormProblem], in form: String) {
        self.problems = problems
        self.form = form
    }

    private func link(_ problem: FormProblem) -> HTMLFragment {
        let target = problem.field.map { "\(form)-\($0)" } ?? "\(form)-problem"
        return HTMLFragment("a", [HTMLAttribute("href", "#\(target)")], HTMLFragment(text: problem.message))
    }

    var html: HTMLFragment {
        HTMLFragment(
            "div",
            [
                .class("error-summary"), HTMLAttribute("id", "problem"), HTMLAttribute("role", "alert"),
                HTMLAttribute("tabindex", "-1"), HTMLAttribute("autofocus"),
            ], HTMLFragment("h2", [], HTMLFragment(text: "That is not done yet")),
            problems.count == 1
                ? HTMLFragment("p", [], children: problems.map(link))
                : HTMLFragment("ul", [], children: problems.map { HTMLFragment("li", [], link($0)) }))
    }
}
