internal import Synchronization

/// Whether the room screen is blacked out; kept by the pages alone, since it is nothing that the meeting did.
final class RoomSwitch: Sendable {
    private let dark = Mutex(false)

    var isDark: Bool { dark.withLock { $0 } }
    func set(dark isDark: Bool) { dark.withLock { $0 = isDark } }
}
