internal import Meeting
internal import SectionKit
internal import Synchronization

/// The words of one moment's prices: the console, as it is asked for and as it follows the meeting, names the same thirty of
/// them, and each costs a plan of the whole agenda.
final class PriceShelf: Sendable {
    struct Moment: Hashable {
        var sequence: Int
        var now: Instant
    }

    private struct Key: Hashable {
        var command: Command
        var gains: Bool
    }

    private let inside = Mutex((moment: Moment?.none, words: [Key: String?]()))

    /// - Parameter find: Works the price out where nobody has at that moment; nil is a price as well.
    func words(of command: Command, gains: Bool, at moment: Moment, _ find: () -> String?) -> String? {
        let key = Key(command: command, gains: gains)
        let known = inside.withLock { inside in inside.moment == moment ? inside.words[key] : nil }
        if let known { return known }
        let found = find()
        inside.withLock { inside in
            if inside.moment != moment { inside = (moment, [:]) }
            inside.words[key] = .some(found)
        }
        return found
    }
}
