/// A file that a replay of the meeting needs: the agenda itself, or what it includes.
public struct SourceFile: Hashable, Sendable {
    /// The path as the agenda names it.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path.withoutNulls
        self.bytes = bytes
    }
}

/// The files of one agenda that a meeting has, or had.
public struct SourceRevision: Hashable, Sendable {
    /// 0 is the agenda that the meeting began with; each one that it took over has the next number.
    public var revision: Int
    /// The agenda first, then what it includes.
    public var sources: [SourceFile]

    public init(revision: Int, sources: [SourceFile]) {
        self.revision = revision
        self.sources = sources
    }
}

/// How a rehearsal's clock runs: at `realSeconds` it showed `meetingSeconds`, and it runs `speed` times as fast.
public struct ClockAnchor: Hashable, Sendable, Codable {
    /// The real time, in whole seconds since 1970.
    public var realSeconds: Int
    /// What the meeting's clock showed then, in whole seconds since 1970.
    public var meetingSeconds: Int
    /// Meeting seconds a real second.
    public var speed: Double

    public init(realSeconds: Int, meetingSeconds: Int, speed: Double) {
        self.realSeconds = realSeconds
        self.meetingSeconds = meetingSeconds
        self.speed = speed
    }
}

/// How far a meeting is, kept beside its events so that a list needs no replay.
public struct MeetingStatus: Hashable, Sendable, Codable {
    /// When the meeting began, in whole seconds since 1970; `nil` before that.
    public var began: Int?
    /// When the meeting ended, in whole seconds since 1970; `nil` before that.
    public var ended: Int?

    public init(began: Int? = nil, ended: Int? = nil) {
        self.began = began
        self.ended = ended
    }
}

/// What a library knows of a meeting without reading its journal.
public struct MeetingSummary: Hashable, Sendable {
    public var key: MeetingKey
    public var title: String
    /// When the meeting came into the library, in whole seconds since 1970.
    public var created: Int
    /// Whether its sources are fixed.
    public var isFrozen: Bool
    public var status: MeetingStatus
    /// The clock of a rehearsal; `nil` for the real clock.
    public var clock: ClockAnchor?
    /// The number of the last event, which is how many there are.
    public var lastSeq: Int
    /// When its report was signed off, in whole seconds since 1970; nil before that.
    public var signedOff: Int?
    /// The revision of the latest return that was written of it, from 1; nil where none was.
    public var returned: Int?

    public init(
        key: MeetingKey, title: String, created: Int, isFrozen: Bool = false, status: MeetingStatus = .init(),
        clock: ClockAnchor? = nil, lastSeq: Int = 0, signedOff: Int? = nil, returned: Int? = nil
    ) {
        self.key = key
        self.title = title
        self.created = created
        self.isFrozen = isFrozen
        self.status = status
        self.clock = clock
        self.lastSeq = lastSeq
        self.signedOff = signedOff
        self.returned = returned
    }
}

/// A meeting that is about to come into a library.
public struct NewMeeting: Hashable, Sendable {
    public var key: MeetingKey
    public var title: String
    /// Now, in whole seconds since 1970.
    public var created: Int
    /// The agenda first, then what it includes.
    public var sources: [SourceFile]
    public var clock: ClockAnchor?

    public init(
        key: MeetingKey, title: String, created: Int, sources: [SourceFile] = [], clock: ClockAnchor? = nil
    ) {
        self.key = key
        self.title = title.withoutNulls
        self.created = created
        self.sources = sources
        self.clock = clock
    }
}

extension String {
    /// SQLite ends a text at its first NUL, so a typed NUL becomes the replacement character.
    var withoutNulls: String {
        guard utf8.contains(0) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : $0 }))
    }
}
