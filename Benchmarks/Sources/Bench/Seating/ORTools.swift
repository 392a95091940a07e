internal import Foundation

/// OR-tools' CP-SAT on the same fifty people, in a Python of its own that `make bench` installs.
enum ORTools {
    static func run() {
        let folder = FileManager.default.currentDirectoryPath
        let python = folder + "/.build-ortools/bin/python"
        guard FileManager.default.isExecutableFile(atPath: python) else {
            print("     OR-tools is not here; 'make bench' installs it and runs it on the same meeting")
            return
        }
        for (rounds, seconds) in [(3, 60), (6, 60)] {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: python)
            process.arguments = [folder + "/Benchmarks/ORTools/seating.py"]
            let input = Pipe()
            let output = Pipe()
            process.standardInput = input
            process.standardOutput = output
            let meeting: [String: Any] = [
                "services": SeatingCases.services, "pairs": SeatingCases.pairs(isMixed: true),
                "fixed": SeatingCases.fixed, "tables": 10, "size": 5, "rounds": rounds, "seconds": seconds,
            ]
            do {
                let bytes = try JSONSerialization.data(withJSONObject: meeting)
                try process.run()
                try input.fileHandleForWriting.write(contentsOf: bytes)
                try input.fileHandleForWriting.close()
                let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
                process.waitUntilExit()
                print(
                    "     CP-SAT, 50 people, \(rounds) rounds: " + text.trimmingCharacters(in: .whitespacesAndNewlines))
            } catch {
                miss("CP-SAT: \(error)")
            }
        }
    }
}
