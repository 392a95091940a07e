internal import SectionKit

@testable internal import Planner

/// The plan worked out another way: drops by trying every length of the run, lengths by bisection on the one
/// multiplier that all sections share, spans by cutting the list at its pins. Slow, plain and independent.
struct Oracle {
    /// When each item ends, real-valued: what is rounded.
    var ends: [Double] = []
    /// When the first of each item's span begins, whole seconds.
    var spanStarts: [Int] = []
    var lengths: [Double] = []
    var dropped: Set<Int> = []
    var timeInHand = 0
    var missed: [Arrangement.Miss] = []

    init(_ items: [PlanItem], from: Int?, end: Int?, lastCounted: Int, otherwise: Int = 0) {
        let opens = { (index: Int) in (items[index].gate ?? items[index].pin)?.secondsSince1970 }
        let cuts = items.indices.filter { $0 > 0 && (opens($0) != nil || $0 - 1 == lastCounted) }
        let bounds = ([0] + cuts + [items.count]).filter { $0 < items.count } + [items.count]
        var cursor = from
        for (low, high) in zip(bounds, bounds.dropFirst()) {
            let range = low..<high
            let closesAtEnd = high - 1 == lastCounted && end != nil
            let closing = closesAtEnd ? end : high < items.count ? opens(high) : nil
            let pins = [items[low].gate, items[low].pin].compactMap { $0?.secondsSince1970 }
            // The pins before the first item, one after the other: each is a span without sections.
            for pin in pins {
                timeInHand += max(0, pin - (cursor ?? pin))
                cursor = max(cursor ?? pin, pin)
            }
            if let cursor, let pin = pins.last, cursor > pin {
                missed.append(.init(item: low, by: .seconds(cursor - pin)))
            }
            let ideals = range.map { items[$0].length.ideal.count }.reduce(0, +)
            let start = cursor ?? closing.map { $0 - ideals } ?? otherwise
            guard let closing else {
                place(range, range.map { Double(items[$0].length.ideal.count) }, from: start)
                cursor = start + ideals
                continue
            }
            let room = closing - start
            dropped.formUnion(Self.drops(room, items, range))
            let gone = dropped
            let kept = range.filter { !gone.contains($0) }
            let least = kept.map { items[$0].length.least.count }.reduce(0, +)
            let most = kept.map { items[$0].length.most.count }.reduce(0, +)
            let taken = min(max(room, least), most)
            var shares = Self.lengths(Double(taken), kept.map { items[$0] }).makeIterator()
            place(range, range.map { gone.contains($0) ? 0 : shares.next() ?? 0 }, from: start)
            timeInHand += max(0, room - most)
            if closesAtEnd, start + taken > closing {
                missed.append(.init(item: nil, by: .seconds(start + taken - closing)))
            }
            cursor = max(closing, start + taken)
        }
    }

    private mutating func place(_ range: Range<Int>, _ lengths: [Double], from start: Int) {
        var end = Double(start)
        for length in lengths {
            end += length
            ends.append(end)
            spanStarts.append(start)
        }
        self.lengths += lengths
    }

    /// The lengths that minimise Σ (d − ideal)² / (ideal · g): every free section moves by λ · ideal · g from its ideal.
    static func lengths(_ room: Double, _ items: [PlanItem]) -> [Double] {
        let sizes = items.map { item -> (ideal: Double, weight: Double, least: Double, most: Double) in
            let ideal = Double(item.length.ideal.count)
            return (ideal, ideal * item.givesWay, Double(item.length.least.count), Double(item.length.most.count))
        }
        func at(_ multiplier: Double, _ size: (ideal: Double, weight: Double, least: Double, most: Double)) -> Double {
            min(max(size.ideal + multiplier * size.weight, size.least), size.most)
        }
        func sum(_ multiplier: Double) -> Double { sizes.reduce(0) { $0 + at(multiplier, $1) } }
        var low = -1.0
        var high = 1.0
        while sum(low) > room, low > -1e12 { low *= 2 }
        while sum(high) < room, high < 1e12 { high *= 2 }
        for _ in 0..<90 {
            let middle = (low + high) / 2
            if sum(middle) < room { low = middle } else { high = middle }
        }
        return sizes.map { at((low + high) / 2, $0) }
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

    /// What differs between a plan and this; empty where nothing does.
    func faults(of plan: Arrangement, _ items: [PlanItem]) -> [String] {
        guard plan.stretches.count == items.count else {
            return ["\(plan.stretches.count) stretches for \(items.count) sections"]
        }
        var faults: [String] = []
        var best = 0.0
        var real = 0.0
        // Rounding moves a length by at most a second, so it costs no more than this.
        var slack = 0.001
        for (index, stretch) in plan.stretches.enumerated() {
            let item = items[index]
            if stretch.dropped != dropped.contains(index) { faults.append("\(index) dropped: \(stretch.dropped)") }
            if abs(Double(stretch.end.secondsSince1970) - ends[index]) > 0.5001 {
                faults.append("\(index) ends \(stretch.end.secondsSince1970), not \(ends[index])")
            }
            let starts = index > 0 && spanStarts[index] == spanStarts[index - 1] ? nil : spanStarts[index]
            if let starts, index == 0 || plan.stretches[index - 1].end != stretch.start,
                stretch.start.secondsSince1970 != starts
            {
                faults.append("\(index) starts \(stretch.start.secondsSince1970), not \(starts)")
            }
            let range = stretch.dropped ? 0...0 : item.length.least.count...item.length.most.count
            if !range.contains(stretch.seconds) { faults.append("\(index): \(stretch.seconds) not in \(range)") }
            if stretch.dropped, item.mayDrop == nil { faults.append("\(index) may not be dropped") }
            if index > 0, stretch.start < plan.stretches[index - 1].end { faults.append("\(index) overlaps") }
            if let pin = item.pin, stretch.start < pin { faults.append("\(index) starts before its pin") }
            let ideal = Double(item.length.ideal.count)
            let weight = ideal * item.givesWay
            guard !stretch.dropped, weight > 0 else { continue }
            real += (Double(stretch.seconds) - ideal) * (Double(stretch.seconds) - ideal) / weight
            best += (lengths[index] - ideal) * (lengths[index] - ideal) / weight
            slack += (2 * abs(lengths[index] - ideal) + 1) / weight
        }
        if abs(real - best) > slack { faults.append("costs \(real), and \(best) at best") }
        if plan.timeInHand.count != timeInHand { faults.append("\(plan.timeInHand.count) in hand, not \(timeInHand)") }
        if plan.missed != missed { faults.append("misses \(plan.missed), not \(missed)") }
        return faults
    }
}
