public import SectionKit

/// What stands beside a meeting that runs and is not in its journal: every screen that leads it shows the same of it.
public struct Beside: Hashable, Sendable {
    /// The agenda file is another than the one the meeting runs by.
    public var edit: AgendaEdit?
    /// Nobody was there for a while, or a clock was set, and nobody has said yet what that comes to.
    public var away: TimeAway?
    /// Somebody gave a place back, or has one now, and nobody has said yet that they saw it.
    public var places: PlacesNews?
    /// How fast a rehearsal runs; nil for the real meeting.
    public var speed: Double?
    /// What is asked before a meeting begins that is not today, or not for hours.
    package var opening: AskedFirst?

    public init() {}
}

/// What may be done about what stands beside a meeting.
public enum BesideOrder: Hashable, Sendable {
    /// The edit of that number; another may have come meanwhile.
    case takeOver(edit: Int)
    /// What the time away of that number comes to; somebody else may have said so meanwhile.
    case answer(TimeAway.Reply, away: Int)
    /// What becomes of a place, by the news of that number; somebody else may have said so meanwhile.
    case places(PlacesNews.Reply, news: Int)
    /// Moves a rehearsal's clock on.
    case jump(to: Instant)
    /// Sets a rehearsal's speed.
    case speed(Double)
}
