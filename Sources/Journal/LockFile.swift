internal import CPlatform
internal import Foundation
internal import Synchronization

/// An open file with the operating system's lock on it.
final class LockFile: Sendable {
    /// -1 once it is closed.
    private let descriptor: Mutex<Int32>

    /// Opens and locks, and makes sure that the path still names this file: a lock on a file that was
    /// removed meanwhile would keep nobody out.
    init(path: String, key: MeetingKey) throws(LibraryError) {
        for _ in 0..<100 {
            let opened = lectern_lock_open(path)
            guard opened >= 0 else { throw .system(-opened, path: path) }
            let taken = lectern_lock_take(opened)
            guard taken == 0 else {
                let holder = Self.holder(opened)
                _ = lectern_close(opened)
                if taken == -EWOULDBLOCK { throw .held(key, by: holder) }
                throw .system(-taken, path: path)
            }
            if lectern_lock_is_current(opened, path) == 1 {
                descriptor = Mutex(opened)
                return
            }
            _ = lectern_close(opened)
        }
        throw .held(key, by: nil)
    }

    deinit {
        close()
    }

    var isOpen: Bool { descriptor.withLock { $0 >= 0 } }

    func write(_ bytes: [UInt8]) {
        descriptor.withLock { descriptor in
            guard descriptor >= 0 else { return }
            _ = lectern_lock_write(descriptor, bytes, bytes.count)
        }
    }

    func touch(at seconds: Int) {
        descriptor.withLock { descriptor in
            guard descriptor >= 0 else { return }
            _ = lectern_lock_touch(descriptor, Int64(seconds))
        }
    }

    func close() {
        descriptor.withLock { descriptor in
            guard descriptor >= 0 else { return }
            _ = lectern_close(descriptor)
            descriptor = -1
        }
    }

    /// Who says that it holds the lock; `nil` when nobody has written yet, or a process that is no more.
    private static func holder(_ descriptor: Int32) -> MeetingHolder? {
        var buffer = [UInt8](repeating: 0, count: 1_024)
        let count = lectern_lock_read(descriptor, &buffer, buffer.count)
        guard count > 0,
            let holder = try? JSONDecoder().decode(MeetingHolder.self, from: Data(buffer.prefix(count)))
        else { return nil }
        let isGone =
            holder.host == MeetingLock.host && kill(pid_t(truncatingIfNeeded: holder.pid), 0) != 0 && errno == ESRCH
        return isGone ? nil : holder
    }
}
