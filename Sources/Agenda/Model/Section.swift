public import SectionKit

/// One section of an agenda, bound to its module.
public struct Section: Sendable {
    /// Unique in the agenda.
    public var id: String
    public var title: String
    public var module: Module
    /// The section's settings and its module, with their types erased.
    public var handler: any ErasedSection
    /// Least, ideal and most, in seconds.
    public var length: Elasticity
    /// How willingly it gives way beside the others; 0 never.
    public var givesWay: Double
    /// The lower, the sooner it is dropped; nil: never.
    public var mayDrop: Int?
    /// When it starts, whatever happens.
    public var pin: Instant?
    /// Stands outside the counted length of the meeting.
    public var outside: Bool
    public var script: Script?
    /// For the facilitator alone.
    public var notes: String?
    /// The stretches inside that have a clock of their own.
    public var parts: [Part]
    /// What the module says of its time.
    public var timing: Timing

    public var kind: String { module.kind }
    public func has(_ tag: SectionTag) -> Bool { module.tags.contains(tag) }
}
