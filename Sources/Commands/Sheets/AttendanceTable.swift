internal import Journal
internal import SectionKit
internal import SignUps

/// How many came, by role, as it may be published.
struct AttendanceTable {
    private let attendance: Attendance

    /// Nil where nobody is ticked as here.
    init?(_ people: [SignUpRecord]) {
        let attendance = Attendance(of: people)
        if attendance.total == .number(0) { return nil }
        self.attendance = attendance
    }

    var content: Content {
        let roles = zip(PersonRole.allCases, attendance.roles).map { role, figure -> [Text] in
            [Text(Self.title(role)), Text(figure.description)]
        }
        let totals: [[Text]] = [
            [.strong("Everybody"), .strong(attendance.total.description)],
            ["From how many services", Text(attendance.services.description)],
        ]
        return [
            .table(
                Table(
                    caption: "How many came, as it may be published", columns: ["Who", "How many"],
                    rows: roles + totals)),
            .paragraph("* means 1 or more. Counts of people are to the nearest 5."),
        ]
    }

    private static func title(_ role: PersonRole) -> String {
        switch role {
        case .serviceUser: "Service users"
        case .staff: "Staff"
        case .carer: "Carers"
        case .guest: "Guests"
        }
    }
}
