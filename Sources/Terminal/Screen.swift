internal import CNCurses
internal import CPlatform
package import Console
internal import Foundation
internal import Rendering

/// The terminal as a full screen, through ncurses: draws frames and reads keys.
///
/// One at a time, and from one task: ncurses keeps its state in variables of its own.
package final class Screen {
    private let theme: Theme
    private let screen: OpaquePointer
    /// False where the terminal's letters are not UTF-8, so that only ASCII is sent.
    private let isUTF8: Bool
    private var pairs: [[Int16]: Int16] = [:]
    private var isOpen = true
    private var stream = KeyStream()
    private var pasteIsMoving = false
    private var shown: Frame?

    /// Opens the full screen.
    ///
    /// - Returns: nil where the terminal cannot have one: `TERM` is unknown, or can move no cursor.
    package init?(theme: Theme) {
        isUTF8 = Self.setLocale()
        lectern_terminal_note(STDIN_FILENO)
        guard let screen = lectern_open_screen() else { return nil }
        self.screen = screen
        self.theme = theme
        guard Self.canMove else {
            endwin()
            delscreen(screen)
            return nil
        }
        lectern_take_keys()
        if theme.hasColour, has_colors() {
            start_color()
            use_default_colors()
        }
        takePastes()
        guardTheTerminal()
    }

    private static var canMove: Bool { lectern_can_move() != 0 }

    /// The environment's own locale; where it asks for UTF-8 by a name that this machine has not, any UTF-8.
    static func setLocale() -> Bool {
        setlocale(LC_ALL, "")
        if lectern_is_utf8() != 0 { return true }
        let environment = ProcessInfo.processInfo.environment
        let asked = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let folded = asked.lowercased().replacing("-", with: "")
        guard folded.contains("utf8") else {
            // Only ASCII is sent; what is typed is UTF-8 all the same on any terminal of these days.
            setlocale(LC_CTYPE, "C.UTF-8")
            return false
        }
        if setlocale(LC_CTYPE, "C.UTF-8") != nil, lectern_is_utf8() != 0 { return true }
        // The folder that `make dist` lays out brings one.
        let own = Bundle.main.bundleURL.appendingPathComponent("share/locale").path
        guard FileManager.default.fileExists(atPath: own), environment["LOCPATH"] == nil else { return false }
        setenv("LOCPATH", own, 1)
        return setlocale(LC_CTYPE, "C.utf8") != nil && lectern_is_utf8() != 0
    }

    // MARK: The terminal's own state

    /// Gives the terminal back as it was found. Doing it twice does nothing.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        lectern_send("\u{1B}[?2004l")
        endwin()
        lectern_terminal_release()
    }

    /// Gives the terminal back for a while; the next frame takes it again.
    package func rest() {
        lectern_send("\u{1B}[?2004l")
        endwin()
        shown = nil
    }

    /// Takes the terminal again, whatever stands on it now.
    package func wake() {
        lectern_redraw_all()
        lectern_refresh()
        takePastes()
        shown = nil
    }

    package func redraw() {
        lectern_redraw_all()
        shown = nil
    }

    package func bell() { beep() }

    package var size: Frame.Size { Frame.Size(columns: Int(lectern_columns()), lines: Int(lectern_lines())) }

    /// Asks the terminal for its size again, and draws all of it: the window may have been smaller for a moment that
    /// nobody told of, and what stood there is gone even where the size is the same again.
    package func takeSize() {
        var now = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &now) == 0, now.ws_col > 0, now.ws_row > 0 else { return }
        resizeterm(Int32(now.ws_row), Int32(now.ws_col))
        redraw()
    }

    /// A program that traps gives the terminal back too.
    private func guardTheTerminal() {
        var sequence = [CChar](repeating: 0, count: 200)
        let count = lectern_way_out(&sequence, sequence.count)
        lectern_terminal_guard(STDIN_FILENO, STDOUT_FILENO, sequence, count)
    }

    // MARK: Drawing

    /// Draws a frame; ncurses sends the terminal only what differs.
    package func draw(_ frame: Frame) {
        guard isOpen, frame != shown else { return }
        shown = frame
        lectern_erase()
        for (row, line) in frame.lines.enumerated() {
            var column = 0
            for piece in line.pieces { column = draw(piece, at: row, column, width: frame.size.columns) }
        }
        if let cursor = frame.cursor {
            curs_set(1)
            lectern_move(Int32(cursor.line), Int32(cursor.column))
        } else {
            curs_set(0)
            lectern_move(Int32(frame.size.lines - 1), 0)
        }
        lectern_refresh()
    }

    private func draw(_ piece: InkedLine.Piece, at row: Int, _ column: Int, width: Int) -> Int {
        let look = theme.look(piece.ink)
        var attributes: attr_t = 0
        if look.bold { attributes |= lectern_bold() }
        if look.dim { attributes |= lectern_dim() }
        if look.reverse { attributes |= lectern_reverse() }
        if look.underline { attributes |= lectern_underline() }
        let pair = look.colour.map { self.pair($0, on: look.ground) } ?? 0
        var column = column
        for letter in piece.text {
            let columns = TextWidth.of(letter)
            guard columns > 0 else { continue }
            guard column + columns <= width else { break }
            let cells = isUTF8 ? Letter.cells(letter, columns: columns) : [(Letter.plain(letter), 0)]
            for (cell, offset) in cells {
                lectern_put(Int32(row), Int32(column + offset), cell + [0], attributes, pair)
            }
            column += columns
        }
        return column
    }

    /// A pair of colours is made when an ink first needs it.
    private func pair(_ colour: (of256: Int16, of8: Int16), on ground: (of256: Int16, of8: Int16)?) -> Int16 {
        guard has_colors() else { return 0 }
        let isRich = lectern_colours() >= 256
        let colours = [isRich ? colour.of256 : colour.of8, ground.map { isRich ? $0.of256 : $0.of8 } ?? -1]
        guard colours[0] >= 0 else { return 0 }
        if let known = pairs[colours] { return known }
        let new = Int16(pairs.count + 1)
        guard init_pair(new, colours[0], colours[1]) == OK else { return 0 }
        pairs[colours] = new
        return new
    }

    // MARK: Keys

    private func takePastes() {
        lectern_send("\u{1B}[?2004h")
        define_key("\u{1B}[200~", Int32(lectern_paste_begins))
        define_key("\u{1B}[201~", Int32(lectern_paste_ends))
    }

    /// The keys that have come, in order, without waiting.
    package func keys() -> [Key] {
        var keys: [Key] = []
        var code: wint_t = 0
        while keys.count < 512 {
            if stream.isPasting {
                guard readPaste() else { return keys }
                keys += stream.endPaste()
            }
            let kind = lectern_read_key(&code)
            if kind == ERR { return keys + stream.pause() }
            keys += stream.take(code, isSpecial: kind == KEY_CODE_YES)
        }
        return keys
    }

    /// Reads past ncurses, which takes 50 times as long for each letter; true once the paste is at its end.
    private func readPaste() -> Bool {
        // So few that ncurses can take back all that came behind the end.
        var buffer = [UInt8](repeating: 0, count: 100)
        pasteIsMoving = true
        while true {
            var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 0) > 0 else { return false }
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            guard count > 0 else { return false }
            if let rest = stream.take(pasted: buffer[..<count]) {
                for byte in rest.reversed() { ungetch(Int32(byte)) }
                return true
            }
        }
    }

    /// True while a paste has begun and not ended.
    package var isPasting: Bool { stream.isPasting }

    /// Ends a paste that stopped in the middle; to be asked about once a second.
    package func stalledPaste() -> [Key] {
        defer { pasteIsMoving = false }
        return stream.isPasting && !pasteIsMoving ? stream.endPaste() : []
    }
}
