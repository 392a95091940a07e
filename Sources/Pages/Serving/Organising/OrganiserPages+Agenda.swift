internal import Agenda
internal import Drafting
internal import Hummingbird
internal import SectionKit
internal import YAMLEditing

/// Kinds with a preview of each, and agendas made of forms.
extension OrganiserPages {
    static let agendas = "\(home)/agenda"

    func mountAgendas(on group: RouterGroup<PageContext>) {
        group.get("kinds") { request, _ in
            answer(request) { _ throws(OrganiserProblem) in PageAnswer.page(KindsView(catalog: desk.kinds()).shell) }
        }
        group.get("kinds/:kind") { request, context in
            let kind = try context.parameters.require("kind")
            return answer(request) { _ throws(OrganiserProblem) in
                let catalog = desk.kinds()
                guard let module = catalog[kind] else { throw OrganiserProblem("There is no such kind.") }
                return PageAnswer.page(KindView(module: module, catalog: catalog).shell)
            }
        }
        group.get("agenda") { request, _ in
            answer(request) { visitor throws(OrganiserProblem) in
                PageAnswer.page(
                    AgendaStartView(
                        drafts: drafts.all, meetings: try desk.meetings(), token: visitor.session.token,
                        told: visitor.told
                    ).shell)
            }
        }
        group.get("agenda/:draft") { request, context in
            let id = try context.parameters.require("draft")
            return answer(request) { visitor throws(OrganiserProblem) in try draft(id, nil, visitor) }
        }
        group.get("agenda/:draft/:section") { request, context in
            let id = try context.parameters.require("draft")
            let place = Int(try context.parameters.require("section"))
            return answer(request) { visitor throws(OrganiserProblem) in try draft(id, (place ?? 0) - 1, visitor) }
        }
        group.post("agenda/files") { request, _ in await openFiles(request) }
        group.post("agenda/do") { request, _ in
            let form = try await PageForm(request, most: 5_000, upTo: 4 << 20)
            return answer(request, form) { visitor throws(OrganiserProblem) in try write(visitor, form) }
        }
    }

    // MARK: Looking

    /// - Parameter section: From 0; nil for the agenda's top.
    /// - Parameter left: What was typed and not taken, since somebody else changed the same.
    private func draft(
        _ id: String, _ section: Int?, _ visitor: Visitor, left: [String: String] = [:], told: String? = nil
    ) throws(OrganiserProblem) -> Response {
        guard let draft = drafts.draft(id) else { throw AgendaDrafts.gone }
        let kinds = desk.kinds()
        if let section, !draft.form.sections.indices.contains(section) {
            throw OrganiserProblem("This agenda has no such section.")
        }
        let (reading, stoodIn) = draft.read(kinds)
        let view = AgendaView(
            draft: draft, reading: reading, stoodIn: stoodIn, catalog: draft.catalog(kinds),
            token: visitor.session.token, told: told ?? visitor.told, left: left)
        return PageAnswer.page(section.map(view.section) ?? view.shell, left.isEmpty ? .ok : .conflict)
    }

    // MARK: Opening

    private func openFiles(_ request: Request) async -> Response {
        await withUpload(request, upTo: AgendaDrafts.mostBytes + 100_000) { visitor, sent throws(OrganiserProblem) in
            let files = sent.files("files").map { OrganiserFile(name: $0.name, bytes: $0.bytes) }
            // The agenda is the one that has a day; what else was chosen came along.
            let agenda = files.first { AgendaReading.head(of: $0.bytes, name: $0.name) != nil } ?? files.first
            guard let agenda else { return told("Choose a file first.", visitor, at: Self.agendas) }
            return try opened(agenda, with: files.filter { $0.name != agenda.name })
        }
    }

    private func opened(
        _ file: OrganiserFile, with files: [OrganiserFile] = []
    ) throws(OrganiserProblem) -> Response {
        PageAnswer.seeOther("\(Self.agendas)/\(try drafts.open(file, with: files))")
    }

    // MARK: Writing

