internal import SignUps
internal import Synchronization

/// How much one address may send. A tablet that a whole service shares, or a house with one address, never comes near it.
final class SignUpLimits: Sendable {
    private struct Inside {
        var guesses = GuessLimit()
        var posts: [String: Allowance] = [:]
    }
    private let inside = Mutex(Inside())
    private let began = ContinuousClock.now
    private static let size = Allowance.Size(most: 15_000, perSecond: 50)
    private static let mostAddresses = 1_000

    func mayPost(_ visitor: SigningUp.Visitor) -> Bool {
        // Whoever sits at this machine can do it more harm than this.
        if visitor.isFromThisMachine { return true }
        let now = ContinuousClock.now
        return inside.withLock { inside in
            if inside.posts.count >= Self.mostAddresses, inside.posts[visitor.address] == nil {
                for (other, var allowance) in inside.posts where allowance.isFull(at: now) { inside.posts[other] = nil }
                if inside.posts.count >= Self.mostAddresses { return false }
            }
            return inside.posts[visitor.address, default: Allowance(Self.size, at: now)].take(at: now)
        }
    }

    func admit(_ visitor: SigningUp.Visitor) -> GuessLimit.Admission {
        let now = (ContinuousClock.now - began) / .seconds(1)
        return inside.withLock { $0.guesses.admit(Self.network(visitor.address), at: now) }
    }

    func wasRight(_ visitor: SigningUp.Visitor) {
        let now = (ContinuousClock.now - began) / .seconds(1)
        inside.withLock { $0.guesses.wasRight(Self.network(visitor.address), at: now) }
    }

    /// Of an IPv6 address its first 64 bits: one machine has all the rest.
    static func network(_ address: String) -> String {
        guard address.contains(":") else { return address }
        let pieces = address.split(separator: ":", omittingEmptySubsequences: false)
        return pieces.prefix(4).joined(separator: ":")
    }
}
