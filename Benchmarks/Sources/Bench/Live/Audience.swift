internal import Foundation
internal import Screens

/// The screens that follow one server, and what was measured on them.
final class Audience {
    private let server: any LiveServer
    private let screens: OpaquePointer
    private let count: Int
    /// Seconds from a command to each screen, of all rounds.
    private(set) var arrivals: [Double] = []
    private let emptyMemory: Double

    init(_ server: any LiveServer, _ count: Int) throws {
        self.server = server
        self.count = count
        emptyMemory = server.server.memory
        let (request, first) = server.following
        guard let screens = screens_open(Int32(server.port), request, Int32(count), first, 60) else {
            throw Obstacle("\(server.name) does not let \(count) screens follow")
        }
        self.screens = screens
    }

    func close() { screens_close(screens) }

    /// Kilobytes a screen.
    var memory: Double { (server.server.memory - emptyMemory) / Double(count) }

    /// One change, until it is on every screen.
    func round(_ number: Int) throws {
        // What the last round left to do is done, and a tick is not always in the way or never.
        screens_read(screens, 0.04 + Double(number % 7) * 0.01)
        let marker = "Round \(number) of the bench"
        let request = Array(server.change(marker).utf8)
        var answered = 0.0
        var times = [Double](repeating: 0, count: count)
        let isDone = request.withUnsafeBytes {
            screens_round(screens, $0.baseAddress, $0.count, marker, 5, &answered, &times)
        }
        guard isDone else {
            throw Obstacle("\(server.name): round \(number) came to \(times.count { $0 >= 0 }) of \(count) screens")
        }
        arrivals += times
    }

    /// Seconds until a command is answered, while all screens are read.
    func command(_ request: String) throws -> Double {
        let request = Array(request.utf8)
        var answered = 0.0
        let isDone = request.withUnsafeBytes {
            screens_round(screens, $0.baseAddress, $0.count, nil, 5, &answered, nil)
        }
        guard isDone else { throw Obstacle("\(server.name) does not answer a command") }
        return answered
    }

    /// Seconds until as many that leave are let go of.
    func leave(_ number: Int) throws -> Double {
        let before = server.server.openFiles
        let clock = ContinuousClock()
        let start = clock.now
        screens_leave(screens, Int32(count - number))
        _ = try wait(for: "\(server.name) to let go of screens that left", 20) { () -> Bool? in
            screens_read(screens, 0.001)
            return server.server.openFiles <= before - number ? true : nil
        }
        return (clock.now - start).seconds
    }
}
