internal import Agenda
internal import Foundation
internal import Meeting
internal import SectionKit

extension Conformance {
    /// Actions, their events and the state they lead to: through JSON and back, and the same at every replay.
    func checkReplay(_ agenda: MeetingAgenda) {
        guard let section = agenda.sections.first else { return }
        checkCoding(section.handler.initialState)
        var bench = MeetingBench(agenda)
        bench.perform(.next)
        for action in actions {
            if let refusal = bench.perform(.act(section: section.id, action: action.name, fields: action.fields)) {
                record("the action '\(action.name)' is refused: \(refusal)")
            }
        }
        tryEverything(&bench, section)
        for _ in section.parts { bench.perform(.next) }
        tryEverything(&bench, section)
        bench.perform(.next)
        tryEverything(&bench, section)

        expect(bench.run.state.faults.isEmpty, "its own events cost it its module: \(bench.run.state.faults)")
        guard let state = bench.run.state.sections[section.id]?.value else {
            expect(actions.isEmpty, "its actions leave no state")
            return
        }
        checkCoding(state)
        do {
            let coded = try JSONDecoder().decode([Step].self, from: JSONEncoder().encode(bench.steps))
            expect(coded == bench.steps, "its events do not survive coding")
            expect(
                MeetingRun(agenda: agenda, replaying: coded).state == bench.run.state, "a replay comes to another state"
            )
            let json = String(decoding: try JSONEncoder().encode(bench.steps), as: UTF8.self)
            expect(!json.contains(MeetingBench.typed), "an event holds what somebody typed")
        } catch {
            record("its events cannot be coded: \(error)")
        }
        let plan = bench.run.plan(at: bench.now)
        for stage in [SectionStage.planned, .running, .done, .dropped] {
            for part in [nil] + (stage == .running ? section.parts.indices.map { $0 } : []) {
                var frame = bench.run.frame(of: section, in: plan, at: bench.now)
                frame.stage = stage
                frame.part = part
                checkShowing(section, state, frame, agenda)
            }
        }
        checkHostileEvents(section)
    }

    /// Every action with a sample of each field: it may refuse, and must not fail.
    private func tryEverything(_ bench: inout MeetingBench, _ section: Section) {
        for action in module.actions {
            for whole in [false, true] {
                let fields = action.fields.declarations.filter { whole || $0.isRequired }
                let entries = fields.map { RawValue.Entry($0.name, MeetingBench.sample($0)) }
                let refusal = bench.perform(.act(section: section.id, action: action.name, fields: .entries(entries)))
                if let refusal, refusal.hasPrefix("The module of ") {
                    record("the action '\(action.name)' fails: \(refusal)")
                }
            }
        }
    }

    private func checkCoding(_ state: any SectionState) {
        guard let own = state as? Handler.State else { return record("its state is not of its own type") }
        do {
            let copy = try JSONDecoder().decode(Handler.State.self, from: JSONEncoder().encode(own))
            expect(copy == own, "its state does not survive coding")
        } catch {
            record("its state cannot be coded: \(error)")
        }
    }

    /// An event from a journal that somebody wrote by hand may cost the section its module, never the program.
    private func checkHostileEvents(_ section: Section) {
        for text in ["", "{}", "[]", "null", "1", "{\"nothing\":{}}"] {
            do {
                _ = try section.handler.evolve(section.handler.initialState, with: Data(text.utf8))
            } catch is SectionFault {
                continue
            } catch {
                record("it answers an unreadable event with \(error)")
            }
        }
    }
}

/// A meeting of one section, driven by hand.
private struct MeetingBench {
    static let typed = "Quokka-4711"

    private(set) var run: MeetingRun
    private(set) var steps: [Step] = []
    private(set) var now: Instant
    private var chance = Chance(SeededRandom(seed: 2_026))

    init(_ agenda: MeetingAgenda) {
        run = MeetingRun(agenda: agenda)
        now = agenda.start
    }

    /// Does a command; answers with the refusal where there is one.
    @discardableResult mutating func perform(_ command: Command) -> String? {
        now = now + .seconds(30)
        do {
            guard let decision = try run.decide(command, at: now, names: { _ in Self.typed }, chance: &chance) else {
                return nil
            }
            run.take(decision.step)
            steps.append(decision.step)
            return nil
        } catch {
            return (error as? Refusal)?.message ?? "\(error)"
        }
    }

    static func sample(_ field: FieldDeclaration) -> RawValue {
        switch field.shape {
        case .words, .text, .script: .scalar(typed)
        case .list(let item): .items([.scalar(sampleText(item))])
        case .whole, .minutes: .scalar(String(field.limits?.lowerBound ?? 1))
        default: .scalar(sampleText(field.shape))
        }
    }

    private static func sampleText(_ shape: FieldShape) -> String {
        switch shape {
        case .flag: "yes"
        case .whole, .decimal, .minutes: "1"
        case .time: "13:00"
        case .date: "2026-12-08"
        case .choice(let options): options.first?.name ?? ""
        default: typed
        }
    }
}
