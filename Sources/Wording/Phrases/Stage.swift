/// What the screen shows of where the meeting is.
extension Phrase {
    // MARK: The head of the screen

    package static let live = Phrase("live", "● live, kept to {time}")
    package static let keptTo = Phrase("keptTo", "kept to {time}")
    package static let liveFresh = Phrase("liveFresh", "● live")
    package static let notBegun = Phrase("notBegun", "○ not begun")
    package static let ended = Phrase("ended", "■ ended")
    package static let onHold = Phrase("onHold", "■ on hold")
    package static let isPaused = Phrase("isPaused", "‖ paused")
    package static let rehearsal = Phrase("rehearsal", "rehearsal")
    package static let rehearsalFaster = Phrase("rehearsalFaster", "rehearsal, {speed} times as fast")
    package static let rehearsalSlower = Phrase("rehearsalSlower", "rehearsal, slower")

    // MARK: Where the meeting is

    package static let partOf = Phrase("partOf", "{title} · part {n} of {count}")
    package static let firstAt = Phrase("firstAt", "First, at {time}: {title}")
    package static let beginsWithSpace = Phrase("beginsWithSpace", "Space begins it, and the clock.")
    package static let noSectionsYet = Phrase("noSectionsYet", "This agenda has no sections.")
    package static let endedAt = Phrase("endedAt", "The meeting ended at {time}.")
    package static let endedHint = Phrase(
        "endedHint", "q leaves. u takes the end back. Notes and actions stay here: press l.")

    // MARK: What was planned and what it took, in minutes

    package static let comparedPlanned = Phrase("comparedPlanned", "planned")
    package static let comparedTook = Phrase("comparedTook", "took")
    package static let comparedMore = Phrase("comparedMore", "{n} more")
    package static let comparedLess = Phrase("comparedLess", "{n} less")
    package static let comparedSum = Phrase("comparedSum", "In all: {planned} planned, {took} taken.")

    // MARK: Time

    package static let leftOf = Phrase("leftOf", "{left} left of {whole}")
    package static let nearlyOver = Phrase("nearlyOver", "{left} left of {whole}, nearly over")
    package static let timeIsUpSince = Phrase("timeIsUpSince", "time was up at {time}")
    package static let noTimeForIt = Phrase("noTimeForIt", "no time is left for this")
    package static let stoppedWith = Phrase("stoppedWith", "stopped, {left} left of {whole}")
    package static let sectionLeft = Phrase("sectionLeft", "{title}: {left} left of {whole}")
    package static let sectionUp = Phrase("sectionUp", "{title}: time is up")
    package static let nextAt = Phrase("nextAt", "next, at {time}: {title}")
    package static let nextHolds = Phrase("nextHolds", "next, holds at {time}: {title}")
    package static let nextAnyTime = Phrase("nextAnyTime", "next: {title}")
    package static let thenEnd = Phrase("thenEnd", "then the end, at {time}")

    // MARK: Ahead or behind

    package static let asPlanned = Phrase("asPlanned", "as planned")
    package static let behind = Phrase("behind", "about {length} behind the plan")
    package static let ahead = Phrase("ahead", "about {length} ahead of the plan")
    package static let pinHolds = Phrase("pinHolds", "{title} holds at {time}")
    package static let pinMoves = Phrase("pinMoves", "{title} starts {time}, {length} later")
    package static let endsAsPlanned = Phrase("endsAsPlanned", "ends {time}, as planned")
    package static let endsLater = Phrase("endsLater", "ends {time}, {length} after {planned}")
    package static let inHand = Phrase("inHand", "{length} in hand")
    package static let givesWay = Phrase("givesWay", "{from} → {to}")
    package static let dropped = Phrase("dropped", "left out")
    package static let done = Phrase("done", "done")
    package static let nowLead = Phrase("nowLead", "now")
    package static let passedOver = Phrase("passedOver", "passed over")
    package static let theEnd = Phrase("theEnd", "End")
    package static let earlierRows = Phrase("earlierRows", "↑ {n} earlier")
    package static let laterRows = Phrase("laterRows", "↓ {n} later")
    package static let moreBelow = Phrase("moreBelow", "↓ more: Page Down")
    package static let moreAbove = Phrase("moreAbove", "↑ more: Page Up")
    package static let moreBoth = Phrase("moreBoth", "↑ ↓ more: Page Up, Page Down")

    // MARK: What stands in the way

    package static let holdTitle = Phrase("holdTitle", "Everything is on hold")
    package static let holdRoom = Phrase("holdRoom", "Say to the room: We are taking a pause.")
    package static let holdGoesOn = Phrase("holdGoesOn", "r goes on, with the same time left.")
    package static let pauseTitle = Phrase("pauseTitle", "The clock is paused")
    package static let pauseGoesOn = Phrase("pauseGoesOn", "r goes on, with the same time left.")
    package static let roomReads = Phrase("roomReads", "For the room: {text}")
    package static let forYouKey = Phrase("forYouKey", "For you: press f")
    package static let forYouOpen = Phrase("forYouOpen", "f closes this before the screen is shared.")
    package static let forYouNothing = Phrase("forYouNothing", "Nothing here is for you alone.")
    package static let editWaits = Phrase("editWaits", "The agenda file has changed")
    package static let editBlocked = Phrase(
        "editBlocked", "The agenda file has changed, and cannot be taken over now")
    package static let editUnreadable = Phrase("editUnreadable", "The agenda file cannot be read now")
    package static let editFaulty = Phrase("editFaulty", "The agenda file has changed, with errors")
    package static let onKey = Phrase("onKey", "{text}: press {key}")
}
