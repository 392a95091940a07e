internal import Agenda
internal import Meeting
internal import Rendering
internal import SectionKit
internal import Wording

/// What may be done now, with its key, at the foot of the screen.
struct KeyLine {
    let words: Phrasebook

    /// How many minutes + and − are about.
    let minutes: Int

    private typealias Hint = (key: String, text: String)

    /// As many keys as fit, the most important first; the ways out and to all others are always there.
    func lines(_ situation: Situation, width: Int, rows: Int) -> [InkedLine] {
        var hints: [Hint] = []
        let state = situation.state
        if state.stopped != nil {
            hints.append(("r", words(.keyGoOn)))
        } else if state.finished == nil {
            hints.append((words(.keySpace), words(state.running == nil ? .keyBegin : .keyNext)))
        }
        if state.running != nil, state.stopped == nil {
            hints += [
                ("+", priced(words(.keyMore, "n", String(minutes)), .extend(.minutes(minutes)), situation, width)),
                ("−", words(.keyLess, "n", String(minutes))),
            ]
        }
        if state.stopped?.hold != true, state.finished == nil { hints.append(("h", words(.keyHold))) }
        if situation.edit != nil { hints.append(("e", words(.keyEdit))) }
        hints += [("n", words(.keyNote)), ("u", words(.keyUndo))]
        if state.stopped == nil { hints += [("b", words(.keyBack)), ("g", words(.keyGo))] }
        if state.running != nil {
            if state.stopped == nil { hints.append(("p", words(.keyPause))) }
            hints.append(("f", words(.keyForYou)))
        }
        hints += [("a", words(.keyAction)), ("m", words(.keyMessage))]
        if Sorting(situation) != nil { hints.append(("#", words(.keySort))) }
        if !situation.meeting.actionsOffered.isEmpty, state.finished == nil {
            hints.append(("d", words(.keyDo)))
        }
        hints.append(("o", words(.keyOrder)))
        if situation.browsers != nil { hints.append(("i", words(.keyBrowsers))) }
        return lay(
            hints, last: [("q", words(.keyQuit)), ("?", words(.keyKeys))], width: width, rows: rows)
    }

    /// What a key does, with what it would cost, as far as half a row has room for that.
    private func priced(_ text: String, _ command: Command, _ situation: Situation, _ width: Int) -> String {
        let room = max(4, width / 2 - TextWidth.of(text) - 3)
        let price = PriceWords(situation: situation, words: words).brief(command, columns: room)
        return price.map { words(.inBrackets, "text", text, "price", $0) } ?? text
    }

    private func lay(_ hints: [Hint], last: [Hint], width: Int, rows: Int) -> [InkedLine] {
        let end = InkedLine(joining: last.map(piece), by: "  ")
        var lines = [InkedLine(" ")]
        for hint in hints {
            let next = piece(hint)
            let isLastRow = lines.count == rows
            let room = width - (isLastRow ? end.width + 2 : 0)
            if (lines.last?.width ?? 0) + next.width + 2 > room {
                if isLastRow { break }
                lines.append(InkedLine(" "))
                if next.width + 3 > width - (lines.count == rows ? end.width + 2 : 0) { break }
            }
            append(next, to: &lines)
        }
        if lines.count < rows, (lines.last?.width ?? 0) + end.width + 2 > width { lines.append(InkedLine(" ")) }
        append(end, to: &lines)
        return lines
    }

    private func append(_ piece: InkedLine, to lines: inout [InkedLine]) {
        guard var line = lines.popLast() else { return }
        if line.width > 1 { line.append("  ") }
        line.append(piece)
        lines.append(line)
    }

    private func piece(_ hint: Hint) -> InkedLine {
        var line = InkedLine(hint.key, .key)
        line.append(" " + clean(hint.text))
        return line
    }

    /// Keys of a page, a form or a question.
    static func plain(_ text: String, width: Int) -> [InkedLine] {
        InkedLine.wrapped(text, width: max(2, width - 2), .quiet).map { InkedLine(" ").with($0) }
    }
}

extension InkedLine {
    init(joining lines: [InkedLine], by text: String) {
        self.init()
        for line in lines {
            if width > 0 { append(text) }
            append(line)
        }
    }

    func with(_ other: InkedLine) -> InkedLine {
        var line = self
        line.append(other)
        return line
    }
}
