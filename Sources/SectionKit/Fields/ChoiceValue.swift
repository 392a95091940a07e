/// A field that takes one of a few words: an enum of texts that says what each means.
///
/// ```swift
/// enum Order: String, ChoiceValue { case clockwise, quietFirst = "quiet-first"
///     var help: String { … } }
/// ```
public protocol ChoiceValue: FieldValue, RawRepresentable, CaseIterable where RawValue == String {
    /// What choosing it means, in a few words.
    var help: String { get }
}

extension ChoiceValue {
    public static var blank: Self {
        // Never empty: the compiler refuses an enum with a raw type and no cases.
        allCases[allCases.startIndex]
    }
    public static var shape: FieldShape { .choice(allCases.map { .init(name: $0.rawValue, help: $0.help) }) }
    @inlinable
    public static func read(_ node: any RawNode, _ reader: FieldReader) -> Self? {
        if let text = node.text, let value = Self(rawValue: text) { return value }
        reportUnknown(node, reader)
        return nil
    }

    @usableFromInline
    static func reportUnknown(_ node: any RawNode, _ reader: FieldReader) {
        reader.reportUnknown(node, known: allCases.map(\.rawValue))
    }
    public var writtenForm: String? { rawValue }
}

extension FieldReader {
    /// Reports a word that is none of those that can stand there.
    func reportUnknown(_ node: any RawNode, known names: [String]) {
        let nearest = node.text.flatMap { NearestWord.to($0, among: names) }
        report(
            .unknownValue, "\(subject) must be one of \(names.joined(separator: ", ")), found \(Self.describe(node))",
            fix: nearest.map { "did you mean '\($0)'?" } ?? "write one of \(names.joined(separator: ", "))", at: node)
    }
}
