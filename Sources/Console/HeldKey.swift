/// Tells a key that is held down from one that is pressed again.
///
/// A keyboard repeats a key that is down after 250 to 660 ms, and then every 11 to 100 ms.
struct HeldKey: Hashable, Sendable {
    private var key: Key?
    private var last = 0
    private var counted = 0
    private var repeats = 0

    /// What a press says of the finger.
    struct Press: Hashable, Sendable {
        /// Nobody presses a key again so soon: the keyboard did.
        var isRepeat = false
        /// How many of those have come since the last press by hand.
        var repeats = 0
        /// Nobody can have let go of the key and thought since it last counted.
        var isThoughtless = false
    }

    /// - Parameter ticks: When it came, in milliseconds of any clock that only runs on.
    mutating func take(_ key: Key, at ticks: Int) -> Press {
        defer { last = ticks }
        guard key == self.key else {
            self.key = key
            counted = ticks
            repeats = 0
            return Press()
        }
        let isRepeat = ticks - last < Self.fastestFinger
        let isThoughtless = isRepeat || ticks - counted < Self.thought
        if !isThoughtless { counted = ticks }
        repeats = isRepeat ? repeats + 1 : 0
        return Press(isRepeat: isRepeat, repeats: repeats, isThoughtless: isThoughtless)
    }

    private static let fastestFinger = 120
    private static let thought = 700
}
