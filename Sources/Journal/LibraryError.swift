/// Why a library could not do what it was asked; each says what happened and what to do.
public enum LibraryError: Error, Hashable, Sendable {
    /// There is no library at the path (only when it is opened for reading).
    case missing(path: String)
    /// The file is something else.
    case notALibrary(path: String)
    /// A newer Lectern wrote it.
    case newer(path: String, found: Int, known: Int)
    case corrupt(path: String, detail: String)
    case readOnly(path: String)
    /// Another program was writing for longer than 2 seconds.
    case locked(path: String)
    case full(path: String)
    case cannotOpen(path: String, reason: String)
    case failed(path: String, reason: String)
    case closed(path: String)

    case noSuchMeeting(MeetingKey)
    case alreadyExists(MeetingKey)
    case frozen(MeetingKey)
    case badKey(MeetingKey, reason: String)
    /// The journal stands elsewhere than the batch supposed.
    case stale(MeetingKey, afterSeq: Int, found: Int)
    /// Another process runs the meeting; `nil` when it has not said who it is.
    case held(MeetingKey, by: MeetingHolder?)

    /// A backup or an export never replaces a file.
    case fileExists(path: String)
    case damagedExport(reason: String)
    case newerExport(found: Int, known: Int)
    /// The library has another meeting under the key of the one to import.
    case differs(MeetingKey)
    /// A step of the journal that this Lectern does not understand.
    case unreadableStep(MeetingKey, seq: Int)
    /// Everything is deleted, and traces may be in the file until the next opening.
    case eraseUnfinished(path: String, reason: String)
}

extension LibraryError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadableStep(let key, let seq):
            "Entry \(seq) of the journal of \(key) cannot be read by this Lectern. "
                + "Use the newest one, or go on with a backup; nothing was changed."
        case .missing(let path):
            "There is no library at \(path) yet. Run a meeting first, or name another file with --library."
        case .notALibrary(let path):
            "\(path) is not a Lectern library, and it was left as it is. Name another file with --library."
        case .newer(let path, let found, let known):
            "\(path) was written by a newer Lectern (its version is \(found), this one knows \(known)). "
                + "Use the newer Lectern; nothing was changed."
        case .corrupt(let path, let detail):
            "The library \(path) is damaged (\(detail)). Keep a copy of the file, and go on with a backup of it."
        case .readOnly(let path):
            "The library \(path) cannot be written. Allow writing to the file and its folder, "
                + "or name another file with --library."
        case .locked(let path):
            "Another program is writing to the library \(path). Wait until it is done, then try again."
        case .full(let path):
            "The disk of \(path) is full, so nothing was saved. Make room, then try again."
        case .cannotOpen(let path, let reason):
            "The library \(path) cannot be opened: \(reason). Check the path and who may read it."
        case .failed(let path, let reason):
            "The library \(path) could not do it: \(reason). Nothing was saved; check the disk, then try again."
        case .closed(let path):
            "The library \(path) is closed. Open it again."
        case .noSuchMeeting(let key):
            "The library has no meeting \(key). `lectern meetings` lists those it has."
        case .alreadyExists(let key):
            "The library has the meeting \(key) already. Open that one, or give the new one another id."
        case .frozen(let key):
            "The agenda of \(key) is fixed, because the meeting has begun. Give the changed agenda another id."
        case .badKey(let key, let reason):
            "The meeting \(key) cannot be kept: \(reason). Change its id or date."
        case .stale(let key, let afterSeq, let found):
            "The journal of \(key) stands at event \(found), not \(afterSeq). "
                + "Something was not saved before this; open the meeting again."
        case .held(let key, let holder):
            "\(key) is open in another program\(holder.map { " (\($0))" } ?? ""). "
                + "Go on there, or close it there first."
        case .fileExists(let path):
            "\(path) exists already, and is never replaced. Choose another name."
        case .damagedExport(let reason):
            "This is not a whole exported meeting: \(reason). Export it again. Nothing was imported."
        case .newerExport(let found, let known):
            "A newer Lectern exported this meeting (version \(found), this one reads up to \(known)). "
                + "Use the newer Lectern. Nothing was imported."
        case .differs(let key):
            "The library has another meeting as \(key). Erase that one first, or import into another library. "
                + "Nothing was imported."
        case .eraseUnfinished(let path, let reason):
            "It is deleted, but traces may still be in \(path). \(reason) "
                + "The next opening of the library removes them."
        }
    }
}
