internal import Foundation
internal import Modules
internal import SectionKit

/// Folders of `Plugins/` that this program was not built with.
enum Unregistered {
    /// One message for each folder below the current one that holds a module which is not compiled in.
    static func folders() -> [String] {
        let manager = FileManager.default
        guard let names = try? manager.contentsOfDirectory(atPath: "Plugins") else { return [] }
        let catalog = Kinds.catalog()
        let known = Set(catalog.modules.map(\.origin) + catalog.sources.map(\.origin))
        return names.sorted().compactMap { name in
            let sources = "Plugins/\(name)/Sources"
            guard !known.contains("Plugins/\(name)"), let files = try? manager.contentsOfDirectory(atPath: sources),
                files.contains(where: { $0.hasSuffix(".swift") })
            else { return nil }
            return "Plugins/\(name) is not registered; run 'make modules', then build again"
        }
    }
}
