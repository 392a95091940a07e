internal import Agenda
internal import Foundation
internal import Modules
internal import SectionKit
internal import Testing

@testable internal import Meeting

/// Every recipe that ships, from its first step to its last, as a meeting of its own.
struct RecipeRehearsalTests {
    private static let catalog = ModuleCatalog.registered()
    private static let kinds = catalog.modules.filter(\.isDeclared).map(\.kind)

    @Test func sixteenShip() { #expect(Self.kinds.count == 16) }

    private static func agenda(_ kind: String, minutes: Int) throws -> MeetingAgenda {
        let needed = catalog[kind]?.fields.declarations.filter(\.isRequired).map { ", \($0.name): Late lunches" } ?? []
        let end = "\(13 + minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
        let text = """
            lectern: 1
            title: Rehearsal
            date: 2026-12-08
            start: 13:00
            end: \(end)
            chairs: [{ name: Sam, role: service-user }]
            sections:
              - { kind: \(kind), id: it\(needed.joined()) }

            """
        let reading = AgendaReading.read(
            Array(text.utf8), name: "rehearsal.yaml", files: NoAgendaFiles(), catalog: catalog)
        guard let agenda = reading.agenda else { throw UnreadableAgenda(diagnostics: reading.diagnostics) }
        return agenda
    }

    @Test(arguments: kinds) func aRehearsalGoesThroughEveryStepAndEndsOnTime(_ kind: String) throws {
        let length = try Self.agenda(kind, minutes: 240).sections[0].length.ideal.roundedMinutes
        let agenda = try Self.agenda(kind, minutes: length)
        let section = agenda.sections[0]
        var rig = Rig(agenda: agenda)
        try rig.perform(.next)
        for (index, part) in section.parts.enumerated() {
            let frame = rig.run.frame(of: section, at: rig.now)
            #expect(frame.part == index, "\(part.id)")
            for audience in Audience.allCases {
                let state = rig.run.state.sections["it"]?.value ?? section.handler.initialState
                let content = try section.handler.content(for: audience, state: state, frame: frame)
                // The facilitator sees what the chair says anyway.
                #expect(!content.isEmpty || audience == .facilitator, "\(part.id), \(audience)")
            }
            for action in section.module.actions {
                let fields = action.fields.declarations.filter(\.isRequired).map { field in
                    let value: String =
                        switch field.shape {
                        case .choice(let options): options.first?.name ?? ""
                        case .words: "Something good"
                        default: "1"
                        }
                    return RawValue.Entry(field.name, .scalar(value))
                }
                try rig.perform(.act(section: "it", action: action.name, fields: .entries(fields)))
            }
            rig.now = rig.now + part.length.ideal
            try rig.perform(.next)
        }
        #expect(rig.run.state.finished != nil)
        #expect(rig.now == agenda.end)
        #expect(rig.run.state.faults.isEmpty)
        let replayed = MeetingRun(agenda: agenda, replaying: rig.steps)
        #expect(replayed.state == rig.run.state)
        let state = try #require(rig.run.state.sections["it"]?.value ?? section.handler.initialState)
        let report = try section.handler.report(state: state, frame: rig.run.frame(of: section, at: rig.now))
        let tells = section.module.actions.contains { action in
            action.fields.declarations.contains { $0.shape == .words }
        }
        if tells, kind != "conversation-cafe", kind != "troika", kind != "drawing-together" {
            #expect(report?.isEmpty == false, "what was gathered goes into the report")
        }
    }
}
