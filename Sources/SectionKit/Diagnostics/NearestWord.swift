/// "Did you mean": the candidate that a mistyped word most likely stands for.
public enum NearestWord {
    /// The nearest of `candidates` by edits, or nil where none is near: at most a third of the word, rounded up, may differ.
    public static func to(_ word: String, among candidates: some Sequence<String>) -> String? {
        let word = Array(word.lowercased().unicodeScalars.prefix(64))
        let reach = max(1, (word.count + 2) / 3)
        var best: (distance: Int, word: String)?
        for candidate in candidates {
            let letters = Array(candidate.lowercased().unicodeScalars)
            guard abs(letters.count - word.count) <= reach else { continue }
            let found = distance(word, letters)
            if found <= reach, found < best?.distance ?? .max { best = (found, candidate) }
        }
        return best?.word
    }

    /// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours count one each.
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var before = [Int](repeating: 0, count: b.count + 1)
        var previous = Array(0...b.count)
        for i in a.indices {
            var current = [i + 1]
            current.reserveCapacity(b.count + 1)
            for j in b.indices {
                var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
                current.append(cost)
            }
            (before, previous) = (previous, current)
        }
        return previous[b.count]
    }
}
