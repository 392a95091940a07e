internal import Foundation
internal import ProgramSupport
internal import Testing

/// `lectern new`, through the real program.
@Suite struct NewTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func new(_ arguments: String...) throws -> Program.Outcome { try run(["new"] + arguments) }
    private func run(_ arguments: [String]) throws -> Program.Outcome {
        try Program(arguments, in: folder).finish()
    }

    private var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
            .filter { $0.hasSuffix(".yaml") }.sorted()
    }

    @Test(arguments: ["regional-meeting", "local-group", "national-steering-group"])
    func aTemplateBecomesAnAgendaThatHasNoMistakes(_ template: String) throws {
        let made = try new(
            "--template", template, "--date", "2027-03-09", "--group", "Kent", "--venue", "The Hall", "--chair",
            "Ada (service user)", "--chair", "Bo (staff)")
        #expect(made.status == .exited(0) && made.lines.first == "kent-2027-03-09.yaml")
        #expect(made.output.contains("agenda.schema.json"))
        let check = try Program.run("check", "kent-2027-03-09.yaml", in: folder)
        #expect(check.status == .exited(0) && check.output == "kent-2027-03-09.yaml: all well\n")
        #expect(try Program.run("plan", "kent-2027-03-09.yaml", in: folder).status == .exited(0))
    }

    @Test func nextQuartersAgendaIsLastQuartersWithTheNewestAnswers() throws {
        #expect(try new("last.yaml", "--date", "2026-12-08").status == .exited(0))
        let text = folder.text(of: "answers/2026-q4.yaml")
        _ = try folder.write(text, to: "answers/2027-q1.yaml")
        let made = try new("--from", "last.yaml")
        #expect(made.output == "north-west-2027-03-09.yaml\n")
        let old = folder.text(of: "last.yaml").split(separator: "\n", omittingEmptySubsequences: false)
        let agenda = folder.text(of: "north-west-2027-03-09.yaml").split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(
            zip(old, agenda).filter { $0 != $1 }.map { String($1) } == [
                "id: north-west-2027-03-09", "date: 2027-03-09", "    answers: answers/2027-q1.yaml",
            ])
        #expect(old.count == agenda.count)
    }

    @Test func nineGroupsGetNineAgendasInOneGo() throws {
        let rows = (1...9).map { "Region \($0),2027-03-\(10 + $0),Hall \($0),\"Ada (service user); Bo (staff)\"" }
        _ = try folder.write("group,date,venue,chairs\n" + rows.joined(separator: "\n"), to: "regions.csv")
        #expect(try new("--groups", "regions.csv").status == .exited(0))
        #expect(names == (1...9).map { "region-\($0)-2027-03-\(10 + $0).yaml" })
        let check = try run(["check", "--strict"] + names)
        #expect(check.status == .exited(0))
        let again = try new("--groups", "regions.csv")
        #expect(again.status == .exited(1) && again.errors.contains("is there already, and stays as it is"))
    }

    @Test func aCalendarsMeetingsGetAgendas() throws {
        _ = try folder.write(
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            SUMMARY:Kent Group
            DTSTART:20270708T120000Z
            DTEND:20270708T143000Z
            LOCATION:Alder Hall
            END:VEVENT
            END:VCALENDAR
            """, to: "spring.ics")
        #expect(try new("mine.yaml", "--from", "spring.ics").status == .exited(0))
        let text = folder.text(of: "mine.yaml")
        for line in [
            "title: Kent Group\n", "date: 2027-07-08\n", "start: 13:00\n", "end: 15:30 ", "venue: Alder Hall\n",
        ] {
            #expect(text.contains(line))
        }
    }

    /// One wrong row, and nothing is written.
    @Test func wrongRowsAreAllTold() throws {
        _ = try folder.write(
            "group,date,chairs\nA,2027-01-05,\nB,5.1.2027,\nC,2027-01-05,Sam (boss)\n", to: "list.csv")
        let told = try new("--groups", "list.csv")
        #expect(told.status == .exited(2))
        #expect(told.errors.contains("list.csv:3: '5.1.2027' is no date"))
        #expect(told.errors.contains("list.csv:4: 'Sam (boss)' is no chair"))
        #expect(names.isEmpty)
    }

    @Test(
        arguments: [
            ([], "On which day?"), (["--date", "soon"], "'soon' is no date"),
            (["--template", "region"], "On which day?"), (["--template", "moon"], "There is no template 'moon'."),
            (["--from", "gone.yaml"], "there is no file 'gone.yaml'"),
            (["--groups", "gone.csv"], "there is no file 'gone.csv'"),
            (["--date", "2027-01-01", "--start", "25:00"], "'25:00' is no time"),
            (["--date", "2027-01-01", "--chair", "Sam (boss)"], "'Sam (boss)' is no chair"),
        ])
    func whatIsMissingOrWrongIsToldAndNothingIsWritten(arguments: [String], message: String) throws {
        let told = try run(["new"] + arguments)
        #expect(told.status == .exited(2) && told.errors.contains(message))
        #expect(names.isEmpty)
    }

    @Test func aFileThatIsThereStays() throws {
        _ = try folder.write("mine", to: "mine.yaml")
        let told = try new("mine.yaml", "--date", "2027-01-01")
        #expect(told.status == .exited(1) && told.errors.contains("'mine.yaml' is there already"))
        #expect(folder.text(of: "mine.yaml") == "mine")
        _ = try folder.write("a: [", to: "broken.yaml")
        #expect(try new("--from", "broken.yaml").errors.contains("'broken.yaml' cannot be used"))
    }
}
