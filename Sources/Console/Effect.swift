package import Meeting
package import SectionKit

/// What the console asks its surroundings to do; it does nothing by itself.
package enum Effect: Hashable, Sendable {
    /// What moves the meeting says where from: somebody else may have moved it meanwhile.
    case perform(Command, from: Whereabouts? = nil)
    /// Leaves; the meeting keeps its place.
    case leave
    /// Leaves, and opens a rehearsal of the same agenda.
    case rehearse
    /// Hands the terminal back to the shell until it is resumed.
    case suspend
    /// Draws every line anew, whatever the screen is thought to show.
    case redraw
    /// Takes the edited agenda over, as it was read: the edit of that number.
    case takeOver(edit: Int)
    /// Says where the meeting is, where that is not on a screen all the time.
    case tellPlace
    /// Answers what was proposed after an absence, or asked at the opening.
    case answer(TimeAway.Reply)
    /// Says what becomes of a place that is free, or taken, now.
    case places(PlacesNews.Reply)
    /// Moves a rehearsal's clock on.
    case jump(to: Instant)
    /// Makes a link that opens a role's pages in a browser, once.
    case link(BrowserRole)
    /// Closes a role's pages, and every link to them.
    case revoke(BrowserRole)
    /// Sets a rehearsal's speed.
    case speed(Double)
}
