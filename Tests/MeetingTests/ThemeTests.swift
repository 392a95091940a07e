internal import Agenda
internal import SectionKit
internal import Testing
internal import Wording

@testable internal import Meeting

/// Notes are sorted into themes, as any other step: durable, replayed and taken back.
@Suite struct ThemeTests {
    private static let themes = "themes: [Staying healthy, { id: skills, name: My life skills }]\ntitle: Test"

    private static func agenda(_ themes: String = themes, _ pairs: (String, String)...) throws -> MeetingAgenda {
        var text = Rig.afternoon
        for (old, new) in pairs { text = text.replacing(old, with: new) }
        return try ChangeRig.agenda(text, head: ["title: Test": themes])
    }

    private func noted() throws -> Rig {
        var rig = try Rig(agenda: Self.agenda(Self.themes, ("title: Hot", "title: Hot, theme: skills")))
        try rig.type("note Before", "next", "note In the welcome", "go hot", "note While it was hot")
        return rig
    }

    private func themes(_ rig: Rig) -> [String?] { rig.run.sortable(at: rig.now).map(\.theme) }

    @Test func aNoteStandsUnderTheThemeThatItIsSortedIntoAndElseItsSections() throws {
        var rig = try noted()
        #expect(themes(rig) == [nil, nil, "skills"])
        try rig.type("theme 1 staying-healthy", "theme 2 my LIFE skills", "theme 3 other")
        #expect(themes(rig) == ["staying-healthy", "skills", "other"])
        #expect(rig.run.snapshot(at: rig.now, words: rig.words).notes.map(\.theme) == themes(rig))
        expectState(try rig.replayed(), rig.run.state)
        try rig.type("undo", "undo")
        #expect(themes(rig) == ["staying-healthy", nil, "skills"])
        try rig.type("redo")
        #expect(themes(rig) == ["staying-healthy", "skills", "skills"])
    }

    @Test func nothingThatSomebodyTypedIsInTheStep() throws {
        var rig = try noted()
        let note = try #require(rig.run.state.notes.first)
        try rig.type("theme 1 skills")
        #expect(rig.steps.last?.events == [.sorted(note.text, theme: "skills")])
        // The opaque name does too: what was meant stays meant, whatever came before it.
        try rig.perform(.sort(note.text.id, into: "other"))
        #expect(themes(rig).first == "other")
    }

    @Test(arguments: [
        ("theme 9 skills", "There is no note '9'. There are 1, 2, 3."),
        ("theme 1 skils", "There is no theme 'skils'. Did you mean 'skills'?"),
        ("theme 1 zzzzzz", "There is no theme 'zzzzzz'. Themes are staying-healthy, skills, other."),
        ("theme 3 skills", "That changes nothing."),
        ("theme 1", "Write it as: theme NOTE THEME, such as: theme 3 healthy."),
    ]) func whatCannotBeSortedIsToldPlainly(_ line: String, _ told: String) throws {
        var rig = try noted()
        #expect(rig.refusal(line) == told)
    }

    @Test func withoutThemesNothingIsSorted() throws {
        var rig = try Rig()
        try rig.type("next", "note A")
        #expect(rig.run.sortable(at: rig.now).isEmpty)
        #expect(rig.refusal("theme 1 skills") == "The agenda lists no themes. Add them to it first, under 'themes'.")
    }

    @Test func anEditThatRenamesOrTakesOutAThemeKeepsItsNotes() throws {
        var rig = try ChangeRig()
        rig.rig = Rig(agenda: try Self.agenda())
        try rig.rig.type("next", "note A", "note B", "theme 1 skills", "theme 2 staying-healthy")
        let next = try Self.agenda("themes: [{ id: skills, name: What I can do }, Friends]\ntitle: Test")
        #expect(rig.change(to: next).differences == [.themes])
        try rig.takeOver(next)
        #expect(themes(rig.rig) == ["skills", "staying-healthy"])
        #expect(rig.rig.run.name(ofTheme: "skills") == "What I can do")
        #expect(rig.rig.run.name(ofTheme: "staying-healthy") == "Staying healthy")
        #expect(rig.rig.run.name(ofTheme: "other") == "Other themes")
        try rig.rig.type("theme 2 friends", "undo", "undo")
        #expect(rig.rig.run.agenda.themes.map(\.id) == ["staying-healthy", "skills"])
    }

    @Test func itIsSaidWhatItCameTo() throws {
        var rig = try noted()
        let before = rig.run
        try rig.type("theme 1 skills")
        func told(_ command: Command, _ before: MeetingRun) -> [String] {
            CommandOutcome(
                command, before: before,
                after: .init(sequence: rig.run.sequence, meeting: rig.run, words: rig.words, now: rig.now),
                hasRoomScreen: false, words: .english
            ).lines
        }
        #expect(told(.sort("1", into: "skills"), before) == ["Sorted into My life skills."])
        let sorted = rig.run
        try rig.type("undo")
        #expect(told(.undo, sorted) == ["Taken back. Something stands under another theme again. y brings it back."])
    }
}
