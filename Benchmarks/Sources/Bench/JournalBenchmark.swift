internal import Foundation
internal import Journal

/// What one durable command costs, against a bare SQLite insert on the same disk in the same run.
struct JournalFigures {
    /// The median of one bare insert transaction, in microseconds.
    var bareMicroseconds: Double
    /// The median of one append alone, in microseconds.
    var aloneMicroseconds: Double
    var alonePerSecond: Double
    /// 64 appends at once, each waited for, and then the next 64.
    var wavesPerSecond: Double
    /// 64 that each append again as soon as the last is durable.
    var streamsPerSecond: Double
    /// Reading 100,000 events of 200 bytes, in milliseconds.
    var readMilliseconds: Double

    /// At most 2.
    var aloneRatio: Double { aloneMicroseconds / bareMicroseconds }
    /// At least 4.
    var wavesRatio: Double { wavesPerSecond / alonePerSecond }
    var streamsRatio: Double { streamsPerSecond / alonePerSecond }
}

enum JournalBenchmark {
    static func run(folder: String) async throws {
        let figures = try await measureJournal(folder: folder)
        report(
            "one durable command alone", figures.aloneRatio, atMost: 2, unit: "x a bare SQLite insert",
            String(format: "%.0f us against %.0f us", figures.aloneMicroseconds, figures.bareMicroseconds))
        report(
            "64 commands at once", figures.wavesRatio, atLeast: 4, unit: "x as many a second as one by one",
            String(format: "%.0f against %.0f", figures.wavesPerSecond, figures.alonePerSecond))
    }
}

private let key = MeetingKey(id: "benchmark", date: "2026-12-08")
private let body = [UInt8](repeating: UInt8(ascii: "x"), count: 200)

/// Measures in a folder of the disk in question; leaves its files there.
func measureJournal(folder: String) async throws -> JournalFigures {
    let clock = ContinuousClock()
    let bare = try BareSQLite(path: folder + "/bare.sqlite")
    let library = try Library.open(at: folder + "/library.sqlite")
    let journal = try library.create(NewMeeting(key: key, title: "Benchmark", created: 0))

    // In turns, so that whatever else the machine does hits both.
    var bareTimes: [Duration] = []
    var aloneTimes: [Duration] = []
    var bareSeq = 0
    var seq = 0
    for _ in 0..<20 {
        for _ in 0..<100 {
            bareSeq += 1
            bareTimes.append(try clock.measure { try bare.append(seq: bareSeq, at: bareSeq, body: body) })
        }
        for _ in 0..<100 {
            let start = clock.now
            seq = try await journal.append(JournalBatch(afterSeq: seq, events: [.init(at: seq, body: body)]))
            aloneTimes.append(clock.now - start)
        }
    }
    let alone = aloneTimes.reduce(.zero, +)

    let waves = try await clock.measure {
        for _ in 0..<100 { seq = try await wave(journal, after: seq) }
    }
    let streams = try await measureStreams(library, clock)
    let read = try await measureReading(library, clock)
    return JournalFigures(
        bareMicroseconds: bareTimes.median.seconds * 1e6,
        aloneMicroseconds: aloneTimes.median.seconds * 1e6,
        alonePerSecond: Double(aloneTimes.count) / alone.seconds,
        wavesPerSecond: 6_400 / waves.seconds,
        streamsPerSecond: 6_400 / streams.seconds,
        readMilliseconds: read.seconds * 1e3)
}

/// 64 tasks that append one after another in a meeting, each without waiting for the one before.
private func wave(_ journal: MeetingJournal, after seq: Int) async throws -> Int {
    try await withThrowingTaskGroup(of: Int.self) { group in
        let desk = Desk(journal: journal, seq: seq)
        for _ in 0..<64 { group.addTask { try await desk.append() } }
        return try await group.reduce(0, max)
    }
}

/// Gives each append its place, as a live meeting does.
private actor Desk {
    let journal: MeetingJournal
    var seq: Int

    init(journal: MeetingJournal, seq: Int) {
        self.journal = journal
        self.seq = seq
    }

    func append() async throws -> Int {
        let after = seq
        seq += 1
        return try await journal.append(JournalBatch(afterSeq: after, events: [.init(at: after, body: body)]))
    }
}

private func measureStreams(_ library: Library, _ clock: ContinuousClock) async throws -> Duration {
    let desk = Desk(
        journal: try library.create(NewMeeting(key: .init(id: "streams", date: "2026-12-08"), title: "S", created: 0)),
        seq: 0)
    return try await clock.measure {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<64 { group.addTask { for _ in 0..<100 { _ = try await desk.append() } } }
            try await group.waitForAll()
        }
    }
}

private func measureReading(_ library: Library, _ clock: ContinuousClock) async throws -> Duration {
    let journal = try library.create(NewMeeting(key: .init(id: "reading", date: "2026-12-08"), title: "R", created: 0))
    _ = try await journal.append(JournalBatch(afterSeq: 0, events: (0..<100_000).map { .init(at: $0, body: body) }))
    var count = 0
    let time = try clock.measure { count = try journal.events().count }
    guard count == 100_000 else { throw BareSQLiteError(code: -1) }
    return time
}
