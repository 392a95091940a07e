public import Meeting

/// The meeting that the pages show, and what may be done to it.
public protocol MeetingSource: Sendable {
    /// Whether it is a rehearsal.
    var isRehearsal: Bool { get }
    var time: PageTime { get }
    func current() async -> LiveMeeting.Answer
    func changes() async -> AsyncStream<LiveMeeting.Answer>
    /// - Throws: `MeetingRefusal` or `Refusal` with why not.
    func perform(_ command: Command) async throws -> LiveMeeting.Answer
}
