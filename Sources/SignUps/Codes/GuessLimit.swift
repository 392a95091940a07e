/// Slows those who guess withdraw codes, and locks nobody out.
///
/// The rule: each address may try five codes at once, and then one every two seconds; all addresses together may try 60
/// at once, and then ten a second. A right code gives its try back, so only wrong ones count. Who has not been wrong
/// three times lately does not wait for the guesses of others. Nobody is refused: whoever is too quick is told how many
/// seconds to wait, and waiting so long always helps, whoever else is guessing elsewhere. At ten a second, the 8.6
/// thousand million codes last 27 years.
public struct GuessLimit: Sendable {
    public enum Admission: Hashable, Sendable {
        /// The code may be looked up; ``wasRight(_:at:)`` gives the try back.
        case go
        /// How many seconds to wait before the next try; at least 1.
        case wait(seconds: Int)
    }

    private struct Bucket {
        var tokens: Double
        var at: Double

        mutating func fill(_ now: Double, rate: Double, most: Double) {
            // A clock that goes back fills nothing.
            if now > at { tokens = min(most, tokens + (now - at) * rate) }
            at = now
        }
    }

    static let each = (most: 5.0, rate: 0.5)
    static let all = (most: 60.0, rate: 10.0)
    /// An address with so many tries left has not been wrong lately.
    static let fresh = 3.0
    /// Addresses that are remembered; who has been quiet longest is forgotten, which only gives tries back.
    static let mostAddresses = 10_000

    private var buckets: [String: Bucket] = [:]
    private var everybody = Bucket(tokens: all.most, at: 0)

    public init() {}

    /// Asks before a code is looked up.
    ///
    /// - Parameters:
    ///   - address: of the reader; for IPv6 its first 64 bits.
    ///   - now: seconds of a clock that nobody can set.
    public mutating func admit(_ address: String, at now: Double) -> Admission {
        var bucket = buckets[address] ?? Bucket(tokens: Self.each.most, at: now)
        bucket.fill(now, rate: Self.each.rate, most: Self.each.most)
        everybody.fill(now, rate: Self.all.rate, most: Self.all.most)
        defer { keep(bucket, for: address) }
        guard bucket.tokens >= 1 else { return .wait(seconds: Self.seconds(1 - bucket.tokens, Self.each.rate)) }
        guard bucket.tokens >= Self.fresh || everybody.tokens >= 1 else {
            return .wait(
                seconds: min(
                    Self.seconds(Self.fresh - bucket.tokens, Self.each.rate),
                    Self.seconds(1 - everybody.tokens, Self.all.rate)))
        }
        bucket.tokens -= 1
        everybody.tokens = max(0, everybody.tokens - 1)
        return .go
    }

    /// The code was right: the try did not count.
    public mutating func wasRight(_ address: String, at now: Double) {
        everybody.tokens = min(Self.all.most, everybody.tokens + 1)
        guard var bucket = buckets[address] else { return }
        bucket.tokens = min(Self.each.most, bucket.tokens + 1)
        buckets[address] = bucket
    }

    private static func seconds(_ missing: Double, _ rate: Double) -> Int { max(1, Int((missing / rate).rounded(.up))) }

    private mutating func keep(_ bucket: Bucket, for address: String) {
        if buckets[address] == nil, buckets.count >= Self.mostAddresses {
            // Those that are full again need no remembering; where none is, the quietest half goes.
            buckets = buckets.filter { $0.value.tokens + (bucket.at - $0.value.at) * Self.each.rate < Self.each.most }
            if buckets.count >= Self.mostAddresses {
                let latest = buckets.values.map(\.at).sorted()[buckets.count / 2]
                buckets = buckets.filter { $0.value.at > latest }
            }
        }
        buckets[address] = bucket
    }
}
