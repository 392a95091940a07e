internal import Foundation

extension Array where Element: Sendable {
    /// Maps on all processors, and keeps the order.
    func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
        guard count > 1 else { return map(transform) }
        let results = SharedResults<Result>(count: count)
        DispatchQueue.concurrentPerform(iterations: count) { results.set(transform(self[$0]), at: $0) }
        return results.all
    }
}

/// What several threads found, by the index of what they were given.
///
/// Behind an `NSLock`, which the thread sanitizer sees, as it does not see the slow path of `Synchronization.Mutex`.
private final class SharedResults<Result: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var results: [Result?]

    init(count: Int) { results = Array(repeating: nil, count: count) }

    func set(_ result: Result, at index: Int) {
        lock.withLock { results[index] = result }
    }

    var all: [Result] { lock.withLock { results.compactMap(\.self) } }
}
