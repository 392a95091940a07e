internal import Agenda
internal import Foundation
internal import SectionKit

/// The change in plain English, one line each; everything that puts it into words stands here.
extension AgendaChange {
    /// What would be different.
    public var lines: [String] { differences.map(words) }
    /// What would be lost, told before.
    public var lostLines: [String] { lost.map(words) }
    /// Why it cannot be taken over.
    public var obstacleLines: [String] { obstacles.map(words) }

    private var clock: WallClock { WallClock(timeZone: timeZone) }

    private func words(_ difference: Difference) -> String {
        switch difference {
        case .title(_, let to): "The meeting is called '\(to)'."
        case .start(let from, let to): "It starts at \(clock.time(of: to)), not \(clock.time(of: from))."
        case .end(let from, let to): "It ends at \(clock.time(of: to)), not \(clock.time(of: from))."
        case .venue(_, let to): to.map { "The venue is \($0)." } ?? "No venue is named any more."
        case .chairs(let from, let to) where from == to: "A chair's role is another."
        case .chairs(_, let to):
            to.isEmpty ? "Nobody is named as chair any more." : "The chairs are \(to.joined(separator: " and "))."
        case .group: "The group is described in another way."
        case .services: "Others are expected."
        case .added(let section, let after): "'\(section.title)' is added\(place(after))."
        case .gone(let section): "'\(section.title)' is gone."
        case .moved(let section, let after): "'\(section.title)' moves\(place(after))."
        case .renamed(let section, let from): "'\(from)' is called '\(section.title)'."
        case .kind(let section, let from, let to): "'\(section.title)' is of the kind \(to), not \(from)."
        case .retimed(let section, let timing):
            "'\(section.title)' \(timing.map(words).joined(separator: ", "))."
        case .script(let section): "What is said in '\(section.title)' is other."
        case .notes(let section): "Your notes to '\(section.title)' are others."
        case .settings(let section): "'\(section.title)' is set up in another way."
        }
    }

    private func place(_ after: Named?) -> String { after.map { " after '\($0.title)'" } ?? " to the front" }

    private func words(_ timing: Timing) -> String {
        switch timing {
        case .minutes(let from, let to): "takes \(Self.minutes(to)), not \(Self.minutes(from))"
        case .least(let from, let to): "takes at least \(Self.minutes(to)), not \(Self.minutes(from))"
        case .most(let from, let to): "takes at most \(Self.minutes(to)), not \(Self.minutes(from))"
        case .pin(let from, let to?):
            "holds \(clock.time(of: to))" + (from.map { ", not \(clock.time(of: $0))" } ?? "")
        case .pin(let from, nil): "does not hold \(from.map { clock.time(of: $0) } ?? "a time") any more"
        case .outside(let outside): outside ? "stands outside the meeting's time" : "counts in the meeting's time"
        case .givesWay(_, let to): "gives way by \(to.formatted())"
        case .mayDrop(_, let to): to.map { "may be dropped (\($0))" } ?? "may not be dropped any more"
        case .parts(let from, let to) where from == to: "has other parts"
        case .parts(let from, 1): "has one part, not \(from)"
        case .parts(let from, let to): "has \(to) parts, not \(from)"
        }
    }

    private static func minutes(_ length: Seconds) -> String {
        let minutes = length.count / 60
        let seconds = length.count % 60
        if seconds == 0 { return minutes == 1 ? "1 minute" : "\(minutes) minutes" }
        return "\(minutes):\(seconds < 10 ? "0" : "")\(seconds) minutes"
    }

    private func words(_ loss: Loss) -> String {
        switch loss {
        case .work(let section): "What was done in '\(section.title)' goes with it."
        case .place(let section, let notes):
            notes == 1
                ? "One note or action of '\(section.title)' stays, without its section."
                : "\(notes) notes and actions of '\(section.title)' stay, without their section."
        case .workOfKind(let section, let from, let to):
            "What was done in '\(section.title)' goes, since it was \(from) and is \(to)."
        case .fit(let section):
            "'\(section.title)' is set up in another way, and what was done in it stays; look whether it still fits."
        case .standIn(let chair, _): "Nobody called \(chair) chairs any more, so nobody chairs in their place."
        case .parts(let section): "The parts of '\(section.title)' are others; what runs keeps its time."
        case .passedOver(let section):
            "'\(section.title)' stands before what runs, so it is passed over; 'go \(section.id)' leads there."
        }
    }

    private func words(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .otherID(let from, let to):
            "It would be another meeting: its id is '\(to)', not '\(from)'. Write the old id, or run it on its own."
        case .otherDate(let from, let to):
            "It would be another meeting: its date is \(to), not \(from). Write the old date, or run it on its own."
        case .otherTimeZone(let from, let to):
            "Its time zone is \(to), not \(from); that cannot change while the meeting runs. Write the old one."
        case .runningGone(let section):
            "'\(section.title)' runs now and is gone from the agenda. Go on to another section first, or put it back; "
                + "if it only has another title, write 'id: \(section.id)' in it."
        case .runningKind(let section, let from, let to):
            "'\(section.title)' runs now and is \(to), not \(from). Go on to another section first, or give the new one another id."
        case .runningPartGone(let section, let part):
            "'\(part)' of '\(section.title)' runs now and is gone from the agenda. Go on first, or put it back."
        }
    }
}
