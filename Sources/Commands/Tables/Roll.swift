internal import Foundation
internal import Journal
internal import Meeting
internal import SectionKit
internal import SignUps

/// Who may be seated: those who have signed up, as their tables need to know them.
struct Roll {
    let entries: [Entry]
    private let byID: [String: Int]

    struct Entry {
        let id: String
        let called: String
        let role: PersonRole
        /// As people read it; nil where they did not say.
        let service: String?
        /// In the house; where nobody ticks who arrives, everybody who signed up is.
        let isHere: Bool
        /// They would like someone beside them.
        let wantsSomeoneBeside: Bool
        let person: SeatedPerson
        let words: [TypedWords]

        /// By what somebody is found again at another meeting: what they are called, and their service.
        var mark: String { Roll.folded(called) + "|" + Roll.folded(service ?? "") }
    }

    init(entries: [Entry]) {
        self.entries = entries
        byID = Dictionary(entries.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    init(_ records: [SignUpRecord]) {
        let coming = records.filter { $0.standing != .withdrawn }
        let isTicked = coming.contains { $0.arrived != nil }
        // Ids are random, so that a number tells nothing of when somebody signed up.
        self.init(entries: coming.sorted { $0.id.text < $1.id.text }.map { Entry($0, isTicked: isTicked) })
    }

    subscript(id: String) -> Entry? { byID[id].map { entries[$0] } }

    /// The same for names that look the same: small letters, no accents, single blanks.
    static func folded(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }

    /// Whether two names, folded, are the same or but for one letter, and so easily taken for each other.
    static func lookAlike(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        let (short, long) = one.count <= other.count ? (Array(one), Array(other)) : (Array(other), Array(one))
        guard short.count >= 3, long.count - short.count <= 1, short.first == long.first else { return false }
        let same = zip(short, long).prefix { $0 == $1 }.count
        let (restOfShort, restOfLong) = (short.dropFirst(same), long.dropFirst(same))
        if short.count < long.count { return restOfShort.elementsEqual(restOfLong.dropFirst()) }
        return restOfShort.dropFirst().elementsEqual(restOfLong.dropFirst())
            || restOfShort.count >= 2 && restOfShort.prefix(2).elementsEqual(restOfLong.prefix(2).reversed())
                && restOfShort.dropFirst(2).elementsEqual(restOfLong.dropFirst(2))
    }
}

extension Roll.Entry {
    fileprivate init(_ record: SignUpRecord, isTicked: Bool) {
        id = record.id.text
        called = record.answers.called
        role = record.answers.role
        isHere = !isTicked || record.arrived != nil
        wantsSomeoneBeside = record.answers.needs.contains(.someoneBesideMe)
        let talk = record.standing.isPresenting ? record.answers.talk : nil
        var person = SeatedPerson(
            id: record.id.text, name: Words(id: record.words.called.text), shownAs: talk?.shownAs,
            maySayName: talk?.mayChairSayName ?? false)
        var words = [
            TypedWords(words: Words(id: record.words.called.text), kind: "sign-up", text: record.answers.called)
        ]
        switch record.answers.service {
        case .listed(let name):
            service = name
            if talk?.shownAs == .member { person.listedService = name }
        case .another(let name):
            service = name
            if talk?.shownAs == .member, let id = record.words.service {
                person.service = Words(id: id.text)
                words.append(TypedWords(words: Words(id: id.text), kind: "sign-up", text: name))
            }
        case .notSaid: service = nil
        }
        self.person = person
        self.words = words
    }
}
