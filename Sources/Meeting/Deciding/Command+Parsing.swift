internal import SectionKit

extension Command {
    /// The words that begin a line, with what follows them, for help and for "did you mean".
    public static let usage: [(word: String, rest: String, help: String)] = [
        ("next", "", "go on to the next part or section; the first one starts the clock"),
        ("back", "", "return to what ran before, as if it had never been left"),
        ("go", "ID", "go to a section, or to SECTION/PART"),
        ("pause", "", "stop the clock"),
        ("resume", "", "let the clock run on after a pause or a hold"),
        ("hold", "", "stop everything at once; the room sees \"We are taking a pause\""),
        ("extend", "MIN", "give what runs more minutes"),
        ("shorten", "MIN", "take minutes from what runs"),
        ("skip", "ID", "drop a section, or leave the running one"),
        ("accept", "", "what runs gives or takes the time that the plan proposes"),
        ("price", "COMMAND", "what a command would cost, such as: price extend 5"),
        ("began", "HH:MM", "what runs really began then"),
        ("away", "HH:MM HH:MM", "time stood still between the two: nobody had paused"),
        ("note", "TEXT", "write a note"),
        ("theme", "NOTE THEME", "a note, or a table's point (p1, p2 …), stands under a theme in the report"),
        ("action", "TEXT [owner=…] [due=DATE]", "write down who does what by when"),
        ("message", "TEXT", "show words to the room; message \"\" takes them away"),
        ("chair", "OLD NEW", "somebody else chairs"),
        ("do", "SECTION ACTION [key=value…]", "an action of a section's own"),
        ("agenda", "[take]", "what a changed agenda file would change; 'agenda take' takes it over"),
        ("undo", "", "take the last change back"),
        ("redo", "", "bring it back again"),
        ("status", "", "where the meeting is"),
        ("plan", "", "the running order with its times"),
        ("quit", "", "leave; the meeting keeps its place"),
    ]

    /// A note of the longest kind, with all of it quoted, and some to spare; in bytes.
    static let longestLine = 65_536

    /// What people type instead. A guess must never move the meeting on.
    private static let meant = [
        "exit": "quit", "q": "quit", "bye": "quit", "leave": "quit", "close": "quit", "end": "quit", "stop": "hold",
        "alarm": "hold", "wait": "pause", "continue": "resume", "help": "status", "time": "status", "start": "next",
        "begin": "next", "forward": "next", "more": "extend", "less": "shorten",
    ]

    /// Reads one line, with words quoted as in a shell.
    ///
    /// - Throws: `Refusal` that says what is wrong with the line.
    public init(line: String) throws {
        guard line.utf8.count <= Self.longestLine else { throw Refusal("That line is too long; write it in pieces.") }
        try self.init(words: try ShellWords.split(line))
    }

