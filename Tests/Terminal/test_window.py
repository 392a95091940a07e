"""Windows of every size, and terminals of every kind."""

import signal

from meetings import ConsoleTest

SIZES = [(20, 5), (60, 18), (80, 24), (140, 45), (500, 200), (80, 24), (1, 1), (2, 2), (80, 3), (5, 40), (80, 24)]


class SizeTests(ConsoleTest):
    def through(self, console, words):
        """Every size in turn, ending where `words` stand; nothing runs over, and nothing is left over."""
        for columns, lines in SIZES:
            before = len(console.raw)
            console.resize(columns, lines)
            console.wait_for(lambda terminal: len(terminal.raw) > before)
            console.wait_until_still()
            self.assertClean(console)
        console.wait_for(words)

    def assertSameAsFresh(self, console):
        """What resizing left is what is drawn afresh: nothing stands there from before."""
        console.wait_until_still()
        resized = console.lines()
        before = len(console.raw)
        console.send("Ctrl-L")
        console.wait_for(lambda terminal: len(terminal.raw) > before + 200)
        console.wait_until_still()
        self.assertEqual(resized, console.lines())

    def test_stageThroughEverySize(self):
        console = self.console("regional-meeting").begin()
        console.send("p")
        console.wait_for("paused")
        self.through(console, "Arrival and lunch")
        self.assertSameAsFresh(console)
        self.assertEqual(console.leave(), 0)
        self.assertRestored(console)

    def test_formPickerAndPagesThroughEverySize(self):
        for agenda, key, words in (("wide", "n", "Note"), ("fifty", "g", "Go to"), ("long", "o", "Running order"),
                                   ("small", "?", "Keys"), ("small", "q", "Leave the console?")):
            with self.subTest(key):
                console = self.console(agenda)
                console.send(key)
                console.wait_for(words)
                if key == "n":
                    console.send("漢字 and words " * 200)
                    words = "Enter keeps it"
                console.wait_until_still()
                self.through(console, words)
                self.assertSameAsFresh(console)
                console.end()

    def test_opensInEverySize(self):
        for columns, lines in ((20, 5), (60, 18), (500, 200), (1, 1)):
            with self.subTest(f"{columns}x{lines}"):
                console = self.console("wide", columns=columns, lines=lines, ready=False)
                console.wait_for(lambda terminal: not terminal.mode["canonical"])
                console.wait_until_still()
                self.assertClean(console)
                console.send("q")
                console.wait_until_still()
                console.send("Ctrl-C")
                self.assertEqual(console.wait_exit(), 0)
                self.assertRestored(console)
                console.end()
                self.place.afresh()

    def test_manyResizesAtOnce(self):
        console = self.console("fifty").begin()
        for n in range(300):
            console.resize(20 + n * 7 % 120, 5 + n * 5 % 60)
        console.resize(80, 24)
        console.wait_for("Section number 1")
        self.assertSameAsFresh(console)

    def test_windowThatWasSmallForAMomentIsDrawnWhole(self):
        """The program may read the size only when the window is back at its old one: the words are gone all the same."""
        console = self.console("fifty").begin()
        console.wait_for("Section number 1")
        console.pump()
        console.screen.resize(5, 20)
        console.screen.resize(24, 80)
        console.signal(signal.SIGWINCH)
        console.wait_for("Section number 1")
        self.assertSameAsFresh(console)

    def test_keysArriveWhileResizing(self):
        console = self.console()
        console.send("n")
        console.wait_for("Note")
        for n, letter in enumerate("abcdefghijklmnopqrstuvwxyz"):
            console.resize(60 + n, 20 + n % 7)
            console.send(letter)
        console.send("Return")
        console.wait_for("Note kept.")
        self.assertEqual(console.leave(), 0)
        self.assertEqual(self.place.state()["notes"][0]["text"], "abcdefghijklmnopqrstuvwxyz")

    def test_wideTitlesKeepTheirColumns(self):
        console = self.console("wide").begin()
        console.send("p")
        console.wait_for("paused")
        console.wait_until_still()
        self.assertClean(console)
        self.assertSameAsFresh(console)
        # Whatever a title is made of, the rule to its right stands where the row above has it.
        x, y = console.find("▶")
        rules = [x for x in range(20, 60) if console.attributes(x, y).data == "│"]
        for row in range(y, y + 6):
            self.assertIn("│", [console.attributes(x, row).data for x in rules], console.picture())

    def test_fiftySectionsKeepTheRunningOneInSight(self):
        console = self.console("fifty").begin()
        for number in (25, 50, 1):
            console.send("g")
            console.wait_for("Go to")
            console.send(f"s{number}")
            console.wait_for(f"with \"s{number}\"")
            console.send("Return")
            console.wait_gone("Go to")
            console.wait_for(lambda terminal: any("▶" in line and f"Section number {number} " in line + " "
                                                  for line in terminal.lines()))


