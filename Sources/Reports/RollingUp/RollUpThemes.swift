internal import Returns

/// What was said in many meetings, by theme. It keeps a few words of each, whatever the number of meetings.
struct RollUpThemes: Hashable, Sendable {
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

    /// The few of many with the lowest rank, each once.
    struct Kept: Hashable, Sendable {
        let most: Int
        private(set) var all: [Said] = []
        /// How many there were.
        private(set) var count = 0

        init(most: Int) { self.most = most }

        mutating func take(_ said: Said) {
            count += 1
            let place = all.firstIndex { ($0.rank, $0.words) >= (said.rank, said.words) } ?? all.count
            if all.indices.contains(place), all[place] == said { return }
            guard place < most else { return }
            all.insert(said, at: place)
            if all.count > most { all.removeLast() }
        }
    }

    private var byName: [String: Theme] = [:]
    /// What titles come to, for those that come again.
    private var names: [String: String] = [:]
    /// Themes that came when there were too many already.
    private(set) var dropped = 0

    /// The most that are told apart.
    static let most = 500

    mutating func take(_ meetingReturn: MeetingReturn, region: String) {
        for point in meetingReturn.keyPoints {
            with(point.theme, region) { theme in
                let said = Said(words: point.text, region: region, who: "")
                if point.isFurther { theme.further.take(said) } else { theme.points.take(said) }
            }
        }
        for quote in meetingReturn.quotes {
            with(quote.theme, region) { $0.quotes.take(Said(words: quote.words, region: region, who: quote.who)) }
        }
    }

    private mutating func with(_ title: String, _ region: String, _ take: (inout Theme) -> Void) {
        let name = name(of: title)
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
        if let name = names[title] { return name }
        let name = TypedWords(title).words.map(\.folded).joined(separator: " ")
        if names.count >= Self.most { names = [:] }
        names[title] = name
        return name
    }

    /// What most regions raised comes first.
    var all: [Theme] {
        byName.values.sorted { ($1.regions.count, $0.title) < ($0.regions.count, $1.title) }
    }
}
