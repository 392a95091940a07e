internal import Synchronization

/// Whether a library is still open.
///
/// GRDB crashes in places when a closed connection is used. Who uses one asks here first, on the queue of
/// that connection, where it cannot be closed meanwhile.
final class Door: Sendable {
    private let isClosed = Atomic(false)

    func close() { isClosed.store(true, ordering: .releasing) }

    func demandOpen(_ path: String) throws(LibraryError) {
        if isClosed.load(ordering: .acquiring) { throw .closed(path: path) }
    }
}
