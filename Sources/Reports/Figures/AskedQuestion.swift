internal import Agenda
public import SectionKit

/// A question that a meeting asked, wherever in it.
public struct AskedQuestion: Hashable, Sendable {
    /// The same in two meetings whose answers may be added up: the pack and the id.
    public var id: String
    public var ask: String
    public var options: [String]
    public var answers: BallotQuestion.Answers
    /// The sections that ask it.
    public var sections: [String]
    /// Its id there.
    public var ballotID: String

    /// Neighbouring answers are alike, so that they can be merged.
    public var isOrdered: Bool { answers == .smiley }
    /// One person may choose several, so that the answers do not add up to people.
    public var isSeveral: Bool { if case .choices = answers { true } else { false } }

    /// What all sections ask, in running order. One that several sections ask alike is one question, and its answers
    /// are added up; about talks or tables it is another than about the meeting.
    static func all(of agenda: MeetingAgenda) -> [AskedQuestion] {
        var asked: [AskedQuestion] = []
        for section in agenda.sections {
            guard let asking = section.handler.asks() else { continue }
            for question in asking.questions {
                var id = (question.pack.map { "\($0)/" } ?? "") + question.id
                switch asking.about {
                case .meeting: break
                case .slots: id += " of talks"
                case .tables: id += " of tables"
                }
                if let place = asked.firstIndex(where: { $0.id == id && $0.ballotID == question.id }) {
                    if asked[place].ask == question.ask, asked[place].answers == question.answers {
                        asked[place].sections.append(section.id)
                        continue
                    }
                    id = "\(section.id): \(id)"
                }
                asked.append(
                    AskedQuestion(
                        id: id, ask: question.ask, options: question.options, answers: question.answers,
                        sections: [section.id], ballotID: question.id))
            }
        }
        return asked
    }

    /// How it is answered, in a few words.
    public var manner: String {
        switch answers {
        case .smiley: "five faces"
        case .choice: "one choice"
        case .choices: "several choices"
        case .ranking: "what matters most"
        case .text: "in people's own words"
        }
    }
}
