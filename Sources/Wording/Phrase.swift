/// What a text of the console is for.
package enum Phrase: String, Hashable, Sendable, CaseIterable {
    // The head of the screen
    case live
    case liveFresh
    case notBegun
    case ended
    case onHold
    case isPaused
    case rehearsal
    case rehearsalFaster
    case rehearsalSlower

    // Where the meeting is
    case partOf
    case firstAt
    case beginsWithSpace
    case noSectionsYet
    case endedAt
    case endedHint

    // Time
    case leftOf
    case nearlyOver
    case timeIsUp
    case timeIsUpSince
    case stoppedWith
    case sectionLeft
    case sectionUp
    case nextAt
    case nextHolds
    case nextAnyTime
    case thenEnd

    // Ahead or behind
    case asPlanned
    case behind
    case ahead
    case pinHolds
    case pinMoves
    case endsAsPlanned
    case endsLater
    case inHand
    case givesWay
    case dropped
    case done
    case passedOver
    case theEnd
    case theStart
    case earlierRows
    case laterRows
    case moreBelow
    case moreAbove
    case moreBoth

    // What stands in the way
    case holdTitle
    case holdRoom
    case holdGoesOn
    case pauseTitle
    case pauseGoesOn
    case roomReads
    case forYou
    case forYouKey
    case forYouOpen
    case forYouNothing
    case moduleFailed
    case editWaits
    case editFaulty

    // Keys, short, as at the foot of the screen
    case keySpace
    case keyNext
    case keyBegin
    case keyEnd
    case keyGoOn
    case keyBack
    case keyMore
    case keyLess
    case keyHold
    case keyNote
    case keyAction
    case keyUndo
    case keyGo
    case keyPause
    case keyForYou
    case keyMessage
    case keyDo
    case keyOrder
    case keyQuit
    case keyKeys
    case keyEdit

    // Keys, in full
    case helpTitle
    case helpNext
    case helpBack
    case helpMore
    case helpGo
    case helpPause
    case helpHold
    case helpResume
    case helpForYou
    case helpNote
    case helpAction
    case helpMessage
    case helpDo
    case helpUndo
    case helpBegan
    case helpAway
    case helpDrop
    case helpOrder
    case helpKept
    case helpEdit
    case helpChair
    case helpScroll
    case helpQuit
    case helpJump
    case helpSpeed
    case helpRedraw
    case keysScroll

    // Things to fill in
    case noteTitle
    case noteLabel
    case actionTitle
    case actionWhat
    case actionWho
    case actionWhen
    case actionWhenHelp
    case messageTitle
    case messageLabel
    case messageHelp
    case beganTitle
    case beganLabel
    case beganHelp
    case awayTitle
    case awayFrom
    case awayTo
    case awayHelp
    case chairTitle
    case chairOld
    case chairNew
    case goTitle
    case dropTitle
    case actTitle
    case optional
    case fieldIsNeeded
    case notATime
    case formKeys
    case formKeysMore
    case tooLong
    case pickerKeys
    case pickerFilter
    case pickerNone

    // Pages
    case orderTitle
    case keptTitle
    case keptNone
    case keptNotes
    case keptActions
    case keptActionOwner
    case keptActionDue
    case keptActionBoth
    case erased
    case editTitle
    case editTake
    case editCannot
    case pageKeys

    // Questions
    case leaveQuestion
    case leaveKeeps
    case leaveNow
    case stay
    case endQuestion
    case endsAt
    case endNow
    case earlyQuestion
    case earlyBy
    case beginNow
    case lookNow
    case rehearseNow
    case goOn
    case leaveIt
    case olderTitle
    case olderLines
    case olderCount
    case olderTakeOut
    case otherDayTitle
    case otherDayLines
    case earlyDayTitle
    case earlyDayLines

    // An absence
    case awayAsleep
    case awayStill
    case awayClosed
    case awayForward
    case awayBack
    case awayCounted
    case awayNotCounted
    case awayPaused
    case awayNothing
    case awayCount
    case awayTakeOut
    case forwardCount
    case forwardTakeOut
    case backKeep
    case backStay
    case counted
    case takenOut

    // What a key came to
    case unknownKey
    case heldDown
    case holdAlready
    case nothingStopped
    case stoppedByHold
    case stoppedByPause
    case onlyInRehearsal
    case nowhereToJump
    case pastedNowhere
    case agendaUnchanged
    case agendaTaken
    case noChairs
    case noActions
    case noSections
    case nothingToDrop
    case draftKept
    case noteKept
    case actionKept
    case messageShown
    case messageGone
    case chairKept
    case beganKept
    case nowEnds
    case paused
    case resumed
    case leftOut
    case undone
    case redone
    case wentBack
    case notDurable

    // The screen itself
    case tooSmall
    case plainHint
    case pickAloud
    case nothingKept
    case goesOn
    case milestoneLeft

    // Numbers
    case oneSecond
    case seconds
    case oneMinute
    case minutes
    case oneHour
    case hours
    case and
}
