public import SectionKit

/// People talk about one question at small tables, in one or more rounds.
public struct SmallGroupsSection: SectionHandler {
    public static let kind = "small-groups"
    public static let summary = "People talk at small tables, in rounds, with a host, a scribe and a timekeeper."
    public static let tags: Set<SectionTag> = [.discussion]

    public init() {}

    public func content(for audience: Audience, in section: SectionView<SmallGroupsSection>) -> Content {
        guard section.stage != .dropped else { return [.paragraph("We are leaving this out today.")] }
        let tables = TablesContent(section)
        let reportBack = ReportBackContent(section)
        let seated = SeatedContent(section)
        let lastMinute = LastMinute(section)
        return switch audience {
        case .facilitator:
            tables.now + lastMinute.forChair + tables.groups + seated.forFacilitator + reportBack.forFacilitator
                + NotesContent(section).forFacilitator
        case .chair:
            lastMinute.forChair + seated.forChair + tables.forChair + reportBack.forChair
                + (section.stage == .planned ? tables.laterRounds + reportBack.inTurn : [])
        case .room: lastMinute.forEverybody + tables.now + seated.forEverybody + tables.pass + reportBack.forRoom
        case .participant:
            lastMinute.forEverybody + tables.now + seated.forEverybody + tables.pass + tables.roles
                + reportBack.forEverybody
        case .paper: tables.onPaper + reportBack.beforehand
        }
    }
}

extension SmallGroupsSection: ReportingSection {
    /// The key points that tables chose to send up. Which table said what is not told.
    public func report(on section: SectionView<SmallGroupsSection>) -> Content {
        let points = section.state.points.filter(\.goesUp)
        guard section.stage != .dropped, !points.isEmpty else { return [] }
        return [
            .question(SmallGroupsSection.question(section)), .bullets(points.map { Text(spans: [.words($0.text)]) }),
        ]
    }
}

extension SmallGroupsSection {
    /// What the tables talk about; the title where the agenda has no question of its own.
    static func question(_ section: SectionView<SmallGroupsSection>) -> Text {
        Text(section.settings.question ?? section.title)
    }
}
