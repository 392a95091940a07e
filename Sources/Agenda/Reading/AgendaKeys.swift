public import SectionKit

/// The keys at the top of an agenda file.
public struct AgendaKeys: SectionSettings {
    @Field("The version of the agenda format.", in: 1...1_000_000, example: "1") public var lectern: Int
    @Field(
        "Names the meeting together with its date; the file's name where it is left out.", in: 1...100,
        example: "north-west-2026-12-08")
    public var id: String?
    @Field("What the meeting is called.", in: 1...200, example: "North West Recovery and Outcomes Group") public
        var title: String
    @Field("Which group meets.") public var group: MeetingAgenda.Group?
    @Field("The day of the meeting.") public var date: CalendarDate
    @Field("The time zone of all times.", default: "Europe/London") public var timeZone: String
    @Field("When the counted length begins.", example: "13:00") public var start: ClockTime
    @Field("When it ends, later the same day; the meeting ends on time.", example: "15:30") public var end: ClockTime
    @Field("Where people meet.", in: 1...200, example: "Alder Hall") public var venue: String?
    @Field("Who leads the meeting.", default: [], in: 0...20) public var chairs: [MeetingAgenda.Chair]
    @Field("Which services are expected.", default: [], in: 0...1_000) public var services: [ExpectedService]
    @Field("How a shared tablet for signing up behaves.") public var kiosk: MeetingAgenda.Kiosk?
    @Field(
        "What pages and forms say to somebody who is worried; Markdown.", default: MeetingAgenda.plainSafety,
        in: 1...2_000,
        example: "**Worried about someone?** Tell staff now, or ring the bell beside the door.")
    public var safety: Script
    @Field(
        "An agenda file that this one follows; a meal that moved or got shorter against it is told.",
        example: "regional-meeting.yaml")
    public var template: String?
    @Field(
        "Whom to ask about the meeting; the calendar of meetings shows it to everybody.", in: 1...200,
        example: "the activity team of Alder Unit")
    public var ask: String?
    @Field(
        "What people talk about, in the order of the report's chapters: a list, or the name of a file beside the agenda.",
        in: AgendaThemes.limits, example: "themes/my-shared-pathway.yaml")
    public var themes: AgendaThemes?
    @Field("What a person writes for the report of the meeting.") public var report: MeetingAgenda.ReportWords?
    @Field("What happens, in running order.") public var sections: SectionNodes
    public init() {}
}

/// The keys that sections of every kind have.
public struct SectionKeys: SectionSettings {
    @Field("The kind of section: which module it is handed to.") public var kind: String
    @Field("What the running order calls it; the kind's name where it is left out.", in: 1...200, example: "Welcome")
    public var title: String?
    @Field("Names it in commands and across meetings; made from the title where it is left out.", example: "welcome")
    public var id: String?
    @Field("How long it should take; required where the kind does not know.", example: "10") public var minutes:
        Minutes?
    @Field("How far it may shrink; the kind's own limit, or 'minutes', where it is left out.", example: "5") public
        var least: Minutes?
    @Field("How far it may grow; the kind's own limit, or 'minutes', where it is left out.", example: "15") public
        var most: Minutes?
    @Field("How willingly it gives way: 2 is twice as willing as 1, 0 is never.", default: 1) public var givesWay:
        Double
    @Field("It may be dropped whole when time is short, the lowest number first.", in: 0...1_000_000, example: "1")
    public var mayDrop: Int?
    @Field("A pin: it starts then, whatever happens.", example: "12:15") public var at: ClockTime?
    @Field("It is not part of the counted length.", default: false) public var outside: Bool
    @Field("What it is about, for the report: one of the agenda's themes, by its id or its name.", example: "healthy")
    public var theme: ThemeName?
    @Field("What the chairs say; a line that starts with a chair's name and a colon is theirs.") public var script:
        Script?
    @Field("For the facilitator alone.", in: 0...20_000) public var notes: String?
    public init() {}
}

/// The list of sections, not yet read: each kind reads its own.
public struct SectionNodes: SizedFieldValue {
    var list: (any RawNode)?

    public static var blank: SectionNodes { SectionNodes() }
    public static var shape: FieldShape { .list(of: .group([])) }
    public static func read(_ node: any RawNode, _ reader: FieldReader) -> SectionNodes? {
        if node.itemCount != nil { return SectionNodes(list: node) }
        reader.report(
            .wrongType, "expected a list of sections, found \(FieldReader.describe(node))",
            fix: "write one '- kind: …' a section", at: node)
        return nil
    }
    public var writtenForm: String? { nil }
    public var limitedSize: Int? { nil }
}
