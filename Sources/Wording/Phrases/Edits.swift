/// What an edit of the agenda would change, what it would cost, and what stands in its way.
extension Phrase {
    package static let editTaken = Phrase("editTaken", "Taken over.")
    package static let editWouldChange = Phrase("editWouldChange", "The agenda file would change this:")
    package static let editLost = Phrase("editLost", "Lost:")
    package static let editWouldCost = Phrase("editWouldCost", "It would cost this:")
    package static let editImpossible = Phrase("editImpossible", "It cannot be taken over now.")
    package static let editChangesNothing = Phrase("editChangesNothing", "The agenda file would change nothing.")
    package static let editUnusable = Phrase(
        "editUnusable", "The agenda file cannot be used as it is now. Nothing changed.")
    package static let fileUnreadable = Phrase("fileUnreadable", "{reason}")
    package static let fileEmpty = Phrase("fileEmpty", "'{path}' is empty")
    package static let fileBeingWritten = Phrase("fileBeingWritten", "'{path}' is being written")

    // MARK: The meeting's own

    package static let newTitle = Phrase("newTitle", "The meeting is called '{title}'.")
    package static let newStart = Phrase("newStart", "It starts at {to}, not {from}.")
    package static let newEnd = Phrase("newEnd", "It ends at {to}, not {from}.")
    package static let newVenue = Phrase("newVenue", "The venue is {venue}.")
    package static let noVenue = Phrase("noVenue", "No venue is named any more.")
    package static let newChairRole = Phrase("newChairRole", "A chair's role is another.")
    package static let newChairs = Phrase("newChairs", "The chairs are {names}.")
    package static let noChairsNow = Phrase("noChairsNow", "Nobody is named as chair any more.")
    package static let newGroup = Phrase("newGroup", "The group is described in another way.")
    package static let newServices = Phrase("newServices", "Others are expected.")
    package static let newSafety = Phrase("newSafety", "What is said to somebody who is worried is another.")
    package static let newThemes = Phrase("newThemes", "The themes, or what sections are about, have changed.")

    // MARK: Sections

    package static let addedAfter = Phrase("addedAfter", "'{title}' is added after '{before}'.")
    package static let addedToFront = Phrase("addedToFront", "'{title}' is added to the front.")
    package static let isGone = Phrase("isGone", "'{title}' is gone.")
    package static let movedAfter = Phrase("movedAfter", "'{title}' moves after '{before}'.")
    package static let movedToFront = Phrase("movedToFront", "'{title}' moves to the front.")
    package static let renamed = Phrase("renamed", "'{from}' is called '{title}'.")
    package static let newKind = Phrase("newKind", "'{title}' is of the kind {to}, not {from}.")
    package static let retimed = Phrase("retimed", "'{title}' {changes}.")
    package static let newScript = Phrase("newScript", "The script of '{title}' has changed.")
    package static let newNotes = Phrase("newNotes", "Your notes to '{title}' have changed.")
    package static let newSettings = Phrase("newSettings", "'{title}' is set up in another way.")

    // MARK: A section's time, as the end of a sentence that begins with its title

    package static let takes = Phrase("takes", "takes {to}, not {from}")
    package static let takesAtLeast = Phrase("takesAtLeast", "takes at least {to}, not {from}")
    package static let takesAtMost = Phrase("takesAtMost", "takes at most {to}, not {from}")
    package static let holds = Phrase("holds", "holds {to}")
    package static let holdsAnother = Phrase("holdsAnother", "holds {to}, not {from}")
    package static let holdsNoMore = Phrase("holdsNoMore", "does not hold {from} any more")
    package static let aTime = Phrase("aTime", "a time")
    package static let standsOutside = Phrase("standsOutside", "stands outside the meeting's time")
    package static let standsInside = Phrase("standsInside", "counts in the meeting's time")
    package static let givesWayBy = Phrase("givesWayBy", "gives way by {to}")
    package static let mayBeDropped = Phrase("mayBeDropped", "may be dropped ({n})")
    package static let mayNotBeDropped = Phrase("mayNotBeDropped", "may not be dropped any more")
    package static let otherParts = Phrase("otherParts", "has other parts")
    package static let onePart = Phrase("onePart", "has one part, not {from}")
    package static let manyParts = Phrase("manyParts", "has {to} parts, not {from}")

    // MARK: What would be lost

    package static let workLost = Phrase("workLost", "What was done in '{title}' goes with it.")
    package static let oneNoteStays = Phrase(
        "oneNoteStays", "One note or action of '{title}' stays, without its section.")
    package static let notesStay = Phrase(
        "notesStay", "{n} notes and actions of '{title}' stay, without their section.")
    package static let workOfKindLost = Phrase(
        "workOfKindLost", "What was done in '{title}' goes, since it was {from} and is {to}.")
    package static let mayNotFit = Phrase(
        "mayNotFit",
        "'{title}' is set up in another way, and what was done in it stays; look whether it still fits.")
    package static let roundWithoutTables = Phrase(
        "roundWithoutTables", "Round {n} of '{title}' has no tables yet. Form the tables again.")
    package static let roundsWithoutTables = Phrase(
        "roundsWithoutTables", "Rounds {from} to {to} of '{title}' have no tables yet. Form the tables again.")
    package static let standInLost = Phrase(
        "standInLost", "Nobody called {name} chairs any more, so nobody chairs in their place.")
    package static let partsChanged = Phrase(
        "partsChanged", "The parts of '{title}' are others; what runs keeps its time.")
    package static let passedBy = Phrase(
        "passedBy", "'{title}' stands before what runs, so it is passed over; {go} leads there.")

    // MARK: What stands in the way

    package static let otherID = Phrase(
        "otherID",
        "It would be another meeting: its id is '{to}', not '{from}'. Write the old id, or run it on its own.")
    package static let otherDate = Phrase(
        "otherDate",
        "It would be another meeting: its date is {to}, not {from}. Write the old date, or run it on its own.")
    package static let otherTimeZone = Phrase(
        "otherTimeZone",
        "Its time zone is {to}, not {from}; that cannot change while the meeting runs. Write the old one.")
    package static let runningGone = Phrase(
        "runningGone",
        "'{title}' runs now and is gone from the agenda. Go on to another section first, or put it back; "
            + "if it only has another title, write 'id: {id}' in it.")
    package static let runningKind = Phrase(
        "runningKind",
        "'{title}' runs now and is {to}, not {from}. Go on to another section first, or give the new one another id.")
    package static let runningPartGone = Phrase(
        "runningPartGone",
        "'{part}' of '{title}' runs now and is gone from the agenda. Go on first, or put it back.")
    package static let answersChanged = Phrase(
        "answersChanged",
        "People may have answered '{question}' in '{title}' already, so what they choose from must stay as it was. "
            + "Put the old answers back, or give the new question an id of its own.")
}
