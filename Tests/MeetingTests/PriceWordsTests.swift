internal import Agenda
internal import Planner
internal import SectionKit
internal import Testing
internal import Wording

@testable internal import Meeting

/// What a change costs, in words: plain, and nobody is told that they are late.
struct PriceWordsTests {
    private func lines(_ change: (inout WhatIf) -> Void) throws -> [String] {
        let agenda = try Rig.agenda()
        var whatIf = WhatIf()
        change(&whatIf)
        let price = PlanPrice(
            before: PlanRule.plan(agenda), after: PlanRule.plan(agenda, if: whatIf), of: agenda, asked: whatIf.asked)
        return price.lines(of: agenda, in: .english)
    }

    @Test func whatGivesWayAndThatTheEndHolds() throws {
        #expect(
            try lines { $0.takes = ["break": .minutes(2)] } == [
                "Tally 20 → 18:40, Hot 10 → 9:20", "ends 14:30, as planned",
            ]
        )
    }

    @Test func whichPinMovesAndByHowMuch() throws {
        #expect(
            try lines { $0.takes = ["talks": .minutes(1)] } == [
                "Tally 20 → 19:20, Hot 10 → 9:40", "Break starts 13:41, 1 minute later", "ends 14:30, as planned",
            ])
    }

    @Test func whatIsLeftOutAndWhatIsInHandThen() throws {
        #expect(
            try lines { $0.takes = ["tally": .minutes(8)] } == [
                "leaves out Hot", "ends 14:30, as planned", "leaves 2 minutes more in hand",
            ])
    }

    @Test func theEndThatMoves() throws {
        #expect(
            try lines { $0.takes = ["close": .minutes(65)] } == ["ends 15:35, 1 hour 5 minutes after 14:30"])
    }

    @Test func whatCostsNothing() throws {
        #expect(
            try lines { $0.takes = ["lunch": .minutes(-5)] } == [
                "nothing else changes", "ends 14:30, as planned", "leaves 5 minutes more in hand",
            ])
    }

    @Test func theDearestAreNamedAndTheOthersCounted() throws {
        let sections = (1...9).map { "- { kind: plain, title: S\($0), minutes: 10, least: 1, gives-way: \($0) }" }
        let agenda = try Rig.agenda(sections.joined(separator: "\n"))
        var whatIf = WhatIf()
        whatIf.takes = ["s1": .minutes(10)]
        let price = PlanPrice(
            before: PlanRule.plan(agenda), after: PlanRule.plan(agenda, if: whatIf), of: agenda, asked: whatIf.asked)
        let line = price.line(of: agenda, in: .english)
        #expect(line.hasPrefix("S8 10 → 8:11, S9 10 → 7:57, 6 more sections change; ends 14:30"), "\(line)")
    }

    @Test func manyPinsAreCounted() throws {
        let sections = (0..<9).map {
            "- { kind: plain, title: S\($0), minutes: 5, at: '13:\($0 < 2 ? "0" : "")\($0 * 5)' }"
        }
        let agenda = try Rig.agenda(sections.joined(separator: "\n"))
        var whatIf = WhatIf()
        whatIf.takes = ["s0": .minutes(2)]
        let price = PlanPrice(
            before: PlanRule.plan(agenda), after: PlanRule.plan(agenda, if: whatIf), of: agenda, asked: whatIf.asked)
        #expect(
            price.lines(of: agenda, in: .english, naming: 2) == [
                "S1 starts 13:07, 2 minutes later", "S2 starts 13:12, 2 minutes later",
                "6 more start at another time", "ends 14:30, as planned", "uses 2 minutes of the time in hand",
            ])
    }
}
