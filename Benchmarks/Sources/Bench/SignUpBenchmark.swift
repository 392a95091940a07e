internal import Foundation
internal import Journal
internal import SectionKit
internal import SignUps

/// Durable sign-ups a second, against one insert a transaction on the same disk in the same run.
enum SignUpBenchmark {
    static func run(folder: String) async throws {
        let bare = try bareInsertsPerSecond(folder: folder)
        let library = try Library.open(at: folder + "/sign-ups.sqlite")
        let signUps = try library.signUps(
            for: NewMeeting(key: .init(id: "benchmark", date: "2026-12-08"), title: "Benchmark", created: 0),
            rules: ["talks": SlotRules(count: 3)])
        let now = Instant(secondsSince1970: 1_794_571_200)
        let figures = try await SignUpLoad(concurrent: 20, each: 200).run { number in
            let answers = SignUpAnswers(
                called: "Person \(number)", role: .serviceUser, service: .listed("Beech House"), needs: [.largePrint],
                talk: TalkAnswers(
                    section: "talks", title: "What helped me, part \(number)", mayChairSayName: true, shownAs: .name,
                    timeSignal: .card))
            let receipt = try await signUps.submit(
                .signUp(answers, post: "the form of person \(number)", by: .person), at: now)
            guard receipt.code != nil else { throw BareSQLiteError(code: -2) }
        }
        let all = try signUps.all()
        guard all.count == 4_000, all.compactMap(\.standing.slot).sorted() == [1, 2, 3] else {
            return miss("sign-ups: \(all.count) are in the library")
        }
        figures.tell(bare: bare, "in the library")
    }

    static func bareInsertsPerSecond(folder: String) throws -> Double {
        let bare = try BareSQLite(path: folder + "/bare-sign-ups.sqlite")
        let body = [UInt8](repeating: UInt8(ascii: "x"), count: 400)
        let time = try ContinuousClock().measure {
            for seq in 1...1_000 { try bare.append(seq: seq, at: seq, body: body) }
        }
        return 1_000 / time.seconds
    }
}

/// Many who do something at once, each the next as soon as the last is answered: in the library, or over HTTP.
struct SignUpLoad {
    var concurrent: Int
    var each: Int

    struct Figures {
        var perSecond: Double
        var median: Duration

        /// At least 1,000 a second, or three times one insert a transaction, whichever is less; answers within 50 ms.
        func tell(bare: Double, _ place: String) {
            let limit = min(1_000, 3 * bare)
            report(
                "sign-ups \(place), 20 at once", perSecond / limit, atLeast: 1,
                unit: "of what is asked for",
                String(format: "%.0f a second; one insert a transaction: %.0f", perSecond, bare))
            report(
                "answer to a sign-up \(place)", median.seconds * 1_000, atMost: 50, unit: "ms", "the median")
        }
    }

    func run(_ one: @escaping @Sendable (Int) async throws -> Void) async throws -> Figures {
        let clock = ContinuousClock()
        let (concurrent, count) = (concurrent, concurrent * each)
        let start = clock.now
        let times = try await withThrowingTaskGroup(of: [Duration].self) { group in
            for task in 0..<concurrent {
                group.addTask {
                    var times: [Duration] = []
                    for number in stride(from: task, to: count, by: concurrent) {
                        let start = clock.now
                        try await one(number)
                        times.append(clock.now - start)
                    }
                    return times
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        return Figures(perSecond: Double(times.count) / (clock.now - start).seconds, median: times.median)
    }
}
