internal import Meeting

/// What pages show that is not of the meeting itself.
struct Surroundings: Hashable, Sendable {
    /// What the room screen is told to show.
    var screen = RoomScreen()
    /// What those who lead are told of.
    var beside = Beside()
    /// Where others on the network find the meeting's pages; nil where they do not.
    var address: String?
    /// Whether links that open personal pages work from there.
    var letsLinksOut = true
    /// The sections that people can sign up for to present.
    var places: [SlotSection] = []
}
