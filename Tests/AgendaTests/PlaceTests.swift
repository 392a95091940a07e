internal import Agenda
internal import SectionKit
internal import Testing

/// Where an error stands, as the contract has it.
struct PlaceTests {
    private let round = Sample.round

    @Test func theSampleHasNothingWrong() {
        #expect(read(Sample.agenda()).diagnostics.isEmpty, "\(read(Sample.agenda()).diagnostics)")
    }

    @Test func wrongValueIsToldAtTheValue() throws {
        try expectFinding("wrong-type", in: Sample.agenda(start: "«noon»"), path: "start")
        try expectFinding(
            "wrong-type", in: Sample.agenda("- kind: talk\n  title: Überblick ☕\n  minutes: «ten»"),
            path: "sections[0].minutes")
        try expectFinding(
            "wrong-type", in: Sample.agenda("- { kind: talk, title: \"👩‍🚀é\", minutes: «ten» }"),
            path: "sections[0].minutes")
        try expectFinding("out-of-range", in: Sample.agenda("- { kind: break, call: «31» }"), path: "sections[0].call")
        try expectFinding(
            "unknown-value", in: Sample.agenda(chairs: "[{ name: Sam, role: «user» }]"), path: "chairs[0].role")
    }

    @Test func unknownKeyIsToldAtTheKey() throws {
        let finding = try expectFinding("unknown-key", in: Sample.agenda(head: "«venu»: Alder Hall"))
        #expect(finding?.fix == "did you mean 'venue'?")
        let own = try expectFinding("unknown-key", in: Sample.agenda("- { kind: break, «cal»: 3 }"))
        #expect(own?.fix == "did you mean 'call'?")
        try expectFinding("unknown-key", in: Sample.agenda("- { kind: presentation, each: { «talks»: 3 } }"))
    }

    @Test func repeatedKeyIsToldAtTheSecond() throws {
        try expectFinding("duplicate-key", in: Sample.agenda(head: "venue: Alder Hall\n«venue»: Beech House"))
    }

    @Test func missingKeyIsToldAtTheFirstKeyOfItsMapping() throws {
        try expectFinding(
            "missing-key", in: "«lectern»: 1\ndate: 2026-12-08\nstart: 13:00\nend: 14:00\nsections:\n\(round)\n")
        try expectFinding("missing-key", in: Sample.agenda(chairs: "[{ «role»: service-user }]"))
        try expectFinding("missing-key", in: Sample.agenda("- «title»: No kind\n  minutes: 10"))
        try expectFinding("missing-key", in: Sample.agenda("- «kind»: talk\n  title: No minutes"))
    }

    @Test func clashOfIdsIsToldAtTheSecond() throws {
        try expectFinding(
            "duplicate-id", in: Sample.agenda("- { kind: break, id: rest }\n- { kind: break, id: «rest» }"),
            path: "sections[1].id")
    }

    @Test func wrongOrderIsToldAtTheLaterKeysValue() throws {
        try expectFinding("end-before-start", in: Sample.agenda(start: "15:00", end: "«14:00»"), path: "end")
        try expectFinding("end-before-start", in: Sample.agenda(start: "14:00", end: "«14:00»"))
        try expectFinding(
            "limits-contradict", in: Sample.agenda("- { kind: talk, title: A, minutes: 10, least: «11» }"),
            path: "sections[0].least")
        try expectFinding("limits-contradict", in: Sample.agenda("- { kind: talk, title: A, minutes: 10, most: «9» }"))
    }

    @Test func columnsCountCodePointsInEveryEncoding() throws {
        let mark = try Marked(Sample.agenda("- { kind: talk, title: \"é👩‍🚀\", minutes: «ten» }"))
        var utf16: [UInt8] = [0xFF, 0xFE]
        for unit in mark.text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF] + [UInt8](mark.text.utf8)
        let windows = [UInt8](mark.text.replacing("\n", with: "\r\n").utf8)
        for bytes in [utf16, byteOrderMark, windows] {
            let reading = AgendaReading.read(bytes, name: "test.yaml", files: MemoryFiles(), catalog: everyKind)
            let errors = reading.diagnostics.filter { $0.severity == .error }
            #expect(errors.map { [$0.line, $0.column] } == [[mark.line, mark.column]])
        }
    }

    @Test func allProblemsAreToldInOneRunAndInOrder() {
        let reading = read(
            """
            lectern: one
            titel: Test
            date: 2026-02-30
            start: 1pm
            chairs: Sam
            sections:
            - { kind: tlak, minutes: 10 }
            - { kind: talk, minutes: ten, least: five, foo: 1 }
            - { kind: break, call: soon }
            - just words

            """)
        #expect(reading.agenda == nil)
        #expect(
            reading.diagnostics.map { "\($0.line) \($0.code)" } == [
                "1 missing-key", "1 missing-key", "1 wrong-type", "2 unknown-key", "3 wrong-type", "4 wrong-type",
                "5 wrong-type",
                "7 unknown-kind", "8 wrong-type", "8 wrong-type", "8 unknown-key", "9 wrong-type", "10 wrong-type",
            ], "\(reading.diagnostics.map { "\($0.line):\($0.column) \($0.code) \($0.message)" })")
    }

    @Test func pathIsShownWithTheSectionsTitleAndKind() {
        let reading = read(Sample.agenda("- { kind: talk, title: Hello, minutes: ten }"))
        #expect(reading.describe(path: "sections[0].minutes").hasPrefix("sections[0], Hello (talk)"))
        #expect(reading.describe(path: "end") == "end")
    }
}
