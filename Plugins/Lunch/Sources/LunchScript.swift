public import SectionKit

extension LunchSection: ScriptedSection {
    public static let placeholders = [
        Placeholder("room", "Where lunch is served.", fallback: "the room where we eat"),
        Placeholder("served", "What is served, in one line.", fallback: "lunch"),
        Placeholder("back-at", "When the meeting goes on.", fallback: "the end of lunch"),
    ]

    public func fill(in section: SectionView<LunchSection>) -> [String: Text] {
        var filling: [String: Text] = ["back-at": Text(spans: [.time(section.goesOnAt)])]
        if let room = section.settings.room { filling["room"] = Text(room) }
        if let served = section.settings.served, let line = Self.joined(served) { filling["served"] = Text(line) }
        return filling
    }

    /// "Soup, Bread and Fruit"; nil for an empty list.
    static func joined(_ items: [String]) -> String? {
        guard let last = items.last else { return nil }
        return items.count == 1 ? last : "\(items.dropLast().joined(separator: ", ")) and \(last)"
    }
}
