"""Meetings to test with: agendas, a library of their own, and the console opened on them.

Everything runs as a rehearsal at a tenth of the speed: it begins five minutes before the first section whatever day it
is, and a second of the meeting takes ten. Only what a rehearsal does not have, such as sign-ups, runs for real, today.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time
import unittest
from datetime import datetime, timedelta, timezone

from terminal import Terminal

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("LECTERN") or ROOT / ".build/debug/lectern").absolute()
AGENDAS = pathlib.Path(os.environ.get("LECTERN_AGENDAS") or ROOT / "agendas").absolute()

THOUGHT = 0.8
"""Seconds between two keys that move the meeting: what comes sooner counts as one key held down."""

TAP = 0.2
"""Seconds between two presses of a key that one presses several times; what comes much sooner the keyboard repeated."""

SMALL = """\
lectern: 1
id: small
title: A small meeting
date: 2026-12-08
start: 13:00
end: 14:10
chairs: [{ name: Sam, role: service-user }, { name: Jo, role: staff }]
sections:
  - kind: talk
    title: Opening words
    id: opening
    minutes: 10
    least: 5
    script: |
      Sam: **Hello, everyone, and welcome.** This is the first line.

      Jo: And this is the second.
    notes: |
      A secret for the facilitator.
  - kind: talk
    title: The long reading
    id: reading
    minutes: 20
    least: 5
    script: |
""" + "".join(f"      Sam: Paragraph {n} of the long reading, which goes on for a while.\n\n" for n in range(1, 41)) + """\
  - kind: feedback
    title: Tables feed back
    id: tables
    minutes: 20
    tables: 2
  - kind: talk
    title: Hot topics
    id: topics
    minutes: 10
    least: 5
    may-drop: 1
  - kind: talk
    title: Goodbye
    id: goodbye
    minutes: 10
    least: 5
"""

WIDE_TITLES = ["漢字の会議 について", "Cafe\u0301 et the\u0301", "Family 👨\u200d👩\u200d👧\u200d👦 time", "Flags 🇬🇧 🇯🇵 🇩🇪",
               "مرحبا بكم في الاجتماع", "नमस्ते दुनिया", "Ĺ̷̢ő̶n̸g a̴c̵c̷e̶n̷t̸s", "한국어 회의", "Zero\u200bwidth and\u00a0hard",
               "A ❤️ and a ✔️ and 👍🏽"]


def fifty():
    """Fifty sections; every fifth pinned by nothing, all of them short."""
    head = "lectern: 1\nid: fifty\ntitle: Fifty sections\ndate: 2026-12-08\nstart: 09:00\nend: 17:20\nsections:\n"
    return head + "".join(f"  - {{ kind: talk, id: s{n}, title: Section number {n}, minutes: 10 }}\n"
                          for n in range(1, 51))


def wide():
    """Wide, combining, joined and right-to-left titles, and the same in scripts."""
    head = 'lectern: 1\nid: wide\ntitle: "漢字 e\u0301 👨\u200d👩\u200d👧 🇬🇧 مرحبا"\ndate: 2026-12-08\nstart: 13:00\nend: 14:40\nsections:\n'
    return head + "".join(
        f'  - kind: talk\n    id: w{n}\n    title: "{title}"\n    minutes: 10\n    script: |\n'
        f'      {" ".join([title] * 12)}\n' for n, title in enumerate(WIDE_TITLES))


def long_titles():
    title = "A title that goes on and on, " * 6  # 200 letters are the most
    return (f'lectern: 1\nid: long\ntitle: "{title}"\ndate: 2026-12-08\nstart: 13:00\nend: 13:20\nsections:\n'
            f'  - {{ kind: talk, id: a, title: "{title}one", minutes: 10 }}\n'
            f'  - {{ kind: talk, id: b, title: "{"unbroken" * 25}", minutes: 10, script: "{"word" * 200}" }}\n')


def day():
    """A meeting that begins in two minutes, in a time zone in which it is noon now, with places to sign up for."""
    now = datetime.now(timezone.utc)
    hours = 12 - now.hour
    start = now + timedelta(hours=hours, minutes=2)
    # Their signs count the other way round: https://data.iana.org/time-zones/tzdb/etcetera
    zone = f"Etc/GMT{-hours:+d}" if hours else "Etc/GMT"
    return (f"lectern: 1\nid: day\ntitle: A day\ndate: {start:%Y-%m-%d}\ntime-zone: {zone}\nstart: '{start:%H:%M}'\n"
            f"end: '{start + timedelta(minutes=95):%H:%M}'\n" + """\
services: [Alder Unit, Beech House]
sections:
  - { kind: talk, title: Opening words, id: opening, minutes: 10 }
  - { kind: presentation, title: Presentations, id: talks, slots: 3, each: { talk: 10, questions: 5 }, move-up: ask }
  - { kind: small-groups, title: Groups, id: groups, minutes: 30, least: 15, most: 55 }
  - { kind: talk, title: Goodbye, id: goodbye, minutes: 10 }
