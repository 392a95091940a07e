public import SectionKit

/// What every script may put in double braces, whatever its kind.
public enum HostPlaceholders {
    public static let all: [Placeholder] = [
        Placeholder("meeting", "the meeting's title", fallback: "this meeting"),
        Placeholder("venue", "where people meet", fallback: "this room"),
        Placeholder("section", "this section's title", fallback: "this part"),
        Placeholder("next", "the next section's title", fallback: "the end"),
        Placeholder("section-end", "when this section ends", fallback: "soon"),
        Placeholder("meeting-end", "when the meeting ends", fallback: "on time"),
    ]
}
