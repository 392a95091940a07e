internal import Agenda
internal import SectionKit
internal import Testing

/// Ids, limits and lengths of sections.
struct SectionTests {
    private func ids(_ sections: String) -> [String]? { read(Sample.agenda(sections)).agenda?.sections.map(\.id) }

    @Test func idsComeFromTitlesAndAreNumberedFromTwo() {
        #expect(
            ids(
                "- { kind: break }\n- { kind: break }\n- { kind: break }\n- { kind: talk, minutes: 5, title: What helps us feel safe? }"
            )
                == ["break", "break-2", "break-3", "what-helps-us-feel-safe"])
    }

    @Test func explicitIdsComeFirstWhereverTheyStand() {
        #expect(
            ids("- { kind: break }\n- { kind: break }\n- { kind: break, id: break }\n- { kind: break, id: break-3 }")
                == ["break-2", "break-4", "break", "break-3"])
    }

    @Test func titlesInAnyScriptGiveIds() {
        #expect(
            ids(
                "- { kind: break, title: \"Überraschung & Pause\" }\n- { kind: break, title: \"☕☕\" }\n- { kind: break, title: \"Sam’s turn\" }"
            )
                == ["überraschung-pause", "break", "sams-turn"])
    }

    @Test func longTitleGivesAnIdThatEndsInALetter() throws {
        let title = String(repeating: "a", count: 59) + " and more"
        let id = try #require(ids("- { kind: break, title: \(title) }")?.first)
        #expect(id == String(repeating: "a", count: 59))
    }

    @Test func titleDefaultsToTheKindInPlainWords() {
        let agenda = read(Sample.agenda("- { kind: small-groups, minutes: 20 }")).agenda
        #expect(agenda?.sections.map(\.title) == ["Small groups"])
        #expect(agenda?.sections.map(\.id) == ["small-groups"])
    }

    @Test func meetingsIdDefaultsToTheFilesName() {
        #expect(read(Sample.agenda(), name: "/a/b/north-west.yaml").agenda?.id == "north-west")
        #expect(read(Sample.agenda(head: "id: own")).agenda?.id == "own")
    }

    private func length(_ keys: String) -> [Int]? {
        let sections = read(Sample.agenda("- { \(keys) }")).agenda?.sections
        return sections?.first.map {
            [$0.length.least.count, $0.length.ideal.count, $0.length.most.count].map { $0 / 60 }
        }
    }

    @Test func limitsComeFromTheAgendaThenTheKindThenMinutes() {
        #expect(length("kind: talk, minutes: 10") == [10, 10, 10])
        #expect(length("kind: talk, minutes: 10, least: 5, most: 20") == [5, 10, 20])
        #expect(length("kind: break") == [15, 15, 15])
        #expect(length("kind: break, minutes: 10") == [10, 10, 10])
        #expect(length("kind: presentation") == [30, 45, 45])
        #expect(length("kind: presentation, minutes: 60") == [30, 60, 60])
        #expect(length("kind: presentation, least: 40") == [40, 45, 45])
        #expect(length("kind: talk, minutes: 1h30") == [90, 90, 90])
        #expect(length("kind: talk, minutes: 90 min") == [90, 90, 90])
    }

    @Test func zeroWillingnessAndZeroMinutesNeverChange() throws {
        #expect(length("kind: presentation, gives-way: 0") == [45, 45, 45])
        #expect(length("kind: talk, minutes: 0") == [0, 0, 0])
        #expect(length("kind: talk, minutes: 10, gives-way: 0, least: 10, most: 10") == [10, 10, 10])
        try expectFinding(
            "limits-contradict", in: Sample.agenda("- { kind: talk, minutes: 10, gives-way: 0, least: «5» }"))
        try expectFinding(
            "limits-contradict", in: Sample.agenda("- { kind: talk, minutes: 10, gives-way: 0, most: «15» }"))
        try expectFinding("limits-contradict", in: Sample.agenda("- { kind: talk, minutes: 0, most: «5» }"))
    }

    @Test func leastMayNotTakeTalkingTime() throws {
        try expectFinding(
            "limits-contradict", in: Sample.agenda("- { kind: presentation, least: «20» }"), path: "sections[0].least")
    }

    @Test(arguments: ["-1", "1000001", "1e400", "nan", "-.inf"]) func willingnessOutOfRangeIsAnError(_ text: String) {
        let reading = read(Sample.agenda("- { kind: talk, minutes: 10, gives-way: \(text) }"))
        #expect(reading.diagnostics.filter { $0.severity == .error }.map(\.path) == ["sections[0].gives-way"])
    }

    @Test(arguments: ["1441", "25h", "99999", "999999999999999999999", "-5", "1.5", "ten", "[5]", "{ a: 5 }"])
    func minutesThatAreNoLengthAreErrors(_ text: String) {
        let reading = read(Sample.agenda("- { kind: talk, minutes: \(text) }"))
        #expect(reading.diagnostics.filter { $0.severity == .error }.map(\.path) == ["sections[0].minutes"])
    }

    @Test func valuesReadAsTheirFieldHasThemWhateverYAMLThinks() throws {
        let agenda = try #require(
            read(
                Sample.agenda(
                    head: "venue: no",
                    "- { kind: talk, title: 2026, minutes: 012, at: '13:00', notes: ~ }\n- { kind: break, title: yes, outside: on }"
                )
            ).agenda)
        #expect(agenda.venue == "no")
        #expect(agenda.sections.map(\.title) == ["2026", "yes"])
        #expect(agenda.sections[0].length.ideal == .minutes(12))
        #expect(agenda.sections[0].pin == agenda.start)
        #expect(agenda.sections[0].notes == nil)
        #expect(agenda.sections[1].outside)
    }
}
