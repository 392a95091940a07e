internal import Foundation
internal import Rendering
internal import Synchronization

/// Results go to standard output, everything else to standard error.
enum Output {
    static func write(_ text: String) {
        let problem = put(text, STDOUT_FILENO)
        // Where the reader is gone there is nobody left to complain to.
        guard problem != 0, problem != EPIPE else { return }
        firstProblem.withLock { $0 = $0 ?? problem }
    }

    static func error(_ text: String) {
        _ = put(text.hasSuffix("\n") ? text : text + "\n", STDERR_FILENO)
    }

    /// A question on a terminal, whose answer comes on the same line.
    static func prompt(_ text: String) { _ = put(text, STDERR_FILENO) }

    /// Why some of the output is missing, such as a full disk; nil where all of it was written.
    static var failure: Failure? {
        firstProblem.withLock { $0 }.map { problem in
            Failure("The output could not be written: \(String(cString: strerror(problem))).")
        }
    }

    private static let firstProblem = Mutex<Int32?>(nil)

    /// Writes all of it; the error's number where that failed.
    private static func put(_ text: String, _ file: Int32) -> Int32 {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if count == 0 || errno == EAGAIN {
                var waiting = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
                _ = poll(&waiting, 1, 1_000)
            } else if errno != EINTR {
                return errno
            }
        }
        return 0
    }

    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
    /// Somebody is there to be asked, and sees the question.
    static var asks: Bool { isatty(STDIN_FILENO) == 1 && errorIsTerminal }

    /// Whether somebody in a terminal says yes; true where nobody is there to be asked.
    static func agrees(_ question: String) -> Bool {
        guard asks else { return true }
        prompt("\(question) (yes or no) ")
        return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
    }

    /// Bold and dim only on a terminal, and never with `NO_COLOR` (<https://no-color.org>).
    static func style(onTerminal: Bool) -> TextStyle {
        let environment = ProcessInfo.processInfo.environment
        let plain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false || environment["TERM"] == "dumb"
        return onTerminal && !plain ? .ansi : .plain
    }

    /// How many columns the terminal has; where there is none, `COLUMNS`, or else 80.
    static var width: Int {
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 { return min(Int(size.ws_col), 140) }
        let asked = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 80
        return asked >= 20 ? min(asked, 140) : 80
    }

    /// Whether the terminal has the letters that codes for cameras are drawn with.
    static var drawsLetters: Bool { shapes == .unicode }

    /// The letters for drawing: ASCII where the locale has no others. A file or a pipe without a locale gets UTF-8.
    static var shapes: TimelineShapes {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        guard let locale else { return isTerminal ? .ascii : .unicode }
        let folded = locale.lowercased().filter { $0 != "-" }
        return folded.contains("utf8") ? .unicode : .ascii
    }
}
