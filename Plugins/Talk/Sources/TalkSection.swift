public import SectionKit

/// A section led by what the chairs say: a welcome, the group agreement, a check-in, news, next steps.
public struct TalkSection: SectionHandler {
    public static let kind = "talk"
    public static let summary =
        "What the chairs say, with prompts to go round, a group agreement, and answers and actions from before."

    public init() {}

    public func content(for audience: Audience, in section: SectionView<TalkSection>) -> Content {
        guard section.stage != .dropped else { return [.paragraph("We are leaving this out today.")] }
        let prompts = Prompts(section)
        let agreement = Agreement(lines: section.settings.agreement ?? [])
        let answers = AnswersContent(file: section.settings.answers?.contents)
        let actions = ActionsContent(section)
        return switch audience {
        case .facilitator:
            prompts.forFacilitator + agreement.forEverybody + actions.forFacilitator + answers.forEverybody
        case .chair: agreement.forChair + actions.forChair + answers.forChair + prompts.forChair
        case .room: prompts.forEverybody + agreement.forEverybody + actions.forRoom + answers.forRoom
        case .participant:
            Self.justListen(section) + prompts.forEverybody + agreement.forEverybody + actions.forEverybody
                + answers.forEverybody
        case .paper: agreement.forEverybody + actions.onPaper + answers.forEverybody + prompts.onPaper
        }
    }
    /// Where there is nothing to do, somebody new would not know whether they have to do something.
    private static func justListen(_ section: SectionView<TalkSection>) -> Content {
        let settings = section.settings
        guard section.stage != .done, settings.isOneVoice, settings.answers == nil, settings.actions == nil else {
            return []
        }
        return [.paragraph("The chairs speak to everybody."), .paragraph("You can just listen.")]
    }
}

extension TalkSection: DrawnSection {
    public func symbol(of section: SectionOutline<TalkSection>) -> SectionSymbol {
        if section.settings.answers != nil || section.settings.actions != nil { return .answers }
        if section.settings.agreement != nil { return .agreement }
        return section.settings.prompts == nil ? .talk : .round
    }
}
