internal import Agenda
internal import Foundation
internal import Hummingbird
internal import Meeting
internal import SectionKit

/// The page of the tables: who sits where, and every way to change it, its effect shown before it is done.
extension MeetingPages {
    func tables(_ request: Request) async -> Response {
        guard let session = session(of: request, for: .facilitator) else {
            return PageAnswer.problem(.forbidden, Self.closed)
        }
        let asked = request.uri.queryParameters
        guard
            let view = await tablesView(
                asked["section"].map(String.init), round: asked["round"].flatMap { Int($0) }, session,
                told: told(in: request))
        else { return PageAnswer.problem(.notFound, Self.noTables) }
        return PageAnswer.page(view.shell)
    }

    private static let noTables = "This meeting has no part in which people sit at tables."

    private func tablesView(_ id: String?, round: Int?, _ session: Session, told: String? = nil) async -> TablesView? {
        let picture = await picture()
        let sections = picture.agenda.sections.filter { picture.meeting.seating(of: $0, at: picture.now) != nil }
        let running = sections.first { $0.id == picture.state.running?.section }
        let coming = sections.first { !picture.meeting.isOver($0.id) && !picture.state.dropped.contains($0.id) }
        guard let section = sections.first(where: { $0.id == id }) ?? running ?? coming ?? sections.first,
            let ground = picture.meeting.seating(of: section, at: picture.now)
        else { return nil }
        let last = max(1, ground.tables.rounds.count)
        return TablesView(
            picture: picture, section: section, ground: ground, round: max(1, min(round ?? ground.round, last)),
            sections: sections, token: session.token, told: told)
    }

    /// Shows what a change would do, and does it once somebody has seen that.
    func actOnTables(_ request: Request) async throws -> Response {
        let form = try await PageForm(request)
        let session = session(of: request, for: .facilitator)
        guard access.mayPost(session) else { return PageAnswer.problem(.tooManyRequests, Self.tooMuch) }
        guard let session else { return PageAnswer.problem(.forbidden, Self.closed) }
        guard Secret.equal(form["token"] ?? "", session.token) else {
            return PageAnswer.problem(.forbidden, "This page is too old. Load it anew, and do it again.")
        }
        guard var view = await tablesView(form["section"], round: form["round"].flatMap { Int($0) }, session) else {
            return PageAnswer.problem(.notFound, Self.noTables)
        }
        let key = form["key"] ?? ""
        guard (8...100).contains(key.utf8.count) else {
            return PageAnswer.problem(.badRequest, "That form has no key. Load the page anew.")
        }
        let home = TablesView.address(view.section.id, view.round)
        do {
            let command = try TablesCommand(form, view).command
            if form["sure"] == nil, TablesCommand.isAskedFirst(form) {
                guard let effect = try await source.effect(of: command) else {
                    throw FormProblem("There is nothing of that kind to do here.")
                }
                view.effect = .init(lines: effect.told, form: form)
                return PageAnswer.page(view.shell)
            }
            guard access.isNew(key) else { return tablesTold("That was done already.", home) }
            let before = view.picture.answer.sequence
            let after = try await source.perform(command, from: nil)
            if after.sequence > before { access.note(step: after.sequence, by: session) }
            return tablesTold(after.arranged?.told.joined(separator: " ") ?? "Done.", home)
        } catch {
            access.forget(key)
            return tablesTold(problem(error).message, home)
        }
    }

    private func tablesTold(_ words: String, _ home: String) -> Response {
        PageAnswer.seeOther(words.isEmpty ? home : "\(home)&told=\(access.keep(words))")
    }
}

/// What the form of the tables asks for.
struct TablesCommand {
    let command: Command

    /// What is done at once: it can be undone, and there is nothing to weigh.
    static func isAskedFirst(_ form: PageForm) -> Bool {
        form["to"] != nil || !["form", "add", "free"].contains(form["do"])
    }

    /// - Throws: `FormProblem` where nobody is chosen, or nothing that there is to do.
    init(_ form: PageForm, _ view: TablesView) throws {
        var fields: [(String, String)] = []
        let action: String
        func who() throws -> (String, String) {
            guard let who = form.text("who") else { throw FormProblem("Choose somebody first.") }
            return ("who", who)
        }
        func with() throws -> (String, String) {
            guard let with = form.text("with") else { throw FormProblem("Choose with whom first.") }
            return ("with", with)
        }
        let round = ("round", "\(view.round)")
        if let table = form["to"] {
            action = "move"
            fields = [try who(), ("table", table), round]
        } else {
            switch form["do"] {
            case "exchange":
                action = "move"
                fields = [try who(), try with(), round]
            case "fix":
                action = "fix"
                let person = try who()
                guard let number = Int(person.1),
                    let table = view.ground.tables.table(of: number, round: view.round)
                else { throw FormProblem("They have no seat in this round.") }
                fields = [person, ("table", "\(table)")]
            case "free", "leave":
                action = form["do"] ?? ""
                fields = [try who()]
            case "together":
                action = "together"
                fields = [try who(), try with()]
            case "add": action = "add"
            case "form":
                action = "form"
                if let people = form.text("people") {
                    guard Int(people).map({ (0...10_000).contains($0) }) == true else {
                        throw FormProblem("'\(people.prefix(20))' is no number of people. Write one such as 30.")
                    }
                    fields = [("people", people)]
                }
            default: throw FormProblem("There is nothing of that name to do.")
            }
        }
        command = .act(
            section: view.section.id, action: action,
            fields: .entries(fields.map { RawValue.Entry($0.0, .scalar($0.1)) }))
    }
}
