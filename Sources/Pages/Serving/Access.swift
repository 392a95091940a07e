internal import Synchronization

/// Who may come in, and what they have sent already.
final class Access: Sendable {
    private struct Inside {
        /// Links that nobody has used yet.
        var links: [String: Role] = [:]
        var sessions: [Session]
        /// What pages are to say that were led to, by the name that stands in their addresses; the oldest go first.
        var said: [(name: String, words: String)] = []
        /// Keys of posts that were taken, so that one that comes again does nothing twice; the oldest go first.
        var keys: [String] = []
        /// Who did the latest steps on these pages, by the step's number.
        var authors: [(step: Int, session: Session)] = []
        /// How much each session may still send, and, by no name, all those together that have none.
        var allowances: [String: Allowance] = [:]
    }

    private let inside: Mutex<Inside>
    private let meeting: String
    /// The name of the meeting's cookie: browsers do not keep those of two ports apart, so each meeting has its own.
    let cookie: String
    /// Of the form that a browser of their own has open.
    var formCookie: String { "\(cookie)-form" }
    /// Of the answers that such a browser is giving, until they are sent.
    var answersCookie: String { "\(cookie)-answers" }
    private let keeper: any SessionKeeping

    init(meeting: String, keeper: any SessionKeeping) {
        self.meeting = meeting
        // FNV-1a, which is the same in every process.
        let sum = meeting.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        cookie = "lectern-\(String(sum, radix: 16))"
        self.keeper = keeper
        inside = Mutex(Inside(sessions: keeper.load().filter { $0.meeting == meeting }))
    }

    /// A link that opens the role's pages once.
    func link(for role: Role) -> String {
        let secret = Secret.make()
        inside.withLock { $0.links[secret] = role }
        return secret
    }

    /// The role that a link would open; nil where it was used, or never made.
    func role(ofLink secret: String) -> Role? {
        inside.withLock { inside in inside.links.first { Secret.equal($0.key, secret) }?.value }
    }

    /// Uses a link up.
    func enter(by secret: String) -> Session? {
        inside.withLock { inside in
            guard let link = inside.links.first(where: { Secret.equal($0.key, secret) }) else { return nil }
            inside.links[link.key] = nil
            let session = Session(name: Secret.make(), token: Secret.make(), role: link.value, meeting: meeting)
            // Far more than there are browsers at a meeting.
            inside.sessions = inside.sessions.suffix(99) + [session]
            keeper.save(inside.sessions)
            return session
        }
    }

    func session(named name: String) -> Session? {
        inside.withLock { inside in inside.sessions.first { Secret.equal($0.name, name) } }
    }

    /// Nobody who came in by a link of that role may do anything any more, and no such link that is left opens.
    func revoke(_ role: Role) {
        inside.withLock { inside in
            inside.sessions.removeAll { $0.role == role }
            inside.links = inside.links.filter { $0.value != role }
            keeper.save(inside.sessions)
        }
    }

    /// Notes who did a step of the meeting. A program that is started again knows it of none.
    func note(step: Int, by session: Session) {
        inside.withLock { inside in
            inside.authors = inside.authors.filter { $0.step != step }.suffix(999) + [(step, session)]
        }
    }

    /// Who did that step; nil where it was done elsewhere.
    func author(ofStep step: Int) -> Session? {
        inside.withLock { $0.authors.last { $0.step == step }?.session }
    }

    /// Keeps what a page is to say once it was led to, and names it.
    func keep(_ words: String) -> String {
        let name = String(Secret.make().prefix(16))
        inside.withLock { $0.said = $0.said.suffix(99) + [(name, words)] }
        return name
    }

    func words(of name: String) -> String? { inside.withLock { $0.said.last { $0.name == name }?.words } }

    /// True the first time that a key comes.
    func isNew(_ key: String) -> Bool {
        inside.withLock { inside in
            if inside.keys.contains(key) { return false }
            inside.keys = inside.keys.suffix(999) + [key]
            return true
        }
    }

    /// False where more was sent in a short time than anybody means to.
    ///
    /// - Parameter session: nil for a post that has no right to anything.
    func mayPost(_ session: Session?) -> Bool {
        inside.withLock { inside in
            let now = ContinuousClock.now
            return inside.allowances[session?.name ?? "", default: Allowance(.posts, at: now)].take(at: now)
        }
    }

    /// A post that was refused may come again.
    func forget(_ key: String) { inside.withLock { inside in inside.keys.removeAll { $0 == key } } }
}
