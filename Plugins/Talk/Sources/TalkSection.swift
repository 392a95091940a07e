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
        case .room: prompts.forEverybody + agreement.forEverybody + answers.forRoom
        case .participant:
            Self.justListen(section) + prompts.forEverybody + agreement.forEverybody + answers.forEverybody
        case .paper: agreement.forEverybody + answers.forEverybody + prompts.onPaper
        }
    }
    /// Where there is nothing to do, somebody new would not know whether they have to do something.
    private static func justListen(_ section: SectionView<TalkSection>) -> Content {
        guard section.stage != .done, section.settings.isOneVoice, section.settings.answers == nil else { return [] }
        return [.paragraph("The chairs speak to everybody."), .paragraph("You can just listen.")]
    }
}

extension TalkSection: DrawnSection {
    public func symbol(of section: SectionOutline<TalkSection>) -> SectionSymbol {
        if section.settings.answers != nil { return .answers }
        if section.settings.agreement != nil { return .agreement }
        return section.settings.prompts == nil ? .talk : .round
    }
}
