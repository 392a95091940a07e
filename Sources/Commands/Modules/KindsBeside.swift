internal import Agenda
internal import Foundation
internal import SectionKit

/// The kinds for agendas of one folder: those of the program, and those that files in it make.
struct KindsBeside {
    let catalog: ModuleCatalog
    /// One for each file that makes no kind.
    let faults: [Fault]

    struct Fault {
        /// The file, from where the agenda lies.
        let path: String
        /// The kind that it would make.
        let kind: String
        let words: String
    }

    /// - Parameter path: An agenda, or a folder.
    static func read(_ path: String) -> KindsBeside {
        let catalog = Kinds.catalog()
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        let folder = isFolder.boolValue ? path : URL(fileURLWithPath: path).deletingLastPathComponent().path
        var found: [Module] = []
        var faults: [Fault] = []
        for source in catalog.sources {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + source.folder)) ?? []
            for name in names.sorted() where !name.hasPrefix(".") {
                let kind = URL(fileURLWithPath: name).deletingPathExtension().lastPathComponent
                let shown = source.folder + "/" + name
                do {
                    let bytes = try File.read(folder + "/" + shown, called: shown)
                    if source.shipped.contains(KindFile(kind: kind, bytes: bytes)) { continue }
                    // Anything may lie there; one that looks like such a file was meant as one.
                    let isMeant =
                        name.hasSuffix(".yaml")
                        || AgendaReading.kindSource(of: bytes, in: catalog)?.folder == source.folder
                    if !isMeant { continue }
                    let (module, reading) = AgendaReading.readKind(bytes, name: shown, of: source, catalog: catalog)
                    if let module { found.append(module) }
                    if module == nil, let first = reading.diagnostics.first(where: { $0.severity == .error }) {
                        faults.append(
                            Fault(
                                path: shown, kind: kind,
                                words:
                                    "\(shown):\(first.line):\(first.column): \(first.message); 'lectern check' with this file tells all"
                            ))
                    }
                } catch {
                    if name.hasSuffix(".yaml") { faults.append(Fault(path: shown, kind: kind, words: error.message)) }
                }
            }
        }
        return KindsBeside(catalog: catalog.with(found), faults: faults)
    }
}
