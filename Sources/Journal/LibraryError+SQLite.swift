internal import Foundation
internal import GRDB

extension LibraryError {
    /// Says in a library's words what SQLite, or anything else below, has thrown.
    init(_ error: any Error, path: String) {
        switch error {
        case let known as LibraryError:
            self = known
        case let error as DatabaseError:
            self.init(database: error, path: path)
        case let error as CocoaError where error.code == .fileWriteOutOfSpace:
            self = .full(path: path)
        default:
            self = .failed(path: path, reason: String(describing: error))
        }
    }

    private init(database error: DatabaseError, path: String) {
        let reason = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
        case .SQLITE_FULL: self = .full(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
        case .SQLITE_NOTADB: self = .notALibrary(path: path)
        case .SQLITE_CORRUPT, .SQLITE_FORMAT: self = .corrupt(path: path, detail: reason)
        case .SQLITE_MISUSE: self = .closed(path: path)
        case .SQLITE_CANTOPEN: self = Self.unopenable(path: path, reason: reason)
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .full(path: path)
        default: self = .failed(path: path, reason: reason)
        }
    }

    /// SQLite says only "unable to open": for a file that is there it means that its folder may not be written.
    private static func unopenable(path: String, reason: String) -> LibraryError {
        var isFolder: ObjCBool = false
        let files = FileManager.default
        guard files.fileExists(atPath: path, isDirectory: &isFolder) else {
            return .cannotOpen(path: path, reason: reason)
        }
        if isFolder.boolValue { return .cannotOpen(path: path, reason: "it is a folder") }
        guard files.isReadableFile(atPath: path) else {
            return .cannotOpen(path: path, reason: "it may not be read")
        }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        if !files.isWritableFile(atPath: path) || !files.isWritableFile(atPath: folder) {
            return .readOnly(path: path)
        }
        return .cannotOpen(path: path, reason: reason)
    }

    /// Names the trouble that a C function told of.
    static func system(_ number: Int32, path: String) -> LibraryError {
        switch number {
        case ENOSPC, EDQUOT: .full(path: path)
        case EROFS, EACCES, EPERM: .readOnly(path: path)
        case EEXIST: .fileExists(path: path)
        default: .cannotOpen(path: path, reason: String(cString: strerror(number)))
        }
    }
}
