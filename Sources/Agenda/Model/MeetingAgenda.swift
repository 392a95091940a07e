public import Foundation
public import SectionKit

/// A meeting as its agenda file has it: read, typed and checked.
public struct MeetingAgenda: Sendable {
    /// Names the meeting together with its date.
    public var id: String
    public var title: String
    public var group: Group?
    public var date: CalendarDate
    public var timeZone: TimeZone
    /// The counted length; sections `outside` it stand before, between or after.
    public var start: Instant
    public var end: Instant
    public var venue: String?
    public var chairs: [Chair]
    /// The names of those that are expected, none twice.
    public var services: [String]
    /// What pages and forms say to somebody who is worried, as Markdown.
    public var safety = plainSafety

    /// How staff reach a service, by its name: for staff's eyes only.
    public var contacts: [String: String] = [:]
    public var kiosk: Kiosk?
    /// Whom to ask about the meeting, such as a ward's office; shown to everybody.
    public var ask: String?
    /// What is said is sorted by these, in the order of the report's chapters; none, and it is by sections.
    public var themes: [MeetingTheme] = []
    /// What a person writes for its report.
    public var report: ReportWords?
    /// In running order.
    public var sections: [Section]

    /// Which group meets.
    public struct Group: SectionSettings {
        @Field("The group's name, such as its region.", in: 1...200) public var name: String
        @Field("Where it stands.") public var level: GroupLevel
        public init() {}
    }

    /// Somebody who leads the meeting.
    public struct Chair: SectionSettings {
        @Field("The name they are called by in the script.", in: 1...100) public var name: String
        @Field("Who they are.") public var role: PersonRole?
        public init() {}
    }

    /// What is said to somebody who is worried where the agenda has no words of its own for it.
    public static let plainSafety = Script("**Worried about someone?** Tell staff now.")

    /// How a tablet behaves that one person after another signs up on. It holds from when the pages are opened.
    public struct Kiosk: SectionSettings {
        @Field(
            "After how many minutes that nobody touches it, it asks whether anybody is there.", default: .minutes(3),
            in: 1...60)
        public var idle: Minutes
        @Field("How many minutes it then waits before it forgets what was written.", default: .minutes(2), in: 1...60)
        public var answerWithin: Minutes
        public init() {}
    }

    /// What stands in the report beside what the meeting itself brings; each is Markdown, and left out where it is nil.
    public struct ReportWords: SectionSettings {
        @Field("Who sends the report, and why it matters; Markdown.", in: 1...20_000) public var foreword: Script?
        @Field("What the report is about; a plain sentence about the meeting where it is left out.", in: 1...20_000)
        public var introduction: Script?
        @Field("What led to the meeting; Markdown.", in: 1...20_000) public var background: Script?
        @Field("Whom the group thanks; plain thanks where it is left out.", in: 1...20_000)
        public var acknowledgements: Script?
        public init() {}
    }

    /// The section of that id.
    public func section(_ id: String) -> Section? { sections.first { $0.id == id } }
    public func index(of id: String) -> Int? { sections.firstIndex { $0.id == id } }

    /// The same agenda on another day: every time of day stays what it is, also where clocks were changed in between.
    public func held(on day: CalendarDate) -> MeetingAgenda {
        guard day != date else { return self }
        let clock = WallClock(timeZone: timeZone)
        let moved = { (instant: Instant) in
            ClockTime(clock.time(of: instant)).flatMap { clock.instant(day, $0) } ?? instant
        }
        var agenda = self
        agenda.date = day
        agenda.start = moved(start)
        agenda.end = moved(end)
        agenda.sections = sections.map { section in section.pin.map { section.pinned(at: moved($0)) } ?? section }
        return agenda
    }

    /// The moment of a time of day on the meeting's date.
    public func instant(of time: ClockTime) -> Instant? { WallClock(timeZone: timeZone).instant(date, time) }
}

/// Where a group stands.
public enum GroupLevel: String, ChoiceValue, Codable {
    case local, regional, national
    public var help: String {
        switch self {
        case .local: "inside one service"
        case .regional: "the services of one area"
        case .national: "all regions"
        }
    }
}
