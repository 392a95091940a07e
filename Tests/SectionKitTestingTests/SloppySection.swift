internal import SectionKit
internal import Synchronization

/// A module that gets as much wrong as one can: the suite must find all of it.
struct SloppySection: SectionHandler, TimedSection, ScriptedSection, LiveSection, CheckedSection, DrawnSection {
    static let kind = "Sloppy_Kind"
    static let summary = String(repeating: "It says far too much. ", count: 10)
    static let placeholders = [Placeholder("name", "", fallback: "")]
    static let rules = [Rule("other-rule", "Something.", cure: "")]

    struct Settings: SectionSettings {
        @Field("No full stop", default: "fine") var mood: String
        @Field("How loud.", in: 1...9) var volume: Int?
        @Field("A text that accepts what it should refuse.") var anything: Anything?
        init() {}
    }
    /// Takes every value, so nothing wrong is ever told.
    struct Anything: FieldValue {
        static var blank: Anything { Anything() }
        static var shape: FieldShape { .whole }
        static func read(_ node: any RawNode, _ reader: FieldReader) -> Anything? { Anything() }
        var writtenForm: String? { nil }
    }
    /// Forgets half of itself when it is coded.
    struct State: SectionState {
        var sum = 0
        var forgotten = 0
        enum CodingKeys: CodingKey { case sum }
    }
    enum Event: Codable, Hashable, Sendable { case added(Int), said(String) }
    struct Broken: Error {}
    static var actions: [any SectionAction<SloppySection>.Type] { [Add.self, Fail.self] }

    init() {}
    func timing(of section: SectionOutline<SloppySection>) -> Timing { Timing(length: .fixed(.minutes(5))) }
    func check(_ section: SectionOutline<SloppySection>) -> [SettingsProblem] { [] }
    private static let looks = Mutex(0)
    func symbol(of section: SectionOutline<SloppySection>) -> SectionSymbol {
        Self.looks.withLock { looks in
            looks += 1
            return looks.isMultiple(of: 2) ? .talk : .meal
        }
    }
    func fill(in section: SectionView<SloppySection>) -> [String: Text] { ["undeclared": "x"] }
    func content(for audience: Audience, in section: SectionView<SloppySection>) throws -> Content {
        if section.stage == .dropped { throw Broken() }
        return [.form(action: "no-such-action"), .script(Script("Hello {{unknown}}."), filling: [:])]
    }
    func evolve(_ state: inout State, with event: Event, in section: SectionOutline<SloppySection>) {
        state.sum += 1
        state.forgotten += 1
    }

    struct Add: SectionAction {
        static let name = "add"
        static let summary = "Adds."
        @Field("How much.", default: 1) var amount: Int
        init() {}
        func decide(in section: SectionView<SloppySection>) -> [SloppySection.Event] { [.added(amount)] }
    }
    struct Fail: SectionAction {
        static let name = "fail"
        static let summary = "Fails."
        init() {}
        func decide(in section: SectionView<SloppySection>) throws -> [SloppySection.Event] { throw Broken() }
    }
}
