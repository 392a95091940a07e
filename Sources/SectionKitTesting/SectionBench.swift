internal import Foundation
public import SectionKit

/// One section on a bench: made from plain values through its erased module, as the host does it, and driven by hand.
///
/// Events and state go through JSON at every step, so a test of behaviour is a test of coding too.
public struct SectionBench<Handler: SectionHandler> {
    public let section: any ErasedSection
    public private(set) var state: any SectionState
    /// Where the meeting is; tests move it.
    public var frame: SectionFrame
    /// What was typed, by the id of the words that stand for it.
    public private(set) var typed: [String: String] = [:]

    /// - Parameters:
    ///   - settings: The kind's own keys.
    ///   - files: Shared files by their path.
    /// - Throws: `BenchFindings` where the settings cannot be read.
    public init(
        _ type: Handler.Type, title: String = "This section", minutes: Int? = nil, settings: RawValue = .entries([]),
        files: [String: RawValue] = [:], services: [String] = [], next: String? = nil,
        date: CalendarDate? = nil
    ) throws {
        try self.init(
            module: Module(type), title: title, minutes: minutes, settings: settings, files: files, services: services,
            next: next, date: date)
    }

    /// The same for a kind that was made already; its handler must be this bench's.
    init(
        module: Module, title: String, minutes: Int?, settings: RawValue, files: [String: RawValue] = [:],
        services: [String] = [], next: String? = nil, date: CalendarDate? = nil
    ) throws {
        let reader = FieldReader(openFile: { path, place, reader in
            guard let file = files[path] else {
                reader.report(.fileNotFound, "'\(path)' is not there", at: place)
                return nil
            }
            return file
        })
        guard
            let written = reader.distribute(settings, over: module.fields)?.common,
            let section = module.section(
                .init(id: "section", title: title, minutes: minutes.map { .minutes($0) }, date: date), written: written,
                of: settings,
                reader: reader),
            reader.isClean(since: 0)
        else { throw BenchFindings(reader.findings) }
        self.section = section
        state = section.initialState
        let noon = Instant(secondsSince1970: 1_796_731_200)
        let timing = try section.timing()
        var stretches: [SectionFrame.Stretch] = []
        var ends = noon
        for part in timing.parts {
            stretches.append(.init(begins: ends, ends: ends + part.length.ideal))
            ends = ends + part.length.ideal
        }
        let length = timing.length?.ideal ?? minutes.map { .minutes($0) } ?? .zero
        frame = SectionFrame(
            stage: .planned, begins: noon, ends: noon + length, parts: stretches,
            meeting: MeetingFacts(title: "A meeting", services: services, next: next, ends: noon + .minutes(150)))
    }

    /// Moves the section to a stage and, where it runs, to a part (by index).
    public mutating func move(to stage: SectionStage, part: Int? = nil) {
        frame.stage = stage
        frame.part = part
    }

    /// Does one of the section's actions, as a form would.
    ///
    /// - Throws: `Refusal` where the section says no, `BenchFindings` where a field cannot be read.
    public mutating func perform(_ action: String, _ fields: KeyValuePairs<String, String> = [:]) throws {
        let kept = KeptWords(startingAt: typed.count)
        let reader = FieldReader(keepWords: { text, _ in kept.keep(text) })
        let events = try section.decide(
            action, fields: RawValue.fields(fields), reader: reader, state: state, frame: frame)
        guard reader.isClean(since: 0) else { throw BenchFindings(reader.findings) }
        typed.merge(kept.texts) { _, new in new }
        for event in events { try take(event) }
    }

    /// Takes one event, as JSON, into the state, and the state through JSON and back.
    private mutating func take(_ event: Data) throws {
        let next = try section.evolve(state, with: event)
        guard let own = next as? Handler.State else { throw SectionFault("another module's state") }
        let copy = try JSONDecoder().decode(Handler.State.self, from: JSONEncoder().encode(own))
        guard copy == own else { throw SectionFault("the state does not survive coding") }
        state = copy
    }

