public import SectionKit

/// What was said comes back to everybody: tables report in turn, and everyone is asked a few questions.
public struct FeedbackSection: SectionHandler {
    public static let kind = "feedback"
    public static let summary = "Tables report in turn, and everyone is asked a few questions that they may skip."
    public static let tags: Set<SectionTag> = [.feedback]

    public init() {}

    public func content(for audience: Audience, in section: SectionView<FeedbackSection>) -> Content {
        guard section.stage != .dropped else { return [.paragraph("We are leaving this out today.")] }
        let tables = TablesContent(section)
        let questions = QuestionsContent(section)
        let answers = AnswersContent(section)
        return switch audience {
        case .facilitator: tables.forFacilitator + questions.overview + answers.forFacilitator
        case .chair: tables.forChair + questions.forChair + answers.chart
        case .room: answers.isShown ? answers.chart : tables.forEverybody + questions.forRoom
        case .participant: answers.chart + tables.forEverybody + questions.forParticipant
        case .paper: tables.onPaper + questions.onPaper
        }
    }
}

extension FeedbackSection: ReportingSection {
    /// The points that tables chose to send up. Which table said what is not told.
    public func report(on section: SectionView<FeedbackSection>) -> Content {
        let points = section.state.points.filter(\.goesUp)
        guard section.stage != .dropped, !points.isEmpty else { return [] }
        return [.heading("What tables said"), .bullets(points.map { Text(spans: [.words($0.text)]) })]
    }
}
