internal import Foundation
internal import Synchronization

// Each line is a ratio in this run against a peer or a limit: machines are shared and noisy, so seconds say little.
// `make bench` runs all; `swift run -c release --package-path Benchmarks Bench reading` one of them.
let wanted = CommandLine.arguments.dropFirst().first
let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lectern-bench-\(UUID().uuidString)")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }

if wanted == nil || wanted == "reading" { try ReadingBenchmark.run() }
if wanted == nil || wanted == "recipes" { RecipesBenchmark.run() }
if wanted == nil || wanted == "planning" { PlanningBenchmark.run() }
if wanted == nil || wanted == "seating" { SeatingBenchmark.run() }
if wanted == nil || wanted == "process" { try ProcessBenchmark.run(folder: folder.path) }
if wanted == nil || wanted == "replay" { try await ReplayBenchmark.run(folder: folder.path) }
if wanted == nil || wanted == "journal" { try await JournalBenchmark.run(folder: folder.path) }
if wanted == nil || wanted == "sign-ups" { try await SignUpBenchmark.run(folder: folder.path) }
if wanted == nil || wanted == "live" {
    do { try LiveBenchmark.run(folder: folder.path) } catch { miss("live: \(error)") }
}
if wanted == "hostile" { ReadingBenchmark.hostile() }
// `defer` does not run at an exit.
if misses.withLock({ $0 }) > 0 {
    try? FileManager.default.removeItem(at: folder)
    exit(1)
}
