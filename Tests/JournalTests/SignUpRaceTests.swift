internal import Foundation
internal import GRDB
internal import SectionKit
internal import SignUps
internal import Testing

@testable internal import Journal

@Suite struct SignUpRaceTests {
    let folder: TemporaryFolder
    let library: Library

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        library = try Library.open(at: folder.library)
    }

    /// Each through a library of its own, as two processes have.
    @Test(arguments: 0..<20) func twoStalePagesTakeTheLastPlaceOnce(round: Int) async throws {
        let rules = ["talks": SlotRules(count: 1)]
        let one = try library.signUps(for: .sample(), rules: rules)
        let other = try Library.open(at: folder.library).signUps(of: .winter, rules: rules)
        #expect(try one.book(of: "talks").freeSlots == other.book(of: "talks").freeSlots)
        async let first = one.submit(.signUp(.sample("Sam"), post: nil, by: .person), at: .friday)
        async let second = other.submit(.signUp(.sample("Jo"), post: nil, by: .person), at: .friday)
        let standings = try await [first.standing, second.standing]
        #expect(standings.contains(.held(slot: 1)) && standings.contains(.waiting(order: 1)))
        #expect(try one.all().compactMap(\.standing.slot) == [1])
    }

    @Test func tenThousandFromTwoHundredTasksForThreePlaces() async throws {
        let signUps = try library.signUps(for: .sample(), rules: ["talks": SlotRules(count: 3)]).withQuickHash()
        let told = Locked<[(number: Int, receipt: SignUpReceipt)]>([])
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<200 {
                group.addTask {
                    for number in stride(from: task, to: 10_000, by: 200) {
                        let request = SignUpRequest.signUp(
                            .sample("Person \(number)"), post: "the form of person \(number)", by: .person)
                        let receipt = try await signUps.submit(request, at: .friday)
                        told.withLock { $0.append((number, receipt)) }
                        // One in ten presses the button twice.
                        guard number % 10 == 0 else { continue }
                        let again = try await signUps.submit(request, at: .friday)
                        #expect(again.wasKnown && again.id == receipt.id && again.code == receipt.code)
                    }
                }
            }
            try await group.waitForAll()
        }
        let receipts = told.withLock { $0 }
        let records = try signUps.all()
        #expect(records.count == 10_000 && Set(receipts.compactMap(\.receipt.id)).count == 10_000)
        #expect(records.compactMap(\.standing.slot).sorted() == [1, 2, 3])
        // Each answer has a revision of its own; the waiting list is in their order, which is that of the commits.
        let acknowledged = receipts.sorted { $0.receipt.revision < $1.receipt.revision }.compactMap(\.receipt.id)
        let book = try signUps.book(of: "talks")
        #expect(book.holders == Array(acknowledged.prefix(3)))
        #expect(book.waiting == Array(acknowledged.dropFirst(3)))
        #expect(library.signUpCommitCount < 5_000)
        #expect(Set(receipts.compactMap(\.receipt.code)).count == 10_000)
    }

    /// What the tables themselves hold, whoever writes.
    @Test func noTwoHaveOnePlaceWhateverWrites() async throws {
        let signUps = try library.signUps(for: .sample(), rules: ["talks": SlotRules(count: 2)])
        for name in ["Sam", "Jo"] {
            _ = try await signUps.submit(.signUp(.sample(name), post: nil, by: .person), at: .friday)
        }
        #expect(throws: LibraryError.self) { try library.write { try $0.execute(sql: "UPDATE sign_up SET slot = 1") } }
        // Staff may still swap two, and put three into another order.
        let ids = try signUps.book(of: "talks").holders
        _ = try await signUps.submit(.places(section: "talks", .swap(ids[0], ids[1])), at: .friday)
        #expect(try signUps.book(of: "talks").holders == ids.reversed())
        _ = try await signUps.submit(.places(section: "talks", .reorder(ids)), at: .friday)
        #expect(try signUps.book(of: "talks").holders == ids)
    }

    @Test func closingWhileSomebodyTypesKeepsNothingAndSaysSo() async throws {
        let signUps = try library.signUps(for: .sample(), rules: ["talks": SlotRules(count: 2)])
        _ = try await signUps.submit(.places(section: "talks", .setGate(.closed)), at: .friday)
        await #expect(throws: SignUpError.refused(.closed)) {
            try await signUps.submit(.signUp(.sample("Sam"), post: nil, by: .person), at: .friday)
        }
        #expect(try signUps.all().isEmpty)
        let staff = try await signUps.submit(.signUp(.sample("Sam"), post: nil, by: .staff), at: .friday)
        #expect(staff.standing == .held(slot: 1))
        let comes = try await signUps.submit(.signUp(.sample("Jo", section: nil), post: nil, by: .person), at: .friday)
        #expect(comes.standing == .coming)
    }

    @Test func drawAndItsReasonsAreKept() async throws {
        let rules = ["talks": SlotRules(count: 2, manner: .draw, keptForFirstTimers: 1)]
        let signUps = try library.signUps(for: .sample(), rules: rules)
        for number in 0..<8 {
            let answers = SignUpAnswers.sample("Person \(number)", before: number > 1)
            _ = try await signUps.submit(.signUp(answers, post: nil, by: .person), at: .friday)
        }
        let dry = try #require(try signUps.book(of: "talks").drawn(seed: .max, at: .friday))
        _ = try await signUps.submit(.places(section: "talks", .draw(seed: .max)), at: .friday)
        try library.close()
        let later = try Library.open(at: folder.library).signUps(of: .winter, rules: rules)
        let book = try later.book(of: "talks")
        #expect(book.draws == [dry] && book.holders.count == 2)
        #expect(
            try later.all().filter { $0.standing.slot != nil }.contains { $0.answers.talk?.hasPresentedBefore == false }
        )
        await #expect(throws: SignUpError.refused(.nothingToDraw)) {
            try await later.submit(.places(section: "talks", .draw(seed: 1)), at: .friday)
        }
    }

    @Test func whoDeclinesMayChangeAnswersWithoutComingBackOnTheList() async throws {
        let signUps = try library.signUps(
            for: .sample(), rules: ["talks": SlotRules(count: 1, moveUp: .offered(hours: 24))])
        let sam = try await signUps.submit(.signUp(.sample("Sam"), post: nil, by: .person), at: .friday)
        let jo = try await signUps.submit(.signUp(.sample("Jo", title: "Food"), post: nil, by: .person), at: .friday)
        let id = try #require(jo.id)
        _ = try await signUps.submit(.withdraw(try #require(sam.id)), at: .friday)
        #expect(try signUps.one(id)?.standing.slot == 1)
        _ = try await signUps.submit(.answerOffer(id, accepts: false), at: .friday)
        var answers = try #require(try signUps.one(id)).answers
        #expect(answers.talk == nil)
        answers.needs = [.projector]
        let changed = try await signUps.submit(.change(id, answers, by: .person), at: .friday)
        #expect(changed.standing == .coming)
        let back = try await signUps.submit(.change(id, .sample("Jo"), by: .person), at: .friday)
        #expect(back.standing == .held(slot: 1))
        _ = try await signUps.submit(.arrive(id, isHere: true), at: .friday)
        #expect(try signUps.one(id)?.arrived == .friday)
        _ = try await signUps.submit(.withdraw(id), at: .friday)
        await #expect(throws: SignUpError.hasWithdrawn) {
            try await signUps.submit(.change(id, answers, by: .person), at: .friday)
        }
        await #expect(throws: SignUpError.noSuchSignUp) { try await signUps.submit(.withdraw(.random()), at: .friday) }
    }

    @Test func wrongAnswersAndPostsAreToldAndNothingOfThemIsKept() async throws {
        let signUps = try library.signUps(for: .sample(), rules: ["talks": SlotRules(count: 1)])
        await #expect(throws: SignUpError.answers(AnswerProblems([.init(.called, .nhsNumber)]))) {
            try await signUps.submit(.signUp(.sample("943 476 5919"), post: nil, by: .person), at: .friday)
        }
        await #expect(throws: SignUpError.answers(AnswerProblems([.init(.section, .unknown)]))) {
            try await signUps.submit(.signUp(.sample("Sam", section: "gone"), post: nil, by: .person), at: .friday)
        }
        for post in ["short", String(repeating: "x", count: 201)] {
            await #expect(throws: SignUpError.badPost) {
                try await signUps.submit(.signUp(.sample("Sam"), post: post, by: .person), at: .friday)
            }
        }
        #expect(try folder.count("943 476") == 0)
        #expect(try signUps.all().isEmpty)
        let looking = try Library.openForReading(at: folder.library).signUps(of: .winter)
        await #expect(throws: SignUpError.library(.readOnly(path: folder.library))) {
            try await looking.submit(.signUp(.sample("Sam"), post: nil, by: .person), at: .friday)
        }
    }
}
