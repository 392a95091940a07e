internal import Foundation
internal import ProgramSupport
internal import Returns
internal import Testing

/// From many returns to a publication, and from there to the answers that come back, through the real program.
@Suite struct RollUpCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func send(_ id: String, _ group: String, to name: String, people: Int = 20) throws -> String {
        var it = MeetingReturn(
            id: id, revision: 1, meeting: .init(title: group, date: "2026-12-08", group: group, level: "regional"))
        it.questions = [.init(id: "today", ask: "How was today?", answers: ["Good", "Bad"], isOrdered: false)]
        it.counts = [
            .init(question: "today", answer: 0, role: "staff", people: people),
            .init(question: "today", answer: 1, role: "staff", people: 13),
        ]
        it.keyPoints = [.init("A quiet room", theme: "Safety", isFurther: true)]
        return try folder.write(String(decoding: it.encoded(), as: UTF8.self), to: name)
    }

    private func lectern(_ words: [String]) throws -> Program.Outcome { try Program(words, in: folder).finish() }

    @Test func badFilesAreToldAndTheRestGoesOn() throws {
        let good = try send("a", "North", to: "a.json")
        let other = try send("b", "South", to: "b.json")
        let changed = try folder.write(
            folder.text(of: "a.json").replacing("\"people\":20", with: "\"people\":2"), to: "c.json")
        let hostile = try folder.write(String(repeating: "[", count: 100_000), to: "d.json")
        let outcome = try lectern(["roll-up", good, other, changed, hostile, folder.file("gone.json")])
        #expect(outcome.status == .exited(1))
        #expect(outcome.output.contains("Raised in 2 of 2 regions."))
        let errors = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("error: ") }
        #expect(errors.count == 3)
        #expect(errors.contains { $0.contains("c.json:1:") && $0.contains("was changed after it was written") })
        #expect(errors.contains { $0.contains("d.json:1:18: is nested deeper than 16 levels") })
        #expect(errors.contains { $0.contains("gone.json: cannot be read") })
        #expect(try lectern(["roll-up", hostile]).errors.contains("No return can be used"))
    }

    @Test func aThousandBadFilesAreToldBriefly() throws {
        let good = try send("a", "North", to: "a.json")
        try FileManager.default.createDirectory(atPath: folder.file("bad"), withIntermediateDirectories: true)
        for number in 0..<1_000 { _ = try folder.write("{", to: "bad/\(number).json") }
        let outcome = try lectern(["roll-up", good, folder.file("bad")])
        #expect(outcome.status == .exited(1) && outcome.output.contains("A quiet room"))
        #expect(outcome.errors.split(separator: "\n").count { $0.hasPrefix("error: ") } == 21)
        #expect(outcome.errors.contains("error: 980 more files cannot be used."))
    }

    @Test func correctedReturnTakesThePlaceOfTheOneBefore() throws {
        _ = try send("a", "North", to: "a.json", people: 21)
        var it = try MeetingReturn(decoding: Array(folder.text(of: "a.json").utf8), file: "a.json")
        it.revision = 2
        it.counts[0].people = 60
        let corrected = try folder.write(String(decoding: it.encoded(), as: UTF8.self), to: "corrected.json")
        let other = try send("b", "South", to: "b.json")
        let outcome = try lectern(["roll-up", folder.file("a.json"), other, corrected])
        #expect(outcome.output.contains("| Everybody | 80 | 25 |"), "\(outcome.output)")
        #expect(outcome.errors.contains("revision 2 in"))
    }

    @Test func aFolderIsRolledUpForEverybodyAndForTheGroupAlone() throws {
        try FileManager.default.createDirectory(atPath: folder.file("in"), withIntermediateDirectories: true)
        _ = try send("a", "North", to: "in/a.json", people: 21)
        _ = try send("b", "South", to: "in/b.json")
        _ = try send("b", "South", to: "in/b-again.json")
        let expected = try folder.write("lectern-regions: 1\nregions: [North, South, East]\n", to: "regions.yaml")
        let open = try lectern(["roll-up", folder.file("in"), "--expected", expected])
        #expect(open.status == .exited(0))
        #expect(open.output.contains("Not heard from yet: East.") && open.output.contains("| Everybody | 40 | 25 |"))
        #expect(open.errors.contains("is the same return as"))
        let briefing = try lectern(["roll-up", folder.file("in"), "--briefing", "--format", "html"]).output
        #expect(briefing.contains("Confidential, and not for publication") && briefing.contains(">41<"))
        #expect(try lectern(["roll-up", folder.file("in"), "--briefing", "--format", "json"]).status == .exited(2))
        let rows = try lectern(["roll-up", folder.file("in"), "--format", "csv"]).output.split(separator: "\r\n")
        #expect(rows.contains("figure,How was today?,Everybody,Good,40"))
    }

    @Test func answersAreBegunFilledInAndReadByTheNextAgenda() throws {
        let returns = [try send("a", "North", to: "a.json"), try send("b", "South", to: "b.json")]
        let json = try lectern(["roll-up"] + returns + ["--format", "json"])
        let edition = try folder.write(json.output, to: "edition.json")
        #expect(try lectern(["respond", edition, "-o", "answers.yaml"]).status == .exited(0))
        #expect(
            try lectern(["respond", edition, "-o", "answers.yaml"]).status == .exited(1), "a file that is there stays")
        let agenda = try folder.write(
            SampleAgendas.small.replacing(
                "title: One, minutes: 10", with: "title: One, minutes: 10, answers: answers.yaml"),
            to: "next.yaml")
        let open = try lectern(["check", agenda])
        #expect(open.status == .exited(1) && (open.output + open.errors).contains("answers.yaml:"))
        let filled = folder.text(of: "answers.yaml")
            .replacing("status:\n", with: "status: done\n").replacing("answer:\n", with: "answer: There is one now.\n")
        _ = try folder.write(filled, to: "answers.yaml")
        #expect(try lectern(["check", agenda]).status == .exited(0))
        // The edition is known to the next one, which takes its number on.
        let next = try lectern(["roll-up"] + returns + [edition, "--format", "json"]).output
        #expect(next.contains("\"number\" : 2"))
        #expect(try lectern(["respond", returns[0]]).errors.contains("is no edition that can be read"))
    }
}
