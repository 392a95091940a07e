public import SectionKit

extension FeedbackSection: AskingSection {
    /// The questions of the pack and of the agenda; one that the checks find at fault is not asked.
    public func asks(of section: SectionOutline<FeedbackSection>) -> Asking? {
        let pack = section.settings.use?.contents
        let own = (section.settings.questions ?? []).compactMap { $0.asked(by: nil) }
        let questions = (pack?.questions ?? []).compactMap { $0.asked(by: pack?.pack) } + own
        var known: Set<String> = []
        let asked = questions.filter { known.insert($0.id).inserted }
        return asked.isEmpty ? nil : Asking(questions: asked)
    }
}

extension FeedbackSection.Question {
    fileprivate func asked(by pack: String?) -> BallotQuestion? {
        let options = options ?? []
        guard !effectiveID.isEmpty, !type.needsOptions || options.count >= 2 else { return nil }
        let answers: BallotQuestion.Answers =
            switch type {
            case .smiley: .smiley
            case .choice: .choice(options)
            case .choices: .choices(options)
            case .ranking: .ranking(options)
            case .text: .text
            }
        return BallotQuestion(id: effectiveID, ask: ask, pack: pack, answers: answers)
    }
}
