public import SectionKit

extension SmallGroupsSection {
    /// In which order tables report back.
    public enum Order: String, ChoiceValue {
        case clockwise
        case quietFirst = "quiet-first"
        case volunteers

        public var help: String {
            switch self {
            case .clockwise: "One table after another, by their numbers."
            case .quietFirst: "Tables that were heard less today go first; the facilitator says which."
            case .volunteers: "Whoever would like to go next."
            }
        }

        /// The sentence that people are told beforehand.
        var words: Text {
            switch self {
            case .clockwise: "We go from table to table."
            case .quietFirst: "We begin with tables that we heard less from."
            case .volunteers: "Any table may go next when it is ready."
            }
        }
    }
}
