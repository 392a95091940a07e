public import SectionKit

/// What somebody asks of a meeting.
public enum Command: Hashable, Sendable {
    case next, back
    /// A section's id, or `section/part`.
    case go(String)
    case pause, resume, hold
    case extend(Minutes)
    case shorten(Minutes)
    case skip(String)
    /// What runs gives or takes what the plan proposes.
    case accept
    case began(ClockTime)
    /// Time stood still between the two, as if it had been paused.
    case away(from: Moment, to: Moment)
    case note(String)
    /// A note or a point stands under a theme. The first is its number (`3`, `p2`) or its opaque name, the second the theme's
    /// id or name.
    case sort(String, into: String)
    case action(text: String, owner: String?, due: String?)
    case message(String)
    case chair(old: String, new: String)
    case act(section: String, action: String, fields: RawValue)
    /// The places of a section stand like this. The sign-ups say so, and no person does.
    ///
    /// - Parameter words: What the holders' words say; they are kept with the sign-ups already.
    case seat(section: String, seats: [SlotSeat], words: [TypedWords])
    /// The tables of a section are these. The host says so, once it has worked out what `act` asked for.
    case arrange(section: String, Arrangement)
    /// Something is asked of a section's answers: what `act` comes to, or what a page of the host's own asks for.
    case ask(section: String, AskingOrder)
    /// The room is shown how a question was answered. The host says so, once it has counted.
    case show(section: String, ShownAnswers)
    case undo, redo
    /// Tells what a changed agenda file would change, or takes it over. Whoever knows the file does this.
    case agenda(take: Bool)
    /// Tells what another command would cost, and changes nothing.
    indirect case price(Command)
    /// These three change nothing.
    case status, plan, quit
}
