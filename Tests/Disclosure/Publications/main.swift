// Prints random publications, protected, one line of JSON each: random-publications SEED COUNT [national]
// Tests/Disclosure/attack reads them, and knows nothing of how they were protected.
internal import Disclosure
internal import Foundation

/// A figure with what it counts: the attack's whole knowledge, and the truth to judge it by.
struct Told: Encodable {
    var name: String
    var edition: Int
    /// Which line of which table, for the comparison with withholding whole lines; nil where nothing is published.
    var line: Int?
    var parts: [Int]
    var sign: String
    var least: Int
    var strict: Bool
    /// Nobody told the attack this, where it is not exact.
    var count: Int
    /// Everybody knows the count.
    var exact = false
}

struct Attacked: Encodable {
    var number: Int
    var told: [Told]
    var exposed: [String]
    var corrected: [String]
    var seconds: Double
}

func number(_ argument: Int, or otherwise: Int) -> Int {
    CommandLine.arguments.count > argument ? Int(CommandLine.arguments[argument]) ?? otherwise : otherwise
}

let seed = number(1, or: 1)
let encoder = JSONEncoder()
encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
for number in 0..<number(2, or: 10) {
    var maker = PublicationMaker(seed: UInt64(seed) &* 1_000_003 &+ UInt64(number))
    let attacked = try maker.attacked(number, isNational: CommandLine.arguments.contains("national"))
    print(String(decoding: try encoder.encode(attacked), as: UTF8.self))
}
