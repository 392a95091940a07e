internal import Foundation
internal import ProgramSupport
internal import Testing

/// `plan --what-if`: what might happen, and what it would cost.
@Suite struct WhatIfTests {
    let folder: TemporaryFolder
    let agenda: String

    init() throws {
        folder = try TemporaryFolder()
        agenda = try folder.write(SampleAgendas.afternoon, to: "afternoon.yaml")
    }

    private func whatIf(_ changes: String, _ words: String...) throws -> Program.Outcome {
        try Program(["plan", agenda, "--what-if", changes] + words, in: folder).finish()
    }

    @Test func thePlanStandsBesideThePlanWithoutItAndThePriceIsInWords() throws {
        let outcome = try whatIf("talks +7, pause +4")
        #expect(outcome.status == .exited(0), "\(outcome.errors)")
        #expect(outcome.output.contains("without   with"))
        #expect(outcome.output.contains("    14:05  14:09 │ Groups"))
        #expect(outcome.output.contains("Groups 25 → 22:30, Close 15 → 13:30"), "\(outcome.output)")
        #expect(outcome.output.contains("  ends 15:00, as planned"))
    }

    @Test func jsonIsThatOfThePlanWithThePrice() throws {
        let outcome = try whatIf("talks +12, groups late 5", "--json")
        let plan = try #require(JSONSerialization.jsonObject(with: outcome.bytes) as? [String: Any])
        #expect(Set(plan.keys) == ["sections", "timeInHandSeconds", "missed", "price"])
        let missed = try #require(plan["missed"] as? [[String: Any]])
        #expect(missed.map { $0["pin"] as? String } == ["pause"])
        #expect(missed.map { $0["bySeconds"] as? Int } == [120])
        let price = try #require(plan["price"] as? [String: Any])
        let pins = try #require(price["pins"] as? [[String: Any]])
        #expect(pins.map { $0["pin"] as? String } == ["pause"])
        #expect(pins.first?["to"] as? String == "2026-12-08T13:52:00+00:00")
        #expect((price["end"] as? [String: Any])?["bySeconds"] as? Int == 0)
        let lengths = try #require(price["lengths"] as? [[String: Any]])
        let given = lengths.map { ($0["fromSeconds"] as? Int ?? 0) - ($0["toSeconds"] as? Int ?? 0) }
        #expect(given.reduce(0, +) == 420)
    }

    @Test func itGoesWithTheLiveForm() throws {
        let outcome = try whatIf(
            "talks +2, drop close", "--in", "talks", "--began", "13:15", "--now", "13:20", "--json")
        let plan = try #require(JSONSerialization.jsonObject(with: outcome.bytes) as? [String: Any])
        let sections = try #require(plan["sections"] as? [[String: Any]])
        let talks = try #require(sections.first { $0["id"] as? String == "talks" })
        #expect(talks["seconds"] as? Int == 32 * 60)
        #expect(sections.last?["dropped"] as? Bool == true)
        #expect(sections.last?["seconds"] as? Int == 0)
    }

    @Test(arguments: [
        ("tlks +7", "Did you mean 'talks'?"), ("talks 7", "Write 'ID +7'"), ("", "nothing"), ("talks +x", "such as 7"),
        ("start -5", "start +5"), ("welcome -11", "10 minutes"), ("talks +1, drop talks", "more than once"),
        ("xyzzy +1", "There are: lunch, welcome"), ("+7", "says no change"), ("talks + 99999", "such as 7"),
    ]) func wrongChangesAreTold(changes: String, told: String) throws {
        let outcome = try whatIf(changes)
        #expect(outcome.status == .exited(2))
        #expect(outcome.errors.contains(told), "\(outcome.errors)")
        #expect(outcome.output == "")
    }

    @Test func whatIsOverOrRunsCannotChangeAnyMore() throws {
        let live = ["--in", "talks", "--began", "13:15"]
        for (changes, told) in [
            ("welcome +5", "over already"), ("drop talks", "runs already"), ("start +5", "has begun already"),
        ] {
            let outcome = try Program(["plan", agenda, "--what-if", changes] + live, in: folder).finish()
            #expect(outcome.status == .exited(2))
            #expect(outcome.errors.contains(told), "\(outcome.errors)")
        }
    }

    // MARK: Text for people

