/// What is filled in, picked and read.
extension Phrase {
    // MARK: Things to fill in

    package static let noteTitle = Phrase("noteTitle", "A note")
    package static let noteLabel = Phrase("noteLabel", "Note")
    package static let actionTitle = Phrase("actionTitle", "An action")
    package static let actionWhat = Phrase("actionWhat", "What is to be done?")
    package static let actionWho = Phrase("actionWho", "Who does it? (optional)")
    package static let actionWhen = Phrase("actionWhen", "By when? (optional)")
    package static let actionWhenHelp = Phrase("actionWhenHelp", "a date, such as 31 January or 2027-01-31")
    package static let messageTitle = Phrase("messageTitle", "Words for the room")
    package static let messageLabel = Phrase("messageLabel", "Message")
    package static let messageHelp = Phrase(
        "messageHelp", "They stand on this screen until you take them away: leave it empty.")
    package static let beganTitle = Phrase("beganTitle", "It really began at another time")
    package static let beganLabel = Phrase("beganLabel", "When did it begin?")
    package static let beganHelp = Phrase("beganHelp", "a time before now, such as {time}")
    package static let awayTitle = Phrase("awayTitle", "Nobody was here for a while, and nobody paused")
    package static let awayFrom = Phrase("awayFrom", "From when?")
    package static let awayTo = Phrase("awayTo", "Until when?")
    package static let awayHelp = Phrase(
        "awayHelp", "A time such as 13:05 or 13:05:30. What ran then gets the time back.")
    package static let chairTitle = Phrase("chairTitle", "Somebody else chairs")
    package static let chairOld = Phrase("chairOld", "Who is not chairing?")
    package static let chairNew = Phrase("chairNew", "Who chairs instead?")
    package static let goTitle = Phrase("goTitle", "Go to")
    package static let dropTitle = Phrase("dropTitle", "Leave out")
    package static let actTitle = Phrase("actTitle", "What sections have of their own")
    package static let actionOf = Phrase("actionOf", "{title}: {action}")
    package static let optional = Phrase("optional", "(optional)")
    package static let fieldIsNeeded = Phrase("fieldIsNeeded", "{field}: write something first. Escape leaves.")
    package static let numberIsNeeded = Phrase(
        "numberIsNeeded", "'{text}' is not it. Write a number from {from} to {to}.")
    package static let optionsOnly = Phrase("optionsOnly", "Choose one of these: {options}.")
    package static let questionOf = Phrase("questionOf", "{n} of {count}")
    package static let notATime = Phrase("notATime", "'{text}' is no time. Write it as 13:05.")
    package static let formKeys = Phrase("formKeys", "Enter keeps it · Escape leaves, and keeps what you typed")
    package static let formKeysMore = Phrase(
        "formKeysMore", "Enter, next field, then keeps it · ↑ goes back · Escape leaves")
    package static let tooLong = Phrase("tooLong", "{n} letters were too many and are not in it.")
    package static let pickerKeys = Phrase("pickerKeys", "↑ ↓ or type a part of the name · Enter · Escape")
    package static let pickerFilter = Phrase("pickerFilter", "with \"{text}\"")
    package static let pickerNone = Phrase("pickerNone", "Nothing has that name. Backspace takes a letter back.")

    package static let sortTitle = Phrase("sortTitle", "Which theme? {n} of {count}")
    package static let sortKeys = Phrase(
        "sortKeys", "A key sorts it · Space leaves it for later · b goes back · u takes back · Escape")

    // MARK: Pages

    package static let orderTitle = Phrase("orderTitle", "Running order")
    package static let keptTitle = Phrase("keptTitle", "Notes and actions")
    package static let keptNone = Phrase("keptNone", "Nothing has been written down yet.")
    package static let keptNotes = Phrase("keptNotes", "Notes")
    package static let keptNoteTheme = Phrase("keptNoteTheme", "{text} ({theme})")
    package static let keptActions = Phrase("keptActions", "Actions")
    package static let keptEarlier = Phrase("keptEarlier", "Actions from before")
    package static let keptActionOwner = Phrase("keptActionOwner", "{text} ({owner})")
    package static let keptActionDue = Phrase("keptActionDue", "{text} (by {due})")
    package static let keptActionBoth = Phrase("keptActionBoth", "{text} ({owner}, by {due})")
    package static let erased = Phrase("erased", "erased")
    package static let editTitle = Phrase("editTitle", "The agenda file has changed")
    package static let editTake = Phrase("editTake", "Enter takes it over · Escape leaves it")
    package static let editCannot = Phrase("editCannot", "Escape closes this. Nothing has changed.")
    package static let browsersTitle = Phrase("browsersTitle", "Pages for browsers")
    package static let browsersEverybody = Phrase("browsersEverybody", "For everybody, on this machine:")
    package static let browsersNetwork = Phrase("browsersNetwork", "For others, on this network:")
    package static let browsersPlain = Phrase(
        "browsersPlain", "Others on the network can read along, so pages with personal data open on this machine alone."
    )
    package static let browsersFingerprint = Phrase(
        "browsersFingerprint", "Other browsers warn once. They have the right machine if they show this fingerprint:")
    package static let browsersOther = Phrase("browsersOther", "For {role}, once:")
    package static let browsersKeys = Phrase(
        "browsersKeys", "1, 2, 3: a link for the chair, a note taker, a shared tablet. 4, 5, 6: close their pages.")
    package static let browsersClosed = Phrase("browsersClosed", "Closed: every page for {role}.")
    package static let roleFacilitator = Phrase("roleFacilitator", "the facilitator")
    package static let roleChair = Phrase("roleChair", "the chair")
    package static let roleNoteTaker = Phrase("roleNoteTaker", "a note taker")
    package static let roleKiosk = Phrase("roleKiosk", "a shared tablet")
    package static let browsersRoom = Phrase("browsersRoom", "The room screen:")
    package static let browsersConsole = Phrase("browsersConsole", "This console in a browser:")
    package static let browsersOnce = Phrase(
        "browsersOnce", "The link to the console works once. Open this page again for another.")
    package static let noBrowsers = Phrase("noBrowsers", "There are no pages for browsers here.")
    package static let pageKeys = Phrase("pageKeys", "Escape closes this")
}
