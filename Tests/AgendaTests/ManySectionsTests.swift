internal import Agenda
internal import Modules
internal import SectionKit
internal import Testing

/// Large agendas are read by several threads; what comes of it must not show that.
struct ManySectionsTests {
    /// Kinds whose calls are guarded are read one section after the other: the oracle.
    private static let inTurn = ModuleCatalog.registered(guardedBy: CallGuard { _, call in call() })
    private static let files = [
        "a.yaml": "lectern-answers: 1\nanswers:\n  - { said: More walks, status: done, answer: Every day. }\n",
        "b.yaml": "lectern-answers: 1\nanswers:\n  - { said: More walks, status: doen, answer: Every day. }\n",
    ]

    private func agenda(_ lines: [String], count: Int = 1_400) -> String {
        Sample.agenda(
            (0..<count).map { lines[$0 % lines.count].replacing("#", with: "\($0)") }.joined(separator: "\n"))
    }

    private static let sound = [
        "- { kind: talk, title: Welcome #, id: welcome-#, minutes: 10, script: 'Sam: Hello.' }",
        "- { kind: talk, title: Welcome, minutes: 1h30 }",
        "- { kind: talk, title: News, minutes: 5, answers: a.yaml }",
        "- { kind: lunch, title: Welcome 14, minutes: 45, outside: true, notes: Zwei Kännchen }",
        "- { kind: presentation, slots: 2, each: { talk: 10, questions: 5 } }",
        "- { kind: feedback, title: What now, minutes: 5, questions: [{ ask: How was it?, type: smiley }] }",
        "- { kind: small-groups, title: In groups, minutes: 25, least: 15, groups: { size: 5 } }",
    ]
    private static let faulty = [
        "- { kind: talk, title: Welcome, id: welcome, minutes: ten, least: 5 }",
        "- { kind: tlak, minutes: 10 }",
        "- just words",
        "- { kind: talk, id: no good, minutes: 5, script: 'San: Hello {{nobody}}.' }",
        "- { kind: talk, title: News #, minutes: 5, answers: b.yaml, foo: 1 }",
        "- { kind: talk, title: More news, answers: not-there.yaml, minutes: 4, least: 9, gives-way: -1 }",
        "- { kind: lunch, call: 60, minutes: 30 }",
        "- { id: welcome, minutes: 30 }",
        "- { kind: talk, id: welcome, minutes: 5 }",
        "- { kind: feedback, minutes: 5, questions: [{ ask: '', type: smily }, { type: choice }, 7] }",
    ]

    @Test func manySectionsReadAsTheyDoInTurn() throws {
        let text = agenda(Self.sound)
        let together = read(text, files: Self.files)
        let inTurn = read(text, files: Self.files, catalog: Self.inTurn)
        #expect(together.diagnostics == inTurn.diagnostics)
        let sections = try #require(together.agenda?.sections, "\(together.diagnostics.prefix(3))")
        let expected = try #require(inTurn.agenda?.sections)
        #expect(sections.map(\.id) == expected.map(\.id))
        #expect(Set(sections.map(\.id)).count == 1_400)
        #expect(sections.map(\.title) == expected.map(\.title))
        #expect(sections.map(\.timing) == expected.map(\.timing))
        #expect(sections.map(\.length) == expected.map(\.length))
        #expect(together.sources == inTurn.sources)
    }

    @Test func mistakesInManySectionsAreToldAsTheyAreInTurn() {
        let text = agenda(Self.sound + Self.faulty + Self.sound.reversed())
        let together = read(text, files: Self.files)
        let inTurn = read(text, files: Self.files, catalog: Self.inTurn)
        #expect(together.agenda == nil)
        #expect(together.diagnostics.count > 800)
        #expect(together.diagnostics == inTurn.diagnostics)
        #expect(together.sources == inTurn.sources)
        let paths = together.diagnostics.map(\.path)
        #expect(paths.map { together.describe(path: $0) } == paths.map { inTurn.describe(path: $0) })
    }
}
