internal import Agenda
public import SectionKit

extension ModuleCatalog {
    /// Every kind that this Lectern knows.
    ///
    /// - Parameters:
    ///   - callGuard: What goes round every call into a module.
    ///   - lost: The ids of sections that go on without their module.
    ///   - extra: Kinds beside the compiled ones.
    public static func registered(
        guardedBy callGuard: CallGuard? = nil, without lost: Set<String> = [], extra: [any SectionHandler.Type] = []
    ) -> ModuleCatalog {
        let modules = (compiled + extra).map { type -> Module in
            let module = type.module(origin: folder(of: type))
            return callGuard.map { module.guarded(by: $0, without: lost) } ?? module
        }
        return ModuleCatalog(modules, reservedKeys: Set(SectionKeys.fieldList.declarations.map(\.name)))
    }

    /// `LunchModule.LunchSection` comes from `Plugins/Lunch`.
    private static func folder(of type: any SectionHandler.Type) -> String {
        let target = String(reflecting: type).split(separator: ".").first.map(String.init) ?? ""
        return "Plugins/" + (target.hasSuffix("Module") ? String(target.dropLast(6)) : target)
    }
}
