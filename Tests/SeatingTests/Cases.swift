internal import Seating

/// Numbers for random cases; not the solver's own.
struct CaseNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x5851_F42D_4C95_7F2D &+ 0x1405_7B7E_F767_814F }

    mutating func next() -> UInt64 {
        var word: UInt64 = 0
        for _ in 0..<2 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            word = word << 32 | state >> 32
        }
        return word
    }
}

func id(_ number: Int) -> PersonID { PersonID("p\(number)") }

/// People in turn service user and staff; of services of these sizes, and the rest from none.
func people(_ count: Int, services: [Int] = []) -> [Participant] {
    let names = services.enumerated().flatMap { Array(repeating: "S\($0)", count: $1) }
    return (0..<count).map {
        Participant(
            id: id($0), service: names.indices.contains($0) ? names[$0] : nil, role: $0 % 2 == 0 ? .serviceUser : .staff
        )
    }
}

func plain(tables: Int, people count: Int, rounds: Int) -> SeatingRequest {
    SeatingRequest(people: people(count), tables: .count(tables), rounds: rounds, rules: .none)
}

/// The meeting that the issue measures: 50 people of 17 services, three pairs kept together, eight fixed seats.
func fifty(rounds: Int) -> SeatingRequest {
    SeatingRequest(
        people: people(50, services: [12, 7, 5, 4, 3, 3, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1]), tables: .size(5),
        rounds: rounds, together: [[id(0), id(13)], [id(12), id(21)], [id(20), id(31)]],
        fixed: [4, 7, 15, 22, 26, 30, 37, 45].enumerated().map { FixedSeat(person: id($1), table: $0 + 1) })
}

/// A request of a few people, as likely as not one that cannot hold.
func randomRequest(_ numbers: inout CaseNumbers, most: Int) -> SeatingRequest {
    let count = Int.random(in: 0...most, using: &numbers)
    let services = Int.random(in: 1...6, using: &numbers)
    let people = (0..<count).map { number in
        Participant(
            id: id(number),
            service: Int.random(in: 0..<8, using: &numbers) == 0
                ? nil : "S\(Int.random(in: 0..<services, using: &numbers))",
            role: [.serviceUser, .serviceUser, .staff, .staff, .carer, .guest].randomElement(using: &numbers) ?? .guest)
    }
    let tables = Int.random(in: 1...max(1, count / 2), using: &numbers)
    let sizes: TableSizes =
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: .size(Int.random(in: 2...6, using: &numbers))
        case 1: .seats((0..<tables).map { _ in Int.random(in: 2...6, using: &numbers) })
        default: .count(tables)
        }
    let rounds = Int.random(in: 1...4, using: &numbers)
    func someone() -> PersonID { id(Int.random(in: 0..<max(1, count), using: &numbers)) }
    return SeatingRequest(
        people: people, tables: sizes, rounds: rounds,
        together: (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
            (0..<Int.random(in: 1...3, using: &numbers)).map { _ in someone() }
        },
        fixed: (0..<Int.random(in: 0...4, using: &numbers)).map { _ in
            FixedSeat(
                person: someone(), table: Int.random(in: 1...max(1, tables), using: &numbers),
                round: Bool.random(using: &numbers) ? nil : Int.random(in: 1...rounds, using: &numbers))
        },
        rules: Int.random(in: 0..<4, using: &numbers) == 0 ? .none : SeatingRules(),
        earlier: Dictionary(
            (0..<Int.random(in: 0...6, using: &numbers)).map { _ in
                (PersonPair(someone(), someone()), Int.random(in: 1...3, using: &numbers))
            }.filter { $0.0.first != $0.0.second }
        ) { first, _ in first })
}
