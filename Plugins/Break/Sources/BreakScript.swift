public import SectionKit

extension BreakSection: ScriptedSection {
    public static let placeholders = [
        Placeholder("where", "Where people can rest, or get a drink.", fallback: "the usual place"),
        Placeholder("back-at", "When the meeting goes on.", fallback: "the end of the break"),
    ]

    public func fill(in section: SectionView<BreakSection>) -> [String: Text] {
        var filling: [String: Text] = ["back-at": Text(spans: [.time(section.goesOnAt)])]
        if let place = section.settings.where { filling["where"] = Text(place) }
        return filling
    }
}
