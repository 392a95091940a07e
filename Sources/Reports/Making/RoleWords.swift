internal import SectionKit

/// Roles in the words of a report.
enum RoleWords {
    static func plural(_ role: PersonRole) -> String {
        switch role {
        case .serviceUser: "Service users"
        case .staff: "Staff"
        case .carer: "Carers"
        case .guest: "Guests"
        }
    }

    static func one(_ role: PersonRole) -> String {
        switch role {
        case .serviceUser: "A service user"
        case .staff: "A member of staff"
        case .carer: "A carer"
        case .guest: "A guest"
        }
    }
}
