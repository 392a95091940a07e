internal import Foundation
internal import SectionKit
internal import Testing

@testable internal import Meeting

/// What people type is kept apart from the steps, and can be erased.
struct WordsTests {
    private static let typed = [
        "note \"Zanzibar Quokka said hello\"", "action \"Ring the Xylophone\" owner=Persimmon due=2027-01-31",
        "message \"Bumblebees at the door\"", "chair Sam Wolfgang", "do tally say text=\"Marzipan for everyone\"",
    ]
    private static let letters = ["Zanzibar", "Xylophone", "Persimmon", "Bumblebees", "Wolfgang", "Marzipan"]

    private func rig() throws -> Rig {
        var rig = try Rig()
        for line in Self.typed { try rig.type(line) }
        return rig
    }

    @Test func stepsNeverHoldWhatSomebodyTyped() throws {
        let rig = try rig()
        let json = String(decoding: try JSONEncoder().encode(rig.steps), as: UTF8.self)
        for word in Self.letters { #expect(!json.contains(word)) }
        #expect(!json.contains("Sam"), "nor the names that the agenda has")
        #expect(json.contains("2027-01-31"), "a date is no words")
        #expect(rig.words.count == Self.letters.count)
        #expect(Set(rig.words.keys.map(\.id.count)) == [32])
    }

    @Test(arguments: [
        "note \"born 1/2/1980\"", "note \"NHS 943 476 5919\"", "action Ask owner=\"943 476 5919\"",
        "message \"1 February 1980\"", "chair Sam \"Jo 01.02.1980\"", "do tally say text=\"NHS 9434765919\"",
    ]) func anNHSNumberOrADateOfBirthIsNeverKept(_ line: String) throws {
        var rig = try Rig()
        let told = rig.refusal(line)
        #expect(told?.contains("never keep one") == true || told?.contains("date of birth") == true, "\(told ?? "")")
        #expect(rig.words.isEmpty)
        // What is to come is no date of birth.
        try rig.type("note \"We meet on 9 March 2027\"")
    }

    @Test func kindsOfWordsSayWhatTheyAreAndNeverWhatTheySay() throws {
        let rig = try rig()
        var again = rig
        let decision = try again.run.decide(
            Command(line: "action Post owner=Kim"), at: again.now, names: { _ in nil }, chance: &again.chance)
        #expect(decision?.words.map(\.kind) == ["action", "owner"])
        #expect(decision?.words.map(\.text) == ["Post", "Kim"])
    }

    @Test func snapshotReadsWordsAndErasedOnesReadErased() throws {
        let rig = try rig()
        let whole = rig.run.snapshot(at: rig.now, words: rig.words)
        #expect(whole.notes.map(\.text) == ["Zanzibar Quokka said hello"])
        #expect(
            whole.actions.map { [$0.text, $0.owner, $0.due] } == [["Ring the Xylophone", "Persimmon", "2027-01-31"]])
        #expect(whole.message == "Bumblebees at the door")
        #expect(whole.chairs == ["Wolfgang", "Jo"])
        let bare = rig.run.snapshot(at: rig.now, words: [:])
        #expect(bare.notes.map(\.text) == ["erased"])
        #expect(bare.actions.map { [$0.text, $0.owner, $0.due] } == [["erased", "erased", "2027-01-31"]])
        #expect(bare.message == "erased")
        #expect(bare.chairs == ["the chair", "Jo"])
    }

    @Test func snapshotNamesEveryKeyEvenWhereThereIsNothing() throws {
        let rig = try Rig()
        let data = try JSONEncoder().encode(rig.run.snapshot(at: rig.now, words: [:]))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        for key in ["section", "part", "began", "ends", "secondsLeft", "paused", "notes", "actions", "dropped"] {
            #expect(object[key] != nil, "\(key)")
        }
    }

    @Test func notesBeforeTheFirstNextStandWithoutASection() throws {
        var rig = try Rig()
        try rig.type("note Early", "action Post", "message Hello")
        #expect(rig.run.state.notes.map(\.section) == [nil])
        #expect(rig.run.state.actions.map(\.section) == [nil])
        #expect(!rig.run.state.hasBegun)
        try rig.type("@13:00", "go welcome", "note Late")
        #expect(rig.run.state.notes.map(\.section) == [nil, "welcome"])
    }

    @Test func chairsAreKnownByTheirNamesOfToday() throws {
        var rig = try Rig()
        #expect(rig.refusal("chair Kim Ash") == "Nobody called 'Kim' chairs. Chairs are Sam and Jo.")
        #expect(rig.refusal("chair Sam \"\"") == "Write the new chair's name, up to 100 letters.")
        try rig.type("chair sam Kim", "chair Kim Ash")
        let known = rig.words
        #expect(rig.run.chairNames { known[$0] } == ["Ash", "Jo"])
        #expect(rig.refusal("chair Sam Bo") == "Nobody called 'Sam' chairs. Chairs are Ash and Jo.")
    }

    @Test func actionsDateIsRead() throws {
        var rig = try Rig()
        #expect(
            rig.refusal("action Post due=tomorrow") == "'tomorrow' is no date; write it as 31 January, or 2027-01-31.")
        #expect(
            rig.refusal("action Post due=2026-02-29")
                == "'2026-02-29' is no date; write it as 31 January, or 2027-01-31.")
    }
}
