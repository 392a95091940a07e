public import SectionKit

extension SmallGroupsSection {
    /// What somebody at a table looks after.
    public enum Role: String, ChoiceValue {
        case host
        case scribe
        case timekeeper

        public var help: String {
            switch self {
            case .host: "Welcomes everyone, and makes room for each voice."
            case .scribe: "Writes down the main points in the table's own words. No names."
            case .timekeeper: "Keeps an eye on the time, and tells the table gently."
            }
        }

        var title: String {
            switch self {
            case .host: "Host"
            case .scribe: "Scribe"
            case .timekeeper: "Timekeeper"
            }
        }
    }
}
