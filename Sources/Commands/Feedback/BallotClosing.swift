internal import Agenda
internal import Journal
internal import Meeting
internal import Synchronization

/// Closes the ballot box when a section stops asking, when the meeting ends, and when it is left: from then on nothing in
/// the library tells in which order answers came.
final class BallotClosing: Sendable {
    private let box: BallotBox
    private let following = Mutex<Task<Void, Never>?>(nil)

    init(_ live: LiveMeeting, _ box: BallotBox) {
        self.box = box
        let task = Task {
            var open: Set<String> = []
            for await answer in await live.changes() {
                let now = Set(answer.meeting.openAskings(at: answer.now).map(\.section.id))
                // What another program keeps from being done now is done when the meeting is left, or opened again.
                if !open.isSubset(of: now) { try? box.close() }
                open = now
            }
        }
        following.withLock { $0 = task }
    }

    deinit { following.withLock { $0?.cancel() } }

    func end() {
        following.withLock { $0?.cancel() }
        try? box.close()
    }
}