    private func write(_ visitor: Visitor, _ form: PageForm) throws(OrganiserProblem) -> Response {
        switch form["do"] {
        case "template":
            guard let template = AgendaTemplate.all.first(where: { $0.name == form["template"] }) else {
                throw OrganiserProblem("There is no such template.")
            }
            return try opened(OrganiserFile(name: "\(template.name).yaml", bytes: template.bytes))
        case "meeting":
            let files = try desk.agenda(of: try find(form["id"], form["date"]).key)
            guard let agenda = files.first else { throw OrganiserProblem("No agenda is kept with that meeting.") }
            return try opened(agenda, with: Array(files.dropFirst()))
        default: break
        }
        let id = form["draft"] ?? ""
        guard let draft = drafts.draft(id) else { throw AgendaDrafts.gone }
        // What is to be done, and with which section.
        let order = (form["do"] ?? "").split(separator: " ").map(String.init)
        let command = order.first ?? ""
        let home = "\(Self.agendas)/\(id)"
        if command == "drop" {
            drafts.drop(id)
            return told("The agenda was put away.", visitor, at: Self.agendas)
        }
        let kinds = desk.kinds()
        let catalog = draft.catalog(kinds)
        // What was typed is taken first, whichever button was pressed.
        let page = form["section"].flatMap { Int($0) }
        let taken = try drafts.change(id, seen: form["change"].flatMap { Int($0) }, key: form["key"] ?? "") {
            agenda, earlier in
            var taken = Self.take(&agenda, form, page, earlier, catalog)
            guard taken.left.isEmpty, !["fields", "open", "back", "save", "save-anyway", "undo"].contains(command)
            else {
                return taken
            }
            taken.words.append(
                earlier == nil
                    ? Self.change(&agenda, command, order.dropFirst().first.flatMap { Int($0) }, form["kind"], catalog)
                    : "This agenda was changed in another window. Look once more; the order was not changed now.")
            return taken
        }
        let here = taken.section.map { "\(home)/\($0 + 1)" } ?? home
        if !taken.left.isEmpty {
            return try self.draft(
                id, taken.section, visitor, left: taken.left,
                told: "Another window changed the same. What you typed is still here: look, then press once more.")
        }
        let now = drafts.draft(id) ?? draft
        switch command {
        case "save", "save-anyway":
            let mistakes = now.reading(kinds).diagnostics.contains { $0.severity == .error }
            guard command == "save-anyway" || !mistakes else {
                return told(
                    "Not saved yet: it has mistakes. Mend them, or save it with its mistakes.", visitor, at: here)
            }
            return PageAnswer.file(OrganiserFile(name: now.name, bytes: now.form.bytes))
        case "undo": return told(try drafts.undo(id), visitor, at: here)
        case "open":
            let place = order.dropFirst().first.flatMap { Int($0) } ?? 0
            return told(taken.words.joined(separator: " "), visitor, at: "\(home)/\(place + 1)")
        case "fields":
            guard taken.words.isEmpty else { return told(taken.words.joined(separator: " "), visitor, at: here) }
            guard now.change != draft.change else { return told("Nothing was changed.", visitor, at: here) }
            let part = taken.section.map { AgendaForm.Part.section($0) } ?? .top
            let isWrong = now.reading(kinds).diagnostics.contains {
                $0.severity == .error && $0.file == now.name && AgendaForm.place(of: $0.path).part == part
            }
            return told(isWrong ? "Kept, but something is not right yet." : "Changed.", visitor, at: here)
        default: return told(taken.words.joined(separator: " "), visitor, at: home)
        }
    }

    private struct Taken: Sendable {
        /// Where the page's section stands now; nil for the agenda's top.
        var section: Int?
        var words: [String] = []
        var left: [String: String] = [:]
    }

    /// Takes what stands in the page's fields.
    private static func take(
        _ agenda: inout AgendaForm, _ form: PageForm, _ section: Int?, _ earlier: AgendaForm?, _ catalog: ModuleCatalog
    ) -> Taken {
        let own = Dictionary(
            uniqueKeysWithValues: form.pairs.compactMap { name, value in
                name.hasPrefix(AgendaView.prefix) ? (String(name.dropFirst(AgendaView.prefix.count)), value) : nil
            })
        var taken = Taken(section: section)
        if let section, let earlier {
            taken.section = agenda.place(of: section, from: earlier)
            guard taken.section != nil else {
                taken.words = ["Another window took this section out, or changed it much. Nothing was changed now."]
                return taken
            }
        }
        let part = taken.section.map { AgendaForm.Part.section($0) } ?? .top
        var problems: [String: String]
        if let earlier {
            (problems, taken.left) = agenda.take(
                own, seen: earlier, at: section.map { .section($0) } ?? .top, for: part, in: catalog)
        } else {
            problems = agenda.take(own, for: part, in: catalog)
        }
        taken.words = problems.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        return taken
    }

    /// - Parameter section: Which one is meant, from 0.
    /// - Returns: What came of it, in words.
    private static func change(
        _ agenda: inout AgendaForm, _ command: String, _ section: Int?, _ kind: String?, _ catalog: ModuleCatalog
    ) -> String {
        let count = agenda.sections.count
        do throws(YAMLEditError) {
            switch (command, section) {
            case ("add", _):
                guard let module = kind.flatMap({ catalog[$0] }) else { return "Choose a kind first." }
                try agenda.add(module)
                return "A section was added at the end."
            case ("up", let section?) where (1..<max(1, count)).contains(section):
                try agenda.move(section, to: section - 1)
                return "It was moved."
            case ("down", let section?) where (0..<max(0, count - 1)).contains(section):
                try agenda.move(section, to: section + 1)
                return "It was moved."
            case ("remove", let section?) where (0..<count).contains(section):
                try agenda.remove(section)
                return "It was taken out. Undo brings it back."
            default: return "There is nothing of that name to do."
            }
        } catch { return "Not changed: \(error)." }
    }
}
