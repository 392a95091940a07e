public import SectionKit

extension PresentationSection: ScriptedSection {
    public static let placeholders = [
        Placeholder("presenter", "Who gives this talk, as the chair may name them.", fallback: "our next presenter"),
        Placeholder("talk", "The title of this talk.", fallback: "their talk"),
        Placeholder("introduction", "One line about this talk, for the chair to read out.", fallback: ""),
        Placeholder(
            "next-presenter", "Who gives the talk after this one, as the chair may name them.", fallback: "our next presenter"),
        Placeholder("next-talk", "The title of the talk after this one.", fallback: "their talk"),
    ]

    public func fill(in section: SectionView<PresentationSection>) -> [String: Text] {
        section.stage == .dropped ? [:] : Lineup(section).known
    }
}

extension Lineup {
    /// What is known, and may be said, for each placeholder.
    var known: [String: Text] {
        var filling: [String: Text] = [:]
        filling["presenter"] = spoken?.saidAs ?? (stage == .planned ? nil : "our presenter")
        filling["talk"] = spoken?.title
        filling["introduction"] = spoken?.introduction
        filling["next-presenter"] = next?.saidAs
        filling["next-talk"] = next?.title
        return filling
    }

    /// A script with all its names: those that are not known read as their fallbacks.
    func script(_ script: Script) -> Block {
        let fallbacks = PresentationSection.placeholders.map { ($0.name, Text($0.fallback)) }
        let filling = known.merging(fallbacks) { known, _ in known }
        guard known["introduction"] == nil else { return .script(script, filling: filling) }
        // A line that holds nothing but the introduction goes, with the blank line below it, so that no hole is left.
        var kept: [Substring] = []
        var isAfterGap = false
        for line in script.markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.filter({ $0 != " " }) == "{{introduction}}" {
                isAfterGap = true
            } else {
                if !(isAfterGap && line.isEmpty) { kept.append(line) }
                isAfterGap = false
            }
        }
        return .script(Script(kept.joined(separator: "\n")), filling: filling)
    }
}
