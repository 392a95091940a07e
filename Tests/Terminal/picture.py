"""A screen as an SVG picture: real text, each run at its column with its width, lines and blocks as shapes that join.

One picture serves light and dark: its colours are named once and follow the reader's preference. Nothing in it depends
on the machine, so it is held against its golden copy like any frame.
"""

import unicodedata
from html import escape

CELL, LINE, SIZE = 9, 20, 15
MARGIN, BAR = 16, 34

# Paper and deep teal, and the same at night. The sixteen colours of a terminal, so that each stays readable on its paper.
LIGHT = dict(paper="#faf7f0", ink="#1c2b30", bar="#efeadd", line="#d9d3c5", quiet="#55646a",
             black="#1c2b30", red="#8c2f1b", green="#2f6b34", yellow="#8a4b00", blue="#22558c", magenta="#75407a",
             cyan="#0b6463", white="#e9e3d5", brightblack="#55646a", brightred="#8c2f1b", brightgreen="#2f6b34",
             brightyellow="#8a4b00", brightblue="#22558c", brightmagenta="#75407a", brightcyan="#0b6463",
             brightwhite="#ffffff")
DARK = dict(paper="#12191c", ink="#f1eee6", bar="#1b2529", line="#34434a", quiet="#a9b6ba",
            black="#12191c", red="#f0a08c", green="#9cd3a0", yellow="#ffc36b", blue="#9cc3f0", magenta="#d9b0dc",
            cyan="#63c8bf", white="#d5d0c4", brightblack="#a9b6ba", brightred="#f0a08c", brightgreen="#9cd3a0",
            brightyellow="#ffc36b", brightblue="#9cc3f0", brightmagenta="#d9b0dc", brightcyan="#63c8bf",
            brightwhite="#ffffff")

# What the console takes from the 256 colours, in the theme's own.
OWN = {"colour30": "cyan", "colour130": "yellow", "colour244": "brightblack"}

# Arms of line-drawing characters: left, right, up, down; 1 thin, 2 thick, 3 double.
_ARMS = {
    "─": "1100", "│": "0011", "┌": "0101", "┐": "1001", "└": "0110", "┘": "1010", "├": "0111", "┤": "1011",
    "┬": "1101", "┴": "1110", "┼": "1111", "━": "2200", "┃": "0022", "┏": "0202", "┓": "2002", "┗": "0220",
    "┛": "2020", "┣": "0222", "┫": "2022", "┳": "2202", "┻": "2220", "╋": "2222", "═": "3300", "║": "0033",
    "╔": "0303", "╗": "3003", "╚": "0330", "╝": "3030", "╠": "0333", "╣": "3033", "╦": "3303", "╩": "3330",
    "╬": "3333", "╭": "0101", "╮": "1001", "╰": "0110", "╯": "1010", "┠": "0122", "┨": "1022", "╟": "0133",
    "╢": "1033", "╞": "0311", "╡": "3011", "╴": "1000", "╵": "0010", "╶": "0100", "╷": "0001", "╸": "2000",
    "╹": "0020", "╺": "0200", "╻": "0002", "╤": "3301", "╧": "3310",
}
# Blocks as parts of the cell: left, top, width, height.
_BLOCKS = {"█": (0, 0, 1, 1), "▀": (0, 0, 1, .5), "▄": (0, .5, 1, .5), "▌": (0, 0, .5, 1), "▐": (.5, 0, .5, 1)}
_BLOCKS |= {chr(0x2590 - n): (0, 0, n / 8, 1) for n in range(1, 8)}
_BLOCKS |= {chr(0x2580 + n): (0, 1 - n / 8, 1, n / 8) for n in range(1, 8)}
_SHADES = {"░": .25, "▒": .5, "▓": .75}


def picture(terminal, title, words):
    """`title` stands in the window's bar; `words` say for a screen reader what the picture shows."""
    return _Picture(terminal.screen).svg(title, words)


def number(value):
    return f"{value:.2f}".rstrip("0").rstrip(".")


