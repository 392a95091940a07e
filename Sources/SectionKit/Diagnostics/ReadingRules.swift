extension Rule {
    public static let unknownKey = Rule(
        "unknown-key", "A key that nothing reads.",
        cure: "Check its spelling against the nearest known key, which the message names, or take it out.")
    public static let missingKey = Rule(
        "missing-key", "A key that must be there is not.", cure: "Add it; the message shows how it may look.")
    public static let wrongType = Rule(
        "wrong-type", "A value is not of the type that its key takes.",
        cure: "Write it as the message says. Times are HH:MM; minutes are whole numbers, 1h30 or 90 min.")
    public static let outOfRange = Rule(
        "out-of-range", "A value is too small, too large or too long.",
        cure: "Stay within the limits that the message names.")
    public static let unknownValue = Rule(
        "unknown-value", "A word that is none of those the key takes.",
        cure: "Write one of the words that the message lists.")
    public static let fileNotFound = Rule(
        "file-not-found", "A file that the agenda names cannot be read.",
        cure: "Paths count from the agenda's own folder. Check the name, and that the file may be read.")

    package static let unknownTheme = Rule(
        "unknown-theme", "A theme that the agenda does not list.",
        cure: "Write the name or the id of one that stands under 'themes' at the top, or add it there.")
    static let themeOfOthers = Rule(
        "theme-of-others", "A question of a shared pack has a theme that this agenda does not list.",
        cure: "Add it under 'themes' at the top. Without that, its answers stand under \"Other themes\".",
        severity: .warning)

    /// The rules that reading any field can break.
    public static let reading: [Rule] = [
        .unknownKey, .missingKey, .wrongType, .outOfRange, .unknownValue, .fileNotFound, .unknownTheme,
        .themeOfOthers,
    ]
}
