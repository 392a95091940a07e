internal import Agenda
internal import Meeting
internal import Rendering
internal import SectionKit

/// Notes and actions so far, as a list that opens on a key: the laptop's screen may be the room's.
struct KeptList {
    let picture: MeetingPicture
    /// The key that opens it, where a script hears keys.
    var key: String? = "l"

    var html: HTMLFragment {
        let (notes, actions) = (picture.state.notes, picture.state.actions)
        let earlier = picture.meeting.followed(at: picture.answer.now)
        let count = notes.count + actions.count + earlier.count
        var inside = HTMLFragment(
            "summary", [], HTMLFragment(text: "Notes and actions so far (\(count)) "),
            key.map { HTMLFragment("kbd", [], HTMLFragment(text: $0)) } ?? HTMLFragment())
        if count == 0 {
            inside += HTMLFragment("p", [], HTMLFragment(text: "Nothing has been written down yet."))
        }
        if !notes.isEmpty { inside += list("Notes", notes.map(note)) }
        if !actions.isEmpty { inside += list("Actions", actions.map(action)) }
        if !earlier.isEmpty { inside += list("Actions from before", earlier.map(followed)) }
        return HTMLFragment("details", [.class("kept"), HTMLAttribute("id", "kept")], inside) + .newline
    }

    private func list(_ title: String, _ items: [String]) -> HTMLFragment {
        .newline + HTMLFragment("h3", [], HTMLFragment(text: title))
            + HTMLFragment(
                "ul", [], children: items.map { HTMLFragment("li", [.freeText], HTMLFragment(text: $0)) })
    }

    private func note(_ note: MeetingState.Note) -> String {
        let meeting = picture.meeting
        guard !picture.agenda.themes.isEmpty, let theme = meeting.theme(of: note.text, in: note.section) else {
            return read(note.text)
        }
        return "\(read(note.text)) (\(meeting.name(ofTheme: theme)))"
    }

    private func action(_ action: MeetingState.ActionItem) -> String {
        let more = [action.owner.map(read), action.due.map { "by \(LongDate.words($0))" }].compactMap { $0 }
        return read(action.text) + (more.isEmpty ? "" : " (\(more.joined(separator: ", ")))")
    }

    private func followed(_ followed: FollowedAction) -> String {
        let more = [followed.action.who, followed.by?.words, followed.fate?.words].compactMap(\.self)
        return followed.action.what + (more.isEmpty ? "" : " (\(more.joined(separator: ", ")))")
    }

    private func read(_ words: Words) -> String { picture.answer.words[words] ?? MeetingRun.erased }
}
