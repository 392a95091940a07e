internal import Foundation
internal import Synchronization

/// How many figures did not hold, or could not be had.
let misses = Mutex(0)

/// Writes one figure beside its limit, and whether it holds.
func report(_ name: String, _ value: Double, atMost limit: Double, unit: String, _ detail: String) {
    if !(value <= limit) { misses.withLock { $0 += 1 } }
    print(line(name, value, unit, "at most", limit, value <= limit, detail))
}

func report(_ name: String, _ value: Double, atLeast limit: Double, unit: String, _ detail: String) {
    if !(value >= limit) { misses.withLock { $0 += 1 } }
    print(line(name, value, unit, "at least", limit, value >= limit, detail))
}

/// Says why a figure cannot be had.
func miss(_ why: String) {
    misses.withLock { $0 += 1 }
    print("MISS \(why)")
}

private func line(
    _ name: String, _ value: Double, _ unit: String, _ word: String, _ limit: Double, _ holds: Bool, _ detail: String
) -> String {
    let name = name.padding(toLength: 44, withPad: " ", startingAt: 0)
    return
        "\(holds ? "ok  " : "MISS") \(name) \(String(format: "%.2f", value)) \(unit) (\(word) \(limit.formatted()))   \(detail)"
}

/// The least time of several rounds in which every contender runs in turn, so that noise hits all alike.
func bestOf(_ rounds: Int, _ contenders: [() -> Void]) -> [Duration] {
    let clock = ContinuousClock()
    var best = contenders.map { _ in Duration.seconds(1_000) }
    for _ in 0..<rounds {
        for (index, contender) in contenders.enumerated() { best[index] = min(best[index], clock.measure(contender)) }
    }
    return best
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
    var milliseconds: String { String(format: "%.1f ms", seconds * 1e3) }
}

extension [Duration] {
    var median: Duration { isEmpty ? .zero : sorted()[count / 2] }
}
