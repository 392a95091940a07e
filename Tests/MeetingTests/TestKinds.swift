internal import Foundation
internal import SectionKit

/// A kind that says nothing and leaves its time to the agenda.
struct PlainSection: SectionHandler {
    static let kind = "plain"
    static let summary = "A section for tests."
    struct Settings: SectionSettings { init() {} }
    init() {}
    func content(for audience: Audience, in section: SectionView<PlainSection>) -> Content { [.paragraph("Plain.")] }
}

/// Two talks of ten minutes that never give way, each with five minutes of questions that may give all.
struct TalksSection: SectionHandler, TimedSection {
    static let kind = "talks"
    static let summary = "Two talks for tests."
    struct Settings: SectionSettings { init() {} }
    init() {}
    func content(for audience: Audience, in section: SectionView<TalksSection>) -> Content { [] }
    func timing(of section: SectionOutline<TalksSection>) -> Timing {
        let questions = Elasticity(least: .zero, ideal: .minutes(5), most: .minutes(5))
        return .sum(of: [
            Part(id: "1", title: "Talk 1", length: .fixed(.minutes(10))),
            Part(id: "1-questions", title: "Questions 1", length: questions),
            Part(id: "2", title: "Talk 2", length: .fixed(.minutes(10))),
            Part(id: "2-questions", title: "Questions 2", length: questions),
        ])
    }
}

/// A kind with actions: it counts, keeps words and draws.
struct TallySection: SectionHandler, LiveSection {
    static let kind = "tally"
    static let summary = "A section that counts, for tests."
    struct Settings: SectionSettings {
        @Field("What is counted.") var unit: String?
        init() {}
    }
    struct State: SectionState {
        var sum = 0
        var said: [Words] = []
        var drawn: [UInt64] = []
    }
    enum Event: Codable, Hashable, Sendable {
        case added(Int)
        case said(Words)
        case drew(UInt64)
    }
    static var actions: [any SectionAction<TallySection>.Type] {
        [Add.self, Say.self, Draw.self, Nothing.self, Keep.self]
    }
    init() {}
    func content(for audience: Audience, in section: SectionView<TallySection>) -> Content {
        [.paragraph("Sum \(section.state.sum).")]
    }
    func evolve(_ state: inout State, with event: Event, in section: SectionOutline<TallySection>) {
        switch event {
        case .added(let amount): state.sum &+= amount
        case .said(let words): state.said.append(words)
        case .drew(let number): state.drawn.append(number)
        }
    }
    struct Add: SectionAction {
        static let name = "add"
        static let summary = "Adds."
        @Field("How much.", in: 1...9) var amount: Int
        init() {}
        func decide(in section: SectionView<TallySection>) throws -> [TallySection.Event] {
            if section.state.sum + amount > 20 { throw Refusal("That is enough.") }
            return [.added(amount)]
        }
    }
    struct Say: SectionAction {
        static let name = "say"
        static let summary = "Says something."
        @Field("What.") var text: Words
        init() {}
        func decide(in section: SectionView<TallySection>) -> [TallySection.Event] { [.said(text)] }
    }
    struct Draw: SectionAction {
        static let name = "draw"
        static let summary = "Draws a number."
        init() {}
        func decide(in section: SectionView<TallySection>) -> [TallySection.Event] { [.drew(section.seed)] }
    }
    struct Keep: SectionAction {
        static let name = "keep"
        static let summary = "Adds one, for good."
        static let isUndoable = false
        init() {}
        func decide(in section: SectionView<TallySection>) -> [TallySection.Event] { [.added(1)] }
    }
    struct Nothing: SectionAction {
        static let name = "nothing"
        static let summary = "Does nothing."
        init() {}
        func decide(in section: SectionView<TallySection>) -> [TallySection.Event] { [] }
    }
}

/// A kind that fails wherever it is asked to do anything live.
struct BrokenSection: SectionHandler, ScriptedSection, LiveSection {
    static let kind = "broken"
    static let summary = "A section that fails, for tests."
    static let placeholders = [Placeholder("name", "a name", fallback: "somebody")]
    struct Settings: SectionSettings {
        @Field("What fails.", default: .content) var fails: Failing
        init() {}
    }
    enum Failing: String, ChoiceValue {
        case content, fill, decide
        var help: String { rawValue }
    }
    struct Broken: Error {}
    typealias Event = Bool
    static var actions: [any SectionAction<BrokenSection>.Type] { [Try.self] }
    init() {}
    func content(for audience: Audience, in section: SectionView<BrokenSection>) throws -> Content {
        if section.settings.fails == .content { throw Broken() }
        return [.paragraph("Own words.")]
    }
    func fill(in section: SectionView<BrokenSection>) throws -> [String: Text] {
        if section.settings.fails == .fill { throw Broken() }
        return [:]
    }
    func evolve(_ state: inout NoState, with event: Bool, in section: SectionOutline<BrokenSection>) {}
    struct Try: SectionAction {
        static let name = "try"
        static let summary = "Tries."
        init() {}
        func decide(in section: SectionView<BrokenSection>) throws -> [Bool] {
            if section.settings.fails == .decide { throw Broken() }
            return [true]
        }
    }
}
