/// What a form of the console asks of the pages themselves, and not of the meeting.
enum PageOrder: String {
    /// The room screen shows nothing, or shows the meeting again.
    case dark, light
    /// A fresh link for the chair, or none any more.
    case link, revoke
}
