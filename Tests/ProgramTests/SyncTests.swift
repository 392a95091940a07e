internal import Foundation
internal import ProgramSupport
internal import Testing

/// Acknowledged means durable: between a command and its answer the disk was asked to keep it.
@Suite struct SyncTests {
    @Test func everyChangeIsSyncedBeforeItsAnswer() throws {
        let folder = try TemporaryFolder()
        let agenda = try folder.write(SampleAgendas.afternoon, to: "afternoon.yaml")
        let shim = folder.file("synclog.so")
        let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "SyncLog/synclog.c"
        ).path
        let compiler = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let made = try Program(
            [], in: folder, environment: ["PATH": compiler],
            wrapper: [
                "/bin/sh", "-c",
                "clang -shared -fPIC -O1 -o '\(shim)' '\(source)' || cc -shared -fPIC -O1 -o '\(shim)' '\(source)'",
            ]
        ).finish()
        try #require(made.status == .exited(0), "\(made.errors)")

        // A real disk, not one in memory, or there would be nothing to sync.
        let program = try Program(
            ["run", agenda, "--json"], in: folder, environment: ["LD_PRELOAD": shim, "SYNC_LOG": folder.file("log")])
        _ = try program.answer("status")
        var before = folder.text(of: "log").count
        for number in 1...50 {
            let command = ["note \(number)", "next", "undo", "action \(number)", "message \(number)"][number % 5]
            #expect(try program.answer(command).ok)
            let log = Array(folder.text(of: "log").dropFirst(before))
            before += log.count
            #expect(log.firstIndex(of: "s") ?? .max < log.firstIndex(of: "a") ?? .max, "\(command): \(String(log))")
            #expect(log.contains("a"))
        }
    }
}
