internal import Agenda
internal import Foundation
internal import Journal
internal import Meeting
internal import Planner
internal import Rendering
internal import SectionKit
internal import Wording

/// Makes the sheets of a meeting that has not begun yet: what happens when, and what is said.
struct SheetMaker {
    private let meeting: MeetingRun
    private let plan: Plan
    private let clock: WallClock
    /// When the first section begins, which may be well before the start that is counted.
    private let begins: Instant
    /// What those who present typed.
    private let typed: [Words: String]

    /// - Parameter records: Who has signed up; presenters are named in scripts as they chose.
    init(_ agenda: MeetingAgenda, _ records: [SignUpRecord] = []) {
        let first = PlanRule.plan(agenda).sections.first { !$0.dropped }?.start ?? agenda.start
        (meeting, typed) = Self.seated(MeetingRun(agenda: agenda), records, at: first)
        begins = first
        plan = meeting.plan(at: first)
        clock = WallClock(timeZone: agenda.timeZone)
    }

    /// The meeting with the places of its sections as its sign-ups have them. A section whose module says no stays as it is.
    private static func seated(
        _ meeting: MeetingRun, _ records: [SignUpRecord], at now: Instant
    ) -> (MeetingRun, [Words: String]) {
        var meeting = meeting
        var typed: [Words: String] = [:]
        // Nothing of this is random.
        var chance = Chance(SeededRandom(seed: 0))
        for (section, offer) in meeting.agenda.slotOffers {
            let seating = Seating(offer, records.filter { $0.section == section.id }, keepsFreePlaces: true)
            guard
                let decision = try? meeting.decide(
                    seating.command(for: section.id), at: now, names: { _ in nil }, chance: &chance)
            else {
                continue
            }
            meeting.take(decision.step)
            for words in seating.words { typed[words.words] = words.text }
        }
        return (meeting, typed)
    }

    private var agenda: MeetingAgenda { meeting.agenda }

    /// For everybody: what happens when.
    func runningOrder() -> PaperSheet {
        var rows: [[Text]] = zip(agenda.sections, plan.sections).filter { !$1.dropped }.map { section, planned in
            ["\(clock.planned(planned.start))", Text(section.title), Text(PlanText.words(planned.length))]
        }
        rows.append(["\(clock.time(of: agenda.end))", .strong("End"), ""])
        return PaperSheet(
            title: agenda.title,
            content: [
                .paragraph(agenda.occasion),
                .table(Table(caption: "What happens when", columns: ["Start", "What", "How long"], rows: rows)),
            ])
    }

    /// A copy for each chair, their own lines marked; one copy where the agenda names none.
    func chairScripts() -> [PaperSheet] {
        let names = agenda.chairs.map(\.name)
        if names.isEmpty { return [chairScript(for: nil)] }
        return names.map { chairScript(for: $0) }
    }

    private func chairScript(for chair: String?) -> PaperSheet {
        var content: Content = [.paragraph(agenda.occasion)]
        if let chair, agenda.chairs.count > 1 {
            let others = agenda.chairs.map(\.name).filter { $0 != chair }
            content.blocks.append(
                .paragraph("You chair with \(others.joined(separator: " and ")). Your lines are marked with ▶."))
        }
        var chapters: [Chapter] = []
        for (section, planned) in zip(agenda.sections, plan.sections) where !planned.dropped {
            var content = Content()
            content.blocks.append(
                .paragraph(
                    Text(spans: [.emphasis("\(PlanText.words(planned.length)), to \(clock.planned(planned.end))")])))
            let view = meeting.look(at: section, for: .chair, at: begins)
            content.blocks += notice(of: view).blocks
            content.blocks += resolver(view).resolve(view.spoken).blocks.map { mark($0, chair) }
            chapters.append(Chapter("\(clock.planned(planned.start))  \(section.title)", content))
        }
        chapters.append(Chapter("\(clock.time(of: agenda.end))  End"))
        return PaperSheet(
            title: chair.map { "\(agenda.title): script for \($0)" } ?? "\(agenda.title): script for the chair",
            content: content, chapters: chapters)
    }

    /// For everybody, on paper: what each section has to read, and to write on.
    func handout() -> PaperSheet {
        let chapters = zip(agenda.sections, plan.sections).filter { !$1.dropped }.compactMap {
            section, planned -> Chapter? in
            if section.handler.asks() != nil {
                return Chapter(
                    "\(clock.planned(planned.start))  \(section.title)",
                    [.paragraph("There is a form of its own for your answers.")])
            }
            let view = meeting.look(at: section, for: .paper, at: begins)
            let content = Content(
                notice(of: view).blocks + resolver(view).resolve(view.content).blocks.flatMap { onPaper($0, section) })
            return content.blocks.isEmpty
                ? nil : Chapter("\(clock.planned(planned.start))  \(section.title)", content)
        }
        return PaperSheet(
            title: agenda.title,
            content: [.paragraph(agenda.occasion)]
                + (chapters.isEmpty ? [.paragraph("The sections of this meeting have nothing for paper.")] : []),
            chapters: chapters, isForm: true)
    }

    /// What modules failed to say, in words: a sheet has holes there.
    var failures: [String] {
        let views = agenda.sections.flatMap { section in
            [Audience.chair, .paper].map { meeting.look(at: section, for: $0, at: begins) }
        }
        return Set(views.compactMap(\.notice).map { Phrasebook.english($0) }).sorted()
    }

    private func notice(of view: StageView) -> Content {
        guard let notice = view.notice else { return [] }
        return [.paragraph(Text(spans: [.strong(Phrasebook.english(notice))]))]
    }

    private func resolver(_ view: StageView) -> ContentResolver {
        ContentResolver(
            chairs: agenda.chairs.map(\.name), fillings: view.fillings, fallbacks: view.fallbacks,
            timeZone: agenda.timeZone,
            everyone: agenda.chairs.count == 2 ? "Either of you" : "Any of you", words: { typed[$0] })
    }

    /// A form is a line to write on for each of its fields.
    private func onPaper(_ block: Block, _ section: Section) -> [Block] {
        guard case .form(let name) = block else { return [block] }
        let fields = section.module.actions.first { $0.name == name }?.fields.declarations ?? []
        return fields.map { field in
            let label = field.help.hasSuffix(".") ? String(field.help.dropLast()) : field.help
            return .paragraph(Text("\(label): " + String(repeating: "_", count: 24)))
        }
    }

    private func mark(_ block: Block, _ chair: String?) -> Block {
        guard case .say(let speaker?, let words) = block, speaker == chair, agenda.chairs.count > 1 else {
            return block
        }
        return .say(speaker: "▶ \(speaker)", words)
    }
}

extension MeetingAgenda {
    /// When and where, in one line.
    var occasion: Text {
        let clock = WallClock(timeZone: timeZone)
        var text = "\(LongDate.words(date)), \(clock.time(of: start)) to \(clock.time(of: end))"
        if let venue { text += ", \(venue)" }
        return Text(text)
    }
}
