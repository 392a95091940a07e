internal import CPlatform

/// What the file system says of a file without opening it: two that are equal mean that nobody wrote in between.
struct FileStamp: Hashable {
    /// True for an ordinary file: no pipe, no device.
    let isFile: Bool
    private let inode: UInt64
    private let size: Int64
    /// In nanoseconds since 1970.
    private let written: Int64
    /// Also changes when the file is renamed into place with its old time, or who may read it changes.
    private let changed: Int64

    /// Nil where there is no such file, or nobody may know.
    init?(of path: String) {
        var found = lectern_stamp()
        guard lectern_file_stamp(path, &found) == 0 else { return nil }
        isFile = found.is_file != 0
        inode = found.inode
        size = found.size
        written = found.written
        changed = found.changed
    }
}
