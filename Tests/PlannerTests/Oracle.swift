internal import SectionKit

@testable internal import Planner

/// The plan worked out another way: drops by trying every length of the run, lengths by bisection on the one
/// multiplier that all sections share, spans by cutting the list at its pins. Slow, plain and independent.
enum Oracle {
    struct Span {
        var items: Range<Int>
        var start: Int
        /// What closes it; nil where nothing does.
        var closing: (at: Int, item: Int?)?
        var dropped: Set<Int>
        /// Real-valued, by the position in `items`.
        var lengths: [Double]
        var timeInHand: Int
    }

    /// The lengths that minimise Σ (d − ideal)² / (ideal · g): every free section moves by λ · ideal · g from its ideal.
    static func lengths(_ room: Double, _ items: [PlanItem]) -> [Double] {
        func at(_ multiplier: Double) -> [Double] {
            items.map { item in
                let ideal = Double(item.length.ideal.count)
                let wish = ideal + multiplier * ideal * item.givesWay
                return min(max(wish, Double(item.length.least.count)), Double(item.length.most.count))
            }
        }
        func sum(_ multiplier: Double) -> Double { at(multiplier).reduce(0, +) }
        var low = -1.0
        var high = 1.0
        while sum(low) > room, low > -1e12 { low *= 2 }
        while sum(high) < room, high < 1e12 { high *= 2 }
        for _ in 0..<200 {
            let middle = (low + high) / 2
            if sum(middle) < room { low = middle } else { high = middle }
        }
        return at((low + high) / 2)
    }

    static func objective(_ lengths: [Double], _ items: [PlanItem]) -> Double {
        zip(lengths, items).reduce(0) { sum, pair in
            let ideal = Double(pair.1.length.ideal.count)
            let weight = ideal * pair.1.givesWay
            return weight > 0 ? sum + (pair.0 - ideal) * (pair.0 - ideal) / weight : sum
        }
    }

    /// The shortest run, by `mayDrop` and then by running order, after which the least lengths fit.
    static func drops(_ room: Int, _ items: [PlanItem], _ range: Range<Int>) -> Set<Int> {
        var candidates: [(order: Int, index: Int)] = []
        for index in range {
            if let order = items[index].mayDrop { candidates.append((order, index)) }
        }
        candidates.sort { $0.order != $1.order ? $0.order < $1.order : $0.index < $1.index }
        for count in 0...candidates.count {
            let gone = Set(candidates.prefix(count).map(\.index))
            let need = range.filter { !gone.contains($0) }.map { items[$0].length.least.count }.reduce(0, +)
            if need <= room || count == candidates.count { return gone }
        }
        return []
    }

    static func spans(_ items: [PlanItem], from: Int, end: Int?, lastCounted: Int) -> [Span] {
        let cuts = items.indices.filter { $0 > 0 && (items[$0].pin != nil || $0 - 1 == lastCounted) }
        let bounds = [0] + cuts + [items.count]
        var spans: [Span] = []
        var cursor = from
        for (low, high) in zip(bounds, bounds.dropFirst()) {
            let start = max(items[low].pin?.secondsSince1970 ?? cursor, cursor)
            var closing: (at: Int, item: Int?)?
            if high - 1 == lastCounted, let end {
                closing = (end, nil)
            } else if high < items.count, let pin = items[high].pin {
                closing = (pin.secondsSince1970, high)
            }
            let range = low..<high
            guard let closing else {
                let ideals = range.map { Double(items[$0].length.ideal.count) }
                spans.append(
                    .init(items: range, start: start, closing: nil, dropped: [], lengths: ideals, timeInHand: 0))
                cursor = start + Int(ideals.reduce(0, +))
                continue
            }
            let room = closing.at - start
            let dropped = drops(room, items, range)
            let kept = range.filter { !dropped.contains($0) }
            let least = kept.map { items[$0].length.least.count }.reduce(0, +)
            let most = kept.map { items[$0].length.most.count }.reduce(0, +)
            let taken = min(max(room, least), most)
            var shares = lengths(Double(taken), kept.map { items[$0] }).makeIterator()
            let all = range.map { dropped.contains($0) ? 0 : shares.next() ?? 0 }
            spans.append(
                .init(
                    items: range, start: start, closing: closing, dropped: dropped, lengths: all,
                    timeInHand: max(0, room - most)))
            cursor = start + taken
        }
        return spans
    }
}
