internal import Agenda
internal import Meeting
internal import SectionKit

/// Takes people's names out of what the note taker wrote: nobody is named in a report by chance.
///
/// Only whole names that are known, and written large: what else might say who somebody is, a person sees.
struct NameBlanker {
    private var names: [(words: [String], role: PersonRole?)]
    private(set) var count = 0

    init(_ material: ReportMaterial) {
        names = material.names.map { (ReviewHints.words(of: $0.called), $0.role) }
        let agenda = material.run.agenda
        names += zip(material.run.chairNames { material.words[$0] }, agenda.chairs).map {
            (ReviewHints.words(of: $0), $1.role)
        }
        names += agenda.chairs.map { (ReviewHints.words(of: $0.name), $0.role) }
        names.removeAll { $0.words.isEmpty }
    }

    /// What was typed, without names; nil is what was erased.
    mutating func blank(_ typed: String?) -> String {
        guard let typed else { return MeetingRun.erased }
        let words = TypedWords(typed)
        var result = typed
        let found = names.flatMap { words.places(of: $0.words) }.filter { words.words[$0.lowerBound].beginsLarge }
        for range in Self.apart(found).sorted(by: { $0.lowerBound > $1.lowerBound }) {
            result.replaceSubrange(words.range(of: range), with: ReviewHints.blank)
            count += 1
        }
        return result
    }

    /// Whoever does an action: somebody who is known by name is told by their role.
    mutating func owner(_ typed: String?) -> String {
        guard let typed else { return MeetingRun.erased }
        let words = TypedWords(typed).words.map(\.folded)
        guard let known = names.first(where: { $0.words == words }) else { return blank(typed) }
        count += 1
        return known.role.map(RoleWords.one) ?? "Someone"
    }

    /// Those that overlap become the longest of them.
    static func apart(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var kept: [Range<Int>] = []
        for range in ranges.sorted(by: { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) })
        where !kept.contains(where: { $0.overlaps(range) }) {
            kept.append(range)
        }
        return kept
    }
}
