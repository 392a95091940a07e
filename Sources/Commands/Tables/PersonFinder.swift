internal import Foundation
internal import SectionKit

/// Finds whom somebody means. Where that may be one of several, it asks which, and never picks.
struct PersonFinder {
    let tables: SeatedTables
    let roll: Roll

    enum Found: Hashable {
        /// By their number.
        case seated(Int)
        /// By their id: they have no number yet.
        case known(String)
    }

    private struct Candidate {
        let found: Found
        let number: Int?
        let entry: Roll.Entry
        var name: String { Roll.folded(entry.called) }

        /// "3: Sam, service user, Alder House".
        var words: String {
            (number.map { "\($0): " } ?? "")
                + [entry.called, PersonWords.role(entry.role).lowercased(), entry.service].compactMap { $0 }
                .joined(separator: ", ")
        }
    }

    private var candidates: [Candidate] {
        let numbers = Dictionary(
            tables.people.enumerated().compactMap { index, person in person.id.map { ($0, index + 1) } },
            uniquingKeysWith: { first, _ in first })
        return roll.entries.map { entry in
            let number = numbers[entry.id]
            return Candidate(found: number.map(Found.seated) ?? .known(entry.id), number: number, entry: entry)
        }
    }

    /// - Parameter text: A name, a name and a service with a comma between them, or a number.
    /// - Throws: `Refusal` that lists whom it may be.
    func find(_ text: String) throws -> Found {
        let words = Roll.folded(text)
        let digits = words.split(separator: " ").last.map(String.init) ?? ""
        if let number = Int(digits), words == digits || ["number \(digits)", "person \(digits)"].contains(words) {
            if tables.people.indices.contains(number - 1) { return .seated(number) }
            throw Refusal(
                tables.people.isEmpty
                    ? "Nobody has a number yet. Form the tables first, or write a name."
                    : "There is no number \(number). The last one is \(tables.people.count).")
        }
        let all = candidates
        // A name may have no letters at all.
        let same = all.filter { $0.entry.called == text.trimmed }
        if words.isEmpty {
            if same.count == 1, let only = same.first { return only.found }
            throw same.isEmpty ? Refusal("Write a name, or a number.") : ask(text, same)
        }
        guard !all.isEmpty else {
            throw Refusal("Nobody is known by name here. Write a number, such as 7.")
        }
        // "Sam, Alder House" says which Sam.
        if let comma = text.lastIndex(of: ",") {
            let name = Roll.folded(String(text[..<comma]))
            let service = Roll.folded(String(text[text.index(after: comma)...]))
            let meant = all.filter { $0.name == name && Roll.folded($0.entry.service ?? "") == service }
            if meant.count == 1, let only = meant.first { return only.found }
            if meant.count > 1 { throw ask(text, meant) }
        }
        let exact = all.filter { $0.name == words }
        let alike = all.filter { Roll.lookAlike($0.name, words) }
        if exact.count == 1, let only = exact.first { return only.found }
        if alike.count > 1 { throw ask(text, alike) }
        let parts = all.filter { $0.name.split(separator: " ").contains(Substring(words)) || $0.name.hasPrefix(words) }
        let near = alike + parts.filter { part in !alike.contains { $0.entry.id == part.entry.id } }
        throw near.isEmpty
            ? Refusal("Nobody here is called '\(text.prefix(40))'.")
            : ask(text, near)
    }

    private func ask(_ text: String, _ candidates: [Candidate]) -> Refusal {
        let first = candidates.map(\.words).named(upTo: 6, between: "; ")
        let isNumbered = candidates.allSatisfy { $0.number != nil }
        // Two of one name, role and service are told apart by nothing but a number.
        let canBeNamed = Set(candidates.map { "\($0.name)|\($0.entry.service ?? "")" }).count == candidates.count
        let way =
            isNumbered
            ? "Write the number."
            : canBeNamed
                ? "Write the name and the service, such as 'Sam, Alder House'."
                : "Form the tables first: then everybody has a number."
        return candidates.count == 1
            ? Refusal("Nobody here is called '\(text.prefix(40))'. Do you mean \(first)? \(way)")
            : Refusal("'\(text.prefix(40))' may be several people. \(first). \(way)")
    }
}
