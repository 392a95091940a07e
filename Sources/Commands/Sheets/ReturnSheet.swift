internal import Rendering
internal import Returns
internal import SectionKit

/// A return on paper: lines with short codes, to be keyed in where they arrive.
struct ReturnSheet {
    private let it: MeetingReturn
    private let paper: PaperReturn

    /// - Throws: `Failure` where a text of it cannot be typed.
    init(_ it: MeetingReturn) throws {
        guard let paper = PaperReturn(it) else {
            throw Failure(
                "A text of this return cannot be keyed in from paper: it has '|' or '&' between blanks. Change it in the review, or send the file."
            )
        }
        self.it = it
        self.paper = paper
    }

    var sheet: PaperSheet {
        var chapters: [Chapter] = []
        var heading: Heading?
        var rows: [[Text]] = []
        var questions = it.questions[...]
        func close() {
            guard let heading, !rows.isEmpty else { return }
            let table = Table(caption: "Line by line", columns: ["Line", "What to key in", "Code"], rows: rows)
            chapters.append(Chapter(Text(heading.title), Content(heading.note + [.table(table)])))
            rows = []
        }
        for line in paper.lines {
            let kind = Kind(line.text)
            if line.text.hasPrefix("question ") || kind != heading?.kind {
                close()
                heading = Heading(kind, kind == .question ? questions.popFirst() : nil)
            }
            rows.append([Text(String(line.number)), Text(line.text), .strong(line.code)])
        }
        close()
        chapters.append(
            Chapter("The code of the whole", [.paragraph("Key this in last."), .paragraph(.strong(paper.code))]))
        return PaperSheet(
            title: "Return \(it.revision): \(it.meeting.title.oneLine), \(it.meeting.date)",
            content: [
                .paragraph(.strong("Confidential. Not for publication: the counts are exact.")),
                .paragraph("Hand it over in person or by post. Destroy it once it is keyed in."),
                .paragraph("To key it in: 'lectern key-in'. Type each line, a blank, and its code."),
                .paragraph("A mistake is told at once. Then type that line again."),
            ], chapters: chapters)
    }

    /// Lines that stand together.
    private enum Kind {
        case meeting, came, question, said, quote, action, known

        init(_ line: String) {
            self =
                switch line.prefix(while: { $0 != " " }) {
                case "return": .meeting
                case "came": .came
                case "question", "count": .question
                case "theme", "point", "further": .said
                case "quote": .quote
                case "action": .action
                default: .known
                }
        }
    }

    private struct Heading {
        var kind: Kind
        var title: String
        var note: [Block] = []

        init(_ kind: Kind, _ question: MeetingReturn.Question?) {
            self.kind = kind
            title =
                switch kind {
                case .meeting: "The meeting"
                case .came: "Who came"
                case .question: question?.ask.oneLine ?? "A question"
                case .said: "What was said"
                case .quote: "Words that may be printed"
                case .action: "What was agreed"
                case .known: "Known already"
                }
            if let question {
                let answers = question.answers + (question.isSeveral ? question.answers.map { "not \($0)" } : [])
                note = [.paragraph(Text("The numbers, in order: \(answers.joined(separator: ", "))."))]
            }
        }
    }
}