    private init(words: [String]) throws {
        var words = words
        guard !words.isEmpty else { throw Refusal("Type a command; 'status' tells where the meeting is.") }
        // Caps Lock must not cost anybody the hold.
        let name = words.removeFirst().lowercased()
        guard let usage = Self.usage.first(where: { $0.word == name }) else {
            let all = Self.usage.map(\.word)
            let near = Self.meant[name] ?? NearestWord.to(name, among: all.filter { $0.first == name.first })
            throw Refusal(
                "There is no command '\(name.cut)'. "
                    + (near.map { "Did you mean '\($0)'?" } ?? "Commands are \(all.joined(separator: ", "))."))
        }
        func need(_ counts: ClosedRange<Int>) throws {
            if !counts.contains(words.count) {
                throw Refusal("Write it as: \(name)\(usage.rest.isEmpty ? "" : " \(usage.rest)").")
            }
        }
        func minutes() throws -> Minutes {
            try need(1...3)
            let text = words.joined(separator: " ")
            guard let minutes = Minutes(text), (1...1_440).contains(minutes.count) else {
                throw Refusal("'\(text.cut)' is no number of minutes; write a whole number from 1 to 1440.")
            }
            return minutes
        }
        /// Everything after the command's name, its words joined by single blanks.
        func text() throws -> String {
            let text = words.joined(separator: " ")
            if text.allSatisfy(\.isWhitespace) { throw Refusal("Write it as: \(name) \(usage.rest).") }
            if text.utf8.count > 20_000 { throw Refusal("That is more than 20,000 letters; write it in pieces.") }
            return text
        }
        func plain(_ command: Command) throws -> Command {
            try need(0...0)
            return command
        }
        switch name {
        case "next": self = try plain(.next)
        case "back": self = try plain(.back)
        case "pause": self = try plain(.pause)
        case "resume": self = try plain(.resume)
        case "hold": self = try plain(.hold)
        case "accept": self = try plain(.accept)
        case "price":
            if words.isEmpty || words[0].lowercased() == "price" {
                throw Refusal("Write it as: price COMMAND, such as: price extend 5.")
            }
            self = .price(try Command(words: words))
        case "undo": self = try plain(.undo)
        case "redo": self = try plain(.redo)
        case "status": self = try plain(.status)
        case "plan": self = try plain(.plan)
        case "quit": self = try plain(.quit)
        case "agenda":
            guard words.isEmpty || words.map({ $0.lowercased() }) == ["take"] else {
                throw Refusal("Write it as: agenda, or: agenda take.")
            }
            self = .agenda(take: !words.isEmpty)
        case "go":
            try need(1...1)
            self = .go(words[0])
        case "skip":
            try need(1...1)
            self = .skip(words[0])
        case "extend": self = .extend(try minutes())
        case "shorten": self = .shorten(try minutes())
        case "began":
            try need(1...1)
            guard let time = ClockTime(words[0]) else {
                throw Refusal("'\(words[0].cut)' is no time; write it as 13:05.")
            }
            self = .began(time)
        case "away":
            try need(2...2)
            let moments = try words.map { word in
                guard let moment = Moment(word) else {
                    throw Refusal("'\(word.cut)' is no time; write it as 13:05, or 13:05:30.")
                }
                return moment
            }
            self = .away(from: moments[0], to: moments[1])
        case "note": self = .note(try text())
        case "theme":
            guard words.count >= 2 else {
                throw Refusal("Write it as: \(name) \(usage.rest), such as: theme 3 healthy.")
            }
            self = .sort(words[0], into: words.dropFirst().joined(separator: " "))
        case "message": self = .message(words == [""] ? "" : try text())
        case "action":
            var owner: String?
            var due: String?
            words.removeAll { word in
                if word.hasPrefix("owner=") {
                    owner = String(word.dropFirst(6))
                } else if word.hasPrefix("due=") {
                    due = String(word.dropFirst(4))
                } else {
                    return false
                }
                return true
            }
            self = .action(text: try text(), owner: owner.flatMap { $0.isEmpty ? nil : $0 }, due: due)
        case "chair":
            try need(2...2)
            self = .chair(old: words[0], new: words[1])
        case "do":
            guard words.count >= 2 else { throw Refusal("Write it as: do \(usage.rest).") }
            self = .act(section: words[0], action: words[1], fields: try Self.fields(words.dropFirst(2)))
        default:
            throw Refusal("There is no command '\(name)'.")
        }
    }

    /// `slot=1 title="My talk"`; a key that comes again makes a list.
    private static func fields(_ words: some Sequence<String>) throws -> RawValue {
        var entries: [RawValue.Entry] = []
        for word in words {
            guard let sign = word.firstIndex(of: "="), sign != word.startIndex else {
                throw Refusal("'\(word.cut)' is no key=value; quote values that have blanks: text=\"two words\".")
            }
            let key = String(word[..<sign])
            let value = RawValue.scalar(String(word[word.index(after: sign)...]))
            if let index = entries.firstIndex(where: { $0.key == key }) {
                var items = [entries[index].value]
                if case .items(let known) = entries[index].value { items = known }
                entries[index] = .init(key, .items(items + [value]))
            } else {
                entries.append(.init(key, value))
            }
        }
        return .entries(entries)
    }
}

/// Splits a line into words as a shell does: blanks part them, quotes and backslashes keep them together.
enum ShellWords {
    static func split(_ line: String) throws -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var escaped = false
        for letter in line {
            if escaped {
                word = word ?? ""
                word?.append(letter)
                escaped = false
            } else if letter == "\\", quote != "'" {
                escaped = true
                word = word ?? ""
            } else if let open = quote {
                if letter == open { quote = nil } else { word?.append(letter) }
            } else if letter == "\"" || (letter == "'" && (word == nil || word?.hasSuffix("=") == true)) {
                // An apostrophe inside a word ("Let's") is a letter: people type prose here, not scripts.
                quote = letter
                word = word ?? ""
            } else if letter.isWhitespace {
                if let done = word { words.append(done) }
                word = nil
            } else {
                word = word ?? ""
                word?.append(letter)
            }
        }
        if let quote { throw Refusal("A quote \(quote) is open; close it.") }
        if escaped { word = (word ?? "") + "\\" }
        if let word { words.append(word) }
        return words
    }
}

extension String {
    /// As much of a word as a message can quote.
    var cut: String { count <= 40 ? self : prefix(40) + "…" }
}
