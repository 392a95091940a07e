internal import Foundation

/// A value behind a lock that the thread sanitizer understands.
///
/// `Synchronization.Mutex` would do, but its slow path lies in the standard library, where the sanitizer sees no lock
/// and reports races that are none. `NSLock` is a pthread mutex, which it knows.
final class Locked<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    init(_ value: sending Value) { self.value = value }

    func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(&value)
    }
}
