internal import Disclosure
internal import Returns
internal import Testing

struct RollUpTests {
    private func returns(_ count: Int, seed: UInt64) -> [MeetingReturn] {
        var numbers = SeededNumbers(seed)
        return (0..<count).map { randomReturn($0, &numbers) }
    }

    private func unit(_ number: Int) -> String { ["north", "south", "east"][number % 3] }

    @Test func theSumOfThePartsIsTheWhole() {
        let all = returns(60, seed: 1)
        var rollUp = RollUp()
        for (number, one) in all.enumerated() { rollUp.merge(RollUp(one, unit: unit(number))) }
        #expect(rollUp.meetings == 60)
        #expect(rollUp.services == Set(all.flatMap { $0.attendance.map(\.service) }))
        for role in ["people", "staff"] {
            for answer in 0..<3 {
                for region in 0..<3 {
                    var expected = 0
                    for (number, one) in all.enumerated() where number % 3 == region {
                        for count in one.counts where count.role == role && count.answer == answer {
                            expected += count.people
                        }
                    }
                    let part = CountPart(unit: unit(region), group: role, question: "today", answer: answer)
                    #expect(rollUp.counts[part] == expected)
                }
            }
        }
        #expect(
            rollUp.attendance.values.reduce(0, +) == all.flatMap(\.attendance).reduce(0) { $0 + $1.people })
    }

    @Test(arguments: 0..<20) func anyOrderAndAnyGroupingGiveTheSame(seed: Int) {
        let parts = returns(12, seed: UInt64(seed)).enumerated().map { RollUp($1, unit: unit($0)) }
        let inOrder = parts.reduce(RollUp()) { $0.merging($1) }
        var numbers = SeededNumbers(UInt64(seed) + 100)
        var pile = parts
        while pile.count > 1 {
            let first = pile.remove(at: numbers.below(pile.count))
            let second = pile.remove(at: numbers.below(pile.count))
            pile.append(first.merging(second))
        }
        #expect(pile == [inOrder])
        #expect(inOrder.merging(RollUp()) == inOrder && RollUp().merging(inOrder) == inOrder)
    }

    @Test func itsSizeDoesNotGrowWithTheReturns() {
        var numbers = SeededNumbers(3)
        var rollUp = RollUp()
        var size = 0
        for number in 0..<3_000 {
            rollUp.merge(RollUp(randomReturn(number, &numbers), unit: unit(number)))
            let now = rollUp.counts.count + rollUp.services.count + rollUp.attendance.count + rollUp.questions.count
            if number == 999 { size = now }
            if number > 999 { #expect(now == size) }
        }
        #expect(rollUp.meetings == 3_000)
    }

    @Test func aQuestionAskedInTwoWaysIsToldWhateverTheOrder() {
        var other = meetingReturn("b")
        other.questions[0].answers = ["bad", "so-so", "good"]
        let (first, second) = (RollUp(meetingReturn("a"), unit: "x"), RollUp(other, unit: "x"))
        #expect(
            first.merging(second).conflicts == [
                "the question \"today\" was asked in 2 ways; give the other ways ids of their own"
            ])
        #expect(first.merging(second) == second.merging(first))
        #expect(first.conflicts.isEmpty)
    }

    @Test func sumsBeyondAllMeaningDoNotTrap() {
        var huge = meetingReturn("a")
        huge.counts = [.init(question: "today", answer: 0, role: "people", people: .max)]
        let one = RollUp(huge, unit: "x")
        #expect(one.merging(one).merging(one).counts.values.first == .max)
    }

    @Test func aRollUpIsPublishedByTheRules() throws {
        var rollUp = RollUp()
        for (number, one) in returns(30, seed: 9).enumerated() { rollUp.merge(RollUp(one, unit: unit(number))) }
        let units = ["north", "south", "east"]
        let lines =
            [CountTable.Line(name: "nation", units: units, groups: ["people", "staff"])]
            + units.map { .init(name: $0, units: [$0], groups: ["people", "staff"]) }
        let table = CountTable(question: "today", answers: faces, lines: lines)
        let publication = try Disclosure.protect([table], counts: rollUp.counts)
        #expect(publication.tables[0].totals[0].value != nil && publication.exposed.isEmpty)
    }
}

struct ReturnChoiceTests {
    private func choice(_ returns: [(MeetingReturn, String)]) -> ReturnChoice {
        returns.reduce(into: ReturnChoice()) { $0.consider(.init($1.0, file: $1.1)) }
    }

    @Test func aCorrectedReturnTakesThePlaceOfTheFirst() {
        let first = meetingReturn("a")
        let corrected = meetingReturn("a", revision: 2, people: [3, 9, 21])
        for returns in [[(first, "1"), (corrected, "2")], [(corrected, "2"), (first, "1")]] {
            let choice = choice(returns)
            #expect(choice.chosen.map(\.file) == ["2"] && choice.conflicts.isEmpty)
        }
    }

    @Test func theSameReturnTwiceCountsOnce() {
        let choice = choice([(meetingReturn("a"), "z"), (meetingReturn("a"), "b"), (meetingReturn("c"), "c")])
        #expect(choice.chosen.map(\.file) == ["b", "c"] && choice.conflicts.isEmpty)
    }

    @Test func twoThingsSaidAsOneRevisionAreAConflictUntilACorrectionComes() {
        var choice = choice([(meetingReturn("a"), "1"), (meetingReturn("a", people: [1, 1, 1]), "2")])
        #expect(choice.chosen.isEmpty)
        #expect(
            choice.conflicts == [
                "1, 2: say different things as revision 1 of one meeting; keep the right one, or ask for a new one"
            ])
        choice.consider(.init(meetingReturn("a", revision: 2), file: "3"))
        #expect(choice.chosen.map(\.file) == ["3"] && choice.conflicts.isEmpty)
    }

    @Test(arguments: 0..<20) func theOrderMakesNoDifference(seed: Int) {
        var numbers = SeededNumbers(UInt64(seed))
        var all: [(MeetingReturn, String)] = []
        for file in 0..<12 {
            let people = [numbers.below(2), 1, 1]
            all.append(
                (meetingReturn("m\(numbers.below(3))", revision: 1 + numbers.below(3), people: people), "f\(file)"))
        }
        let inOrder = choice(all)
        var other = all
        for last in stride(from: other.count - 1, to: 0, by: -1) { other.swapAt(last, numbers.below(last + 1)) }
        #expect(choice(other) == inOrder)
        let split = numbers.below(other.count)
        #expect(choice(Array(other[..<split])).merging(choice(Array(other[split...]))) == inOrder)
    }
}
