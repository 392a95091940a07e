internal import Meeting
internal import Rendering
internal import Wording

/// The edited agenda, and a rehearsal's clock, as forms.
struct BesideForms {
    let picture: MeetingPicture

    var all: [ConsoleForm] { [edit, clock].compactMap { $0 } }

    /// What the agenda file would change, what that would cost and what forbids it; taken over by its button.
    private var edit: ConsoleForm? {
        picture.beside.edit.map { edit in
            ConsoleForm(
                id: "edit", command: "take-over", title: picture.words(edit.notice), key: "e",
                text: text(edit), hidden: [("edit", String(edit.number))],
                buttons: edit.canBeTaken ? [.init("Take it over")] : [])
        }
    }

    private func text(_ edit: AgendaEdit) -> HTMLFragment {
        if edit.standing == .faulty {
            // Lines of the file and the carets below them keep their columns.
            return HTMLFragment(
                "pre", [HTMLAttribute("tabindex", "0"), .freeText],
                HTMLFragment(text: edit.lines.joined(separator: "\n")))
        }
        return edit.passages.reduce(HTMLFragment()) { text, passage in
            let heading = passage.heading.map { HTMLFragment("h3", [], HTMLFragment(text: $0)) } ?? HTMLFragment()
            guard !passage.lines.isEmpty else { return text + heading }
            let lines = passage.lines.map { HTMLFragment("li", [.freeText], HTMLFragment(text: $0)) }
            return text + heading + HTMLFragment("ul", [], children: lines) + .newline
        }
    }

    private var clock: ConsoleForm? {
        picture.beside.speed.map { speed in
            ConsoleForm(
                id: "clock", command: nil, title: "The rehearsal's clock", key: ">",
                about: picture.words.rehearsal(speed).capitalisedFirst + ".",
                buttons: [
                    .init("On to shortly before the end of what runs", "do", "jump", key: ">"),
                    .init("Faster", "do", "faster", key: "}"), .init("Slower", "do", "slower", key: "{"),
                ])
        }
    }
}
