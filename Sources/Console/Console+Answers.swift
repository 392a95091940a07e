internal import Agenda
package import Meeting
internal import SectionKit
internal import Wording

extension Console {
    /// The meeting took a command in: what the person is told of it.
    package mutating func took(_ command: Command, before run: MeetingRun, _ situation: Situation) {
        sent = nil
        let before = run.state
        var withdrawn: [String] = []
        defer {
            report += withdrawn
            // What it came to elsewhere, also where no running order shows that.
            if let price = price(of: command, since: run, situation) { report.append(price) }
        }
        let state = situation.state
        let clock = WallClock(timeZone: situation.meeting.agenda.timeZone)
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
        let newlyDropped = state.dropped.filter { !before.dropped.contains($0) }.compactMap {
            situation.meeting.agenda.section($0)?.title
        }
        switch command {
        case .next where !newlyDropped.isEmpty:
            report = [words(.leftOut, "titles", words.list(newlyDropped))]
        case .accept:
            guard let running = state.running, let section = situation.meeting.agenda.section(running.section) else {
                break
            }
            report = [words(.sectionEnds, "title", section.title, "time", clock.planned(running.ends))]
        case .extend, .shorten:
            guard let running = state.running else { break }
            report = [words(.nowEnds, "time", clock.timeWithSeconds(of: running.partEnds))]
        case .pause, .hold: report = []
        case .resume: report = [words(.resumed)]
        case .skip where !newlyDropped.isEmpty: report = [words(.leftOut, "titles", words.list(newlyDropped))]
        case .away: report = [words(.takenOut)]
        case .began: report = [words(.beganKept)]
        case .note: report = [words(.noteKept)]
        case .action: report = [words(.actionKept)]
        case .message(let text): report = [words(text.isEmpty ? .messageGone : .messageShown)]
        case .chair(_, let new): report = [words(.chairKept, "name", new)]
        case .act(_, let action, _): report = [words(.actDone, "action", action.replacing("-", with: " "))]
        case .undo, .redo:
            let what = StateDifference(before: before, situation: situation, words: words).sentence
            report = [words(command == .undo ? .undone : .redone, "what", what)]
        case .back: report = [StateDifference.place(situation, words)]
        default: break
        }
    }

    private func price(of command: Command, since run: MeetingRun, _ situation: Situation) -> String? {
        switch command {
        case .extend, .shorten, .skip, .accept, .began, .act:
            PriceWords(situation: situation, words: words).short(after: command, since: run, naming: 2).map {
                $0.capitalisedFirst + "."
            }
        default: nil
        }
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