class KindOfTerminalTests(ConsoleTest):
    def test_everyFullScreenTerminal(self):
        for term in ("xterm-256color", "xterm", "linux", "screen", "screen-256color", "tmux-256color", "vt100", "vt220",
                     "rxvt-unicode-256color", "ansi"):
            with self.subTest(term):
                console = self.console(TERM=term, ready=False)
                console.wait_for("Opening words")
                console.move()
                console.wait_for("Hello, everyone")
                if term != "ansi":
                    console.send("g")
                    console.wait_for("Go to")
                    console.send("Down", "Return")
                    console.wait_for("Paragraph 1 of")
                    self.assertClean(console)  # `ansi` wraps at once, which this screen does not
                self.assertEqual(console.leave(), 0)
                self.assertRestored(console)
                console.end()
                self.place.afresh()

    def test_terminalsThatCanDoNothingGetLines(self):
        for term in ("dumb", "", "no-such-terminal", None, "../../etc/passwd", "x" * 5_000):
            with self.subTest(str(term)[:20]):
                console = self.console(TERM=term, ready=False)
                console.wait_for("lists the keys")
                console.wait_until_still()
                self.assertNotIn(b"\x1b", console.raw)
                self.assertEqual(console.leave(), 0)
                self.assertRestored(console)
                console.end()
                self.place.afresh()

    def test_withoutUnicodeOnlyASCIIComesOut(self):
        console = self.console("regional-meeting", LC_ALL="C", ready=False)
        console.wait_for("Arrival and lunch")
        console.move()
        console.wait_for("left of")
        for key in "o?gfnml":
            console.send(key)
            console.wait_until_still()
            console.send("Esc")
            console.wait_until_still()
        self.assertTrue(console.raw.isascii(), console.picture())
        self.assertEqual(console.leave(), 0)
        self.assertRestored(console)

    def test_wideCharactersWithoutUnicodeDoNotBreakTheScreen(self):
        console = self.console("wide", LC_ALL="C", ready=False).begin()
        console.wait_until_still()
        self.assertTrue(console.raw.isascii(), console.picture())
        self.assertClean(console)

    def test_unknownLocaleIsNoError(self):
        console = self.console(LC_ALL="xx_YY.nothing", ready=False)
        console.wait_for("Opening words")
        self.assertEqual(console.leave(), 0)

    def test_noColour(self):
        console = self.console("regional-meeting", NO_COLOR="1").begin()
        for key in "o?gfnlh":
            console.send(key)
            console.wait_until_still()
            console.send("Esc")
            console.wait_until_still()
        self.assertEqual(console.leave(), 0)
        self.assertNotRegex(bytes(console.raw), rb"\x1b\[[0-9;]*(3[0-8]|4[0-8]|9[0-7]|10[0-7])[0-9;]*m")

    def test_colourNeverComesAlone(self):
        """With colours the words are the same as without."""
        texts = []
        for value in (None, "1"):
            console = self.console("regional-meeting", NO_COLOR=value)
            console.send(" p")
            console.wait_for("paused")
            console.wait_until_still()
            texts.append(console.lines())
            console.end()
            self.place.afresh()
        self.assertEqual(*[[line for line in text if "12:1" not in line] for text in texts])
