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
        let own = (compiled + extra).map { type -> Own in
            let origin = folder(of: type)
            return if let declaring = type as? any DeclaringSection.Type {
                .source(source(declaring, origin: origin))
            } else {
                .module(type.module(origin: origin))
            }
        }
        var modules = own.compactMap { if case .module(let module) = $0 { module } else { nil } }
        var sources = own.compactMap { if case .source(let source) = $0 { source } else { nil } }
        let reserved = Set(SectionKeys.fieldList.declarations.map(\.name))
        var problems: [String] = []
        for source in sources {
            let shipped = ShippedKinds.shared.modules(of: source, reserved: reserved)
            modules += shipped.modules
            problems += shipped.problems
        }
        if let callGuard {
            modules = modules.map { $0.guarded(by: callGuard, without: lost) }
            sources = sources.map { $0.guarded(by: callGuard, without: lost) }
        }
        return ModuleCatalog(modules, sources: sources, reservedKeys: reserved, problems: problems)
    }

    private enum Own {
        case module(Module)
        case source(KindSource)
    }

    private static func source<Handler: DeclaringSection>(_ type: Handler.Type, origin: String) -> KindSource {
        KindSource(type, origin: origin)
    }

    /// `LunchModule.LunchSection` comes from `Plugins/Lunch`.
    private static func folder(of type: any SectionHandler.Type) -> String {
        let target = String(reflecting: type).split(separator: ".").first.map(String.init) ?? ""
        return "Plugins/" + (target.hasSuffix("Module") ? String(target.dropLast(6)) : target)
    }
}
