internal import Agenda
internal import Console
internal import Foundation
internal import Meeting
internal import SectionKit
internal import Wording

/// What is asked as a meeting is opened, in words and keys.
struct OpeningWords {
    let words: Phrasebook
    let timeZone: TimeZone

    func question(_ meeting: OpenMeeting) -> Question? {
        let clock = WallClock(timeZone: timeZone)
        let all: [Question.Choice] = [
            .init([.letter("r")], words(.rehearseNow), [.rehearse]),
            .init([.letter("o")], words(.lookNow), []),
            .init([.letter("q")], words(.leaveIt), [.leave]),
        ]
        switch meeting.questions.first {
        case .notItsDay(let date, let today):
            return Question(
                title: words(.otherDayTitle, "day", LongDate.words(date, in: words)),
                lines: [words(.otherDayLines, "today", LongDate.words(today, in: words))], choices: all, wayOut: nil)
        case .early(let begins, let by):
            return Question(
                title: words(.earlyDayTitle, "time", clock.time(of: begins)),
                lines: [words(.earlyDayLines, "length", words.length(by))], choices: all, wayOut: nil)
        case .olderThanToday(let left, let day):
            // With nothing running, nothing can be taken out.
            let counts = meeting.absence.map { !ComingBack($0, state: meeting.opened).proposals.isEmpty } ?? false
            let choices: [Question.Choice] =
                counts
                ? [
                    .init([.letter("t")], words(.olderTakeOut), [.answer(.takeOut)]),
                    .init([.letter("k")], words(.olderCount), [.answer(.count)]),
                ] : [.init([.letter("o")], words(.goOn), [])]
            return Question(
                title: words(.olderTitle, "day", LongDate.words(day, in: words)),
                lines: [words(.olderLines, "time", clock.time(of: left))],
                choices: choices + [.init([.letter("q")], words(.leaveIt), [.leave])], wayOut: nil)
        case nil: return nil
        }
    }

    /// What the time away came to, to be answered with one key; with no choices where there is only something to tell.
    func absence(_ back: ComingBack, isStopped: Bool) -> Situation.Absence {
        let absence = back.absence
        let clock = WallClock(timeZone: timeZone)
        // A short one begins and ends in the same minute.
        let time = { absence.length < .minutes(10) ? clock.timeWithSeconds(of: $0) : clock.time(of: $0) }
        let values: KeyValuePairs = [
            "length": words.length(absence.length), "from": time(absence.from), "to": time(absence.to),
        ]
        let what: Phrase =
            switch absence.kind {
            case .asleep: .awayAsleep
            case .stoodStill: .awayStill
            case .closed: .awayClosed
            case .clockForward: .awayForward
            case .clockBack: .awayBack
            }
        var lines = [words(what, values)]
        if absence.isStanding, absence.clockChange != .zero {
            let phrase: Phrase = absence.clockChange > .zero ? .awayForward : .awayBack
            let length = absence.clockChange > .zero ? absence.clockChange : .zero - absence.clockChange
            lines.append(words(phrase, "length", words.length(length)))
        }
        if back.proposals.isEmpty {
            lines.append(words(isStopped ? .awayPaused : .awayNothing))
        } else {
            lines.append(words(absence.isStanding ? .awayCounted : .awayNotCounted))
        }
        return .init(
            lines: lines, choices: back.proposals.map { .init($0.reply, words($0.words(absence))) },
            passes: absence.clockChange == .zero)
    }
}

extension ComingBack.Proposal {
    var reply: Reply {
        switch self {
        case .count, .stay: .count
        case .takeOut, .keepTimeLeft: .takeOut
        }
    }

    fileprivate func words(_ absence: Absence) -> Phrase {
        switch self {
        case .count: absence.isStanding ? .awayCount : .forwardCount
        case .takeOut: absence.isStanding ? .awayTakeOut : .forwardTakeOut
        case .keepTimeLeft: .backKeep
        case .stay: .backStay
        }
    }
}
