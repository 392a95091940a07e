internal import SectionKit
package import Wording

/// What each section was to take and what it took, in whole minutes, for whoever puts them side by side.
package struct TimesCompared: Sendable {
    package struct Row: Sendable {
        package var title: String
        package var planned: Int
        /// nil where it never ran.
        package var took: Int?
        /// "2 more", "left out"; nil where there is nothing to say.
        package var note: String?
        package var tookMore = false
    }

    package let rows: [Row]
    /// In a sentence.
    package let sum: String

    /// nil where nothing ran.
    package init?(_ times: [SectionTimes], in words: Phrasebook) {
        let shown = times.filter { $0.hasRun || $0.planned.length > .zero }
        guard shown.contains(where: \.hasRun) else { return nil }
        let minutes = { (length: Seconds) in (length.count + 30) / 60 }
        rows = shown.map { time in
            let planned = minutes(time.planned.length)
            guard time.hasRun else {
                return Row(title: time.title, planned: planned, note: words(time.dropped ? .dropped : .passedOver))
            }
            let took = minutes(time.took)
            let note: String? =
                took > planned
                ? words(.comparedMore, "n", String(took - planned))
                : took < planned ? words(.comparedLess, "n", String(planned - took)) : nil
            return Row(title: time.title, planned: planned, took: took, note: note, tookMore: took > planned)
        }
        // Of the figures above, so that whoever adds them up comes to the same.
        sum = words(
            .comparedSum,
            [
                "planned": words.length(.minutes(rows.reduce(0) { $0 + $1.planned })),
                "took": words.length(.minutes(rows.reduce(0) { $0 + ($1.took ?? 0) })),
            ])
    }
}