class _Picture:
    def __init__(self, screen):
        self.screen = screen
        self.shapes = {}
        self.texts = []
        self.fixed = {}
        self.used = {"paper", "ink", "bar", "line", "quiet"}

    def svg(self, title, words):
        screen = self.screen
        width, height = screen.columns * CELL + 2 * MARGIN, screen.lines * LINE + BAR + 2 * MARGIN
        for y in range(screen.lines):
            self._ground(y)
        for y in range(screen.lines):
            self._line(y)
        if not screen.cursor.hidden:
            self._rectangle("ink", .35, screen.cursor.x * CELL, screen.cursor.y * LINE, 2, LINE)
        colours = [name for name in LIGHT if name in self.used]
        light, dark = (";".join(f"--{name}:{theme[name]}" for name in colours) for theme in (LIGHT, DARK))
        parts = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
            f'role="img" aria-labelledby="t d">',
            f'<title id="t">{escape(title)}</title><desc id="d">{escape(words)}</desc>',
            f"<style>svg{{{light}}}@media (prefers-color-scheme:dark){{svg{{{dark}}}}}"
            + "text{white-space:pre;fill:var(--ink);font-size:15px;font-family:ui-monospace,'SF Mono',Menlo,"
            "'Cascadia Mono',Consolas,'DejaVu Sans Mono',monospace}"
            + ".b{font-weight:700}.d{opacity:.62}.i{font-style:italic}.u{text-decoration:underline}"
            + ".s{text-decoration:line-through}"
            + "".join(f".{name}{{fill:var(--{name})}}" for name in colours)
            + "".join(f".{name}{{fill:{colour}}}" for name, colour in sorted(self.fixed.items())) + "</style>",
            f'<rect x=".5" y=".5" width="{width - 1}" height="{height - 1}" rx="12" class="paper" '
            'stroke="var(--line)"/>',
            f'<path d="M.5 {BAR}V12.5a12 12 0 0 1 12-12H{width - 12.5}a12 12 0 0 1 12 12V{BAR}z" class="bar" '
            'stroke="var(--line)"/>',
            "".join(f'<circle cx="{20 + 18 * n}" cy="17" r="5" class="line"/>' for n in range(3)),
            f'<text x="{number(width / 2)}" y="22" text-anchor="middle" class="quiet" font-size="13" '
            f'style="font-family:system-ui,sans-serif;font-size:13px">{escape(title)}</text>',
            f'<g transform="translate({MARGIN} {BAR + MARGIN})">']
        for (colour, opacity), shapes in self.shapes.items():
            fade = f' opacity="{number(opacity)}"' if opacity < 1 else ""
            parts.append(f'<path class="{colour}"{fade} d="{"".join(self._joined(shapes))}"/>')
        return "\n".join(parts + self.texts + ["</g></svg>"]) + "\n"

    # One line of the screen

    def _ground(self, y):
        for x in range(self.screen.columns):
            _, back = self._colours(self.screen.buffer[y][x])
            if back != "paper":
                self._rectangle(back, 1, x * CELL, y * LINE, CELL, LINE)

    def _line(self, y):
        row, x = self.screen.buffer[y], 0
        while x < self.screen.columns:
            cell = row[x]
            wide = x + 1 < self.screen.columns and row[x + 1].data == ""
            front, _ = self._colours(cell)
            if cell.data.strip() and not cell.hidden and not self._shape(cell, front, x, y):
                x = self._run(row, x, y, front)
                continue
            x += 1 + wide

    def _colours(self, cell):
        front = "ink" if cell.fg == "default" else cell.fg
        back = "paper" if cell.bg == "default" else cell.bg
        return (back, front) if cell.reverse else (front, back)

    def _class(self, colour):
        """The class of a colour: a theme's by its name; any other is fixed, `colour208` or `c0b6463`."""
        colour = OWN.get(colour, colour)
        if colour not in LIGHT:
            self.fixed[colour.replace("#", "c")] = _fixed(colour)
            return colour.replace("#", "c")
        self.used.add(colour)
        return colour

    def _run(self, row, x, y, front):
        """Text of one look, up to the next change; a wide character is a run of its own, so that it keeps two columns."""
        first, text, columns = row[x], "", 0
        look = first._replace(data="", bg="")
        start = x
        while x < self.screen.columns:
            cell = row[x]
            wide = x + 1 < self.screen.columns and row[x + 1].data == ""
            odd = wide or not cell.data.isascii() and unicodedata.east_asian_width(cell.data[0]) not in ("N", "Na", "H")
            odd = odd or unicodedata.bidirectional(cell.data[0]) in ("R", "AL")
            if cell._replace(data="", bg="") != look or cell.data in _ARMS or cell.data in _BLOCKS \
                    or cell.data in _SHADES or cell.bg != first.bg or (odd and text):
                break
            text += cell.data
            x += 1 + wide
            columns += 1 + wide
            if odd:
                break
        bare = text.rstrip()
        columns -= len(text) - len(bare)
        classes = [self._class(front)] if front != "ink" else []
        classes += [short for flag, short in (("bold", "b"), ("dim", "d"), ("italics", "i"), ("underscore", "u"),
                                              ("strikethrough", "s")) if getattr(first, flag)]
        name = f' class="{" ".join(classes)}"' if classes else ""
        self.texts.append(f'<text x="{start * CELL}" y="{y * LINE + 15}" textLength="{columns * CELL}" '
                          f'lengthAdjust="spacingAndGlyphs"{name}>{escape(bare, quote=False)}</text>')
        return x

    # Lines and blocks

    def _shape(self, cell, front, x, y):
        opacity = .62 if cell.dim else 1
        left, top = x * CELL, y * LINE
        if cell.data in _BLOCKS:
            a, b, w, h = _BLOCKS[cell.data]
            self._rectangle(front, opacity, left + a * CELL, top + b * LINE, w * CELL, h * LINE)
        elif cell.data in _SHADES:
            self._rectangle(front, opacity * _SHADES[cell.data], left, top, CELL, LINE)
        elif cell.data in _ARMS:
            for arm, weight in zip("lrud", map(int, _ARMS[cell.data])):
                for offset, thick in {0: (), 1: ((0, 1.2),), 2: ((0, 3),), 3: ((-1.75, 1.2), (1.75, 1.2))}[weight]:
                    self._arm(front, opacity, left, top, arm, offset, thick)
        else:
            return False
        return True

    def _arm(self, front, opacity, left, top, arm, offset, thick):
        middle, centre, half = left + CELL / 2, top + LINE / 2, thick / 2
        if arm == "l":
            self._rectangle(front, opacity, left, centre + offset - half, CELL / 2 + half, thick)
        elif arm == "r":
            self._rectangle(front, opacity, middle - half, centre + offset - half, CELL / 2 + half, thick)
        elif arm == "u":
            self._rectangle(front, opacity, middle + offset - half, top, thick, LINE / 2)
        else:
            self._rectangle(front, opacity, middle + offset - half, centre, thick, LINE / 2)

    def _rectangle(self, colour, opacity, x, y, width, height):
        self.shapes.setdefault((self._class(colour), round(opacity, 3)), []).append((x, y, width, height))

    @staticmethod
    def _joined(shapes):
        """Neighbours become one, along the line and then down the page: no seams, and a small file."""
        for along in (0, 1):
            across = 1 - along
            merged = []
            for shape in sorted(set(shapes), key=lambda s: (s[across], s[across + 2], s[along])):
                last = merged[-1] if merged else None
                if last and last[across] == shape[across] and last[across + 2] == shape[across + 2] \
                        and last[along] + last[along + 2] >= shape[along] - 1e-6:
                    last[along + 2] = max(last[along + 2], shape[along] + shape[along + 2] - last[along])
                else:
                    merged.append(list(shape))
            shapes = [tuple(shape) for shape in merged]
        for x, y, width, height in sorted(shapes, key=lambda s: (s[1], s[0])):
            yield f"M{number(x)} {number(y)}h{number(width)}v{number(height)}h-{number(width)}z"


def _fixed(colour):
    """The colour of `colour30` as every 256-colour terminal shows it, or of `#rrggbb`."""
    if colour.startswith("#"):
        return colour
    index = int(colour.removeprefix("colour"))
    if index >= 232:
        level = 8 + 10 * (index - 232)
        return "#%02x%02x%02x" % (level, level, level)
    index -= 16
    steps = (0, 95, 135, 175, 215, 255)
    return "#%02x%02x%02x" % (steps[index // 36], steps[index // 6 % 6], steps[index % 6])
