/// Texts as a YAML file has them.
public enum YAMLText {
    /// Between double quotation marks, on one line: whatever is in it stays that text.
    public static func quoted(_ text: String) -> String { ScalarWriter.line(text, style: .double, inFlow: true) }

    /// On one line of a comment: what breaks a line, or cannot be seen, is a blank.
    public static func comment(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map {
                    [.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory) ? " " : $0
                }))
    }
}
