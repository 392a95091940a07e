internal import SectionKit
internal import SignUps

/// A sheet of paper as staff key it in.
extension SignUpFlow {
    /// What nobody ticked counts as the choice that says and shows least, as it does on the command line.
    var withQuietDefaults: SignUpFlow {
        var flow = self
        func quiet(_ name: SignUpFields.Name, _ value: String?) {
            if flow.fields[name] == nil { flow.fields[name] = value }
        }
        if !writesOfTalk { quiet(.plan, "come") }
        quiet(.service, fields[.otherService] == nil ? "not-said" : "another")
        if sections.count == 1 { quiet(.section, sections.first?.id) }
        if fields[.title] == nil { quiet(.untitled, "on") } else { flow.fields[.untitled] = nil }
        quiet(.company, fields[.companion] == nil ? "alone" : "with")
        quiet(.before, "not-said")
        quiet(.sayName, "no")
        quiet(.shownAs, ShownAs.presenter.rawValue)
        quiet(.signal, TimeSignal.none.rawValue)
        return flow
    }

    /// Everything that is in the way of a sheet with ``withQuietDefaults``, in the order of its fields, for staff.
    var problemsForStaff: [FormProblem] {
        var problems: [FormProblem] = []
        if fields[.plan] == nil {
            problems.append(
                FormProblem(
                    "Something about a talk is written here. Choose whether they come, or present as well.",
                    field: SignUpFields.Name.plan.rawValue))
        } else if !presents, writesOfTalk, !isChange {
            problems.append(
                FormProblem(
                    "\"Comes\" is chosen, but something about a talk is written. Choose \"Presents as well\", or empty it.",
                    field: SignUpFields.Name.plan.rawValue))
        }
        for question in questions where !(question == .plan && !problems.isEmpty) {
            if let problem = contradiction(question) ?? problem(with: question).map({ forStaff($0, question) }) {
                problems.append(problem)
            }
        }
        return problems
    }

    private var writesOfTalk: Bool {
        !sections.isEmpty && [SignUpFields.Name.title, .companion, .introduction].contains { fields[$0] != nil }
    }

    /// Two answers to one question.
    private func contradiction(_ question: SignUpQuestion) -> FormProblem? {
        switch question {
        case .service where fields[.otherService] != nil && fields[.service] != "another":
            FormProblem(
                "Another service is written, and one is chosen. Choose \"Another\", or empty that line.",
                field: SignUpFields.Name.service.rawValue)
        case .company where fields[.companion] != nil && fields[.company] == "alone":
            FormProblem(
                "\"Alone\" is chosen, but somebody is written beside it. Choose \"With somebody\", or empty that line.",
                field: SignUpFields.Name.company.rawValue)
        default: nil
        }
    }

    private func forStaff(_ problem: FormProblem, _ question: SignUpQuestion) -> FormProblem {
        let words: String? =
            switch question {
            case .called where fields[.called] == nil: "Write what they like to be called."
            case .role: "Choose who they are. Where the sheet does not say, ask them."
            case .service where fields.serviceAnswer == .another(""):
                "Write what the other service is called, or choose \"Not said\"."
            case .section: "Choose in which section they would like to present."
            case .shownAs where fields[.shownAs] == ShownAs.member.rawValue:
                "Nobody can be shown as a member without a service. Choose a service, or another way."
            default: nil
            }
        return FormProblem(words ?? problem.message, field: problem.field)
    }
}
