internal import Agenda
internal import SectionKit
internal import Testing

/// What people talk about across meetings: the list, and what names one of it.
@Suite struct ThemeTests {
    private static let file = """
        lectern-themes: 1
        themes:
          - { id: healthy, name: Staying healthy }
          - My life skills

        """
    private static let feedback = "- { kind: feedback, title: Said, minutes: 10, questions: [%] }"

    private static func agenda(_ themes: String, _ more: String = "") -> String {
        Sample.agenda(head: themes, end: "14:10", Sample.talks + "\n" + Sample.round + "\n" + more)
    }

    private static func asking(_ question: String) -> String { feedback.replacing("%", with: question) }

    @Test func aListNamesThemesAndMakesTheirIDs() throws {
        let themes = "themes: [Staying healthy, { name: My skills, id: skills }, { name: Friends & family }]"
        let reading = read(Self.agenda(themes, Self.asking("{ ask: Why?, type: text }")))
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
        #expect(
            reading.agenda?.themes == [
                .init(id: "staying-healthy", name: "Staying healthy"), .init(id: "skills", name: "My skills"),
                .init(id: "friends-family", name: "Friends & family"),
            ])
    }

    @Test func anOrganisationsFileIsReadAndKeptWithTheMeeting() throws {
        let reading = read(
            Self.agenda("themes: themes/ours.yaml", Self.asking("{ ask: Why?, type: text }")),
            files: ["themes/ours.yaml": Self.file])
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
        #expect(reading.agenda?.themes.map(\.id) == ["healthy", "my-life-skills"])
        #expect(reading.sources.map(\.path) == ["test.yaml", "themes/ours.yaml"])
    }

    @Test func sectionsAndQuestionsNameAThemeByItsIDOrItsName() throws {
        let asked = Self.asking(
            "{ ask: Why?, id: why, type: text, theme: MY LIFE SKILLS }, { ask: How?, id: how, type: text }")
        let reading = read(
            Self.agenda(
                "themes: themes/ours.yaml", asked.replacing("minutes: 10", with: "minutes: 10, theme: healthy")),
            files: ["themes/ours.yaml": Self.file])
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
        let section = try #require(reading.agenda?.sections.last)
        #expect(section.theme == "healthy")
        #expect(section.handler.asks()?.question("why")?.theme == "my-life-skills")
        #expect(section.handler.asks()?.question("how")?.theme == nil)
    }

    @Test func whatNamesNoneIsToldWhereItStandsWithTheNearest() throws {
        let reading = read(
            Self.agenda("themes: [Staying healthy]", Self.asking("{ ask: Why?, type: text, theme: staying-heathy }")))
        let found = try #require(reading.diagnostics.first)
        #expect(found.code == "unknown-theme" && found.fix == "did you mean 'staying-healthy'?")
        #expect(found.path == "sections[2].questions[0].theme")
        #expect(
            reading.line(found.line, of: found.file)?.dropFirst(found.column - 1).hasPrefix("staying-heathy") == true)
    }

    @Test func aThemeOfASharedPackThatTheAgendaHasNotIsToldInThePack() throws {
        let pack = """
            lectern-questions: 1
            pack: ours
            questions: [{ ask: Why?, type: text, theme: relationships }]

            """
        let section = "- { kind: feedback, title: Said, minutes: 10, use: q.yaml }"
        let told = read(Self.agenda("themes: [Staying healthy]", section), files: ["q.yaml": pack])
        #expect(told.diagnostics.map(\.code) == ["theme-of-others"] && told.diagnostics.map(\.file) == ["q.yaml"])
        #expect(told.agenda?.sections.last?.handler.asks()?.questions.map(\.theme) == [nil])
        // Where nothing is sorted into themes, the pack's do no harm.
        #expect(read(Self.agenda("", section), files: ["q.yaml": pack]).diagnostics.isEmpty)
    }

    @Test func aSectionHasNoThemeWhereThereIsNoList() {
        let reading = read(
            Sample.agenda(Sample.talks + "\n" + Sample.round.replacing("least", with: "theme: me, least")))
        #expect(reading.diagnostics.map(\.code) == ["unknown-theme"])
        #expect(reading.diagnostics.first?.fix?.hasPrefix("add 'themes: [me]'") == true)
    }

    @Test(arguments: [
        ("themes: [Me, { id: me, name: Myself }]", "duplicate-theme"), ("themes: []", "out-of-range"),
        ("themes: { a: b }", "wrong-type"), ("themes: [{ id: a b, name: Both }]", "bad-id"),
        ("themes: ['!']", "bad-id"),
        ("themes: [{ name: 'x', colour: red }]", "unknown-key"), ("themes: none.yaml", "file-not-found"),
        ("themes: [[Me]]", "wrong-type"),
    ]) func aFaultyListIsTold(_ themes: String, _ code: String) {
        let reading = read(Sample.agenda(head: themes))
        #expect(reading.diagnostics.map(\.code).first == code, "\(reading.diagnostics)")
        #expect(reading.agenda == nil)
    }

    @Test func aLongNameIsTold() {
        let long = String(repeating: "a", count: 81)
        #expect(read(Sample.agenda(head: "themes: [\(long)]")).diagnostics.map(\.code) == ["out-of-range"])
        #expect(
            read(Sample.agenda(head: "themes: [{ name: \(long), id: a }]")).diagnostics.map(\.code) == ["out-of-range"])
    }
}
