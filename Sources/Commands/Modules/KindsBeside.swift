internal import Agenda
internal import Foundation
internal import SectionKit

/// The kinds for agendas of one folder: those of the program, and those that files in it make.
struct KindsBeside {
    let catalog: ModuleCatalog
    /// One for each file that makes no kind.
    let problems: [String]

    /// - Parameter path: An agenda, or a folder.
    static func read(_ path: String) -> KindsBeside {
        let catalog = Kinds.catalog()
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        let folder = isFolder.boolValue ? path : URL(fileURLWithPath: path).deletingLastPathComponent().path
        var found: [Module] = []
        var problems: [String] = []
        for source in catalog.sources {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + source.folder)) ?? []
            for name in names.sorted() where name.hasSuffix(".yaml") && !name.hasPrefix(".") {
                let kind = String(name.dropLast(".yaml".count))
                let shown = source.folder + "/" + name
                do {
                    let bytes = try File.read(folder + "/" + shown, called: shown)
                    if source.shipped.contains(KindFile(kind: kind, bytes: bytes)) { continue }
                    let (module, reading) = AgendaReading.readKind(bytes, name: shown, of: source, catalog: catalog)
                    if let module { found.append(module) }
                    if module == nil, let first = reading.diagnostics.first {
                        problems.append(
                            "\(shown):\(first.line):\(first.column): \(first.message); 'lectern check' with this file tells all"
                        )
                    }
                } catch {
                    problems.append(error.message)
                }
            }
        }
        return KindsBeside(catalog: catalog.with(found), problems: problems)
    }
}
