internal import Agenda
package import Meeting
internal import SectionKit
internal import Wording

extension Console {
    /// A key while nothing is open.
    mutating func pressOnStage(_ key: Key, _ press: HeldKey.Press, _ situation: Situation) -> [Effect] {
        if scrolls(key) {
            if isReadAloud { report = [words(.scrollsNothing)] }
            return []
        }
        if press.isRepeat {
            // Said once, however long the key is down.
            if press.repeats == 1 { report = [words(.heldDown)] }
            return []
        }
        report = []
        let state = situation.state
        switch key.folded {
        case .letter(" "): return next(press, situation)
        case .enter: report = [words(.spaceGoesOn)]
        case .letter("b"): return press.isThoughtless ? heldDown() : move(.back, situation)
        case .letter("+"), .letter("="):
            return needsRunning(situation) ? [] : [.perform(.extend(.minutes(minutes ?? 1)))]
        case .letter("-"), .letter("_"), .letter("−"): return shorten(by: minutes ?? 1, situation)
        case .letter("u"): return [.perform(.undo)]
        case .letter("y"): return [.perform(.redo)]
        case .letter("s") where isReadAloud: return [.tellPlace]
        case .letter("h"):
            if state.stopped?.hold == true {
                report = [words(.holdAlready)]
                return []
            }
            return [.perform(.hold)]
        case .letter("p"): return [.perform(state.stopped == nil ? .pause : .resume)]
        case .letter("r"):
            if state.stopped == nil {
                report = [words(.nothingStopped)]
                return []
            }
            return [.perform(.resume)]
        case .letter(let digit) where digit.isASCII && digit.isNumber: count(digit, situation)
        case .letter("v"): return accept(situation)
        case .letter("f"): showsForYou.toggle()
        case .letter("n"): fill(.note, situation)
        case .letter("a"): fill(.action, situation)
        case .letter("m"): fill(.message, situation)
        case .letter("w"): if !needsRunning(situation) { fill(.began, situation) }
        case .letter("c"): fill(.chair, situation)
        case .letter("g"): pickSection(situation)
        case .letter("x"): pickDropped(situation)
        case .letter("d"): return pickAction(situation)
        case .letter("o"): open(.page(.runningOrder))
        case .letter("l"): open(.page(.kept))
        case .letter("#"): openSorting(situation)
        case .letter("?"): open(.page(.keys))
        case .letter("e"):
            if situation.edit == nil { report = [words(.agendaUnchanged)] } else { open(.page(.edit)) }
        case .letter("i"): return openBrowsers(situation)
        case .letter("k"): return answer(.count, key, situation)
        case .letter("t"):
            // Somebody forgot to pause: the same, for a time that nobody noticed.
            if absence(situation) != nil { return answer(.takeOut, key, situation) }
            if !needsRunning(situation) { fill(.away, situation) }
        case .letter("j"): return answer(.give, key, situation)
        case .letter("."): return answer(.leave, key, situation)
        case .letter(">"): return jump(situation)
        case .letter("}"), .letter("{"): return speed(key == .letter("}"), situation)
        case .letter("q"), .control("c"), .control("d"): askToLeave()
        case .escape:
            if isReadAloud, !showsForYou, proposal(situation) == nil { report = [words(.nothingOpen)] }
            showsForYou = false
            declined = proposal(situation)?.ends ?? declined
        case .pasted: report = [words(.pastedNowhere)]
        case .letter(let letter): report = [words(.unknownKey, "key", String(letter))]
        case .control(let letter): report = [words(.unknownKey, "key", Key.control(letter).name(words))]
        default: break
        }
        return []
    }

    /// Where the pages are, with a link that is made as it is looked at: one that is shown all the while is copied.
    private mutating func openBrowsers(_ situation: Situation) -> [Effect] {
        guard situation.browsers != nil else {
            report = [words(.noBrowsers)]
            return []
        }
        open(.page(.browsers))
        return [.link(.facilitator)]
    }

    /// What was written down and has no theme yet is sorted, one after the other.
    private mutating func openSorting(_ situation: Situation) {
        if let sorting = Sorting(situation) {
            open(.sorting(sorting))
        } else {
            let isWritten = !situation.meeting.sortable(at: situation.now).isEmpty
            report = [words(situation.meeting.agenda.themes.isEmpty ? .noThemes : isWritten ? .sortedAll : .keptNone)]
        }
    }

    /// A role's pages were closed.
    package mutating func closedPages(of role: BrowserRole) {
        report = [words(.browsersClosed, "role", words(role.name))]
    }

    private mutating func heldDown() -> [Effect] {
        report = [words(.heldDown)]
        return []
    }

    /// Whoever asks to move while time stands still is told which key lets it run.
    private mutating func move(_ command: Command, _ situation: Situation) -> [Effect] {
        if standsStill(situation) || isMovedByOthers(situation) { return [] }
        if command == .back, !situation.state.hasBegun {
            report = [words(.nothingRuns)]
            return []
        }
        return [.perform(command, from: situation.whereabouts)]
    }

    /// Whoever presses as another screen moves the meeting means the same move, and has not seen that one yet.
    private mutating func isMovedByOthers(_ situation: Situation) -> Bool {
        guard let place, place != situation.whereabouts, let latest = situation.state.latest,
            situation.now - latest <= Seconds(max(1, Int(situation.speed ?? 1)))
        else { return false }
        report = [words(.movedMeanwhile)]
        return true
    }