    @Test(arguments: ["60", "80", "140"]) func noLineIsWiderThanWhatIsAskedFor(columns: String) throws {
        let program = try Program(
            ["plan", agenda, "--what-if", "talks +7, drop close"], in: folder, environment: ["COLUMNS": columns])
        let outcome = try program.finish()
        #expect(outcome.lines.count > 8)
        #expect(outcome.lines.allSatisfy { $0.count <= Int(columns) ?? 0 })
    }

    @Test func onlyASCIIIsWrittenInAnotherLocale() throws {
        let program = try Program(["plan", agenda, "--what-if", "talks +7"], in: folder, environment: ["LANG": "C"])
        let outcome = try program.finish()
        #expect(outcome.bytes.allSatisfy { $0 < 0x80 })
        #expect(outcome.output.contains("14:12 | Groups") || outcome.output.contains("| Groups"))
    }

    // MARK: Times beyond the day

    @Test func meetingThatRunsOverMidnightIsPlannedOn() throws {
        let late = try folder.write(
            SampleAgendas.small.replacing("start: 13:00", with: "start: 23:20").replacing(
                "end: 13:30", with: "end: 23:50"),
            to: "late.yaml")
        let outcome = try Program(
            ["plan", late, "--in", "two", "--began", "23:45", "--now", "00:10", "--json"], in: folder
        ).finish()
        let plan = try #require(JSONSerialization.jsonObject(with: outcome.bytes) as? [String: Any])
        let sections = try #require(plan["sections"] as? [[String: Any]])
        #expect(sections.last?["end"] as? String == "2026-12-09T00:10:00+00:00")
        #expect((plan["missed"] as? [[String: Any]])?.first?["bySeconds"] as? Int == 1_200)
        let after = try Program(["plan", late, "--in", "two", "--began", "00:05", "--json"], in: folder).finish()
        #expect(after.output.contains("2026-12-09T00:05:00+00:00"))
    }

    /// In the night when the clock goes back, 01:10 comes twice; now is never before it began.
    @Test func hourThatComesTwiceIsTheLaterOne() throws {
        let night = try folder.write(
            SampleAgendas.small.replacing("2026-12-08", with: "2026-10-25").replacing(
                "start: 13:00", with: "start: 01:30"
            )
            .replacing("end: 13:30", with: "end: 02:30"), to: "night.yaml")
        let outcome = try Program(
            ["plan", night, "--in", "one", "--began", "01:50", "--now", "01:10", "--json"], in: folder
        ).finish()
        #expect(outcome.status == .exited(0), "\(outcome.errors)")
        #expect(outcome.output.contains("2026-10-25T01:10:00+00:00"), "\(outcome.output)")
    }

    // MARK: Documents

    /// The samples in README.md and docs/reference.md are what the program says.
    @Test func documentsShowPlansAsTheyAre() throws {
        let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
        let readme = try String(contentsOfFile: root + "/README.md", encoding: .utf8)
        let yaml = try #require(Self.block(of: readme, after: "```yaml\n"))
        let garden = try folder.write(yaml, to: "garden.yaml")
        let plan = try Program.run("plan", garden, in: folder)
        let shown = try #require(Self.block(of: readme, after: "$ lectern plan garden.yaml\n"))
        #expect(plan.output == shown)

        let reference = try String(contentsOfFile: root + "/docs/reference.md", encoding: .utf8)
        let share = try folder.write(Self.share, to: "share.yaml")
        for (command, words) in [
            ("$ lectern plan share.yaml\n", []),
            ("$ lectern plan share.yaml --what-if 'a +7'\n", ["--what-if", "a +7"]),
        ] {
            let outcome = try Program(["plan", share] + words, in: folder).finish()
            let shown = try #require(Self.block(of: reference, after: command))
            #expect(outcome.output == shown)
        }
    }

    private static let share = """
        lectern: 1
        title: Share
        date: 2026-12-08
        start: 09:00
        end: 10:00
        sections:
          - { kind: talk, title: A, minutes: 30, least: 10 }
          - { kind: talk, title: B, minutes: 30, least: 10, gives-way: 2 }
          - { kind: talk, title: C, minutes: 15 }
        """

    private static func block(of text: String, after opening: String) -> String? {
        guard let start = text.firstRange(of: opening)?.upperBound else { return nil }
        return text[start...].firstRange(of: "```").map { String(text[start..<$0.lowerBound]) }
    }
}