    /// Gives the section's places to whoever holds them.
    ///
    /// - Parameter typed: What the holders' words say, by their ids.
    /// - Returns: How many events it came to.
    @discardableResult public mutating func seat(_ seats: [SlotSeat], typed: [String: String] = [:]) throws -> Int {
        let events = try section.seat(seats, state: state, frame: frame)
        self.typed.merge(typed) { _, new in new }
        for event in events { try take(event) }
        return events.count
    }

    /// What an action asks of the section's tables.
    ///
    /// - Throws: `Refusal` where the section says no, `BenchFindings` where a field cannot be read.
    public func order(_ action: String, _ fields: KeyValuePairs<String, String> = [:]) throws -> SeatingOrder? {
        let reader = FieldReader(keepWords: { text, _ in Words(id: text) })
        let task = try section.seatingTask(
            action, fields: RawValue.fields(fields), reader: reader, state: state, frame: frame)
        guard reader.isClean(since: 0) else { throw BenchFindings(reader.findings) }
        return task?.order
    }

    /// Seats people at the section's tables, as the host does once it has worked them out.
    ///
    /// - Parameter typed: What their words say, by their ids.
    public mutating func sit(_ tables: SeatedTables, typed: [String: String] = [:]) throws {
        let events = try section.seated(tables, state: state, frame: frame)
        self.typed.merge(typed) { _, new in new }
        for event in events { try take(event) }
    }

    /// What an action asks of the section's answers.
    ///
    /// - Throws: `Refusal` where the section says no, `BenchFindings` where a field cannot be read.
    public func askingOrder(_ action: String, _ fields: KeyValuePairs<String, String> = [:]) throws -> AskingOrder? {
        let reader = FieldReader(keepWords: { text, _ in Words(id: text) })
        let order = try section.askingOrder(
            action, fields: RawValue.fields(fields), reader: reader, state: state, frame: frame)
        guard reader.isClean(since: 0) else { throw BenchFindings(reader.findings) }
        return order
    }

    /// Shows the room how a question was answered, as the host does once it has counted.
    public mutating func show(_ answers: ShownAnswers) throws {
        for event in try section.show(answers, state: state, frame: frame) { try take(event) }
    }

    /// How the section's asking stands; nil where it asks nothing.
    public func askingStanding() throws -> AskingStanding? {
        try section.askingStanding(state: state, frame: frame)
    }

    public mutating func take(json: String) throws { try take(Data(json.utf8)) }

    /// The words of the refusal that an action meets; nil where it is not refused.
    public func refusal(_ action: String, _ fields: KeyValuePairs<String, String> = [:]) throws -> String? {
        var copy = self
        do {
            try copy.perform(action, fields)
            return nil
        } catch let refusal as Refusal {
            return refusal.message
        }
    }

    public func content(for audience: Audience) throws -> Content {
        try section.content(for: audience, state: state, frame: frame)
    }

    /// What the audience reads, one block a line, scripts filled in, with what is shown on request left out.
    public func read(_ audience: Audience, withAsides: Bool = false) throws -> String {
        PlainReading(typed: typed, withAsides: withAsides).lines(of: try content(for: audience)).joined(separator: "\n")
    }

    /// What the report says; empty where the kind has none.
    public func readReport() throws -> String {
        let content = try section.report(state: state, frame: frame) ?? Content()
        return PlainReading(typed: typed, withAsides: false).lines(of: content).joined(separator: "\n")
    }

    /// What stands for each placeholder now.
    public func filling() throws -> [String: String] {
        let reading = PlainReading(typed: typed, withAsides: false)
        return try section.fill(state: state, frame: frame).mapValues(reading.words)
    }
}

/// Fields that could not be read.
public struct BenchFindings: Error, CustomStringConvertible {
    public let findings: [Finding]
    init(_ findings: [Finding]) { self.findings = findings }
    public var codes: [String] { findings.map(\.rule.code) }
    public var description: String { findings.map { "\($0.path): \($0.message)" }.joined(separator: "; ") }
}

/// Keeps typed words on the side while an action's fields are read.
private final class KeptWords {
    private(set) var texts: [String: String] = [:]
    private let start: Int
    init(startingAt start: Int) { self.start = start }

    func keep(_ text: String) -> Words {
        let words = Words(id: "w\(start + texts.count + 1)")
        texts[words.id] = text
        return words
    }
}
