internal import Seating
internal import Testing

/// What must hold, over random requests, against a checker of its own.
struct HardRulesTests {
    @Test(arguments: 0..<10)
    func everyAnswerHoldsWhatItSays(_ part: UInt64) {
        var numbers = CaseNumbers(part)
        for number in 0..<1_000 {
            let request = randomRequest(&numbers, most: 16)
            let answer = SeatingSolver.solve(request, seed: UInt64(number), budget: .steps(300))
            let faults = SeatingChecker(request: request).faults(of: answer)
            #expect(faults.isEmpty, "part \(part), case \(number): \(request)")
        }
    }

    /// "No way" is said only where trying everything finds none, and "it cannot be helped" likewise.
    @Test func whatCannotHoldIsImpossible() {
        var numbers = CaseNumbers(77)
        var impossible = 0
        var helpless = 0
        for number in 0..<1_500 {
            let request = randomRequest(&numbers, most: 8)
            let checker = SeatingChecker(request: request)
            let answer = SeatingSolver.solve(request, seed: UInt64(number), budget: .steps(200))
            for unmet in answer.unmet {
                switch unmet {
                case .noWayToSeat(let round, let isProven):
                    impossible += 1
                    guard let tables = tableCount(request) else { continue }
                    #expect(isProven)
                    #expect(!checker.canBeSeated(round, tables: tables, needsUsers: false), "\(request)")
                case .withoutServiceUser(let round, _, _, let isProven) where isProven:
                    helpless += 1
                    #expect(
                        !checker.canBeSeated(round, tables: answer.tables[0].count, needsUsers: true), "\(request)")
                default: break
                }
            }
        }
        #expect(impossible > 10 && helpless > 10, "the cases are of all sorts: \(impossible), \(helpless)")
    }

    private func tableCount(_ request: SeatingRequest) -> Int? {
        switch request.tables {
        case .count(let count): count
        case .size(let size): (request.people.count + size - 1) / size
        case .seats(let seats): seats.count
        }
    }
}
