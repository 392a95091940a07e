public import SectionKit

extension PresentationSection: ScriptedSection {
    public static let placeholders = [
        Placeholder("presenter", "Who gives this talk, as the chair may name them.", fallback: "our next presenter"),
        Placeholder("talk", "The title of this talk.", fallback: "their talk"),
        Placeholder("introduction", "One line about this talk, for the chair to read out.", fallback: ""),
        Placeholder(
            "next-presenter", "Who gives the talk after this one, as the chair may name them.",
            fallback: "our next presenter"),
        Placeholder("next-talk", "The title of the talk after this one.", fallback: "their talk"),
    ]

    public func fill(in section: SectionView<PresentationSection>) -> [String: Text] {
        guard section.stage != .dropped else { return [:] }
        let lineup = Lineup(section)
        return lineup.known(of: lineup.spoken, hasBegun: lineup.stage != .planned)
    }
}

extension Lineup {
    /// What is known of a talk, and may be said, for each placeholder.
    ///
    /// - Parameter hasBegun: True once the presenter stands in front of everybody, and so is no longer the "next".
    func known(of turn: Turn?, hasBegun: Bool) -> [String: Text] {
        let next = turn.flatMap(self.turn(after:))
        var filling: [String: Text] = [:]
        filling["presenter"] = turn?.saidAs ?? (hasBegun ? "our presenter" : nil)
        filling["talk"] = turn?.title
        filling["introduction"] = turn?.introduction
        filling["next-presenter"] = next?.saidAs
        filling["next-talk"] = next?.title
        return filling
    }

    /// The agenda's words for a moment of a talk, or the standard ones, with all their names: those that are not known
    /// read as their fallbacks. In the standard words a title stands between quotation marks.
    func script(_ own: Script?, or standard: Script, for turn: Turn, hasBegun: Bool) -> Block {
        var filling = known(of: turn, hasBegun: hasBegun)
        if own == nil {
            for name in ["talk", "next-talk"] { filling[name] = filling[name].map { "“" + $0 + "”" } }
        }
        let fallbacks = PresentationSection.placeholders.map { ($0.name, Text($0.fallback)) }
        return .script(own ?? standard, filling: filling.merging(fallbacks) { known, _ in known })
    }
}
