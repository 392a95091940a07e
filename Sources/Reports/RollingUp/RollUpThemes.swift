internal import Returns

/// What was said in many meetings, by theme. It keeps a few words of each, whatever the number of meetings.
struct RollUpThemes: Sendable {
    struct Said: Hashable, Sendable, Codable {
        var words: String
        var region: String
        /// Who said it; empty where it is a point.
        var who: String

        /// The same order whatever came first: by a sum of the letters, so that no region always stands at the top.
        fileprivate var rank: UInt64 {
            var sum: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in (words + "\u{0}" + region).utf8 { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
            return sum
        }
    }

    struct Theme: Hashable, Sendable {
        var title: String
        var regions: Set<String> = []
        var points = Kept(most: 12)
        var further = Kept(most: 6)
        var quotes = Kept(most: 6)
    }

    /// A few of many, each once: the one with the lowest rank of each region, then the second of each, and so on, so that no
    /// region that speaks much leaves no room for another.
    ///
    /// Whatever comes can only move others back, never forth: what was dropped once is never missed.
    struct Kept: Hashable, Sendable {
        let most: Int
        private(set) var all: [Said] = []
        /// How many there were.
        private(set) var count = 0

        init(most: Int) { self.most = most }

        mutating func take(_ said: Said) {
            count += 1
            if all.contains(said) { return }
            if all.count >= most, let last = all.last, turn(of: said) > turn(of: last) { return }
            all.append(said)
            all = all.map { (turn: turn(of: $0), said: $0) }.sorted { $0.turn < $1.turn }.map(\.said)
            if all.count > most { all.removeLast() }
        }

        /// When it is told: after how many of its own region, and then by its rank.
        private func turn(of said: Said) -> Turn {
            let before = all.count { $0.region == said.region && ($0.rank, $0.words) < (said.rank, said.words) }
            return Turn(round: before, rank: said.rank, words: said.words)
        }

        private struct Turn: Comparable {
            let round: Int
            let rank: UInt64
            let words: String

            static func < (left: Turn, right: Turn) -> Bool {
                (left.round, left.rank, left.words) < (right.round, right.rank, right.words)
            }
        }
    }

    private var byName: [String: Theme] = [:]
    /// What the themes of an id were called, and where first.
    private var names: [String: [(name: String, file: String)]] = [:]
    /// What ids and titles come to, for those that come again.
    private var folded: [String: String] = [:]
    /// Themes that came when there were too many already.
    private(set) var dropped = 0

    /// The most that are told apart.
    static let most = 500

    /// - Returns: What is worth knowing: a theme that another return calls otherwise, each name once.
    mutating func take(_ meetingReturn: MeetingReturn, region: String, file: String) -> [RollUpProblem] {
        let ids = Dictionary(meetingReturn.themes.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
        for point in meetingReturn.keyPoints {
            with(point.theme, ids[point.theme], region) { theme in
                let said = Said(words: point.text, region: region, who: "")
                if point.isFurther { theme.further.take(said) } else { theme.points.take(said) }
            }
        }
        for quote in meetingReturn.quotes {
            with(quote.theme, ids[quote.theme], region) {
                $0.quotes.take(Said(words: quote.words, region: region, who: quote.who))
            }
        }
        return meetingReturn.themes.compactMap { renamed($0, file) }
    }

    private mutating func renamed(_ theme: MeetingReturn.Theme, _ file: String) -> RollUpProblem? {
        let known = names[theme.id] ?? []
        guard known.count < Self.most, !known.contains(where: { $0.name == theme.name }) else { return nil }
        names[theme.id] = known + [(theme.name, file)]
        return known.first.map {
            RollUpProblem(
                file: file, line: theme.line, column: theme.column,
                reason:
                    "the theme '\(theme.id)' is called '\(theme.name)' here and '\($0.name)' in \($0.file); they count as one"
            )
        }
    }

    /// - Parameter id: The theme's; nil where a section's title stands for one.
    private mutating func with(_ title: String, _ id: String?, _ region: String, _ take: (inout Theme) -> Void) {
        // An id is made of a name, so that a section of that title is the same theme.
        let name = name(of: id ?? title)
        guard byName[name] != nil || byName.count < Self.most else {
            dropped += 1
            return
        }
        // Changed where it lies: a copy of it for each of a million points would take its time.
        func change(_ theme: inout Theme) {
            // One way to write it, whichever came first.
            theme.title = min(theme.title, title)
            theme.regions.insert(region)
            take(&theme)
        }
        change(&byName[name, default: Theme(title: title)])
    }

    private mutating func name(of title: String) -> String {
        if let name = folded[title] { return name }
        let name = TypedWords(title).words.map(\.folded).joined(separator: " ")
        if folded.count >= Self.most { folded = [:] }
        folded[title] = name
        return name
    }

    /// What most regions raised comes first.
    var all: [Theme] {
        byName.values.sorted { ($1.regions.count, $0.title) < ($0.regions.count, $1.title) }
    }
}
