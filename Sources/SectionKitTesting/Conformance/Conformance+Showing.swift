internal import Agenda
internal import Foundation
internal import Meeting
internal import Rendering
internal import SectionKit

extension Conformance {
    /// The drawing beside the title does not change between two looks.
    func checkSymbol(_ agenda: MeetingAgenda) {
        for section in agenda.sections {
            let again = (0..<2).map { _ in section.handler.symbol() ?? SectionSymbol(for: module.tags) }
            expect(again.allSatisfy { $0 == section.symbol }, "its symbol differs between two looks")
        }
    }

    /// Every audience sees something that renders, at every stage and in every part.
    func checkEveryStage(_ agenda: MeetingAgenda) {
        guard let section = agenda.sections.first else { return }
        let run = MeetingRun(agenda: agenda)
        let planned = run.frame(of: section, in: run.plan(at: agenda.start), at: agenda.start)
        var frames = [planned]
        for stage in [SectionStage.running, .done, .dropped] {
            var frame = planned
            frame.stage = stage
            frames.append(frame)
        }
        for part in section.parts.indices {
            var frame = planned
            frame.stage = .running
            frame.part = part
            frames.append(frame)
        }
        for frame in frames { checkShowing(section, section.handler.initialState, frame, agenda) }
    }

    /// What one section shows with one state at one place of the meeting.
    func checkShowing(_ section: Section, _ state: any SectionState, _ frame: SectionFrame, _ agenda: MeetingAgenda) {
        let place = "\(frame.stage.rawValue)\(frame.part.map { ", part \($0)" } ?? "")"
        do {
            let filling = try section.handler.fill(state: state, frame: frame)
            let known = Set(module.placeholders.map(\.name))
            for name in filling.keys where !known.contains(name) {
                record("it fills in '\(name)', which it never declared (\(place))")
            }
            for audience in Audience.allCases {
                let content = try section.handler.content(for: audience, state: state, frame: frame)
                let again = try section.handler.content(for: audience, state: state, frame: frame)
                expect(content == again, "content for \(audience.rawValue) differs between two looks (\(place))")
                render(content, section, filling, agenda, frame, "\(audience.rawValue), \(place)")
            }
            if let report = try section.handler.report(state: state, frame: frame) {
                render(report, section, filling, agenda, frame, "report, \(place)")
            }
        } catch {
            record("it throws \(error) (\(place))")
        }
    }

    private func render(
        _ content: Content, _ section: Section, _ filling: [String: Text], _ agenda: MeetingAgenda,
        _ frame: SectionFrame, _ place: String
    ) {
        let fallbacks = (HostPlaceholders.all + module.placeholders).map { ($0.name, $0.fallback) }
        let resolver = ContentResolver(
            chairs: agenda.chairs.map(\.name), fillings: filling,
            fallbacks: Dictionary(fallbacks, uniquingKeysWith: { _, own in own }),
            timeZone: agenda.timeZone, words: { _ in "some words that somebody typed" })
        let resolved = resolver.resolve(content)
        for action in Self.forms(in: content) where !module.actions.contains(where: { $0.name == action }) {
            record("a form is for '\(action)', which is none of its actions (\(place))")
        }
        for now in [nil, frame.begins, frame.ends] as [Instant?] {
            let context = RenderingContext(now: now, timeZone: agenda.timeZone, showsAsides: true, section: section.id)
            for width in [40, 80] {
                for line in PlainTextRenderer(width: width, context: context).lines(of: resolved)
                where TextWidth.of(line) > width {
                    record("a line is wider than \(width) columns (\(place)): \(line)")
                }
            }
            let markup = HTMLRenderer(context: context).render(resolved).markup
            let markdown = MarkdownRenderer(context: context).render(resolved)
            for text in [markup, markdown] {
                expect(!text.contains("{{"), "a name in double braces is left over (\(place))")
            }
            expect(markup.isEmpty == markdown.isEmpty, "HTML and Markdown do not show the same (\(place))")
        }
    }

    private static func forms(in content: Content) -> [String] {
        content.blocks.flatMap { block -> [String] in
            switch block {
            case .form(let action): [action]
            case .aside(let inner), .reveal(_, let inner), .say(_, let inner): forms(in: inner)
            case .list(let items, _): items.flatMap(forms)
            default: []
            }
        }
    }
}
