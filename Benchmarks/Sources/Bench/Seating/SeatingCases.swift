internal import Seating

enum SeatingCases {
    /// People in turn service user and staff, of services of these sizes.
    static func people(_ count: Int, services: [Int] = []) -> [Participant] {
        let names = services.enumerated().flatMap { Array(repeating: "S\($0)", count: $1) }
        return (0..<count).map {
            Participant(
                id: id($0), service: names.indices.contains($0) ? names[$0] : nil,
                role: $0 % 2 == 0 ? .serviceUser : .staff)
        }
    }

    static func id(_ number: Int) -> PersonID { PersonID("p\(number)") }

    static func plain(tables: Int, people count: Int, rounds: Int) -> SeatingRequest {
        SeatingRequest(people: people(count), tables: .count(tables), rounds: rounds, rules: .none)
    }

    static let services = [12, 7, 5, 4, 3, 3, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1]
    static let fixed = [4, 7, 15, 22, 26, 30, 37, 45]

    static func pairs(isMixed: Bool) -> [[Int]] {
        isMixed ? [[0, 13], [12, 21], [20, 31]] : [[0, 1], [12, 13], [20, 21]]
    }

    /// 50 people of 17 services at 10 tables of 5, three pairs kept together, eight fixed seats.
    ///
    /// - Parameter isMixed: Whether a pair is of two services; where it is of one, that service must share a table.
    static func fifty(rounds: Int, isMixed: Bool) -> SeatingRequest {
        SeatingRequest(
            people: people(50, services: services), tables: .size(5), rounds: rounds,
            together: pairs(isMixed: isMixed).map { $0.map(id) },
            fixed: fixed.enumerated().map { FixedSeat(person: id($1), table: $0 + 1) })
    }
}
