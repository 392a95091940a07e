internal import Agenda
internal import Drafting
internal import SectionKit
internal import Synchronization
internal import YAMLEditing

/// Agendas that are being written on the organiser's pages: in memory alone, until they are saved elsewhere.
final class AgendaDrafts: Sendable {
    struct Draft: Sendable {
        let id: String
        /// Of the file, with its ending.
        let name: String
        var form: AgendaForm
        /// What came with it: shared files and recipes, by their names.
        let files: [OrganiserFile]
        /// How it was before each change, the latest last.
        var past: [AgendaForm] = []
        /// Grows with each change, so that nobody changes what they have not seen.
        var change = 0
        /// How it was at each of the latest changes, so that what a window shows can be told from what was typed there.
        fileprivate(set) var known: [Int: AgendaForm] = [:]
        /// What windows show that stay as they are once they have sent something: a file came back, and no page.
        fileprivate(set) var saved: [(key: String, change: Int)] = []

        fileprivate mutating func keep(_ before: AgendaForm) {
            known[change] = before
            known[change - AgendaDrafts.mostUndo] = nil
            change += 1
        }

        /// The kinds that it may use: those of the program, and those that came with it.
        func catalog(_ kinds: ModuleCatalog) -> ModuleCatalog {
            let own = files.compactMap { file -> Module? in
                AgendaReading.kindSource(of: file.bytes, in: kinds).flatMap {
                    AgendaReading.readKind(file.bytes, name: file.name, of: $0, catalog: kinds).module
                }
            }
            return kinds.with(own)
        }

        func reading(_ kinds: ModuleCatalog) -> AgendaReading { read(kinds).reading }

        /// The agenda, and which files that it names were not given and are Lectern's own.
        func read(_ kinds: ModuleCatalog) -> (reading: AgendaReading, stoodIn: [String]) {
            let files = DraftFiles(files: files)
            let reading = AgendaReading.read(form.bytes, name: name, files: files, catalog: kinds)
            return (reading, files.stoodIn.withLock { $0 })
        }
    }

    private let inside = Mutex<[Draft]>([])

    /// At a time; of more, the one that was opened first goes.
    static let most = 20
    static let mostBytes = 2 << 20
    fileprivate static let mostUndo = 50
    private static let mostSaved = 100

    /// - Returns: The draft's id.
    func open(_ file: OrganiserFile, with files: [OrganiserFile] = []) throws(OrganiserProblem) -> String {
        guard file.bytes.count + files.reduce(0, { $0 + $1.bytes.count }) <= Self.mostBytes else {
            throw OrganiserProblem("That is more than an agenda has: at most 2 MB.")
        }
        let form: AgendaForm
        do throws(YAMLEditError) { form = try AgendaForm(file.bytes) } catch {
            throw OrganiserProblem("\(file.name): \(error).")
        }
        let draft = Draft(id: String(Secret.make().prefix(16)), name: file.name, form: form, files: files)
        inside.withLock { $0 = $0.suffix(Self.most - 1) + [draft] }
        return draft.id
    }

    var all: [Draft] { inside.withLock { $0 } }
    func draft(_ id: String) -> Draft? { inside.withLock { $0.first { $0.id == id } } }
    func drop(_ id: String) { inside.withLock { $0.removeAll { $0.id == id } } }

    /// Changes a draft.
    ///
    /// - Parameters:
    ///   - seen: The change that the page saw.
    ///   - key: The page's own, which stays with it when all that comes back is a file.
    ///   - change: Gets what the page showed, where that is no longer what there is; what changes nothing leaves no trace.
    /// - Throws: `OrganiserProblem` where it is gone, or nobody knows any more what the page showed.
    func change<Value: Sendable>(
        _ id: String, seen: Int?, key: String, _ change: (inout AgendaForm, _ earlier: AgendaForm?) -> Value
    ) throws(OrganiserProblem) -> Value {
        try withDraft(id) { draft throws(OrganiserProblem) in
            let seen = draft.saved.last { $0.key == key && !key.isEmpty }?.change ?? seen
            let earlier = seen.flatMap { draft.known[$0] }
            guard seen == draft.change || earlier != nil else { throw Self.old }
            let before = draft.form
            let value = change(&draft.form, seen == draft.change ? nil : earlier)
            if draft.form.bytes != before.bytes {
                draft.past = draft.past.suffix(Self.mostUndo - 1) + [before]
                draft.keep(before)
            }
            draft.saved = draft.saved.suffix(Self.mostSaved - 1) + [(key, draft.change)]
            return value
        }
    }

    func undo(_ id: String) throws(OrganiserProblem) -> String {
        try withDraft(id) { draft throws(OrganiserProblem) in
            guard let before = draft.past.popLast() else { return "There is nothing to take back." }
            draft.keep(draft.form)
            draft.form = before
            return "Taken back."
        }
    }

    private static let old = OrganiserProblem("This page is too old. Load it anew, and do it again.")

    private func withDraft<Value: Sendable>(
        _ id: String, _ use: (inout Draft) throws(OrganiserProblem) -> Value
    ) throws(OrganiserProblem) -> Value {
        let result = inside.withLock { drafts -> Result<Value, OrganiserProblem> in
            guard let place = drafts.firstIndex(where: { $0.id == id }) else { return .failure(Self.gone) }
            do throws(OrganiserProblem) { return .success(try use(&drafts[place])) } catch { return .failure(error) }
        }
        return try result.get()
    }

    static let gone = OrganiserProblem("This agenda is not here any more. Open your file once more.")
}

/// The files that came with an agenda, by their names alone: a browser does not say in which folder they were.
private final class DraftFiles: AgendaFiles {
    let files: [OrganiserFile]
    /// Paths at which a file that comes with Lectern was read instead.
    let stoodIn = Mutex<[String]>([])

    init(files: [OrganiserFile]) { self.files = files }

    func bytes(of path: String) throws -> [UInt8] {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        if let file = files.first(where: { $0.name == path || $0.name == name }) { return file.bytes }
        if let shipped = AgendaTemplate.companions.first(where: { $0.path == path }) {
            stoodIn.withLock { if !$0.contains(path) { $0.append(path) } }
            return shipped.bytes
        }
        throw AgendaFileError("'\(path)' is not here, so what it says is not checked")
    }
}
