package import Foundation
package import SectionKit
package import Wording

/// What a renderer must know of the moment and of who looks.
package struct RenderingContext: Sendable {
    /// The moment that is shown; nil on paper, where all that comes later is printed with its time.
    package var now: Instant?
    /// Where the wall clock hangs.
    package var timeZone: TimeZone
    /// True where what is for the facilitator's eyes is shown.
    package var showsAsides: Bool
    /// The id of the section, which a form's command names.
    package var section: String?
    /// How each action of the section is done, by its name.
    package var forms: [String: FormDescription]
    /// In which the few words stand that the content does not bring.
    package var words: Phrasebook

    package init(
        now: Instant? = nil, timeZone: TimeZone, showsAsides: Bool = false, section: String? = nil,
        forms: [String: FormDescription] = [:], words: Phrasebook = .english
    ) {
        self.now = now
        self.timeZone = timeZone
        self.showsAsides = showsAsides
        self.section = section
        self.forms = forms
        self.words = words
    }
}

/// How people do one action: what it is for, what it takes, and where its page is.
package struct FormDescription: Hashable, Sendable {
    /// What doing it means, in a few words.
    package var summary: String
    /// The names of its fields, in order.
    package var fields: [String]
    /// The page of the form, an address on this machine that begins with `/`; nil where there is none.
    package var address: String?

    package init(summary: String, fields: [String] = [], address: String? = nil) {
        self.summary = summary
        self.fields = fields
        self.address = address
    }

    /// The summary as a label, with no full stop at its end.
    var label: String { summary.hasSuffix(".") ? String(summary.dropLast()) : summary }
}

extension RenderingContext {
    /// The line that does an action in the terminal: `do talks present speaker=… title=…`.
    func command(for action: String) -> String {
        let fields = forms[action].map { $0.fields.map { "\($0)=…" } } ?? ["…"]
        return (["do", section ?? "SECTION", action] + fields).joined(separator: " ")
    }

    /// True where content that waits for `from` is shown.
    func shows(from: Instant) -> Bool { now.map { $0 >= from } ?? true }
}

extension Content {
    /// When the content next looks different by itself; nil where nothing in it waits.
    package func nextReveal(after now: Instant) -> Instant? {
        var waiting: Instant?
        func look(at content: Content, depth: Int) {
            guard depth < Limits.depth else { return }
            for block in content.blocks {
                switch block {
                case .reveal(let from, let inner):
                    if from > now { waiting = Swift.min(waiting ?? from, from) }
                    look(at: inner, depth: depth + 1)
                case .aside(let inner), .say(_, let inner): look(at: inner, depth: depth + 1)
                case .list(let items, _): for item in items { look(at: item, depth: depth + 1) }
                case .heading, .paragraph, .question, .script, .table, .timer, .chart, .form: break
                }
            }
        }
        look(at: self, depth: 0)
        return waiting
    }
}

/// Bounds that keep hostile content from exhausting the stack.
enum Limits {
    /// How many levels of blocks inside blocks are read; what lies deeper is left out.
    static let depth = 48
    /// How many levels of lists a script keeps; deeper items join the level above.
    static let listDepth = 8
    /// How many bytes of one speech are read as Markdown (over half an hour of talking); longer ones are read as plain
    /// lines. libcmark 0.30 takes time with the square of the length for `![[]()` repeated: 9 s for 400 kB, 60 ms for this.
    static let markdownBytes = 32_768
    /// How many list and quotation marks one line of a script may begin with and still be read as Markdown.
    static let marksPerLine = 32
}
