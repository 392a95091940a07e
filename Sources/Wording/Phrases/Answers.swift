/// What a key came to, and what the screen says of itself.
extension Phrase {
    // MARK: What a key came to

    package static let unknownKey = Phrase("unknownKey", "'{key}' does nothing here. ? lists the keys.")
    package static let heldDown = Phrase("heldDown", "That key was held down, and counted once.")
    package static let holdAlready = Phrase("holdAlready", "Everything is on hold already. r goes on.")
    package static let nothingRuns = Phrase("nothingRuns", "Nothing is running yet. Space begins.")
    package static let nothingToTake = Phrase(
        "nothingToTake", "Only {length} left, so there is no minute to take. Space goes on.")
    package static let nothingStopped = Phrase("nothingStopped", "The clock is running.")
    package static let stoppedByHold = Phrase("stoppedByHold", "Everything is on hold. r goes on.")
    package static let stoppedByPause = Phrase("stoppedByPause", "The clock is paused. r goes on.")
    package static let onlyInRehearsal = Phrase("onlyInRehearsal", "Only a rehearsal's clock can be moved.")
    package static let nowhereToJump = Phrase("nowhereToJump", "There is nothing to jump to.")
    package static let pastedNowhere = Phrase(
        "pastedNowhere", "What you pasted went nowhere. Press n first to write a note.")
    package static let agendaUnchanged = Phrase("agendaUnchanged", "The agenda file is the one this meeting runs by.")
    package static let agendaTaken = Phrase("agendaTaken", "The agenda is taken over. u takes that back.")
    package static let noChairs = Phrase("noChairs", "The agenda names no chair.")
    package static let noActions = Phrase("noActions", "This section has nothing of its own to do.")
    package static let noSections = Phrase("noSections", "The agenda has no sections.")
    package static let nothingToDrop = Phrase("nothingToDrop", "No section is left that could be left out.")
    package static let draftKept = Phrase("draftKept", "Not kept yet. The same key opens it again, as you left it.")
    package static let noteKept = Phrase("noteKept", "Note kept.")
    package static let actionKept = Phrase("actionKept", "Action kept.")
    package static let messageShown = Phrase("messageShown", "The room can read it.")
    package static let messageGone = Phrase("messageGone", "The room's message is gone.")
    package static let chairKept = Phrase("chairKept", "{name} chairs now.")
    package static let beganKept = Phrase("beganKept", "The beginning is corrected.")
    package static let nowEnds = Phrase("nowEnds", "It now ends at {time}.")
    package static let resumed = Phrase("resumed", "It goes on.")
    package static let leftOut = Phrase("leftOut", "Left out: {titles}. u brings it back.")
    package static let undone = Phrase("undone", "Taken back. y brings it back again.")
    package static let redone = Phrase("redone", "Brought back.")
    package static let wentBack = Phrase("wentBack", "Back to what ran before.")
    package static let notDurable = Phrase("notDurable", "It could not be kept: {reason}")

    // MARK: The screen itself

    package static let plainHint = Phrase("plainHint", "? lists the keys, s says where the meeting is, Space goes on.")
    package static let pickAloud = Phrase("pickAloud", "Its number, or a part of its name; Return alone leaves: ")
    package static let nothingKept = Phrase("nothingKept", "Nothing was kept.")
    package static let goesOn = Phrase("goesOn", "It goes on where it was.")
    package static let milestoneLeft = Phrase("milestoneLeft", "{length} left of {title}.")
}
