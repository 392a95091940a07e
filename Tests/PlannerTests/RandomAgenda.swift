internal import SectionKit

@testable internal import Agenda
@testable internal import Planner

/// A random agenda, which is live as often as not.
struct RandomAgenda {
    var agenda: MeetingAgenda
    var live: (section: Int, began: Instant, now: Instant)?

    /// - Parameter base: Whose settings and first section's module it takes.
    init(_ base: MeetingAgenda, seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        agenda = base
        guard let model = base.sections.first else { throw UnreadableAgenda(diagnostics: []) }
        let count = Int.random(in: 1...12, using: &random)
        var clock = base.start.secondsSince1970 - Int.random(in: 0...3_600, using: &random)
        // Before the start, and behind the end, some stand outside; one in between, now and then.
        let before = Int.random(in: 0...2, using: &random)
        let behind = Int.random(in: 0..<3, using: &random) == 0 ? 1 : 0
        agenda.sections = (0..<count).map { index in
            let item = RandomCase.item(&random)
            let isOutside = index < before || index >= count - behind || Int.random(in: 0..<10, using: &random) == 0
            var pin: Int?
            if Int.random(in: 0..<5, using: &random) == 0 {
                pin = clock + Int.random(in: -600...900, using: &random)
            }
            clock = max(clock, pin ?? clock) + item.length.ideal.count
            return Section(
                id: "s\(index)", title: "Section \(index)", module: model.module, handler: model.handler,
                length: item.length, givesWay: item.givesWay, mayDrop: item.mayDrop,
                pin: pin.map { Instant(secondsSince1970: $0) }, outside: isOutside, theme: nil, script: nil, notes: nil,
                timing: model.timing, symbol: model.symbol)
        }
        agenda.end = max(
            agenda.start + .seconds(60),
            Instant(secondsSince1970: clock + Int.random(in: -2_500...1_500, using: &random)))
        guard Bool.random(using: &random) else { return }
        let section = Int.random(in: 0..<count, using: &random)
        let planned = PlanRule.plan(agenda).sections[section].start
        let began = planned + .seconds(Int.random(in: -900...1_800, using: &random))
        live = (section, began, began + .seconds(Int.random(in: 0...2_700, using: &random)))
    }

    var plan: Plan { plan(later: 0) }

    /// As live, begun so many seconds later; as first planned where it is not live.
    func plan(later seconds: Int) -> Plan {
        guard let live else { return PlanRule.plan(agenda) }
        return PlanRule.plan(
            agenda, in: live.section, began: live.began + .seconds(seconds), now: live.now + .seconds(seconds))
    }

    // MARK: The same, worked out by the oracle

    /// What runs is one more item, of a length that is known.
    private func items(from first: Int, running: PlanItem?) -> [PlanItem] {
        let firstCounted = agenda.sections.firstIndex { !$0.outside }
        return agenda.sections.indices.dropFirst(first).map { index in
            let section = agenda.sections[index]
            if let running, index == first { return running }
            let isFirst = index == firstCounted
            return PlanItem(
                length: section.length, givesWay: section.givesWay, mayDrop: section.mayDrop,
                pin: section.pin ?? (isFirst ? agenda.start : nil),
                gate: isFirst && section.pin != nil ? agenda.start : nil)
        }
    }

    private func lastCounted(from first: Int) -> Int {
        (agenda.sections.lastIndex { !$0.outside } ?? -1) - first
    }

    /// The running section's promise by the oracle; nil where nothing runs.
    var promised: Double? {
        guard let live else { return nil }
        let section = agenda.sections[live.section]
        let running = PlanItem(length: section.length, givesWay: section.givesWay)
        let oracle = Oracle(
            items(from: live.section, running: running), from: live.began.secondsSince1970,
            end: agenda.end.secondsSince1970, lastCounted: lastCounted(from: live.section))
        return oracle.ends.first
    }

    /// - Parameter ends: When what runs ends.
    func faults(of plan: Plan, runningEnds ends: Instant?) -> [String] {
        let first = live?.section ?? 0
        let running = live.flatMap { live in ends.map { PlanItem(length: .fixed($0 - live.began)) } }
        let items = items(from: first, running: running)
        let hasCounted = agenda.sections.contains { !$0.outside }
        let oracle = Oracle(
            items, from: live?.began.secondsSince1970, end: hasCounted ? agenda.end.secondsSince1970 : nil,
            lastCounted: max(-1, lastCounted(from: first)), otherwise: agenda.start.secondsSince1970)
        let arrangement = Arrangement(
            stretches: plan.sections.dropFirst(first).map { .init(start: $0.start, end: $0.end, dropped: $0.dropped) },
            timeInHand: plan.timeInHand,
            missed: plan.missed.map { miss in
                .init(item: agenda.index(of: miss.pin).map { $0 - first }, by: miss.by)
            })
        return oracle.faults(of: arrangement, items)
    }
}
