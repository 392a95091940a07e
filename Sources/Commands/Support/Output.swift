internal import Foundation

/// Results go to standard output, everything else to standard error.
enum Output {
    static func write(_ text: String) {
        FileHandle.standardOutput.tryWrite(text)
    }

    static func error(_ text: String) {
        FileHandle.standardError.tryWrite(text.hasSuffix("\n") ? text : text + "\n")
    }

    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

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

    /// The letters for drawing: ASCII where the locale has no others. A file or a pipe without a locale gets UTF-8.
    static var shapes: TimelineShapes {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        guard let locale else { return isTerminal ? .ascii : .unicode }
        let folded = locale.lowercased().filter { $0 != "-" }
        return folded.contains("utf8") ? .unicode : .ascii
    }
}

internal import Rendering

extension FileHandle {
    /// Writes without a complaint where the reader is gone: there is nobody left to complain to.
    fileprivate func tryWrite(_ text: String) {
        try? write(contentsOf: Data(text.utf8))
    }
}
