/// What a form of the console asks of the pages themselves, and not of the meeting.
enum PageOrder: String {
    /// The room screen shows nothing, or shows the meeting again.
    case dark, light
    /// The room screen shows where the pages are, or no more.
    case invite, uninvite
    /// A fresh link for a role, or none any more.
    case link, revoke

    /// What it came to.
    var told: String {
        switch self {
        case .dark: "The room screen is dark."
        case .light: "The room screen is back."
        case .invite: "The room screen shows the address."
        case .uninvite: "The room screen shows the address no more."
        case .link, .revoke: ""
        }
    }
}
