internal import Foundation
internal import GRDB
internal import SectionKit
internal import SignUps
internal import Testing

@testable internal import Journal

extension SignUpAnswers {
    static func sample(
        _ name: String, service: ServiceAnswer = .listed("Beech House"), section: String? = "talks",
        title: String? = nil, before: Bool? = nil
    ) -> SignUpAnswers {
        SignUpAnswers(
            called: name, role: .serviceUser, service: service,
            talk: section.map {
                TalkAnswers(
                    section: $0, title: title, mayChairSayName: true, shownAs: .name, timeSignal: .card,
                    hasPresentedBefore: before)
            })
    }
}

extension Instant {
    /// 13 November 2026, 12:00 UTC.
    static let friday = Instant(secondsSince1970: 1_794_571_200)
}

@Suite struct SignUpTests {
    let folder: TemporaryFolder
    let library: Library
    let signUps: MeetingSignUps

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        library = try Library.open(at: folder.library)
        signUps = try library.signUps(for: .sample(), rules: ["talks": SlotRules(count: 2)])
    }

    @discardableResult
    private func add(
        _ answers: SignUpAnswers, post: String? = nil, by: EnteredBy = .person
    ) async throws -> SignUpReceipt {
        try await signUps.submit(.signUp(answers, post: post, by: by), at: .friday)
    }

    @Test func championsAreMarkedByStaffAndChangedAnswersLeaveTheMark() async throws {
        let id = try #require(try await add(.sample("Kim")).id)
        let before = try signUps.revision()
        _ = try await signUps.submit(.markChampion(id, true), at: .friday)
        _ = try await signUps.submit(.markChampion(id, true), at: .friday)
        #expect(try signUps.revision() == before + 1, "twice is once")
        _ = try await signUps.submit(.change(id, .sample("Kim", title: "Bees"), by: .person), at: .friday)
        #expect(try signUps.one(id)?.isChampion == true)
        // It goes along where the meeting moves to another library.
        let other = try Library.open(at: folder.file("other.sqlite"))
        _ = try other.importMeeting(library.exported(.winter))
        #expect(try other.signUps(of: .winter).all().map(\.isChampion) == [true])
        _ = try await signUps.submit(.markChampion(id, false), at: .friday)
        #expect(try signUps.one(id)?.isChampion == false)
        var guest = SignUpAnswers.sample("Lee")
        guest.role = .guest
        let other2 = try #require(try await add(guest).id)
        await #expect(throws: SignUpError.noChampionsRole) {
            _ = try await signUps.submit(.markChampion(other2, true), at: .friday)
        }
    }

    /// A library that was written before champions were marked, and is only looked at.
    @Test func aLibraryFromBeforeChampionsIsReadAsItStands() async throws {
        let id = try #require(try await add(.sample("Kim")).id)
        try library.close()
        let queue = try otherConnection(folder.library)
        try await queue.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    ALTER TABLE sign_up DROP COLUMN champion;
                    ALTER TABLE sign_up DROP COLUMN read_at;
                    DROP TABLE ballot; DROP TABLE review; DROP TABLE tally; DROP TABLE published;
                    DROP TABLE edition;
                    ALTER TABLE meeting DROP COLUMN signed_off; ALTER TABLE meeting DROP COLUMN returned;
                    ALTER TABLE meeting DROP COLUMN answers;
                    PRAGMA user_version = 3;
                    """)
        }
        try queue.close()
        let looking = try Library.openForReading(at: folder.library)
        #expect(try looking.signUps(of: .winter).one(id)?.isChampion == false)
        #expect(try !looking.exported(.winter).isEmpty)
        try looking.close()
        let again = try Library.open(at: folder.library).signUps(of: .winter)
        _ = try await again.submit(.markChampion(id, true), at: .friday)
        #expect(try again.one(id)?.isChampion == true)
    }

    @Test func whatSomebodyAnsweredComesBackWhole() async throws {
        var answers = SignUpAnswers.sample("Zoë 👩🏽‍🚀", service: .another("Elm Lodge"), title: "=1+2 <b>\"رحلة\"</b>")
        answers.needs = [.quietPlace, .largePrint]
        answers.dietary = "no nuts"
        answers.talk?.company = .with("a friend")
        answers.talk?.introduction = "Zoë paints."
        answers.talk?.hasPresentedBefore = false
        let receipt = try await add(answers, by: .kiosk)
        let id = try #require(receipt.id)
        let record = try #require(try signUps.one(id))
        #expect(record.answers == answers)
        #expect(record.standing == .held(slot: 1))
        #expect(record.enteredBy == .kiosk)
        #expect(try signUps.all() == [record])
        #expect(receipt.revision == 1)
        #expect(try signUps.revision() == 1)
    }

    @Test func samePostTwiceIsOneSignUpWithOneCodeAlsoAfterARestart() async throws {
        let post = "a-random-text-of-the-form"
        let first = try await add(.sample("Sam"), post: post)
        let again = try await add(.sample("Sam, changed"), post: post)
        #expect(again.wasKnown && !first.wasKnown)
        #expect(again.id == first.id && again.code == first.code)
        let other = try Library.open(at: folder.library)
        let later = try await other.signUps(of: .winter, rules: signUps.rules).submit(
            .signUp(.sample("Sam"), post: post, by: .person), at: .friday)
        #expect(later.id == first.id && later.code == first.code && later.wasKnown)
        #expect(try signUps.all().count == 1)
    }

    @Test func codeFindsItsSignUpAndNoOther() async throws {
        let sam = try await add(.sample("Sam"))
        let jo = try await add(.sample("Jo"))
        let code = try #require(sam.code)
        #expect(try signUps.find(code)?.id == sam.id)
        #expect(try signUps.find(try #require(jo.code))?.id == jo.id)
        #expect(try signUps.find(WithdrawCode(bits: 0)) == nil)
        // The code itself is nowhere.
        let bytes = try folder.allBytes()
        #expect(bytes.range(of: Data(code.text.utf8)) == nil)
        let other = try library.signUps(
            for: .sample(MeetingKey(id: "another", date: "2026-12-09")), rules: signUps.rules)
        #expect(try other.find(code) == nil)
    }

    @Test func newWordsWorkAndTheOldOnesDoNot() async throws {
        let sam = try await add(.sample("Sam"), post: "a-random-text-of-the-form")
        let (id, old) = (try #require(sam.id), try #require(sam.code))
        let receipt = try await signUps.submit(.newCode(id), at: .friday)
        let new = try #require(receipt.code)
        #expect(new != old && receipt.standing == .held(slot: 1) && receipt.revision == 2)
        #expect(try signUps.find(new)?.id == id)
        #expect(try signUps.find(old) == nil)
        #expect(try folder.allBytes().range(of: Data(new.text.utf8)) == nil)
        // The form that was sent before is still the same sign-up, and tells no words that do not work.
        let again = try await add(.sample("Sam"), post: "a-random-text-of-the-form")
        #expect(again.id == id && again.code == nil)
        _ = try await signUps.submit(.withdraw(id), at: .friday)
        await #expect(throws: SignUpError.hasWithdrawn) { try await signUps.submit(.newCode(id), at: .friday) }
        await #expect(throws: SignUpError.noSuchSignUp) { try await signUps.submit(.newCode(.random()), at: .friday) }
    }

    @Test func withdrawingMovesTheFirstWhoWaitsUp() async throws {
        let sam = try await add(.sample("Sam"))
        try await add(.sample("Jo"))
        let kit = try await add(.sample("Kit"))
        #expect(kit.standing == .waiting(order: 1))
        let receipt = try await signUps.submit(.withdraw(try #require(sam.id)), at: .friday)
        #expect(receipt.standing == .withdrawn)
        #expect(receipt.happened.last?.event == .moved(try #require(kit.id), to: .held(slot: 1), why: .movedUp))
        #expect(try signUps.one(try #require(kit.id))?.standing == .held(slot: 1))
        let again = try await signUps.submit(.withdraw(try #require(sam.id)), at: .friday)
        #expect(again.happened.isEmpty && again.revision == receipt.revision)
    }

    @Test func likelyDoubleIsToldAndWaits() async throws {
        let first = try await add(.sample("Sam  Ng"))
        let second = try await add(.sample("sám ng"))
        #expect(second.doubles == [try #require(first.id)])
        #expect(second.standing == .waiting(order: 1))
    }

    @Test func whatStaffReadIsReadUntilItChanges() async throws {
        var answers = SignUpAnswers.sample("Ann", title: "Our garden")
        let id = try #require(try await add(answers).id)
        let read = { (title: String?) in SignUpRequest.read(id, title: title, introduction: nil) }
        await #expect(throws: SignUpError.readAnother) { try await signUps.submit(read("Our gate"), at: .friday) }
        #expect(try signUps.one(id)?.read == nil)
        _ = try await signUps.submit(read("Our garden"), at: .friday)
        #expect(try signUps.one(id)?.read == .friday && signUps.all().first?.read == .friday)
        // What nobody shows or says may change.
        answers.needs = [.microphone]
        _ = try await signUps.submit(.change(id, answers, by: .person), at: .friday)
        #expect(try signUps.one(id)?.read == .friday)
        answers.talk?.introduction = "Ann digs."
        _ = try await signUps.submit(.change(id, answers, by: .person), at: .friday)
        #expect(try signUps.one(id)?.read == nil)
    }

    @Test func anotherProcessIsSeenAtOnce() async throws {
        try await add(.sample("Sam"))
        let other = try Library.open(at: folder.library).signUps(of: .winter, rules: signUps.rules)
        let jo = try await other.submit(.signUp(.sample("Jo"), post: nil, by: .staff), at: .friday)
        #expect(jo.standing == .held(slot: 2))
        #expect(try signUps.revision() == 2)
        let kit = try await add(.sample("Kit"))
        #expect(kit.standing == .waiting(order: 1))
        #expect(kit.revision == 3)
    }
}
