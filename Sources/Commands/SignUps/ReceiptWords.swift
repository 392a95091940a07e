internal import Agenda
internal import Journal
internal import SectionKit
internal import SignUps

/// What came of a request, in words for staff.
struct ReceiptWords {
    private let receipt: SignUpReceipt
    private let people: [SignUpID: SignUpRecord]
    private let words: StandingWords

    /// - Parameter people: as they stand after it.
    init(_ receipt: SignUpReceipt, _ people: [SignUpRecord], _ words: StandingWords) {
        self.receipt = receipt
        self.people = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.words = words
    }

    /// "Signed up: place 2 in Presentations."
    func standing(in agenda: MeetingAgenda, section: String?) -> String {
        let stands = words.short(receipt.id, receipt.standing ?? .coming, in: section)
        let title = section.flatMap { agenda.section($0)?.title.oneLine }
        return "Signed up: \(stands)\(title.map { " in \($0)" } ?? "")."
    }

    /// One line for each who may be the same person.
    var doubles: [String] {
        receipt.doubles.compactMap { people[$0] }.filter { $0.standing != .withdrawn }.map { other in
            "Perhaps the same person: \(name(other)) has signed up already (id \(other.id.text.prefix(8)))."
        }
    }

    /// One line for everybody else whom it moved.
    var others: [String] {
        receipt.happened.compactMap { happened in
            guard case .moved(let id, let standing, let why) = happened.event, id != receipt.id else { return nil }
            let stands = words.short(id, standing, in: happened.section)
            let who = people[id].map(name) ?? "Somebody"
            return switch why {
            case .movedUp: "\(who) moves up: \(stands)."
            case .lapsed: "\(who) did not answer in time; the place goes on."
            default: nil
            }
        }
    }

    private func name(_ record: SignUpRecord) -> String {
        let service = PersonWords.service(record.answers.service).map { " of \($0.oneLine)" } ?? ""
        return record.answers.called.oneLine + service
    }
}
