internal import Agenda
internal import Meeting
internal import Planner
internal import SectionKit
internal import Wording

/// What a page holds, as lines to read.
struct PageText {
    let situation: Situation
    let plan: Plan
    let original: Plan
    let words: Phrasebook
    /// False where it is read out: there is nothing to point a camera at.
    var isSeen = true

    func title(of page: Console.Page) -> String {
        switch page {
        case .keys: words(.helpTitle)
        case .runningOrder: words(.orderTitle)
        case .kept: words(.keptTitle)
        case .edit: words(.editTitle)
        case .browsers: words(.browsersTitle)
        }
    }

    func keys(of page: Console.Page) -> String {
        guard page == .edit, let edit = situation.edit else { return words(.pageKeys) }
        return words(edit.canBeTaken ? .editTake : .editCannot)
    }

    func lines(of page: Console.Page, width: Int) -> [InkedLine] {
        switch page {
        case .keys: keyLines(width: width)
        case .runningOrder:
            RunningOrder(situation: situation, plan: plan, words: words).lines(width: min(width, 72)) + [InkedLine()]
                + Pace(situation: situation, plan: plan, original: original, words: words).lines(width: width)
        case .kept: kept(width: width)
        case .browsers: browsers(width: width)
        case .edit: (situation.edit?.lines ?? []).flatMap { line(of: clean($0), width: width) }
        }
    }

    /// A line of a file and the carets below it keep their columns; sentences are broken where the screen ends.
    private func line(of text: String, width: Int) -> [InkedLine] {
        let isQuoted = text.drop { $0 == " " || $0.isNumber }.hasPrefix("|")
        return isQuoted ? [InkedLine(text).fitted(width)] : InkedLine.wrapped(text, width: width)
    }

    private func keyLines(width: Int) -> [InkedLine] {
        var rows: [(String, Phrase)] = [
            (words(.keySpace), .helpNext), ("b", .helpBack), ("+ −", .helpMore), ("g", .helpGo), ("v", .helpAccept),
            ("p", .helpPause),
            ("h", .helpHold), ("r", .helpResume), ("f", .helpForYou), ("n", .helpNote), ("a", .helpAction),
            ("m", .helpMessage), ("d", .helpDo), ("u y", .helpUndo), ("w", .helpBegan), ("t", .helpAway),
            ("x", .helpDrop),
            ("o", .helpOrder), ("l", .helpKept), ("e", .helpEdit), ("c", .helpChair), ("↑ ↓", .helpScroll),
            ("q", .helpQuit),
        ]
        if !situation.meeting.agenda.themes.isEmpty { rows.insert(("#", .helpSort), at: rows.count - 2) }
        if situation.browsers != nil { rows.insert(("i", .helpBrowsers), at: rows.count - 2) }
        if situation.speed != nil { rows += [(">", .helpJump), ("} {", .helpSpeed)] }
        var lines: [InkedLine] = []
        for (key, help) in rows {
            for (index, line) in InkedLine.wrapped(words(help), width: max(8, width - 8)).enumerated() {
                var row = InkedLine(index == 0 ? key : "", .key)
                row.pad(to: 8)
                row.append(line)
                lines.append(row)
            }
        }
        return lines + [InkedLine()] + InkedLine.wrapped(words(.helpRedraw), width: width, .quiet)
    }

