internal import CNCurses
package import Console
internal import CPlatform
internal import Foundation

/// A terminal that is only written to line by line, with keys that come one at a time and answers that come as lines.
package final class LineTerminal {
    private let found: termios
    private let isTerminal: Bool
    private var left: [UInt8] = []
    private var stream = KeyStream()

    package init() {
        var settings = termios()
        isTerminal = tcgetattr(STDIN_FILENO, &settings) == 0
        found = settings
        lectern_terminal_note(STDIN_FILENO)
        lectern_terminal_guard(STDIN_FILENO, STDOUT_FILENO, "", 0)
        wake()
    }

    /// Gives the terminal back as it was found.
    package func close() {
        rest()
        lectern_terminal_release()
    }

    package func rest() {
        guard isTerminal else { return }
        var settings = found
        tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    }

    /// Takes keys one at a time, unseen, from now on.
    package func wake() {
        guard isTerminal else { return }
        var settings = found
        settings.c_lflag &= ~tcflag_t(ICANON | ECHO)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    }

    /// The keys that have come; nil where no more ever will.
    package func keys() -> [Key]? {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = read(STDIN_FILENO, &buffer, buffer.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return [] }
        guard count > 0 else { return nil }
        left += buffer.prefix(count)
        var keys: [Key] = []
        while let scalar = nextScalar() { keys += stream.take(scalar.value, isSpecial: false) }
        return keys + stream.pause()
    }

    /// Writes a question and reads a line; nil where the input is at its end.
    package func ask(_ question: String) -> String? {
        rest()
        defer { wake() }
        left = []
        stream = KeyStream()
        FileHandle.standardOutput.write(Data(question.utf8))
        return readLine(strippingNewline: true)
    }

    /// The next letter of what was read; nil where the rest of one is still to come.
    private func nextScalar() -> Unicode.Scalar? {
        guard let first = left.first else { return nil }
        let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard left.count >= length else { return nil }
        let scalar = String(decoding: left.prefix(length), as: UTF8.self).unicodeScalars.first
        left.removeFirst(length)
        return scalar
    }
}
