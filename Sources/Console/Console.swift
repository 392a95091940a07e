internal import Meeting
internal import SectionKit
package import Wording

/// The facilitator's console as a state machine: keys go in, effects come out, and a frame shows where it stands.
///
/// It asks no clock and draws on no terminal, so a test can press its keys and read its frames.
package struct Console: Sendable {
    package enum Mode: Hashable, Sendable {
        /// What is said now.
        case stage
        case page(Page)
        case picking(Picker)
        case filling(Form)
        case asking(Question)
        case sorting(Sorting)
    }

    /// Something to read, closed by any key that does not scroll it.
    package enum Page: String, Hashable, Sendable, CaseIterable { case keys, runningOrder, kept, edit, browsers }

    package var words: Phrasebook
    package internal(set) var mode = Mode.stage
    /// What is for the facilitator's eyes alone is shown.
    package internal(set) var showsForYou = false
    /// What the last key came to, until the next one.
    package internal(set) var report: [String] = []
    /// The first line of what is read that the screen shows.
    var scroll = 0
    /// How many lines a page key moves: from the last frame.
    var page = 10
    /// What was typed and not sent.
    var drafts: [Form.Purpose: Form] = [:]
    /// What was sent and is not answered yet.
    var sent: Form?
    private var held = HeldKey()
    /// How many minutes the next + or − is about; nil for one.
    package internal(set) var minutes: Int?
    /// The end that the plan proposed and that somebody left alone.
    var declined: Instant?
    /// What is picked from is numbered, since it is read out and no arrow shows where one is.
    package var isReadAloud = false
    /// A trial, of which nothing is there once it is left.
    package var keepsNothing = false
    /// Where the meeting was as this console last pressed a key or moved it.
    var place: Whereabouts?
    /// The absence that was answered, or that the meeting has moved on from.
    var settled: TimeAway?

    /// - Parameter notices: What the person should know first.
    package init(words: Phrasebook = .english, notices: [Said] = []) {
        self.words = words
        report = notices.map { words($0) }
    }

    /// Asks something before anything else can be done.
    package mutating func ask(_ question: Question) { mode = .asking(question) }
    package mutating func tell(_ lines: [String]) { report = lines }

    /// Takes a key in.
    ///
    /// - Parameter ticks: When it came, in milliseconds of any clock that only runs on.
    package mutating func press(_ key: Key, at ticks: Int, in situation: Situation) -> [Effect] {
        if key == .control("l") { return [.redraw] }
        if key == .control("z") { return [.suspend] }
        let press = held.take(key.folded, at: ticks)
        let typed = minutes
        defer {
            if minutes == typed { minutes = nil }
            place = situation.state.whereabouts
        }
        switch mode {
        case .stage: return pressOnStage(key, press, situation)
        case .page(let page): return self.press(key, on: page, press, situation)
        case .picking(var picker): return self.press(key, &picker, situation)
        case .filling(var form): return self.press(key, &form)
        case .asking(let question): return self.press(key, question, press, situation)
        case .sorting(let sorting): return self.press(key, sorting, press, situation)
        }
    }

    // MARK: What is open

    private mutating func press(
        _ key: Key, on page: Page, _ press: HeldKey.Press, _ situation: Situation
    ) -> [Effect] {
        if scrolls(key) { return [] }
        // The page stays, with the link on it.
        if page == .browsers, let effect = BrowserRole.effect(of: key) { return [effect] }
        open(.stage)
        switch (page, key) {
        case (.edit, .enter) where situation.edit?.canBeTaken == true:
            return [.takeOver(edit: situation.edit?.number ?? 0)]
        case (_, .escape), (_, .enter), (.keys, .letter("?")), (.runningOrder, .letter("o")), (.kept, .letter("l")),
            (.edit, .letter("e")), (.browsers, .letter("i")), (_, .letter(" ")):
            return []
        // Whoever presses another key of the console means that key; what moves the meeting is pressed when it is seen.
        case (_, .letter(let letter)) where !"b+-=_".contains(letter):
            return pressOnStage(key, press, situation)
        default: return []
        }
    }

    private mutating func press(_ key: Key, _ picker: inout Picker, _ situation: Situation) -> [Effect] {
        let outcome = picker.press(key, page: page)
        mode = .picking(picker)
        switch outcome {
        case .open: return []
        case .left:
            open(.stage)
            return []
        case .picked(let item): return pick(item, from: picker, situation)
        }
    }

    package mutating func pick(_ item: Picker.Item, from picker: Picker, _ situation: Situation) -> [Effect] {
        open(.stage)
        switch picker.purpose {
        case .go: return standsStill(situation) ? [] : [.perform(.go(item.id), from: situation.whereabouts)]
        case .drop: return [.perform(.skip(item.id))]
        case .act:
            let pieces = item.id.split(separator: "/", maxSplits: 1).map(String.init)
            return pieces.count == 2 ? fill(forAction: pieces[1], of: pieces[0], situation) : []
        }
    }

    /// Closes what is open.
    package mutating func close() { open(.stage) }

    private mutating func press(_ key: Key, _ form: inout Form) -> [Effect] {
        // Who hears what is typed has no cursor to see: letters come and go at the end alone.
        let moves: Set<Key> = [.left, .right, .home, .end, .control("a"), .control("b"), .control("e"), .control("f")]
        if isReadAloud, moves.contains(key), form.fields.indices.contains(form.current),
            form.fields[form.current].options.isEmpty
        {
            return []
        }
        switch form.press(key, words: words) {
        case .open:
            mode = .filling(form)
            return []
        case .left:
            open(.stage)
            drafts[form.purpose] = form.isEmpty ? nil : form
            if !form.isEmpty { report = [words(.draftKept)] }
            return []
        case .done(let command):
            open(.stage)
            // Kept until the meeting has taken it, so that a refusal costs nobody their words.
            sent = form
            drafts[form.purpose] = nil
            return [.perform(command)]
        }
    }

    private mutating func press(
        _ key: Key, _ question: Question, _ press: HeldKey.Press, _ situation: Situation
    ) -> [Effect] {
        // A key that is held down must not answer what it has just been asked.
        if press.isThoughtless {
            if press.repeats < 2 { report = [words(.heldDown)] }
            return []
        }
        if let choice = question.choices.first(where: { $0.keys.contains(key.folded) }) {
            open(.stage)
            report = choice.told
            return choice.effects
        }
        if let way = question.wayOut, key == .escape || key == .control("c") {
            open(.stage)
            return way
        }
        if isReadAloud, key == .letter("s") { return [.tellPlace] }
        // An alarm waits for no answer.
        if key.folded == .letter("h"), situation.state.running != nil {
            open(.stage)
            return pressOnStage(key, press, situation)
        }
        return []
    }

    private mutating func press(
        _ key: Key, _ sorting: Sorting, _ press: HeldKey.Press, _ situation: Situation
    ) -> [Effect] {
        if press.isRepeat {
            if press.repeats == 1 { report = [words(.heldDown)] }
            return []
        }
        if isReadAloud {
            if key == .letter("?") { return [.tellPlace] }
        } else if scrolls(key) {
            return []
        }
        var next = sorting
        switch next.press(key.folded) {
        case .open:
            open(.sorting(next))
            return []
        case .sorted(let effects):
            open(.sorting(next))
            return effects
        case .through(let effects):
            open(.stage)
            if effects.isEmpty { report = [words(.sortedEnough)] }
            return effects
        case .nothingToUndo: report = [words(.sortedNothing)]
        case .left: open(.stage)
        // An alarm waits for no answer.
        case .hold:
            open(.stage)
            return pressOnStage(key, press, situation)
        case .unknown: report = [words(.sortKeys)]
        }
        return []
    }

    mutating func open(_ mode: Mode) {
        self.mode = mode
        scroll = 0
        report = []
        if isReadAloud, case .picking(var picker) = mode {
            picker.isNumbered = true
            self.mode = .picking(picker)
        }
    }

    /// True where the key moves what is read.
    mutating func scrolls(_ key: Key) -> Bool {
        switch key {
        case .up: scroll -= 1
        case .down: scroll += 1
        case .pageUp: scroll -= page
        case .pageDown: scroll += page
        case .home: scroll = 0
        case .end: scroll = .max / 2
        default: return false
        }
        // How far there is to go is known when the next frame is drawn.
        scroll = max(scroll, 0)
        return true
    }
}

extension Key {
    /// Caps Lock changes no key's meaning.
    var folded: Key {
        if case .letter(let letter) = self, let lower = letter.lowercased().first, letter.lowercased().count == 1 {
            return .letter(lower)
        }
        return self
    }
}
