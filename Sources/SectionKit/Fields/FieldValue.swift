/// A type that a `@Field` can hold.
public protocol FieldValue: Sendable {
    /// What stands in while nothing readable was written; never seen where reading succeeded.
    static var blank: Self { get }
    static var shape: FieldShape { get }
    /// True where a field may be left out without a default.
    static var mayBeMissing: Bool { get }
    /// Reads what was written, or reports what is wrong with it and returns nil.
    static func read(_ node: any RawNode, _ reader: FieldReader) -> Self?
    /// How the value would be written; nil where it has no short form.
    var writtenForm: String? { get }
    /// What limits count: the number, the minutes, the letters, the items.
    var limitedSize: Int? { get }
}

extension FieldValue {
    @inlinable public static var mayBeMissing: Bool { false }
    public var limitedSize: Int? { nil }

    /// Reads a single value with `convert`, and reports anything else as the wrong type.
    @inlinable
    public static func readScalar(_ node: any RawNode, _ reader: FieldReader, _ convert: (String) -> Self?) -> Self? {
        if !node.isEmpty, let text = node.text, let value = convert(text) { return value }
        reportWrongType(node, reader)
        return nil
    }

    @usableFromInline
    static func reportWrongType(_ node: any RawNode, _ reader: FieldReader) {
        reader.report(
            .wrongType, "\(reader.subject) must be \(shape.words), found \(FieldReader.describe(node))",
            fix: "write \(shape.words)\(shape.hasSample ? ", such as \(reader.sample(shape.sample))" : "")", at: node)
    }
}

/// A value whose size can have limits.
public protocol SizedFieldValue: FieldValue {}

extension String: SizedFieldValue {
    public static var blank: String { "" }
    public static var shape: FieldShape { .text }
    public static func read(_ node: any RawNode, _ reader: FieldReader) -> String? { readScalar(node, reader) { $0 } }
    public var writtenForm: String? { self }
    public var limitedSize: Int? {
        // Letters are slow to tell apart, and in ASCII, CR LF aside, each byte is one.
        var text = self
        return text.withUTF8 { Self.isOneByteALetter($0) ? $0.count : nil } ?? count
    }

    private static func isOneByteALetter(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index + 8 <= bytes.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let carriage = word ^ (0x0D &* ones)
            guard (word | ((carriage &- ones) & ~carriage)) & (0x80 &* ones) == 0 else { break }
            index += 8
        }
        while index < bytes.count {
            guard bytes[index] < 0x80, bytes[index] != 0x0D else { return false }
            index += 1
        }
        return true
    }
}

extension Bool: FieldValue {
    public static var blank: Bool { false }
    public static var shape: FieldShape { .flag }
    public static func read(_ node: any RawNode, _ reader: FieldReader) -> Bool? {
        readScalar(node, reader) {
            switch $0.lowercased() {
            case "yes", "true", "on", "y": true
            case "no", "false", "off", "n": false
            default: nil
            }
        }
    }
    public var writtenForm: String? { self ? "yes" : "no" }
}

extension Int: SizedFieldValue {
    public static var blank: Int { 0 }
    public static var shape: FieldShape { .whole }
    public static func read(_ node: any RawNode, _ reader: FieldReader) -> Int? { readScalar(node, reader) { Int($0) } }
    public var writtenForm: String? { String(self) }
    public var limitedSize: Int? { self }
}

extension Double: FieldValue {
    public static var blank: Double { 0 }
    public static var shape: FieldShape { .decimal }
    public static func read(_ node: any RawNode, _ reader: FieldReader) -> Double? {
        readScalar(node, reader) { text in Double(text).flatMap { $0.isFinite ? $0 : nil } }
    }
    public var writtenForm: String? { self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(self) }
}

extension Minutes: SizedFieldValue {
    public static var blank: Minutes { .zero }
    public static var shape: FieldShape { .minutes }
    public static func read(_ node: any RawNode, _ reader: FieldReader) -> Minutes? {
        guard let minutes = readScalar(node, reader, { Minutes($0) }) else { return nil }
        guard minutes.count <= 1_440 else {
            reader.report(
                .outOfRange, "\(minutes.count) minutes are more than a day", fix: "write at most 1440", at: node)
            return nil
        }
        return minutes
    }
    public var writtenForm: String? { String(count) }
    public var limitedSize: Int? { count }
}

extension ClockTime: FieldValue {
    public static var blank: ClockTime { .midnight }
    public static var shape: FieldShape { .time }
    public static func read(_ node: any RawNode, _ reader: FieldReader) -> ClockTime? {
        readScalar(node, reader) { ClockTime($0) }
    }
    public var writtenForm: String? { description }
}

extension Optional: FieldValue where Wrapped: FieldValue {
    @inlinable public static var blank: Wrapped? { nil }
    public static var shape: FieldShape { Wrapped.shape }
    @inlinable public static var mayBeMissing: Bool { true }
    @inlinable
    public static func read(_ node: any RawNode, _ reader: FieldReader) -> Wrapped?? {
        Wrapped.read(node, reader).map { .some($0) }
    }
    public var writtenForm: String? { self?.writtenForm }
    @inlinable public var limitedSize: Int? { self?.limitedSize }
}

extension Optional: SizedFieldValue where Wrapped: SizedFieldValue {}

extension Array: FieldValue where Element: FieldValue {
    public static var blank: [Element] { [] }
    public static var shape: FieldShape { .list(of: Element.shape) }
    @inlinable
    public static func read(_ node: any RawNode, _ reader: FieldReader) -> [Element]? {
        guard let count = node.itemCount else {
            reportNoList(node, reader)
            return nil
        }
        let start = reader.mark
        var values: [Element] = []
        values.reserveCapacity(count)
        var index = 0
        node.forEachItem { item in
            reader.inside(index: index) {
                if let value = Element.read(item, reader) { values.append(value) }
            }
            index += 1
        }
        return reader.isClean(since: start) ? values : nil
    }
    @usableFromInline
    static func reportNoList(_ node: any RawNode, _ reader: FieldReader) {
        reader.report(
            .wrongType, "\(reader.subject) must be a list, found \(FieldReader.describe(node))",
            fix: "write one '- …' a line, or […, …]", at: node)
    }
    public var writtenForm: String? { isEmpty ? "[]" : nil }
    @inlinable public var limitedSize: Int? { count }
}

extension Array: SizedFieldValue where Element: FieldValue {}
