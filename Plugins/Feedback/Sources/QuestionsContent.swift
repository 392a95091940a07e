internal import SectionKit

/// The questions: shown to everybody to think about, and printed to be answered.
struct QuestionsContent {
    private let questions: [FeedbackSection.Question]
    private let stage: SectionStage
    private let isTableSpeaking: Bool

    init(_ section: SectionView<FeedbackSection>) {
        questions = section.settings.allQuestions
        stage = section.stage
        isTableSpeaking = Floor(section).now != nil
    }

    private static let freely: Content = [
        .paragraph("You can skip any question."), .paragraph("Please do not write your name."),
    ]

    /// While a table speaks, it has the screen to itself.
    var forRoom: Content { shown(Self.freely) }

    /// There is nothing to write in on this page.
    var forParticipant: Content { shown([.paragraph("You can skip any question.")]) }

    private func shown(_ freely: Content) -> Content {
        guard !questions.isEmpty, stage != .done, !isTableSpeaking else { return [] }
        return [.heading(title)] + overview + freely
    }

    var forChair: Content {
        guard !questions.isEmpty, stage != .done, !isTableSpeaking else { return [] }
        return [
            .say(
                speaker: nil,
                [
                    .paragraph("We have a few questions for you."),
                    .paragraph("You can skip any of them. Please do not write your name."),
                ] + overview)
        ]
    }

    var overview: Content {
        questions.isEmpty ? [] : [.numbered(questions.map { Text($0.ask) })]
    }

    var onPaper: Content {
        guard !questions.isEmpty else { return [] }
        return [.heading(title)] + Self.freely + Content(questions.flatMap { [.question(Text($0.ask))] + answer($0) })
    }

    private var title: Text { questions.count == 1 ? "A question for you" : "Questions for you" }

    private func answer(_ question: FeedbackSection.Question) -> [Block] {
        let options = question.options ?? []
        let howTo = Block.paragraph(Text(question.type.howTo))
        return switch question.type {
        case .smiley: [howTo, .bullets(FeedbackSection.AnswerType.faces.map { "☐ \($0)" })]
        case .choice, .choices: [howTo, .bullets(options.map { "☐ \($0)" })]
        case .ranking: [howTo, .bullets(options.map { "___ \($0)" })]
        case .text: [howTo, .paragraph(Text(spans: [.plain(Self.line), .lineBreak, .plain(Self.line)]))]
        }
    }

    private static let line = String(repeating: "_", count: 36)
}
