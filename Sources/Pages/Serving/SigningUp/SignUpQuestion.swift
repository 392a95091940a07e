internal import Agenda
internal import SectionKit
internal import SignUps

/// What is asked, one question a page.
enum SignUpQuestion: String, CaseIterable, Sendable {
    case plan, called, role, service, section, title, company, before, needs, dietary, introduction
    case sayName = "say-name"
    case shownAs = "shown-as"
    case signal

    /// The fields that its page has.
    var fields: [String] {
        switch self {
        case .service: [SignUpFields.Name.service, .otherService].map(\.rawValue)
        case .title: [SignUpFields.Name.title, .untitled].map(\.rawValue)
        case .company: [SignUpFields.Name.company, .companion].map(\.rawValue)
        case .needs: SupportNeed.allCases.map(SignUpFields.name)
        default: [rawValue]
        }
    }
}

/// Which questions come, and what is still in the way, by the agenda and the answers so far.
struct SignUpFlow: Sendable {
    let agenda: MeetingAgenda
    /// The sections that take sign-ups now.
    let open: [SlotSection]
    /// Also sections that are shut take what is about somebody who is in them.
    var own: String?
    var fields: SignUpFields
    let now: Instant

    var questions: [SignUpQuestion] {
        SignUpQuestion.allCases.filter { question in
            switch question {
            case .plan: !sections.isEmpty
            case .called, .role, .service, .needs: true
            case .dietary: agenda.sections.contains { $0.has(.meal) }
            case .section: presents && sections.count > 1
            case .before: presents && (chosen?.rules.keptForFirstTimers ?? 0) > 0
            default: presents
            }
        }
    }

    /// Where somebody could present.
    var sections: [SlotSection] { open.filter { $0.isOpen || $0.id == own } }
    var presents: Bool { fields.wantsToPresent && !sections.isEmpty }
    /// The section that the talk is for.
    var chosen: SlotSection? {
        guard let id = fields[.section], sections.count > 1 else { return sections.first }
        return sections.first { $0.id == id }
    }

    /// To be kept.
    var answers: SignUpAnswers {
        var fields = fields
        if !presents { fields[.plan] = "come" }
        if sections.count == 1 { fields[.section] = sections.first?.id }
        return fields.answers(section: chosen?.id)
    }

    func question(after question: SignUpQuestion) -> SignUpQuestion? {
        let all = questions
        guard let place = all.firstIndex(of: question), all.indices.contains(place + 1) else { return nil }
        return all[place + 1]
    }

    func question(before question: SignUpQuestion) -> SignUpQuestion? {
        let all = questions
        return all.firstIndex(of: question).flatMap { $0 > 0 ? all[$0 - 1] : nil }
    }

    // MARK: What is in the way

    /// The first question that is not answered as it must be.
    var firstProblem: (question: SignUpQuestion, problem: FormProblem)? {
        for question in questions {
            if let problem = problem(with: question) { return (question, problem) }
        }
        return nil
    }

    func problem(with question: SignUpQuestion) -> FormProblem? {
        missing(question) ?? kept(question)
    }

    private func missing(_ question: SignUpQuestion) -> FormProblem? {
        let field = question.rawValue
        func choose(_ values: [String], _ words: String) -> FormProblem? {
            fields.value(field).map(values.contains) == true ? nil : FormProblem(words, field: field)
        }
        switch question {
        case .plan: return choose(["come", "present"], "Choose whether you would like to come, or also to present.")
        case .called:
            return fields[.called] == nil ? FormProblem(AnswerProblem(.called, .empty).words, field: field) : nil
        case .role: return choose(PersonRole.allCases.map(\.rawValue), "Choose who you are at this meeting.")
        case .service:
            guard let answer = fields.serviceAnswer else {
                return FormProblem("Choose a service, or \"I would rather not say\".", field: field)
            }
            return answer == .another("")
                ? FormProblem(AnswerProblem(.service, .empty).words, field: SignUpFields.Name.otherService.rawValue)
                : nil
        case .section: return choose(sections.map(\.id), "Choose where you would like to present.")
        case .title:
            return fields[.title] == nil && fields[.untitled] == nil
                ? FormProblem("Write a title, or choose \"I am not sure yet\".", field: field) : nil
        case .company: return choose(["alone", "with"], "Choose whether you present alone, or with somebody.")
        case .before:
            return choose(["yes", "no", "not-said"], "Choose one answer. You can say \"I would rather not say\".")
        case .sayName: return choose(["yes", "no"], "Choose whether the chair may say your name.")
        case .shownAs: return choose(shownAs.map(\.rawValue), "Choose how we may show your name.")
        case .signal: return choose(TimeSignal.allCases.map(\.rawValue), "Choose how you would like to see your time.")
        case .needs, .dietary, .introduction: return nil
        }
    }

    /// Whoever does not say which service they belong to cannot be shown by it.
    var shownAs: [ShownAs] { ShownAs.allCases.filter { $0 != .member || serviceName != nil } }

    var serviceName: String? {
        switch fields.serviceAnswer {
        case .listed(let name), .another(let name): name
        case .notSaid, nil: nil
        }
    }

    /// What must never be kept, or is too long, as the sign-ups themselves see it.
    private func kept(_ question: SignUpQuestion) -> FormProblem? {
        do {
            _ = try answers.checked(services: services, sections: Set(sections.map(\.id)), at: now)
            return nil
        } catch {
            return error.all.first { Self.question(of: $0.field) == question }.map {
                FormProblem($0.words, field: Self.field(of: $0.field))
            }
        }
    }

    /// The agenda's, and the one that somebody chose before it was renamed.
    private var services: [String] {
        guard own != nil || isChange, case .listed(let name)? = fields.serviceAnswer else { return agenda.services }
        return agenda.services + [name]
    }
    /// It is about somebody who signed up before.
    var isChange = false

    static func question(of field: AnswerProblem.Field) -> SignUpQuestion {
        switch field {
        case .called: .called
        case .service: .service
        case .dietary: .dietary
        case .section: .section
        case .title: .title
        case .company: .company
        case .introduction: .introduction
        }
    }

    private static func field(of field: AnswerProblem.Field) -> String {
        switch field {
        case .service: SignUpFields.Name.otherService.rawValue
        case .company: SignUpFields.Name.companion.rawValue
        default: question(of: field).rawValue
        }
    }

    /// The same without anything that is refused for what it is: a number or a day that must not come back into a page.
    var withoutWhatIsNeverKept: SignUpFields {
        var fields = fields
        // Whatever they chose, nothing that was typed is passed over.
        var all = fields
        all[.plan] = "present"
        all[.service] = "another"
        all[.untitled] = nil
        all[.company] = "with"
        do { _ = try all.answers(section: "").checked(at: now) } catch {
            for problem in error.all where problem.reason == .nhsNumber || problem.reason == .dateOfBirth {
                fields.forget([Self.field(of: problem.field)])
            }
        }
        return fields
    }
}

extension SignUpFields {
    fileprivate func value(_ name: String) -> String? { pairs.first { $0.name == name }?.value }
}
