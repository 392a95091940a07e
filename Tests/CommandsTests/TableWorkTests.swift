internal import Meeting
internal import SectionKit
internal import Testing

@testable internal import Commands

/// Orders on the tables, as somebody gives them in the meeting.
struct TableWorkTests {
    static func entry(
        _ id: String, _ name: String, _ role: PersonRole = .serviceUser, _ service: String? = "Alder House",
        isHere: Bool = true, wantsSomeoneBeside: Bool = false
    ) -> Roll.Entry {
        Roll.Entry(
            id: id, called: name, role: role, service: service, isHere: isHere,
            wantsSomeoneBeside: wantsSomeoneBeside,
            person: SeatedPerson(id: id, name: Words(id: "words-\(id)")),
            words: [TypedWords(words: Words(id: "words-\(id)"), kind: "sign-up", text: name)])
    }

    /// Twelve people of three services, a third of them staff.
    static let twelve = Roll(
        entries: [
            "Ann", "Bo", "Cem", "Dilys", "Ed", "Fay", "Gus", "Hana", "Idris", "Jo", "Kim", "Lou",
        ].enumerated().map { index, name in
            entry(
                "id\(index)", name, index % 3 == 2 ? .staff : .serviceUser,
                ["Alder House", "Beech", "Cedar"][index / 4])
        })

    let rule = SeatingRule(tables: .size(4), rounds: 3, mostTables: 60)

    func perform(
        _ order: SeatingOrder, on tables: SeatedTables = SeatedTables(), _ roll: Roll = twelve, round: Int = 1,
        earlier: EarlierTables = EarlierTables(), isRunning: Bool = false
    ) throws -> Arrangement {
        try TableWork.perform(
            SeatingTask(order: order, ground: SeatingGround(tables: tables, round: round, rule: rule)), roll,
            earlier: earlier, seed: 7, isRunning: isRunning)
    }

    func refusal(
        _ order: SeatingOrder, on tables: SeatedTables = SeatedTables(), _ roll: Roll = twelve, round: Int = 1
    ) -> String? {
        do {
            _ = try perform(order, on: tables, roll, round: round)
            return nil
        } catch { return (error as? Refusal)?.message ?? "\(error)" }
    }

    func number(_ name: String, _ tables: SeatedTables) throws -> Int {
        let id = try #require(Self.twelve.entries.first { $0.called == name }?.id)
        return try #require(tables.people.firstIndex { $0.id == id }) + 1
    }

