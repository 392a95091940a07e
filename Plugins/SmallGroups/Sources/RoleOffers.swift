internal import SectionKit

/// Which role is offered to whom, fairly across rounds: at each table to those who had the fewest so far.
///
/// It follows from the tables alone, round by round, so that a later move changes no round before it.
struct RoleOffers {
    /// By round and table, the numbers of those who are offered the roles, in the roles' order; fewer where fewer sit there.
    let numbers: [[[Int]]]

    init(_ tables: SeatedTables, roles: Int) {
        var had: [Int: Int] = [:]
        numbers = tables.rounds.map { round in
            round.map { members in
                let offered = members.sorted { (had[$0, default: 0], $0) < (had[$1, default: 0], $1) }.prefix(roles)
                for number in offered { had[number, default: 0] += 1 }
                return Array(offered)
            }
        }
    }
}
