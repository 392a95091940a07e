internal import Foundation
internal import Screens

/// One change to 2,000 screens, against nginx with nchan; what the screens cost; and how quick the pages are meanwhile.
enum LiveBenchmark {
    static let screens = 2_000

    static func run(folder: String) throws {
        let program = Program.path
        guard FileManager.default.isExecutableFile(atPath: program) else {
            throw Obstacle("there is no \(program); run 'make build' first, from the repository's folder")
        }
        guard FileManager.default.fileExists(atPath: NchanServer.module) else {
            throw Obstacle("nginx with nchan is missing; 'make bench' installs it")
        }
        let folder = URL(fileURLWithPath: folder)
        let lectern = try LecternServer(program: program, folder: folder)
        defer { lectern.server.stop() }
        try pages(of: lectern)
        let nchan = try NchanServer(folder: folder, event: try event(of: lectern))
        defer { nchan.server.stop() }
        try follow(lectern, nchan)
    }

    // MARK: Screens

    private static func follow(_ lectern: LecternServer, _ nchan: NchanServer) throws {
        let ours = try Audience(lectern, screens)
        let theirs = try Audience(nchan, screens)
        defer {
            ours.close()
            theirs.close()
        }
        for round in 1...200 {
            // In turn, so that noise hits both alike.
            for audience in [ours, theirs] { try audience.round(round) }
        }
        compare("one change to \(screens) screens, median", ours.arrivals, theirs.arrivals, 0.5)
        compare("one change to \(screens) screens, 99th percentile", ours.arrivals, theirs.arrivals, 0.99)
        report(
            "memory a screen", ours.memory / theirs.memory, atMost: 1.5, unit: "x nchan",
            String(format: "%.1f kB against %.1f kB", ours.memory, theirs.memory))

        var commands: [Double] = []
        for number in 0..<300 { commands.append(try ours.command(lectern.change("Command \(number)"))) }
        report(
            "300 commands meanwhile, 99th percentile", commands.percentile(0.99) * 1e3, atMost: 20, unit: "ms",
            String(
                format: "median %.2f, 95th percentile %.2f, slowest %.2f ms", commands.percentile(0.5) * 1e3,
                commands.percentile(0.95) * 1e3, commands.percentile(1) * 1e3))

        let (left, their) = (try ours.leave(screens / 2), try theirs.leave(screens / 2))
        report(
            "\(screens / 2) screens leave: all closed after", left * 1e3, atMost: 500, unit: "ms",
            String(format: "nchan %.0f ms", their * 1e3))
    }

    private static func compare(_ name: String, _ ours: [Double], _ theirs: [Double], _ share: Double) {
        let (our, their) = (ours.percentile(share), theirs.percentile(share))
        report(
            name, our / their, atMost: 1.3, unit: "x nchan",
            String(format: "%.2f ms against %.2f ms", our * 1e3, their * 1e3))
    }

    /// What a change sends to a screen, in two pieces around the marker.
    private static func event(of lectern: LecternServer) throws -> (before: String, after: String) {
        let one = try Audience(lectern, 1)
        defer { one.close() }
        try one.round(0)
        let (request, _) = lectern.following
        let raw = try HTTP.fetch(request, port: lectern.port, atMost: 0.5).answer
        guard let data = raw.firstMatch(of: /data: (\{.*html.*)/)?.1,
            let marker = data.range(of: "Round 0 of the bench")
        else { throw Obstacle("an event without what was changed: \(raw.suffix(400))") }
        return (String(data[..<marker.lowerBound]), String(data[marker.upperBound...]))
    }

    // MARK: Pages

    private static func pages(of lectern: LecternServer) throws {
        for path in ["/", "/running-order", "/room", "/console", "/chair"] {
            let request = HTTP.get(path, port: lectern.port, cookie: lectern.cookie) + "\r\n"
            var times: [Double] = []
            var page = ""
            for _ in 0..<100 {
                let (answer, _, first) = try HTTP.fetch(request, port: lectern.port)
                times.append(first)
                page = answer
            }
            guard page.hasPrefix("HTTP/1.1 200") else { throw Obstacle("\(path): \(page.prefix(200))") }
            report(
                "\(path): first byte", times.percentile(0.5) * 1e3, atMost: 3, unit: "ms",
                String(format: "99th percentile %.2f ms", times.percentile(0.99) * 1e3))
            var bytes = page.utf8.count
            let parts = page.matches(of: /(?:src|href)="(\/?[a-z]+\.(?:js|css|svg))"/).map { String($0.1) }
            for part in parts {
                let address = part.hasPrefix("/") ? part : "/" + part
                // As browsers ask.
                let request = HTTP.get(address, port: lectern.port) + "Accept-Encoding: gzip\r\n\r\n"
                bytes += try HTTP.fetch(request, port: lectern.port).bytes
            }
            report(
                "\(path): in all", Double(bytes) / 1e3, atMost: 60, unit: "kB", "with \(parts.joined(separator: ", "))")
        }
    }
}

/// The program that is measured; LECTERN names another one.
enum Program {
    static var path: String {
        ProcessInfo.processInfo.environment["LECTERN"]
            ?? FileManager.default.currentDirectoryPath + "/.build/release/lectern"
    }
}

extension [Double] {
    func percentile(_ share: Double) -> Double {
        isEmpty ? .infinity : sorted()[Swift.min(count - 1, Int(Double(count) * share))]
    }
}
