internal import SectionKit
internal import SignUps

/// A person's answers as their form carries them from page to page: nothing of them is kept anywhere until they are sent.
struct SignUpFields: Hashable, Sendable {
    enum Name: String, CaseIterable {
        case plan, called, role, service, otherService = "other-service", section, title, untitled, company, companion
        case before, dietary, introduction, sayName = "say-name", shownAs = "shown-as", signal
    }

    private var values: [String: String] = [:]

    init() {}

    /// What of a form is an answer.
    init(_ form: PageForm) {
        for name in Self.names { values[name] = form.text(name) }
    }

    static let names = Name.allCases.map(\.rawValue) + SupportNeed.allCases.map(name)

    static func name(of need: SupportNeed) -> String { "need-\(need.rawValue)" }

    subscript(name: Name) -> String? {
        get { values[name.rawValue] }
        set { values[name.rawValue] = newValue }
    }

    subscript(need: SupportNeed) -> Bool {
        get { values[Self.name(of: need)] != nil }
        set { values[Self.name(of: need)] = newValue ? "on" : nil }
    }

    /// In one order, whatever they came in.
    var pairs: [(name: String, value: String)] {
        Self.names.compactMap { name in values[name].map { (name, $0) } }
    }

    mutating func forget(_ names: [String]) { for name in names { values[name] = nil } }

    var wantsToPresent: Bool { self[.plan] == "present" }
    var needs: Set<SupportNeed> { Set(SupportNeed.allCases.filter { self[$0] }) }

    /// The answer about the service; nil where there is none yet.
    var serviceAnswer: ServiceAnswer? {
        switch self[.service] {
        case "another": .another(self[.otherService] ?? "")
        case "not-said": .notSaid
        case let value? where value.hasPrefix(Self.listed): .listed(String(value.dropFirst(Self.listed.count)))
        default: nil
        }
    }
    static let listed = "in:"
}

// MARK: As the sign-ups have them

extension SignUpFields {
    /// The answers of somebody who signed up before.
    init(_ answers: SignUpAnswers) {
        self[.plan] = answers.talk == nil ? "come" : "present"
        self[.called] = answers.called
        self[.role] = answers.role.rawValue
        switch answers.service {
        case .listed(let name): self[.service] = Self.listed + name
        case .another(let name):
            self[.service] = "another"
            self[.otherService] = name
        case .notSaid: self[.service] = "not-said"
        }
        for need in answers.needs { self[need] = true }
        self[.dietary] = answers.dietary
        guard let talk = answers.talk else { return }
        self[.section] = talk.section
        self[.title] = talk.title
        self[.untitled] = talk.title == nil ? "on" : nil
        switch talk.company {
        case .alone: self[.company] = "alone"
        case .with(let who):
            self[.company] = "with"
            self[.companion] = who
        }
        self[.introduction] = talk.introduction
        self[.sayName] = talk.mayChairSayName ? "yes" : "no"
        self[.shownAs] = talk.shownAs.rawValue
        self[.signal] = talk.timeSignal.rawValue
        self[.before] = talk.hasPresentedBefore.map { $0 ? "yes" : "no" } ?? "not-said"
    }

    /// As they stand, with something harmless where nothing was answered yet: to be checked, or, once every question
    /// is answered, to be kept.
    ///
    /// - Parameter section: Where somebody presents who did not have to choose.
    func answers(section: String?) -> SignUpAnswers {
        var answers = SignUpAnswers(
            called: self[.called] ?? "-", role: self[.role].flatMap(PersonRole.init(rawValue:)) ?? .guest,
            service: serviceAnswer ?? .notSaid, needs: needs, dietary: self[.dietary])
        // Whoever has not written yet which other service is asked for it by its question.
        if case .another("") = answers.service { answers.service = .notSaid }
        guard wantsToPresent, let section = self[.section] ?? section else { return answers }
        answers.talk = TalkAnswers(
            section: section, title: self[.untitled] == nil ? self[.title] : nil,
            company: self[.company] == "with" ? .with(self[.companion]) : .alone,
            introduction: self[.introduction], mayChairSayName: self[.sayName] == "yes",
            shownAs: self[.shownAs].flatMap(ShownAs.init(rawValue:)) ?? .presenter,
            timeSignal: self[.signal].flatMap(TimeSignal.init(rawValue:)) ?? .none,
            hasPresentedBefore: ["yes": true, "no": false][self[.before] ?? ""])
        return answers
    }
}
