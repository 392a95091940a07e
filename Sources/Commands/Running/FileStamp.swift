internal import Foundation

/// What the file system says of a file without opening it: two that are equal mean that nobody wrote in between.
struct FileStamp: Hashable {
    /// True for an ordinary file: no pipe, no device.
    let isFile: Bool
    private let inode: UInt64
    private let size: Int64
    private let written: Time
    /// Also changes when the file is renamed into place with its old time, or who may read it changes.
    private let changed: Time

    private struct Time: Hashable {
        var seconds: Int
        var nanoseconds: Int
    }

    /// Nil where there is no such file, or nobody may know.
    init?(of path: String) {
        var found = stat()
        guard stat(path, &found) == 0 else { return nil }
        isFile = found.st_mode & S_IFMT == S_IFREG
        inode = UInt64(found.st_ino)
        size = Int64(found.st_size)
        #if canImport(Darwin)
            written = Time(seconds: found.st_mtimespec.tv_sec, nanoseconds: found.st_mtimespec.tv_nsec)
            changed = Time(seconds: found.st_ctimespec.tv_sec, nanoseconds: found.st_ctimespec.tv_nsec)
        #else
            written = Time(seconds: found.st_mtim.tv_sec, nanoseconds: found.st_mtim.tv_nsec)
            changed = Time(seconds: found.st_ctim.tv_sec, nanoseconds: found.st_ctim.tv_nsec)
        #endif
    }
}
