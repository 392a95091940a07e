/// Who a page is for, and so what of the meeting it may hold; filtered here, on the server.
enum Reader: String, CaseIterable, Sendable {
    case room, front, everyone, now, chair, notes, facilitator
}

/// What of a page follows the meeting, and which revision of it this is.
struct Region: Hashable, Sendable {
    /// Counts the changes that this reader can see; starts anew with the program.
    var revision: Int
    var markup: String
}
