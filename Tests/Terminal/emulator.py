"""The terminal's other end: what the program writes, made into a screen of cells.

pyte brings the grid, cursor, scrolling and tabs. What full-screen programs need beside that stands here: pyte 0.8.2
- knows no alternate screen, no dim, no repeat (REP), no scrolling by count (SU, SD), and drops `\\x1b[1;2:3m`;
- reads `\\x1b[!p`, `\\x1b[>4;1m`, device control and application strings as text on the screen, or as colours;
- forgets the rest of a run of text after a joiner or a variation selector, and half of an overwritten wide character;
- ignores line drawing (`\\x1b(0`) in UTF-8, which xterm honours; ncurses uses it without a UTF-8 locale;
- fills erased cells with underline and reverse, where terminals take the background alone.
So the parser here is our own, and the screen is pyte's with those methods replaced.
"""

import codecs
import ctypes
import functools
import locale
import re
from typing import NamedTuple

import pyte
from pyte import charsets

NAMES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")


class Cell(NamedTuple):
    """One column of one line; `data` is empty in the second column of a wide character."""

    data: str = " "
    fg: str = "default"
    bg: str = "default"
    bold: bool = False
    dim: bool = False
    italics: bool = False
    underscore: bool = False
    strikethrough: bool = False
    reverse: bool = False
    blink: bool = False
    hidden: bool = False


@functools.cache
def _system_width():
    locale.setlocale(locale.LC_CTYPE, "C.UTF-8")
    return ctypes.CDLL(None).wcwidth


@functools.cache
def width(character):
    """Columns of one code point as the C library sees it, which is what ncurses goes by; below 0: not printable."""
    return _system_width()(ord(character))


def colour_name(number):
    """0…15 by name, 16…255 as `colour30`."""
    if number < 8:
        return NAMES[number]
    return "bright" + NAMES[number - 8] if number < 16 else f"colour{number}"


