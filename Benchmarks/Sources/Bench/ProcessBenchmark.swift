internal import Foundation

/// `lectern check` as a whole process, against Python importing its YAML library; and how its memory grows.
enum ProcessBenchmark {
    static func run(folder: String) throws {
        let lectern = FileManager.default.currentDirectoryPath + "/.build/release/lectern"
        guard FileManager.default.isExecutableFile(atPath: lectern) else {
            miss("lectern check: there is no \(lectern); run 'make build' first, from the repository's folder")
            return
        }
        let agenda = "agendas/regional-meeting.yaml"
        var ours: [Duration] = []
        var python: [Duration] = []
        for _ in 0..<15 {
            ours.append(try time(lectern, ["check", agenda]))
            python.append(try time("/usr/bin/env", ["python3", "-c", "import yaml"]))
        }
        report(
            "lectern check regional-meeting.yaml", ours.median.seconds / python.median.seconds, atMost: 1,
            unit: "x python3 -c 'import yaml'", "\(ours.median.milliseconds) against \(python.median.milliseconds)")

        var memory: [Double] = []
        for sections in [2_000, 20_000] {
            let path = "\(folder)/\(sections).yaml"
            _ = FileManager.default.createFile(atPath: path, contents: Data(LargeAgenda.text(sections: sections)))
            memory.append(try peakKilobytes(lectern, ["check", path]))
        }
        report(
            "10 times the sections: memory", memory[1] / memory[0], atMost: 12, unit: "x",
            "\(Int(memory[1])) kB against \(Int(memory[0])) kB")
    }

    private static func time(_ path: String, _ arguments: [String]) throws -> Duration {
        let clock = ContinuousClock()
        let start = clock.now
        try run(path, arguments).waitUntilExit()
        return clock.now - start
    }

    private static func peakKilobytes(_ path: String, _ arguments: [String]) throws -> Double {
        let pipe = Pipe()
        let script =
            "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
        let process = try run("/usr/bin/env", ["python3", "-c", script, path] + arguments, output: pipe)
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return Double(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? .infinity
    }

    private static func run(_ path: String, _ arguments: [String], output: Any = FileHandle.nullDevice) throws
        -> Process
    {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }
}
