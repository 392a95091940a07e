/// The keys: their names, and what each does.
extension Phrase {
    // MARK: Keys, short, as at the foot of the screen

    package static let keySpace = Phrase("keySpace", "space")
    package static let keyNext = Phrase("keyNext", "next")
    package static let keyBegin = Phrase("keyBegin", "begin")
    package static let keyGoOn = Phrase("keyGoOn", "go on")
    package static let keyBack = Phrase("keyBack", "back")
    package static let keyMore = Phrase("keyMore", "{n} more")
    package static let keyLess = Phrase("keyLess", "{n} less")
    package static let keyHold = Phrase("keyHold", "hold")
    package static let keyNote = Phrase("keyNote", "note")
    package static let keyAction = Phrase("keyAction", "action")
    package static let keyUndo = Phrase("keyUndo", "undo")
    package static let keyGo = Phrase("keyGo", "go to")
    package static let keyPause = Phrase("keyPause", "pause")
    package static let keyForYou = Phrase("keyForYou", "for you")
    package static let keyMessage = Phrase("keyMessage", "message")
    package static let keyDo = Phrase("keyDo", "do")
    package static let keyOrder = Phrase("keyOrder", "running order")
    package static let keyQuit = Phrase("keyQuit", "leave")
    package static let keyKeys = Phrase("keyKeys", "keys")
    package static let keyBrowsers = Phrase("keyBrowsers", "browsers")
    package static let keySort = Phrase("keySort", "themes")
    package static let keyEdit = Phrase("keyEdit", "agenda")

    // MARK: Keys, as their caps have them

    package static let spaceBar = Phrase("spaceBar", "Space")
    package static let enterKey = Phrase("enterKey", "Enter")
    package static let escapeKey = Phrase("escapeKey", "Esc")
    package static let controlKey = Phrase("controlKey", "Ctrl-{letter}")

    // MARK: Keys, in full

    package static let helpTitle = Phrase("helpTitle", "Keys")
    package static let helpNext = Phrase("helpNext", "go on to what is next; the first one starts the clock")
    package static let helpBack = Phrase("helpBack", "go back to what ran before, as if it had never been left")
    package static let helpMore = Phrase(
        "helpMore", "one minute more, one minute less for what runs; 5 + five more, with what that changes")
    package static let helpGo = Phrase("helpGo", "go to any section, or to another part of this one")
    package static let helpAccept = Phrase("helpAccept", "do what the plan proposes to what runs")
    package static let helpPause = Phrase("helpPause", "stop the clock, and let it go on")
    package static let helpHold = Phrase("helpHold", "stop everything at once, for an alarm or distress")
    package static let helpResume = Phrase("helpResume", "go on after a pause or a hold")
    package static let helpForYou = Phrase("helpForYou", "show what is for your eyes alone, and hide it again")
    package static let helpNote = Phrase("helpNote", "write a note")
    package static let helpAction = Phrase("helpAction", "write down who does what by when")
    package static let helpMessage = Phrase("helpMessage", "words for the room, or take them away")
    package static let helpDo = Phrase("helpDo", "what sections have of their own, such as a talk that is not given")
    package static let helpUndo = Phrase("helpUndo", "take the last change back; bring it back again")
    package static let helpBegan = Phrase("helpBegan", "it really began earlier")
    package static let helpAway = Phrase("helpAway", "take time out in which nobody was here and nobody paused")
    package static let helpDrop = Phrase("helpDrop", "leave a section out")
    package static let helpOrder = Phrase("helpOrder", "the running order, with what gives way")
    package static let helpKept = Phrase("helpKept", "notes and actions so far")
    package static let helpEdit = Phrase("helpEdit", "the agenda file has changed: look, and take it over")
    package static let helpChair = Phrase("helpChair", "somebody else chairs today")
    package static let helpBrowsers = Phrase("helpBrowsers", "pages for browsers, and a link to the console in one")
    package static let helpSort = Phrase("helpSort", "sort what was written down into themes")
    package static let helpScroll = Phrase("helpScroll", "move what you read")
    package static let helpQuit = Phrase("helpQuit", "leave; the meeting keeps its place")
    package static let helpJump = Phrase("helpJump", "rehearsal: on to shortly before the end of what runs")
    package static let helpSpeed = Phrase("helpSpeed", "rehearsal: faster, slower")
    package static let helpRedraw = Phrase(
        "helpRedraw", "Control-L draws the screen anew, Control-Z gives the shell back for a while")
}
