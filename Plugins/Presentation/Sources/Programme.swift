internal import SectionKit

/// Where the time of a presentation goes: for each slot a talk, and questions where there are any.
///
/// A talk takes its own minutes with it, wherever it stands today; the questions belong to the slot.
struct Programme {
    /// One stretch: the talk of a slot, or its questions.
    struct Stretch: Hashable {
        /// The slot, from 0.
        var slot: Int
        var isQuestions: Bool
        var length: Seconds
    }

    let stretches: [Stretch]
    /// All talks together.
    let talking: Minutes
    let longestTalk: Minutes
    let hasQuestions: Bool

    /// - Parameter state: What changed today; nil: as the agenda has it.
    init(_ settings: PresentationSection.Settings, minutes: Minutes?, today state: PresentationSection.State? = nil) {
        let slots = settings.slotCount
        let agenda = (0..<slots).map { settings.knownTalk(at: $0)?.minutes ?? settings.each.talk }
        let talking = agenda.reduce(.zero, +)
        let talks = (0..<slots).map { slot in
            let talk = state?.talk(at: slot) ?? slot
            return state?.minutes[talk] ?? (agenda.indices.contains(talk) ? agenda[talk] : settings.each.talk)
        }
        self.talking = talking
        longestTalk = talks.max() ?? .zero
        hasQuestions = settings.each.questions > .zero

        // The agenda's minutes are what there is; the talks come first, and the questions share the rest.
        let forQuestions =
            minutes.map { max(.zero, $0.seconds - talking.seconds) } ?? (settings.each.questions * slots).seconds
        var stretches: [Stretch] = []
        for (slot, talk) in talks.enumerated() {
            stretches.append(Stretch(slot: slot, isQuestions: false, length: talk.seconds))
            guard hasQuestions else { continue }
            let share = forQuestions.count / slots + (slot < forQuestions.count % slots ? 1 : 0)
            stretches.append(Stretch(slot: slot, isQuestions: true, length: .seconds(share)))
        }
        self.stretches = stretches
    }

    /// The slot and stretch that run while the host runs the part of this index.
    func stretch(at part: Int?) -> Stretch? {
        guard let part, stretches.indices.contains(part) else { return nil }
        return stretches[part]
    }

    /// The index of the part in which the talk of `slot` is given.
    func firstPart(of slot: Int) -> Int? { stretches.firstIndex { $0.slot == slot } }
    func lastPart(of slot: Int) -> Int? { stretches.lastIndex { $0.slot == slot } }
}
