internal import Foundation
internal import GRDB
internal import SectionKit
internal import Testing

@testable internal import Journal

@Suite struct BallotTests {
    let folder: TemporaryFolder
    let library: Library
    let box: BallotBox

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        library = try Library.open(at: folder.library)
        _ = try library.create(.sample())
        box = try library.ballotBox(of: .winter)
    }

    private static func post(_ number: Int) -> String { "a-form-of-a-page-\(number)" }

    /// What so many people answered: a face, two of three options, an order, and half of them a text.
    private static func ballots(_ count: Int) -> [Ballot] {
        var random = Seeded(state: 8)
        return (0..<count).map { number in
            var answers: [String: BallotAnswer] = [
                "today": .choice(Int.random(in: 0..<5, using: &random)),
                "next": .choices([Int.random(in: 0..<3, using: &random), 1]),
                "matters": .ranking([0, 1, 2].shuffled(using: &random)),
            ]
            if Bool.random(using: &random) {
                answers["best"] = .text("WORDS-\(number)-" + String(repeating: "x", count: number * 7), mayPrint: true)
            }
            let role = [PersonRole.serviceUser, .staff, nil][number % 3]
            return Ballot(section: "feedback", role: role, answers: answers)
        }
    }

    @Test func whatWasAnsweredIsCounted() async throws {
        let all = Self.ballots(40)
        for (number, ballot) in all.enumerated() { #expect(try await box.cast(ballot, post: Self.post(number))) }
        #expect(try box.forms(of: "feedback").map(\.people).reduce(0, +) == 40)
        let counts = try box.counts(of: "feedback")
        for role in [PersonRole.serviceUser, .staff, nil] {
            let theirs = all.filter { $0.role == role }
            for question in ["today", "next", "matters"] {
                let count = try #require(counts.first { $0.role == role && $0.question == question })
                #expect(
                    count.answers
                        == Dictionary(grouping: theirs.compactMap { $0.answers[question] }) { $0 }.mapValues(\.count))
            }
            let texts = theirs.compactMap { $0.answers["best"] }
            #expect(counts.first { $0.role == role && $0.question == "best" }?.people == texts.count)
        }
        #expect(try box.counts(of: "another").isEmpty)
    }

    @Test func theSameFormTwiceIsOneBallot() async throws {
        let ballot = try #require(Self.ballots(1).first)
        #expect(try await box.cast(ballot, post: Self.post(1)))
        #expect(try await !box.cast(ballot, post: Self.post(1)))
        // Also after a restart, and whatever it holds by then.
        try library.close()
        let again = try Library.open(at: folder.library).ballotBox(of: .winter)
        #expect(try await !again.cast(ballot, post: Self.post(1)))
        #expect(try again.forms(of: "feedback").map(\.people) == [1])
        #expect(try await again.takeBack(post: Self.post(1), questions: ballot.answers.keys))
        #expect(try await !again.takeBack(post: Self.post(1), questions: ballot.answers.keys))
        #expect(try again.forms(of: "feedback").isEmpty)
        #expect(try again.counts(of: "feedback").isEmpty)
    }

    @Test func aFormThatSkipsEverythingCountsAsAForm() async throws {
        try await box.cast(Ballot(section: "feedback", answers: [:]), post: Self.post(1))
        #expect(try box.forms(of: "feedback").map(\.people) == [1])
        #expect(try box.counts(of: "feedback").isEmpty)
    }

    @Test func aPostThatNoPageMadeIsRefused() async throws {
        let ballot = Ballot(section: "feedback", answers: [:])
        await #expect(throws: LibraryError.self) { try await box.cast(ballot, post: "short") }
        await #expect(throws: LibraryError.self) {
            try await box.cast(ballot, post: String(repeating: "x", count: 201))
        }
    }

    @Test func anErasedMeetingHasNoBallots() async throws {
        for (number, ballot) in Self.ballots(20).enumerated() { try await box.cast(ballot, post: Self.post(number)) }
        #expect(try folder.count("WORDS-") > 0)
        try library.erase(.winter, now: 9)
        #expect(try folder.count("WORDS-") == 0)
        await #expect(throws: LibraryError.noSuchMeeting(.winter)) {
            try await box.cast(Ballot(section: "feedback", answers: [:]), post: Self.post(1))
        }
    }

    /// The oracle is the file itself: had anything of the order stayed, some byte would differ.
    @Test func aClosedBoxIsTheSameToTheByteWhateverTheOrder() async throws {
        let all = Array(Self.ballots(60).enumerated())
        // One ballot, so that both copies begin with the same secret.
        try await box.cast(Ballot(section: "feedback", answers: [:]), post: Self.post(1_000))
        try box.close()
        try library.close()
        let start = try #require(FileManager.default.contents(atPath: folder.library))
        let secret = try #require(FileManager.default.contents(atPath: folder.library + "-key"))
        var random = Seeded(state: 3)
        var seen: Set<Data> = []
        var open: Set<Data> = []
        for order in [all, all.reversed(), all.shuffled(using: &random)] {
            let folder = try TemporaryFolder(inMemory: true)
            try start.write(to: URL(fileURLWithPath: folder.library))
            try secret.write(to: URL(fileURLWithPath: folder.library + "-key"))
            let library = try Library.open(at: folder.library)
            let box = try library.ballotBox(of: .winter)
            for (number, ballot) in order { try await box.cast(ballot, post: Self.post(number)) }
            open.insert(try folder.allBytes())
            try box.close()
            try library.close()
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            #expect(left == ["library.sqlite", "library.sqlite-key"])
            seen.insert(try #require(FileManager.default.contents(atPath: folder.library)))
        }
        #expect(seen.count == 1)
        // The check can fail: before it is closed, the box does tell.
        #expect(open.count == 3)
    }

    /// The bits of one person's answers have nothing in common that those of two people have not.
    @Test func noAnswerLeadsToAnotherOfTheSamePerson() async throws {
        for (number, ballot) in Self.ballots(30).enumerated() { try await box.cast(ballot, post: Self.post(number)) }
        let keys = try library.read { db in try Data.fetchAll(db, sql: "SELECT key FROM ballot") }
        #expect(Set(keys).count == keys.count)
        #expect(keys.allSatisfy { $0.count == 16 })
        let columns = try library.read { db in
            try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info('ballot')")
        }
        #expect(columns == ["meeting", "key", "section", "question", "about", "role", "answer"])
        // No row numbers, which would count them.
        #expect(throws: DatabaseError.self) {
            try library.reader.read { try Row.fetchAll($0, sql: "SELECT rowid FROM ballot") }
        }
        // Nor is anything of a form kept.
        #expect(try folder.count("a-form-of-a-page") == 0)
        // Nothing of the journal moved.
        #expect(try library.journal(of: .winter).events().isEmpty)
    }

    @Test func aBoxThatACrashLeftOpenIsClosedAtTheNextOpening() async throws {
        try await box.cast(
            Ballot(section: "feedback", answers: ["best": .text("WORDS", mayPrint: false)]), post: Self.post(1))
        try library.close()
        let again = try Library.open(at: folder.library)
        #expect(try again.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM chore") } == 0)
        #expect(try again.ballotBox(of: .winter).texts(of: "feedback").map(\.text) == ["WORDS"])
    }

    @Test func whileAnotherProgramReadsTheBoxSaysSoAndTheNextOpeningClosesIt() async throws {
        try await box.cast(Ballot(section: "feedback", answers: [:]), post: Self.post(1))
        let other = try otherConnection(folder.library)
        try other.inDatabase { try $0.execute(sql: "BEGIN; SELECT count(*) FROM ballot;") }
        #expect(throws: LibraryError.locked(path: library.path)) { try box.close() }
        try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
        try other.close()
        try library.close()
        let again = try Library.open(at: folder.library)
        #expect(try again.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM chore") } == 0)
    }
}

extension BallotTests {
    @Test func countsOfPaperComeInAndGoOutTogether() async throws {
        let answers = (0..<300).map { (answer: BallotAnswer.choice($0 % 3), post: "counted-on-paper-\($0)") }
        try await box.add(answers, to: "today", as: Ballot(section: "feedback", role: .staff, answers: [:]))
        #expect(try box.counts(of: "feedback").map(\.answers) == [[.choice(0): 100, .choice(1): 100, .choice(2): 100]])
        #expect(try box.forms(of: "feedback").isEmpty)
        #expect(try await box.takeBack(posts: answers.map(\.post), questions: ["today"]))
        #expect(try box.counts(of: "feedback").isEmpty)
        #expect(try await !box.takeBack(posts: answers.map(\.post), questions: ["today"]))
        await #expect(throws: LibraryError.self) {
            try await box.add([(.choice(0), "short")], to: "today", as: Ballot(section: "feedback", answers: [:]))
        }
    }
}
