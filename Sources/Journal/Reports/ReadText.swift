public import Agenda
public import Meeting
public import SectionKit
public import SignUps

/// A free text that somebody reads, and what was decided on it.
public struct ReadText: Hashable, Sendable, Identifiable {
    public enum Kind: Hashable, Sendable {
        /// An answer from the ballot box.
        case answer
        /// What was written down in the meeting itself: it may be printed, unless somebody says otherwise.
        case note, point, action
        /// Who is to do an action.
        case owner
    }

    public var kind: Kind
    /// Of what was written down, the question is empty.
    public var text: BallotText
    /// Nil for a note that belongs to none, and for an action.
    public var section: Section?
    /// The question, as it was asked; of what was written down, what it is.
    public var ask: String
    public var decision: ReviewDecision?
    /// The id of the theme of its question, or of its section.
    public var ownTheme: String?
    /// The id of another that somebody chose; nil where nobody did.
    public var chosenTheme: String?

    /// The id of the theme that its words stand under.
    public var theme: String? { chosenTheme ?? ownTheme }
    /// For whoever decides on what they see here.
    public var mark: ReviewMark { ReviewMark(decision, theme: chosenTheme) }
    public var id: String { text.id }
    /// Nobody has said yet what becomes of it.
    public var isWaiting: Bool { decision == nil }
    /// How many letters it may be printed in: a note may be long from the first.
    public var longest: Int { max(BallotQuestion.longestText * 2, text.text.count + 500) }
    /// It was written down in the meeting, and nobody answered it.
    public var isWrittenDown: Bool { kind != .answer }
    /// An action is in the report and goes on to the next meeting, in whatever words.
    public var mayBeLeftOut: Bool { kind != .action }

    public static func == (left: ReadText, right: ReadText) -> Bool {
        left.kind == right.kind && left.text == right.text && left.decision == right.decision
            && left.theme == right.theme
            && left.ask == right.ask && left.section?.id == right.section?.id
    }
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension ReviewBook {
    /// What somebody decided on a text that they have before their eyes: see ``decide(_:theme:on:of:seen:)``.
    @discardableResult
    public func decide(
        _ decision: ReviewDecision?, theme: String? = nil, on read: ReadText, seen: ReviewMark? = nil
    ) throws(LibraryError) -> Bool {
        // What was written down beside every section belongs to none.
        try decide(decision, theme: theme, on: read.text, of: read.section?.id ?? "", seen: seen)
    }

    /// Every free text that can be read now: the answers in the ballot box, section by section, in an order that says
    /// nothing of who came when; then what was written down, as it was.
    ///
    /// Only of sections that are over: before that, whoever looked would see who is writing.
    ///
    /// - Parameters:
    ///   - known: Whoever does an action and is called as one of these is told by role, so nobody needs to read it.
    ///   - words: What was typed in the meeting; nil is what was erased.
    public func texts(
        of run: MeetingRun, at now: Instant, known: KnownNames, words: (SectionKit.Words) -> String?
    ) throws(LibraryError) -> [ReadText] {
        let decided = Dictionary(try decisions().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let box = try library.ballotBox(of: key)
        var texts: [ReadText] = []
        let isOver = run.state.finished != nil
        for section in run.agenda.sections where isOver || run.isOver(section.id) {
            guard let asking = section.handler.asks() else { continue }
            let asked = Dictionary(asking.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            for text in try box.texts(of: section.id) {
                texts.append(
                    ReadText(
                        kind: .answer, text: text, section: section, ask: asked[text.question]?.ask ?? text.question,
                        decision: decided[text.id]?.decision,
                        ownTheme: asked[text.question]?.theme ?? section.theme, chosenTheme: decided[text.id]?.theme))
            }
        }
        func add(_ typed: SectionKit.Words, _ kind: ReadText.Kind, _ what: String, in section: Section?, theme: String?)
        {
            guard let letters = words(typed), let id = WordsID(typed.id)?.text else { return }
            let text = BallotText(id: id, question: "", about: .meeting, role: nil, text: letters, mayPrint: true)
            texts.append(
                ReadText(
                    kind: kind, text: text, section: section, ask: what, decision: decided[id]?.decision,
                    ownTheme: theme))
        }
        func isClosed(_ section: String?) -> Bool { isOver || section.map(run.isOver) == true }
        for note in run.state.notes where isClosed(note.section) {
            add(
                note.text, .note, "Note", in: note.section.flatMap(run.agenda.section),
                theme: run.theme(of: note.text, in: note.section))
        }
        let plan = run.plan(at: now)
        for section in run.agenda.sections where section.hasPoints && isClosed(section.id) {
            var known: Set<SectionKit.Words> = []
            for point in run.told(by: section, in: plan, at: now).typedWords where known.insert(point).inserted {
                add(point, .point, "Point", in: section, theme: run.theme(of: point, in: section.id))
            }
        }
        if isOver {
            for action in run.state.actions {
                add(action.text, .action, "Action", in: nil, theme: nil)
                guard let owner = action.owner, !known.hasPerson(words(owner) ?? "") else { continue }
                add(owner, .owner, "Who does this: \(words(action.text) ?? "…")", in: nil, theme: nil)
            }
        }
        return texts
    }
}

/// Names of people and services that are looked for in what people wrote.
public struct KnownNames: Sendable {
    public var people: [String]
    public var services: [String]

    /// - Parameter chairs: What the chairs are called today.
    public init(_ records: [SignUpRecord], agenda: MeetingAgenda, chairs: [String]) {
        people = records.filter { !$0.isNameErased }.map(\.answers.called) + agenda.chairs.map(\.name) + chairs
        let theirs = records.compactMap { record -> String? in
            switch record.answers.service {
            case .listed(let name), .another(let name): name
            case .notSaid: nil
            }
        }
        services = Set(agenda.services + theirs).sorted()
    }

    /// Somebody is called so.
    func hasPerson(_ name: String) -> Bool {
        let name = name.trimmed.lowercased()
        return people.contains { $0.trimmed.lowercased() == name }
    }
}
