public import SectionKit

/// One section of an agenda, bound to its module.
///
/// A class, since plans and states hand sections about and nothing of one ever changes.
public final class Section: Sendable {
    /// Unique in the agenda.
    public let id: String
    public let title: String
    public let module: Module
    /// The section's settings and its module, with their types erased.
    public let handler: any ErasedSection
    /// Least, ideal and most, in seconds.
    public let length: Elasticity
    /// How willingly it gives way beside the others; 0 never.
    public let givesWay: Double
    /// The lower, the sooner it is dropped; nil: never.
    public let mayDrop: Int?
    /// When it starts, whatever happens.
    public let pin: Instant?
    /// Stands outside the counted length of the meeting.
    public let outside: Bool
    /// The id of the theme that it is about; nil where it is about none.
    public let theme: String?
    public let script: Script?
    /// For the facilitator alone.
    public let notes: String?
    /// The stretches inside that have a clock of their own.
    public var parts: [Part] { timing.parts }
    /// What the module says of its time.
    public let timing: Timing

    /// The drawing that stands beside its title: the one that its module names, or that its tags say.
    public let symbol: SectionSymbol

    public var kind: String { module.kind }
    public func has(_ tag: SectionTag) -> Bool { module.has(tag) }

    /// The same section on a day on which its parts, in their order, have other lengths; it is that much shorter or
    /// longer as a whole.
    public func lasting(_ parts: [Part]) -> Section {
        func sum(_ pick: (Elasticity) -> Seconds) -> Seconds {
            let change =
                parts.reduce(.zero) { $0 + pick($1.length) } - self.parts.reduce(.zero) { $0 + pick($1.length) }
            return max(.zero, pick(self.length) + change)
        }
        let ideal = sum(\.ideal)
        let length = Elasticity(least: min(sum(\.least), ideal), ideal: ideal, most: max(sum(\.most), ideal))
        var timing = timing
        timing.parts = parts
        return Section(
            id: id, title: title, module: module, handler: handler, length: length, givesWay: givesWay,
            mayDrop: mayDrop,
            pin: pin, outside: outside, theme: theme, script: script, notes: notes, timing: timing, symbol: symbol)
    }

    /// The same section, held at another moment.
    func pinned(at pin: Instant) -> Section {
        Section(
            id: id, title: title, module: module, handler: handler, length: length, givesWay: givesWay,
            mayDrop: mayDrop,
            pin: pin, outside: outside, theme: theme, script: script, notes: notes, timing: timing, symbol: symbol)
    }

    init(
        id: String, title: String, module: Module, handler: any ErasedSection, length: Elasticity, givesWay: Double,
        mayDrop: Int?, pin: Instant?, outside: Bool, theme: String?, script: Script?, notes: String?,
        timing: Timing, symbol: SectionSymbol
    ) {
        self.id = id
        self.title = title
        self.module = module
        self.handler = handler
        self.length = length
        self.givesWay = givesWay
        self.mayDrop = mayDrop
        self.pin = pin
        self.outside = outside
        self.theme = theme
        self.script = script
        self.notes = notes
        self.timing = timing
        self.symbol = symbol
    }
}
