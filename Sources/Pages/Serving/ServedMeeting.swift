/// A meeting that a server has pages of.
public struct ServedMeeting: Sendable {
    /// Stands in its addresses, where there are several.
    let id: String
    /// Tells it from every other meeting; sessions are for one.
    let key: String
    let source: any MeetingSource
    let sessions: any SessionKeeping

    public init(id: String, key: String, source: any MeetingSource, sessions: any SessionKeeping) {
        self.id = id
        self.key = key
        self.source = source
        self.sessions = sessions
    }
}
