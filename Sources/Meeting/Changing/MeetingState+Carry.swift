internal import Agenda
internal import SectionKit

extension MeetingState {
    /// Goes over to another agenda: sections keep their state by id and kind, chairs their stand-ins by name.
    ///
    /// What runs keeps what it was promised, and what ran stays as it was. Never fails; `AgendaChange` tells before
    /// what is lost here.
    mutating func carry(from old: MeetingAgenda, to new: MeetingAgenda, revision: Int) {
        self.revision = revision
        let kinds = Dictionary(new.sections.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
        let before = Dictionary(old.sections.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
        sections = sections.filter { id, _ in kinds[id] != nil && kinds[id] == before[id] }
        dropped.removeAll { kinds[$0] == nil }
        var moved: [Int: Words] = [:]
        for (index, name) in chairs {
            if let place = Self.place(ofChair: index, of: old, in: new) { moved[place] = name }
        }
        chairs = moved
    }

    /// Where the chair of that index stands in another agenda; nil where nobody of that name chairs there.
    static func place(ofChair index: Int, of old: MeetingAgenda, in new: MeetingAgenda) -> Int? {
        guard old.chairs.indices.contains(index) else { return nil }
        let name = old.chairs[index].name
        return new.chairs.firstIndex { $0.name == name }
    }

    /// The index of what runs, or ran last, in an agenda; -1 where nothing of it ran.
    func place(in agenda: MeetingAgenda) -> Int {
        if let running, let index = agenda.index(of: running.section) { return index }
        for visit in visited.reversed() {
            if let index = agenda.index(of: visit.running.section) { return index }
        }
        return -1
    }
}
