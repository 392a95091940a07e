internal import Foundation
internal import ProgramSupport
internal import Testing

/// Papers and lists of a meeting whose tables are formed.
@Suite struct FormedTablesTests {
    let folder: TemporaryFolder
    let agenda: String

    init() throws {
        folder = try TemporaryFolder()
        agenda = try folder.write(
            """
            lectern: 1
            id: formed
            title: A meeting
            date: 2026-12-08
            start: 13:00
            end: 14:00
            sections:
              - { kind: small-groups, id: groups, title: What helps?, minutes: 50, groups: { count: 2 }, rounds: 2 }
              - { kind: talk, title: Close, minutes: 10 }

            """, to: "formed.yaml")
    }

    private func run(_ lines: String...) throws -> [String] {
        try Program.run("run", agenda, input: lines.joined(separator: "\n") + "\n", in: folder).lines
    }

    private func signUp() throws {
        let people = (0..<6).map { "Person\($0),\($0 % 3 == 2 ? "staff" : "service-user"),Service \($0 / 2)" }
        let file = try folder.write("name,role,service\n" + people.joined(separator: "\n") + "\n", to: "people.csv")
        #expect(try Program.run("sign-up", "add", agenda, "--csv", file, in: folder).status == .exited(0))
    }

    private func print(_ sheet: String, _ words: String...) throws -> Program.Outcome {
        try Program(["print", agenda, sheet] + words, in: folder).finish()
    }

    @Test func eachPersonHasASlipWithTheTablesThatAreFormed() throws {
        try signUp()
        #expect(try print("seating-cards").output.contains("Deal them at the door"), "nothing is formed yet")
        _ = try run("do groups form")
        let slips = try print("seating-cards").output
        for number in 0..<6 { #expect(slips.contains("Person\(number)"), "\(number)") }
        #expect(
            slips.contains("For staff to hand out.") && slips.contains("Slips for the tables: What helps?")
                && !slips.contains("Deal them"))
        #expect(slips.components(separatedBy: "Round 2: table ").count == 7)
        let list = try print("table-list").output
        #expect(list.contains("For staff only.") && list.contains("Person0 ("))
        // Cards that somebody asks for say that they are others.
        let cards = try print("seating-cards", "--people", "4-12")
        #expect(cards.output.contains("These cards do not follow them.") && cards.errors.contains("do not follow"))
        #expect(!cards.output.contains("Person0"))
        #expect(try print("all").output.contains("Slips for the tables"))
    }

    @Test func roundsThatAnEditAddsAreToldAtOnce() throws {
        let program = try Program(["run", agenda], in: folder)
        #expect(try program.ask("do groups form people=8").hasPrefix("ok "))
        _ = try folder.write(
            folder.text(of: "formed.yaml").replacingOccurrences(of: "rounds: 2", with: "rounds: 4"), to: "formed.yaml")
        let told = try program.ask("agenda")
        #expect(
            told.contains("Rounds 3 to 4 of 'What helps?' have no tables yet. Form the tables again."), "\(told)")
    }

    @Test func peopleWithoutNamesAreNumbersAndNothingIsSecret() throws {
        _ = try run("do groups form people=7")
        let list = try print("table-list").output
        #expect(list.contains("Number 7") && list.contains("number 1, ") || list.contains("number 1"))
        #expect(!list.contains("Person") && !list.contains("For staff only"))
        let slips = try print("seating-cards").output
        #expect(slips.contains("Number 7") && !slips.contains("For staff"))
    }

    @Test func whatTablesWroteDownIsShown() throws {
        _ = try run(
            "next", "do groups note table=2 text='More time outside' goes-up=yes",
            "do groups note table=1 text='A kettle'", "next", "note about tea")
        let shown = try Program.run("meetings", "show", "formed", in: folder).output
        #expect(shown.contains("More time outside") && shown.contains("A kettle") && shown.contains("about tea"))
        let json = try Program.run("meetings", "show", "formed", "--json", in: folder)
        let document = try #require(JSONSerialization.jsonObject(with: json.bytes) as? [String: Any])
        let sections = try #require(document["sections"] as? [[String: Any]])
        #expect(sections.count == 1 && sections.first?["id"] as? String == "groups")
        let lines = try #require(sections.first?["lines"] as? [String])
        #expect(lines.contains { $0.contains("Table 2: More time outside (goes into the report)") }, "\(lines)")
    }

    @Test func aTableThatHasReportedIsTheOneWhoseTurnItIs() throws {
        let file = try String(contentsOfFile: agenda, encoding: .utf8)
            .replacing("rounds: 2 }", with: "rounds: 1, report-back: { each: 2 } }")
        _ = try folder.write(file, to: "formed.yaml")
        let lines = try run(
            "next", "next", "do groups report-order table=2 place=first", "do groups reported", "status")
        #expect(lines.allSatisfy { $0.hasPrefix("ok") }, "\(lines)")
        #expect(try run("do groups reported", "do groups reported").last?.contains("No table is waiting") == true)
    }
}
