internal import Meeting
internal import Seating
internal import SectionKit

/// People who were only counted are chairs: whoever is known by name takes one.
extension TableWork {
    /// The numbers of those who sit without a name in the rounds to come.
    var counted: [Int] {
        (tables.rounds.last ?? []).joined().filter { tables.person($0)?.id == nil }.sorted()
    }

    /// People of the register sit down on chairs that were counted, as long as there are any; nobody else moves.
    ///
    /// - Returns: nil where there are none, or fewer than come; then they are seated as anybody who comes late. Where
    ///   they are to sit somewhere, the chairs are only taken away.
    mutating func seatOnCountedChairs(_ ids: [PersonID], beside partner: String?, table: Int?) throws -> Told? {
        let coming = ids.compactMap { Int($0.text) }.filter { tables.person($0)?.id != nil }
        let tied = Set(tables.fixed.map(\.person) + tables.together.joined())
        var chairs = counted.filter { !tied.contains($0) }
        guard !coming.isEmpty, coming.count == ids.count, chairs.count >= coming.count,
            coming.allSatisfy({ number in
                !tables.rounds.dropFirst(open - 1).joined().joined().contains(number) && !tied.contains(number)
            })
        else { return nil }
        let beside = try partner.map { try person($0) }.flatMap { Int($0.text) }
        let wanted = table ?? beside.flatMap { tables.table(of: $0, round: open) }
        if let wanted {
            chairs.sort {
                (tables.table(of: $0, round: open) == wanted ? 0 : 1, $0)
                    < (tables.table(of: $1, round: open) == wanted ? 0 : 1, $1)
            }
        }
        let taken = Array(chairs.prefix(coming.count))
        if wanted != nil {
            for chair in taken { replace(chair, with: nil) }
            return nil
        }
        for (number, chair) in zip(coming, taken) { replace(chair, with: number) }
        tables.left.removeAll(where: coming.contains)
        tables.quality = seats().standing.words(from: open, naming: Self.number)
        let (now, first) = (tables, open)
        return { name in
            zip(coming, taken).map { number, chair in
                let places = (first...max(first, now.rounds.count)).compactMap { now.table(of: number, round: $0) }
                let isOne = Set(places).count == 1
                return "\(name(personID(number))) takes the seat of number \(chair), at "
                    + Unmet.tables(isOne ? Array(places.prefix(1)) : places) + (isOne ? "." : ", round by round.")
            } + ["Nobody else moves."]
        }
    }

    private mutating func replace(_ chair: Int, with number: Int?) {
        for round in tables.rounds.indices.dropFirst(open - 1) {
            for table in tables.rounds[round].indices where tables.rounds[round][table].contains(chair) {
                tables.rounds[round][table].removeAll { $0 == chair }
                if let number { tables.rounds[round][table].append(number) }
                tables.rounds[round][table].sort()
            }
        }
    }
}
