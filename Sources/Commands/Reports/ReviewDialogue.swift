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
            return Output.error(
                desk.run.state.finished == nil
                    ? "There is nothing to read. Texts come here once their section is over."
                    : "Nobody wrote a text, so there is nothing to read.")
        }
        if waiting.isEmpty { return Output.error("All \(all.count) texts are read. '--sign-off' closes the report.") }
        Output.error("Texts to read: \(waiting.count). What you decide is kept at once.\n")
        reading: while var read = waiting.first {
            var words = read.text.text
            show(read, words, number: all.count - waiting.count + 1, of: all.count)
            while true {
                Output.prompt("> ")
                guard let line = readLine() else { break reading }
                let command = line.prefix { !$0.isWhitespace }.lowercased()
                let rest = String(line.dropFirst(command.count)).trimmingBlanks
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
                case "l": read.decision = .leaveOut
                case "n":
                    waiting.removeFirst()
                    continue reading
                case "u":
                    guard var last = done.popLast() else {
                        Output.error("There is nothing to undo.")
                        continue
                    }
                    try desk.decide(nil, on: last)
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
            try desk.decide(read.decision, on: read)
            done.append(read)
            waiting.removeFirst()
        }
        let left = try desk.texts().count { $0.decision == nil }
        Output.error(
            left == 0
                ? "All texts are read. '--sign-off' closes the report."
                : "Texts that wait: \(left). Come back whenever it suits you.")
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
        Output.error("\n" + Self.keys)
    }

    private static func indented(_ words: String) -> String {
        Harmless.text(words, keepsSpace: true).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { "    \($0)" }.joined(separator: "\n")
    }
}
