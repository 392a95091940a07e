internal import Foundation
public import SectionKit

/// A section that fails where, and how, its settings say.
public struct FaultySection: SectionHandler {
    public static let kind = "faulty"
    public static let summary = "Fails on purpose."

    /// The function that fails.
    enum Place: String, ChoiceValue {
        case nowhere, timing, check, content, fill, decide, evolve
        var help: String { "In \(rawValue)." }
    }

    enum Fault: String, ChoiceValue {
        case throwing, nonsense, fatal, index, overflow, stack, abort
        var help: String { "By \(rawValue)." }
    }

    public struct Settings: SectionSettings {
        @Field("Where it fails.", default: .nowhere) var place: Place
        @Field("How it fails.", default: .throwing) var fault: Fault
        @Field("Fails only while a file of this name is there.", default: "") var onlyWith: String
        public init() {}
    }

    public struct State: SectionState {
        var pokes = 0
        public init() {}
    }

    public init() {}

    public func content(for audience: Audience, in section: SectionView<FaultySection>) throws -> Content {
        if try section.settings.fails(in: .content) { return Nonsense.content }
        return [.paragraph("Poked \(section.state.pokes) times.")]
    }
}

extension FaultySection: TimedSection {
    public func timing(of section: SectionOutline<FaultySection>) throws -> Timing {
        if try section.settings.fails(in: .timing) { return Nonsense.timing }
        return Timing(length: .fixed((section.minutes ?? .minutes(5)).seconds))
    }
}

extension FaultySection: CheckedSection {
    static let odd = Rule("faulty-odd", "Never.", cure: "None.", severity: .warning)
    public static let rules = [odd]

    public func check(_ section: SectionOutline<FaultySection>) -> [SettingsProblem] {
        // `check` cannot throw; where it should, it says nothing.
        guard let nonsense = try? section.settings.fails(in: .check), nonsense else { return [] }
        return (0..<1_000).map { SettingsProblem(Self.odd, at: ["no", "such", "\($0)"], "\u{1B}[31m\n\u{0}") }
    }
}

extension FaultySection: ScriptedSection {
    public static let placeholders = [Placeholder("pokes", "How often it was poked.", fallback: "some")]

    public func fill(in section: SectionView<FaultySection>) throws -> [String: Text] {
        if try section.settings.fails(in: .fill) { return Nonsense.fillings }
        return ["pokes": "\(section.state.pokes)"]
    }
}

extension FaultySection: LiveSection {
    public enum Event: Codable, Hashable, Sendable {
        case poked
        /// Reads back as nothing at all.
        case garbled(Double)
    }
    public static var actions: [any SectionAction<FaultySection>.Type] { [Poke.self] }

    public func evolve(_ state: inout State, with event: Event, in section: SectionOutline<FaultySection>) {
        // `evolve` cannot throw either.
        if let nonsense = try? section.settings.fails(in: .evolve), nonsense { state.pokes = .min }
        state.pokes &+= 1
    }
}

struct Poke: SectionAction {
    static let name = "poke"
    static let summary = "Counts."
    init() {}

    func decide(in section: SectionView<FaultySection>) throws -> [FaultySection.Event] {
        // No JSON has a number that is none.
        if try section.settings.fails(in: .decide) { return Array(repeating: .garbled(.nan), count: 1_000) }
        return [.poked]
    }
}
