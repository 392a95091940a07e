internal import Agenda
package import Meeting
internal import SectionKit
internal import Wording

extension Console {
    /// The meeting took a command in: what the person is told of it.
    package mutating func took(_ command: Command, before run: MeetingRun, _ situation: Situation) {
        sent = nil
        // What was asked of these tables is done.
        if case .arrange(let section, _) = command {
            drafts = drafts.filter { if case .act(section, _) = $0.key { false } else { true } }
        }
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
            command, before: run, after: after, hasRoomScreen: situation.browsers != nil, namesPeople: true,
            words: words
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

    /// A change of tables is done only once its effect was read.
    package mutating func ask(about effect: Arrangement, of section: String) {
        let form = sent
        sent = nil
        if let form { drafts[form.purpose] = form }
        open(.stage)
        ask(
            Question(
                title: words(.tablesQuestion), lines: effect.told,
                choices: [
                    .init([.letter(" ")], words(.tablesChange), [.perform(.arrange(section: section, effect))]),
                    .init([.escape, .letter("b")], words(.tablesLeave), [], told: [words(.tablesStay)]),
                ], wayOut: []))
    }

    package mutating func tookOver() { report = [words(.agendaTaken)] }
}
