internal import Foundation
internal import SectionKit

/// A moment of the meeting's clock, as pages need it: with its fractions, and how fast it runs.
public struct PageTime: Hashable, Sendable {
    /// Since 1970, in the meeting's time.
    public var seconds: Double
    /// Meeting seconds a real second; 1 in the real meeting, 0 while the clock stands.
    public var speed: Double

    public init(seconds: Double, speed: Double) {
        self.seconds = seconds
        self.speed = speed
    }

    var milliseconds: Int { Int((min(max(seconds, -1e12), 1e12) * 1_000).rounded()) }
}
