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
                        meetings: try desk.meetings(), token: visitor.session.token, told: visitor.told
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
    private func draft(_ id: String, _ section: Int?, _ visitor: Visitor) throws(OrganiserProblem) -> Response {
        guard let draft = drafts.draft(id) else { throw AgendaDrafts.gone }
        let kinds = desk.kinds()
        if let section, !draft.form.sections.indices.contains(section) {
            throw OrganiserProblem("This agenda has no such section.")
        }
        let view = AgendaView(
            draft: draft, reading: draft.reading(kinds), catalog: draft.catalog(kinds), token: visitor.session.token,
            told: visitor.told)
        return PageAnswer.page(section.map(view.section) ?? view.shell)
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
        if form["do"] == "save" {
            return PageAnswer.file(OrganiserFile(name: draft.name, bytes: draft.form.bytes))
        }
        if form["do"] == "drop" {
            drafts.drop(id)
            return told("The agenda was put away.", visitor, at: Self.agendas)
        }
        let home = "\(Self.agendas)/\(id)"
        if form["do"] == "undo" { return told(try drafts.undo(id), visitor, at: home) }
        let section = form["section"].flatMap { Int($0) }
        let catalog = draft.catalog(desk.kinds())
        let words = try drafts.change(id, seen: form["change"].flatMap { Int($0) }) { agenda in
            Self.change(&agenda, form, section, catalog)
        }
        let stays = form["do"] == "fields" && section != nil
        return told(words, visitor, at: stays ? "\(home)/\((section ?? 0) + 1)" : home)
    }

    /// - Returns: What came of it, in words.
    private static func change(
        _ agenda: inout AgendaForm, _ form: PageForm, _ section: Int?, _ catalog: ModuleCatalog
    ) -> String {
        let count = agenda.sections.count
        do throws(YAMLEditError) {
            switch (form["do"], section) {
            case ("fields", let section):
                let before = agenda.bytes
                let sent = Dictionary(form.pairs.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
                let own = Dictionary(
                    uniqueKeysWithValues: sent.compactMap { name, value in
                        name.hasPrefix(AgendaView.prefix)
                            ? (String(name.dropFirst(AgendaView.prefix.count)), value) : nil
                    })
                let part = section.map { AgendaForm.Part.section($0) } ?? .top
                let problems = agenda.take(own, for: part, in: catalog)
                if problems.isEmpty { return agenda.bytes == before ? "Nothing was changed." : "Changed." }
                return problems.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: " ")
            case ("add", _):
                guard let module = form["kind"].flatMap({ catalog[$0] }) else { return "Choose a kind first." }
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
