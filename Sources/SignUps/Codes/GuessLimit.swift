/// Slows those who guess withdraw codes, and locks nobody out.
///
/// The rule: each address may try five codes at once, and then one every two seconds; all addresses together may try 60
/// at once, and then ten a second. While others use that up, each address still has three tries of its own, and one more
/// a minute. A right code gives its try back, so only wrong ones count. Nobody is refused: whoever is too quick is told
/// how many seconds to wait, and comes on within a minute, whoever else is guessing elsewhere. At ten a second, the 8.6
/// thousand million codes last 27 years.
public struct GuessLimit: Sendable {
    public enum Admission: Hashable, Sendable {
        /// The code may be looked up; ``wasRight(_:at:)`` gives the try back.
        case go
        /// How many seconds to wait before the next try; at least 1.
        case wait(seconds: Int)
    }

    /// Tries that are left, and how many more come a second.
    private struct Bucket {
        let most: Double
        let rate: Double
        private(set) var tokens: Double
        private(set) var at: Double

        init(most: Double, rate: Double, at: Double) {
            (self.most, self.rate, self.at) = (most, rate, at)
            tokens = most
        }

        var hasOne: Bool { tokens >= 1 }
        var secondsToOne: Int { max(1, Int(((1 - tokens) / rate).rounded(.up))) }

        mutating func fill(_ now: Double) {
            // A clock that goes back fills nothing.
            if now > at { tokens = min(most, tokens + (now - at) * rate) }
            at = now
        }
        mutating func take() { tokens = max(0, tokens - 1) }
        mutating func giveBack() { tokens = min(most, tokens + 1) }
    }

    private struct Address {
        var tries: Bucket
        var own: Bucket

        init(at now: Double) {
            tries = Bucket(most: 5, rate: 0.5, at: now)
            own = Bucket(most: 3, rate: 1 / 60, at: now)
        }

        /// Nothing needs to be remembered of it.
        func isFull(at now: Double) -> Bool {
            var later = self
            later.fill(now)
            return later.tries.tokens == later.tries.most && later.own.tokens == later.own.most
        }
        mutating func fill(_ now: Double) {
            tries.fill(now)
            own.fill(now)
        }
    }

    /// Addresses that are remembered; who has been quiet longest is forgotten, which only gives tries back.
    static let mostAddresses = 10_000

    private var addresses: [String: Address] = [:]
    private var everybody = Bucket(most: 60, rate: 10, at: 0)

    public init() {}

    var rememberedAddresses: Int { addresses.count }

    /// Asks before a code is looked up.
    ///
    /// - Parameters:
    ///   - address: of the reader; for IPv6 its first 64 bits.
    ///   - now: seconds of a clock that nobody can set.
    public mutating func admit(_ address: String, at now: Double) -> Admission {
        var mine = addresses[address] ?? Address(at: now)
        mine.fill(now)
        everybody.fill(now)
        defer { keep(mine, for: address, at: now) }
        guard mine.tries.hasOne else { return .wait(seconds: mine.tries.secondsToOne) }
        if everybody.hasOne {
            everybody.take()
        } else if mine.own.hasOne {
            mine.own.take()
        } else {
            return .wait(seconds: min(mine.own.secondsToOne, everybody.secondsToOne))
        }
        mine.tries.take()
        return .go
    }

    /// The code was right: the try did not count.
    public mutating func wasRight(_ address: String, at now: Double) {
        everybody.giveBack()
        addresses[address]?.tries.giveBack()
        addresses[address]?.own.giveBack()
    }

    private mutating func keep(_ mine: Address, for address: String, at now: Double) {
        if addresses[address] == nil, addresses.count >= Self.mostAddresses {
            addresses = addresses.filter { !$0.value.isFull(at: now) }
            if addresses.count >= Self.mostAddresses {
                // The half that has been quiet longest.
                let middle = addresses.values.map(\.tries.at).sorted()[addresses.count / 2]
                addresses = addresses.filter { $0.value.tries.at > middle }
            }
        }
        addresses[address] = mine
    }
}
