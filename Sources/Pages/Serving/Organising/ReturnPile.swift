internal import Disclosure
internal import Journal
internal import Reports
internal import SectionKit
internal import Synchronization

/// The returns that an organiser has dropped in: in memory alone, until they are dropped or the program ends.
final class ReturnPile: Sendable {
    struct File: Sendable {
        var name: String
        var bytes: [UInt8]
    }

    /// Everything that the pages show, as it was at one moment.
    struct Picture: Sendable {
        var files: [File] = []
        var regions: RegionList?
        /// Nil where nothing was dropped in, or where nothing can be added up, for the reason beside it.
        var gathered: RollUpGathering?
        var reason: String?
    }

    private struct Inside {
        var files: [File] = []
        var regions: RegionList?
        /// Grows with each change, so that what was added up is added up once.
        var change = 0
        var known: (change: Int, editions: [KeptEdition], picture: Picture)?
        var lastUsed = ContinuousClock.now
    }

    private let inside = Mutex(Inside())

    static let mostFiles = 1_000
    /// In all; a return has some 20 kB.
    static let mostBytes = 64 << 20
    /// Returns that nobody looks at are dropped after that: long enough for a lunch, and not for another day.
    static let kept = Duration.seconds(12 * 3_600)

    /// Takes files in. Those that are there already, byte for byte, are not taken twice.
    ///
    /// - Returns: What came of it, in words, and the names of those that were taken.
    func add(_ files: [(name: String, bytes: [UInt8])]) -> (words: String, names: [String]) {
        change { inside in
            var beyond = 0
            var (known, names): ([String], [String]) = ([], [])
            var size = inside.files.reduce(0) { $0 + $1.bytes.count }
            for file in files {
                if inside.files.contains(where: { $0.bytes == file.bytes }) {
                    known.append(file.name)
                } else if inside.files.count >= Self.mostFiles || size + file.bytes.count > Self.mostBytes {
                    beyond += 1
                } else {
                    size += file.bytes.count
                    names.append(Self.free(file.name, in: inside.files))
                    inside.files.append(File(name: names.last ?? file.name, bytes: file.bytes))
                }
            }
            var words = names.count == 1 ? "1 file was added." : "\(names.count) files were added."
            if !known.isEmpty {
                words += (known.count == 1 ? " It is" : " These are") + " here already: \(known.named())."
            }
            if beyond > 0 { words += " There is no room for \(beyond) more. Drop some first." }
            return (words, names)
        }
    }

    /// Two files of one name are told apart.
    private static func free(_ name: String, in files: [File]) -> String {
        guard files.contains(where: { $0.name == name }) else { return name }
        return (2...).lazy.map { "\(name) (\($0))" }.first { name in !files.contains { $0.name == name } } ?? name
    }

    func remove(_ name: String) { change { inside in inside.files.removeAll { $0.name == name } } }
    func expect(_ regions: RegionList?) { change { $0.regions = regions } }
    func clear() { change { $0.files = [] } }

    private func change<Value>(_ change: (inout Inside) -> Value) -> Value {
        inside.withLock { inside in
            Self.forget(&inside)
            inside.change += 1
            return change(&inside)
        }
    }

    private static func forget(_ inside: inout Inside) {
        let now = ContinuousClock.now
        if now - inside.lastUsed > kept, !inside.files.isEmpty {
            inside.files = []
            inside.change += 1
        }
        inside.lastUsed = now
    }

    /// What the files add up to.
    ///
    /// - Parameter editions: What was published before: its figures are taken as known.
    func picture(_ editions: [KeptEdition]) -> Picture {
        let (change, files, regions, known) = inside.withLock { inside in
            Self.forget(&inside)
            return (inside.change, inside.files, inside.regions, inside.known)
        }
        if let known, known.change == change, known.editions == editions { return known.picture }
        var picture = Picture(files: files, regions: regions)
        if !files.isEmpty {
            do throws(RollUpGathering.Unusable) {
                picture.gathered = try Self.gather(files, regions, editions)
            } catch { picture.reason = error.words }
        }
        inside.withLock { inside in
            if inside.change == change { inside.known = (change, editions, picture) }
        }
        return picture
    }

    private static func gather(
        _ files: [File], _ regions: RegionList?, _ editions: [KeptEdition]
    ) throws(RollUpGathering.Unusable) -> RollUpGathering {
        let bytes = Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        var known: [RollUpEdition] = []
        for edition in editions {
            do throws(RollUpProblem) { known.append(try edition.read) } catch {
                throw RollUpGathering.Unusable(words: "\(error.words). Without it nothing can be published safely.")
            }
        }
        return try RollUpGathering(
            files.map(\.name), regions: regions, known: known, rules: DisclosureRules(),
            // It says so in its last lines.
            isEdition: { RollUpEdition.isEdition(Array((bytes[$0] ?? []).suffix(400))) },
            bytes: { bytes[$0] ?? [] })
    }
}

extension KeptEdition {
    var read: RollUpEdition {
        get throws(RollUpProblem) { try RollUpEdition(decoding: Array(body.utf8), file: "edition \(number)") }
    }
}
