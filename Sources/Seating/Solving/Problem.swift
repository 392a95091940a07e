/// A request in plain numbers: people, tables and rounds count from 0.
struct Problem {
    let people: Int
    let tables: Int
    let rounds: Int
    /// The seats of each table, where they were given; else tables are as even as can be, and which are larger is free.
    let seats: [Int]?
    /// By person; whoever comes from no service has a number of their own.
    let service: [Int]
    let services: Int
    /// By person: 1 for a service user, and `notStaff` for whoever is no member of staff.
    let role: [Int]
    /// By person, the number of their role among all.
    let kind: [Int]
    /// By person, the number of the group that is kept together, or -1.
    let group: [Int]
    /// Its members, two or more.
    let groups: [[Int]]
    /// By round and person, the table where staff fixed them or somebody of their group, or -1.
    let fixed: [Int]
    var rules: SeatingRules
    /// By person and person; kept pairs stand far below zero, so that they never count.
    let earlier: [Int16]

    static let kinds = Participant.Role.allCases.count
    static let notStaff = 1 << 16
    static let kept: Int16 = -20_000

    /// People who are all alike, and no rule.
    static func plain(people: Int, tables: Int, rounds: Int) -> Problem {
        Problem(
            people: people, tables: tables, rounds: rounds, seats: nil, service: Array(0..<people), services: people,
            role: Array(repeating: 0, count: people), kind: Array(repeating: 0, count: people),
            group: Array(repeating: -1, count: people), groups: [],
            fixed: Array(repeating: -1, count: rounds * people), rules: .none,
            earlier: Array(repeating: 0, count: people * people))
    }

    func fixedTable(_ person: Int, round: Int) -> Int { fixed[round * people + person] }
}
