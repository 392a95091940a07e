internal import Agenda
internal import Foundation
internal import SectionKit
internal import Synchronization
internal import Wording

/// Watches an agenda file, and the files that it names, while its meeting runs.
///
/// Asked about once a second: where nobody wrote, it costs one `stat` a file. (Dispatch has no source for files on
/// Linux, and inotify loses a file that an editor renames into place.)
struct AgendaWatch {
    /// What the files say.
    enum Finding {
        /// Missing, empty or being written: it is looked at again, and says nothing of the meeting.
        case unreadable(Said)
        /// It has errors, and so changes nothing.
        case faulty(AgendaReading)
        /// It can be taken over; warnings are in the reading.
        case agenda(MeetingAgenda, AgendaReading)
    }

    let path: String
    /// What the last look that found something new came to; nil before the first.
    private(set) var latest: Finding?
    private let catalog: ModuleCatalog
    private let files: FolderFiles
    /// Every file that the last reading asked for, also those that are missing, and how it was then.
    private var seen: [SeenFile]?
    /// False until a second look found the same bytes: a file can be written twice within one tick of its clock.
    private var isSettled = false
    private var reading: AgendaReading?

    /// - Parameter catalog: The kinds as the meeting has them, with their guards.
    init(path: String, catalog: ModuleCatalog) {
        self.path = path
        self.catalog = catalog
        files = FolderFiles(beside: path)
    }

    /// What is new since the last look; nil where nothing is. The first look always finds something.
    mutating func look() -> Finding? {
        if let seen, seen.allSatisfy(\.isUntouched) {
            if isSettled { return nil }
            isSettled = true
            if hasSameBytes() { return nil }
        }
        return read()
    }

    private mutating func read() -> Finding? {
        let asked = AskedFiles(files, agenda: path)
        let bytes: [UInt8]
        do {
            bytes = try File.read(path, called: path)
        } catch {
            return found(unreadable: Said(.fileUnreadable, "reason", error.message), asked)
        }
        guard !bytes.isEmpty else { return found(unreadable: Said(.fileEmpty, "path", path), asked) }
        if hasSame(bytes) {
            // Touched, and nothing in it changed.
            seen = seen?.map(\.lookedAtAgain)
            isSettled = false
            return nil
        }
        let new = AgendaReading.read(bytes, name: path, files: asked, catalog: catalog)
        guard asked.seen.allSatisfy(\.isUntouched) else {
            return found(unreadable: Said(.fileBeingWritten, "path", path), nil)
        }
        reading = new
        seen = asked.seen
        isSettled = false
        let finding: Finding =
            if let agenda = new.agenda, !new.hasErrors { .agenda(agenda, new) } else { .faulty(new) }
        latest = finding
        return finding
    }

    private mutating func found(unreadable why: Said, _ asked: AskedFiles?) -> Finding? {
        seen = asked?.seen
        isSettled = false
        if case .unreadable(why)? = latest { return nil }
        latest = .unreadable(why)
        return latest
    }

    private func hasSameBytes() -> Bool {
        guard let bytes = try? File.read(path, called: path) else { return false }
        return hasSame(bytes)
    }

    /// True where the last look could read all, and the agenda and every file that it names are as they were read.
    private func hasSame(_ bytes: [UInt8]) -> Bool {
        if case .unreadable? = latest { return false }
        guard let reading, let first = reading.sources.first, first.bytes == bytes else { return false }
        let known = Dictionary(
            reading.sources.dropFirst().filter { !$0.isShipped }.map { ($0.path, $0.bytes) },
            uniquingKeysWith: { first, _ in first })
        return (seen ?? []).compactMap(\.name).allSatisfy { (try? files.bytes(of: $0)) == known[$0] }
    }
}

/// A file that a reading asked for, and how it was just before.
private struct SeenFile {
    /// As the agenda names it; nil for the agenda itself.
    let name: String?
    let path: String
    let stamp: FileStamp?

    init(_ name: String?, at path: String) {
        self.name = name
        self.path = path
        stamp = FileStamp(of: path)
    }

    var isUntouched: Bool { FileStamp(of: path) == stamp }
    var lookedAtAgain: SeenFile { SeenFile(name, at: path) }
}

/// Files from a folder, with a note of which were asked for.
private final class AskedFiles: AgendaFiles {
    private let files: FolderFiles
    private let asked: Mutex<[SeenFile]>

    init(_ files: FolderFiles, agenda: String) {
        self.files = files
        asked = Mutex([SeenFile(nil, at: agenda)])
    }

    /// The agenda first.
    var seen: [SeenFile] { asked.withLock { $0 } }

    func bytes(of name: String) throws -> [UInt8] {
        let file = SeenFile(name, at: files.path(of: name))
        asked.withLock { asked in
            if !asked.contains(where: { $0.name == name }) { asked.append(file) }
        }
        return try files.bytes(of: name)
    }
}
