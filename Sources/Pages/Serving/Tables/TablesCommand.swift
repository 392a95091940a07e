internal import Agenda
internal import Foundation
internal import Meeting
internal import SectionKit

/// What the form of the tables asks for.
struct TablesCommand {
    let command: Command

    /// What is done at once can be undone, moves nobody, and leaves nothing to weigh.
    static func isAskedFirst(_ form: PageForm, _ view: TablesView) -> Bool {
        if form["to"] != nil { return true }
        switch form["do"] {
        case "free": return false
        case "form": return view.isFormed
        default: return true
        }
    }

    /// - Throws: `FormProblem` where nobody is chosen, or nothing that there is to do.
    init(_ form: PageForm, _ view: TablesView) throws {
        let (action, fields) = try Self.read(form, view)
        command = .act(
            section: view.section.id, action: action,
            fields: .entries(fields.map { RawValue.Entry($0.0, .scalar($0.1)) }))
    }

    private static func read(_ form: PageForm, _ view: TablesView) throws -> (String, [(String, String)]) {
        func chosen(_ name: String, _ problem: String) throws -> String {
            guard let text = form.text(name) else { throw FormProblem(problem) }
            return text
        }
        func who() throws -> (String, String) { ("who", try chosen("who", "Choose somebody first.")) }
        func with() throws -> (String, String) { ("with", try chosen("with", "Choose with whom first.")) }
        let round = ("round", "\(view.round)")
        if let table = form["to"] { return ("move", [try who(), ("table", table), round]) }
        switch form["do"] {
        case "move":
            return ("move", [try who(), ("table", try chosen("table", "Choose a table first.")), round])
        case "exchange": return ("move", [try who(), try with(), round])
        case "fix":
            let person = try who()
            guard let number = Int(person.1), let table = view.ground.tables.table(of: number, round: view.round)
            else { throw FormProblem("They have no seat in this round.") }
            return ("fix", [person, ("table", "\(table)")])
        case "free", "leave": return (form["do"] ?? "", [try who()])
        case "together": return ("together", [try who(), try with()])
        case "add": return ("add", [])
        case "form": return ("form", try FormingChoice(form).fields)
        default: throw FormProblem("There is nothing of that name to do.")
        }
    }
}

/// How the tables are to be formed, as somebody chose it.
struct FormingChoice {
    enum By: String { case agenda, size, tables }
    let by: By
    /// As it was typed, by the field's name.
    private let typed: [String: String]

    init(_ form: PageForm) {
        by = form["by"].flatMap(By.init(rawValue:)) ?? .agenda
        typed = ["size", "tables", "people"].reduce(into: [:]) { $0[$1] = form.text($1) }
    }

    func text(_ name: String) -> String { typed[name] ?? "" }

    /// What the section's action takes.
    ///
    /// - Throws: `FormProblem` with what to write.
    var fields: [(String, String)] {
        get throws {
            var fields: [(String, String)] = []
            switch by {
            case .agenda: break
            case .size: fields.append(("size", try number("size", 2...200, "people at a table", 5)))
            case .tables: fields.append(("tables", try number("tables", 1...60, "tables", 6)))
            }
            if typed["people"] != nil { fields.append(("people", try number("people", 0...10_000, "people", 30))) }
            return fields
        }
    }

    private func number(_ name: String, _ limits: ClosedRange<Int>, _ what: String, _ example: Int) throws -> String {
        guard let text = typed[name] else {
            throw FormProblem("Say how many \(what): a number such as \(example).", field: name)
        }
        guard let number = Int(text), limits.contains(number) else {
            throw FormProblem(
                "'\(text.prefix(20))' is no number of \(what). Write one from \(limits.lowerBound) to \(limits.upperBound), such as \(example).",
                field: name)
        }
        return "\(number)"
    }
}
