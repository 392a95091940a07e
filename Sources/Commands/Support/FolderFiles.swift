internal import Agenda
internal import Foundation

/// The files beside an agenda, from the disk.
struct FolderFiles: AgendaFiles {
    private let folder: URL

    init(beside agenda: String) { folder = URL(fileURLWithPath: agenda).deletingLastPathComponent() }

    func path(of path: String) -> String { folder.appendingPathComponent(path).path }

    func bytes(of path: String) throws -> [UInt8] {
        guard [".yaml", ".yml"].contains(where: path.lowercased().hasSuffix) else {
            throw AgendaFileError("'\(path)' does not end in .yaml, and only YAML files are shared")
        }
        return try File.read(self.path(of: path), called: path)
    }
}

/// Reads files with a message that says why not.
enum File {
    /// A little more than any agenda may have, so that a file that is too large is told as that and never read whole.
    static let most = (8 << 20) + 1

    static func read(_ path: String, called name: String) throws(AgendaFileError) -> [UInt8] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw AgendaFileError("there is no file '\(name)'")
        }
        if isFolder.boolValue { throw AgendaFileError("'\(name)' is a folder") }
        // A pipe that nobody writes to would keep a meeting waiting for ever; what a shell hands over stands in /dev.
        guard FileStamp(of: path)?.isFile == true || path.hasPrefix("/dev/") else {
            throw AgendaFileError("'\(name)' is no file")
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw AgendaFileError("'\(name)' may not be read")
        }
        defer { try? handle.close() }
        do {
            return try [UInt8](handle.read(upToCount: most) ?? Data())
        } catch {
            throw AgendaFileError("'\(name)' cannot be read to its end")
        }
    }
}
