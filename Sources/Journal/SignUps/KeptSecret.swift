/// A library's secret, read from its file once.
final class KeptSecret: Sendable {
    private let path: String
    private let rounds: Int
    private let known = Locked<SecretKey?>(nil)

    /// - Parameter rounds: fewer only in tests, whose BoringSSL is not optimised.
    init(library path: String, rounds: Int = SecretKey.rounds) {
        self.path = path
        self.rounds = rounds
    }

    /// The secret, made where there is none yet.
    func make() throws(LibraryError) -> SecretKey {
        if let known = known.withLock({ $0 }) { return known }
        let key = try SecretKey.madeForLibrary(at: path, rounds: rounds)
        known.withLock { $0 = key }
        return key
    }

    /// The secret; nil where there is none yet.
    func read() throws(LibraryError) -> SecretKey? {
        if let known = known.withLock({ $0 }) { return known }
        return try SecretKey.ofLibrary(at: path, rounds: rounds)
    }
}
