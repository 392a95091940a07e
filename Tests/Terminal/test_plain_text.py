"""The console for a screen reader: lines, and only what changed."""

import re

from meetings import ConsoleTest


class PlainTextTests(ConsoleTest):
    def plain(self, agenda="regional-meeting", columns=100, lines=60, **options):
        console = self.console(agenda, "--plain-text", columns=columns, lines=lines, ready=False, **options)
        console.wait_for("lists the keys")
        return console

    def assertLinesOnly(self, console):
        """No control but line ends, and a bell perhaps."""
        self.assertEqual(set(re.findall(rb"[\x00-\x06\x08\x09\x0b\x0c\x0e-\x1f\x7f]", console.raw)) - {b"\x1b"}, set())
        rest = re.sub(rb"\x1b_mark \d+\x1b\\", b"", bytes(console.raw))
        # Marks around what is pasted, if it asks for them, move nothing.
        rest = re.sub(rb"\x1b\[\?2004[hl]", b"", rest)
        self.assertNotIn(b"\x1b", rest, console.picture())

    def answer(self, console, *keys):
        """What a key is answered with: the bytes that come after it."""
        before = len(console.raw)
        console.send(*keys)
        console.wait_for(lambda terminal: len(terminal.raw) > before)
        console.wait_until_still(0.3)
        return bytes(console.raw[before:]).decode()

    def test_everyKeyIsAnsweredInLines(self):
        console = self.plain(lines=200)
        console.move()
        console.wait_for(re.compile("left of|minutes left|45"))
        console.wait_until_still(0.3)
        for key in "fpr+-uyo?lhr":
            self.answer(console, key)
        console.send("n")
        console.wait_for("Note:")
        console.send("A note by ear", "Return")
        console.wait_for("Note kept.")
        console.send("g")
        console.wait_for("10. 15:15")
        console.wait_until_still(0.1)
        console.send("check", "Return")
        console.wait_for("Now everybody who wants to can say hello")
        self.assertEqual(console.leave(), 0)
        self.assertLinesOnly(console)
        self.assertRestored(console)
        self.assertEqual([note["text"] for note in self.place.state("regional-meeting")["notes"]], ["A note by ear"])

    def test_onlyWhatChangedIsSaid(self):
        console = self.plain()
        console.move()
        console.wait_for("dining room")
        console.wait_until_still(0.3)
        said = self.answer(console, "p")
        self.assertLess(len(said.splitlines()), 6, said)
        self.assertNotIn("dining room", said)

    def test_silentWhileNothingChanges(self):
        console = self.plain(speed="1")
        console.move()
        console.wait_for("dining room")
        console.wait_until_still(1.5, timeout=10)

    def test_resizeSaysNothing(self):
        console = self.plain()
        console.wait_until_still(0.3)
        before = len(console.raw)
        for columns, lines in ((20, 5), (500, 200), (80, 24)):
            console.resize(columns, lines)
            console.wait_until_still(0.2)
        self.assertEqual(bytes(console.raw[before:]), b"")

    def test_everyEndingRestoresTheTerminal(self):
        for number in (15, 1, 2, 3, 10, 12, 14):
            with self.subTest(number):
                console = self.plain()
                console.signal(number)
                console.wait_exit()
                self.assertRestored(console)
                console.end()
                self.place.afresh()

    def test_formIsLeftAndItsTextWaits(self):
        console = self.plain("small")
        console.begin("Hello, everyone")
        console.send("a", "Ask Jo", "Return", "Return", "never", "Return")
        console.wait_for("is no date")
        console.send("Esc")
        console.wait_for("Not kept yet.")
        console.send("h")
        console.wait_for("on hold")
        self.assertEqual(console.leave(), 0)
        self.assertEqual(self.place.state()["actions"], [])

    def test_typeAheadGoesWhereItIsMeant(self):
        console = self.plain("small")
        console.begin("Hello, everyone")
        console.send("nHold the door, please\rnq: who asks?\r")
        console.wait_for("Note kept. A note")
        console.wait_until_still(0.2)
        self.assertEqual(console.leave(), 0)
        state = self.place.state()
        self.assertEqual([note["text"] for note in state["notes"]], ["Hold the door, please", "q: who asks?"])
        self.assertFalse(state["paused"])

    def test_pasteCommandsNothingAndGoesIntoAField(self):
        console = self.plain("small")
        console.begin("Hello, everyone")
        console.paste("hq\nq\n")
        console.wait_for("What you pasted went nowhere.")
        console.send("n")
        console.wait_for("Note:")
        console.paste("two\nlines" + "!" * 6_000)
        console.wait_for("letters were too many")
        console.send("Return")
        console.wait_for("Note kept.")
        self.assertEqual(console.leave(), 0)
        self.assertRestored(console)
        note = self.place.state()["notes"][0]["text"]
        self.assertTrue(note.startswith("two lines!"))
        self.assertEqual(len(note), 5_000)

    def test_asciiWhereTheTerminalHasNoMore(self):
        console = self.plain(LC_ALL="C")
        console.begin()
        console.wait_until_still(0.3)
        self.assertTrue(bytes(console.raw).isascii())
        self.assertEqual(console.leave(), 0)

    def test_controlKeysAreKeys(self):
        console = self.plain("small")
        console.begin("Hello, everyone")
        console.send("Ctrl-\\")
        console.wait_until_still(0.3)
        console.move("Ctrl-C")
        console.wait_for("Leave the console?")
        console.send("x")
        console.wait_for("q: leave. Esc: stay.")
        console.send("Esc")
        console.wait_for("still in the meeting")
        console.send("s")
        console.wait_for("Now: Opening words.")
        self.assertEqual(console.leave(), 0)

    def test_suspendedAndBack(self):
        console = self.plain("small")
        console.move()
        console.wait_for("Hello, everyone")
        console.suspend()
        self.assertRestored(console)
        console.resume()
        console.wait_for(lambda terminal: not terminal.mode["canonical"])
        self.assertEqual(console.leave(), 0)

    def test_wholeMeetingByEar(self):
        console = self.plain("small", columns=200, lines=400)
        for words in ("Hello, everyone", "Paragraph 1 of", "part 1 of 2", "part 2 of 2", "Hot topics", "Goodbye"):
            console.move()
            console.wait_for(words)
        console.move()
        console.wait_for("End the meeting?")
        console.move()
        console.wait_for("The meeting ended at")
        self.assertLinesOnly(console)
