/// Rounds in which nobody meets anyone twice, constructed: affine planes, round robin, classes moved against each other,
/// and designs developed from base weeks.
enum DesignFinder {
    /// - Returns: What could be constructed, each by round the table of each person, for as many of the rounds as could
    ///   be. Tables may be uneven where people are fewer than the construction has.
    static func candidates(tables: Int, people: Int, rounds: Int, budget: Int) -> [[[Int]]] {
        let (size, over) = people.quotientAndRemainder(dividingBy: tables)
        if over == 0 { return [whole(tables: tables, size: size, rounds: rounds, budget: budget)] }
        // The larger construction is worth a long search only where it is almost full.
        let larger = whole(
            tables: tables, size: size + 1, rounds: rounds, budget: tables - over > 2 ? budget / 8 : budget)
        let fewer = without(tables - over, of: larger, size: size + 1, rounds: rounds)
        if fewer.count == rounds { return [fewer] }
        let smaller = whole(tables: tables, size: size, rounds: rounds, budget: budget)
        return [fewer, with(over, more: smaller.prefix(rounds).map { $0 }, tables: tables)]
    }

    /// As many rounds as asked, or as can be constructed, where all tables have `size` people.
    static func whole(tables: Int, size: Int, rounds: Int, budget: Int) -> [[Int]] {
        if tables == 1 { return [Array(repeating: 0, count: size)] }
        if size == 1 { return [Array(0..<tables)] }
        if size == 2 { return roundRobin(tables: tables, rounds: rounds) }
        let most = (tables * size - 1) / (size - 1)
        let wanted = min(rounds, most)
        var best = classes(tables: tables, size: size, rounds: wanted, budget: budget)
        if best.isEmpty, rounds > 0 { best = [(0..<tables * size).map { $0 / size }] }
        // One round fewer may be found where the whole number is not.
        for fewer in stride(from: wanted, to: max(best.count, wanted - 2), by: -1) {
            if let found = BaseWeekSearch(tables: tables, size: size, rounds: fewer).search(budget: budget) {
                best = found
                break
            }
        }
        return best
    }

    /// The circle method: one stays, the others go round.
    private static func roundRobin(tables: Int, rounds: Int) -> [[Int]] {
        let circle = 2 * tables - 1
        return (0..<min(rounds, circle)).map { round in
            (0..<2 * tables).map { person in
                if person == circle { return 0 }
                // Those whose places add up to twice the round's sit together; the one who is alone sits with who stays.
                let distance = (person - round + circle) % circle
                return min(distance, circle - distance)
            }
        }
    }

    /// Classes of as many people as there are tables; where a class fills whole tables, rounds within the classes too.
    private static func classes(tables: Int, size: Int, rounds: Int, budget: Int) -> [[Int]] {
        guard size <= tables else { return [] }
        var all: [[Int]] = []
        for count in stride(from: min(rounds, tables), through: 1, by: -1) {
            if let shifts = Shifts.withoutClash(tables: tables, classes: size, rounds: count) {
                all = shifts.design(people: tables * size)
                break
            }
        }
        guard all.count < rounds, tables % size == 0 else { return all }
        let within =
            tables == size
            ? [Array(repeating: 0, count: size)]
            : whole(
                tables: tables / size, size: size, rounds: rounds - all.count, budget: budget)
        return all
            + within.prefix(rounds - all.count).map { round in
                (0..<tables * size).map { $0 / tables * (tables / size) + round[$0 % tables] }
            }
    }

    /// Leaves people out so that no table loses two of them, where that can be.
    private static func without(_ missing: Int, of full: [[Int]], size: Int, rounds: Int) -> [[Int]] {
        guard let first = full.first else { return [] }
        let kept = Array(full.prefix(rounds))
        let people = first.count
        // People of one table of a round that is not used never meet; nor do those of one class.
        var choices: [[Int]] = [Array((people - missing)..<people)]
        for unused in full.dropFirst(rounds) {
            choices.append(Array(people.indices(where: { unused[$0] == unused[people - 1] }).suffix(missing)))
        }
        choices.append(unmet(missing, kept, people))
        let best = choices.filter { $0.count == missing }.map { choice in
            (choice, kept.count { round in Set(choice.map { round[$0] }).count < missing })
        }.min { $0.1 < $1.1 }
        let left = Set(best?.0 ?? choices[0])
        return kept.map { round in (0..<people).filter { !left.contains($0) }.map { round[$0] } }
    }

    /// Takes people in where they meet the fewest again, at different tables.
    private static func with(_ more: Int, more rounds: [[Int]], tables: Int) -> [[Int]] {
        guard let first = rounds.first else { return [] }
        var met = Array(repeating: Set<Int>(), count: more)
        return rounds.map { round in
            var round = round
            var taken: Set<Int> = []
            for person in 0..<more {
                var again = Array(repeating: 0, count: tables)
                for other in met[person] { again[round[other]] += 1 }
                let best = (0..<tables).filter { !taken.contains($0) }.min { (again[$0], $0) < (again[$1], $1) } ?? 0
                taken.insert(best)
                for other in first.indices where round[other] == best { met[person].insert(other) }
                round.append(best)
            }
            return round
        }
    }

    /// People who do not meet each other, taken one after another.
    private static func unmet(_ count: Int, _ rounds: [[Int]], _ people: Int) -> [Int] {
        var chosen: [Int] = []
        for person in (0..<people).reversed() where chosen.count < count {
            if rounds.allSatisfy({ round in chosen.allSatisfy { round[$0] != round[person] } }) {
                chosen.append(person)
            }
        }
        return chosen
    }
}

extension Int {
    /// The numbers below this one that fit.
    fileprivate func indices(where fits: (Int) -> Bool) -> [Int] { (0..<self).filter(fits) }
}