    private func browsers(width: Int) -> [InkedLine] {
        guard let browsers = situation.browsers else { return InkedLine.wrapped(words(.noBrowsers), width: width) }
        // A link is copied whole, so it has the whole width.
        let whole = { (phrase: String, address: String) in shown(phrase, address, width: width) }
        var top: [InkedLine] = []
        if let (role, link) = browsers.other { top = whole(words(.browsersOther, "role", words(role.name)), link) }
        var below = browsers.link.map { whole(words(.browsersConsole), $0) } ?? []
        below += InkedLine.wrapped(words(.browsersKeys), width: width, .quiet)
        below += InkedLine.wrapped(words(.browsersOnce), width: width, .quiet)
        let code = (isSeen ? browsers.code : []).map { InkedLine($0, .code) }
        let columns = code.first?.width ?? 0
        guard columns > 0, width - columns - 2 >= 30 else {
            return top + addresses(browsers, width: width) + below + (code.isEmpty ? [] : [InkedLine()] + code)
        }
        let left = width - columns - 2
        let beside = addresses(browsers, width: left)
        let rows = (0..<max(beside.count, code.count)).map { index in
            let line = beside.indices.contains(index) ? beside[index] : InkedLine()
            return code.indices.contains(index) ? line.beside(code[index], at: left + 2) : line
        }
        return top + rows + [InkedLine()] + below
    }

    private func addresses(_ browsers: Situation.Browsers, width: Int) -> [InkedLine] {
        var lines: [InkedLine] = []
        for address in browsers.network { lines += shown(words(.browsersNetwork), address, width: width) }
        lines += shown(words(.browsersEverybody), browsers.address, width: width)
        lines += shown(words(.browsersRoom), browsers.address + "room", width: width)
        if let fingerprint = browsers.fingerprint {
            lines += shown(words(.browsersFingerprint), fingerprint, width: width)
        } else if !browsers.network.isEmpty {
            lines += InkedLine.wrapped(words(.browsersPlain), width: width, .amber) + [InkedLine()]
        }
        return lines
    }

    private func shown(_ phrase: String, _ address: String, width: Int) -> [InkedLine] {
        InkedLine.wrapped(phrase, width: width) + InkedLine.wrapped(clean(address), width: width, .key) + [InkedLine()]
    }

    private func kept(width: Int) -> [InkedLine] {
        let state = situation.state
        let read = { (name: Words) in clean(situation.answer.words[name] ?? words(.erased)) }
        var lines: [InkedLine] = []
        if !state.notes.isEmpty {
            lines.append(InkedLine(words(.keptNotes), .strong))
            for note in state.notes {
                let theme =
                    situation.meeting.agenda.themes.isEmpty
                    ? nil : situation.meeting.theme(of: note.text, in: note.section)
                let text = read(note.text)
                let name = theme.map { clean(situation.meeting.name(ofTheme: $0)) }
                lines += item(name.map { words(.keptNoteTheme, "text", text, "theme", $0) } ?? text, width: width)
            }
        }
        if !state.actions.isEmpty {
            if !lines.isEmpty { lines.append(InkedLine()) }
            lines.append(InkedLine(words(.keptActions), .strong))
            for action in state.actions {
                let values: KeyValuePairs = [
                    "text": read(action.text), "owner": action.owner.map(read) ?? "",
                    "due": action.due?.description ?? "",
                ]
                let phrase: Phrase? =
                    switch (action.owner, action.due) {
                    case (nil, nil): nil
                    case (_, nil): .keptActionOwner
                    case (nil, _): .keptActionDue
                    default: .keptActionBoth
                    }
                lines += item(phrase.map { words($0, values) } ?? read(action.text), width: width)
            }
        }
        let earlier = situation.meeting.followed(at: situation.now)
        if !earlier.isEmpty {
            if !lines.isEmpty { lines.append(InkedLine()) }
            lines.append(InkedLine(words(.keptEarlier), .strong))
            for followed in earlier {
                let more = [followed.action.who, followed.by?.words, followed.fate?.words].compactMap { $0.map(clean) }
                let what = clean(followed.action.what)
                lines += item(
                    more.isEmpty
                        ? what : words(.keptActionOwner, "text", what, "owner", more.joined(separator: ", ")),
                    width: width)
            }
        }
        return lines.isEmpty ? InkedLine.wrapped(words(.keptNone), width: width) : lines
    }

    private func item(_ text: String, width: Int) -> [InkedLine] {
        InkedLine.wrapped(text, width: max(4, width - 2)).enumerated().map { index, line in
            InkedLine(index == 0 ? "• " : "  ").with(line)
        }
    }
}
