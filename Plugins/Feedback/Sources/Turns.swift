internal import SectionKit

/// Where the time of feedback goes: a turn for each table, then what is left, for everyone.
struct Turns {
    /// One turn a table; empty where nothing tells how long they are.
    let tables: [Seconds]
    /// What is left after the tables; nil where nothing is.
    let everyone: Seconds?

    init(_ settings: FeedbackSection.Settings, minutes: Minutes?) {
        guard let count = settings.tables.map({ max(1, $0) }), settings.each != nil || minutes != nil else {
            tables = []
            everyone = nil
            return
        }
        let total = minutes?.seconds.count ?? 0
        tables = (0..<count).map { index in
            settings.each?.seconds ?? .seconds(total / count + (index < total % count ? 1 : 0))
        }
        let left = total - tables.reduce(.zero, +).count
        everyone = left > 0 ? .seconds(left) : nil
    }

    var total: Seconds { tables.reduce(everyone ?? .zero, +) }

    /// The table whose turn the part of this index is, from 1.
    func table(at part: Int?) -> Int? { part.flatMap { tables.indices.contains($0) ? $0 + 1 : nil } }
}
