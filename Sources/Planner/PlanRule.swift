public import SectionKit

/// What every section gets: the one place of the rule, as `docs/reference.md` states it under "The plan".
///
/// Between two pins the lengths d minimise Σ (d − ideal)² / (ideal · givesWay) with least ≤ d ≤ most and
/// Σ d = the time of the span.
public enum PlanRule {
    /// Places items in their order.
    ///
    /// - Parameters:
    ///   - from: Where the first item begins when it has no pin; nil: so that it is over by the next pin.
    ///   - end: The pin behind the item at `lastCounted`; nil: nothing ends the last span.
    ///   - lastCounted: The last item that belongs to the counted length; those behind follow the end.
    public static func arrange(
        _ items: [PlanItem], from: Instant?, end: Instant?, lastCounted: Int? = nil
    ) -> Arrangement {
        var plan = Arrangement(stretches: [], timeInHand: .zero, missed: [])
        plan.stretches.reserveCapacity(items.count)
        let endsAfter = lastCounted ?? items.count - 1
        var cursor = from
        var next = 0
        while next < items.count {
            var last = next
            while last + 1 < items.count, items[last + 1].pin == nil, last != endsAfter { last += 1 }
            let span = items[next...last]
            // What closes the span: the end, the next pin, or nothing.
            let closing: (pin: Instant, item: Int?)? =
                if last == endsAfter, let end {
                    (end, nil)
                } else if last + 1 < items.count, let pin = items[last + 1].pin {
                    (pin, last + 1)
                } else {
                    nil
                }
            let start = begin(of: span, cursor: cursor, closing: closing?.pin)
            // A pin that what stands before it misses is told where that span closes; the first span has none before.
            if next == 0, let pin = span.first?.pin, start > pin { plan.missed.append(.init(item: 0, by: start - pin)) }
            cursor = place(span, from: start, closing: closing, into: &plan)
            next = last + 1
        }
        return plan
    }

    private static func begin(of span: ArraySlice<PlanItem>, cursor: Instant?, closing: Instant?) -> Instant {
        let pin = span.first?.pin
        if let cursor { return pin.map { max($0, cursor) } ?? cursor }
        if let pin { return pin }
        let ideal = span.reduce(Seconds.zero) { $0 + $1.length.ideal }
        return closing.map { $0 - ideal } ?? Instant(secondsSince1970: 0)
    }

    /// Places one span; returns where the next one may begin.
    private static func place(
        _ span: ArraySlice<PlanItem>, from start: Instant, closing: (pin: Instant, item: Int?)?,
        into plan: inout Arrangement
    ) -> Instant {
        guard let closing else {
            return stack(
                span, lengths: span.map { Double($0.length.ideal.count) }, dropped: [], from: start, into: &plan)
        }
        let room = (closing.pin - start).count
        let dropped = drops(span, room: room)
        let active = span.indices.filter { !dropped.contains($0) }.map { span[$0] }
        let shares = share(room, among: active)
        var lengths: [Double] = []
        lengths.reserveCapacity(span.count)
        var taken = 0
        for index in span.indices {
            if dropped.contains(index) {
                lengths.append(0)
            } else {
                lengths.append(shares.lengths[taken])
                taken += 1
            }
        }
        let end = stack(span, lengths: lengths, dropped: dropped, from: start, into: &plan)
        plan.timeInHand += Seconds(max(0, shares.left))
        if end > closing.pin { plan.missed.append(.init(item: closing.item, by: end - closing.pin)) }
        return end
    }

    /// Which items go so that the rest fits: the shortest run by `mayDrop`, lowest first, then by running order.
    private static func drops(_ span: ArraySlice<PlanItem>, room: Int) -> Set<Int> {
        var least = span.reduce(0) { $0 + $1.length.least.count }
        guard least > room else { return [] }
        let order = span.indices.filter { span[$0].mayDrop != nil }
            .sorted { (span[$0].mayDrop ?? 0, $0) < (span[$1].mayDrop ?? 0, $1) }
        var dropped: Set<Int> = []
        for index in order where least > room {
            dropped.insert(index)
            least -= span[index].length.least.count
        }
        return dropped
    }

    /// The lengths that the rule gives, not yet whole seconds, and what is left where all are at `most`.
    static func share(_ room: Int, among items: [PlanItem]) -> (lengths: [Double], left: Int) {
        let least = items.reduce(0) { $0 + $1.length.least.count }
        let ideal = items.reduce(0) { $0 + $1.length.ideal.count }
        let most = items.reduce(0) { $0 + $1.length.most.count }
        if room <= least { return (items.map { Double($0.length.least.count) }, 0) }
        if room >= most { return (items.map { Double($0.length.most.count) }, room - most) }
        if room == ideal { return (items.map { Double($0.length.ideal.count) }, 0) }

        // Each item moves from its ideal by weight × t until its limit stops it; t is what makes the sum fit.
        let grows = room > ideal
        // Only their ratios count, so the largest is 1: then the smallest that a number can hold weighs something too.
        let willing = items.map(\.givesWay).max() ?? 1
        let weights = items.map { Double($0.length.ideal.count) * (willing > 0 ? $0.givesWay / willing : 0) }
        let caps = items.map {
            Double(grows ? $0.length.most.count - $0.length.ideal.count : $0.length.ideal.count - $0.length.least.count)
        }
        let movable = items.indices.filter { weights[$0] > 0 && caps[$0] > 0 }
            .sorted { (caps[$0] / weights[$0], $0) < (caps[$1] / weights[$1], $1) }
        // Added up from the lightest end, since taking a large weight from a sum would leave nothing of a small one.
        var weightFrom = [Double](repeating: 0, count: movable.count + 1)
        for place in movable.indices.reversed() { weightFrom[place] = weightFrom[place + 1] + weights[movable[place]] }
        var missing = Double(abs(room - ideal))
        var t = 0.0
        for (place, index) in movable.enumerated() {
            t = missing / weightFrom[place]
            if t <= caps[index] / weights[index] { break }
            missing -= caps[index]
        }
        let lengths = items.indices.map { index -> Double in
            let move = min(caps[index], weights[index] * t)
            return Double(items[index].length.ideal.count) + (grows ? move : -move)
        }
        return (lengths, 0)
    }

    /// Puts lengths one after the other. Starts are rounded and lengths are what lies between, so sums are exact.
    private static func stack(
        _ span: ArraySlice<PlanItem>, lengths: [Double], dropped: Set<Int>, from start: Instant,
        into plan: inout Arrangement
    ) -> Instant {
        var elapsed = 0.0
        var begin = start
        for (index, length) in zip(span.indices, lengths) {
            elapsed += length
            let end = start + Seconds(Int(elapsed.rounded()))
            plan.stretches.append(.init(start: begin, end: end, dropped: dropped.contains(index)))
            begin = end
        }
        return begin
    }

    /// Shares a section's length out among its parts by the same rule; what is left over stays at the end.
    public static func share(_ length: Seconds, among parts: [Part], from start: Instant) -> [Arrangement.Stretch] {
        let items = parts.map { PlanItem(length: $0.length) }
        var plan = Arrangement(stretches: [], timeInHand: .zero, missed: [])
        _ = stack(items[...], lengths: share(length.count, among: items).lengths, dropped: [], from: start, into: &plan)
        return plan.stretches
    }
}
