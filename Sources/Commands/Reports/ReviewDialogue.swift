internal import Agenda
internal import Journal
internal import Meeting
internal import Rendering
internal import Reports
internal import SectionKit

/// Reading what people wrote, one text at a time, in a terminal; and what the note taker wrote, where it needs no more
/// than a look, all at once.
struct ReviewDialogue {
    private let desk: ReportDesk
    private let known: KnownNames

    init(_ desk: ReportDesk) {
        self.desk = desk
        known = desk.names
    }

    func run() throws {
        let all = try desk.texts()
        let waiting = all.filter(\.isWaiting)
        if waiting.isEmpty { return Output.error(try nothingWaits(all.count)) }
        let plain = waiting.filter { $0.isWrittenDown && hints($0.text.text).summary == nil }
        // What is only read comes first, so that nobody leaves out by its key what could be printed.
        let others = waiting.filter { !plain.contains($0) }
        let single = others.filter { !$0.text.mayPrint } + others.filter(\.text.mayPrint)
        Output.error("Texts to read: \(waiting.count). What you decide is kept at once.\n")
        var done: [ReadText] = []
        if try read(single, after: all.count - waiting.count, of: all.count, &done), !plain.isEmpty {
            try skim(plain, after: all.count - plain.count, of: all.count, &done)
        }
        let left = try desk.texts().count(where: \.isWaiting)
        Output.error(
            left == 0
                ? "All texts are read. '--sign-off' closes the report."
                : "Texts that wait: \(left). Come back whenever it suits you.")
    }

    /// Why there is nothing to decide.
    private func nothingWaits(_ count: Int) throws -> String {
        if try desk.isSignedOff() {
            return "The report is signed off, and what people answered is erased. What may be printed is in the report."
        }
        if count > 0 { return "All \(count) texts are read. '--sign-off' closes the report." }
        return desk.run.state.finished == nil
            ? "There is nothing to read. Texts come here once their section is over."
            : "Nobody wrote a text, so there is nothing to read."
    }

    /// One text after the other.
    ///
    /// - Parameter done: What was decided so far, the latest last: it can be taken back.
    /// - Returns: False where somebody stopped.
    private func read(
        _ texts: [ReadText], after before: Int, of count: Int, _ done: inout [ReadText]
    ) throws -> Bool {
        var waiting = texts[...]
        reading: while var read = waiting.first {
            var words = read.text.text
            let waits = read.mark
            show(read, words, number: max(1, before + texts.count - waiting.count + 1), of: count)
            while true {
                guard let (command, rest) = Self.asked() else { return false }
                switch command {
                case "p" where read.text.mayPrint:
                    read.decision = .print(words)
                case "s" where read.text.mayPrint && hints(words).suggested != words:
                    read.decision = .print(hints(words).suggested)
                case "w" where read.text.mayPrint && !rest.isEmpty:
                    words = rest
                    show(read, words, number: nil, of: count)
                    continue
                case "x" where read.text.mayPrint && !rest.isEmpty:
                    let blanked = ReviewHints.blanking(
                        rest.split(whereSeparator: \.isWhitespace).map(String.init), in: words)
                    if blanked == words {
                        Output.error("None of these words stands there: \(rest.oneLine)")
                        continue
                    }
                    // What was suggested goes as well: whoever blanks more does not want less blanked.
                    words = hints(blanked).suggested
                    show(read, words, number: nil, of: count)
                    continue
                case "t" where read.text.mayPrint && !read.isWrittenDown && !themes.isEmpty:
                    guard
                        let theme = Int(rest).map({ themes.indices.contains($0 - 1) ? themes[$0 - 1] : nil })
                            ?? MeetingTheme.named(rest, in: themes)
                    else {
                        Output.error("There is no theme '\(rest.oneLine)'. \(themeList)")
                        continue
                    }
                    read.chosenTheme = theme.id == read.ownTheme ? nil : theme.id
                    Output.error("Theme: \(theme.name)")
                    continue
                case "r" where !read.text.mayPrint: read.decision = .leaveOut
                case "l" where read.text.mayPrint && read.mayBeLeftOut: read.decision = .leaveOut
                case "n":
                    waiting.removeFirst()
                    continue reading
                case "u":
                    guard let last = try takeBack(&done) else { continue }
                    waiting = [last] + waiting
                    continue reading
                case "q": return false
                default:
                    let typed = [command, rest].filter { !$0.isEmpty }.joined(separator: " ").oneLine
                    let why =
                        ["x", "w", "t"].contains(typed)
                        ? "Write what you mean behind '\(typed)'."
                        : typed == "s"
                            ? "Nothing is suggested for these words." : "'\(typed)' is nothing that can be done here."
                    Output.error(why + "\n" + keys(of: read))
                    continue
                }
                break
            }
            let isKept = try desk.decide(
                read.decision, theme: read.decision == .leaveOut ? nil : read.chosenTheme, on: read, seen: waits)
            if isKept {
                if read.decision == .leaveOut { read.chosenTheme = nil }
                done.append(read)
            } else {
                Output.error("Somebody else has decided on this text meanwhile. It stays as they left it.")
            }
            waiting.removeFirst()
        }
        return true
    }

