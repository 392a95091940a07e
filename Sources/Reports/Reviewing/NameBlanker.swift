internal import Agenda
internal import Meeting
internal import SectionKit

/// Takes names of people and of services out of what the note taker wrote: nobody is named in a report by chance.
///
/// Only names that are known, whole and in part: what else might say who somebody is, a person sees. Where a person has,
/// their words stand.
struct NameBlanker {
    /// What people are called, and who they are.
    private let names: [(called: String, role: PersonRole?)]
    private let services: [String]
    private let material: ReportMaterial
    private(set) var count = 0
    /// What nobody has read yet.
    private(set) var unread: Set<Words> = []

    init(_ material: ReportMaterial) {
        self.material = material
        let agenda = material.run.agenda
        names =
            (material.names.map { ($0.called, $0.role) }
            + zip(material.run.chairNames { material.words[$0] }, agenda.chairs).map { ($0, $1.role) }
            + agenda.chairs.map { ($0.name, $0.role) })
            .filter { !ReviewHints.words(of: $0.0).isEmpty }
        services = Set(agenda.services + material.here.compactMap(\.service)).sorted()
    }

    /// It is left out: somebody said so, or nobody has read it where that counts.
    mutating func leavesOut(_ written: Words) -> Bool {
        if material.leftOut.contains(written) { return true }
        guard material.leavesOutUnread, material.read[written] == nil, material.words[written] != nil else {
            return false
        }
        unread.insert(written)
        return true
    }

    /// What may be printed of what was written down; nil where it is left out.
    mutating func told(_ written: Words) -> String? {
        if leavesOut(written) { return nil }
        guard let typed = material.words[written] else { return MeetingRun.erased }
        if let read = material.read[written] { return read }
        unread.insert(written)
        return blank(typed)
    }

    /// Whoever does an action, as ``told(_:)``; who is known by name and was not read is told by their role.
    mutating func owner(_ written: Words) -> String? {
        let isRead = material.read[written] != nil || material.leftOut.contains(written)
        guard !isRead, let typed = material.words[written], let role = role(of: typed) else { return told(written) }
        return role
    }

    /// What was typed, without names; nil is what was erased.
    mutating func blank(_ typed: String?) -> String {
        guard let typed else { return MeetingRun.erased }
        let found = ReviewHints(typed, names: names.map(\.called), services: services).blanked([.name, .service])
        count += found.count
        return found.text
    }

    /// The same of somebody who was to do an earlier action, as its file has it.
    mutating func owner(named typed: String) -> String {
        role(of: typed) ?? blank(typed)
    }

    /// The role of somebody whose whole name that is; nil where nobody is called so.
    private func role(of typed: String) -> String? {
        let words = TypedWords(typed).words.map(\.folded)
        return names.first { ReviewHints.words(of: $0.called) == words }.map { $0.role.map(RoleWords.one) ?? "Someone" }
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
