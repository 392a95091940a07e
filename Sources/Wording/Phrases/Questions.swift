/// What is asked with one key, and what the time away came to.
extension Phrase {
    // MARK: Questions

    package static let leaveLoses = Phrase("leaveLoses", "This was a trial. Nothing of it is kept.")
    package static let tablesQuestion = Phrase("tablesQuestion", "Change the tables like this?")
    package static let tablesChange = Phrase("tablesChange", "change them")
    package static let tablesLeave = Phrase("tablesLeave", "leave them")
    package static let tablesStay = Phrase("tablesStay", "The tables stay as they were.")
    package static let leaveQuestion = Phrase("leaveQuestion", "Leave the console?")
    package static let leaveKeeps = Phrase(
        "leaveKeeps", "The meeting keeps its place, to the second. Run the same command to come back.")
    package static let leaveNow = Phrase("leaveNow", "leave")
    package static let stay = Phrase("stay", "stay")
    package static let endQuestion = Phrase("endQuestion", "End the meeting?")
    package static let endsAt = Phrase("endsAt", "Nothing is left on the agenda. It was to end at {time}.")
    package static let endNow = Phrase("endNow", "end it")
    package static let earlyQuestion = Phrase("earlyQuestion", "Begin {title} now?")
    package static let earlyBy = Phrase("earlyBy", "It is planned for {time}, in {left}.")
    package static let beginNow = Phrase("beginNow", "begin it now")
    package static let lookNow = Phrase("lookNow", "open it all the same")
    package static let rehearseNow = Phrase("rehearseNow", "rehearse it")
    package static let goOn = Phrase("goOn", "go on")
    package static let leaveIt = Phrase("leaveIt", "leave it")
    package static let olderTitle = Phrase("olderTitle", "This meeting was left on {day}")
    package static let olderLines = Phrase("olderLines", "It was left at {time}, and has not ended.")
    package static let olderCount = Phrase("olderCount", "go on; all that time counts")
    package static let olderTakeOut = Phrase("olderTakeOut", "go on where it was; the time since is taken out")
    package static let otherDayTitle = Phrase("otherDayTitle", "This meeting is on {day}")
    package static let otherDayLines = Phrase(
        "otherDayLines",
        "Today is {today}. You can rehearse it on a clock of its own: add --rehearse 1 to the command that runs it. "
            + "Nothing of that is in any report.")
    package static let earlyDayTitle = Phrase("earlyDayTitle", "This meeting begins at {time}")
    package static let earlyDayLines = Phrase(
        "earlyDayLines",
        "That is in {length}. You can rehearse it on a clock of its own: add --rehearse 1 to the command that runs it. "
            + "Nothing of that is in any report.")

    // MARK: An absence

    package static let awayAsleep = Phrase("awayAsleep", "This computer was asleep for {length}, from {from} to {to}.")
    package static let awayStill = Phrase("awayStill", "The console stood still for {length}, from {from} to {to}.")
    package static let awayClosed = Phrase("awayClosed", "The console was closed for {length}, from {from} to {to}.")
    package static let awayForward = Phrase("awayForward", "This computer's clock went forward by {length}.")
    package static let awayBack = Phrase("awayBack", "This computer's clock went back by {length}.")
    package static let awayCounted = Phrase("awayCounted", "The time has gone on counting.")
    package static let awayNotCounted = Phrase("awayNotCounted", "The meeting goes on by the time it had.")
    package static let awayPaused = Phrase(
        "awayPaused", "The clock of the meeting was stopped all the while, so nothing was lost.")
    package static let awayNothing = Phrase("awayNothing", "Nothing was running, so nothing was lost.")
    package static let awayCount = Phrase("awayCount", "count it: people went on")
    package static let awayTakeOut = Phrase("awayTakeOut", "take it out: nobody was here")
    package static let forwardCount = Phrase("forwardCount", "follow the clock: the time has passed")
    package static let forwardTakeOut = Phrase("forwardTakeOut", "follow the clock, and keep the time left")
    package static let backKeep = Phrase("backKeep", "follow the clock, and keep the time left")
    package static let backStay = Phrase("backStay", "stay with the time as it was")
    package static let absenceFirst = Phrase("absenceFirst", "First say whether the time away counts: k or t.")
    package static let counted = Phrase("counted", "The time away counts.")
    package static let takenOut = Phrase("takenOut", "The time left is what it was before.")

    // MARK: To take back what somebody else did

    package static let undoQuestion = Phrase("undoQuestion", "Take this back?")
    package static let undoNoteTakers = Phrase("undoNoteTakers", "The note taker did it, and not this page.")
    package static let undoOtherConsoles = Phrase("undoOtherConsoles", "It was done on another console.")
    package static let undoOthers = Phrase("undoOthers", "It was not done on this page.")
    package static let undoLoses = Phrase("undoLoses", "Then it says: {what}")
    package static let undoYes = Phrase("undoYes", "take it back")
    package static let undoStays = Phrase("undoStays", "It stays as it is.")
}
