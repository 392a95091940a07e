internal import Foundation

extension Array where Element: Sendable {
    /// Maps on all processors, and keeps the order. Each element is let go of by the thread that used it.
    consuming func concurrentMap<Result: Sendable>(_ transform: @Sendable (consuming Element) -> Result) -> [Result] {
        guard count > 1 else { return map { transform($0) } }
        let count = count
        let elements = SharedSlots(self)
        self = []
        let results = SharedSlots<Result>(count: count)
        DispatchQueue.concurrentPerform(iterations: count) { index in
            if let element = elements.take(at: index) { results.set(transform(element), at: index) }
        }
        return results.all
    }
}

/// What several threads are given or have found, by its index.
///
/// Behind an `NSLock`, which the thread sanitizer sees, as it does not see the slow path of `Synchronization.Mutex`.
private final class SharedSlots<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var slots: [Value?]

    init(_ values: [Value]) { slots = values }
    init(count: Int) { slots = Array(repeating: nil, count: count) }

    func set(_ value: Value, at index: Int) {
        lock.withLock { slots[index] = value }
    }

    func take(at index: Int) -> Value? {
        lock.withLock {
            let value = slots[index]
            slots[index] = nil
            return value
        }
    }

    var all: [Value] { lock.withLock { slots.compactMap(\.self) } }
}
