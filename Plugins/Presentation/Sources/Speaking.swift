public import SectionKit

extension PresentationSection: SpeakingSection {
    public func speaker(in section: SectionView<PresentationSection>) -> Speaker? {
        let lineup = Lineup(section)
        guard let turn = lineup.current, !turn.isAway else { return nil }
        return Speaker(
            slot: turn.number - 1, holder: turn.holder?.id, title: turn.title, shownAs: turn.shownAs,
            signal: turn.holder?.signal, isQuestions: lineup.isQuestions)
    }
}
