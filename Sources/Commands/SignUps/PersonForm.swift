internal import Journal
internal import SectionKit
internal import SignUps

/// A sheet of paper as it is keyed in: the answers as texts, from options or from a row of a file.
struct PersonForm {
    /// The questions, by the names that files have at the heads of their columns.
    enum Question: String, CaseIterable {
        case name, role, service, present, talk, with, needs, diet, introduction
        case sayName = "say-name"
        case show, signal
        case presentedBefore = "presented-before"
        case by
        /// Staff's own mark; no answer of the person's.
        case champion

        /// As the command line asks it.
        var option: String { self == .needs ? "--need" : "--\(rawValue)" }

        init(_ field: AnswerProblem.Field) {
            self =
                switch field {
                case .called: .name
                case .service: .service
                case .dietary: .diet
                case .section: .present
                case .title: .talk
                case .company: .with
                case .introduction: .introduction
                }
        }
    }

    /// Something that is wrong with an answer. It never holds what was typed.
    struct Problem: Hashable {
        var question: Question
        var words: String
    }

    struct Problems: Error {
        var all: [Problem]

        /// As the command line tells them, each by its option.
        var asOptions: String { all.map { "\($0.question.option): \($0.words)" }.joined(separator: "\n  ") }
    }

    private var texts: [Question: String] = [:]

    init() {}

    /// The answers that somebody gave, as a file has them.
    init(_ record: SignUpRecord) {
        let (answers, talk) = (record.answers, record.answers.talk)
        let yes = { (value: Bool?) in value.map { $0 ? "yes" : "no" } ?? "" }
        for question in Question.allCases {
            self[question] =
                switch question {
                case .name: answers.called
                case .role: answers.role.rawValue
                case .service: PersonWords.service(answers.service) ?? ""
                case .present: talk?.section ?? ""
                case .talk: talk?.title ?? ""
                case .with: if case .with(let who)? = talk?.company { who ?? "yes" } else { "" }
                case .needs: answers.needs.sorted().map(\.rawValue).joined(separator: "; ")
                case .diet: answers.dietary ?? ""
                case .introduction: talk?.introduction ?? ""
                case .sayName: yes(talk?.mayChairSayName)
                case .show: talk?.shownAs.rawValue ?? ""
                case .signal: talk?.timeSignal.rawValue ?? ""
                case .presentedBefore: yes(talk?.hasPresentedBefore)
                case .by: record.enteredBy.rawValue
                case .champion: record.isChampion ? "yes" : ""
                }
        }
    }

    subscript(question: Question) -> String {
        get { texts[question] ?? "" }
        set { texts[question] = newValue }
    }

    /// Whether staff mark them as a champion of their service; ``answers(services:rules:at:)`` says where that is no answer.
    var isChampion: Bool { Self.yesOrNo[Self.fold(self[.champion])] ?? false }

    /// The answers as they may be kept.
    ///
    /// What nobody ticked about being named counts as the choice that shows least: "a presenter", whose name nobody says.
    ///
    /// - Parameters:
    ///   - rules: of the sections that have places, by their ids.
    ///   - services: the agenda's.
    func answers(
        services: [String], rules: [String: SlotRules], at now: Instant
    ) throws(Problems) -> SignUpAnswers {
        var problems: [Problem] = []
        func one<Value>(_ question: Question, _ values: [String: Value], else missing: Value? = nil) -> Value? {
            let text = Self.fold(self[question])
            if let value = values[text] { return value }
            if text.isEmpty, let missing { return missing }
            problems.append(
                Problem(
                    question: question, words: "Please use one of: \(values.keys.sorted().joined(separator: ", "))."))
            return nil
        }
        func choices<Value: RawRepresentable & CaseIterable>(_: Value.Type) -> [String: Value]
        where Value.RawValue == String {
            Dictionary(uniqueKeysWithValues: Value.allCases.map { ($0.rawValue, $0) })
        }
        let role = one(.role, choices(PersonRole.self))
        var needs: Set<SupportNeed> = []
        for word in self[.needs].split(whereSeparator: { ";,|".contains($0) }).map({ Self.fold(String($0)) })
        where !word.isEmpty {
            if let need = SupportNeed.allCases.first(where: {
                $0.rawValue == word || Self.fold(PersonWords.need($0)) == word
            }) {
                needs.insert(need)
            } else {
                problems.append(
                    Problem(
                        question: .needs,
                        words: "Please use any of: \(SupportNeed.allCases.map(\.rawValue).joined(separator: ", "))."))
            }
        }
        if one(.champion, Self.yesOrNo, else: false) == true, let role, !role.canBeChampion {
            problems.append(Problem(question: .champion, words: SignUpError.noChampionsRole.words))
        }
        let service = Self.fold(self[.service]).isEmpty ? ServiceAnswer.notSaid : .another(self[.service])
        var answers = SignUpAnswers(
            called: self[.name], role: role ?? .guest, service: service, needs: needs, dietary: self[.diet])
        if let section = section(rules, &problems) {
            let company = Self.fold(self[.with])
            let show: ShownAs? = one(.show, choices(ShownAs.self), else: .presenter)
            let signal: TimeSignal? = one(.signal, choices(TimeSignal.self), else: TimeSignal.none)
            var before: Bool?
            if !Self.fold(self[.presentedBefore]).isEmpty { before = one(.presentedBefore, Self.yesOrNo) }
            answers.talk = TalkAnswers(
                section: section, title: self[.talk],
                company: Self.yesOrNo[company].map { $0 ? .with(nil) : .alone }
                    ?? (company.isEmpty ? .alone : .with(self[.with])),
                introduction: self[.introduction], mayChairSayName: one(.sayName, Self.yesOrNo, else: false) ?? false,
                shownAs: show ?? .presenter, timeSignal: signal ?? TimeSignal.none, hasPresentedBefore: before)
        } else if !problems.contains(where: { $0.question == .present }) {
            for question in [Question.talk, .with, .introduction] where !Self.fold(self[question]).isEmpty {
                problems.append(
                    Problem(
                        question: question,
                        words: "This is for people who present; '\(Question.present.rawValue)' is empty."))
            }
        }
        do {
            answers = try answers.checked(services: services, sections: Set(rules.keys), at: now)
        } catch {
            problems += error.all.map { Problem(question: Question($0.field), words: $0.words) }
        }
        guard problems.isEmpty else { throw Problems(all: problems) }
        return answers
    }

    /// Nil for somebody who only comes.
    private func section(_ rules: [String: SlotRules], _ problems: inout [Problem]) -> String? {
        let text = Self.fold(self[.present])
        if text.isEmpty || text == "coming" || Self.yesOrNo[text] == false { return nil }
        let sections = rules.keys.sorted()
        if let section = sections.first(where: { Self.fold($0) == text }) { return section }
        if Self.yesOrNo[text] == true, sections.count == 1 { return sections[0] }
        let words =
            switch (sections.isEmpty, Self.yesOrNo[text] == true) {
            case (true, _): "No section of this agenda has places to sign up for."
            case (_, true): "Several sections have places; please name one: \(sections.joined(separator: ", "))."
            default: "Please write 'yes', 'no', or the section: \(sections.joined(separator: ", "))."
            }
        problems.append(Problem(question: .present, words: words))
        return nil
    }

    static let yesOrNo: [String: Bool] = [
        "yes": true, "no": false, "y": true, "n": false, "true": true, "false": false, "x": true,
    ]

    /// Small letters, with hyphens for blanks: as words are written on a command line.
    static func fold(_ text: String) -> String {
        text.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "-" || $0 == "_" }).joined(separator: "-")
    }
}
