internal import Foundation

/// A file that only its owner can read, replaced whole: after a power cut there is the old one or the new one.
enum PrivateFile {
    /// - Throws: Where it cannot be written; then the old one stands.
    static func replace(_ file: URL, with bytes: Data) throws {
        let new = file.appendingPathExtension("new")
        try? FileManager.default.removeItem(at: new)
        // Foundation's own replacing needs one that is there already.
        guard
            FileManager.default.createFile(
                atPath: new.path, contents: bytes, attributes: [.posixPermissions: 0o600]),
            rename(new.path, file.path) == 0
        else { throw CocoaError(.fileWriteUnknown) }
    }
}