    /// The latest that was decided, which waits again; nil where there is none.
    private func takeBack(_ done: inout [ReadText]) throws -> ReadText? {
        guard var last = done.popLast() else {
            Output.error("Nothing was decided here yet. What was decided before is undone on the page /review.")
            return nil
        }
        guard try desk.decide(nil, on: last, seen: last.mark) else {
            Output.error("Somebody else has decided on that text since. It stays as they left it.")
            return nil
        }
        last.decision = nil
        return last
    }

    /// What was written down and holds nothing that is looked for: all of it under one's eyes at once.
    private func skim(_ texts: [ReadText], after before: Int, of count: Int, _ done: inout [ReadText]) throws {
        var waiting = texts
        while !waiting.isEmpty {
            Output.error(
                "Written down in the meeting, with no known name, service, date or number in it. Please read:\n")
            for (number, read) in waiting.enumerated() {
                Output.error("\(number + 1)  \(Self.place(of: read))\n" + Self.indented(read.text.text))
            }
            Output.error(
                "\np print all as they stand · a number: look at that one alone · u undo the last · n later · q stop")
            while true {
                guard let (command, _) = Self.asked(), !["q", "n"].contains(command) else { return }
                if command == "u" {
                    guard let last = try takeBack(&done) else { continue }
                    guard try read([last], after: before - 1, of: count, &done) else { return }
                    break
                }
                if command == "p" {
                    var others = 0
                    for read in waiting
                    where try !desk.decide(.print(read.text.text), on: read, seen: read.mark) { others += 1 }
                    if others > 0 { Output.error("Somebody else has decided on \(others) of them meanwhile.") }
                    return
                }
                guard let number = Int(command), waiting.indices.contains(number - 1) else {
                    Output.error("p, a number from 1 to \(waiting.count), or q")
                    continue
                }
                guard try read([waiting[number - 1]], after: before + number - 1, of: count, &done) else { return }
                break
            }
            // One that was read alone may be decided, or wait again.
            let left = Set(try desk.texts().filter(\.isWaiting).map(\.id))
            waiting = texts.filter { left.contains($0.id) }
        }
    }

    /// What somebody types: a word in small letters, and what stands after it. Nil at the end.
    private static func asked() -> (command: String, rest: String)? {
        Output.prompt("> ")
        guard let line = readLine() else { return nil }
        let command = line.prefix { !$0.isWhitespace }
        return (command.lowercased(), String(line.dropFirst(command.count)).trimmed)
    }

    private static func place(of read: ReadText) -> String {
        [read.section?.title.oneLine, read.ask.oneLine].compactMap { $0 }.joined(separator: " · ")
    }

    private func keys(of read: ReadText) -> String {
        let going = "u undo the last · n later · q stop"
        if !read.text.mayPrint { return "r read · " + going }
        let printing =
            "p print as it stands now · s print as suggested · x WORD… blank these words · w WORDS write it anew\n"
        return printing + (read.mayBeLeftOut ? "l leave out · " : "") + going
            + (themes.isEmpty || read.isWrittenDown ? "" : "\n" + themeList)
    }

    /// What a text can stand under.
    private var themes: [MeetingTheme] { desk.run.agenda.themes.isEmpty ? [] : desk.run.themesOffered }

    private var themeList: String {
        "t and a number: "
            + themes.enumerated().map { "\($0 + 1) \($1.name.oneLine)" }.joined(separator: " · ")
    }

    private func hints(_ words: String) -> ReviewHints {
        ReviewHints(words, names: known.people, services: known.services)
    }

    private func show(_ read: ReadText, _ words: String, number: Int?, of count: Int) {
        if let number {
            Output.error("\(number) of \(count) · \(Self.place(of: read))")
            Output.error(origin(of: read))
        }
        Output.error("\n" + Self.indented(words))
        guard read.text.mayPrint else { return Output.error("\n" + keys(of: read)) }
        let hints = hints(words)
        if let summary = hints.summary {
            let suggested = hints.suggested == words ? "" : " Suggested:\n\n" + Self.indented(hints.suggested)
            Output.error("\nIt may say who somebody is: \(summary).\(suggested)")
        }
        if let theme = read.theme { Output.error("\nTheme: \(desk.run.name(ofTheme: theme).oneLine)") }
        Output.error("\n" + keys(of: read))
    }

    /// Whose words they are.
    private func origin(of read: ReadText) -> String {
        if read.isWrittenDown { return "Written down in the meeting." }
        let who = read.text.role.map { PersonWords.role($0) } ?? "somebody"
        return read.text.mayPrint
            ? "From: \(who). They said that their words may be printed."
            : "From: \(who). They did not say that their words may be printed, so this is only read."
    }

    private static func indented(_ words: String) -> String {
        Harmless.text(words, keepsSpace: true).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { "    \($0)" }.joined(separator: "\n")
    }
}
