internal import Synchronization

/// The forms that are being filled in on shared tablets. One that has ended, or was left, is gone for good: whatever page
/// of it a browser still has, nothing leads on from there.
final class Journeys: Sendable {
    private struct Journey {
        /// The tablet.
        let session: String
        var fields: [(name: String, value: String)] = []
        var seen: ContinuousClock.Instant
        /// It was sent; a finger that pressed twice still gets the same answer.
        var sent: ContinuousClock.Instant?
    }

    /// How long nobody touches anything before it asks whether they are still there, and how long it waits for that.
    struct Times: Hashable, Sendable {
        var idle: Duration = .seconds(180)
        var answer: Duration = .seconds(120)
        /// A second press of the last button.
        static let twice = Duration.seconds(10)
    }

    let times: Times
    private let inside = Mutex<[String: Journey]>([:])

    init(_ times: Times = Times()) { self.times = times }

    /// A new one; all others of that tablet end.
    func begin(on session: String, at now: ContinuousClock.Instant = .now) -> String {
        let id = Secret.make()
        inside.withLock { journeys in
            clean(&journeys, now)
            journeys = journeys.filter { $0.value.session != session }
            journeys[id] = Journey(session: session, seen: now)
        }
        return id
    }

    /// Nothing of that tablet is left.
    func end(on session: String) { inside.withLock { $0 = $0.filter { $0.value.session != session } } }

    /// Whether a page of it may go on; if so it counts as touched.
    ///
    /// - Parameter isLast: It is the button that sends, which may be pressed twice.
    func goOn(
        _ id: String, on session: String, isLast: Bool = false, at now: ContinuousClock.Instant = .now
    ) -> Bool {
        inside.withLock { journeys in
            clean(&journeys, now)
            guard var journey = journeys[id], journey.session == session, journey.sent == nil || isLast else {
                return false
            }
            journey.seen = now
            journeys[id] = journey
            return true
        }
    }

    /// What was answered so far, for somebody who says that they are still there.
    func keep(_ fields: [(name: String, value: String)], of id: String) { inside.withLock { $0[id]?.fields = fields } }

    func fields(of id: String, on session: String, at now: ContinuousClock.Instant = .now) -> PageForm? {
        inside.withLock { journeys in
            clean(&journeys, now)
            guard let journey = journeys[id], journey.session == session, journey.sent == nil else { return nil }
            return PageForm(journey.fields)
        }
    }

    /// It was sent, and holds nothing any more.
    func finish(_ id: String, at now: ContinuousClock.Instant = .now) {
        inside.withLock { journeys in
            journeys[id]?.fields = []
            if journeys[id]?.sent == nil { journeys[id]?.sent = now }
        }
    }

    private func clean(_ journeys: inout [String: Journey], _ now: ContinuousClock.Instant) {
        journeys = journeys.filter { _, journey in
            if let sent = journey.sent { return now - sent < Times.twice }
            return now - journey.seen < times.idle + times.answer
        }
    }
}
