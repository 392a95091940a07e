"""Golden frames: a screen as text and a map of its attributes, byte for byte the same each time.

What moves by itself stands still: frames are taken of a meeting that is paused, in a rehearsal at a tenth of the
speed. The wall clock in the corner may still turn a minute (once in ten real ones), and so may "kept to"; `mask` puts
fixed digits over what a caller names, of the same width, and the frame says so in its head.
"""

import difflib
import itertools
import os
import pathlib
import re

GOLDEN = pathlib.Path(__file__).parent / "Golden"
FLAGS = ("bold", "dim", "italics", "underscore", "strikethrough", "reverse", "blink", "hidden")
COMMAND = "make golden-terminal"


def updating():
    return os.environ.get("LECTERN_UPDATE_GOLDEN") == "1"


def style(cell):
    """A cell's look in words: "bold cyan on black", empty where it is plain."""
    words = [flag for flag in FLAGS if getattr(cell, flag)]
    if cell.fg != "default":
        words.append(cell.fg)
    if cell.bg != "default":
        words.append("on " + cell.bg)
    return " ".join(words)


def runs(terminal, y):
    """The styled stretches of a line: first and last column, from 1, and the style."""
    row = terminal.screen.buffer[y]
    for look, cells in itertools.groupby(range(terminal.screen.columns), key=lambda x: style(row[x])):
        cells = list(cells)
        if look:
            yield cells[0] + 1, cells[-1] + 1, look


def frame(terminal, mask=()):
    """The screen as text. `mask` holds patterns whose digits are drawn as `0`."""
    screen = terminal.screen
    x, y = terminal.cursor
    head = f"{screen.columns}×{screen.lines}, TERM={terminal.term}, cursor "
    head += "hidden" if screen.cursor.hidden else f"at {x + 1},{y + 1}"
    if screen.title:
        head += f", title {screen.title!r}"
    lines = [head, "─" * screen.columns]
    for line in terminal.lines():
        for pattern in mask:
            line = re.sub(pattern, lambda match: re.sub(r"\d", "0", match[0]), line)
        lines.append(line)
    lines.append("─" * screen.columns)
    for y in range(screen.lines):
        if looks := "  ".join(f"{first}-{last} {look}" for first, last, look in runs(terminal, y)):
            lines.append(f"{y + 1}: {looks}")
    return "\n".join(lines) + "\n"


def compare(name, text):
    """Holds `text` against Golden/`name`; with LECTERN_UPDATE_GOLDEN=1 it becomes the golden text."""
    compare_file(GOLDEN / name, text)


def compare_file(path, text):
    if updating():
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
        return
    if not path.exists():
        raise AssertionError(f"{path} is missing; write it with: {COMMAND}\n{text}")
    golden = path.read_text(encoding="utf-8")
    if golden != text:
        difference = difflib.unified_diff(golden.splitlines(), text.splitlines(), f"{path.name} (golden)",
                                          f"{path.name} (now)", lineterm="", n=1)
        raise AssertionError(f"{path.name} is not what it was; if that is right: {COMMAND}\n"
                             + "\n".join(itertools.islice(difference, 120)))
