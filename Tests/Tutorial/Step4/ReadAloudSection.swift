public import SectionKit

/// Somebody reads a poem aloud.
public struct ReadAloudSection: SectionHandler {
    public static let kind = "read-aloud"
    public static let summary = "Somebody reads a poem aloud, and everybody listens."

    public struct Settings: SectionSettings {
        @Field("What is read.", in: 1...200, example: "The Owl and the Pussy-cat")
        var poem: String
        @Field("How many minutes of silence follow.", default: .minutes(1), in: 0...10)
        var silence: Minutes
        public init() {}
    }

    public init() {}

    public func content(for audience: Audience, in section: SectionView<ReadAloudSection>) -> Content {
        let poem = Text(section.settings.poem)
        return switch audience {
        case .chair: [.say(speaker: nil, [.paragraph("Now we hear \(poem). Sit back, and listen.")])]
        case .facilitator: [.heading(poem), .form(action: KeepLine.name)]
        case .room, .participant, .paper: [.heading(poem), .paragraph("Sit back, and listen.")]
        }
    }
}

extension ReadAloudSection: TimedSection {
    /// The agenda's minutes, else five; the silence may give way.
    public func timing(of section: SectionOutline<ReadAloudSection>) -> Timing {
        let ideal = (section.minutes ?? Minutes(5)).seconds
        let silence = section.settings.silence.seconds
        let least = Seconds(max(60, ideal.count - silence.count))
        return Timing(length: Elasticity(least: min(least, ideal), ideal: ideal, most: ideal))
    }
}

extension ReadAloudSection: LiveSection {
    public struct State: SectionState {
        var lines: [Words] = []
        public init() {}
    }

    public enum Event: Codable, Hashable, Sendable {
        case kept(Words)
    }

    public static var actions: [any SectionAction<ReadAloudSection>.Type] { [KeepLine.self] }

    public func evolve(_ state: inout State, with event: Event, in section: SectionOutline<ReadAloudSection>) {
        switch event {
        case .kept(let line): state.lines.append(line)
        }
    }
}

/// Keeps a line that somebody liked.
struct KeepLine: SectionAction {
    static let name = "keep"
    static let summary = "Keeps a line that somebody liked, with no names."

    @Field("The line, as it was read.") var line: Words
    init() {}

    func decide(in section: SectionView<ReadAloudSection>) throws -> [ReadAloudSection.Event] {
        if section.stage == .planned { throw Refusal("Nothing is read yet. Please wait until it is.") }
        return [.kept(line)]
    }
}

extension ReadAloudSection: ReportingSection {
    public func report(on section: SectionView<ReadAloudSection>) -> Content {
        section.state.lines.isEmpty ? [] : [.bullets(section.state.lines.map { Text(spans: [.words($0)]) })]
    }
}
