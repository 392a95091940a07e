"""Writing on the console: the line editor, what is pasted, and what becomes of it."""

import unicodedata

from meetings import ConsoleTest

LIMIT = 5_000  # letters of a note


class NoteTests(ConsoleTest):
    def setUp(self):
        super().setUp()
        self.at = self.console()
        self.at.send("n")
        self.at.wait_for("Note")

    def keep(self):
        """Keeps the note, leaves, and reads it back."""
        self.at.send("Return")
        self.at.wait_for("Note kept.")
        self.assertEqual(self.at.leave(), 0)
        self.assertRestored(self.at)
        self.assertClean(self.at)
        return [note["text"] for note in self.place.state()["notes"]]

    def test_arrowsHomeEndAndBackspace(self):
        self.at.send("bd", "Left", "c", "Home", "a", "End", "ex", "Backspace", "Left", "Left", "Right", "Delete", "e")
        self.assertEqual(self.keep(), ["abcde"])

    def test_controlKeysOfALine(self):
        self.at.send("one two  three ", "Ctrl-W", "Ctrl-W", "2", "Ctrl-A", ">", "Ctrl-E", "<")
        self.assertEqual(self.keep(), [">one 2<"])
        self.at = self.console()
        self.at.send("n", "away", "Ctrl-U", "here, cut this", "Left", "Left", "Left", "Left", "Ctrl-K", "it")
        self.assertEqual(self.keep()[1:], ["here, cut it"])

    def test_everyLanguageAndItsLetters(self):
        text = "Żółć 漢字 한국어 مرحبا e\u0301 👨\u200d👩\u200d👧 🇬🇧 नमस्ते ½ –"
        self.at.send(text)
        self.at.wait_for("漢字")
        self.assertEqual([unicodedata.normalize("NFC", note) for note in self.keep()],
                         [unicodedata.normalize("NFC", text)])

    def test_backspaceTakesALetterAsAReaderSeesIt(self):
        self.at.send("ae\u0301", "Backspace", "b漢字", "Backspace", "👨\u200d👩\u200d👧", "Backspace", "🇬🇧", "Backspace", "!")
        self.assertEqual(self.keep(), ["ab漢!"])

    def test_cursorStandsWhereTheNextLetterGoes(self):
        self.at.send("漢字ab")
        self.at.wait_for("漢字ab")
        self.at.wait_until_still()
        x, y = self.at.find("漢字ab")
        self.assertEqual(self.at.cursor, (x + 6, y), self.at.picture())
        self.assertTrue(self.at.mode["cursor"], self.at.picture())
        self.at.send("Left", "Left", "Left")
        self.at.wait_for(lambda terminal: terminal.cursor == (x + 2, y))

    def test_keysThatCommandAreLettersInANote(self):
        self.at.send("q b+-gprhfnamdu?yxwolec> }{")
        self.assertEqual(self.keep(), ["q b+-gprhfnamdu?yxwolec> }{"])

    def test_escapeKeepsTheDraft(self):
        self.at.send("Half a thou")
        self.at.wait_for("Half a thou")
        self.at.send("Esc")
        self.at.wait_for("Not kept yet")
        self.at.send("n")
        self.at.wait_for("Half a thou")
        self.at.send("ght")
        self.assertEqual(self.keep(), ["Half a thought"])

    def test_emptyNoteIsNotTaken(self):
        self.at.send("   ", "Return")
        self.at.wait_for("write something first")
        self.at.send("Esc")
        self.at.wait_gone("Note")
        self.assertEqual(self.at.leave(), 0)
        self.assertEqual(self.place.state()["notes"], [])

    def test_longNoteWrapsAndStaysWhole(self):
        text = "several words, one after the other, " * 60
        self.at.send(text)
        self.at.wait_for("one after the other")
        # What is still being drawn for the old size would run past the new edge.
        self.at.wait_until_still()
        self.at.resize(40, 12)
        self.at.wait_until_still()
        self.at.resize(80, 24)
        self.at.wait_until_still()
        self.assertEqual(self.keep(), [text.strip()])

    def test_pasteOfLinesIsOneNote(self):
        self.at.paste("first line\nsecond line\n\tthird q")
        self.at.wait_for("third q")
        self.assertEqual([note.split() for note in self.keep()], [["first", "line", "second", "line", "third", "q"]])

    def test_pasteHoldsNoCommands(self):
        self.at.send_raw(b"\x1b[200~a\x1bqb\x03\x1a\x04\x00\x07c\x1b[201~d")
        self.at.wait_for("d")
        note = self.keep()[0]
        self.assertTrue(note.startswith("a") and note.endswith("cd") and note.isprintable(), repr(note))

    def test_pasteOfAMegabyteIsKeptUpToTheLimitAndTold(self):
        for piece in ("word ", "漢字"):
            text = piece * (1_000_000 // len(piece.encode()))
            self.at.paste(text)
            self.at.wait_for("too many", timeout=60)
            self.assertClean(self.at)
            self.at.send("Return")
            self.at.wait_for("Note kept.")
            self.at.send("n")
            self.at.wait_for("A note")
        self.at.send("Esc")
        self.at.wait_gone("A note")
        self.assertEqual(self.at.leave(), 0)
        notes = [note["text"] for note in self.place.state()["notes"]]
        self.assertEqual([len(note) for note in notes][1], LIMIT)
        self.assertIn(len(notes[0]), (LIMIT - 1, LIMIT))

    def test_megabyteTypedWithoutPasteMarksNeitherHangsNorCommands(self):
        self.at.send("word " * 20_000)
        self.at.wait_for("too many", timeout=90)
        self.assertIn(len(self.keep()[0]), (LIMIT - 1, LIMIT))

    def test_pasteThatIsCutInTheMiddleStillEnds(self):
        self.at.send_raw(b"\x1b[200~begun and never ended")
        self.at.signal(15)
        self.at.wait_exit()
        self.assertRestored(self.at)


class PasteElsewhereTests(ConsoleTest):
    def test_pasteOutsideANoteCommandsNothing(self):
        console = self.console().begin("Hello, everyone")
        console.paste("q\nn\n  hhh xx\ng\n" * 10)
        console.wait_for("went nowhere")
        self.assertSees(console, "Hello, everyone")
        console.paste("n" * 1_000_000)  # quick, or it is a way to stop a meeting
        console.wait_for("went nowhere")
        self.assertEqual(console.leave(), 0)
        state = self.place.state()
        self.assertEqual((state["section"], state["notes"], state["paused"], state["dropped"]),
                         ("opening", [], False, []))

    def test_pasteAtAQuestionAnswersNothing(self):
        console = self.console().begin("Hello, everyone")
        console.send("q")
        console.wait_for("Leave the console?")
        console.paste("q\n\nq\n")
        console.wait_until_still()
        self.assertSees(console, "Leave the console?")
        console.send("Esc")
        console.wait_for("Hello, everyone")
