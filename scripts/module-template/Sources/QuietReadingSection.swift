public import SectionKit

/// Quiet reading. Say here what it is for, in a sentence or two.
public struct QuietReadingSection: SectionHandler {
    public static let kind = "quiet-reading"
    /// One sentence for `lectern module list` and for editors.
    public static let summary = "Quiet reading, with a few words noted down for all who want that."
    // Checks go by tags: rest, meal, presenting, discussion, feedback. This kind has none.
    public static let tags: Set<SectionTag> = []

    public init() {}

    /// What each reader sees. It is asked again whenever something changes, so it keeps nothing.
    public func content(for audience: Audience, in section: SectionView<QuietReadingSection>) -> Content {
        switch section.stage {
        case .dropped: return [.paragraph("We are leaving this out today.")]
        case .done where audience != .facilitator: return [.paragraph("Thank you for taking part.")]
        case .planned, .running, .done: break
        }
        let invitation = Text(section.settings.invitation ?? "You are invited to take part. You can also just watch.")
        return switch audience {
        case .facilitator: [.paragraph(invitation)] + Self.notes(section) + [.form(action: NoteDown.name)]
        // What the chair reads aloud.
        case .chair: [.say(speaker: nil, [.paragraph(invitation)])]
        case .room, .participant, .paper: [.question(invitation)] + Self.place(section)
        }
    }

    private static func place(_ section: SectionView<QuietReadingSection>) -> Content {
        guard let room = section.settings.room else { return [] }
        return [.paragraph("Where: \(room).")]
    }

    /// A note may hold a name by accident, so all of them stand in an aside, which is shown on request.
    private static func notes(_ section: SectionView<QuietReadingSection>) -> Content {
        let notes = section.state.notes
        guard !notes.isEmpty else { return [] }
        return [.aside([.heading("Noted so far"), .bullets(notes.map { Text(spans: [.words($0)]) })])]
    }
}

extension QuietReadingSection: TimedSection {
    /// The agenda's minutes, else ten. Where time is short it gives up half.
    public func timing(of section: SectionOutline<QuietReadingSection>) -> Timing {
        let ideal = (section.minutes ?? Minutes(10)).seconds
        return Timing(length: Elasticity(least: Seconds(ideal.count / 2), ideal: ideal, most: ideal))
    }
}

extension QuietReadingSection: ReportingSection {
    /// What goes into the meeting's report.
    public func report(on section: SectionView<QuietReadingSection>) -> Content {
        let notes = section.state.notes
        guard section.stage != .dropped, !notes.isEmpty else { return [] }
        return [.bullets(notes.map { Text(spans: [.words($0)]) })]
    }
}
