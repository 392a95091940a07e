/// The drawing that stands left of a section's title on everybody's pages, for people who read pictures first.
///
/// It says the same as the words beside it, and never more. The host draws it; a module only names it.
public enum SectionSymbol: Hashable, Sendable, CaseIterable {
    /// Somebody speaks to everybody.
    case talk
    /// Everybody who likes says something in turn.
    case round
    /// What people agree on for their time together.
    case agreement
    /// What became of what people said.
    case answers
    /// People present something that they prepared.
    case presentation
    /// People talk at small tables.
    case smallGroups
    /// What was said comes back, or people say how it was for them.
    case feedback
    case rest
    case meal

    /// What stands for a kind that names none: by what it means to the meeting.
    public init(for tags: Set<SectionTag>) {
        self =
            if tags.contains(.meal) { .meal } else if tags.contains(.rest) { .rest } else if tags.contains(.presenting)
            { .presentation } else if tags.contains(.discussion) { .smallGroups } else if tags.contains(.feedback) {
                .feedback
            } else { .talk }
    }
}
