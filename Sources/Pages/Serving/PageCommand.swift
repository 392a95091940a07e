internal import Agenda
internal import Meeting
internal import SectionKit

/// What a form of the console asks of the meeting.
enum PageCommand {
    /// - Throws: `Refusal` where it asks for nothing that there is, or leaves out what is needed.
    static func read(_ form: PageForm) throws -> Command {
        switch form["do"] {
        case "next": return .next
        case "back": return .back
        case "pause": return .pause
        case "resume": return .resume
        case "hold": return .hold
        case "undo": return .undo
        case "redo": return .redo
        case "accept": return .accept
        case "extend": return .extend(try minutes(form))
        case "shorten": return .shorten(try minutes(form))
        case "note": return .note(try need(form, "text", "Write the note first."))
        case "message": return .message(form.text("text") ?? "")
        case "action":
            return .action(
                text: try need(form, "text", "Write what is to be done first."), owner: form.text("owner"),
                due: form.text("due"))
        case "go": return .go(try need(form, "section", "Choose a section first."))
        case "skip": return .skip(try need(form, "section", "Choose a section first."))
        case "began":
            let text = try need(form, "time", "Write the time first, such as 13:05.")
            guard let time = ClockTime(text) else {
                throw Refusal("'\(text.prefix(20))' is no time. Write it as 13:05.")
            }
            return .began(time)
        default: throw Refusal("There is nothing of that name to do.")
        }
    }

    private static func need(_ form: PageForm, _ name: String, _ otherwise: String) throws -> String {
        guard let text = form.text(name) else { throw Refusal(otherwise) }
        guard text.utf8.count <= 20_000 else { throw Refusal("That is too long. Write it in pieces.") }
        return text
    }

    private static func minutes(_ form: PageForm) throws -> Minutes {
        guard let count = Int(form.text("minutes") ?? "1"), (1...1_440).contains(count) else {
            throw Refusal("Write a number of minutes from 1 to 1440.")
        }
        return .minutes(count)
    }

    /// What is asked once before it is done; nil for what is done at once.
    static func question(_ command: Command, _ picture: MeetingPicture) -> String? {
        switch command {
        case .next:
            guard picture.state.running != nil, picture.view(for: .facilitator).next == nil else { return nil }
            return "End the meeting?"
        case .skip(let id):
            return picture.agenda.section(id).map { "Leave out \($0.title)?" }
        default: return nil
        }
    }
}
