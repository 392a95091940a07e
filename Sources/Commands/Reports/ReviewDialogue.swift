internal import Agenda
internal import Journal
internal import Meeting
internal import Rendering
internal import Reports
internal import SectionKit

/// Reading what people wrote, one text at a time, in a terminal.
struct ReviewDialogue {
    private let desk: ReportDesk
    private let known: KnownNames

    init(_ desk: ReportDesk) {
        self.desk = desk
        known = desk.names
    }

    private static let keys = """
        p print as it stands · s print as suggested · x WORD… blank these words · w WORDS write it anew
        l leave out · u undo the last · n later · q stop
        """

    func run() throws {
        let all = try desk.texts()
        var waiting = all.filter { $0.decision == nil }[...]
        var done: [ReadText] = []
        if all.isEmpty {
            let isSignedOff = try desk.isSignedOff()
            return Output.error(
                desk.run.state.finished == nil
                    ? "There is nothing to read. Texts come here once their section is over."
                    : isSignedOff
                        ? "The report is signed off, and what people wrote is erased. What may be printed is in the report."
                        : "Nobody wrote a text, so there is nothing to read.")
        }
        if waiting.isEmpty { return Output.error("All \(all.count) texts are read. '--sign-off' closes the report.") }
        Output.error("Texts to read: \(waiting.count). What you decide is kept at once.\n")
        reading: while var read = waiting.first {
            var words = read.text.text
            let waits = read.mark
            show(read, words, number: all.count - waiting.count + 1, of: all.count)
            while true {
                Output.prompt("> ")
                guard let line = readLine() else { break reading }
                let command = line.prefix { !$0.isWhitespace }.lowercased()
                let rest = String(line.dropFirst(command.count)).trimmed
                switch command {
                case "p" where read.text.mayPrint:
                    read.decision = .print(words)
                case "s" where read.text.mayPrint:
                    read.decision = .print(hints(words).suggested)
                case "w" where read.text.mayPrint && !rest.isEmpty:
                    words = rest
                    show(read, words, number: nil, of: all.count)
                    continue
                case "x" where read.text.mayPrint && !rest.isEmpty:
                    words = ReviewHints.blanking(rest.split(whereSeparator: \.isWhitespace).map(String.init), in: words)
                    show(read, words, number: nil, of: all.count)
                    continue
                case "t" where read.text.mayPrint && !themes.isEmpty:
                    guard
                        let theme = Int(rest).map({ themes.indices.contains($0 - 1) ? themes[$0 - 1] : nil })
                            ?? MeetingTheme.named(rest, in: themes)
                    else {
                        Output.error(themeList)
                        continue
                    }
                    read.chosenTheme = theme.id == read.ownTheme ? nil : theme.id
                    Output.error("Theme: \(theme.name)")
                    continue
                case "l": read.decision = .leaveOut
                case "n":
                    waiting.removeFirst()
                    continue reading
                case "u":
                    guard var last = done.popLast() else {
                        Output.error("There is nothing to undo.")
                        continue
                    }
                    guard try desk.decide(nil, on: last, seen: last.mark) else {
                        Output.error("Somebody else has decided on that text since. It stays as they left it.")
                        continue
                    }
                    last.decision = nil
                    waiting = [last] + waiting
                    continue reading
                case "q": break reading
                default:
                    Output.error(read.text.mayPrint ? Self.keys : Self.keysWithoutPrinting)
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
        let left = try desk.texts().count { $0.decision == nil }
        Output.error(
            left == 0
                ? "All texts are read. '--sign-off' closes the report."
                : "Texts that wait: \(left). Come back whenever it suits you.")
    }

    /// What a text can stand under.
    private var themes: [MeetingTheme] { desk.run.agenda.themes.isEmpty ? [] : desk.run.themesOffered }

    private var themeList: String {
        "t and a number: "
            + themes.enumerated().map { "\($0 + 1) \($1.name.oneLine)" }.joined(separator: " · ")
    }

    private static let keysWithoutPrinting = "l read · u undo the last · n later · q stop"

    private func hints(_ words: String) -> ReviewHints {
        ReviewHints(words, names: known.people, services: known.services)
    }

    private func show(_ read: ReadText, _ words: String, number: Int?, of count: Int) {
        if let number {
            let who = read.text.role.map { PersonWords.role($0) } ?? "somebody"
            Output.error("\(number) of \(count) · \(read.section.title.oneLine) · \(read.ask.oneLine)")
            Output.error(
                read.text.mayPrint
                    ? "From: \(who). They said that their words may be printed."
                    : "From: \(who). They did not say that their words may be printed, so this is only read.")
        }
        Output.error("\n" + Self.indented(words))
        guard read.text.mayPrint else { return Output.error("\n" + Self.keysWithoutPrinting) }
        let hints = hints(words)
        if let summary = hints.summary {
            Output.error("\nIt may say who somebody is: \(summary). Suggested:\n\n" + Self.indented(hints.suggested))
        }
        if let theme = read.theme { Output.error("\nTheme: \(desk.run.name(ofTheme: theme).oneLine)") }
        Output.error("\n" + Self.keys + (themes.isEmpty ? "" : "\n" + themeList))
    }

    private static func indented(_ words: String) -> String {
        Harmless.text(words, keepsSpace: true).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { "    \($0)" }.joined(separator: "\n")
    }
}
