public import SectionKit

extension FeedbackSection: AskingSection {
    /// The questions of the pack and of the agenda; one that the checks find at fault is not asked.
    public func asks(of section: SectionOutline<FeedbackSection>) -> Asking? {
        let settings = section.settings
        let pack = settings.use?.contents
        let own = (settings.questions ?? []).compactMap { $0.asked(by: nil) }
        let questions = (pack?.questions ?? []).compactMap { $0.asked(by: pack?.pack) } + own
        var known: Set<String> = []
        let asked = questions.filter { known.insert($0.id).inserted }
        guard !asked.isEmpty else { return nil }
        let about: Asking.About =
            if let id = settings.about?.talksOf { .slots(of: id) } else if let id = settings.about?.tablesOf {
                .tables(of: id)
            } else { .meeting }
        return Asking(questions: asked, about: about, least: settings.enough)
    }

    /// People may answer from when the section begins, until the facilitator says that it is enough.
    public func standing(in section: SectionView<FeedbackSection>) -> AskingStanding {
        let asking = asks(of: section.outline) ?? Asking(questions: [])
        let hasBegun = section.stage == .running || section.stage == .done
        let isOpen = section.stage != .dropped && !section.meeting.isOver && (section.state.isOpen ?? hasBegun)
        return AskingStanding(
            asking: asking, isOpen: isOpen && !asking.questions.isEmpty,
            hasBegun: hasBegun || section.state.isOpen != nil, shown: section.state.shown)
    }

    public func show(_ answers: ShownAnswers, in section: SectionView<FeedbackSection>) -> [Event] {
        [.shown(answers: answers)]
    }

    /// The questions by id, as the sections' actions take them.
    static func question(
        _ id: String, in section: SectionView<FeedbackSection>
    ) throws -> BallotQuestion {
        let questions = section.handlerAsks?.questions ?? []
        guard !questions.isEmpty else { throw Refusal("This section asks no questions.") }
        if let question = questions.first(where: { $0.id == id }) { return question }
        let ids = questions.map(\.id).joined(separator: ", ")
        throw Refusal("There is no question '\(id.prefix(40))'. Choose one of these: \(ids).")
    }

    /// What a number stands for: a talk, or a table.
    static func about(_ number: Int?, in section: SectionView<FeedbackSection>) throws -> Ballot.About {
        switch section.handlerAsks?.about ?? .meeting {
        case .meeting:
            guard number == nil else {
                throw Refusal("These questions are about the meeting as a whole. Leave the number out.")
            }
            return .meeting
        case .slots(let id):
            guard let number else { throw Refusal("Say which talk it is about, such as about=1.") }
            return .slot(section: id, number)
        case .tables(let id):
            guard let number else { throw Refusal("Say which table it is about, such as about=1.") }
            return .table(section: id, number)
        }
    }
}

extension FeedbackSection: OfferingSection {
    /// Questions are chosen from a list; those that are answered in words are never shown, nor keyed in as counts.
    public func options(of action: String, in section: SectionView<FeedbackSection>) -> [String: [FieldShape.Option]] {
        guard [ShowAnswers.name, TallyAnswers.name].contains(action) else { return [:] }
        let questions = section.handlerAsks?.questions.filter { $0.answers != .text } ?? []
        return ["question": questions.map { .init(name: $0.id, help: "", title: $0.ask) }]
    }
}

extension SectionView<FeedbackSection> {
    var handlerAsks: Asking? { FeedbackSection().asks(of: outline) }
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
        return BallotQuestion(id: effectiveID, ask: ask, pack: pack, answers: answers, theme: theme?.id)
    }
}