    /// Everybody once in each round, and nobody's name or service in what the journal keeps.
    func expectSound(_ tables: SeatedTables, people: Int) throws {
        #expect(tables.isSound)
        for round in tables.rounds { #expect(round.joined().count == people) }
        let kept = "\(tables)"
        for entry in Self.twelve.entries { #expect(!kept.contains("\"\(entry.called)\"")) }
        for service in ["Alder", "Beech", "Cedar"] { #expect(!kept.contains(service)) }
    }

    @Test func whoIsHereIsSeatedAndToldHowWell() throws {
        let formed = try perform(.form(rule, people: nil))
        try expectSound(formed.tables, people: 12)
        #expect(formed.told.first == "12 people sit at 3 tables of 4.")
        #expect(formed.told.contains { $0.hasPrefix("Every table has ") }, "\(formed.told)")
        #expect(formed.words.count == 12)
        #expect(!formed.toldByNumber.contains { $0.contains("Ann") })
    }

    @Test func onlyWhoIsTickedIsSeatedAndWhoComesLateMovesNobody() throws {
        let late = Roll(
            entries: Self.twelve.entries.map {
                Self.entry($0.id, $0.called, $0.role, $0.service, isHere: $0.called != "Kim" && $0.called != "Lou")
            })
        let formed = try perform(.form(rule, people: nil), late).tables
        try expectSound(formed, people: 10)
        let one = try perform(.seat(["Kim"], with: nil, table: nil), on: formed, late, round: 2)
        #expect(one.told.last == "Nobody else moves.", "\(one.told)")
        #expect(one.tables.rounds[0] == formed.rounds[0])
        #expect(one.tables.rounds[1].joined().count == 11)
        let all = try perform(.seat([], with: nil, table: nil), on: formed, Self.twelve, round: 2)
        #expect(all.tables.rounds[2].joined().count == 12)
        #expect(
            refusal(.seat([], with: nil, table: nil), on: all.tables)
                == "Everybody who is here has a seat. Say who else comes.")
        #expect(refusal(.seat(["Kim"], with: nil, table: nil), on: all.tables, round: 2)?.hasPrefix("Kim (") == true)
    }

    @Test func whoLeavesHasNoSeatFromThatRoundOnAndMayComeBack() throws {
        let formed = try perform(.form(rule, people: nil)).tables
        let ann = try number("Ann", formed)
        let left = try perform(.leave(["Ann"]), on: formed, round: 2).tables
        #expect(left.table(of: ann, round: 1) != nil && left.table(of: ann, round: 2) == nil)
        #expect(left.rounds[0] == formed.rounds[0])
        let anew = try perform(.form(rule, people: nil), on: left, round: 2).tables
        #expect(anew.rounds[2].joined().count == 11, "who left stays away")
        let back = try perform(.seat(["Ann"], with: nil, table: nil), on: left, round: 3).tables
        #expect(back.table(of: ann, round: 3) != nil && back.table(of: ann, round: 2) == nil)
        #expect(back.left == [])
        #expect(refusal(.leave(["Ann"]), on: left, round: 2)?.hasSuffix("has no seat to leave.") == true)
    }

    @Test func fixedSeatsAndWhoIsKeptTogetherHoldBeforeAndAfterForming() throws {
        var tables = try perform(.fix("Ann", table: 2, round: nil)).tables
        tables = try perform(.together(["Bo", "Cem"]), on: tables).tables
        tables = try perform(.form(rule, people: nil), on: tables).tables
        let (ann, bo, cem) = (try number("Ann", tables), try number("Bo", tables), try number("Cem", tables))
        for round in 1...3 {
            #expect(tables.table(of: ann, round: round) == 2)
            #expect(tables.table(of: bo, round: round) == tables.table(of: cem, round: round))
        }
        let moved = try perform(.fix("Bo", table: 1, round: nil), on: tables, round: 2).tables
        for round in 2...3 {
            #expect(moved.table(of: bo, round: round) == 1 && moved.table(of: cem, round: round) == 1)
            #expect(moved.rounds[round - 1].allSatisfy { $0.count <= 4 })
        }
        #expect(moved.rounds[0] == tables.rounds[0])
        let free = try perform(.free("Bo"), on: moved).tables
        #expect(free.together == [] && !free.fixed.contains { $0.person == bo })
        #expect(refusal(.free("Bo"), on: free)?.contains("has no fixed seat") == true)
    }

    @Test func aMoveIsDoneInOneRoundAndTellsItsEffect() throws {
        let formed = try perform(.form(rule, people: nil)).tables
        let ann = try number("Ann", formed)
        let to = (formed.table(of: ann, round: 1) ?? 0) % 3 + 1
        let moved = try perform(.move("Ann", table: to, round: nil), on: formed)
        #expect(moved.told.first == "Ann (\(ann)) sits at table \(to) in round 1.")
        #expect(moved.told.contains { $0.contains("5 people and 4 seats") }, "\(moved.told)")
        #expect(moved.tables.table(of: ann, round: 1) == to)
        #expect(moved.tables.rounds.dropFirst() == formed.rounds.dropFirst())
        let other = try #require(formed.rounds[0][to - 1].first)
        let exchanged = try perform(.exchange("Ann", "\(other)", round: 1), on: formed).tables
        #expect(exchanged.table(of: ann, round: 1) == to && exchanged.rounds[0].allSatisfy { $0.count == 4 })
        #expect(refusal(.move("Ann", table: 9, round: nil), on: formed) == "There is no table 9. The last one is 3.")
        #expect(
            refusal(.move("Ann", table: to == 1 ? 3 : to - 1, round: nil), on: formed)?.isEmpty ?? true
                || formed.table(of: ann, round: 1) == (to == 1 ? 3 : to - 1))
    }

    // MARK: Names

    @Test func whoMayBeOneOfSeveralIsAskedForAndNeverPicked() throws {
        let roll = Roll(entries: [
            Self.entry("a", "Sam", .serviceUser, "Alder House"), Self.entry("b", "sam", .staff, "Beech"),
            Self.entry("c", "Anna", .carer, nil), Self.entry("d", "Ana", .guest, "Cedar"),
            Self.entry("e", "José", .serviceUser, "Cedar"), Self.entry("f", "Mary Anne Smith", .staff, "Beech"),
        ])
        let rule = SeatingRule(tables: .count(2), rounds: 1, mostTables: 60)
        let formed = try perform(.form(rule, people: nil), roll).tables
        #expect(
            refusal(.leave(["Sam"]), on: formed, roll)
                == "'Sam' may be several people. 1: Sam, service user, Alder House; 2: sam, staff, Beech. Write the number."
        )
        #expect(try perform(.leave(["ana"]), on: formed, roll).tables.left == [4], "who is called just that is meant")
        #expect(refusal(.leave(["anaa"]), on: formed, roll)?.contains("3: Anna, carer; 4: Ana, guest, Cedar") == true)
        #expect(
            refusal(.leave(["Mary"]), on: formed, roll)?.contains("Do you mean 6: Mary Anne Smith, staff, Beech")
                == true)
        #expect(refusal(.leave(["Zed"]), on: formed, roll) == "Nobody here is called 'Zed'.")
        #expect(refusal(.leave(["77"]), on: formed, roll) == "There is no number 77. The last one is 6.")
        #expect(try perform(.leave(["Sam, Beech"]), on: formed, roll).tables.left == [2])
        #expect(try perform(.leave(["jose"]), on: formed, roll).tables.left == [5])
        #expect(try perform(.leave(["number 2"]), on: formed, roll).tables.left == [2])
        #expect(
            refusal(.fix("Sam", table: 1, round: nil), roll)
                == "'Sam' may be several people. Sam, service user, Alder House; sam, staff, Beech. "
                + "Write the name and the service, such as 'Sam, Alder House'."
        )
    }

    @Test(arguments: [
        ("ann", "anna", true), ("jon", "john", true), ("jon", "jno", true), ("sam", "pam", false), ("bo", "jo", false),
        ("ann", "ann", true), ("maria", "marta", true), ("maria", "marion", false), ("lee", "leeann", false),
    ]) func namesLookAlikeButForOneLetter(_ one: String, _ other: String, _ isAlike: Bool) {
        #expect(Roll.lookAlike(one, other) == isAlike)
        #expect(Roll.lookAlike(other, one) == isAlike)
    }

    // MARK: Numbers alone, and what cannot be

    @Test func withoutARegisterPeopleAreNumbers() throws {
        let nobody = Roll(entries: [])
        let formed = try perform(.form(rule, people: 10), nobody)
        #expect(formed.told.first == "10 people sit at 3 tables of 3 to 4.")
        #expect(formed.words == [])
        let more = try perform(.seat([], with: nil, table: nil), on: formed.tables, nobody)
        #expect(more.told.first?.hasPrefix("number 11 sits at table") == true, "\(more.told)")
        let left = try perform(.leave(["3"]), on: more.tables, nobody).tables
        #expect(left.rounds[0].joined().sorted() == [1, 2, 4, 5, 6, 7, 8, 9, 10, 11])
        #expect(
            refusal(.leave(["Ann"]), on: left, nobody) == "Nobody is known by name here. Write a number, such as 7.")
    }

    @Test func whatCannotBeIsToldWithItsCure() throws {
        let nobody = Roll(entries: [])
        #expect(refusal(.form(rule, people: nil), nobody)?.contains("such as people=30") == true)
        for few in [0, 1] {
            #expect(
                refusal(.form(rule, people: few), nobody)
                    == "Tables need two people or more. Say how many there are, such as people=30.")
        }
        #expect(
            refusal(.form(rule, people: nil), Roll(entries: [Self.entry("a", "Ann")]))
                == "Only one person is here. Form the tables when somebody else has come.")
        #expect(try perform(.form(rule, people: 2), nobody).tables.rounds == Array(repeating: [[1, 2]], count: 3))
        let six = SeatingRule(tables: .count(6), rounds: 1, mostTables: 60)
        #expect(refusal(.form(six, people: 8), nobody)?.contains("At most 4 tables can be used.") == true)
        #expect(refusal(.form(rule, people: 5_000), nobody)?.hasPrefix("5000 people are more than the 2000") == true)
        #expect(refusal(.form(rule, people: 2_000), nobody)?.hasSuffix("Form larger ones: size=34.") == true)
        var tables = SeatedTables()
        for pair in [["Ann", "Bo"], ["Bo", "Cem"], ["Cem", "Dilys"], ["Dilys", "Ed"]] {
            tables = try perform(.together(pair), on: tables).tables
        }
        #expect(
            refusal(.form(rule, people: nil), on: tables)?.hasSuffix("Free somebody's seat, or form larger tables.")
                == true)
        tables = SeatedTables()
        for name in ["Ann", "Bo", "Cem", "Dilys", "Ed"] {
            tables = try perform(.fix(name, table: 1, round: nil), on: tables).tables
        }
        #expect(refusal(.form(rule, people: nil), on: tables)?.contains("It has 4 seats.") == true)
        tables = try perform(.fix("Ann", table: 9, round: nil)).tables
        #expect(
            refusal(.form(rule, people: nil), on: tables)
                == "Ann (1) has a fixed seat at table 9, and there would be 3 tables. Free that seat, or form more tables."
        )
    }

    // MARK: Over the year

    @Test func whoHasMetAtEarlierMeetingsMeetsNewPeople() throws {
        let marks = Self.twelve.entries.map(\.mark)
        var earlier = EarlierTables()
        earlier.count([[marks[0], marks[1]], [marks[2], marks[3], nil]], marksOfAll: marks)
        let rule = SeatingRule(tables: .size(2), rounds: 1, mostTables: 60)
        let formed = try perform(.form(rule, people: nil), earlier: earlier)
        #expect(formed.told.contains("Nobody meets anyone again, from earlier meetings neither."))
        #expect(formed.tables.table(of: 1, round: 1) != formed.tables.table(of: 2, round: 1))
        #expect(formed.tables.table(of: 3, round: 1) != formed.tables.table(of: 4, round: 1))
    }

    @Test func whoCannotBeToldApartCountsForNobody() {
        var earlier = EarlierTables()
        earlier.count([["sam|alder", "jo|beech"]], marksOfAll: ["sam|alder", "sam|alder", "jo|beech"])
        #expect(earlier.met.isEmpty)
    }
}
