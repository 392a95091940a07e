internal import Dispatch
internal import Foundation

/// Ctrl-C, a closed terminal, SIGTERM and whatever else ends a program leave the meeting in order; what was answered is
/// on disk already.
enum Interruption {
    // A source lives as long as something holds it; nobody reads this again.
    nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []

    /// Called before anything else runs; a second call takes the first one's place.
    static func onSignal(_ leave: @escaping @Sendable () -> Void) {
        for source in sources { source.cancel() }
        sources = []
        for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler(handler: leave)
            source.resume()
            sources.append(source)
        }
    }
}
