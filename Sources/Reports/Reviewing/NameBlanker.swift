internal import Agenda
internal import Meeting
internal import SectionKit

/// Takes names of people and of services out of what the note taker wrote: nobody is named in a report by chance.
///
/// Only whole names that are known, and written large: what else might say who somebody is, a person sees. Where a person
/// has, their words stand.
struct NameBlanker {
    private var names: [(words: [String], role: PersonRole?)]
    private let services: [[String]]
    private let material: ReportMaterial
    private(set) var count = 0
    /// What nobody has read yet.
    private(set) var unread: Set<Words> = []

    init(_ material: ReportMaterial) {
        self.material = material
        services = Set(material.run.agenda.services + material.here.compactMap(\.service)).sorted()
            .map { ReviewHints.words(of: $0) }.filter { !$0.isEmpty }
        names = material.names.map { (ReviewHints.words(of: $0.called), $0.role) }
        let agenda = material.run.agenda
        names += zip(material.run.chairNames { material.words[$0] }, agenda.chairs).map {
            (ReviewHints.words(of: $0), $1.role)
        }
        names += agenda.chairs.map { (ReviewHints.words(of: $0.name), $0.role) }
        names.removeAll { $0.words.isEmpty }
    }

    /// What may be printed of what was written down; nil where it is left out.
    mutating func told(_ written: Words) -> String? {
        if material.leftOut.contains(written) { return nil }
        guard let typed = material.words[written] else { return MeetingRun.erased }
        if let read = material.read[written] { return read }
        unread.insert(written)
        return material.leavesOutUnread ? nil : blank(typed)
    }

    /// Whoever does an action, as ``told(_:)``; who is known by name and was not read is told by their role.
    mutating func owner(_ written: Words) -> String? {
        let isRead = material.read[written] != nil || material.leftOut.contains(written)
        guard !isRead, let typed = material.words[written], let role = role(of: typed) else { return told(written) }
        count += 1
        return role
    }

    /// What was typed, without names; nil is what was erased.
    mutating func blank(_ typed: String?) -> String {
        guard let typed else { return MeetingRun.erased }
        let words = TypedWords(typed)
        var result = typed
        let found = (names.map(\.words) + services).flatMap { words.places(of: $0) }
            .filter { words.words[$0.lowerBound].beginsLarge }
        for range in Self.apart(found).sorted(by: { $0.lowerBound > $1.lowerBound }) {
            result.replaceSubrange(words.range(of: range), with: ReviewHints.blank)
            count += 1
        }
        return result
    }

    /// The same of somebody who was to do an earlier action, as its file has it.
    mutating func owner(named typed: String) -> String {
        guard let role = role(of: typed) else { return blank(typed) }
        count += 1
        return role
    }

    /// The role of somebody whose whole name that is; nil where nobody is called so.
    private func role(of typed: String) -> String? {
        let words = TypedWords(typed).words.map(\.folded)
        return names.first { $0.words == words }.map { $0.role.map(RoleWords.one) ?? "Someone" }
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
