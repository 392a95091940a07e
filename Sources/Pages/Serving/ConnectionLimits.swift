/// How many connections there may be.
public struct ConnectionLimits: Hashable, Sendable {
    /// In all: far more than a meeting has screens.
    public var most: Int
    /// From one address, save this machine's own: a whole room may come through one router.
    public var perAddress: Int

    public init(most: Int = 4_000, perAddress: Int = 300) {
        self.most = most
        self.perAddress = perAddress
    }

    /// So many more are told that there are too many; those that come beyond are closed unheard.
    static let spare = 100
    /// Files that the library, the agenda and the terminal need.
    private static let others = 100

    /// What remains where the system lets the process open so many files in all.
    func within(openFiles: Int) -> ConnectionLimits {
        ConnectionLimits(most: max(10, min(most, openFiles - Self.spare - Self.others)), perAddress: perAddress)
    }
}
