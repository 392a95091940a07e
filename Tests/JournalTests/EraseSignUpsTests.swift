internal import Foundation
internal import GRDB
internal import SectionKit
internal import SignUps
internal import Testing

@testable internal import Journal

@Suite struct EraseSignUpsTests {
    let folder: TemporaryFolder
    let library: Library
    let signUps: MeetingSignUps

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        library = try Library.open(at: folder.library)
        signUps = try library.signUps(for: .sample(), rules: ["talks": SlotRules(count: 2)])
    }

    /// Every text that a person can type has the mark in it.
    private func typing(_ mark: String) -> SignUpAnswers {
        var answers = SignUpAnswers.sample(
            "\(mark)-name", service: .another("\(mark)-service"), title: "\(mark)-title")
        answers.dietary = "\(mark)-dietary"
        answers.talk?.company = .with("\(mark)-company")
        answers.talk?.introduction = "\(mark)-introduction"
        return answers
    }

    @discardableResult
    private func add(_ answers: SignUpAnswers, to signUps: MeetingSignUps? = nil) async throws -> SignUpID {
        let receipt = try await (signUps ?? self.signUps).submit(.signUp(answers, post: nil, by: .person), at: .friday)
        return try #require(receipt.id)
    }

    @Test func whatAPersonTypedIsInNoFileAfterErasing() async throws {
        let gone = try await add(typing("VANISH"))
        // Words that were corrected are gone with the correction already.
        _ = try await signUps.submit(.change(gone, typing("VANISHED-TOO"), by: .person), at: .friday)
        let stays = try await add(typing("STAYS"))
        let waits = try await add(typing("WAITS"))
        for number in 0..<200 { try await add(typing("VANISHLESS-\(number)".replacing("VANISH", with: "v"))) }
        #expect(try folder.count("VANISH") >= 6)
        #expect(try library.eraseSignUps([gone], of: .winter, at: .friday) == 1)
        #expect(try folder.count("VANISH") == 0)
        #expect(try folder.count("STAYS") == 6)
        #expect(try signUps.one(gone) == nil)
        #expect(try signUps.one(stays)?.answers == typing("STAYS"))
        // The place goes to whoever is next.
        _ = try await signUps.submit(.places(section: "talks", .settle), at: .friday)
        #expect(try signUps.one(waits)?.standing == .held(slot: 1))
        #expect(try library.eraseSignUps([gone], of: .winter, at: .friday) == 0)
    }

    @Test func everybodyPastRetentionGoesAndNobodyElse() async throws {
        // 13 November: 15 August is 90 days ago and the last day that is kept.
        var kept: [MeetingSignUps] = []
        for (day, mark) in [("2026-08-14", "VANISH"), ("2026-08-15", "STAYS"), ("2026-12-08", "STAYS")] {
            let meeting = try library.signUps(
                for: .sample(MeetingKey(id: "m", date: day)), rules: ["talks": SlotRules(count: 2)])
            for number in 0..<3 { try await add(typing("\(mark)-\(number)"), to: meeting) }
            kept.append(meeting)
        }
        #expect(
            try library.eraseExpiredSignUps(at: .friday) == [MeetingKey(id: "m", date: "2026-08-14"): 3])
        #expect(try folder.count("VANISH") == 0)
        #expect(try folder.count("STAYS") == 36)
        #expect(try library.eraseExpiredSignUps(at: .friday).isEmpty)
        #expect(try library.eraseExpiredSignUps(days: 30, at: .friday).values.reduce(0, +) == 3)
        #expect(try library.eraseSignUps(of: MeetingKey(id: "m", date: "2026-12-08"), at: .friday) == 3)
        #expect(try folder.count("STAYS") == 0)
        #expect(try library.meetings().count == 4)
    }

    @Test func erasedMeetingTakesItsSignUpsAlong() async throws {
        try await add(typing("VANISH"))
        try library.erase(.winter, now: 1)
        #expect(try folder.count("VANISH") == 0)
        await #expect(throws: SignUpError.library(.noSuchMeeting(.winter))) { try await add(typing("LATE")) }
    }

    /// People, single words and whole meetings: all were erased after the back-up was made.
    @Test func restoredBackUpErasesAgainWhatWasErasedSince() async throws {
        let gone = try await add(typing("VANISH"))
        try await add(typing("STAYS"))
        let other = try library.create(.sample(MeetingKey(id: "VANISH-meeting", date: "2026-12-09")))
        let word = KeptWords(id: .random(), kind: "note", text: "VANISH-note")
        let journal = try library.journal(of: .winter)
        _ = try await journal.append(.init(afterSeq: 0, events: [.init(at: 0, body: [1])], words: [word]))
        let backUp = folder.file("back-up.sqlite")
        try library.backUp(to: backUp)
        try library.eraseSignUps([gone], of: .winter, at: .friday)
        try journal.erase(words: [word.id], now: 5)
        try library.erase(other.key, now: 6)
        try library.close()

        for name in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.library + name) }
        try FileManager.default.moveItem(atPath: backUp, toPath: folder.library)
        #expect(try folder.count("VANISH") >= 8)
        let restored = try Library.open(at: folder.library)
        #expect(try folder.count("VANISH") == 0)
        #expect(try folder.count("STAYS") == 6)
        #expect(try restored.meetings().map(\.key) == [.winter])
        // A meeting of the same name that comes later is another one, and stays.
        try restored.create(.sample(other.key))
        try restored.close()
        let again = try Library.open(at: folder.library)
        #expect(try again.meetings().count == 2)
        #expect(try again.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM erased") } == 3)
    }

    /// Also for whoever only looks: the first to look may be a print of the register.
    @Test func whoLooksAtARestoredBackUpFindsNobodyWhoWasErased() async throws {
        let gone = try await add(typing("VANISH"))
        let stays = try await add(typing("STAYS"))
        let backUp = folder.file("back-up.sqlite")
        try library.backUp(to: backUp)
        try library.eraseSignUps([gone], of: .winter, at: .friday)
        try library.close()
        for name in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.library + name) }
        try FileManager.default.moveItem(atPath: backUp, toPath: folder.library)
        let looking = try Library.openForReading(at: folder.library)
        #expect(try looking.signUps(of: .winter).all().map(\.id) == [stays])
        #expect(try folder.count("VANISH") == 0)
        #expect(throws: LibraryError.readOnly(path: looking.path)) { try looking.erase(.winter, now: 9) }
    }

    /// As somebody puts a back-up to the place of a library on this machine, or on another one.
    @Test(arguments: [true, false]) func codesWorkAndErasedPeopleStayErasedWhereABackUpIsPutBack(
        isSameMachine: Bool
    ) async throws {
        func signUp(_ mark: String) async throws -> (id: SignUpID, code: WithdrawCode) {
            let receipt = try await signUps.submit(.signUp(typing(mark), post: nil, by: .person), at: .friday)
            return (try #require(receipt.id), try #require(receipt.code))
        }
        let stays = try await signUp("STAYS")
        let gone = try await signUp("VANISH")
        let backUp = folder.file("back-up.sqlite")
        #expect(try library.backUp(to: backUp))
        let mode = try FileManager.default.attributesOfItem(atPath: backUp + "-key")[.posixPermissions] as? Int
        #expect(mode == 0o600)
        try library.eraseSignUps([gone.id], of: .winter, at: .friday)
        try library.close()

        let other = try TemporaryFolder(inMemory: true)
        let place = isSameMachine ? folder.library : other.library
        if isSameMachine {
            for name in ["", "-wal", "-shm", "-key"] { try? FileManager.default.removeItem(atPath: place + name) }
        } else {
            try FileManager.default.copyItem(atPath: folder.library + "-erased", toPath: place + "-erased")
        }
        for name in ["", "-key"] { try FileManager.default.moveItem(atPath: backUp + name, toPath: place + name) }
        let restored = try Library.open(at: place).signUps(of: .winter, rules: ["talks": SlotRules(count: 2)])
        #expect(try restored.find(stays.code)?.id == stays.id)
        #expect(try restored.find(gone.code) == nil)
        #expect(try restored.all().map(\.id) == [stays.id])
        _ = try await restored.submit(.withdraw(stays.id), at: .friday)
        #expect(try restored.find(stays.code)?.standing == .withdrawn)
    }

    @Test func aBackUpThatCannotBeWrittenWholeLeavesNothing() async throws {
        let backUp = folder.file("back-up.sqlite")
        #expect(try !library.backUp(to: backUp), "nobody has signed up, so there is no key")
        #expect(!FileManager.default.fileExists(atPath: backUp + "-key"))
        try FileManager.default.removeItem(atPath: backUp)
        try await add(typing("STAYS"))
        // A key is never replaced: it may be another library's.
        try Data("another's".utf8).write(to: URL(fileURLWithPath: backUp + "-key"))
        #expect(throws: LibraryError.fileExists(path: backUp + "-key")) { try library.backUp(to: backUp) }
        #expect(!FileManager.default.fileExists(atPath: backUp))
        try FileManager.default.removeItem(atPath: backUp + "-key")
        try Data("another".utf8).write(to: URL(fileURLWithPath: backUp))
        #expect(throws: LibraryError.fileExists(path: backUp)) { try library.backUp(to: backUp) }
        #expect(!FileManager.default.fileExists(atPath: backUp + "-key"))
    }

    @Test func listOfErasedNamesSaysNothingOfAnybodyAndIsPrivate() async throws {
        let gone = try await add(typing("VANISH"))
        try library.eraseSignUps([gone], of: .winter, at: .friday)
        let file = folder.library + "-erased"
        let text = String(decoding: try #require(FileManager.default.contents(atPath: file)), as: UTF8.self)
        #expect(text == "\(gone) \(Instant.friday.secondsSince1970)\n")
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        // Where the list was lost, the library has it still.
        try FileManager.default.removeItem(atPath: file)
        try library.close()
        _ = try Library.open(at: folder.library)
        #expect(FileManager.default.contents(atPath: file) == Data(text.utf8))
    }

    @Test func aTornLineOfTheListNamesNobodyAndTakesNobodyAlong() async throws {
        let stays = try await add(typing("STAYS"))
        let gone = try await add(typing("VANISH"))
        let file = folder.library + "-erased"
        try Data("\(stays.text.prefix(20))".utf8).write(to: URL(fileURLWithPath: file))
        try library.eraseSignUps([gone], of: .winter, at: .friday)
        try library.close()
        let again = try Library.open(at: folder.library)
        #expect(try again.signUps(of: .winter).all().map(\.id) == [stays])
        #expect(ErasedList(library: folder.library).read() == [gone.text: Instant.friday.secondsSince1970])
    }
}

/// Processes that are killed; on a disk, and one after another.
@Suite(.serialized) struct KilledSignUpTests {
    private let key = MeetingKey(id: "m", date: "2026-12-08")

    /// Kills a helper after it has written so many lines.
    private func kill(_ helper: Helper, after lines: Int) -> [String] {
        var text = ""
        while text.split(separator: "\n").count < lines {
            let more = helper.output.fileHandleForReading.availableData
            if more.isEmpty { break }
            text += String(decoding: more, as: UTF8.self)
        }
        Foundation.kill(helper.process.processIdentifier, SIGKILL)
        text += helper.finish().output
        // What it was writing when it was killed was not told.
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    @Test func nothingAcknowledgedIsLostWhenTheProcessIsKilledAgainAndAgain() async throws {
        let folder = try TemporaryFolder()
        var told: [String: (id: String, code: String)] = [:]
        var random = Seeded(state: 2_026)
        for _ in 0..<8 {
            let helper = try Helper(["sign-up", folder.library, "100000"])
            for line in kill(helper, after: Int.random(in: 1...120, using: &random)) {
                let parts = line.split(separator: " ").map(String.init)
                told[parts[0]] = (parts[1], parts.suffix(3).joined(separator: " "))
            }
        }
        #expect(told.count > 100)
        let library = try Library.open(at: folder.library)
        let signUps = try library.signUps(of: key, rules: ["talks": SlotRules(count: 3)])
        let all = try signUps.all()
        let records = Dictionary(uniqueKeysWithValues: all.map { ($0.id.text, $0) })
        for (number, receipt) in told {
            #expect(records[receipt.id]?.answers.called == "Person \(number)")
        }
        #expect(Set(all.map(\.answers.called)).count == all.count)
        #expect(all.compactMap(\.standing.slot).sorted() == [1, 2, 3])
        // Posts that got no answer are asked again, and nobody is there twice.
        let (number, receipt) = try #require(told.min { $0.key < $1.key })
        let again = try await signUps.submit(
            .signUp(.sample("Person \(number)"), post: "the form of person \(number)", by: .kiosk), at: .friday)
        #expect(again.id?.text == receipt.id && again.code?.text == receipt.code && again.wasKnown)
        #expect(try signUps.all().count == all.count)
    }

    @Test func erasingThatIsKilledIsFinishedAtTheNextOpening() async throws {
        let folder = try TemporaryFolder()
        var random = Seeded(state: 7)
        let library = try Library.open(at: folder.library)
        let signUps = try library.signUps(
            for: NewMeeting(key: key, title: "M", created: 0), rules: ["talks": SlotRules(count: 3)])
        for number in 0..<40 {
            _ = try await signUps.submit(
                .signUp(.sample("VANISH-\(1_000 + number)-NAME"), post: nil, by: .staff), at: .friday)
        }
        try library.close()
        var told: Set<String> = []
        for _ in 0..<5 {
            let before = try Library.open(at: folder.library)
            let names = Dictionary(
                uniqueKeysWithValues: try before.signUps(of: key).all().map { ($0.id.text, $0.answers.called) })
            try before.close()
            let helper = try Helper(["erase-people", folder.library])
            told.formUnion(kill(helper, after: Int.random(in: 1...6, using: &random)))
            let after = try Library.open(at: folder.library)
            let left = Set(try after.signUps(of: key).all().map(\.id.text))
            #expect(left.isDisjoint(with: told))
            for (id, name) in names { #expect(try folder.count(name) == (left.contains(id) ? 1 : 0)) }
            try after.close()
        }
        #expect(told.count >= 5)
    }
}
