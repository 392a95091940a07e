internal import Foundation
internal import ProgramSupport
internal import Testing

/// The sheets that are made of an agenda and who has signed up, as people read them.
@Suite struct SheetTests {
    let folder: TemporaryFolder
    let agenda: String

    init() throws {
        folder = try TemporaryFolder()
        agenda = try folder.write(SignUpCommandTests.day, to: "north-west.yaml")
    }

    private func signUp() throws {
        let csv = try folder.write(SignUpCommandTests.people, to: "people.csv")
        let added = try Program.run("sign-up", "add", agenda, "--csv", csv, in: folder)
        #expect(added.status == .exited(0), "\(added.errors)")
    }

    private func sheet(_ words: String...) throws -> String {
        let outcome = try Program(["print", agenda] + words, in: folder).finish()
        #expect(outcome.status == .exited(0) && outcome.errors == "", "\(words): \(outcome.errors)")
        return outcome.output
    }

    /// `LECTERN_UPDATE_GOLDEN=1 swift test --filter SheetTests` writes what is printed now.
    private func expectGolden(_ text: String, _ name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
        if ProcessInfo.processInfo.environment["LECTERN_UPDATE_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: file)
        }
        let golden = String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
        #expect(golden == text, "\(name) is out of date, run LECTERN_UPDATE_GOLDEN=1 swift test --filter SheetTests")
    }

    static let sheets = [
        "sign-up-sheet", "booking-sheet", "letters", "register", "reception-list", "kitchen-list", "signal-cards",
    ]

    @Test(arguments: sheets) func sheetsReadAsTheyDid(name: String) throws {
        try signUp()
        let copies = name == "sign-up-sheet" ? ["--copies", "1"] : []
        let words = [name] + copies
        let text = try Program(["print", agenda] + words, in: folder).finish().output
        try expectGolden(text, "\(name).txt")
        let markdown = try Program(["print", agenda] + words + ["--format", "markdown"], in: folder).finish().output
        try expectGolden(markdown, "\(name).md")
    }

    @Test(arguments: sheets) func withoutAnybodyASheetIsAFormToFillIn(name: String) throws {
        let text = try sheet(name, "--large")
        #expect(!text.contains("Ann"))
        #expect(!FileManager.default.fileExists(atPath: folder.library), "printing makes no library")
        if name == "letters" || name == "register" { try expectGolden(text, "blank-\(name)-large.txt") }
        let html = try sheet(name, "--format", "html", "--large")
        #expect(html.contains("<body class=\"large\">") && !html.contains("http"))
    }

    @Test func afterTheMeetingLettersThankThoseWhoCame() throws {
        try signUp()
        try expectGolden(try sheet("letters", "--after"), "letters-after.txt")
        let people = try Program.run("sign-up", "list", agenda, "--csv", in: folder).output
            .split(whereSeparator: \.isNewline)
        let id = try #require(people.first { $0.contains(",Di,") }?.prefix(32))
        #expect(try Program.run("sign-up", "here", agenda, "--id", String(id), in: folder).status == .exited(0))
        let text = try sheet("letters", "--after")
        #expect(text.contains("For Di") && !text.contains("For Ann"))
    }

    /// Bo chose to be shown as a member of a service, and Cy as nothing at all.
    @Test(arguments: [
        "sign-up-sheet", "booking-sheet", "kitchen-list", "signal-cards", "running-order", "chair-script",
    ])
    func sheetsThatAreNotForStaffAloneNameNobodyWhoDidNotChooseIt(name: String) throws {
        try signUp()
        let text = try sheet(name)
        #expect(!text.contains("For staff only"))
        for hidden in ["Bo ", "Bo,", "Cy", "Di ", "Eli"] { #expect(!text.contains(hidden), "\(hidden)") }
        // She said that the chair may say her name, and that paper may show it.
        #expect(text.contains("Ann") == ["booking-sheet", "chair-script"].contains(name))
    }

    @Test func theChairsScriptIntroducesPresentersAsTheyChose() throws {
        try signUp()
        let text = try sheet("chair-script")
        #expect(text.contains("Our garden") && text.contains("Ann grows beans"))
        // Bo's talk has a title, and the chair says no name.
        #expect(text.contains("Music"))
    }

    /// Also where the first section lies before the start that is counted.
    @Test func sheetsHaveTheTimesOfThePlan() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../agendas").path
        for name in try FileManager.default.contentsOfDirectory(atPath: root) where name.hasSuffix(".yaml") {
            let file = "\(root)/\(name)"
            let plan = try Program.run("plan", file, "--json", in: folder).output
            let json = try JSONSerialization.jsonObject(with: Data(plan.utf8)) as? [String: Any]
            let sections = try #require(json?["sections"] as? [[String: Any]]).filter {
                $0["dropped"] as? Bool == false
            }
            let order = try Program.run("print", file, "running-order", in: folder).output
            let script = try Program.run("print", file, "chair-script", in: folder).output
            #expect(sections.isEmpty == (name == "empty.yaml"))
            for section in sections {
                let (start, title) = (
                    try #require(section["start"] as? String), try #require(section["title"] as? String)
                )
                let time = start.split(separator: "T").last.map { $0.prefix(5) } ?? ""
                #expect(order.contains("\n\(time)  \(title.prefix(20))"), "\(name): \(time) \(title)")
                #expect(script.contains("\n\(time) \(title.prefix(20))"), "\(name): \(time) \(title)")
            }
        }
    }

    @Test(arguments: ["letters", "register", "reception-list"]) func sheetsWithNamesSayWhomTheyAreFor(name: String)
        throws
    {
        try signUp()
        for format in ["text", "html", "markdown"] {
            let text = try sheet(name, "--format", format)
            #expect(text.contains("For staff only") && text.contains("Ann") && text.contains("Cy"))
        }
    }

    @Test func allHasEverySheetAndAnIdWillDo() throws {
        try signUp()
        let all = try Program.run("print", "north-west", "all", "--format", "html", in: folder)
        #expect(all.status == .exited(0), "\(all.errors)")
        #expect(all.output.components(separatedBy: "<section class=\"sheet").count == 2 + 2 + 1 + 4 + 5)
    }

    @Test(arguments: [["letters", "--copies", "0"], ["register", "--after"], ["calendar", "--large"]])
    func wrongUsageIsTold(words: [String]) throws {
        #expect(try Program(["print", agenda] + words, in: folder).finish().status == .exited(2))
    }
}