class Screen(pyte.Screen):
    """A pyte screen with what ncurses' terminals have beyond it, and an account of what went wrong on the way."""

    def __init__(self, columns, lines, bce=True):
        self.bce = bce
        self.main = None
        self.private = set()
        self.keypad = False
        self.bells = 0
        self.wraps = 0
        self.unknown = []
        self.replies = []
        self.last = " "
        super().__init__(columns, lines)

    @property
    def default_char(self):
        return Cell()

    @property
    def blank(self):
        """What an erased cell becomes."""
        return Cell(bg=self.cursor.attrs.bg) if self.bce else Cell()

    @property
    def alternate(self):
        return self.main is not None

    def reset(self):
        super().reset()
        self.cursor.attrs = Cell()
        self.main = None
        self.private = {7, 25}
        self.keypad = False

    def bell(self, *_):
        self.bells += 1

    def write_process_input(self, data):
        self.replies.append(data)

    # Text

    def _put(self, line, x, cell):
        """Writes a cell; a wide character that loses one half loses the other too."""
        if line[x].data == "" and x > 0 and cell.data != "":
            line[x - 1] = line[x - 1]._replace(data=" ")
        if x + 1 < self.columns and line[x + 1].data == "":
            line[x + 1] = line[x + 1]._replace(data=" ")
        line[x] = cell

    def draw(self, data):
        chosen = self.g1_charset if self.charset else self.g0_charset
        if chosen is charsets.VT100_MAP:
            data = data.translate(charsets.VT100_MAP)
        for character in data:
            columns = width(character)
            if columns < 0:
                self.unknown.append(f"unprintable U+{ord(character):04X}")
                continue
            line = self.buffer[self.cursor.y]
            if columns == 0:
                x = self.cursor.x - 1
                if x > 0 and line[x].data == "":
                    x -= 1
                if x >= 0:
                    line[x] = line[x]._replace(data=line[x].data + character)
                continue
            if self.cursor.x + columns > self.columns:
                if 7 in self.private:
                    self.wraps += 1
                    self.carriage_return()
                    self.linefeed()
                    line = self.buffer[self.cursor.y]
                else:
                    self.cursor.x = self.columns - columns
            if pyte.modes.IRM in self.mode:
                self.insert_characters(columns)
            self.last = character
            self._put(line, self.cursor.x, self.cursor.attrs._replace(data=character))
            if columns == 2 and self.cursor.x + 1 < self.columns:
                self._put(line, self.cursor.x + 1, self.cursor.attrs._replace(data=""))
            self.cursor.x += columns

    def repeat(self, count=1):
        self.draw(self.last * max(1, count))

    # Erasing and scrolling

    def _erase(self, y, columns):
        line = self.buffer[y]
        for x in columns:
            self._put(line, x, self.blank)

    def _within(self):
        self.cursor.x = min(self.cursor.x, self.columns - 1)

    def erase_characters(self, count=1):
        self._within()
        self._erase(self.cursor.y, range(self.cursor.x, min(self.cursor.x + max(1, count), self.columns)))

    def erase_in_line(self, how=0, **_):
        self._within()
        first, last = ((self.cursor.x, self.columns), (0, self.cursor.x + 1), (0, self.columns))[min(how, 2)]
        self._erase(self.cursor.y, range(first, last))

    def erase_in_display(self, how=0, *_, **__):
        if how in (0, 1):
            self.erase_in_line(how)
        rows = {0: range(self.cursor.y + 1, self.lines), 1: range(self.cursor.y), 2: range(self.lines)}
        for y in rows.get(how, ()):
            self._erase(y, range(self.columns))

    def index(self):
        top, bottom = self.margins or (0, self.lines - 1)
        scrolls = self.cursor.y == bottom
        super().index()
        if scrolls and self.blank.bg != "default":
            self._erase(bottom, range(self.columns))

    def scroll_up(self, count=1):
        self._scroll(self.delete_lines, count)

    def scroll_down(self, count=1):
        self._scroll(self.insert_lines, count)

    def _scroll(self, move, count):
        x, y = self.cursor.x, self.cursor.y
        self.cursor.y = (self.margins or (0, 0))[0]
        move(max(1, count))
        self.cursor.x, self.cursor.y = x, y

    def resize(self, lines=None, columns=None):
        super().resize(lines, columns)
        if self.main:
            self.main = (self.main[0], self.main[1])
        self.ensure_hbounds()
        self.ensure_vbounds()

    # Modes

    def private_mode(self, numbers, on):
        for number in numbers:
            (self.private.add if on else self.private.discard)(number)
            if number in (47, 1047, 1049):
                self._switch(on, saves=number == 1049)
            elif number in (5, 6):
                (self.set_mode if on else self.reset_mode)(number, private=True)
        self.cursor.hidden = 25 not in self.private

    def _switch(self, on, saves):
        if on == self.alternate:
            return
        if on:
            self.main = (dict(self.buffer), (self.cursor.x, self.cursor.y, self.cursor.attrs))
            self.buffer.clear()
        else:
            kept, (x, y, attributes) = self.main
            self.main = None
            self.buffer.clear()
            self.buffer.update(kept)
            if saves:
                self.cursor.x, self.cursor.y, self.cursor.attrs = x, y, attributes
                self.ensure_hbounds()
                self.ensure_vbounds()

    def soft_reset(self):
        self.mode.discard(pyte.modes.IRM)
        self.margins = None
        self.private.add(25)
        self.private -= {1, 6}
        self.cursor.hidden = False
        self.cursor.attrs = Cell()
        self.keypad = False

    FLAGS = {1: "bold", 2: "dim", 3: "italics", 4: "underscore", 5: "blink", 7: "reverse", 8: "hidden",
             9: "strikethrough"}
    OFF = {22: ("bold", "dim"), 23: ("italics",), 24: ("underscore",), 25: ("blink",), 27: ("reverse",),
           28: ("hidden",), 29: ("strikethrough",)}

    def attributes(self, groups):
        """Select graphic rendition; each group is one parameter with its colon-separated parts."""
        cell = self.cursor.attrs
        groups = list(groups) or [[0]]
        while groups:
            group = groups.pop(0)
            number = group[0]
            if number == 0:
                cell = Cell()
            elif number in self.FLAGS:
                cell = cell._replace(**{self.FLAGS[number]: group[1:] != [0]})
            elif number == 21:
                cell = cell._replace(underscore=True)
            elif number in self.OFF:
                cell = cell._replace(**dict.fromkeys(self.OFF[number], False))
            elif number in (38, 48):
                colour = self._long_colour(group[1:], groups)
                cell = cell._replace(**{"fg" if number == 38 else "bg": colour}) if colour else cell
            elif 30 <= number <= 37 or 90 <= number <= 97:
                cell = cell._replace(fg=colour_name(number - 30 if number < 40 else number - 82))
            elif 40 <= number <= 47 or 100 <= number <= 107:
                cell = cell._replace(bg=colour_name(number - 40 if number < 50 else number - 92))
            elif number in (39, 49):
                cell = cell._replace(**{"fg" if number == 39 else "bg": "default"})
            elif number != 10:
                self.unknown.append(f"SGR {group}")
        self.cursor.attrs = cell

    def _long_colour(self, parts, rest):
        if not parts:
            count = {5: 2, 2: 4}.get(rest[0][0] if rest else None, 0)
            parts, rest[:count] = [group[0] for group in rest[:count]], []
        if parts[:1] == [5] and len(parts) == 2:
            return colour_name(min(parts[1], 255))
        if parts[:1] == [2] and len(parts) >= 4:
            return "#%02x%02x%02x" % tuple(min(part, 255) for part in parts[-3:])
        self.unknown.append(f"colour {parts}")
        return None


