/// What a piece of the screen is for; a theme says how that looks.
package enum Ink: String, Hashable, Sendable, CaseIterable {
    case plain
    /// What has the eye.
    case strong
    /// What is over, and what only helps.
    case quiet
    /// Where the meeting is: its mark, its bar, its kicker.
    case accent
    case accentStrong
    /// What gives way, and what cannot hold.
    case amber
    /// A key that can be pressed.
    case key
    /// Lines that part the screen.
    case rule
    /// The row that is chosen, and the field that is filled in.
    case chosen
    /// What cameras read: dark on light, whatever the screen is.
    case code
}
