internal import Foundation
public import SectionKit

/// A module whose kinds are declared in files, `faults/NAME.yaml`, and whose functions fail where a file says.
///
/// It has what the module of recipes has, and no more: any module can make kinds of files.
public struct FaultyKindsSection: SectionHandler {
    public static let kind = "faults"
    public static let summary = "Kinds that fail on purpose."

    public struct File: SectionSettings {
        @Field("The version.", in: 1...1) var lecternFault: Int
        @Field("Where it fails.") var place: Place
        @Field("How it fails.") var fault: FaultySection.Fault
        public init() {}
    }

    enum Place: String, ChoiceValue {
        case declare, timing, check, content, fill, report, decide, evolve
        var help: String { "In \(rawValue)." }
    }

    public struct Settings: SectionSettings {
        var place = Place.timing
        var fault = FaultySection.Fault.nonsense
        public init() {}

        struct Thrown: Error {}

        /// True where the answer should be nonsense.
        func fails(in place: Place) throws -> Bool {
            guard place == self.place else { return false }
            if fault == .throwing { throw Thrown() }
            return true
        }
    }

    public struct State: SectionState {
        var pokes = 0
        public init() {}
    }

    public init() {}

    public func content(for audience: Audience, in section: SectionView<Self>) throws -> Content {
        try section.settings.fails(in: .content)
            ? Nonsense.content : [.paragraph("Poked \(section.state.pokes) times.")]
    }
}

extension FaultyKindsSection: DeclaringSection {
    public enum Event: Codable, Hashable, Sendable {
        case poked
        case garbled(Double)
    }

    public static let shipped: [KindFile] = []
    /// Traps while the file is read, where it says so.
    public static func problems(in file: File, reserved: Set<String>) -> [SettingsProblem] {
        if file.fault == .fatal { fatalError("on purpose") }
        return []
    }

    public static func declare(_ file: File) -> DeclaredKind<Settings> {
        let isNonsense = file.place == .declare && file.fault == .nonsense
        let odd = FieldDeclaration(
            name: "", help: "\u{1B}[2J", shape: .list(of: .list(of: .group([]))), limits: Int.min...Int.max)
        return DeclaredKind(
            title: isNonsense ? "\u{1B}[2J" : "Bad", summary: isNonsense ? "" : "Fails.",
            fields: isNonsense ? FieldList([odd, odd]) : .empty,
            actions: isNonsense ? Array(repeating: poke, count: 3) : [poke],
            placeholders: [Placeholder("pokes", "How often it was poked.", fallback: "some")]
        ) { _ in
            var settings = Settings()
            settings.place = file.place
            settings.fault = file.fault
            return settings
        }
    }

    private static var poke: ActionDeclaration {
        ActionDeclaration(name: "poke", summary: "Counts.", fields: .empty)
    }

    public func actions(of section: SectionOutline<Self>) -> [ActionDeclaration] { [Self.poke] }

    public func decide(
        _ action: String, _ values: [String: DeclaredValue], in section: SectionView<Self>
    ) throws -> [Event] {
        try section.settings.fails(in: .decide) ? Array(repeating: .garbled(.nan), count: 1_000) : [.poked]
    }

    public func evolve(_ state: inout State, with event: Event, in section: SectionOutline<Self>) {
        if let nonsense = try? section.settings.fails(in: .evolve), nonsense { state.pokes = .min }
        state.pokes &+= 1
    }
}

extension FaultyKindsSection: TimedSection {
    public func timing(of section: SectionOutline<Self>) throws -> Timing {
        try section.settings.fails(in: .timing)
            ? Nonsense.timing : Timing(length: .fixed((section.minutes ?? .minutes(5)).seconds))
    }
}

extension FaultyKindsSection: CheckedSection {
    static let odd = Rule("faults-odd", "Never.", cure: "None.", severity: .warning)
    public static let rules = [odd]

    public func check(_ section: SectionOutline<Self>) -> [SettingsProblem] {
        guard let nonsense = try? section.settings.fails(in: .check), nonsense else { return [] }
        return (0..<1_000).map { SettingsProblem(Self.odd, at: ["no", "such", "\($0)"], "\u{1B}[31m\n\u{0}") }
    }
}

extension FaultyKindsSection: ScriptedSection {
    public static let placeholders: [Placeholder] = []
    public func fill(in section: SectionView<Self>) throws -> [String: Text] {
        try section.settings.fails(in: .fill) ? Nonsense.fillings : ["pokes": "\(section.state.pokes)"]
    }
}

extension FaultyKindsSection: ReportingSection {
    public func report(on section: SectionView<Self>) throws -> Content {
        try section.settings.fails(in: .report) ? Nonsense.content : []
    }
}
