/// What a section shows to one audience: a tree of blocks that knows no screen, no HTML and no paper.
public struct Content: Hashable, Sendable, ExpressibleByArrayLiteral {
    public var blocks: [Block]

    public init(_ blocks: [Block] = []) { self.blocks = blocks }
    public init(arrayLiteral elements: Block...) { blocks = elements }

    public static func + (left: Content, right: Content) -> Content { Content(left.blocks + right.blocks) }
    public var isEmpty: Bool { blocks.isEmpty }
}

/// One block of content.
public indirect enum Block: Hashable, Sendable {
    /// A heading below the section's own title.
    case heading(Text)
    case paragraph(Text)
    /// What has the eye: the question that is discussed, the talk that is given.
    case question(Text)
    /// What the chairs say. Names in double braces are filled in from the second part.
    case script(Script, filling: [String: Text])
    /// What one speaker says, as paragraphs; nil where no line says whose it is. The host makes these from scripts.
    case say(speaker: String?, Content)
    /// A list, each item of one or more blocks.
    case list([Content], ordered: Bool)
    case table(Table)
    case timer(TimerBlock)
    /// How a question was answered, as bars with their words and numbers.
    case chart(BarChart)
    /// For the facilitator's eyes: shown on request, since the laptop may be mirrored to the room.
    case aside(Content)
    /// Shown from an instant on, such as a call back before lunch ends.
    case reveal(from: Instant, Content)
    /// A way to do the section's action of that name: a form, a prompt, a sheet.
    case form(action: String)

    /// A list of single texts.
    public static func bullets(_ items: [Text]) -> Block { .list(items.map { [.paragraph($0)] }, ordered: false) }
    public static func numbered(_ items: [Text]) -> Block { .list(items.map { [.paragraph($0)] }, ordered: true) }
}

/// Rows of text under named columns.
public struct Table: Hashable, Sendable {
    /// What the table tells, for people who cannot see it.
    public var caption: Text
    public var columns: [Text]
    /// Each row has as many cells as there are columns; renderers fill up or cut.
    public var rows: [[Text]]

    public init(caption: Text, columns: [Text], rows: [[Text]]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }
}

/// Horizontal bars, each with its words and its number beside it: nothing is told by length or colour alone.
public struct BarChart: Hashable, Sendable {
    public struct Bar: Hashable, Sendable {
        public var label: Text
        /// How long the bar is, 0 or more; nil where no number is told, and the bar says so.
        public var value: Int?
        /// The figure as it is read.
        public var words: String

        public init(label: Text, value: Int?, words: String) {
            self.label = label
            self.value = value.map { max(0, $0) }
            self.words = words
        }
    }

    public var title: Text
    public var bars: [Bar]
    /// What stands below, such as how many answered.
    public var note: Text

    public init(title: Text, bars: [Bar], note: Text) {
        self.title = title
        self.bars = bars
        self.note = note
    }

    /// A bar's length as so many of `whole`, the longest bar being all of it.
    public func length(of bar: Bar, in whole: Int) -> Int {
        let longest = bars.lazy.compactMap(\.value).max() ?? 0
        guard let value = bar.value, longest > 0 else { return 0 }
        return Int((Double(value) / Double(longest) * Double(whole)).rounded())
    }
}

/// A count down to an absolute moment; the screen counts, nothing is sent each second.
public struct TimerBlock: Hashable, Sendable {
    public var label: Text
    public var began: Instant
    public var ends: Instant
    /// What was left when time was stopped; nil while it runs.
    public var stoppedWith: Seconds?

    public init(label: Text, began: Instant, ends: Instant, stoppedWith: Seconds? = nil) {
        self.label = label
        self.began = began
        self.ends = ends
        self.stoppedWith = stoppedWith
    }
}

/// Who looks at content.
public enum Audience: String, Hashable, Codable, Sendable, CaseIterable {
    /// The person who runs the meeting: all that helps, and what is for their eyes alone.
    case facilitator
    /// The person who reads the script aloud.
    case chair
    /// The screen that everybody sees.
    case room
    /// One person's own page.
    case participant
    /// A printed sheet.
    case paper
}
