internal import Agenda
internal import Journal
internal import Meeting
internal import Rendering
internal import SectionKit

/// All that people wrote, for staff to read once nobody answers any more: in an order that says nothing of who came when.
struct ReadTextsView {
    let desk: TallyDesk

    var shell: PageShell {
        get throws {
            let title = "What people wrote: \(desk.section.title)"
            let ways = HTMLFragment(
                "nav", [.class("tools"), HTMLAttribute("aria-label", "Pages")],
                HTMLFragment("a", [HTMLAttribute("href", "../console")], HTMLFragment(text: "The console")), .newline,
                HTMLFragment(
                    "a", [HTMLAttribute("href", "../" + TallyDesk.address(desk.section.id))],
                    HTMLFragment(text: "Paper forms")), .newline)
            let body = desk.standing.isOpen ? Self.notYet : try texts
            return PageShell(
                title: title, look: "people reading-texts", styles: ["/everybody.css", "/sign-up.css"],
                body: HTMLFragment(
                    "main", [], .newline, HTMLFragment("h1", [.freeText], HTMLFragment(text: title)), .newline, ways,
                    .newline, body))
        }
    }

    /// Read while they come in, an order would be seen.
    private static var notYet: HTMLFragment {
        HTMLFragment(
            "p", [],
            HTMLFragment(text: "People can still answer. Close the questions first; then all texts stand here."))
    }

    private var texts: HTMLFragment {
        get throws {
            let all = try desk.box.texts(of: desk.section.id)
            var body =
                HTMLFragment(
                    "p", [],
                    HTMLFragment(
                        text: "Somebody may be at risk, or may have named somebody. Read all of it, and act today."))
                + .newline
            guard !all.isEmpty else {
                return body + HTMLFragment("p", [], HTMLFragment(text: "Nothing that people wrote is here."))
            }
            var known: Set<String> = []
            for question in desk.questions where question.answers == .text {
                known.insert(question.id)
                body += part(question.ask, all.filter { $0.question == question.id })
            }
            // A question that the agenda asks no more was still answered.
            for id in Set(all.map(\.question)).subtracting(known).sorted() {
                body += part("Asked earlier: \(id)", all.filter { $0.question == id })
            }
            return body
        }
    }

    private func part(_ title: String, _ texts: [BallotText]) -> HTMLFragment {
        // By their random bits, which say nothing of who came when.
        let items = texts.sorted { $0.id < $1.id }.reduce(into: HTMLFragment()) { items, text in
            let more = [about(text.about), text.mayPrint ? "may be printed" : "not to be printed"]
            items +=
                HTMLFragment(
                    "li", [], HTMLFragment("p", [.freeText], HTMLFragment(text: text.text)),
                    HTMLFragment(
                        "small", [], HTMLFragment(text: more.filter { !$0.isEmpty }.joined(separator: " · "))))
                + .newline
        }
        return HTMLFragment("h2", [.freeText], HTMLFragment(text: title)) + .newline
            + HTMLFragment("ul", [.class("to-read")], .newline, items) + .newline
    }

    private func about(_ about: Ballot.About) -> String {
        switch about {
        case .meeting: ""
        case .slot(_, let number): "talk \(number)"
        case .table(_, let number): "table \(number)"
        }
    }
}
