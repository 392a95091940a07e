public import Agenda
public import Planner
public import SectionKit

/// Something that was written down, and that stands under a theme in the report: a note, or a point of a table.
public struct SortedNote: Hashable, Sendable, Identifiable {
    /// As people and commands name it: `3` is the third note, `p2` the second point.
    public var number: String
    public var text: Words
    /// Where it was written down.
    public var section: String?
    /// The theme that it stands under: the one that somebody chose, else the section's; nil while it has none.
    public var theme: String?
    /// What was typed, opaque: the same after others came.
    public var id: String { text.id }
}

extension MeetingRun {
    /// All that can be sorted into themes: the notes in the order in which they were taken, then the points that sections
    /// have for the report. Empty where the agenda lists no themes.
    public func sortable(at clock: Instant) -> [SortedNote] {
        guard !agenda.themes.isEmpty else { return [] }
        let notes = state.notes.enumerated().map { index, note in
            SortedNote(
                number: "\(index + 1)", text: note.text, section: note.section,
                theme: theme(of: note.text, in: note.section))
        }
        let now = max(clock, state.latest ?? clock)
        let plan = plan(at: now)
        let points = agenda.sections.filter(\.hasPoints).flatMap { section in
            told(by: section, in: plan, at: now).points.map { (section.id, $0) }
        }
        return notes
            + points.enumerated().map { index, point in
                SortedNote(
                    number: "p\(index + 1)", text: point.1, section: point.0, theme: theme(of: point.1, in: point.0))
            }
    }

    /// The id of the theme that something written down stands under; nil where it has none.
    public func theme(of text: Words, in section: String?) -> String? {
        state.sorted[text] ?? section.flatMap(agenda.section)?.theme
    }

    /// What a theme is called, also where an edited agenda has taken it out.
    public func name(ofTheme id: String) -> String {
        if let theme = agenda.themes.first(where: { $0.id == id }) { return theme.name }
        if id == MeetingTheme.other.id { return MeetingTheme.other.name }
        return history.nameOfFormerTheme(id) ?? id
    }

    /// What can be chosen: the agenda's themes, and that it belongs to none of them.
    public var themesOffered: [MeetingTheme] {
        agenda.themes + (agenda.themes.contains { $0.id == MeetingTheme.other.id } ? [] : [.other])
    }

    /// What a section's module has for the report; nothing where it fails.
    public func told(by section: Section, in plan: Plan, at now: Instant) -> Content {
        guard state.faults[section.id] == nil else { return [] }
        let current = state.sections[section.id]?.value ?? section.handler.initialState
        return (try? section.handler.report(state: current, frame: frame(of: section, in: plan, at: now))) ?? []
    }
}

extension Section {
    /// What its module lists for the report are points that people made.
    public var hasPoints: Bool { has(.discussion) || has(.feedback) }
}

extension Content {
    /// What somebody typed and the content lists, in its order.
    fileprivate var points: [Words] {
        blocks.flatMap { block -> [Words] in
            if case .list(let items, _) = block { items.compactMap(\.typed) } else { [] }
        }
    }

    /// What somebody typed: the first of it.
    public var typed: Words? {
        for case .paragraph(let text) in blocks {
            for case .words(let words) in text.spans { return words }
        }
        return nil
    }
}
