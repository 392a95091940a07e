public import SectionKit

extension FeedbackSection: ScriptedSection {
    public static let placeholders = [
        Placeholder("table", "The table that reports now, such as \"table 2\".", fallback: "the next table")
    ]

    public func fill(in section: SectionView<FeedbackSection>) -> [String: Text] {
        guard let table = Floor(section).now else { return [:] }
        return ["table": "table \(table)"]
    }
}
