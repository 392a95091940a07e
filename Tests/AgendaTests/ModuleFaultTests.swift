internal import Agenda
internal import Modules
internal import SectionKit
internal import Testing

/// A kind whose answers about its time are nonsense, each in its own way.
struct OddSection: SectionHandler, TimedSection {
    static let kind = "odd"
    static let summary = "Nonsense for tests."
    struct Settings: SectionSettings {
        @Field("Which nonsense.", default: .fine) var how: How
        init() {}
    }
    enum How: String, ChoiceValue, CaseIterable {
        case fine, throwing, negative, unordered, twins, endless, endlessPart = "endless-part"
        var help: String { rawValue }
    }
    struct Broken: Error {}
    init() {}
    func content(for audience: Audience, in section: SectionView<OddSection>) -> Content { [] }
    func timing(of section: SectionOutline<OddSection>) throws -> Timing {
        let part = Part(id: "1", title: "One", length: .fixed(.minutes(5)))
        return switch section.settings.how {
        case .fine: Timing(length: .fixed(.minutes(10)))
        case .throwing: throw Broken()
        case .negative: Timing(length: .fixed(.minutes(-10)))
        case .unordered: Timing(length: Elasticity(least: .minutes(9), ideal: .minutes(5), most: .minutes(2)))
        case .twins: Timing(length: .fixed(.minutes(10)), parts: [part, part])
        case .endless: Timing(length: Elasticity(least: .zero, ideal: .minutes(10), most: .seconds(.max)))
        case .endlessPart:
            Timing(
                length: .fixed(.minutes(10)),
                parts: [
                    Part(id: "1", title: "One", length: Elasticity(least: .zero, ideal: .zero, most: .seconds(.max)))
                ])
        }
    }
}

struct ModuleFaultTests {
    private let catalog = ModuleCatalog(everyKind.modules + [Module(OddSection.self, origin: "Plugins/Odd")])

    /// Lengths without an end would overflow where they are added up, in the plan and everywhere after it.
    @Test(arguments: OddSection.How.allCases) func nonsenseTimingIsToldAtTheSection(_ how: OddSection.How) {
        let reading = read(
            Sample.agenda("- { kind: odd, how: \(how.rawValue) }\n- { kind: odd, id: other }"), catalog: catalog)
        let errors = reading.diagnostics.filter { $0.severity == .error }
        #expect(
            errors.map { [$0.code, $0.path, "\($0.line):\($0.column)"] }
                == (how == .fine ? [] : [["module-fault", "sections[0]", "8:5"]]))
        #expect((reading.agenda != nil) == (how == .fine))
    }

    @Test func otherMistakesAreStillTold() {
        let reading = read(
            Sample.agenda("- { kind: odd, how: throwing }\n- { kind: talk, minutes: ten }"), catalog: catalog)
        #expect(reading.diagnostics.map(\.code) == ["module-fault", "wrong-type"])
    }

    /// A section whose module took the program down must not keep the meeting from opening again.
    @Test(arguments: [("least: 35", 35), ("most: 5", 5), ("minutes: 20", 20), ("", 10)])
    func sectionWithoutItsModuleHasTheTimeThatTheAgendaTells(_ keys: String, _ minutes: Int) throws {
        let catalog = ModuleCatalog.registered(guardedBy: CallGuard { _, call in call() }, without: ["lost"])
        let reading = read(
            Sample.agenda("- { kind: presentation, id: lost, slots: 3\(keys.isEmpty ? "" : ", \(keys)") }"),
            catalog: catalog)
        #expect(try #require(reading.agenda).sections[0].length.ideal == .minutes(minutes))
    }
}
