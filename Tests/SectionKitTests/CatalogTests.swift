internal import SectionKit
internal import Testing

private struct Tea: SectionHandler {
    static let kind = "tea"
    static let summary = "Tea."
    struct Settings: SectionSettings {
        @Field("Sugar.", default: 1) var sugar: Int
        init() {}
    }
    init() {}
    func content(for audience: Audience, in section: SectionView<Tea>) -> Content { [] }
}

private struct OtherTea: SectionHandler {
    static let kind = "tea"
    static let summary = "Another tea."
    struct Settings: SectionSettings { init() {} }
    init() {}
    func content(for audience: Audience, in section: SectionView<OtherTea>) -> Content { [] }
}

private struct Hider: SectionHandler {
    static let kind = "a-hider"
    static let summary = "It hides a key of every section."
    struct Settings: SectionSettings {
        @Field("Hidden.") var mayDrop: Int?
        init() {}
    }
    init() {}
    func content(for audience: Audience, in section: SectionView<Hider>) -> Content { [] }
}

struct CatalogTests {
    @Test func kindsAreInAlphabeticalOrder() {
        let catalog = ModuleCatalog([Module(Tea.self), Module(Hider.self)])
        #expect(catalog.modules.map(\.kind) == ["a-hider", "tea"])
        #expect(catalog["tea"]?.summary == "Tea." && catalog["coffee"] == nil && catalog.problems.isEmpty)
    }

    @Test func secondModuleOfAKindIsToldAndTheFirstStands() {
        let catalog = ModuleCatalog([
            Module(Tea.self, origin: "Plugins/Tea"), Module(OtherTea.self, origin: "Plugins/Other"),
        ])
        #expect(catalog.modules.count == 1 && catalog["tea"]?.origin == "Plugins/Tea")
        #expect(
            catalog.problems == [
                "two modules are of the kind 'tea': Plugins/Tea and Plugins/Other; rename one, or take its folder away"
            ])
    }

    @Test func fieldThatHidesACommonKeyIsTold() {
        let catalog = ModuleCatalog([Module(Hider.self, origin: "Plugins/Hider")], reservedKeys: ["kind", "may-drop"])
        #expect(
            catalog.problems == [
                "Plugins/Hider declares 'may-drop', which is a key of every section; give its field another name"
            ])
    }

    @Test func moduleTellsWhatItsHandlerDeclares() {
        let module = Module(Tea.self)
        #expect(
            module.fields.declarations.map(\.name) == ["sugar"] && module.actions.isEmpty && module.rules.isEmpty
                && !module.isTimed)
    }

    @Test func sectionWhoseModuleWasLostSaysNothing() throws {
        let module = Module(Tea.self).guarded(by: CallGuard { _, call in call() }, without: ["bad"])
        let reader = FieldReader()
        let empty = RawValue.entries([])
        let lost = try #require(
            module.section(
                .init(id: "bad", title: "Bad", minutes: .minutes(7)), written: .empty, of: empty, reader: reader))
        #expect(try lost.timing().length == nil)
        let frame = SectionFrame(
            stage: .running, begins: Instant(secondsSince1970: 0), ends: Instant(secondsSince1970: 9),
            meeting: MeetingFacts(title: "T", ends: Instant(secondsSince1970: 9)))
        #expect(try lost.content(for: .room, state: lost.initialState, frame: frame).isEmpty)
        let well = try #require(
            module.section(.init(id: "well", title: "Well", minutes: nil), written: .empty, of: empty, reader: reader))
        #expect(well.handlerName == "Tea")
    }

    @Test func everyCallGoesThroughTheGuardOnce() throws {
        let module = Module(Tea.self).guarded(by: CallGuard { _, call in call() })
        let section = try #require(
            module.section(
                .init(id: "tea", title: "Tea", minutes: nil), written: .empty, of: RawValue.entries([]),
                reader: FieldReader()))
        #expect(try section.timing().length == nil)
        #expect(throws: UnknownAction.self) {
            _ = try section.decide(
                "pour", fields: RawValue.entries([]), reader: FieldReader(), state: section.initialState,
                frame: SectionFrame(
                    stage: .running, begins: Instant(secondsSince1970: 0), ends: Instant(secondsSince1970: 9),
                    meeting: MeetingFacts(title: "T", ends: Instant(secondsSince1970: 9))))
        }
    }
}
