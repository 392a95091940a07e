internal import SectionKit

/// Where the time of a discussion goes: rounds, then reporting back where that has minutes of its own.
struct Schedule {
    /// What each round takes; empty where nothing tells how long they are.
    let rounds: [Seconds]
    /// All tables' reporting together; nil where it has no time of its own here.
    let reportBack: Seconds?

    init(_ settings: SmallGroupsSection.Settings, minutes: Minutes?) {
        let count = max(1, settings.rounds)
        let reporting = settings.reportBack?.each.flatMap { each in settings.groups.tables.map { (each * $0).seconds } }
        reportBack = reporting
        if let round = settings.round {
            rounds = Array(repeating: round.seconds, count: count)
        } else if let minutes {
            let left = max(0, minutes.seconds.count - (reporting?.count ?? 0))
            rounds = (0..<count).map { .seconds(left / count + ($0 < left % count ? 1 : 0)) }
        } else {
            rounds = []
        }
    }

    var total: Seconds { rounds.reduce(reportBack ?? .zero, +) }

    /// The round that runs, from 0; nil while tables report back, or before and after.
    func round(at part: Int?) -> Int? { part.flatMap { rounds.indices.contains($0) ? $0 : nil } }
    func isReportingBack(at part: Int?) -> Bool { reportBack != nil && !rounds.isEmpty && part == rounds.count }
}
