internal import CNCurses
package import Console
internal import CPlatform
internal import Foundation

/// A terminal that is only written to line by line, with keys that come one at a time.
package final class LineTerminal {
    private let found: termios
    private let isTerminal: Bool
    /// False where the terminal's letters are not UTF-8, so that only ASCII is written.
    private let isUTF8: Bool
    /// True where the terminal can say where a paste begins and ends.
    private let marksPastes: Bool
    private var left: [UInt8] = []
    private var stream = KeyStream()
    private var pasteIsMoving = false

    package init() {
        var settings = termios()
        isTerminal = tcgetattr(STDIN_FILENO, &settings) == 0
        found = settings
        isUTF8 = Screen.setLocale()
        marksPastes = isTerminal && isatty(STDOUT_FILENO) == 1 && lectern_knows_terminal() != 0
        lectern_terminal_note(STDIN_FILENO)
        let wayOut = marksPastes ? Self.pastesEnd.utf8.map(CChar.init(bitPattern:)) : []
        lectern_terminal_guard(STDIN_FILENO, STDOUT_FILENO, wayOut, wayOut.count)
        wake()
    }

    /// Gives the terminal back as it was found.
    package func close() {
        rest()
        lectern_terminal_release()
    }

    package func rest() {
        guard isTerminal else { return }
        if marksPastes { _ = write(Self.pastesEnd) }
        var settings = found
        tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    }

    /// Takes keys one at a time, unseen, from now on; Control-C and its like are keys too.
    package func wake() {
        guard isTerminal else { return }
        var settings = found
        settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
        if marksPastes { _ = write(Self.pastesBegin) }
    }

    private static let pastesBegin = "\u{1B}[?2004h"
    private static let pastesEnd = "\u{1B}[?2004l"

    /// Writes text as it is, in ASCII where the terminal has no more; false where nobody will ever read it.
    package func write(_ text: String) -> Bool {
        let text = isUTF8 ? text : Letter.plain(text)
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
            return true
        } catch {
            return false
        }
    }

    /// The keys that have come; nil where no more ever will.
    package func keys() -> [Key]? {
        var keys: [Key] = []
        repeat {
            var buffer = [UInt8](repeating: 0, count: 4_096)
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0, errno == EINTR || errno == EAGAIN { return keys }
            guard count > 0 else { return nil }
            left += buffer.prefix(count)
            keys += takeKeys()
            // A key's bytes may come in two pieces; a person's Escape has nothing behind it.
        } while stream.isWaiting && hasMore(within: 50)
        return keys + stream.pause()
    }

    private func takeKeys() -> [Key] {
        var keys: [Key] = []
        while !left.isEmpty {
            if stream.isPasting {
                pasteIsMoving = true
                guard let rest = stream.take(pasted: left[...]) else {
                    left = []
                    return keys
                }
                left = Array(rest)
                keys += stream.endPaste()
            } else if let scalar = nextScalar() {
                keys += stream.take(scalar.value, isSpecial: false)
            } else {
                return keys
            }
        }
        return keys
    }

    private func hasMore(within milliseconds: Int32) -> Bool {
        var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, milliseconds) > 0
    }

    /// Ends a paste that stopped in the middle; to be asked about once a second.
    package func stalledPaste() -> [Key] {
        defer { pasteIsMoving = false }
        return stream.isPasting && !pasteIsMoving ? stream.endPaste() : []
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
