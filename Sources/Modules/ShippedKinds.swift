internal import Agenda
internal import SectionKit
internal import Synchronization

/// The kinds of files that come with the program, each read once.
final class ShippedKinds: Sendable {
    static let shared = ShippedKinds()
    private let known = Mutex<[String: Kinds]>([:])

    struct Kinds: Sendable {
        var modules: [Module] = []
        /// What is wrong with a file that came with the program; a test sees to it that nothing is.
        var problems: [String] = []
    }

    func modules(of source: KindSource, reserved: Set<String>) -> Kinds {
        if let kinds = known.withLock({ $0[source.origin] }) { return kinds }
        var kinds = Kinds()
        let nothing = ModuleCatalog([], sources: [source], reservedKeys: reserved)
        for file in source.shipped {
            let name = source.path(of: file.kind) ?? file.kind
            let (module, reading) = AgendaReading.readKind(file.bytes, name: name, of: source, catalog: nothing)
            if let module { kinds.modules.append(module) }
            kinds.problems += reading.diagnostics.map { "\(source.origin): \($0.file):\($0.line): \($0.message)" }
        }
        let made = kinds
        known.withLock { $0[source.origin] = made }
        return kinds
    }
}
