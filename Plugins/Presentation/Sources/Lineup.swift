internal import SectionKit

/// The talks in today's order: what the agenda knew, what was told since, and where the meeting is.
struct Lineup {
    let turns: [Turn]
    let stage: SectionStage
    /// The running talk, or the one whose questions run.
    let current: Turn?
    let isQuestions: Bool
    let hasQuestions: Bool

    init(_ section: SectionView<PresentationSection>) {
        let programme = Programme(section.settings, minutes: section.minutes, today: section.state)
        let running = section.stage == .running ? programme.stretch(at: section.part) ?? programme.stretches.first : nil
        stage = section.stage
        hasQuestions = programme.hasQuestions
        isQuestions = running?.isQuestions ?? false
        let turns = (0..<section.settings.slotCount).map { Self.turn($0, programme, section) }
        self.turns = turns
        current = running.flatMap { turns.indices.contains($0.slot) ? turns[$0.slot] : nil }
    }

    /// - Throws: `Refusal` where there is no such talk, or the section is not part of today.
    func turn(_ number: Int) throws -> Turn {
        guard stage != .dropped else { throw Refusal("This section is left out today.") }
        guard let turn = turns.first(where: { $0.number == number }) else {
            throw Refusal(
                turns.count == 1
                    ? "There is one talk: talk 1."
                    : "There are \(turns.count) talks. Choose a number from 1 to \(turns.count).")
        }
        return turn
    }

    var given: [Turn] { turns.filter { !$0.isAway } }

    /// Whose script the chair needs: the running talk, else the first to come, else the last.
    var spoken: Turn? { current ?? (stage == .done ? given.last : given.first) }

    /// The talk after another one, passing over those that are not given, or not yet.
    func turn(after turn: Turn) -> Turn? {
        stage == .done ? nil : given.first { $0.number > turn.number && !$0.isLate }
    }

    /// "The second of three talks."
    func place(of turn: Turn) -> Text {
        guard let index = given.firstIndex(where: { $0.number == turn.number }) else { return "" }
        if given.count == 1 { return "We have one talk today." }
        return "The \(NumberWords.ordinal(index + 1)) of \(NumberWords.cardinal(given.count)) talks."
    }

    private static func turn(_ slot: Int, _ programme: Programme, _ section: SectionView<PresentationSection>) -> Turn {
        let talk = section.state.talk(at: slot)
        let told = section.state.presenter(of: talk)
        let known = section.settings.knownTalk(at: talk)
        let naming = Naming(told: told, known: known)
        let first = programme.firstPart(of: slot) ?? 0
        let last = programme.lastPart(of: slot) ?? 0
        let part = section.stage == .running ? section.part : nil
        let stretches = programme.stretches.filter { $0.slot == slot }
        return Turn(
            number: slot + 1, title: told?.talk.map(Text.init(typed:)) ?? known?.talk.map { Text($0) },
            introduction: naming.introduction, shownAs: naming.shownAs, saidAs: naming.saidAs,
            typedName: told?.presenter.map(Text.init(typed:)), maySayName: told?.maySayName ?? false,
            isAway: section.state.isGone(talk),
            isEmpty: section.state.isGone(talk) && !section.state.away.contains(talk),
            // Whoever was waited for is here once the meeting has gone to their talk.
            isLate: section.state.late[talk] != nil && !(part.map { (first...last).contains($0) } ?? false),
            holder: section.state.told[talk] == nil ? section.state.seat(of: talk).holder : nil,
            hasBegun: section.stage == .done || part.map { $0 >= first } ?? false,
            isOver: section.stage == .done || part.map { $0 > last } ?? false,
            length: stretches.first { !$0.isQuestions }?.length ?? .zero,
            questions: stretches.first { $0.isQuestions }?.length ?? .zero,
            begins: section.frame.parts.indices.contains(first) ? section.frame.parts[first].begins : nil)
    }
}

extension Text {
    init(typed words: Words) { self.init(spans: [.words(words)]) }
}
