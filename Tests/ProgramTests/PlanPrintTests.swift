internal import Foundation
internal import ProgramSupport
internal import Testing

@Suite struct PlanAndPrintTests {
    let folder: TemporaryFolder
    let agenda: String

    init() throws {
        folder = try TemporaryFolder()
        agenda = try folder.write(SampleAgendas.afternoon, to: "afternoon.yaml")
    }

    private func plan(_ words: String...) throws -> [String: Any] {
        let outcome = try Program(["plan", agenda, "--json"] + words, in: folder).finish()
        #expect(outcome.status == .exited(0), "\(outcome.errors)")
        return try #require(JSONSerialization.jsonObject(with: outcome.bytes) as? [String: Any])
    }

    @Test func thePlanHasTheKeysThatScriptsRelyOn() throws {
        let plan = try plan()
        #expect(plan["timeInHandSeconds"] is Int)
        #expect(plan["missed"] is [Any])
        let sections = try #require(plan["sections"] as? [[String: Any]])
        let keys: Set = [
            "id", "title", "kind", "start", "end", "seconds", "idealSeconds", "leastSeconds", "mostSeconds", "pinned",
            "outside", "dropped",
        ]
        for section in sections { #expect(keys.subtracting(section.keys).isEmpty) }
        #expect(
            sections.compactMap { $0["id"] as? String } == [
                "lunch", "welcome", "talks", "pause", "groups", "feedback", "close",
            ])
        #expect(sections.first?["start"] as? String == "2026-12-08T12:15:00+00:00")
        #expect(sections.last?["end"] as? String == "2026-12-08T15:00:00+00:00")
    }

    @Test func theHandoutHasWhatSectionsHaveToReadAndToWriteOn() throws {
        let outcome = try Program(["print", agenda, "handout"], in: folder).finish()
        #expect(outcome.status == .exited(0), "\(outcome.errors)")
        for words in ["12:15 Lunch", "Groups", "Our main points", "Roles at your table"] {
            #expect(outcome.output.contains(words), "\(words) in \(outcome.output)")
        }
        #expect(!outcome.output.contains("{{"))
    }

    @Test func asLiveItKeepsThePromise() throws {
        let sections = try #require(
            try plan("--in", "groups", "--began", "14:20", "--now", "14:30")["sections"] as? [[String: Any]])
        let groups = try #require(sections.first { $0["id"] as? String == "groups" })
        #expect(groups["start"] as? String == "2026-12-08T14:20:00+00:00")
        let close = try #require(sections.last)
        #expect(close["end"] as? String == "2026-12-08T15:00:00+00:00")
    }

    @Test func inTextItIsForPeople() throws {
        let outcome = try Program.run("plan", agenda, in: folder, environment: ["NO_COLOR": "1"])
        #expect(outcome.status == .exited(0))
        #expect(outcome.output.contains("12:15") && outcome.output.contains("Presentations"))
        #expect(!outcome.output.contains("\u{1B}"))
    }

    @Test(arguments: [
        ["--in", "grops", "--began", "14:00"], ["--in", "groups"], ["--began", "14:00"],
        ["--in", "groups", "--began", "25:00"],
        ["--in", "groups", "--began", "14:00", "--now", "13:00"],
    ]) func wrongUsageIsTold(words: [String]) throws {
        let outcome = try Program(["plan", agenda] + words, in: folder).finish()
        #expect(outcome.status == .exited(2))
        #expect(!outcome.errors.isEmpty)
        #expect(outcome.output == "")
    }

    /// `plan` answers for every agenda that can be read, also where the running order is at fault.
    @Test func aRunningOrderAtFaultIsPlannedAllTheSame() throws {
        let path = try folder.write(SampleAgendas.small.replacing("minutes: 10", with: "minutes: 90"), to: "long.yaml")
        #expect(try Program.run("check", path, in: folder).status == .exited(1))
        let outcome = try Program.run("plan", path, "--json", in: folder)
        #expect(outcome.status == .exited(0))
        let plan = try #require(JSONSerialization.jsonObject(with: outcome.bytes) as? [String: Any])
        #expect((plan["missed"] as? [[String: Any]])?.first?["pin"] as? String == "@end")
    }

    @Test(arguments: ["running-order", "chair-script", "all"]) func sheetsComeInThreeFormats(sheet: String) throws {
        let text = try Program.run("print", agenda, sheet, in: folder)
        let markdown = try Program.run("print", agenda, sheet, "--format", "markdown", in: folder)
        let html = try Program.run("print", agenda, sheet, "--format", "html", "--large", in: folder)
        for outcome in [text, markdown, html] {
            #expect(outcome.status == .exited(0))
            #expect(outcome.output.contains("An afternoon"))
            #expect(outcome.errors == "")
        }
        #expect(html.output.hasPrefix("<!DOCTYPE html>") || html.output.hasPrefix("<!doctype html>"))
        #expect(
            !html.output.contains("http://") && !html.output.contains("https://") && !html.output.contains("src="),
            "nothing is loaded")
        #expect(!text.output.contains("\u{1B}"))
    }

    @Test func theCalendarIsOneFileForACalendarProgram() throws {
        let outcome = try Program.run("print", agenda, "calendar", in: folder)
        #expect(outcome.status == .exited(0))
        #expect(outcome.output.hasPrefix("BEGIN:VCALENDAR\r\n"))
        #expect(outcome.output.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
        #expect(outcome.output.contains("SUMMARY:An afternoon"))
        let html = try Program.run("print", agenda, "calendar", "--format", "html", in: folder)
        #expect(html.status == .exited(2))
        #expect(html.errors.contains("--format"))
    }

    @Test func anUnknownSheetIsTold() throws {
        let outcome = try Program.run("print", agenda, "poster", in: folder)
        #expect(outcome.status == .exited(2))
        #expect(outcome.errors.contains("poster"))
    }
}
