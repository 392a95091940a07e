public import Disclosure
public import Meeting
public import SectionKit
public import SignUps

/// All that a report is made from: exact, and with names, so that nothing of it is for a reader as it is.
public struct ReportMaterial: Sendable {
    public var run: MeetingRun
    /// When the meeting stands as it stands: its latest step.
    public var now: Instant
    /// What was typed, by its opaque name; what was erased is not there.
    public var words: [Words: String]
    /// The meeting's own, in all its returns.
    public var id: String
    /// Who was ticked as here.
    public var here: [Comer] = []
    /// What people are called who signed up, and who they are.
    public var names: [KnownName] = []
    public var tallies: [AnswerTally] = []
    /// Words that somebody has read, and that may be printed.
    public var quotes: [ClearedWords] = []
    /// How many texts that may be printed nobody has read yet.
    public var waiting = 0
    /// What was written down and somebody has read, in the words that may be printed.
    public var read: [Words: String] = [:]
    /// What was written down and is not printed.
    public var leftOut: Set<Words> = []
    /// What was written down and nobody has read is left out. A draft has it, with what is known of people blanked.
    public var leavesOutUnread = false
    /// What was published of this meeting before.
    public var earlier: [EarlierTable] = []
    public var rules = DisclosureRules()
    public var isSignedOff = false

    public init(run: MeetingRun, now: Instant, words: [Words: String], id: String) {
        self.run = run
        self.now = now
        self.words = words
        self.id = id
    }

    /// Somebody who came.
    public struct Comer: Hashable, Sendable {
        public var role: PersonRole
        /// Nil where they did not say.
        public var service: String?

        public init(role: PersonRole, service: String?) {
            self.role = role
            self.service = service
        }
    }

    /// What somebody is called. It is looked for, so that it can be blanked.
    public struct KnownName: Hashable, Sendable {
        public var called: String
        public var role: PersonRole?

        public init(called: String, role: PersonRole?) {
            self.called = called
            self.role = role
        }
    }

    /// Words of a free text, as they may be printed.
    public struct ClearedWords: Hashable, Sendable {
        public var section: String
        public var question: String
        public var role: PersonRole?
        public var words: String
        /// The theme that somebody chose for them; nil leaves them under their question's.
        public var theme: String?

        public init(section: String, question: String, role: PersonRole?, words: String, theme: String? = nil) {
            self.theme = theme
            self.section = section
            self.question = question
            self.role = role
            self.words = words
        }
    }

    /// How many came, as it may be published; nil where nobody was ticked as here.
    public var attendance: Attendance? {
        guard !here.isEmpty else { return nil }
        return Attendance(
            Dictionary(here.map { ($0.role, 1) }, uniquingKeysWith: +),
            services: Set(here.compactMap(\.service)).count)
    }

    /// Whether so many of one role came that their role says nothing about who somebody is.
    func mayTell(_ role: PersonRole?) -> Bool {
        guard let role else { return false }
        return here.count { $0.role == role } >= max(8, rules.least)
    }
}