class Parser:
    """Bytes to the screen's methods; a sequence or a character may be cut anywhere between two calls.

    `strings` gathers application strings (`\\x1b_…`), by which the harness talks to itself.
    """

    TOKEN = re.compile(
        r"\x1b\[(?P<prefix>[<=>?]?)(?P<parameters>[0-9:;]*)(?P<between>[ -/]*)(?P<final>[@-~])"
        r"|\x1b\](?:R|P[0-9A-Fa-f]{7})"  # the Linux console's palette, which has no end mark
        r"|\x1b\](?P<command>[^\x07\x1b]*)(?:\x07|\x1b\\)"
        r"|\x1b(?P<kind>[P_^X])(?P<string>[^\x1b]*)\x1b\\"
        r"|\x1b(?P<designate>[()*+])(?P<charset>.)"
        r"|\x1b(?P<middle>[ #%])(?P<second>.)"
        r"|\x1b(?P<escape>[0-OQ-WYZ\\`-~])"
        r"|(?P<control>[\x00-\x1a\x1c-\x1f\x7f])"
        r"|(?P<text>[^\x00-\x1f\x7f]+)", re.DOTALL)

    CONTROLS = {"\a": "bell", "\b": "backspace", "\t": "tab", "\n": "linefeed", "\v": "linefeed", "\f": "linefeed",
                "\r": "carriage_return", "\x0e": "shift_out", "\x0f": "shift_in"}
    ESCAPES = {"c": "reset", "D": "index", "M": "reverse_index", "H": "set_tab_stop", "7": "save_cursor",
               "8": "restore_cursor"}
    SEQUENCES = {"@": "insert_characters", "A": "cursor_up", "B": "cursor_down", "C": "cursor_forward",
                 "D": "cursor_back", "E": "cursor_down1", "F": "cursor_up1", "G": "cursor_to_column",
                 "H": "cursor_position", "J": "erase_in_display", "K": "erase_in_line", "L": "insert_lines",
                 "M": "delete_lines", "P": "delete_characters", "S": "scroll_up", "T": "scroll_down",
                 "X": "erase_characters", "`": "cursor_to_column", "a": "cursor_forward", "b": "repeat",
                 "d": "cursor_to_line", "e": "cursor_down", "f": "cursor_position", "g": "clear_tab_stop",
                 "n": "report_device_status", "r": "set_margins"}
    IGNORED = set("tqu")  # window titles' stack, the cursor's shape, the keyboard's protocol

    def __init__(self, screen):
        self.screen = screen
        self.strings = []
        self._decode = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._rest = ""

    def feed(self, data):
        text = self._rest + self._decode.decode(data)
        at = 0
        while at < len(text):
            match = self.TOKEN.match(text, at)
            if not match:
                if text[at] == "\x1b" and len(text) - at < 65_536:
                    break
                self.screen.unknown.append(repr(text[at:at + 8]))
                at += 1
                continue
            at = match.end()
            self._perform(match)
        self._rest = text[at:]

    def _perform(self, match):
        screen = self.screen
        if match["text"]:
            screen.draw(match["text"])
        elif match["control"]:
            if name := self.CONTROLS.get(match["control"]):
                getattr(screen, name)()
        elif match["final"]:
            self._sequence(match["prefix"], match["parameters"], match["between"], match["final"])
        elif match["kind"]:
            if match["kind"] == "_":
                self.strings.append(match["string"])
        elif match["designate"]:
            code = {"0": "0", "B": "B", "U": "U"}.get(match["charset"], "B")
            screen.define_charset(code, mode=match["designate"])
        elif match["escape"]:
            if match["escape"] == "E":
                screen.carriage_return()
                screen.index()
            elif match["escape"] in "=>":
                screen.keypad = match["escape"] == "="
            elif name := self.ESCAPES.get(match["escape"]):
                getattr(screen, name)()
            elif match["escape"] != "\\":
                screen.unknown.append(repr(match[0]))
        elif match["command"] is not None:
            code, _, value = match["command"].partition(";")
            if code in ("0", "2"):
                screen.title = value
        elif match["middle"] == "#":
            if match["second"] == "8":
                screen.alignment_display()

    def _sequence(self, prefix, parameters, between, final):
        screen = self.screen
        groups = [[int(part or 0) for part in group.split(":")] for group in parameters.split(";")] if parameters else []
        numbers = [min(group[0], 9_999) for group in groups]
        if prefix == "?" and final in "hl":
            screen.private_mode(numbers, final == "h")
        elif between == "!" and final == "p":
            screen.soft_reset()
        elif prefix in ("", "?") and not between and final == "c":
            screen.report_device_attributes(*numbers, private=prefix == "?")
        elif prefix or between or final in self.IGNORED:
            pass
        elif final == "m":
            screen.attributes(groups)
        elif final in "hl":
            (screen.set_mode if final == "h" else screen.reset_mode)(*numbers)
        elif name := self.SEQUENCES.get(final):
            getattr(screen, name)(*numbers)
        else:
            screen.unknown.append(repr("\x1b[" + parameters + final))
