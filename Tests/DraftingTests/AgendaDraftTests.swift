internal import Agenda
internal import Drafting
internal import SectionKit
internal import Testing

/// What an old agenda becomes for another meeting.
@Suite struct AgendaDraftTests {
    static let old = """
        # Ours.
        lectern: 1
        id: north-west-2026-12-08
        title: North West Recovery Group   # as people say it
        group: { name: North West, level: regional }
        date: 2026-12-08
        start: 13:00
        end: 15:30   # this holds
        venue: Alder Hall
        chairs:
          - { name: Sam, role: service-user }
          - { name: Jo, role: staff }
        sections:
          - kind: lunch
            at: 12:15   # a pin
            outside: true
            script: |
              Sam: **Eat.** Jo: is not a line.

              Jo: Thank you, Sam.
          - kind: presentation
            opens: 2026-11-10
            closes: 2026-12-01
            parts:
              - introduce: "Jo: And now."
          - kind: talk
            answers: answers/2026-q4.yaml

        """

    private func become(_ change: (inout MeetingDetails) -> Void) throws -> String {
        var details = MeetingDetails(date: CalendarDate("2027-03-09"))
        change(&details)
        var draft = try AgendaDraft(Array(Self.old.utf8))
        try draft.become(details)
        return String(decoding: draft.bytes, as: UTF8.self)
    }

    /// The lines that are not those of the old agenda, by their number.
    private func changes(_ text: String) -> [String] {
        let old = Self.old.split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(old.count == new.count)
        return zip(old, new).filter { $0 != $1 }.map { String($1) }
    }

    @Test func anotherDayMovesTheDatesInSectionsAndNothingElse() throws {
        #expect(
            changes(try become { _ in }) == [
                "id: north-west-2027-03-09", "date: 2027-03-09", "    opens: 2027-02-09", "    closes: 2027-03-02",
            ])
    }

    @Test func anotherGroupIsNamedInTitleAndID() throws {
        let text = try become {
            $0.date = CalendarDate("2026-12-08")
            $0.group = "Yorkshire & Humber: West"
            $0.venue = "The Hall"
        }
        #expect(
            changes(text) == [
                "id: yorkshire-humber-west-2026-12-08",
                "title: \"Yorkshire & Humber: West Recovery Group\"   # as people say it",
                "group: { name: \"Yorkshire & Humber: West\", level: regional }", "venue: The Hall",
            ])
    }

    @Test func pinsMoveWithTheStart() throws {
        let text = try become {
            $0.date = CalendarDate("2026-12-08")
            $0.start = ClockTime("10:30")
            $0.end = ClockTime("13:00")
        }
        #expect(changes(text) == ["start: 10:30", "end: 13:00   # this holds", "    at: 09:45   # a pin"])
    }

    @Test func whoChairsSaysTheLinesOfWhoHadTheirRole() throws {
        let text = try become {
            $0.date = CalendarDate("2026-12-08")
            $0.chairs = ["Noor (staff)", "Kit (service user)"].compactMap { MeetingDetails.Chair($0) }
        }
        let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
        #expect(lines.contains("Kit: **Eat.** Jo: is not a line."))
        #expect(lines.contains("Noor: Thank you, Sam."))
        #expect(lines.contains("- introduce: \"Noor: And now.\""))
        #expect(text.contains("  - { name: Noor, role: staff }\n"))
        #expect(text.contains("  - { name: Kit, role: service-user }\n"))
    }

    @Test func whoChairsAloneSaysEverything() throws {
        let text = try become { $0.chairs = [.init(name: "Ash", role: nil)] }
        #expect(text.contains("Ash: **Eat.**") && text.contains("Ash: Thank you") && text.contains("\"Ash: And now.\""))
    }

    @Test func sectionsNameTheNewestAnswers() throws {
        var draft = try AgendaDraft(Array(Self.old.utf8))
        #expect(try draft.point("answers", to: "answers/2027-q1.yaml"))
        #expect(String(decoding: draft.bytes, as: UTF8.self).contains("    answers: answers/2027-q1.yaml\n"))
        #expect(try !draft.point("use", to: "x.yaml"))
    }

    @Test func aListIsNamedWherePeopleLookForItAndTakenAwayAgain() throws {
        var draft = try AgendaDraft(Array(Self.old.utf8))
        #expect(try draft.point("actions", to: "a.yaml", orBeside: "answers") { $0 == "talk" })
        #expect(
            String(decoding: draft.bytes, as: UTF8.self).contains(
                "answers: answers/2026-q4.yaml\n    actions: a.yaml\n"))
        // One that has it already gets the new one.
        #expect(try draft.point("actions", to: "b.yaml", orBeside: "answers") { _ in false })
        #expect(draft.sectionTexts.contains { $0.kind == "talk" && $0.key == "actions" && $0.text == "b.yaml" })
        try draft.forget("actions")
        #expect(String(decoding: draft.bytes, as: UTF8.self) == Self.old)
        #expect(try !draft.point("actions", to: "a.yaml", orBeside: "answers") { _ in false })
        // A meal is no place for it: what stands outside the counted time comes last.
        #expect(try draft.point("actions", to: "a.yaml", orBeside: "nothing") { $0 != "presentation" })
        #expect(draft.sectionTexts.contains { $0.kind == "talk" && $0.key == "actions" })
    }

    @Test(arguments: AgendaTemplate.all) func everyTemplateCanBecomeAnotherMeeting(_ template: AgendaTemplate) throws {
        var details = MeetingDetails(date: CalendarDate("2028-02-29"))
        details.group = "Nord-Ouest «Ü»"
        details.start = ClockTime("09:00")
        details.end = ClockTime("11:30")
        details.venue = "# no comment: 'Hall'"
        details.chairs = [.init(name: "Ash"), .init(name: "Bo-Li O'Neill", role: .staff), .init(name: "C")]
        details.services = ["A: b", "C, d"]
        var draft = try AgendaDraft(template.bytes)
        try draft.become(details)
        #expect(draft.date == details.date && draft.text("venue") == details.venue)
        #expect(draft.chairs.map(\.name) == ["Ash", "Bo-Li O'Neill", "C"])
    }

    @Test(
        arguments: [
            ("Sam", "Sam", nil), (" Sam  (Service user) ", "Sam", PersonRole.serviceUser), ("Jo(staff)", "Jo", .staff),
            ("Anne Marie (carer)", "Anne Marie", .carer),
        ] as [(String, String, PersonRole?)])
    func chairsAreReadAsPeopleWriteThem(text: String, name: String, role: PersonRole?) {
        #expect(MeetingDetails.Chair(text) == .init(name: name, role: role))
    }

    @Test(arguments: ["", "  ", "(staff)", "Sam (boss)", "Sam (staff"]) func whatIsNoChairIsNone(_ text: String) {
        #expect(MeetingDetails.Chair(text) == nil)
    }
}
