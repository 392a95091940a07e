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

    /// How many columns the terminal has; 80 where there is none.
    static var width: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 80 }
        return min(Int(size.ws_col), 100)
    }
}

internal import Rendering

extension FileHandle {
    /// Writes without a complaint where the reader is gone: there is nobody left to complain to.
    fileprivate func tryWrite(_ text: String) {
        try? write(contentsOf: Data(text.utf8))
    }
}
