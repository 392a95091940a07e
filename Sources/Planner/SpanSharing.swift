internal import Foundation
internal import SectionKit

/// Shares the time of one span out. Its arrays are used again for the next span: an agenda may have a thousand of them.
struct SpanSharing {
    /// By position in the span, not yet whole seconds; 0 for what is dropped.
    private(set) var lengths: [Double] = []
    private(set) var dropped: [Bool] = []

    /// How far each can move, and how much of a common move it takes; 0 for what cannot move. Arrays of plain numbers,
    /// since the passes over them are most of the work.
    private var caps: [Double] = []
    private var weights: [Double] = []

    init(capacity: Int) {
        lengths.reserveCapacity(capacity)
        dropped.reserveCapacity(capacity)
        caps.reserveCapacity(capacity)
        weights.reserveCapacity(capacity)
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
        if span.count == 1, let item = span.first { return share(room, with: item) }
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

    /// A section between two pins has its span for itself.
    private mutating func share(_ room: Int, with item: PlanItem) -> Int {
        reset()
        let isDropped = room < item.length.least.count && item.mayDrop != nil
        lengths.append(isDropped ? 0 : Double(min(max(room, item.length.least.count), item.length.most.count)))
        dropped.append(isDropped)
        return isDropped ? max(0, room) : room <= item.length.most.count ? 0 : room - item.length.most.count
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
        caps.removeAll(keepingCapacity: true)
        for (position, item) in span.enumerated() {
            let length = item.length
            let cap = grows ? length.most.count - length.ideal.count : length.ideal.count - length.least.count
            caps.append(dropped[position] ? 0 : Double(cap))
        }
        if room >= most {
            for position in caps.indices { lengths[position] += caps[position] }
            return room - most
        }
        move(span, by: Double(grows ? room - ideal : ideal - room), direction: grows ? 1 : -1)
        return 0
    }

    // MARK: How far each moves

    /// Each moves from its ideal by its weight times a share that is the same for all, until its limit stops it.
    ///
    /// What a share would take past its limit stands at it: the others then take more, never less. So it is settled,
    /// and the share is worked out anew for the others, until it stops nobody else.
    private mutating func move(_ span: ArraySlice<PlanItem>, by missing: Double, direction: Double) {
        let strongest = weigh(span)
        guard strongest > 0 else { return moveInOrder(span, by: missing, direction: direction) }
        var share = 0.0
        var stopped = -1.0
        // Nearly always three or four rounds are enough; where each stops only a few, sorting is quicker.
        for _ in 0..<12 {
            // Without branches: which of a thousand sections is stopped, no processor guesses.
            var taken = 0.0
            var weight = 0.0
            var count = 0.0
            for position in caps.indices {
                let isStopped = weights[position] * share >= caps[position] ? 1.0 : 0.0
                taken += isStopped * caps[position]
                weight += (1 - isStopped) * weights[position]
                count += isStopped
            }
            if count == stopped || weight <= 0 {
                for position in caps.indices {
                    let move = weights[position] * share
                    lengths[position] += direction * (move < caps[position] ? move : caps[position])
                }
                return
            }
            share = (missing - taken) / weight
            stopped = count
        }
        moveInOrder(span, by: missing, direction: direction)
    }

    /// Weights beside the most willing; returns its willingness, or 0 where others are too far from it for one scale.
    private mutating func weigh(_ span: ArraySlice<PlanItem>) -> Double {
        var strongest = 0.0
        var weakest = Double.greatestFiniteMagnitude
        for (position, item) in span.enumerated() where caps[position] > 0 {
            strongest = max(strongest, item.givesWay)
            weakest = min(weakest, item.givesWay)
        }
        weights.removeAll(keepingCapacity: true)
        guard strongest > 0, weakest / strongest > 1e-200 else { return 0 }
        for item in span { weights.append(item.weight(beside: strongest)) }
        return strongest
    }

    /// The same by sorting: who is stopped first, and up to whom. Weights are measured by the most willing of those
    /// that are left, so that the smallest that a number can hold weighs something beside its like.
    private mutating func moveInOrder(_ span: ArraySlice<PlanItem>, by missing: Double, direction: Double) {
        let items = Array(span)
        var order: [(stop: Double, position: Int)] = []
        for (position, item) in items.enumerated() where caps[position] > 0 {
            // A logarithm, so that the quotient always is a number.
            order.append((log(caps[position] / Double(item.length.ideal.count)) - log(item.givesWay), position))
        }
        order.sort { $0.stop == $1.stop ? $0.position < $1.position : $0.stop < $1.stop }
        var taken = [0.0]
        taken.reserveCapacity(order.count + 1)
        for entry in order { taken.append((taken.last ?? 0) + caps[entry.position]) }

        func shareFrom(_ place: Int) -> (share: Double, strongest: Double) {
            var strongest = 0.0
            for entry in order[place...] { strongest = max(strongest, items[entry.position].givesWay) }
            var weight = 0.0
            for entry in order[place...] { weight += items[entry.position].weight(beside: strongest) }
            return (weight > 0 ? (missing - taken[place]) / weight : 0, strongest)
        }
        // The first that is not stopped while all before it are.
        var low = 0
        var high = order.count
        while low < high {
            let middle = (low + high) / 2
            let (share, strongest) = shareFrom(middle)
            let position = order[middle].position
            if items[position].weight(beside: strongest) * share >= caps[position] {
                low = middle + 1
            } else {
                high = middle
            }
        }
        let (share, strongest) = shareFrom(low)
        for (place, entry) in order.enumerated() {
            let position = entry.position
            let move = place < low ? caps[position] : items[position].weight(beside: strongest) * share
            lengths[position] += direction * min(caps[position], move)
        }
    }
}

extension PlanItem {
    /// Divided before it is multiplied, so that no willingness is too great for a number.
    fileprivate func weight(beside strongest: Double) -> Double { Double(length.ideal.count) * (givesWay / strongest) }
}
