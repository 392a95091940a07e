internal import SectionKit
internal import SignUps
internal import Testing

struct AttendanceTests {
    /// By hand, from the rule's own words.
    @Test(arguments: [
        (0, "0"), (1, "*"), (7, "*"), (8, "10"), (12, "10"), (13, "15"), (17, "15"), (18, "20"), (48, "50"),
    ]) func aCountIsShownAsTheRuleSays(_ count: Int, _ shown: String) {
        let attendance = Attendance([.serviceUser: count], services: 1)
        #expect(attendance.roles.first?.description == shown)
        #expect(attendance.total.description == shown, "the only count is the total")
    }

    @Test func theTotalIsRoundedFromTheTrueCounts() {
        let attendance = Attendance([.serviceUser: 12, .staff: 11], services: 4)
        #expect(attendance.roles.map(\.description) == ["10", "10", "0", "0"])
        #expect(attendance.total == .number(25) && attendance.services == .number(4))
        let usual = Attendance([.serviceUser: 25, .staff: 20, .carer: 4, .guest: 4], services: 11)
        #expect(usual.roles.map(\.description) == ["25", "20", "*", "*"])
        #expect(usual.total == .number(55) && usual.services == .number(11))
    }

    @Test func aTotalThatWouldGiveACountAwayIsWithheld() {
        // 10 and 10 can be 8 to 12 each: a total of 10 would say that the other is small.
        #expect(Attendance([.serviceUser: 9, .staff: 1], services: 1).total == .withheld)
        #expect(Attendance([.staff: 5], services: 5).services == .withheld)
    }

    /// The oracle tries every meeting: among those that publish the same, each withheld count takes all of 1 to 7.
    @Test(arguments: [(roles: 3, most: 17, mostServices: 18), (roles: 4, most: 12, mostServices: 0)])
    func nobodyCanNarrowAWithheldCount(roles: Int, most: Int, mostServices: Int) {
        let kinds = Array(PersonRole.allCases.prefix(roles))
        var seen: [Attendance: [UInt8]] = [:]
        var counts = Array(repeating: 0, count: roles)
        meetings: while true {
            for services in 0...min(mostServices, counts.reduce(0, +)) {
                let published = Attendance(
                    Dictionary(uniqueKeysWithValues: zip(kinds, counts)), services: services)
                var bits = seen[published] ?? Array(repeating: 0, count: roles)
                for (index, count) in counts.enumerated() where (1...7).contains(count) {
                    bits[index] |= 1 << UInt8(count)
                }
                seen[published] = bits
            }
            var place = 0
            while counts[place] == most {
                counts[place] = 0
                place += 1
                if place == roles { break meetings }
            }
            counts[place] += 1
        }
        #expect(seen.count > 50)
        for (published, bits) in seen {
            for (figure, possible) in zip(published.roles, bits) where figure == .withheld {
                #expect(possible == 0b1111_1110, "\(published)")
            }
        }
    }
}