    mutating func standsStill(_ situation: Situation) -> Bool {
        guard let stop = situation.state.stopped else { return false }
        report = [words(stop.hold ? .stoppedByHold : .stoppedByPause)]
        return true
    }

    private mutating func needsRunning(_ situation: Situation) -> Bool {
        if situation.state.running != nil { return false }
        report = [words(situation.state.finished == nil ? .nothingRuns : .endedHint)]
        return true
    }

    /// Minutes are typed before + or −, and what they would change is said before either is pressed.
    private mutating func count(_ digit: Character, _ situation: Situation) {
        if needsRunning(situation) { return }
        let number = (minutes ?? 0) * 10 + (digit.wholeNumberValue ?? 0)
        guard (1...99).contains(number) else {
            minutes = nil
            return
        }
        minutes = number
        let prices = PriceWords(situation: situation, words: words)
        if let price = prices.long(.extend(.minutes(number))) {
            report.append(words(.minutesGiven, "n", String(number), "price", price))
        }
        if let price = prices.long(.shorten(.minutes(number))) {
            report.append(words(.minutesTaken, "n", String(number), "price", price))
        }
    }

    /// What the plan proposes to what runs, where nobody has left it alone yet.
    func proposal(_ situation: Situation) -> Proposal? {
        guard let proposal = situation.meeting.proposal(at: situation.now) else { return nil }
        if let declined, max(proposal.ends, declined) - min(proposal.ends, declined) < MeetingRun.deadBand {
            return nil
        }
        return proposal
    }

    private mutating func accept(_ situation: Situation) -> [Effect] {
        if needsRunning(situation) { return [] }
        return [.perform(.accept)]
    }

    private mutating func shorten(by minutes: Int, _ situation: Situation) -> [Effect] {
        if needsRunning(situation) { return [] }
        let counted = situation.state.counted(at: situation.now)
        let left = max(.zero, (situation.state.running?.partEnds ?? counted) - counted)
        if left < .minutes(minutes) {
            report = [words(.nothingToTake, "length", words.length(left))]
            return []
        }
        return [.perform(.shorten(.minutes(minutes)))]
    }

    private mutating func next(_ press: HeldKey.Press, _ situation: Situation) -> [Effect] {
        if press.isThoughtless { return heldDown() }
        // Going on would decide unasked what the time away came to.
        if absence(situation)?.comesBeforeNext == true {
            report = [words(.absenceFirst)]
            return []
        }
        if standsStill(situation) || isMovedByOthers(situation) { return [] }
        if situation.state.finished != nil {
            report = [words(.endedHint)]
            return []
        }
        let effects = [Effect.perform(.next, from: situation.whereabouts)]
        guard let asked = situation.meeting.asksFirst(.next, at: situation.now, in: words) else { return effects }
        mode = .asking(
            Question(
                title: asked.title, lines: asked.lines,
                choices: [
                    .init([.letter(" ")], asked.yes, effects),
                    .init([.escape, .letter("b")], words(.stay), [], told: [asked.stays]),
                ], wayOut: []))
        return []
    }

    private mutating func askToLeave() {
        mode = .asking(
            Question(
                title: words(.leaveQuestion), lines: [words(keepsNothing ? .leaveLoses : .leaveKeeps)],
                choices: [
                    .init([.letter("q"), .control("c")], words(.leaveNow), [.leave]),
                    .init([.escape, .letter(" ")], words(.stay), [], told: [words(.stayedHere)]),
                ], wayOut: []))
    }

    // MARK: After an absence

    /// What was away is proposed until it is answered.
    package func absence(_ situation: Situation) -> TimeAway? {
        situation.absence == settled ? nil : situation.absence
    }

    private mutating func answer(_ reply: TimeAway.Reply, _ key: Key, _ situation: Situation) -> [Effect] {
        guard let absence = absence(situation), absence.choices.contains(where: { $0.reply == reply }) else {
            report = [words(.unknownKey, "key", key.name(words))]
            return []
        }
        settled = absence
        return [.answer(reply)]
    }

    // MARK: Places

    private mutating func answer(_ reply: PlacesNews.Reply, _ key: Key, _ situation: Situation) -> [Effect] {
        guard situation.places?.choices.contains(where: { $0.reply == reply }) == true else {
            report = [words(.unknownKey, "key", key.name(words))]
            return []
        }
        return [.places(reply)]
    }

    // MARK: A rehearsal's clock

    private mutating func jump(_ situation: Situation) -> [Effect] {
        guard situation.speed != nil else {
            report = [words(.onlyInRehearsal)]
            return []
        }
        guard let instant = situation.meeting.shortlyBeforeTheEnd(at: situation.now) else {
            report = [words(.nowhereToJump)]
            return []
        }
        return [.jump(to: instant)]
    }

    private mutating func speed(_ faster: Bool, _ situation: Situation) -> [Effect] {
        guard let speed = situation.speed else {
            report = [words(.onlyInRehearsal)]
            return []
        }
        return [.speed(RehearsalSpeed.next(speed, faster: faster))]
    }
}
