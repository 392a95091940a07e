public import Meeting

/// The meeting that the pages show, and what may be done to it.
public protocol MeetingSource: Sendable {
    var time: PageTime { get }
    func current() async -> LiveMeeting.Answer
    /// What stands beside the meeting now.
    var beside: Beside { get }
    /// Somebody has signed up, or changed it: looks at it at once, and not when it is next due.
    func lookAtSignUps() async
    /// The meeting as it is now, and each time that it, or what stands beside it, has changed.
    func changes() async -> AsyncStream<LiveMeeting.Answer>
    /// - Parameter whereabouts: Where the meeting was on the page that the command comes from; nil where that does not matter.
    /// - Throws: `MeetingRefusal` or `Refusal` with why not.
    func perform(_ command: Command, from whereabouts: Whereabouts?) async throws -> LiveMeeting.Answer
    /// What a command would do to a section's tables, before it is given; nil for any other command.
    ///
    /// - Throws: What `perform` would.
    func effect(of command: Command) async throws -> Arrangement?
    /// - Throws: `MeetingRefusal` where somebody else has decided meanwhile, or it cannot be done.
    func perform(_ order: BesideOrder) async throws
}
