/// Who somebody is at a meeting.
public enum PersonRole: String, ChoiceValue, Codable, Hashable {
    case serviceUser = "service-user"
    case staff, carer, guest

    public var help: String {
        switch self {
        case .serviceUser: "somebody who uses a service"
        case .staff: "somebody who works in a service"
        case .carer: "family or friend"
        case .guest: "anybody else"
        }
    }
}
