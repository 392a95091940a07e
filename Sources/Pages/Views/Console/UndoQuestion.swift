internal import Meeting
internal import Wording

/// To take back what this page did not do itself: whoever presses Undo means their own last slip.
struct UndoQuestion {
    let picture: MeetingPicture
    /// Who did it; nil where that was no page, or is not known any more.
    let by: Role?

    var asked: AskedFirst {
        let words = picture.words
        let who =
            switch by {
            case .noteTaker: words(.undoNoteTakers)
            case .facilitator: words(.undoOtherConsoles)
            case .chair, .kiosk, nil: words(.undoOthers)
            }
        return AskedFirst(
            title: words(.undoQuestion), lines: [who, what].compactMap { $0 }, yes: words(.undoYes),
            stays: words(.undoStays))
    }

    /// What would be gone.
    private var what: String? {
        let lost = picture.meeting.lostByUndo(in: picture.answer, words: picture.words)
        return lost.isEmpty ? nil : words(.undoLoses, "what", lost)
    }

    private var words: Phrasebook { picture.words }
}
