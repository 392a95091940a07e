internal import Agenda
internal import Meeting
internal import SectionKit
internal import Wording

/// What a form of the console asks of the meeting.
enum PageCommand {
    /// In bytes.
    static let longest = 20_000

    /// - Throws: `FormProblem` where it asks for nothing that there is, or leaves out what is needed.
    static func read(_ form: PageForm, _ agenda: MeetingAgenda) throws -> Command {
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
        case "theme":
            return .sort(
                try need(form, "note", "Choose a note first."), into: try need(form, "theme", "Choose a theme first."))
        case "message": return .message(try text(form, "text") ?? "")
        case "action":
            return .action(
                text: try need(form, "text", "Write what is to be done first."), owner: try text(form, "owner"),
                due: try text(form, "due"))
        case "go": return .go(try need(form, "section", "Choose a section first."))
        case "skip": return .skip(try need(form, "section", "Choose a section first."))
        case "began": return .began(try time(form, "time", ClockTime.init(_:)))
        case "away":
            return .away(from: try time(form, "from", Moment.init(_:)), to: try time(form, "to", Moment.init(_:)))
        case "chair":
            return .chair(
                old: try need(form, "old", "Choose who is not chairing first."),
                new: try need(form, "new", "Write who chairs instead first."))
        case "act": return try act(form, agenda)
        default: throw FormProblem("There is nothing of that name to do.")
        }
    }

    private static func text(_ form: PageForm, _ name: String) throws -> String? {
        guard let text = form.text(name) else { return nil }
        guard text.utf8.count <= longest else {
            throw FormProblem("That is too long. Write it in pieces.", field: name)
        }
        return text
    }

    private static func need(_ form: PageForm, _ name: String, _ otherwise: String) throws -> String {
        guard let text = try text(form, name) else { throw FormProblem(otherwise, field: name) }
        return text
    }

    private static func time<Time>(_ form: PageForm, _ name: String, _ read: (String) -> Time?) throws -> Time {
        let text = try need(form, name, "Write the time first, such as 13:05.")
        guard let time = read(text) else {
            throw FormProblem("'\(text.prefix(20))' is no time. Write it as 13:05.", field: name)
        }
        return time
    }

    private static func minutes(_ form: PageForm) throws -> Minutes {
        guard let count = Int(form.text("minutes") ?? "1"), (1...1_440).contains(count) else {
            throw FormProblem("Write a number of minutes from 1 to 1440.", field: "minutes")
        }
        return .minutes(count)
    }

    /// What is asked once before it is done; nil for what is done at once.
    ///
    /// - Throws: `FormProblem` where something else must be answered first.
    static func question(_ command: Command, _ picture: MeetingPicture) throws -> AskedFirst? {
        switch command {
        case .next:
            if picture.beside.away?.comesBeforeNext == true { throw FormProblem(picture.words(.absenceFirst)) }
            return picture.beside.opening ?? picture.meeting.asksFirst(command, at: picture.now, in: picture.words)
        case .go: return picture.beside.opening
        case .skip(let id):
            return picture.agenda.section(id).map {
                AskedFirst(title: "Leave out \($0.title)?", lines: [], yes: "leave it out", stays: "")
            }
        default: return nil
        }
    }
}
