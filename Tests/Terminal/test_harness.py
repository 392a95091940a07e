"""The harness itself, on small programs: it must see what a terminal sees before it may judge the console."""

import os
import re
import signal
import sys
import textwrap
import unittest

from emulator import Parser, Screen
from terminal import Terminal

FULL_SCREEN = textwrap.dedent("""
    import curses, locale
    locale.setlocale(locale.LC_ALL, "")
    def main(window):
        key = 0
        while key != ord("q"):
            window.erase()
            lines, columns = window.getmaxyx()
            window.border()
            window.addstr(1, 2, "bold 漢字 e\\u0301 世界" if curses.termname() != b"none" else "", curses.A_BOLD)
            window.addstr(2, 2, f"{columns} by {lines}, key {key}", curses.A_DIM)
            window.refresh()
            key = window.getch()
    curses.wrapper(main)
""")


class HarnessTests(unittest.TestCase):
    def open(self, *command, columns=60, lines=12, **env):
        terminal = Terminal(columns, lines, command, {"PATH": os.environ["PATH"], "TERM": "xterm-256color",
                                                      "LC_ALL": "C.UTF-8", **env})
        self.addCleanup(terminal.end)
        return terminal

    def screen(self, text, columns=10, lines=3):
        screen = Screen(columns, lines)
        Parser(screen).feed(text.encode())
        return screen

    def row(self, screen, y=0):
        return "".join(screen.buffer[y][x].data for x in range(screen.columns)).rstrip()

    def test_readsFullScreenProgramsOnEveryTerminal(self):
        for term in ("xterm-256color", "xterm", "linux", "screen", "vt100"):
            with self.subTest(term):
                terminal = self.open(sys.executable, "-c", FULL_SCREEN, TERM=term)
                terminal.wait_for("60 by 12, key 0")
                self.assertEqual(terminal.find("世界"), (14, 1))
                self.assertTrue(terminal.attributes(2, 1).bold)
                self.assertFalse(terminal.mode["canonical"])
                terminal.resize(100, 30)
                terminal.wait_for("100 by 30")
                terminal.send("Up")
                terminal.wait_for("key 259")
                terminal.suspend()
                self.assertEqual(terminal.faults(), {})
                terminal.resume()
                terminal.wait_for(lambda terminal: not terminal.mode["canonical"])
                terminal.send("q")
                self.assertEqual(terminal.wait_exit(), 0)
                self.assertEqual((terminal.faults(), terminal.screen.unknown, terminal.screen.wraps), ({}, [], 0))

    def test_tellsWhatAProgramLeftBehind(self):
        terminal = self.open("sh", "-c", r"stty raw -echo; printf '\033[?1049h\033[?25l\033[?2004h\033[1mX'; kill -9 $$")
        self.assertEqual(terminal.wait_exit(), -signal.SIGKILL)
        self.assertEqual(set(terminal.faults()), {"alternate", "cursor", "paste", "attributes", "echo", "canonical",
                                                  "termios"})

    def test_closingTheWindowHangsUp(self):
        # It reads nothing: the end of its input must not come before the signal.
        terminal = self.open("sh", "-c", "echo here; exec sleep 100")
        terminal.wait_for("here")
        terminal.close()
        self.assertEqual(terminal.wait_exit(), -signal.SIGHUP)
        deaf = Terminal(20, 5, ["cat"], {"PATH": os.environ["PATH"]}, mute_hang_up=True)
        self.addCleanup(deaf.end)
        deaf.close()
        self.assertNotEqual(deaf.wait_exit(), -signal.SIGHUP)

    def test_takesAMegabyteWhileTheProgramAnswers(self):
        terminal = self.open("sh", "-c", "stty raw -echo; echo ready; head -c 1000000 | tr a b | tail -c 5; echo; echo end")
        terminal.wait_for("ready")
        terminal.send("a" * 1_000_000)
        terminal.wait_for("end")
        self.assertIn("bbbbb", terminal.text())
        self.assertEqual(terminal.wait_exit(), 0)

    def test_waitingFailsWithThePictureOfTheScreen(self):
        terminal = self.open("sh", "-c", "echo hello; read x")
        terminal.wait_for("hello")
        with self.assertRaisesRegex(AssertionError, r"waited 0.2 s for 'never'[\s\S]*│hello[\s\S]*last bytes"):
            terminal.wait_for("never", timeout=0.2)
        terminal.send("Return")
        with self.assertRaisesRegex(AssertionError, "ended"):
            terminal.wait_for(re.compile("never"))

    def test_wideCharactersLoseBothHalves(self):
        self.assertEqual(self.row(self.screen("漢字\x1b[1;2Hx")), " x字")
        self.assertEqual(self.row(self.screen("漢字\x1b[1;3Hx")), "漢x")

    def test_joinersBelongToTheLetterBefore(self):
        screen = self.screen("e\u0301👨\u200dx")
        self.assertEqual([screen.buffer[0][x].data for x in range(4)], ["e\u0301", "👨\u200d", "", "x"])

    def test_countsWhatRunsPastTheRightEdge(self):
        self.assertEqual(self.screen("0123456789").wraps, 0)
        self.assertEqual(self.screen("0123456789x").wraps, 1)
        self.assertEqual(self.screen("012345678漢").wraps, 1)

    def test_knowsColoursDimAndRepeats(self):
        screen = self.screen("\x1b[2;36mab\x1b[22;39;48;5;30mc\x1b[0;38:2::1:2:3m-\x1b[3b\x1b[0;97md")
        look = [(cell.data, cell.dim, cell.fg, cell.bg) for cell in (screen.buffer[0][x] for x in range(8))]
        self.assertEqual(look, [("a", True, "cyan", "default"), ("b", True, "cyan", "default"),
                                ("c", False, "default", "colour30")] + [("-", False, "#010203", "default")] * 4
                         + [("d", False, "brightwhite", "default")])

    def test_alternateScreenBringsBackWhatStoodThere(self):
        screen = self.screen("before\x1b[?1049h\x1b[2J\x1b[Hinside")
        self.assertEqual(self.row(screen), "inside")
        Parser(screen).feed(b"\x1b[?1049l!")
        self.assertEqual(self.row(screen), "before!")

    def test_sequencesMayBeCutAnywhere(self):
        data = "\x1b[1;31mré漢\x1b]0;title\x1b\\\x1b[?25l\x1b_own\x1b\\.".encode()
        for cut in range(len(data)):
            screen = Screen(10, 2)
            parser = Parser(screen)
            parser.feed(data[:cut])
            parser.feed(data[cut:])
            self.assertEqual((self.row(screen), screen.title, screen.cursor.hidden, parser.strings, screen.unknown),
                             ("ré漢.", "title", True, ["own"], []))

    def test_lineDrawingOfTerminalsWithoutUnicode(self):
        self.assertEqual(self.row(self.screen("\x1b(0lqk\x1b(Bq")), "┌─┐q")
