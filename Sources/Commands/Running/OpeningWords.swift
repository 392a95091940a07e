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

    /// What is asked before a meeting begins that is not today, or not for hours; nil for what only its opening asks.
    func opening(_ question: OpeningQuestion) -> AskedFirst? {
        let (title, line): (String, String)
        switch question {
        case .notItsDay(let date, let today):
            title = words(.otherDayTitle, "day", LongDate.words(date, in: words))
            line = words(.otherDayLines, "today", LongDate.words(today, in: words))
        case .early(let begins, let by):
            title = words(.earlyDayTitle, "time", WallClock(timeZone: timeZone).time(of: begins))
            line = words(.earlyDayLines, "length", words.length(by))
        case .olderThanToday: return nil
        }
        return AskedFirst(title: title, lines: [line], yes: words(.beginNow), stays: words(.notBegunNow))
    }

    func question(_ meeting: OpenMeeting) -> Question? {
        let clock = WallClock(timeZone: timeZone)
        let all: [Question.Choice] = [
            .init([.letter("r")], words(.rehearseNow), [.rehearse]),
            .init([.letter("o")], words(.lookNow), []),
            .init([.letter("q")], words(.leaveIt), [.leave]),
        ]
        guard let first = meeting.questions.first else { return nil }
        if let asked = opening(first) {
            return Question(title: asked.title, lines: asked.lines, choices: all, wayOut: nil)
        }
        switch first {
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
        case .notItsDay, .early: return nil
        }
    }

    /// What the time away came to, to be answered with one key; with no choices where there is only something to tell.
    func absence(_ back: ComingBack, isStopped: Bool, number: Int) -> TimeAway {
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
            passes: absence.clockChange == .zero, number: number)
    }
}

extension ComingBack.Proposal {
    var reply: TimeAway.Reply {
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
