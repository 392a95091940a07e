internal import Synchronization

/// What the room screen is told to show beside the meeting; kept by the pages alone, since the meeting did nothing.
struct RoomScreen: Hashable, Sendable {
    /// It is blacked out.
    var isDark = false
    /// It shows where the pages are, also while something else goes on.
    var invites = false
}

final class RoomSwitch: Sendable {
    private let screen = Mutex(RoomScreen())

    var now: RoomScreen { screen.withLock { $0 } }

    func follow(_ order: PageOrder) {
        screen.withLock { screen in
            switch order {
            case .dark: screen.isDark = true
            case .light: screen.isDark = false
            case .invite: screen.invites = true
            case .uninvite: screen.invites = false
            case .link, .revoke: break
            }
        }
    }
}
