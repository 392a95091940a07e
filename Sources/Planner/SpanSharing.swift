internal import Foundation
internal import SectionKit

/// Shares the time of one span out. Its arrays are used again for the next span: an agenda may have a thousand of them.
struct SpanSharing {
    /// By position in the span, not yet whole seconds; 0 for what is dropped.
    private(set) var lengths: [Double] = []
    private(set) var dropped: [Bool] = []

    /// What can still move, while its share is looked for.
    private var movers: [Mover] = []

    fileprivate struct Mover {
        var position: Int
        var ideal: Double
        /// How far it can move.
        var cap: Double
        var givesWay: Double
    }

    /// Everything at its ideal: nothing closes the span.
    mutating func takeIdeals(_ span: ArraySlice<PlanItem>) {
        reset()
        for item in span { put(item.length.ideal) }
    }

    /// Shares `room` seconds out.
    ///
    /// - Returns: The seconds that are left where everything is at `most`.
    mutating func share(_ room: Int, among span: ArraySlice<PlanItem>) -> Int {
        var least = 0
        for item in span { least += item.length.least.count }
        reset()
        if least <= room {
            for item in span { put(item.length.ideal) }
            return shareWhatIsKept(room, span)
        }
        for item in span { put(item.length.least) }
        return drop(span, least: least, room: room) ? shareWhatIsKept(room, span) : 0
    }

    private mutating func reset() {
        lengths.removeAll(keepingCapacity: true)
        dropped.removeAll(keepingCapacity: true)
    }

    private mutating func put(_ length: Seconds) {
        lengths.append(Double(length.count))
        dropped.append(false)
    }

    /// Drops the shortest run by `mayDrop`, lowest first, then by running order, after which the rest fits.
    ///
    /// - Returns: Whether it does; the drops stand also where it does not.
    private mutating func drop(_ span: ArraySlice<PlanItem>, least: Int, room: Int) -> Bool {
        var order: [(mayDrop: Int, index: Int)] = []
        for index in span.indices {
            if let mayDrop = span[index].mayDrop { order.append((mayDrop, index)) }
        }
        order.sort { $0.mayDrop == $1.mayDrop ? $0.index < $1.index : $0.mayDrop < $1.mayDrop }
        var least = least
        for (_, index) in order where least > room {
            let position = index - span.startIndex
            dropped[position] = true
            lengths[position] = 0
            least -= span[index].length.least.count
        }
        return least <= room
    }

    /// For a room in which all that is kept has its least.
    private mutating func shareWhatIsKept(_ room: Int, _ span: ArraySlice<PlanItem>) -> Int {
        var ideal = 0
        var most = 0
        for (position, item) in span.enumerated() where !dropped[position] {
            ideal += item.length.ideal.count
            most += item.length.most.count
            lengths[position] = Double(item.length.ideal.count)
        }
        if room == ideal { return 0 }
        let grows = room > ideal
        movers.removeAll(keepingCapacity: true)
        for (position, item) in span.enumerated() where !dropped[position] {
            let length = item.length
            let cap = grows ? length.most.count - length.ideal.count : length.ideal.count - length.least.count
            guard cap > 0 else { continue }
            movers.append(
                Mover(
                    position: position, ideal: Double(length.ideal.count), cap: Double(cap), givesWay: item.givesWay))
        }
        if room >= most {
            for mover in movers { lengths[mover.position] += mover.cap }
            return room - most
        }
        move(by: Double(grows ? room - ideal : ideal - room), direction: grows ? 1 : -1)
        return 0
    }

    // MARK: How far each moves

    /// Each moves from its ideal by its weight times what all share, until its limit stops it.
    ///
    /// What the common share takes past its limit stands at it: the others then take more, never less. So it is
    /// settled, and the rest is shared anew, until nobody is stopped any more.
    private mutating func move(by missing: Double, direction: Double) {
        var missing = missing
        var rounds = 0
        while !movers.isEmpty {
            // Nearly always two or three rounds are enough; where each settles only a few, sorting is quicker.
            if rounds == 24 { missing -= settleInOrder(missing, direction) }
            rounds += 1
            let (share, strongest) = shareOfEach(missing, movers[...])
            var kept = 0
            for index in movers.indices {
                let mover = movers[index]
                let move = mover.weight(beside: strongest) * share
                if move >= mover.cap {
                    lengths[mover.position] += direction * mover.cap
                    missing -= mover.cap
                } else {
                    movers[kept] = mover
                    kept += 1
                }
            }
            if kept == movers.count {
                for mover in movers {
                    lengths[mover.position] += direction * mover.weight(beside: strongest) * share
                }
                return
            }
            movers.removeSubrange(kept...)
        }
    }

    /// What one unit of weight takes, and the willingness that weights are measured by: the greatest, so that the
    /// smallest that a number can hold weighs something beside its like.
    private func shareOfEach(_ missing: Double, _ movers: ArraySlice<Mover>) -> (share: Double, strongest: Double) {
        var strongest = 0.0
        for mover in movers { strongest = max(strongest, mover.givesWay) }
        var weight = 0.0
        for mover in movers { weight += mover.weight(beside: strongest) }
        return (weight > 0 ? missing / weight : 0, strongest)
    }

    /// Sorts by who is stopped first, and settles those that are; returns what they took.
    private mutating func settleInOrder(_ missing: Double, _ direction: Double) -> Double {
        let order = movers.map { (stop: $0.stop, mover: $0) }
            .sorted { ($0.stop, $0.mover.position) < ($1.stop, $1.mover.position) }
        movers = order.map(\.mover)
        var taken = [0.0]
        taken.reserveCapacity(movers.count + 1)
        for mover in movers { taken.append((taken.last ?? 0) + mover.cap) }
        var low = 0
        var high = movers.count
        // The first that is not stopped while all before it are.
        while low < high {
            let middle = (low + high) / 2
            let (share, strongest) = shareOfEach(missing - taken[middle], movers[middle...])
            if movers[middle].weight(beside: strongest) * share >= movers[middle].cap {
                low = middle + 1
            } else {
                high = middle
            }
        }
        for mover in movers.prefix(low) { lengths[mover.position] += direction * mover.cap }
        movers.removeSubrange(..<low)
        return taken[low]
    }
}

extension SpanSharing.Mover {
    /// Divided before it is multiplied, so that no willingness is too great for a number.
    func weight(beside strongest: Double) -> Double { ideal * (givesWay / strongest) }

    /// What stops the one before the other: how far it can move by how much it weighs, as a logarithm, so that the
    /// quotient always is a number.
    var stop: Double { log(cap / ideal) - log(givesWay) }
}
