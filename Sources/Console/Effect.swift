package import Meeting
package import SectionKit

/// What the console asks its surroundings to do; it does nothing by itself.
package enum Effect: Hashable, Sendable {
    case perform(Command)
    /// Leaves; the meeting keeps its place.
    case leave
    /// Leaves, and opens a rehearsal of the same agenda.
    case rehearse
    /// Hands the terminal back to the shell until it is resumed.
    case suspend
    /// Draws every line anew, whatever the screen is thought to show.
    case redraw
    /// Takes the edited agenda over.
    case takeOver
    /// Says where the meeting is, where that is not on a screen all the time.
    case tellPlace
    /// Answers what was proposed after an absence, or asked at the opening.
    case answer(Reply)
    /// Moves a rehearsal's clock on.
    case jump(to: Instant)
    /// Makes a link that opens a role's pages in a browser, once.
    case link(BrowserRole)
    /// Closes a role's pages, and every link to them.
    case revoke(BrowserRole)
    /// Sets a rehearsal's speed.
    case speed(Double)
}

/// The answers to what is proposed or asked.
package enum Reply: Hashable, Sendable {
    /// The time away counts; the clock is right.
    case count
    /// The time away is taken out; the time left stays.
    case takeOut
}
