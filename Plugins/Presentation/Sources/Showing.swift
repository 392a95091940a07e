public import SectionKit

extension PresentationSection {
    /// How screens, prints and reports name a presenter. It is theirs to choose.
    public enum Showing: String, ChoiceValue, Codable {
        case name
        case member
        case presenter

        public var help: String {
            switch self {
            case .name: "By the name as they typed it."
            case .member: "As a member of their service."
            case .presenter: "As a presenter, with no name."
            }
        }
    }
}
