internal import Agenda
internal import SectionKit

extension MeetingRun {
    /// The agenda as it is for today: where a module says that parts fall away, or take another time, their section is
    /// that much shorter or longer. What runs has its own promise.
    func today(at now: Instant) -> MeetingAgenda {
        var agenda = agenda
        for (index, section) in agenda.sections.enumerated()
        where state.sections[section.id] != nil && state.running?.section != section.id {
            agenda.sections[index] = today(section, in: frame(of: section, at: now))
        }
        return agenda
    }

    /// A section with the parts that it has today: one that falls away has no time.
    ///
    /// - Parameter frame: How far the section is; the times in it do not matter.
    func today(_ section: Section, in frame: SectionFrame) -> Section {
        guard !section.parts.isEmpty, state.faults[section.id] == nil, let current = state.sections[section.id]?.value
        else { return section }
        // A module that fails has no say.
        let lengths = (try? section.handler.lengths(state: current, frame: frame)) ?? [:]
        let parts = section.parts.map { part in
            var today = part
            if let length = lengths[part.id], length.isSound {
                today.length = length
            } else if skips(part, of: section, frame) {
                today.length = .fixed(.zero)
            }
            return today
        }
        return parts == section.parts ? section : section.lasting(parts)
    }

    /// The part at that index, as long as it runs, and those behind it that have a time today.
    func parts(of section: Section, from index: Int, at now: Instant) -> [Part] {
        let frame = frame(of: section, at: now)
        let today = today(section, in: frame).parts
        return today.indices.dropFirst(index).compactMap { place in
            let part = today[place]
            guard part.length == .fixed(.zero), skips(part, of: section, frame) else { return part }
            return place == index ? section.parts[place] : nil
        }
    }

    /// The part that comes after that index; nil for the last of those that do not fall away.
    func nextPart(of section: Section, after index: Int, _ frame: SectionFrame) -> Int? {
        section.parts.indices.first { $0 > index && !skips(section.parts[$0], of: section, frame) }
    }

    /// True where the section's module says that the part falls away. A module that fails has no say.
    func skips(_ part: Part, of section: Section, _ frame: SectionFrame) -> Bool {
        guard state.faults[section.id] == nil else { return false }
        let current = state.sections[section.id]?.value ?? section.handler.initialState
        return (try? section.handler.skipsPart(part.id, state: current, frame: frame)) ?? false
    }
}
