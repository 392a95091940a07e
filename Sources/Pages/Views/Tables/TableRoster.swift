internal import Foundation
internal import Journal
internal import SectionKit
internal import SignUps

/// Who the people at the tables are, by their sign-ups: for staff's eyes alone.
struct TableRoster {
    struct Entry {
        let role: PersonRole
        /// Nil where they did not say.
        let service: String?
        /// Ticked as here, or nobody is ticked at all.
        let isHere: Bool

        /// "Staff, Beech House".
        var words: String { [role.words, service].compactMap { $0 }.joined(separator: ", ") }
    }

    private let entries: [String: Entry]

    init(_ records: [SignUpRecord] = []) {
        let isHere = { (record: SignUpRecord) in record.arrived != nil && record.standing != .withdrawn }
        let isTicked = records.contains(where: isHere)
        entries = Dictionary(
            records.map { record in
                let service: String? =
                    switch record.answers.service {
                    case .listed(let name), .another(let name): name
                    case .notSaid: nil
                    }
                return (
                    record.id.text,
                    Entry(
                        role: record.answers.role, service: service,
                        isHere: !isTicked || isHere(record))
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    subscript(person: SeatedPerson?) -> Entry? { person?.id.flatMap { entries[$0] } }

    /// "3 service users, 2 staff"; empty where nobody there is known.
    func balance(_ people: [SeatedPerson?]) -> String {
        let roles = people.compactMap { self[$0]?.role }
        return PersonRole.allCases.compactMap { role in
            let count = roles.count { $0 == role }
            return count == 0 ? nil : "\(count) \(count == 1 ? role.one : role.many)"
        }.joined(separator: ", ")
    }
}

extension PersonRole {
    fileprivate var one: String {
        switch self {
        case .serviceUser: "service user"
        case .staff: "staff"
        case .carer: "family or friend"
        case .guest: "guest"
        }
    }

    fileprivate var many: String {
        switch self {
        case .serviceUser: "service users"
        case .staff: "staff"
        case .carer: "family and friends"
        case .guest: "guests"
        }
    }
}
