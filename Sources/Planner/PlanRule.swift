public import SectionKit

/// What every section gets: the one place of the rule, as `docs/reference.md` states it under "The plan".
///
/// Between two pins the lengths d minimise Σ (d − ideal)² / (ideal · givesWay) with least ≤ d ≤ most and
/// Σ d = the time of the span.
public enum PlanRule {
    /// Places items in their order.
    ///
    /// - Parameters:
    ///   - from: Where the first item can begin; nil: at its pin, else so that the first span is over by what closes it.
    ///   - end: The pin behind the item at `lastCounted`; nil: nothing ends the last span.
    ///   - lastCounted: The last item that belongs to the counted length; those behind follow the end.
    ///   - otherwise: Where all begins that nothing else gives a place.
    public static func arrange(
        _ items: [PlanItem], from: Instant?, end: Instant?, lastCounted: Int? = nil,
        otherwise: Instant = Instant(secondsSince1970: 0)
    ) -> Arrangement {
        var plan = Arrangement(stretches: [], timeInHand: .zero, missed: [])
        plan.stretches.reserveCapacity(items.count)
        var sharing = SpanSharing(capacity: items.count)
        let endsAfter = lastCounted ?? items.count - 1
        // Until where time is told already: as a section's, as time in hand, or as lateness.
        var cursor = from
        var next = 0
        while next < items.count {
            var last = next
            while last + 1 < items.count, items[last + 1].opensSpan == nil, last != endsAfter { last += 1 }
            let span = items[next...last]
            // What closes the span: the end, the next pin, or nothing.
            let closesAtEnd = last == endsAfter && end != nil
            let closing = closesAtEnd ? end : last + 1 < items.count ? items[last + 1].opensSpan : nil

            let start = begin(span, at: next, cursor: cursor, closing: closing, in: &plan) ?? otherwise
            guard let closing else {
                sharing.takeIdeals(span)
                cursor = stack(span, sharing, from: start, into: &plan)
                next = last + 1
                continue
            }
            let left = sharing.share((closing - start).count, among: span)
            let over = stack(span, sharing, from: start, into: &plan)
            plan.timeInHand += .seconds(left)
            if closesAtEnd, over > closing { plan.missed.append(.init(item: nil, by: over - closing)) }
            cursor = max(over, closing)
            next = last + 1
        }
        return plan
    }

    /// Where a span begins, as far as pins say; tells the time in hand before its pin, or that it misses it.
    private static func begin(
        _ span: ArraySlice<PlanItem>, at index: Int, cursor: Instant?, closing: Instant?, in plan: inout Arrangement
    ) -> Instant? {
        var at = cursor
        let own = span.first?.pin
        if let gate = span.first?.gate {
            if let cursor, cursor < gate { plan.timeInHand += gate - cursor }
            at = at.map { max($0, gate) } ?? gate
        }
        if let own {
            if let at, at < own { plan.timeInHand += own - at }
            if let at, at > own { plan.missed.append(.init(item: index, by: at - own)) }
            return at.map { max($0, own) } ?? own
        }
        if let at {
            if let gate = span.first?.gate, at > gate { plan.missed.append(.init(item: index, by: at - gate)) }
            return at
        }
        let ideal = span.reduce(Seconds.zero) { $0 + $1.length.ideal }
        return closing.map { $0 - ideal }
    }

    /// Puts lengths one after the other. Starts are rounded and lengths are what lies between, so sums are exact.
    private static func stack(
        _ span: ArraySlice<PlanItem>, _ sharing: SpanSharing, from start: Instant, into plan: inout Arrangement
    ) -> Instant {
        var elapsed = Elapsed()
        var begin = start
        for (length, dropped) in zip(sharing.lengths, sharing.dropped) {
            elapsed.add(length)
            let end = start + elapsed.rounded
            plan.stretches.append(.init(start: begin, end: end, dropped: dropped))
            begin = end
        }
        return begin
    }

    /// Shares a section's length out among its parts by the same rule; what is left over stays at the end.
    public static func share(_ length: Seconds, among parts: [Part], from start: Instant) -> [Arrangement.Stretch] {
        let items = parts.map { PlanItem(length: $0.length) }
        var plan = Arrangement(stretches: [], timeInHand: .zero, missed: [])
        var sharing = SpanSharing(capacity: items.count)
        _ = sharing.share(length.count, among: items[...])
        _ = stack(items[...], sharing, from: start, into: &plan)
        return plan.stretches
    }
}

extension PlanItem {
    /// The pin that closes the span before it: the first that it has.
    fileprivate var opensSpan: Instant? { gate ?? pin }
}

/// Lengths added up exactly, in parts of a second that are a power of two: what a sum of floating numbers loses could
/// round one start up and the next one down, and a fixed section would come out a second too long.
private struct Elapsed {
    private static let bits = 30
    private var whole = 0
    private var fraction = 0

    mutating func add(_ length: Double) {
        let seconds = Int(length)
        fraction += Int((length - Double(seconds)) * Double(1 << Self.bits) + 0.5)
        whole += seconds + (fraction >> Self.bits)
        fraction &= (1 << Self.bits) - 1
    }

    /// In whole seconds, half a second rounded up.
    var rounded: Seconds { .seconds(whole + (fraction >> (Self.bits - 1))) }
}
