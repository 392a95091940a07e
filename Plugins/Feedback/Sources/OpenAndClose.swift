internal import SectionKit

/// Lets people answer, earlier than the section begins or once more after it was closed.
struct OpenAnswers: SectionAction {
    static let name = "open"
    static let summary = "Lets people answer the questions, on their devices and on the shared tablet."

    init() {}

    func decide(in section: SectionView<FeedbackSection>) throws -> [FeedbackSection.Event] {
        if section.stage == .dropped { throw Refusal("This section is left out today.") }
        guard section.handlerAsks != nil else { throw Refusal("This section asks no questions.") }
        if section.meeting.isOver {
            throw Refusal("The meeting is over. Paper forms can still be keyed in, with tally.")
        }
        if FeedbackSection().standing(in: section).isOpen { throw Refusal("People can answer already.") }
        return [.opened]
    }
}

/// Nobody answers any more; paper may still be keyed in.
struct CloseAnswers: SectionAction {
    static let name = "close"
    static let summary = "Ends the answering. Paper forms can still be keyed in."

    init() {}

    func decide(in section: SectionView<FeedbackSection>) throws -> [FeedbackSection.Event] {
        guard FeedbackSection().standing(in: section).isOpen else { throw Refusal("Nobody can answer now anyway.") }
        return [.closed]
    }
}

/// Takes the chart off the room screen.
struct HideAnswers: SectionAction {
    static let name = "hide"
    static let summary = "Takes the answers off the room screen."

    init() {}

    func decide(in section: SectionView<FeedbackSection>) throws -> [FeedbackSection.Event] {
        guard section.state.onScreen != nil else { throw Refusal("No answers are shown in the room now.") }
        return [.hidden]
    }
}
