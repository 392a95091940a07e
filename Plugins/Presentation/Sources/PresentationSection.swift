public import SectionKit

/// Talks that people prepared, one after another, each with time for questions.
public struct PresentationSection: SectionHandler {
    public static let kind = "presentation"
    public static let summary =
        "Prepared talks in slots, with questions. Talking time never gives way; question time does."
    public static let tags: Set<SectionTag> = [.presenting]

    public init() {}

    public func content(for audience: Audience, in section: SectionView<PresentationSection>) -> Content {
        guard section.stage != .dropped else { return [.paragraph("We are leaving this out today.")] }
        let lineup = Lineup(section)
        return switch audience {
        case .facilitator: FacilitatorContent(lineup: lineup).content
        case .chair: ChairContent(lineup: lineup, settings: section.settings).content
        case .room: EverybodyContent(lineup: lineup).forRoom
        case .participant: EverybodyContent(lineup: lineup).forParticipant
        case .paper: EverybodyContent(lineup: lineup).onPaper
        }
    }
}

extension PresentationSection: ReportingSection {
    /// The talks that were given, each as its presenter chose to be shown.
    public func report(on section: SectionView<PresentationSection>) -> Content {
        let given = Lineup(section).turns.filter { !$0.isAway }
        guard section.stage != .dropped, !given.isEmpty else { return [] }
        return [.heading("Talks"), .numbered(given.map(\.publicLine))]
    }
}
