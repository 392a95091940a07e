/// Where an agenda's bytes and those of the files it names come from.
///
/// A real folder, or what the library keeps with a meeting: a replay reads the same bytes from there.
public protocol AgendaFiles: Sendable {
    /// The bytes of a file, by its path from the agenda's folder.
    ///
    /// - Throws: `AgendaFileError` in words for the person who wrote the path.
    func bytes(of path: String) throws -> [UInt8]
    /// True where they are those that a meeting was read from before: its kinds go before those of this program.
    var areKept: Bool { get }
}

extension AgendaFiles {
    public var areKept: Bool { false }
}

/// A file that cannot be read, and why.
public struct AgendaFileError: Error, Hashable, Sendable {
    public let message: String
    public init(_ message: String) { self.message = message }
}

/// One file that a reading used.
public struct AgendaSource: Hashable, Sendable {
    /// From the agenda's folder; the agenda's own name for itself.
    public let path: String
    public let bytes: [UInt8]
    /// True where it came with this program, and does not lie beside the agenda.
    public let isShipped: Bool
    public init(path: String, bytes: [UInt8], isShipped: Bool = false) {
        self.path = path
        self.bytes = bytes
        self.isShipped = isShipped
    }
}

/// Files that are at hand as bytes, such as those that the library kept with a meeting.
public struct KeptFiles: AgendaFiles {
    private let sources: [String: [UInt8]]
    public var areKept: Bool { true }
    public init(_ sources: [AgendaSource]) {
        self.sources = Dictionary(sources.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }
    public func bytes(of path: String) throws -> [UInt8] {
        guard let bytes = sources[path] else { throw AgendaFileError("'\(path)' was not kept with the meeting") }
        return bytes
    }
}
