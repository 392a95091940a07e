public import Agenda
internal import SectionKit
internal import SignUps

/// A free text that somebody reads, and what was decided on it.
public struct ReadText: Hashable, Sendable, Identifiable {
    public var text: BallotText
    public var section: Section
    /// The question, as it was asked.
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

    public static func == (left: ReadText, right: ReadText) -> Bool {
        left.text == right.text && left.decision == right.decision && left.theme == right.theme && left.ask == right.ask
            && left.section.id == right.section.id
    }
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension ReviewBook {
    /// Every free text that is in the ballot box, section by section, in an order that says nothing of who came when.
    public func texts(in agenda: MeetingAgenda) throws(LibraryError) -> [ReadText] {
        let decided = Dictionary(try decisions().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let box = try library.ballotBox(of: key)
        var texts: [ReadText] = []
        for section in agenda.sections {
            guard let asking = section.handler.asks() else { continue }
            let asked = Dictionary(asking.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            for text in try box.texts(of: section.id) {
                texts.append(
                    ReadText(
                        text: text, section: section, ask: asked[text.question]?.ask ?? text.question,
                        decision: decided[text.id]?.decision,
                        ownTheme: asked[text.question]?.theme ?? section.theme, chosenTheme: decided[text.id]?.theme))
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
}
