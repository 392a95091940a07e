/// Why the meeting says no, and what to do instead.
extension Phrase {
    // MARK: Moving

    package static let hasEnded = Phrase("hasEnded", "The meeting has ended; {back} returns to the last section.")
    package static let hasNoSections = Phrase("hasNoSections", "The agenda has no sections.")
    package static let hasNotBegun = Phrase("hasNotBegun", "The meeting has not begun; {next} begins it.")
    package static let beganHere = Phrase("beganHere", "This is where the meeting began.")
    package static let isHere = Phrase("isHere", "That is where the meeting is.")
    package static let noSuchSection = Phrase("noSuchSection", "There is no section '{id}'. Sections are {ids}.")
    package static let noSuchSectionBut = Phrase(
        "noSuchSectionBut", "There is no section '{id}'. Did you mean '{near}'?")
    package static let noParts = Phrase("noParts", "'{title}' has no parts.")
    package static let noSuchPart = Phrase("noSuchPart", "'{title}' has no part '{id}'. It has {ids}.")
    package static let droppedAlready = Phrase("droppedAlready", "'{title}' is dropped already.")
    package static let isOver = Phrase("isOver", "'{title}' is over.")
    package static let sectionGone = Phrase(
        "sectionGone", "What ran before is not in the agenda any more; {go} leads to any other section.")
    package static let partGone = Phrase(
        "partGone",
        "The part of '{title}' that ran before is not in the agenda any more; {go} leads there.")

    // MARK: Time

    package static let onHoldNow = Phrase("onHoldNow", "Everything is on hold; {resume} goes on.")
    package static let pausedNow = Phrase("pausedNow", "The clock is paused; {resume} goes on.")
    package static let onHoldAlready = Phrase("onHoldAlready", "Everything is on hold already; {resume} goes on.")
    package static let pausedAlready = Phrase("pausedAlready", "The clock is paused already; {resume} goes on.")
    package static let nothingToPause = Phrase("nothingToPause", "Nothing is running that could be paused.")
    package static let nothingToResume = Phrase(
        "nothingToResume", "The clock is running; there is nothing to resume.")
    package static let nothingIsRunning = Phrase("nothingIsRunning", "Nothing is running.")
    package static let nothingRunsYet = Phrase("nothingRunsYet", "Nothing is running; {next} begins.")
    package static let noTimeLeft = Phrase("noTimeLeft", "There is no time left to take; {next} goes on.")
    package static let onlySecondsLeft = Phrase(
        "onlySecondsLeft", "Only {n} seconds are left; take at most that, or use {next}.")
    package static let onlyMinutesLeft = Phrase(
        "onlyMinutesLeft", "Only {n} minutes are left; take at most that, or use {next}.")
    package static let nothingProposed = Phrase("nothingProposed", "The plan proposes nothing to give or to take.")
    package static let noTimeOfDay = Phrase("noTimeOfDay", "'{time}' is no time of that day.")
    package static let noTimesOfDay = Phrase("noTimesOfDay", "That is no time of that day.")
    package static let stillToCome = Phrase("stillToCome", "{time} is still to come.")
    package static let beganBefore = Phrase(
        "beganBefore", "What stood before it began at {time}; it cannot have been earlier than that.")
    package static let beganThen = Phrase("beganThen", "It began then already.")
    package static let earlierFirst = Phrase("earlierFirst", "Write the earlier time first, such as: {away}.")
    package static let awayExample = Phrase("awayExample", "from {from} until {to}")
    package static let nothingToTakeOut = Phrase(
        "nothingToTakeOut", "None of that time counts to what runs now; there is nothing to take out.")
    package static let clockNotBack = Phrase("clockNotBack", "The clock was not set back.")
    package static let onlyOn = Phrase("onlyOn", "A rehearsal's clock only goes on; to go back, {undo}.")
    package static let noSuchSpeed = Phrase("noSuchSpeed", "A rehearsal's speed is from 0.1 to 1000.")

    // MARK: What is written

    package static let noMessage = Phrase("noMessage", "The room shows no message.")
    package static let noThemes = Phrase(
        "noThemes", "The agenda lists no themes. Add them to it first, under 'themes'.")
    package static let nothingToSort = Phrase("nothingToSort", "Nothing has been written down yet that has a theme.")
    package static let noSuchNote = Phrase("noSuchNote", "There is no note '{id}'. There are {ids}.")
    package static let noSuchTheme = Phrase("noSuchTheme", "There is no theme '{name}'. Themes are {names}.")
    package static let noSuchThemeBut = Phrase("noSuchThemeBut", "There is no theme '{name}'. Did you mean '{near}'?")
    package static let noDate = Phrase("noDate", "'{text}' is no date; write it as 31 January, or 2027-01-31.")
    package static let noChairInAgenda = Phrase("noChairInAgenda", "The agenda names no chair.")
    package static let noSuchChair = Phrase("noSuchChair", "Nobody called '{name}' chairs. Chairs are {names}.")
    package static let chairsAlready = Phrase("chairsAlready", "{name} chairs already.")
    package static let chairNeedsName = Phrase("chairNeedsName", "Write the new chair's name, up to 100 letters.")
    package static let timedMeanwhile = Phrase(
        "timedMeanwhile", "Somebody else has just changed the time. Look, and press again.")
    package static let doneMeanwhile = Phrase(
        "doneMeanwhile", "Somebody else has just done something. Look, and press again.")
    package static let movedMeanwhile = Phrase(
        "movedMeanwhile", "Somebody else has just moved the meeting. Look, and press again.")
    package static let nothingToUndo = Phrase("nothingToUndo", "There is nothing to undo.")
    package static let nothingToRedo = Phrase("nothingToRedo", "There is nothing to redo.")

    // MARK: A section's own actions

    package static let actionsGone = Phrase(
        "actionsGone", "'{title}' goes on without its module; it has no actions now.")
    package static let hasNoActions = Phrase("hasNoActions", "'{title}' has no actions.")
    package static let tablesMeanwhile = Phrase(
        "tablesMeanwhile", "The tables have changed meanwhile. Look at them, and do it again.")
    package static let noAnswersHere = Phrase("noAnswersHere", "Nobody's answers are kept here.")
    package static let noSuchAction = Phrase(
        "noSuchAction", "'{title}' has no action '{name}'. It has {names}.")
    package static let noSuchActionBut = Phrase(
        "noSuchActionBut", "'{title}' has no action '{name}'. Did you mean '{near}'?")
    package static let actionFailed = Phrase(
        "actionFailed", "The module of '{title}' failed ({reason}); nothing changed.")
    package static let changesNothing = Phrase("changesNothing", "That changes nothing.")

    // MARK: Keeping it

    package static let notKept = Phrase("notKept", "That could not be kept, and nothing changed. {reason}")
    package static let libraryGone = Phrase(
        "libraryGone",
        "The library's file {path} is gone, so nothing can be kept. Put it back, or {quit} and start anew.")
    package static let noOtherAgenda = Phrase(
        "noOtherAgenda", "This meeting keeps no other agenda than the one it began with.")
    package static let editIsAnother = Phrase(
        "editIsAnother", "The agenda file has changed once more. Look at it again, and take it over then.")
    package static let awayAnswered = Phrase("awayAnswered", "Somebody has answered that already.")
    package static let noAgendaFile = Phrase("noAgendaFile", "There is no agenda file here to take over.")
}
