internal import Meeting
internal import SectionKit
internal import Synchronization

/// What changes of tables would do that somebody was shown, until they say yes: what is done is what was seen.
final class KeptEffects: Sendable {
    struct Kept: Sendable {
        let section: String
        /// What it was worked out on.
        let ground: SeatingGround
        let arrangement: Arrangement
    }

    private let kept = Mutex<[(name: String, effect: Kept)]>([])
    /// More than there are people who change tables at one meeting; each holds one meeting's tables twice.
    private static let most = 50

    func keep(_ effect: Kept) -> String {
        let name = Secret.make()
        kept.withLock { $0 = $0.suffix(Self.most - 1) + [(name, effect)] }
        return name
    }

    /// Nil where it was done, or is so old that it has been let go.
    func take(_ name: String) -> Kept? {
        kept.withLock { kept in
            guard let index = kept.lastIndex(where: { $0.name == name }) else { return nil }
            return kept.remove(at: index).effect
        }
    }
}
