internal import Seating

/// Checks tables against a request, and knows nothing of how they were found.
struct SeatingChecker {
    let request: SeatingRequest

    /// - Returns: All that is wrong with an answer; empty where it holds what it says.
    func faults(of answer: SeatingAnswer) -> [String] {
        var faults: [String] = []
        if answer.tables.isEmpty {
            if answer.unmet.isEmpty { faults.append("no tables and no reason") }
            if answer.unmet.contains(where: \.leavesTables) { faults.append("a rule that leaves tables left none") }
            return faults
        }
        if answer.unmet.contains(where: { !$0.leavesTables }) { faults.append("tables beside a reason for none") }
        if answer.tables.count != request.rounds { faults.append("\(answer.tables.count) rounds") }
        var without: Set<Place> = []
        var staff: Set<Place> = []
        var alone: Set<Place> = []
        var met: [Set<PersonID>: Int] = [:]
        var shares = 0
        for (round, tables) in answer.tables.enumerated() {
            faults += faultsOfSeats(tables, round + 1)
            for (table, ids) in tables.enumerated() {
                let people = ids.compactMap(person)
                let place = Place(round: round + 1, table: table + 1)
                if !people.contains(where: { $0.role == .serviceUser }) { without.insert(place) }
                if !people.contains(where: { $0.role != .staff }) { staff.insert(place) }
                let services = people.map { $0.service ?? "only \($0.id)" }
                if people.count > 1, Set(services).count == 1 { alone.insert(place) }
                for service in Set(services) { shares += services.filter { $0 == service }.count - 1 }
                for one in ids { for other in ids where one < other { met[[one, other], default: 0] += 1 } }
            }
        }
        var told = (without: Set<Place>(), staff: Set<Place>(), alone: Set<Place>())
        for unmet in answer.unmet {
            switch unmet {
            case .withoutServiceUser(let round, let tables, _, _):
                told.without.formUnion(tables.map { Place(round: round, table: $0) })
            case .staffAlone(let round, let tables, _):
                told.staff.formUnion(tables.map { Place(round: round, table: $0) })
            case .oneServiceAlone(let round, let tables, _):
                told.alone.formUnion(tables.map { Place(round: round, table: $0) })
            default: break
            }
        }
        if request.rules.serviceUserAtEveryTable, told.without != without { faults.append("without a service user") }
        if request.rules.neverStaffAlone, told.staff != staff { faults.append("staff alone") }
        if request.rules.mixesServices, told.alone != alone { faults.append("one service alone") }
        var repeats = 0
        for (pair, count) in met where !isKept(pair) {
            let before = request.earlier.first { Set([$0.key.first, $0.key.second]) == pair }?.value ?? 0
            repeats += before > 0 ? count : count - 1
        }
        if repeats != answer.repeats { faults.append("\(repeats) repeats, and not \(answer.repeats)") }
        if shares != answer.shares { faults.append("\(shares) shares, and not \(answer.shares)") }
        if repeats < answer.leastRepeats || shares < answer.leastShares { faults.append("better than the bound") }
        return faults
    }

    private struct Place: Hashable {
        let round: Int
        let table: Int
    }

    private func person(_ id: PersonID) -> Participant? { request.people.first { $0.id == id } }

    private func isKept(_ pair: Set<PersonID>) -> Bool { groups.contains { pair.isSubset(of: $0) } }

    /// Groups that share somebody are one.
    private var groups: [Set<PersonID>] {
        var groups = request.together.map { Set($0) }
        var changed = true
        while changed {
            changed = false
            search: for one in groups.indices {
                for other in groups.indices where one < other && !groups[one].isDisjoint(with: groups[other]) {
                    groups[one].formUnion(groups[other])
                    groups.remove(at: other)
                    changed = true
                    break search
                }
            }
        }
        return groups
    }

    private func faultsOfSeats(_ tables: [[PersonID]], _ round: Int) -> [String] {
        var faults: [String] = []
        let all = tables.flatMap { $0 }
        if all.sorted() != request.people.map(\.id).sorted() { faults.append("round \(round): not everybody once") }
        let sizes = tables.map(\.count)
        if sizes.contains(where: { $0 < 2 }) { faults.append("round \(round): somebody alone") }
        switch request.tables {
        case .count(let count): if tables.count != count { faults.append("round \(round): \(tables.count) tables") }
        case .size(let size):
            if sizes.contains(where: { $0 > size }) { faults.append("round \(round): a table too large") }
        case .seats(let seats):
            if tables.count != seats.count || zip(sizes, seats).contains(where: { $0 > $1 }) {
                faults.append("round \(round): more people than seats")
            }
        }
        if case .seats = request.tables {
        } else if let least = sizes.min(), let most = sizes.max(), most - least > 1 {
            faults.append("round \(round): uneven tables")
        }
        for group in groups where tables.count(where: { !group.isDisjoint(with: $0) }) > 1 {
            faults.append("round \(round): a kept group apart")
        }
        for seat in request.fixed where seat.round == nil || seat.round == round {
            if !tables[seat.table - 1].contains(seat.person) {
                faults.append("round \(round): a fixed seat is not kept")
            }
        }
        return faults
    }

    /// Whether a round can be seated at all, by trying everything; for a handful of people.
    func canBeSeated(_ round: Int, tables count: Int, needsUsers: Bool) -> Bool {
        let people = request.people
        let most: [Int]
        let least: Int
        if case .seats(let seats) = request.tables {
            most = seats
            least = 2
        } else {
            most = Array(repeating: (people.count + count - 1) / count, count: count)
            least = people.count / count
        }
        var tables = Array(repeating: [Participant](), count: count)
        func place(_ index: Int) -> Bool {
            if index == people.count {
                return tables.allSatisfy { table in
                    table.count >= least && (!needsUsers || table.contains { $0.role == .serviceUser })
                }
            }
            let fixed = request.fixed.first { $0.person == people[index].id && ($0.round ?? round) == round }
            let group = groups.first { $0.contains(people[index].id) } ?? []
            for table in 0..<count where tables[table].count < most[table] {
                if let fixed, fixed.table != table + 1 { continue }
                let partners = people[..<index].filter { group.contains($0.id) }
                if let partner = partners.first, !tables[table].contains(partner) { continue }
                tables[table].append(people[index])
                if place(index + 1) { return true }
                tables[table].removeLast()
            }
            return false
        }
        return place(0)
    }
}
