internal import Agenda
internal import Journal
internal import Meeting
internal import Rendering
internal import SectionKit
internal import SignUps

/// A draw with its reasons, in the order in which names came.
struct DrawList {
    private let draw: DrawRecord
    private let records: [SignUpID: SignUpRecord]

    init(_ draw: DrawRecord, _ records: [SignUpRecord]) {
        self.draw = draw
        self.records = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    }

    var html: HTMLFragment {
        let items = draw.decisions.map { decision in
            let record = records[decision.id]
            let service: String? =
                switch record?.answers.service {
                case .listed(let name)?, .another(let name)?: name
                case .notSaid?, nil: nil
                }
            let place = decision.slot.map { "place \($0)" } ?? "no place"
            return HTMLFragment(
                "li", [], EasyRead.isolated(record?.answers.called ?? "somebody"),
                HTMLFragment(text: ": \(place). "), EasyRead.isolated(decision.words(service: service))) + .newline
        }
        return HTMLFragment("ol", [], children: items) + .newline
    }
}
