internal import SectionKit
internal import YAMLTree

/// How long a section is, of what its agenda and its module say.
enum SectionLength {
    /// Least, ideal and most: the agenda's own words first, then the kind's, then `minutes` alone.
    static func settle(
        _ keys: SectionKeys, _ timing: Timing, of item: AgendaNode, _ reader: FieldReader
    ) -> Elasticity? {
        if timing.isUnknown {
            // Without its module only the agenda tells how long a section is, and nothing of that is wrong now.
            let ideal =
                keys.minutes?.seconds
                ?? max(keys.least?.seconds ?? .zero, min(keys.most?.seconds ?? .minutes(10), .minutes(10)))
            return Elasticity(
                least: min(keys.least?.seconds ?? ideal, ideal), ideal: ideal,
                most: max(keys.most?.seconds ?? ideal, ideal))
        }
        guard let ideal = keys.minutes?.seconds ?? timing.length?.ideal else {
            reader.report(
                .missingKey, "'minutes' is missing", fix: "add 'minutes: 10'", at: item.mapping?.first?.key ?? item)
            return nil
        }
        // The kind's limits were meant for its own ideal; where the agenda sets another, they give way to it.
        var least = keys.least?.seconds ?? min(timing.length?.least ?? ideal, ideal)
        var most = keys.most?.seconds ?? max(timing.length?.most ?? ideal, ideal)
        func place(_ key: String) -> any RawNode {
            item.node[key].map { AgendaNode(node: $0, file: 0) } ?? item.mapping?.first?.key ?? item
        }
        let start = reader.mark
        func clash(_ key: String, _ message: String, _ fix: String) {
            reader.inside(key: key) { reader.report(.limitsContradict, message, fix: fix, at: place(key)) }
        }
        if !(keys.givesWay >= 0 && keys.givesWay <= 1_000_000) {
            reader.inside(key: "gives-way") {
                reader.report(
                    .outOfRange, "'gives-way' must be from 0 to 1000000",
                    fix: "write 1 for as willing as the others, 2 for twice", at: place("gives-way"))
            }
        }
        if keys.least != nil, least > ideal {
            clash(
                "least", "'least' is more than the \(ideal.roundedMinutes) minutes of the section",
                "write at most \(ideal.roundedMinutes)")
        }
        if keys.most != nil, most < ideal {
            clash(
                "most", "'most' is less than the \(ideal.roundedMinutes) minutes of the section",
                "write at least \(ideal.roundedMinutes)")
        }
        // What the parts need together never gives way: a presenter's talking minutes, for one.
        let needed = timing.parts.reduce(Seconds.zero) { $0 + $1.length.least }
        if keys.least != nil, least < needed {
            clash(
                "least", "'least' is less than the \(RunningOrderChecks.words(needed)) that its parts need",
                "write at least \((needed.count + 59) / 60)")
        }
        if timing.isFixed {
            if keys.least != nil, least < ideal {
                clash(
                    "least", "this kind of section never gives way, and 'least' says otherwise",
                    "take 'least' out, or change 'minutes'")
            }
            if keys.most != nil, most > ideal {
                clash(
                    "most", "this kind of section never grows, and 'most' says otherwise",
                    "take 'most' out, or change 'minutes'")
            }
            least = ideal
            most = ideal
        } else if keys.givesWay == 0 || ideal == .zero {
            let why =
                keys.givesWay == 0
                ? "'gives-way: 0' means that it never changes" : "a section of 0 minutes never changes"
            if keys.least != nil, least < ideal {
                clash("least", "\(why), and 'least' says otherwise", "take 'least' out, or give it a way to give")
            }
            if keys.most != nil, most > ideal {
                clash("most", "\(why), and 'most' says otherwise", "take 'most' out, or give it a way to give")
            }
            least = ideal
            most = ideal
        }
        guard reader.isClean(since: start) else { return nil }
        return Elasticity(least: least, ideal: ideal, most: most)
    }
}
