internal import Agenda
package import Meeting
internal import SectionKit
internal import Wording

extension Console {
    /// The meeting took a command in: what the person is told of it.
    package mutating func took(_ command: Command, before run: MeetingRun, _ situation: Situation) {
        sent = nil
        place = situation.state.whereabouts
        let (before, state) = (run.state, situation.state)
        var withdrawn: [String] = []
        if before.running?.section != state.running?.section || before.running?.part != state.running?.part
            || before.finished != state.finished
        {
            open(.stage)
            // Whatever was away, the meeting has moved on from it.
            if absence(situation)?.passes == true {
                settled = situation.absence
                withdrawn = [words(.counted)]
            }
            showsForYou = false
        }
        if command == .pause || command == .hold { report = [] }
        var after = situation.answer
        after.now = situation.now
        let told = CommandOutcome(
            command, before: run, after: after, hasRoomScreen: situation.browsers != nil, words: words
        ).lines
        if !told.isEmpty { report = told }
        report += withdrawn
    }

    /// The meeting said no, or what was asked for could not be done.
    package mutating func refused(_ error: any Error) {
        // What could not be answered is still to be answered, unless somebody else has.
        settled = nil
        switch error {
        case let refusal as MeetingRefusal: refused(refusal.message(in: words))
        case let refusal as Refusal: refused(refusal.message)
        default: refused(words(.notDurable, "reason", "\(error)"))
        }
    }

    /// Whoever filled in a form finds it as it was, with the reason.
    package mutating func refused(_ message: String) {
        if var form = sent {
            form.problem = message
            sent = nil
            mode = .filling(form)
        } else {
            report = [message]
        }
    }

    package mutating func cameBack(_ reply: TimeAway.Reply) {
        report = [words(reply == .count ? .counted : .takenOut)]
    }

    package mutating func answered(_ reply: PlacesNews.Reply) {
        report = [words(reply == .give ? .placeGiven : .placeStays)]
    }

    /// A rehearsal's clock was moved, or runs at another speed.
    package mutating func clockChanged(by effect: Effect, _ situation: Situation) {
        switch effect {
        case .jump:
            let clock = WallClock(timeZone: situation.meeting.agenda.timeZone)
            report = [words(.jumped, "time", clock.timeWithSeconds(of: situation.now))]
        case .speed(let speed): report = [words.rehearsal(speed).capitalisedFirst + "."]
        default: break
        }
    }

    package mutating func tookOver() { report = [words(.agendaTaken)] }
}
