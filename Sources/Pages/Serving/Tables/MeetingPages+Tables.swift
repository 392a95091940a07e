internal import Agenda
internal import Foundation
internal import Hummingbird
internal import Journal
internal import Meeting
internal import SectionKit

/// The page of the tables: who sits where, and every way to change it, its effect shown before it is done.
extension MeetingPages {
    func tables(_ request: Request) async -> Response {
        guard let session = session(of: request, for: .facilitator) else {
            return PageAnswer.problem(.forbidden, Self.closed)
        }
        let asked = PageForm(request.uri.queryParameters.map { (name: String($0.key), value: String($0.value)) })
        // Asked before the tables are read: what changes in between, the page fetches.
        let shown = await hub.id(for: .tables)
        guard var view = await tablesView(asked, session, told: told(in: request)) else {
            return PageAnswer.problem(.notFound, Self.noTables)
        }
        view.filledIn = asked
        var shell = view.shell
        shell.shown = shown
        return PageAnswer.page(shell)
    }

    private static let noTables = "This meeting has no part in which people sit at tables."
    private static let doneAlready = "That was done already."

    private func tablesView(_ asked: PageForm, _ session: Session, told: String? = nil) async -> TablesView? {
        let register = signingUp?.board.revision
        let picture = await picture()
        let sections = picture.agenda.sections.filter { picture.meeting.seating(of: $0, at: picture.now) != nil }
        let id = asked["section"]
        guard let section = sections.first(where: { $0.id == id }) ?? picture.seatedToCome ?? sections.first,
            let ground = picture.meeting.seating(of: section, at: picture.now)
        else { return nil }
        // Without the register the tables are still there, as names and numbers.
        let records = (try? signingUp?.signUps.all()) ?? []
        return TablesView(
            picture: picture, section: section, ground: ground,
            askedRound: asked["round"].flatMap { Int($0) }, isElsewhere: id != nil && id != section.id,
            sections: sections, roster: TableRoster(records), mark: TablesMark(picture, register: register),
            token: session.token, told: told)
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
        guard var view = await tablesView(form, session) else {
            return PageAnswer.problem(.notFound, Self.noTables)
        }
        let key = form["key"] ?? ""
        guard (8...100).contains(key.utf8.count) else {
            return PageAnswer.problem(.badRequest, "That form has no key. Load the page anew.")
        }
        view.filledIn = form
        let home = view.address(choosing: form)
        do {
            // A form of a section that is gone means nothing for the one that the page shows instead.
            if view.isElsewhere {
                return tablesTold("That part is not in the agenda any more. Nothing was done.", home)
            }
            if form["do"] == "choose" {
                guard form.text("who") != nil else { throw FormProblem("Choose somebody first.") }
                return PageAnswer.seeOther("\(home)#choices")
            }
            let command = try TablesCommand(form, view).command
            if let name = form["effect"] {
                guard access.isNew(key) else { return tablesTold(Self.doneAlready, home) }
                if let kept = effects.take(name), kept.section == view.section.id, kept.ground == view.ground {
                    // What was seen is what is done, to the seat.
                    return try await perform(
                        .arrange(section: kept.section, kept.arrangement), kept.arrangement, session, home)
                }
            }
            if TablesCommand.isAskedFirst(form, view) {
                guard let arrangement = try await source.effect(of: command) else {
                    throw FormProblem("There is nothing of that kind to do here.")
                }
                // Worked out on tables that nobody has seen yet: they are looked at first.
                if arrangement.before != view.ground.tables, let newer = await tablesView(form, session) {
                    view = newer
                }
                view.filledIn = form
                view.effect = .init(
                    arrangement, form: form, open: view.ground.round, isNew: form["effect"] != nil,
                    name: effects.keep(
                        .init(section: view.section.id, ground: view.ground, arrangement: arrangement)))
                return PageAnswer.page(view.shell)
            }
            guard access.isNew(key) else { return tablesTold(Self.doneAlready, home) }
            return try await perform(command, nil, session, home)
        } catch {
            access.forget(key)
            let problem = problem(error)
            guard form["do"] == "form" else { return tablesTold(problem.message, home) }
            // Whoever filled in a field finds it as it was.
            view.told = problem.message
            view.problem = problem
            return PageAnswer.page(view.shell, .unprocessableContent)
        }
    }

    private func perform(
        _ command: Command, _ arrangement: Arrangement?, _ session: Session, _ home: String
    ) async throws -> Response {
        let before = await source.current().sequence
        let after = try await source.perform(command, from: nil)
        if after.sequence > before { access.note(step: after.sequence, by: session) }
        return tablesTold((after.arranged ?? arrangement)?.told.joined(separator: " ") ?? "Done.", home)
    }

    private func tablesTold(_ words: String, _ home: String) -> Response {
        PageAnswer.seeOther(words.isEmpty ? home : "\(home)&told=\(access.keep(words))")
    }
}
