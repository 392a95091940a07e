public import SectionKit

/// A section led by what the chairs say: a welcome, the group agreement, a check-in, news, next steps.
public struct TalkSection: SectionHandler {
    public static let kind = "talk"
    public static let summary =
        "What the chairs say, with prompts to go round, a group agreement or answers that came back."

    public init() {}

    public func content(for audience: Audience, in section: SectionView<TalkSection>) -> Content {
        guard section.stage != .dropped else { return [.paragraph("We are leaving this out today.")] }
        let prompts = Prompts(section)
        let agreement = Agreement(lines: section.settings.agreement ?? [])
        let answers = AnswersContent(file: section.settings.answers?.contents)
        return switch audience {
        case .facilitator: prompts.forFacilitator + agreement.forEverybody + answers.forEverybody
        case .chair: agreement.forChair + answers.forChair + prompts.forChair
        case .room, .participant: prompts.forEverybody + agreement.forEverybody + answers.forEverybody
        case .paper: agreement.forEverybody + answers.forEverybody + prompts.onPaper
        }
    }
}
