internal import Agenda
internal import Planner
public import SectionKit
internal import Wording

/// Where a meeting stands, in the names that scripts rely on (`state` of the line mode's JSON).
public struct MeetingSnapshot: Encodable, Hashable, Sendable {
    /// The running section's id; null before the first and after the last.
    public var section: String?
    public var title: String?
    /// The running part's id; null where the section has no parts.
    public var part: String?
    /// When the section began and is to end, in ISO 8601 with offset.
    public var began: String?
    public var ends: String?
    /// Seconds the section has left; 0 when its time is up.
    public var secondsLeft: Int
    public var partBegan: String?
    public var partEnds: String?
    public var partSecondsLeft: Int
    /// Time stands still, by a pause or a hold.
    public var paused: Bool
    public var hold: Bool
    public var ended: Bool
    public var now: String
    public var notes: [Note]
    public var actions: [Action]
    /// What earlier meetings agreed and this one follows, in running order.
    public var earlierActions: [EarlierAction]
    /// What the room screen shows; null where nothing.
    public var message: String?
    public var dropped: [String]
    public var chairs: [String]
    public var notices: [Notice]
    /// What stands before the next pin; null where none is to come.
    public var slack: Slack?
    /// What the plan would have the running section give, or take; null where nothing.
    public var proposal: Proposed?

    public struct Slack: Encodable, Hashable, Sendable {
        /// A section's id, or `@end`.
        public var pin: String
        public var at: String
        public var freeSeconds: Int
        public var lateSeconds: Int
        public var canGiveSeconds: Int
    }
    public struct Proposed: Encodable, Hashable, Sendable {
        public var section: String
        public var ends: String
        public var bySeconds: Int
    }

    public struct Note: Encodable, Hashable, Sendable {
        public var text: String
        public var section: String?
        /// The id of its theme; null where it has none.
        public var theme: String?
    }
    public struct Action: Encodable, Hashable, Sendable {
        public var text: String
        public var owner: String?
        public var due: String?
        public var section: String?
    }
    public struct EarlierAction: Encodable, Hashable, Sendable {
        public var id: String
        public var text: String
        public var owner: String?
        /// As it stands now: a new day goes before the old one.
        public var due: String?
        /// `done`, `carried-over` or `not-needed`; null while nobody has said.
        public var fate: String?
        /// It is open, and its day was before the meeting's.
        public var overdue: Bool
    }
    /// Something about a section that the facilitator should know.
    public struct Notice: Encodable, Hashable, Sendable {
        public var section: String
        public var text: String
    }

    // Spelled out so that what is not there is null rather than missing: scripts read these by name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(section, forKey: .section)
        try container.encode(title, forKey: .title)
        try container.encode(part, forKey: .part)
        try container.encode(began, forKey: .began)
        try container.encode(ends, forKey: .ends)
        try container.encode(secondsLeft, forKey: .secondsLeft)
        try container.encode(partBegan, forKey: .partBegan)
        try container.encode(partEnds, forKey: .partEnds)
        try container.encode(partSecondsLeft, forKey: .partSecondsLeft)
        try container.encode(paused, forKey: .paused)
        try container.encode(hold, forKey: .hold)
        try container.encode(ended, forKey: .ended)
        try container.encode(now, forKey: .now)
        try container.encode(notes, forKey: .notes)
        try container.encode(actions, forKey: .actions)
        try container.encode(earlierActions, forKey: .earlierActions)
        try container.encode(message, forKey: .message)
        try container.encode(dropped, forKey: .dropped)
        try container.encode(chairs, forKey: .chairs)
        try container.encode(notices, forKey: .notices)
        try container.encode(slack, forKey: .slack)
        try container.encode(proposal, forKey: .proposal)
    }

    enum CodingKeys: String, CodingKey {
        case section, title, part, began, ends, secondsLeft, partBegan, partEnds, partSecondsLeft, paused, hold, ended,
            now
        case notes, actions, earlierActions, message, dropped, chairs, notices, slack, proposal
    }
}

extension MeetingSnapshot.Note {
    enum CodingKeys: String, CodingKey { case text, section, theme }
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        try container.encode(section, forKey: .section)
        try container.encode(theme, forKey: .theme)
    }
}

extension MeetingSnapshot.EarlierAction {
    enum CodingKeys: String, CodingKey { case id, text, owner, due, fate, overdue }
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(text, forKey: .text)
        try container.encode(owner, forKey: .owner)
        try container.encode(due, forKey: .due)
        try container.encode(fate, forKey: .fate)
        try container.encode(overdue, forKey: .overdue)
    }
}

extension MeetingSnapshot.Action {
    enum CodingKeys: String, CodingKey { case text, owner, due, section }
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        try container.encode(owner, forKey: .owner)
        try container.encode(due, forKey: .due)
        try container.encode(section, forKey: .section)
    }
}

extension MeetingRun {
    /// Words that were erased read as this, everywhere.
    public static let erased = "erased"

    public func snapshot(at clock: Instant, words: [Words: String]) -> MeetingSnapshot {
        let now = max(clock, state.latest ?? clock)
        let wall = WallClock(timeZone: agenda.timeZone)
        let running = state.running
        let counted = state.counted(at: now)
        let read = { (name: Words) in words[name] ?? Self.erased }
        return MeetingSnapshot(
            section: running?.section, title: running.flatMap { agenda.section($0.section)?.title },
            part: running?.part,
            began: running.map { wall.iso8601($0.began) }, ends: running.map { wall.iso8601($0.ends) },
            secondsLeft: running.map { max(0, ($0.ends - counted).count) } ?? 0,
            partBegan: running.map { wall.iso8601($0.partBegan) }, partEnds: running.map { wall.iso8601($0.partEnds) },
            partSecondsLeft: running.map { max(0, ($0.partEnds - counted).count) } ?? 0,
            paused: state.stopped != nil, hold: state.stopped?.hold ?? false, ended: state.finished != nil,
            now: wall.iso8601(now),
            notes: state.notes.map {
                .init(text: read($0.text), section: $0.section, theme: theme(of: $0.text, in: $0.section))
            },
            actions: state.actions.map {
                .init(text: read($0.text), owner: $0.owner.map(read), due: $0.due?.description, section: $0.section)
            },
            earlierActions: followed(at: now).map { followed in
                .init(
                    id: followed.action.id, text: followed.action.what, owner: followed.action.who,
                    due: followed.by?.description, fate: followed.fate?.rawValue,
                    overdue: followed.isOverdue(on: state.day ?? agenda.date))
            },
            message: state.message.map(read), dropped: state.dropped, chairs: chairNames { words[$0] },
            notices: state.faults.filter { agenda.section($0.key) != nil }.sorted { $0.key < $1.key }.map {
                .init(section: $0.key, text: "it goes on without its module: \(Phrasebook.englishLines($0.value.said))")
            },
            slack: slack(in: plan(at: now)).map {
                .init(
                    pin: $0.pin, at: wall.iso8601($0.at), freeSeconds: $0.free.count, lateSeconds: $0.late.count,
                    canGiveSeconds: $0.canGive.count)
            },
            proposal: proposal(at: now).map {
                .init(section: $0.section, ends: wall.iso8601($0.ends), bySeconds: $0.by.count)
            })
    }
}
