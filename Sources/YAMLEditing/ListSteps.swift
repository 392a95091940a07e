/// How one list becomes another: what stays, what changes, what goes and what comes.
enum ListSteps {
    enum Step: Hashable {
        case keep(Int)
        case change(Int, YAMLValue)
        case remove(Int)
        /// Before the old item of that number.
        case insert(Int, YAMLValue)
    }

    /// In the order of the old list. The longest common run of items stays; of what lies between, one stands for one.
    static func between(_ old: [YAMLValue], _ new: [YAMLValue]) -> [Step] {
        var head = 0
        while head < min(old.count, new.count), old[head] == new[head] { head += 1 }
        var tail = 0
        while tail < min(old.count, new.count) - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
            tail += 1
        }
        let middle = head..<(old.count - tail)
        let fresh = head..<(new.count - tail)
        var steps = (0..<head).map(Step.keep)
        var place = middle.lowerBound
        var next = fresh.lowerBound
        // Pairs of equal items in between; a list of agenda sections is short enough for a table of them.
        for (kept, same) in common(old, new, middle, fresh) {
            append(&steps, old: place..<kept, new: new[next..<same])
            steps.append(.keep(kept))
            place = kept + 1
            next = same + 1
        }
        append(&steps, old: place..<middle.upperBound, new: new[next..<fresh.upperBound])
        return steps + (middle.upperBound..<old.count).map(Step.keep)
    }

    private static func append(_ steps: inout [Step], old: Range<Int>, new: ArraySlice<YAMLValue>) {
        for (place, value) in zip(old, new) { steps.append(.change(place, value)) }
        for place in old.dropFirst(new.count) { steps.append(.remove(place)) }
        for value in new.dropFirst(old.count) { steps.append(.insert(old.upperBound, value)) }
    }

    /// The longest common subsequence, by numbers; none where the lists are too long for it.
    private static func common(
        _ old: [YAMLValue], _ new: [YAMLValue], _ middle: Range<Int>, _ fresh: Range<Int>
    ) -> [(Int, Int)] {
        guard !middle.isEmpty, !fresh.isEmpty, middle.count * fresh.count <= 250_000 else { return [] }
        let width = fresh.count + 1
        var lengths = Array(repeating: 0, count: (middle.count + 1) * width)
        for row in stride(from: middle.count - 1, through: 0, by: -1) {
            for column in stride(from: fresh.count - 1, through: 0, by: -1) {
                let isSame = old[middle.lowerBound + row] == new[fresh.lowerBound + column]
                lengths[row * width + column] =
                    isSame
                    ? lengths[(row + 1) * width + column + 1] + 1
                    : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
            }
        }
        var pairs: [(Int, Int)] = []
        var row = 0
        var column = 0
        while row < middle.count, column < fresh.count {
            if old[middle.lowerBound + row] == new[fresh.lowerBound + column] {
                pairs.append((middle.lowerBound + row, fresh.lowerBound + column))
                row += 1
                column += 1
            } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
                row += 1
            } else {
                column += 1
            }
        }
        return pairs
    }
}
