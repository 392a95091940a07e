/// The rule of kept places: who may have a place, given who has one.
///
/// Some places are kept for those who never presented, some for services: of each service one person can have such a
/// place. A set of people fits where each can be given a place that they may have. Whether somebody may come in depends
/// only on who is in, never on the order in which they came.
struct KeptPlaces: Sendable {
    let count: Int
    let forFirstTimers: Int
    let forServices: Int

    init(_ rules: SlotRules) {
        count = max(0, rules.count)
        forFirstTimers = min(max(0, rules.keptForFirstTimers), count)
        forServices = min(max(0, rules.keptForNewServices), count - forFirstTimers)
    }

    /// Counts of those who have a place, by what the rule asks.
    struct Tally: Hashable, Sendable {
        var people = 0
        var firstTimers = 0
        /// Of each service: how many who presented before, and how many first-timers.
        private var byService: [String: [Bool: Int]] = [:]

        mutating func add(_ entry: SlotEntry) {
            people += 1
            if entry.isFirstTimer { firstTimers += 1 }
            if let service = entry.service { byService[service, default: [:]][entry.isFirstTimer, default: 0] += 1 }
        }

        var services: Int { byService.count }
        func has(_ service: String) -> Bool { byService[service] != nil }
        /// Services with somebody who presented before, and those with first-timers alone.
        var representatives: (experienced: Int, new: Int) {
            let experienced = byService.values.count { $0[false] != nil }
            return (experienced, byService.count - experienced)
        }
    }

    /// Whether all of them can be given a place that they may have.
    func fit(_ tally: Tally) -> Bool {
        guard tally.people <= count else { return false }
        let (experienced, new) = tally.representatives
        // Each service sends somebody who presented before into its place, if it can: a first-timer has other places.
        let sentExperienced = min(forServices, experienced)
        let firstTimers = min(forFirstTimers, tally.firstTimers)
        let sentNew = min(forServices - sentExperienced, new, tally.firstTimers - firstTimers)
        return tally.people - sentExperienced - firstTimers - sentNew <= count - forFirstTimers - forServices
    }
}
