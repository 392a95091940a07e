internal import Foundation
internal import GRDB
internal import SectionKit
internal import Testing

@testable internal import Journal

@Suite struct ReviewBookTests {
    let folder: TemporaryFolder
    let library: Library
    let box: BallotBox
    let book: ReviewBook

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        library = try Library.open(at: folder.library)
        _ = try library.create(.sample())
        box = try library.ballotBox(of: .winter)
        book = try library.reviewBook(of: .winter)
    }

    private func cast(_ words: String..., from first: Int = 0) async throws {
        for (number, word) in words.enumerated() {
            let answers: [String: BallotAnswer] = ["today": .choice(1), "best": .text(word, mayPrint: true)]
            try await box.cast(
                Ballot(section: "close", role: .staff, answers: answers), post: "a-form-of-a-page-\(first + number)")
        }
    }

    private func tally(_ people: Int) -> AnswerTally {
        AnswerTally(section: "close", question: "today", about: .meeting, role: .staff, option: 1, people: people)
    }

    @Test func aDecisionStandsUntilItIsTakenBack() async throws {
        try await cast("The tea", "The talk")
        let texts = try box.texts(of: "close")
        try book.decide(.print("The […]"), on: texts[0], of: "close")
        try book.decide(.leaveOut, on: texts[1], of: "close")
        try book.decide(.print("Tea"), on: texts[0], of: "close")
        #expect(try book.decisions().map(\.decision) == [.print("Tea"), .leaveOut])
        #expect(try book.decisions().map(\.id) == texts.map(\.id))
        #expect(try book.decisions().map(\.role) == [.staff, .staff])
        try book.decide(nil, on: texts[1], of: "close")
        #expect(try book.decisions().map(\.id) == [texts[0].id])
    }

    @Test func whereTwoDecideTheFirstCountsAndTheSecondIsTold() async throws {
        try await cast("The tea")
        let text = try #require(box.texts(of: "close").first)
        let waits = ReviewMark(nil, theme: nil)
        #expect(try book.decide(.print("Tea"), theme: "healthy", on: text, of: "close", seen: waits))
        #expect(try !book.decide(.leaveOut, on: text, of: "close", seen: waits))
        #expect(
            try !book.decide(.print("Tea"), on: text, of: "close", seen: waits), "another theme is another decision")
        #expect(try book.decisions().map(\.decision) == [.print("Tea")])
        #expect(try book.decisions().map(\.theme) == ["healthy"])
        // The same decision twice is no quarrel, and whoever saw it may take it back.
        let printed = ReviewMark(.print("Tea"), theme: "healthy")
        #expect(try book.decide(.print("Tea"), theme: "healthy", on: text, of: "close", seen: waits))
        #expect(try book.decide(nil, on: text, of: "close", seen: ReviewMark(printed.text)))
        #expect(try !book.decide(.leaveOut, on: text, of: "close", seen: printed))
        #expect(try book.decisions().isEmpty)
    }

    @Test func signingOffKeepsTheCountsAndErasesEveryAnswer() async throws {
        try await cast("VANISH-one", "VANISH-two")
        for text in try box.texts(of: "close") {
            try book.decide(text.text == "VANISH-one" ? .print("STAYS") : .leaveOut, on: text, of: "close")
        }
        #expect(try library.meeting(.winter)?.signedOff == nil)
        #expect(try book.signOff(counted: [tally(2)], expecting: book.answers(), at: .friday) == 6)
        #expect(try book.tallies() == [tally(2)])
        #expect(try box.counts(of: "close").isEmpty && box.texts(of: "close").isEmpty)
        #expect(try book.decisions().map(\.decision) == [.print("STAYS")])
        #expect(try library.meeting(.winter)?.signedOff == Instant.friday.secondsSince1970)
        #expect(try folder.count("VANISH") == 0)
        // Paper that is found later is counted too, and signed off again.
        try await cast("VANISH-late", from: 7)
        #expect(try book.signOff(counted: [tally(1)], expecting: book.answers(), at: .friday + .seconds(9)) == 3)
        #expect(try book.tallies() == [tally(3)])
        #expect(try folder.count("VANISH") == 0)
        #expect(try book.signOff(counted: [], expecting: 0, at: .friday + .seconds(10)) == 0)
    }

    private func written(_ words: KeptWords) -> BallotText {
        BallotText(id: words.id.text, question: "", about: .meeting, role: nil, text: words.text, mayPrint: true)
    }

    @Test func whatWasWrittenDownStaysLeftOutWhenTheReportIsSignedOff() async throws {
        try await cast("Tea")
        let note = written(KeptWords(id: .random(), kind: "note", text: "Sam was late"))
        try book.decide(.leaveOut, on: #require(box.texts(of: "close").first), of: "close")
        try book.decide(.leaveOut, on: note, of: "close")
        try book.signOff(counted: [tally(1)], expecting: book.answers(), at: .friday)
        #expect(try book.decisions().map(\.id) == [note.id])
        #expect(try book.decisions().allSatisfy(\.isWrittenDown))
    }

    @Test func erasingWordsErasesWhatMayBePrintedOfThem() async throws {
        let journal = try library.journal(of: .winter)
        let typed = ["VANISH-one", "STAYS"].map { KeptWords(id: .random(), kind: "note", text: $0) }
        _ = try await journal.append(.init(afterSeq: 0, events: [.init(at: 0, body: [1])], words: typed))
        for words in typed { try book.decide(.print("printed \(words.text)"), on: written(words), of: "") }
        let backUp = folder.file("back-up.sqlite")
        try library.backUp(to: backUp)
        try journal.erase(words: [typed[0].id], now: 5)
        #expect(try book.decisions().map(\.decision) == [.print("printed STAYS")])
        // What a back-up brings back goes again.
        try library.close()
        for name in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.library + name) }
        try FileManager.default.moveItem(atPath: backUp, toPath: folder.library)
        let restored = try Library.open(at: folder.library)
        #expect(try restored.reviewBook(of: .winter).decisions().map(\.decision) == [.print("printed STAYS")])
        #expect(try folder.count("VANISH") == 0)
    }

    @Test func anAnswerThatCameInMeanwhileIsNotErased() async throws {
        try await cast("STAYS")
        #expect(throws: LibraryError.self) { try book.signOff(counted: [tally(9)], expecting: 1, at: .friday) }
        #expect(try box.texts(of: "close").map(\.text) == ["STAYS"])
        #expect(try book.tallies().isEmpty)
        #expect(try library.meeting(.winter)?.signedOff == nil)
    }

    @Test func aBackUpThatIsPutBackBringsNoErasedAnswer() async throws {
        try await cast("VANISH")
        let other = try library.create(.sample(MeetingKey(id: "other", date: "2026-12-09")))
        let otherBox = try library.ballotBox(of: other.key)
        try await otherBox.cast(
            Ballot(section: "close", answers: ["best": .text("STAYS", mayPrint: false)]), post: "a-form-of-a-page-1")
        let backUp = folder.file("back-up.sqlite")
        try library.backUp(to: backUp)
        try book.signOff(counted: [tally(1)], expecting: book.answers(), at: .friday)
        try library.close()
        for name in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.library + name) }
        try FileManager.default.moveItem(atPath: backUp, toPath: folder.library)
        let restored = try Library.open(at: folder.library)
        #expect(try folder.count("VANISH") == 0)
        #expect(try restored.ballotBox(of: other.key).texts(of: "close").map(\.text) == ["STAYS"])
    }

    @Test func whatIsPublishedIsNotedOnceAndInOrder() throws {
        try book.publish(["one", "two"])
        try book.publish(["two", "three"])
        #expect(try book.published() == ["one", "two", "three"])
        try book.noteReturn(revision: 2)
        try book.noteReturn(revision: 1)
        #expect(try library.meeting(.winter)?.returned == 2)
    }

    @Test func theReportGoesAlongToAnotherLibrary() async throws {
        try await cast("VANISH")
        for text in try box.texts(of: "close") {
            try book.decide(.print("Tea"), theme: "healthy", on: text, of: "close")
        }
        try book.publish(["one"])
        try book.noteReturn(revision: 4)
        try book.signOff(counted: [tally(1)], expecting: book.answers(), at: .friday)
        let file = folder.file("winter.lectern")
        try library.export(.winter, to: file)
        let other = try Library.open(at: folder.file("other.sqlite"))
        #expect(try other.importMeeting(from: file) == .added(.winter))
        #expect(try other.importMeeting(from: file) == .alreadyThere(.winter))
        let copy = try other.reviewBook(of: .winter)
        #expect(try copy.decisions() == book.decisions())
        #expect(try copy.tallies() == [tally(1)])
        #expect(try copy.published() == ["one"])
        #expect(try other.meeting(.winter) == library.meeting(.winter))
    }

    @Test func anOlderLibraryThatIsOnlyLookedAtHasNone() throws {
        try library.write { db in
            try db.execute(
                sql: """
                    DROP TABLE review; DROP TABLE tally; DROP TABLE published;
                    DROP TABLE edition;
                    ALTER TABLE meeting DROP COLUMN signed_off; ALTER TABLE meeting DROP COLUMN returned;
                    ALTER TABLE meeting DROP COLUMN answers; PRAGMA user_version = 6;
                    """)
        }
        try library.close()
        let old = try Library.openForReading(at: folder.library)
        let book = try old.reviewBook(of: .winter)
        #expect(try book.decisions().isEmpty && book.tallies().isEmpty && book.published().isEmpty)
        #expect(try old.meetings().map(\.signedOff) == [nil])
        try old.export(.winter, to: folder.file("old.lectern"))
        try old.close()
        let new = try Library.open(at: folder.library)
        try new.reviewBook(of: .winter).publish(["one"])
        #expect(try new.reviewBook(of: .winter).answers() == 0)
    }
}
