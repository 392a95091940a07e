/// What a person should know as a meeting is opened, while it runs, and as it is left.
extension Phrase {
    // MARK: Opening

    package static let fileHasErrors = Phrase(
        "fileHasErrors",
        "The agenda file has errors now; the meeting goes on with the agenda that it has. {agenda} shows them.")
    package static let fileHasChanged = Phrase(
        "fileHasChanged",
        "The agenda file has changed; the meeting goes on with the agenda that it has. {agenda} shows what would change."
    )
    package static let terminalUnknown = Phrase(
        "terminalUnknown", "This terminal is not known here, so everything is written line by line.")
    package static let agendaInLines = Phrase("agendaInLines", "The key e, or the command 'agenda',")
    package static let agendaChangedSince = Phrase(
        "agendaChangedSince", "The agenda has changed since the last rehearsal, so this one starts from the beginning.")
    package static let rehearsalGoesOn = Phrase(
        "rehearsalGoesOn", "This goes on with the rehearsal that was left; --afresh starts over.")

    // MARK: A module that failed

    package static let moduleFailedInCheck = Phrase(
        "moduleFailedInCheck", "The module of '{title}' failed ({reason}); that section goes on without it.")
    package static let moduleTookDown = Phrase(
        "moduleTookDown",
        "The module of '{title}' took the program down; that section goes on without it. "
            + "Its time and its script stay.")
    package static let withoutModule = Phrase("withoutModule", "'{title}' goes on without its module: {reason}.")
    package static let tookDown = Phrase("tookDown", "its module took the program down")
    package static let faultAsIs = Phrase("faultAsIs", "{reason}")
    package static let moduleFailedInView = Phrase(
        "moduleFailedInView", "The module of '{title}' failed ({reason}); the section goes on without it.")

    // MARK: Leaving

    package static let meetingHasEnded = Phrase("meetingHasEnded", "The meeting has ended.")
    package static let meetingKeepsPlace = Phrase(
        "meetingKeepsPlace", "The meeting keeps its place; run it again to go on.")
}
