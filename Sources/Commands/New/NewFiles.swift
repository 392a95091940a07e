internal import Agenda
internal import Drafting
internal import Foundation
internal import Modules
internal import SectionKit
internal import YAMLEditing

/// Writes new agendas, with the files that they need beside them; all of them or none.
struct NewFiles {
    let base: NewBase
    let carried: CarriedActions
    let folder: String
    /// The name of the only one.
    let file: String?
    /// The kinds of the old agenda.
    private let catalog: ModuleCatalog

    init(base: NewBase, carried: CarriedActions, folder: String, file: String?) {
        self.base = base
        self.carried = carried
        self.folder = folder
        self.file = file
        catalog = base.path.map { KindsBeside.read($0).catalog } ?? Kinds.catalog()
    }

    private struct New {
        var path: String
        var bytes: [UInt8]
        /// Files of its own, such as its open actions; and those that it names and the old agenda has beside it.
        var own: [NewCompanion] = []
    }

    func write(_ meetings: [MeetingDetails]) throws {
        let agendas = try meetings.map { try agenda($0, isOnly: meetings.count == 1) }
        let paths = agendas.flatMap { [$0.path] + $0.own.filter(\.isNew).map(\.path) }
        if let twice = paths.first(where: { path in paths.count { $0 == path } > 1 }) {
            throw Failure(
                "Two meetings would both be '\(twice)'. Give them different dates or ids. Nothing was written.")
        }
        if let there = paths.first(where: { FileManager.default.fileExists(atPath: $0) }) {
            throw Failure(
                "'\(there)' is there already, and stays as it is. Move it, or name another file. Nothing was written.")
        }
        for agenda in agendas { try put(agenda) }
        for companion in Set(agendas.flatMap { companions(of: $0) }).sorted(by: { $0.path < $1.path }) {
            try put(companion)
        }
        for agenda in agendas {
            let reading = try AgendaFile.read(agenda.path)
            if !reading.diagnostics.isEmpty {
                Output.error(
                    AgendaFile.describe(
                        reading, reading.diagnostics, style: Output.style(onTerminal: Output.errorIsTerminal)))
            }
        }
        if let first = agendas.first { Output.error("Next: lectern plan \(first.path)") }
    }

    private func agenda(_ details: MeetingDetails, isOnly: Bool) throws -> New {
        guard let day = details.date ?? (base.path == nil ? nil : base.draft.date?.moved(byDays: 91)) else {
            throw Failure("On which day? Give --date, such as --date 2027-03-09. Nothing was written.", status: 2)
        }
        var details = details
        details.date = day
        var draft = base.draft
        do {
            try draft.become(details)
            if let newest = newestAnswers { try draft.point("answers", to: newest) }
        } catch {
            throw Failure("The agenda cannot be changed by itself: \(error). Nothing was written.")
        }
        let id = draft.text("id") ?? "agenda"
        let name = file ?? "\(id).yaml"
        let path = name.hasPrefix("/") || folder == "." ? name : folder + "/" + name
        var own: [NewCompanion] = []
        let known = try carried.known(of: draft.text("group", "name"), on: day, isOnly: isOnly)
        do {
            switch known {
            case .nothing: break
            case .noneIsOpen: try draft.forget("actions")
            case .file(let bytes):
                let file = "actions/\(id).yaml"
                own.append(NewCompanion(path: Self.place(of: path) + file, bytes: bytes, isNew: true))
                if try !draft.point("actions", to: file, orBeside: "answers", where: follows) {
                    Output.error("No section takes actions from before. They are in \(file).")
                }
            }
        } catch {
            throw Failure("The open actions cannot be named in the agenda: \(error). Nothing was written.")
        }
        own += brought(by: draft, to: Self.place(of: path))
        return New(path: path, bytes: draft.bytes, own: own)
    }

    /// The folder of a file, with its stroke; empty for the one where we are.
    private static func place(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    private func follows(_ kind: String) -> Bool { catalog[kind]?.follows ?? false }

    /// What the new agenda names and the old one has beside it: shared files, and those that make kinds.
    private func brought(by draft: AgendaDraft, to place: String) -> [NewCompanion] {
        guard let old = base.path.map(Self.place(of:)) else { return [] }
        var paths = [draft.text("themes")].compactMap(\.self).filter { !$0.hasPrefix("/") && !$0.contains("..") }
        for (kind, key, text) in draft.sectionTexts {
            let field = catalog[kind]?.fields.declarations.first { $0.name == key }
            if case .file? = field?.shape, !text.hasPrefix("/"), !text.contains("..") { paths.append(text) }
            if key == "kind" { paths += catalog.sources.compactMap { $0.path(of: kind) } }
        }
        return Set(paths).compactMap { path in
            guard let bytes = try? File.read(old + path, called: path) else { return nil }
            return NewCompanion(path: place + path, bytes: bytes)
        }
    }

    /// The latest file of answers beside the agenda, by name: `answers/2027-q1.yaml` comes after `answers/2026-q4.yaml`.
    private var newestAnswers: String? {
        guard let path = base.path else { return nil }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent("answers").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.max().map { "answers/\($0)" }
    }

    /// What a template's agenda names and nobody has beside it yet, and the schema by which editors help.
    private func companions(of agenda: New) -> [NewCompanion] {
        let place = Self.place(of: agenda.path)
        let text = String(decoding: agenda.bytes, as: UTF8.self)
        var found = agenda.own
        if base.path == nil {
            found += AgendaTemplate.companions.filter { text.contains(": \($0.path)") }
                .map {
                    NewCompanion(
                        path: place + $0.path, bytes: $0.bytes, isExample: true)
                }
        }
        if text.contains("$schema=./agenda.schema.json") {
            found.append(
                NewCompanion(
                    path: place + "agenda.schema.json",
                    bytes: Array(AgendaSchema.json(for: KindsBeside.read(agenda.path).catalog).utf8)))
        }
        return found.filter { !FileManager.default.fileExists(atPath: $0.path) }
    }

    private struct NewCompanion: Hashable {
        var path: String
        var bytes: [UInt8]
        var isExample = false
        /// It is made for this agenda alone, and so must not be there yet.
        var isNew = false
    }

    private func put(_ companion: NewCompanion) throws {
        try put(New(path: companion.path, bytes: companion.bytes))
        if companion.isExample { Output.error("  (an example: put your own words in)") }
    }

    private func put(_ new: New) throws {
        let url = URL(fileURLWithPath: new.path)
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(new.bytes).write(to: url, options: .withoutOverwriting)
        } catch {
            throw Failure(
                "'\(new.path)' cannot be written. Look at the folder and whether it may be written to.", status: 2)
        }
        Output.write("\(new.path)\n")
    }
}
