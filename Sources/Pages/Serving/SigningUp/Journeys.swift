internal import SignUps
internal import Synchronization

/// The forms that are being filled in, as their latest page left them, for the page that is asked for next.
///
/// A form carries its own answers, so nothing is lost where one is forgotten here. On a shared tablet that is not so: a form
/// that has ended, or was left, is gone for good, and whatever page of it a browser still has, nothing leads on from there.
final class Journeys: Sendable {
    /// Where a form is, and what it holds.
    struct Kept: Sendable {
        /// The answers, and what else the form carries.
        var form: [(name: String, value: String)] = []
        /// The page that its latest post led to.
        var page: SignUpPage
        var problem: FormProblem?
        var told: String?
        /// Whose sign-up it is about, while the answers are as they are kept.
        var known: SignUpID?

        /// In bytes, about.
        var size: Int { form.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count } }
    }

    private struct Journey {
        let id: String
        let isShared: Bool
        var kept: Kept?
        var seen: ContinuousClock.Instant
        /// It was sent; a finger that pressed twice still gets the same answer.
        var sent: ContinuousClock.Instant?
    }

    /// How long nobody touches anything before it asks whether they are still there, and how long it waits for that.
    struct Times: Hashable, Sendable {
        var idle: Duration = .seconds(180)
        var answer: Duration = .seconds(120)
        /// Whole minutes, 1 to 60: what the style knows.
        var idleMinutes: Int { max(1, min(60, Int(idle.components.seconds) / 60)) }
        /// A second press of the last button.
        static let twice = Duration.seconds(10)
        /// On a device of their own: long enough for a call in between, and not for who sits down at the same computer later.
        static let own = Duration.seconds(1_800)
    }

    /// Far more than there are people who fill in a form at one time; whoever is forgotten still has the form itself.
    private static let most = 5_000
    /// More than all answers are long.
    private static let mostBytes = 8_000

    private struct Inside {
        /// By their owners: a shared tablet's session, or, on a device of their own, the form's own id.
        var journeys: [String: Journey] = [:]
        var cleaned: ContinuousClock.Instant?
    }

    let times: Times
    private let inside = Mutex(Inside())

    init(_ times: Times = Times()) { self.times = times }

    // MARK: A shared tablet

    /// A new one; another of that tablet ends.
    func begin(on session: String, at now: ContinuousClock.Instant = .now) -> String {
        let id = Secret.make()
        inside.withLock { inside in
            clean(&inside, now)
            inside.journeys[session] = Journey(id: id, isShared: true, seen: now)
        }
        return id
    }

    /// Nothing of that tablet is left.
    func end(on session: String) { inside.withLock { $0.journeys[session] = nil } }

    // MARK: Going on

    /// Whether a page of it may go on; if so it counts as touched.
    ///
    /// - Parameter isLast: It is the button that sends, which may be pressed twice.
    func goOn(_ id: String, on owner: String, isLast: Bool = false, at now: ContinuousClock.Instant = .now) -> Bool {
        inside.withLock { inside in
            clean(&inside, now)
            guard let journey = journey(of: owner, inside, now), journey.id == id else { return false }
            if let sent = journey.sent { return isLast && (!journey.isShared || now - sent < Times.twice) }
            inside.journeys[owner]?.seen = now
            return true
        }
    }

    /// Keeps where it is, for the page that comes next.
    ///
    /// - Parameter shared: It is a tablet's; otherwise it begins here where nobody knows it yet.
    /// - Returns: False where it cannot be kept, and its page has to be given at once.
    func keep(
        _ kept: Kept, of id: String, on owner: String, shared: Bool, at now: ContinuousClock.Instant = .now
    ) -> Bool {
        guard kept.size <= Self.mostBytes else { return false }
        return inside.withLock { inside in
            clean(&inside, now)
            var journey = journey(of: owner, inside, now)
            if journey == nil, !shared {
                journey = Journey(id: id, isShared: false, seen: now)
                if inside.journeys.count >= Self.most { forgetTheOldest(&inside) }
            }
            guard var journey, journey.id == id else { return false }
            journey.kept = kept
            journey.seen = now
            journey.sent = kept.page.isLast ? journey.sent ?? now : nil
            inside.journeys[owner] = journey
            return true
        }
    }

    /// Where the owner's form is; it counts as touched.
    func kept(on owner: String, at now: ContinuousClock.Instant = .now) -> (id: String, kept: Kept)? {
        inside.withLock { inside in
            clean(&inside, now)
            guard let journey = journey(of: owner, inside, now), let kept = journey.kept else { return nil }
            if journey.sent == nil { inside.journeys[owner]?.seen = now }
            return (journey.id, kept)
        }
    }

    // MARK: Forgetting

    private func journey(of owner: String, _ inside: Inside, _ now: ContinuousClock.Instant) -> Journey? {
        inside.journeys[owner].flatMap { isOver($0, now) ? nil : $0 }
    }

    private func isOver(_ journey: Journey, _ now: ContinuousClock.Instant) -> Bool {
        guard journey.isShared else { return now - journey.seen >= Times.own }
        if let sent = journey.sent { return now - sent >= times.idle + times.answer }
        return now - journey.seen >= times.idle + times.answer
    }

    /// Once a second is enough: what is over leads nowhere before it is gone.
    private func clean(_ inside: inout Inside, _ now: ContinuousClock.Instant) {
        if let cleaned = inside.cleaned, now - cleaned < .seconds(1) { return }
        inside.cleaned = now
        inside.journeys = inside.journeys.filter { !isOver($0.value, now) }
    }

    private func forgetTheOldest(_ inside: inout Inside) {
        let own = inside.journeys.filter { !$0.value.isShared }.sorted { $0.value.seen < $1.value.seen }
        for (owner, _) in own.prefix(Self.most / 10) { inside.journeys[owner] = nil }
    }
}
