/// What a key came to, and what the screen says of itself.
extension Phrase {
    // MARK: What a key came to

    package static let unknownKey = Phrase("unknownKey", "'{key}' does nothing here. ? lists the keys.")
    package static let heldDown = Phrase("heldDown", "That key came twice in a moment, and counted once.")
    package static let holdAlready = Phrase("holdAlready", "Everything is on hold already. r goes on.")
    package static let nothingRuns = Phrase("nothingRuns", "Nothing is running yet. Space begins.")
    package static let nothingToTake = Phrase(
        "nothingToTake", "Only {length} left to take. Space goes on.")
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
    package static let noActions = Phrase("noActions", "No section has anything of its own to do.")
    package static let noSections = Phrase("noSections", "The agenda has no sections.")
    package static let nothingToDrop = Phrase("nothingToDrop", "No section is left that could be left out.")
    package static let draftKept = Phrase("draftKept", "Not kept yet. The same key opens it again, as you left it.")
    package static let noteKept = Phrase("noteKept", "Note kept.")
    package static let actionKept = Phrase("actionKept", "Action kept.")
    package static let messageShown = Phrase("messageShown", "Kept. Read it out, or write it up for the room.")
    package static let messageOnScreen = Phrase("messageOnScreen", "The room screen shows it.")
    package static let messageBack = Phrase("messageBack", "The room's message is there again.")
    package static let messageGone = Phrase("messageGone", "The room's message is gone.")
    package static let chairKept = Phrase("chairKept", "{name} chairs now.")
    package static let beganKept = Phrase("beganKept", "The beginning is corrected.")
    package static let nowEnds = Phrase("nowEnds", "It now ends at {time}.")
    package static let sectionEnds = Phrase("sectionEnds", "{title} now ends at {time}.")
    package static let resumed = Phrase("resumed", "It goes on.")
    package static let heldToday = Phrase(
        "heldToday", "Planned for {day}: it is held today, by the same times of day.")
    package static let leftOut = Phrase("leftOut", "Left out: {titles}. u brings it back.")
    package static let undone = Phrase("undone", "Taken back. {what} y brings it back.")
    package static let redone = Phrase("redone", "Brought back. {what}")
    package static let actDone = Phrase("actDone", "Done: {action}.")
    package static let jumped = Phrase("jumped", "The rehearsal is at {time}.")
    package static let spaceGoesOn = Phrase("spaceGoesOn", "Enter does nothing here. Space goes on.")
    package static let stayedOpen = Phrase("stayedOpen", "The meeting goes on.")
    package static let stayedHere = Phrase("stayedHere", "You are still in the meeting.")
    package static let notBegunYet = Phrase("notBegunYet", "{title} has not begun.")
    package static let notDurable = Phrase("notDurable", "It could not be kept: {reason}")

    // MARK: What is another after a key took something back

    package static let nowAt = Phrase("nowAt", "Now: {title}.")
    package static let nowAtPart = Phrase("nowAtPart", "Now: {part}, in {title}.")
    package static let notBegunNow = Phrase("notBegunNow", "The meeting has not begun.")
    package static let nowBeganAt = Phrase("nowBeganAt", "It began at {time}.")
    package static let noteGone = Phrase("noteGone", "The note is gone.")
    package static let actionGone = Phrase("actionGone", "The action is gone.")
    package static let otherInSection = Phrase("otherInSection", "What was done in {title} is as it was.")
    package static let otherAgenda = Phrase("otherAgenda", "The agenda is the one from before.")
    package static let isLeftOut = Phrase("isLeftOut", "Left out: {titles}.")
    package static let isBackIn = Phrase("isBackIn", "Not left out any more: {titles}.")

    // MARK: The screen itself

    package static let plainHint = Phrase("plainHint", "? lists the keys, s says where the meeting is, Space goes on.")
    package static let pickAloud = Phrase(
        "pickAloud", "Type its number, or a part of its name, then Enter. Escape leaves.")
    package static let thisIsReal = Phrase("thisIsReal", "{title}: the meeting itself.")
    package static let thisIsRehearsed = Phrase("thisIsRehearsed", "{title}: {rehearsal}.")
    package static let wouldBeLeftOut = Phrase(
        "wouldBeLeftOut", "So that the rest fits, this would be left out: {titles}.")
    package static let isBack = Phrase("isBack", "Here again. s says where the meeting is.")
    package static let pickSeveral = Phrase("pickSeveral", "Several have that in their name: {titles}.")
    package static let scrollsNothing = Phrase("scrollsNothing", "Nothing moves here. Control-L reads all of it again.")
    package static let nothingOpen = Phrase("nothingOpen", "Nothing is open here.")
    package static let pickedAloud = Phrase("pickedAloud", "Which?")
    package static let itemAloud = Phrase("itemAloud", "{n}. {text}")
    package static let choiceAloud = Phrase("choiceAloud", "{key}: {words}.")
    package static let optionsAloud = Phrase("optionsAloud", "One of: {options}. The left and right arrows choose.")
    package static let filledAloud = Phrase("filledAloud", "Control-U empties it.")
    package static let forYouHidden = Phrase("forYouHidden", "What is for you alone is hidden again.")
    package static let helpWhere = Phrase("helpWhere", "where the meeting is, and what is asked")
    package static let goesOn = Phrase("goesOn", "It goes on where it was.")
    package static let milestoneLeft = Phrase("milestoneLeft", "{length} left of {title}.")
}
