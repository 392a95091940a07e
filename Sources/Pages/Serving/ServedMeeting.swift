public import Journal

/// A meeting that a server has pages of.
public struct ServedMeeting: Sendable {
    /// Stands in its addresses, where there are several.
    let id: String
    /// Tells it from every other meeting; sessions are for one.
    let key: String
    let source: any MeetingSource
    let sessions: any SessionKeeping
    /// Who comes, and who presents; nil where nobody can sign up.
    let signUps: MeetingSignUps?
    /// What people answer; nil where nobody is asked anything.
    let ballots: BallotBox?
    let journeys: Journeys.Times

    /// - Parameters:
    ///   - idle: How many minutes a shared tablet waits before it asks whether anybody is there.
    ///   - answerWithin: How many more it then waits before it forgets what was written.
    public init(
        id: String, key: String, source: any MeetingSource, sessions: any SessionKeeping,
        signUps: MeetingSignUps? = nil, ballots: BallotBox? = nil, idle: Int = 3, answerWithin: Int = 2
    ) {
        self.signUps = signUps
        self.ballots = ballots
        journeys = Journeys.Times(idle: .seconds(idle * 60), answer: .seconds(answerWithin * 60))
        self.id = id
        self.key = key
        self.source = source
        self.sessions = sessions
    }
}