""")


THEMES = "themes: [Staying healthy, { id: skills, name: My life skills }]\n"

AGENDA_TEXTS = {"day": day, "small": lambda: SMALL, "fifty": fifty, "wide": wide, "long": long_titles,
                "themed": lambda: SMALL.replace("sections:\n", THEMES + "sections:\n", 1)}


class Console(Terminal):
    """The console, with a person's pace in front of it."""

    last_move = 0.0
    last_step = 0.0

    def move(self, key=" "):
        """A key that moves the meeting, no sooner than a person can have thought about it."""
        while (left := self.last_move + THOUGHT - time.monotonic()) > 0:
            self._take(left)
        self.send(key)
        self.last_move = time.monotonic()

    def step(self, key):
        """A key that is pressed again, no sooner than a finger can."""
        while (left := self.last_step + TAP - time.monotonic()) > 0:
            self._take(left)
        self.send(key)
        self.last_step = time.monotonic()

    def begin(self, words=None):
        """Starts the clock; `words` are waited for."""
        self.move()
        self.wait_for(words or re.compile(r"\d:\d\d left of"))
        return self

    def asked(self):
        """Whether the last key is waiting for a second one, to begin what is pinned for later or to end."""
        words = self.words()
        return "begin it now" in words or "end it" in words

    def leave(self):
        """Leaves on purpose; the exit status."""
        self.send("q")
        self.wait_for("Leave the console?")
        # Another key: a second q this soon might be one that is held down.
        self.send("Ctrl-C")
        return self.wait_exit()


class Place:
    """A folder with agendas and a library, gone after the test."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="lectern-terminal-"))
        self.library = self.folder / "library.sqlite"
        self.terminals = []

    def close(self):
        for terminal in self.terminals:
            terminal.end()
        shutil.rmtree(self.folder, ignore_errors=True)

    def afresh(self):
        """A new library, for the next console of the same test."""
        self.library = self.library.with_name(f"library-{len(self.terminals)}.sqlite")

    def agenda(self, name):
        """The path of an agenda: one of those made for tests, or of those shipped, with the files that they use."""
        if name in AGENDA_TEXTS:
            path = self.folder / f"{name}.yaml"
            if not path.exists():
                path.write_text(AGENDA_TEXTS[name](), encoding="utf-8")
            return path
        if not (self.folder / "agendas").exists():
            shutil.copytree(AGENDAS, self.folder / "agendas")
        return self.folder / "agendas" / f"{name}.yaml"

    def environment(self, **changes):
        """A whole environment; None takes a name out."""
        env = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": str(self.folder), "TERM": "xterm-256color",
               "LC_ALL": "C.UTF-8", "LECTERN_LIBRARY": str(self.library)}
        env.update(changes)
        return {name: value for name, value in env.items() if value is not None}

    def command(self, agenda="small", *words, speed="0.1"):
        """- `speed`: of a rehearsal; None for the meeting itself."""
        return [PROGRAM, "run", self.agenda(agenda), *(["--rehearse", speed] if speed else []), "--no-web", *words]

    def lectern(self, *words):
        """What another command says meanwhile."""
        return subprocess.run([PROGRAM, *words], env=self.environment(), cwd=self.folder, capture_output=True, text=True,
                              timeout=60, check=True).stdout

    def console(self, agenda="small", *words, columns=80, lines=24, ready=True, mute_hang_up=False, speed="0.1", **env):
        """Opens the console, and waits until it takes keys; `ready=False` for what opens none."""
        console = Console(columns, lines, self.command(agenda, *words, speed=speed), self.environment(**env),
                          cwd=self.folder, mute_hang_up=mute_hang_up)
        self.terminals.append(console)
        if ready:
            console.wait_for(lambda terminal: not terminal.mode["canonical"] and terminal.text().strip())
        return console

    def lines(self, agenda="small", *commands):
        """The line mode's answers on the same meeting, as JSON: what the console has truly kept."""
        result = subprocess.run([*self.command(agenda), "--json"], input="\n".join([*commands, "status", ""]),
                                env=self.environment(), cwd=self.folder, capture_output=True, text=True, timeout=60)
        answers = [json.loads(line) for line in result.stdout.splitlines()]
        if not answers or not answers[-1].get("ok"):
            raise AssertionError(f"line mode: {result.returncode}\n{result.stdout}\n{result.stderr}")
        return answers

    def state(self, agenda="small"):
        return self.lines(agenda)[-1]["state"]


class ConsoleTest(unittest.TestCase):
    """A test with a place of its own; each failure shows the screens that were open."""

    def setUp(self):
        self.place = Place()
        self.addCleanup(self.place.close)

    def console(self, *arguments, **options):
        return self.place.console(*arguments, **options)

    def assertRestored(self, terminal):
        faults = terminal.faults()
        if faults:
            raise terminal.failure(f"the terminal was left with {faults}")

    def assertClean(self, terminal):
        """Nothing that a terminal does not know, and nothing written past the right edge."""
        if terminal.screen.unknown:
            raise terminal.failure(f"wrote what no terminal knows: {terminal.screen.unknown[:5]}")
        if terminal.screen.wraps:
            raise terminal.failure(f"{terminal.screen.wraps} lines ran past the right edge")

    def assertSees(self, terminal, words):
        if " ".join(words.split()) not in terminal.words():
            raise terminal.failure(f"does not show {words!r}")

    def assertSeesNot(self, terminal, words):
        if " ".join(words.split()) in terminal.words():
            raise terminal.failure(f"shows {words!r}")
