internal import Foundation

let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? ".")
    .appendingPathComponent("journal-benchmark-\(UUID().uuidString)")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }
let figures = try await measureJournal(folder: folder.path)
print(
    String(
        format: """
            one alone          %.0f us, bare insert %.0f us: %.2f x (at most 2)
            64 at once         %.0f a second against %.0f one after another: %.1f x (at least 4)
            64 streams         %.0f a second: %.1f x
            100,000 events     %.0f ms
            """,
        figures.aloneMicroseconds, figures.bareMicroseconds, figures.aloneRatio, figures.wavesPerSecond,
        figures.alonePerSecond, figures.wavesRatio, figures.streamsPerSecond, figures.streamsRatio,
        figures.readMilliseconds))
