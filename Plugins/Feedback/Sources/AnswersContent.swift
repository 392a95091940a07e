internal import SectionKit

/// How a question was answered, once the facilitator shows it, and what can be done with the answers.
struct AnswersContent {
    private let section: SectionView<FeedbackSection>

    init(_ section: SectionView<FeedbackSection>) { self.section = section }

    var isShown: Bool { !chart.isEmpty }

    /// As the room was shown it, under the words that the question has now; nothing where the question is gone.
    var chart: Content {
        guard let index = section.state.onScreen, section.state.shown.indices.contains(index) else { return [] }
        let shown = section.state.shown[index]
        guard let question = section.handlerAsks?.question(shown.question) else { return [] }
        let chart = shown.chart(of: question)
        guard !chart.bars.isEmpty else { return [] }
        return heading(shown) + [.chart(chart)]
    }

    private func heading(_ shown: ShownAnswers) -> Content {
        switch Ballot.About(coded: shown.about) {
        case .slot(_, let number): [.paragraph("Talk \(number)")]
        case .table(_, let number): [.paragraph("Table \(number)")]
        case .meeting, nil: []
        }
    }

    var forFacilitator: Content {
        guard let asking = section.handlerAsks, section.stage != .planned else { return [] }
        let standing = FeedbackSection().standing(in: section)
        var content: Content = [
            .paragraph(standing.isOpen ? "People can answer now." : "Nobody can answer now.")
        ]
        if asking.questions.contains(where: { $0.answers != .text }) {
            content.blocks.append(.paragraph("While few have answered, the room is shown nothing."))
        }
        if section.state.onScreen != nil { content.blocks.append(.paragraph("On the room screen now:")) }
        content.blocks += chart.blocks
        let actions =
            [ShowAnswers.name] + (isShown ? [HideAnswers.name] : [])
            + [standing.isOpen ? CloseAnswers.name : OpenAnswers.name, TallyAnswers.name, UntallyAnswers.name]
        return content + Content(actions.map { .form(action: $0) })
    }
}
