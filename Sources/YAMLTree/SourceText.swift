/// The text of a file as UTF-8, whatever it was stored as.
///
/// What could not be decoded, and control characters that YAML forbids, stand as U+FFFD.
public struct SourceText: Sendable {
    /// The decoded text without a byte order mark.
    public let utf8: [UInt8]

    public init(utf8: [UInt8]) {
        self.utf8 = utf8
    }

    /// Builds the table of lines; make it once and keep it, it reads the whole text.
    public func makeLocator() -> SourceLocator {
        SourceLocator(self)
    }
}
