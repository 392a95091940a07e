internal import Modules
internal import SectionKit

/// The kinds that this process knows.
enum Kinds {
    /// Set once, before any command runs.
    nonisolated(unsafe) static var extra: [any SectionHandler.Type] = []

    static func catalog(guardedBy callGuard: CallGuard? = nil, without lost: Set<String> = []) -> ModuleCatalog {
        .registered(guardedBy: callGuard, without: lost, extra: extra)
    }
}
