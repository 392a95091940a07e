/// Whose talk runs, for a screen that only the presenter looks at.
public struct Speaker: Hashable, Sendable {
    /// The place of the talk today, from 0.
    public var slot: Int
    /// Who signed up for it; nil where it was told otherwise, or the agenda knew.
    public var holder: String?
    /// Nil where nobody has said what it is called.
    public var title: Text?
    /// How screens name the presenter; nil for "a presenter".
    public var shownAs: Text?
    /// How they would like to see their time; nil where they were never asked.
    public var signal: TimeSignal?
    /// Their questions run, and no longer their talk.
    public var isQuestions: Bool

    public init(
        slot: Int, holder: String?, title: Text?, shownAs: Text?, signal: TimeSignal?, isQuestions: Bool
    ) {
        self.slot = slot
        self.holder = holder
        self.title = title
        self.shownAs = shownAs
        self.signal = signal
        self.isQuestions = isQuestions
    }
}
