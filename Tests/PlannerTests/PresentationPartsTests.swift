internal import Agenda
internal import Modules
internal import SectionKit
internal import Testing

@testable internal import Planner

/// The parts of the shipped presentation give way among themselves by the rule.
struct PresentationPartsTests {
    private func talks(_ keys: String = "slots: 3") throws -> (agenda: MeetingAgenda, parts: [Part]) {
        let agenda = try makeAgenda(
            end: "15:00", "- { kind: presentation, title: Talks, \(keys) }\n- { kind: talk, title: Rest, minutes: 60 }",
            catalog: .registered())
        return (agenda, agenda.sections[0].parts)
    }

    @Test func talkingMinutesStandAtEveryLength() throws {
        let (agenda, parts) = try talks()
        for minutes in 0...90 {
            let stretches = PlanRule.share(.minutes(minutes), among: parts, from: agenda.start)
            let talking = zip(parts, stretches).filter { !$0.0.id.hasSuffix("-questions") }.map(\.1.seconds)
            #expect(talking == [600, 600, 600], "\(minutes) minutes")
            let asking = zip(parts, stretches).filter { $0.0.id.hasSuffix("-questions") }.map(\.1.seconds)
            #expect((asking.max() ?? 0) - (asking.min() ?? 0) <= 1, "they give way alike")
            #expect(asking.reduce(0, +) == min(max(minutes * 60 - 1_800, 0), 900))
        }
    }

    @Test func questionsHaveAllTheirMinutesWhereTimeIsInHand() throws {
        let (agenda, parts) = try talks()
        let promise = PlanRule.promise(agenda, section: 0, remaining: [1], began: agenda.start)
        #expect(promise - agenda.start == .minutes(45))
        #expect(
            PlanRule.share(promise - agenda.start, among: parts, from: agenda.start).map(\.seconds) == [
                600, 300, 600, 300, 600, 300,
            ])
    }

    /// The section keeps its least, which is the talks', and the plan says by how much the end moves.
    @Test func whatTheTalksNeedMovesThePin() throws {
        let (agenda, _) = try talks()
        let began = agenda.start + .minutes(40)
        let promise = PlanRule.promise(agenda, section: 0, remaining: [1], began: began)
        #expect(promise - began == .minutes(30))
        let plan = PlanRule.plan(agenda, remaining: [1], from: promise, after: 0)
        #expect(plan.missed == [MissedPin(pin: "@end", by: .minutes(10))])
    }
}
