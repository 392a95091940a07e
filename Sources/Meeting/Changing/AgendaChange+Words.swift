internal import Agenda
internal import Foundation
internal import SectionKit
package import Wording

/// What each change is said with, one sentence each; everything that puts a change into phrases stands here.
extension AgendaChange {
    /// What would be different.
    package var differencesSaid: [Said] { differences.map(said) }
    /// What would be lost, told before.
    package var lostSaid: [Said] { lost.map(said) }
    /// Why it cannot be taken over.
    package var obstaclesSaid: [Said] { obstacles.map(said) }

    private var clock: WallClock { WallClock(timeZone: timeZone) }

    private func said(_ difference: Difference) -> Said {
        switch difference {
        case .title(_, let to): Said(.newTitle, "title", to)
        case .start(let from, let to): Said(.newStart, ["from": clock.time(of: from), "to": clock.time(of: to)])
        case .end(let from, let to): Said(.newEnd, ["from": clock.time(of: from), "to": clock.time(of: to)])
        case .venue(_, let to): to.map { Said(.newVenue, "venue", $0) } ?? Said(.noVenue)
        case .chairs(let from, let to) where from == to: Said(.newChairRole)
        case .chairs(_, let to): Said.names(to).map { Said(.newChairs, "names", $0) } ?? Said(.noChairsNow)
        case .group: Said(.newGroup)
        case .services: Said(.newServices)
        case .safety: Said(.newSafety)
        case .themes: Said(.newThemes)
        case .added(let section, let before?): Said(.addedAfter, ["title": section.title, "before": before.title])
        case .added(let section, nil): Said(.addedToFront, "title", section.title)
        case .gone(let section): Said(.isGone, "title", section.title)
        case .moved(let section, let before?): Said(.movedAfter, ["title": section.title, "before": before.title])
        case .moved(let section, nil): Said(.movedToFront, "title", section.title)
        case .renamed(let section, let from): Said(.renamed, ["title": section.title, "from": from])
        case .kind(let section, let from, let to): Said(.newKind, ["title": section.title, "from": from, "to": to])
        case .retimed(let section, let timing):
            Said(.retimed, ["title": section.title, "changes": timing.map(said)])
        case .script(let section): Said(.newScript, "title", section.title)
        case .notes(let section): Said(.newNotes, "title", section.title)
        case .settings(let section): Said(.newSettings, "title", section.title)
        }
    }

    private func said(_ timing: Timing) -> Said {
        switch timing {
        case .minutes(let from, let to): Said(.takes, ["to": Self.minutes(to), "from": Self.minutes(from)])
        case .least(let from, let to): Said(.takesAtLeast, ["to": Self.minutes(to), "from": Self.minutes(from)])
        case .most(let from, let to): Said(.takesAtMost, ["to": Self.minutes(to), "from": Self.minutes(from)])
        case .pin(let from?, let to?):
            Said(.holdsAnother, ["to": clock.time(of: to), "from": clock.time(of: from)])
        case .pin(nil, let to?): Said(.holds, "to", clock.time(of: to))
        case .pin(let from?, nil): Said(.holdsNoMore, "from", clock.time(of: from))
        case .pin(nil, nil): Said(.holdsNoMore, "from", Said(.aTime))
        case .outside(let outside): Said(outside ? .standsOutside : .standsInside)
        case .givesWay(_, let to): Said(.givesWayBy, "to", to.formatted())
        case .mayDrop(_, let to): to.map { Said(.mayBeDropped, "n", $0) } ?? Said(.mayNotBeDropped)
        case .parts(let from, let to) where from == to: Said(.otherParts)
        case .parts(let from, 1): Said(.onePart, "from", from)
        case .parts(let from, let to): Said(.manyParts, ["to": to, "from": from])
        }
    }

    private static func minutes(_ length: Seconds) -> Said {
        let minutes = length.count / 60
        let seconds = length.count % 60
        if seconds == 0 { return minutes == 1 ? Said(.oneMinute) : Said(.minutes, "n", minutes) }
        return Said(.minutesAndSeconds, "time", "\(minutes):\(seconds < 10 ? "0" : "")\(seconds)")
    }

    private func said(_ loss: Loss) -> Said {
        switch loss {
        case .work(let section): Said(.workLost, "title", section.title)
        case .place(let section, 1): Said(.oneNoteStays, "title", section.title)
        case .place(let section, let notes): Said(.notesStay, ["title": section.title, "n": notes])
        case .workOfKind(let section, let from, let to):
            Said(.workOfKindLost, ["title": section.title, "from": from, "to": to])
        case .fit(let section): Said(.mayNotFit, "title", section.title)
        case .noTables(let section, let from, let to) where from == to:
            Said(.roundWithoutTables, ["title": section.title, "n": from])
        case .noTables(let section, let from, let to):
            Said(.roundsWithoutTables, ["title": section.title, "from": from, "to": to])
        case .standIn(let chair, _): Said(.standInLost, "name", chair)
        case .parts(let section): Said(.partsChanged, "title", section.title)
        case .passedOver(let section): Said(.passedBy, ["title": section.title, "go": Way.go(section.id)])
        }
    }

    private func said(_ obstacle: Obstacle) -> Said {
        switch obstacle {
        case .otherID(let from, let to): Said(.otherID, ["from": from, "to": to])
        case .otherDate(let from, let to): Said(.otherDate, ["from": "\(from)", "to": "\(to)"])
        case .otherTimeZone(let from, let to): Said(.otherTimeZone, ["from": from, "to": to])
        case .runningGone(let section): Said(.runningGone, ["title": section.title, "id": section.id])
        case .runningKind(let section, let from, let to):
            Said(.runningKind, ["title": section.title, "from": from, "to": to])
        case .answersChanged(let section, let question):
            Said(.answersChanged, ["title": section.title, "question": question])
        case .runningPartGone(let section, let part): Said(.runningPartGone, ["title": section.title, "part": part])
        }
    }
}
