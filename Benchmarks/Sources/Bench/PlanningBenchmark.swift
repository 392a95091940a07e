internal import Agenda
internal import Modules
internal import Planner
internal import SectionKit

/// The plan of a thousand and of ten thousand sections, beside the proportional rule: one factor for every length.
enum PlanningBenchmark {
    static func run() {
        for (name, make) in PlanningCases.all { rule(name, make) }
        promise()
        agenda()
        print(
            "     the proportional rule keeps no limit, no pin and no order of dropping; it is the least that planning costs"
        )
    }

    private static func rule(_ name: String, _ make: (Int) -> PlanningCase) {
        let small = make(1_000)
        let large = make(10_000)
        let times = bestOf(
            15,
            [
                { for _ in 0..<40 { keep(small.plan()) } },
                { for _ in 0..<4 { keep(large.plan()) } },
                { for _ in 0..<40 { keep(small.proportional()) } },
            ])
        let thousand = times[0].seconds / 40
        let tenThousand = times[1].seconds / 4
        let peer = times[2].seconds / 40
        report(name + ", 1,000 sections", thousand * 1e6, atMost: 150, unit: "µs", beside(thousand, peer))
        report(name + ", 10,000 sections", tenThousand * 1e3, atMost: 2, unit: "ms", "")
        report(name + ", 10 times the sections", tenThousand / thousand, atMost: 15, unit: "x", "")
    }

    private static func beside(_ time: Double, _ peer: Double) -> String {
        let tenths = Int((time / peer * 10).rounded())
        return "\(tenths / 10).\(tenths % 10) x the proportional rule in this run"
    }

    /// What a section that begins is promised: a plan of all that is still to come.
    private static func promise() {
        guard let agenda = LargeAgenda.planned(sections: 1_000) else { return }
        let rest = Array(agenda.sections.indices.dropFirst())
        let times = bestOf(
            15,
            [
                {
                    for _ in 0..<40 {
                        keep(PlanRule.promise(agenda, section: 0, remaining: rest, began: agenda.start + .seconds(61)))
                    }
                },
                {
                    for _ in 0..<40 {
                        keep(
                            PlanRule.plan(
                                agenda, remaining: rest, from: agenda.start + .minutes(12), after: 0))
                    }
                },
            ])
        report("promise of what begins, 1,000 sections", times[0].seconds / 40 * 1e6, atMost: 150, unit: "µs", "")
        report("plan of what is to come, 1,000 sections", times[1].seconds / 40 * 1e6, atMost: 150, unit: "µs", "")
    }

    private static func agenda() {
        guard let small = LargeAgenda.planned(sections: 1_000), let large = LargeAgenda.planned(sections: 10_000) else {
            return
        }
        let times = bestOf(
            15,
            [
                { for _ in 0..<40 { keep(PlanRule.plan(small)) } }, { for _ in 0..<4 { keep(PlanRule.plan(large)) } },
            ])
        let thousand = times[0].seconds / 40
        let tenThousand = times[1].seconds / 4
        report("plan of an agenda, 1,000 sections", thousand * 1e6, atMost: 150, unit: "µs", "")
        report("plan of an agenda, 10,000 sections", tenThousand * 1e3, atMost: 2, unit: "ms", "")
        report("plan of an agenda, 10 times the sections", tenThousand / thousand, atMost: 15, unit: "x", "")
    }

    @inline(never) private static func keep<Value>(_ value: Value) {}
}

extension LargeAgenda {
    /// An agenda as it is read from YAML, with a tenth less time than its sections would like.
    static func planned(sections: Int) -> MeetingAgenda? {
        let reading = AgendaReading.read(
            text(sections: sections), name: "large.yaml", files: KeptFiles([]), catalog: .registered())
        guard var agenda = reading.agenda else { return nil }
        let counted = agenda.sections.reduce(Seconds.zero) { $0 + $1.length.ideal }
        agenda.end = agenda.start + .seconds(counted.count / 10 * 9)
        return agenda
    }
}
