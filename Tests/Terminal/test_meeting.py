"""A meeting on the console, from the first key to the last, and every key on the way."""

import re

from meetings import ConsoleTest


class WholeMeetingTests(ConsoleTest):
    def test_wholeRegionalMeetingBySpaceToItsEnd(self):
        console = self.console("regional-meeting", columns=100, lines=30)
        console.wait_for("Arrival and lunch")
        seen = set()
        titles = ["Arrival and lunch", "Welcome, safety and group agreement", "Check-in", "You said, we did",
                  "Presentations", "Break", "What helps us feel safe?", "Tables feed back", "Hot topics",
                  "Next steps, your feedback and goodbye"]
        for _ in range(60):
            before = len(console.raw)
            console.move()
            console.wait_for(lambda terminal: len(terminal.raw) > before)
            console.wait_until_still(0.05)
            if console.asked():
                console.move()
                console.wait_gone("begin it now") if "begin it now" in console.words() else None
            console.wait_until_still(0.05)
            seen.update(title for title in titles if f"{title}: " in console.words() or title in console.words())
            if "The meeting ended" in console.words() or "end it" in console.words():
                break
        if "The meeting ended" not in console.words():
            console.wait_for("The meeting ended at")
        self.assertEqual(seen, set(titles))
        self.assertClean(console)
        self.assertEqual(console.leave(), 0)
        self.assertRestored(console)

    def test_wholeSmallMeetingSaysWhereItIsAtEachStep(self):
        console = self.console()
        console.wait_for("First, at 13:00: Opening words")
        for title, part in (("Opening words", ""), ("The long reading", ""), ("Tables feed back", "part 1 of 2"),
                            ("Tables feed back", "part 2 of 2"), ("Hot topics", ""), ("Goodbye", "")):
            console.move()
            console.wait_for(lambda terminal: self.place_of(terminal) == title and part in terminal.words())
        console.wait_for("then the end")
        console.move()
        console.wait_for("End the meeting?")
        console.send("Esc")
        console.wait_gone("End the meeting?")
        self.assertEqual(self.place_of(console), "Goodbye")
        console.move()
        console.wait_for("End the meeting?")
        console.send("Return")
        console.wait_until_still()
        self.assertEqual(self.place_of(console), "Goodbye")
        console.move()
        console.wait_for("The meeting ended at")
        console.send("u")
        console.wait_for(lambda terminal: self.place_of(terminal) == "Goodbye")
        self.assertEqual(console.leave(), 0)
        self.assertEqual(self.place.state()["section"], "goodbye")

    @staticmethod
    def place_of(console):
        """The running section: the one that the arrow in the running order points at."""
        for line in console.lines():
            if match := re.match(r"\s*▶\s*[\d:]+\s+[│║]\s+(.*?)\s{2,}", line):
                return match[1]
        return None


class KeyTests(ConsoleTest):
    """Each on the small meeting, at 80×30, with its first section running."""

    def setUp(self):
        super().setUp()
        self.at = self.console(lines=30).begin("Hello, everyone")

    def press(self, *keys, sees):
        self.at.step(keys[0])
        for key in keys[1:]:
            self.at.send(key)
        self.at.wait_for(sees)

    def kept(self):
        """Leaves, and reads back what was kept."""
        self.assertEqual(self.at.leave(), 0)
        self.assertRestored(self.at)
        self.assertClean(self.at)
        return self.place.state()

    def test_returnAndRightMoveNothing(self):
        self.press("Return", sees="Space goes on")
        self.at.send("Right")
        self.at.wait_until_still()
        self.assertEqual(self.kept()["section"], "opening")

    def test_backGoesBack(self):
        self.at.move()
        self.at.wait_for("Paragraph 1 of")
        self.at.move("b")
        self.at.wait_for("Hello, everyone")
        self.assertEqual(self.kept()["section"], "opening")

    def test_plusAndMinusMoveTheEndByAMinute(self):
        self.press("+", sees=re.compile(r"left of 11\b"))
        self.press("-", sees=re.compile(r"left of 10\b"))
        self.at.wait_until_still(0.2)
        self.press("-", sees=re.compile(r"left of 9\b"))
        self.at.send("-" * 100)
        self.at.wait_for("came twice in a moment")
        self.at.wait_until_still(0.2)
        self.press("+", sees=re.compile(r"left of 10\b"))
        self.press("u", sees=re.compile(r"left of 9\b"))

    def test_goToByArrowsAndByTyping(self):
        self.press("g", sees="Go to")
        self.press("Down", "Down", "Return", sees="Tables feed back")
        self.press("g", sees="Go to")
        self.at.send("good")
        self.at.wait_for('with "good"')
        self.at.send("Return")
        self.at.wait_for("then the end")
        self.press("g", sees="Go to")
        self.at.send("zzz")
        self.at.wait_for("Nothing has that name")
        self.at.send("Return", "Esc")
        self.at.wait_gone("Go to")
        self.assertEqual(self.kept()["section"], "goodbye")

    def test_pauseStopsTheClockAndResumeGoesOn(self):
        self.press("p", sees="paused")
        self.at.move()
        self.at.wait_for("r goes on")
        self.press("r", sees="It goes on.")
        self.assertFalse(self.kept()["paused"])

    def test_holdStopsEverythingAtOnce(self):
        self.press("h", sees="Everything is on hold")
        self.press("h", sees="on hold")
        self.at.move()
        self.at.wait_for("on hold")
        self.press("r", sees="It goes on.")
        self.assertFalse(self.kept()["paused"])

    def test_holdOutlivesTheConsole(self):
        self.press("h", sees="Everything is on hold")
        self.assertTrue(self.kept()["paused"])
        self.at = self.console(lines=30)
        self.at.wait_for("on hold")

    def test_forTheFacilitatorAloneOpensOnF(self):
        self.assertSeesNot(self.at, "A secret")
        self.press("f", sees="A secret for the facilitator")
        self.at.step("f")
        self.at.wait_gone("A secret")
        self.press("f", sees="A secret")
        self.at.send("Esc")
        self.at.wait_gone("A secret")

    def test_noteIsKept(self):
        self.press("n", sees="Note")
        self.at.send("Call the kitchen")
        self.at.wait_for("Call the kitchen")
        self.press("Return", sees="Note kept.")
        self.press("l", sees="Call the kitchen")
        self.at.send("Esc")
        self.at.wait_gone("Call the kitchen")
        self.assertEqual([note["text"] for note in self.kept()["notes"]], ["Call the kitchen"])

    def test_actionAsksItsFieldsOneAfterTheOther(self):
        self.press("a", sees="What is to be done?")
        self.at.send("Mend the door", "Return")
        self.at.send("Jo", "Return")
        self.at.send("2026-13-01", "Return")
        self.at.wait_for(re.compile("date|day|2026-12"))
        self.at.wait_until_still()
        self.at.send("Ctrl-U", "2027-01-31", "Return")
        self.at.wait_for("Action kept.")
        self.press("l", sees="Mend the door (Jo, by 2027-01-31)")
        self.at.send("Esc")
        actions = self.kept()["actions"]
        self.assertEqual([(action["text"], action["owner"], action["due"]) for action in actions],
                         [("Mend the door", "Jo", "2027-01-31")])

    def test_actionWithNothingWrittenIsNotTaken(self):
        self.press("a", sees="What is to be done?")
        self.press("Return", sees="write something first")
        self.at.send("Esc")
        self.at.wait_gone("What is to be done?")
        self.assertEqual(self.kept()["actions"], [])

    def test_messageToTheRoomAndAway(self):
        self.press("m", sees="Message")
        self.at.send("Lunch is ready", "Return")
        self.at.wait_for("Kept. Read it out")
        self.press("m", sees="Message")
        self.at.send("Ctrl-U", "Return")
        self.at.wait_for("message is gone")

    def test_sectionsOwnActionsAsPrompts(self):
        self.press("g", sees="Go to")
        self.at.send("tables", "Return")
        self.at.wait_gone("Go to")
        self.at.send("d")
        self.at.wait_for(lambda terminal: "Escape leaves" in terminal.words() or "Escape" in terminal.words())
        self.at.send("Esc")
        self.at.wait_gone("Escape")
        self.assertEqual(self.kept()["section"], "tables")

    def test_undoAndRedo(self):
        self.press("+", sees=re.compile(r"left of 11\b"))
        self.press("u", sees=re.compile(r"left of 10\b"))
        self.press("y", sees=re.compile(r"left of 11\b"))
        self.press("u", sees=re.compile(r"left of 10\b"))
        self.at.wait_until_still(0.2)
        self.press("u", sees="First, at 13:00: Opening words")

    def test_itReallyBeganEarlier(self):
        self.press("w", sees="When did it begin?")
        self.at.send("25:00", "Return")
        self.at.wait_for("is no time")
        self.at.send("Ctrl-U", "12:50", "Return")
        self.at.wait_for("The beginning is corrected.")
        self.assertIn("12:50", self.kept()["began"])

    def test_dropLeavesASectionOut(self):
        self.press("x", sees="Leave out")
        self.at.send("hot", "Return")
        self.at.wait_for("Left out: Hot topics")
        self.assertEqual(self.kept()["dropped"], ["topics"])

    def test_pagesOpenAndClose(self):
        for key, words in (("o", "Running order"), ("l", "Nothing has been written down yet"), ("?", "Keys")):
            self.press(key, sees=words)
            self.press("Esc", sees="Hello, everyone")
            self.press(key, sees=words)
            self.press(key, sees="Hello, everyone")

    def test_helpNamesEveryKey(self):
        self.at.resize(100, 60)
        self.press("?", sees="Keys")
        self.at.wait_until_still()
        for key in "space b + g p h r f n a m d u y w x o l e c q > }".split():
            self.assertRegex(self.at.text(), rf"(?m)(^|[\s│]){re.escape(key)}[\s,]")

    def test_agendaKeyWhereNothingChanged(self):
        self.press("e", sees="is the one this meeting runs by")

    def test_anotherChairToday(self):
        self.press("c", sees="Who is not chairing?")
        self.at.send("Right", "Left", "Return")
        self.at.send("Alex", "Return")
        self.at.wait_for("Alex chairs now.")
        self.at.wait_for("Alex")

    def test_leavingAsksAndEscapeStays(self):
        self.press("q", sees="Leave the console?")
        self.at.send("Esc")
        self.at.wait_gone("Leave the console?")
        self.at.move("q")
        self.at.wait_for("Leave the console?")
        self.at.send("qqq")
        self.at.wait_until_still()
        self.assertIsNone(self.at.status, "a key that is held down answers nothing")
        self.at.move("q")
        self.assertEqual(self.at.wait_exit(), 0)
        self.assertRestored(self.at)
        self.assertSees(self.at, "keeps its place")

    def test_wordsScrollOnlyByHand(self):
        self.at.move()
        self.at.wait_for("Paragraph 1 of")
        self.assertSeesNot(self.at, "Paragraph 30 of")
        self.at.send("Down", "Down", "Down", "Down")
        self.at.wait_gone("Paragraph 1 of")
        self.at.send("Up" , "Up", "Up", "Up")
        self.at.wait_for("Paragraph 1 of")
        for _ in range(40):
            self.at.send("PgDn")
        self.at.wait_for("Paragraph 40 of")
        for _ in range(40):
            self.at.send("PgUp")
        self.at.wait_for("Paragraph 1 of")
        self.assertEqual(self.kept()["section"], "reading")

    def test_rehearsalJumpsAndChangesItsSpeed(self):
        self.press(">", sees=re.compile(r"0:(30|29) left of 10"))
        self.press(">", sees="nothing to jump to")
        for _ in range(5):
            self.at.step("}")
        self.at.wait_for(re.compile(r"\d times as fast"))
        for _ in range(5):
            self.at.step("{")
        self.at.wait_for("rehearsal, slower")

    def test_unknownKeysCommandNothing(self):
        self.press("z", sees="does nothing here")
        # Control-Right, F5 with Shift, F12 with Control, Control-Right of rxvt, Shift-Tab, F1, an empty paste
        self.send_quietly("\x1b[1;5C", "\x1b[15;2~", "\x1b[24;5~", "\x1bOb", "\x1b[Z", "\x1bOP", "\x1b[200~\x1b[201~")

    def test_reportsOfTheTerminalCommandNothing(self):
        """What a terminal sends by itself where another program left it asking: mouse, focus, colours, places."""
        self.send_quietly("\x1b[<0;10;10M", "\x1b[<0;10;10m", "\x1b[I", "\x1b[O", "\x1b[M !!", "\x1b[?62;4c", "\x1b[3;1R",
                          "\x1b]11;rgb:0/0/0\x07")

    def test_bytesThatAreNoTextCommandNothing(self):
        self.send_quietly("\x00", "\x01", "\x05", "\x06", raw=b"\x80\xff\xc3\xe2\x82")

    def send_quietly(self, *sequences, raw=b""):
        for sequence in sequences:
            self.at.send_raw(sequence.encode())
            self.at.wait_until_still(0.02)
        self.at.send_raw(raw)
        self.at.wait_until_still()
        self.at.send("Esc", "?")
        self.at.wait_for("Keys")
        self.at.send("Esc")
        self.at.wait_for("Hello, everyone")
        self.assertSees(self.at, "left of 10")
        self.assertSeesNot(self.at, "Leave the console?")
        state = self.kept()
        self.assertEqual((state["section"], state["notes"], state["paused"], state["dropped"]),
                         ("opening", [], False, []))

    def test_capsLockChangesNothing(self):
        self.press("N", sees="Note")
        self.press("Esc", sees="Hello, everyone")
        self.press("P", sees="paused")
        self.press("R", sees="It goes on.")


class HeldDownTests(ConsoleTest):
    def test_fiveHundredSpacesMoveOnce(self):
        console = self.console("fifty").begin()
        console.move(" " * 500)
        console.wait_for("came twice in a moment")
        console.wait_for("▶")
        console.wait_until_still()
        self.assertSees(console, "Section number 2")
        self.assertEqual(console.leave(), 0)
        self.assertEqual(self.place.state("fifty")["section"], "s2")

    def test_fiveHundredSpacesBeforeTheBeginningBeginIt(self):
        console = self.console("fifty")
        console.move(" " * 500)
        console.wait_for("came twice in a moment")
        self.assertEqual(console.leave(), 0)
        self.assertEqual(self.place.state("fifty")["section"], "s1")

    def test_twoThousandPlusAndTheirUndoneSelves(self):
        console = self.console().begin()
        console.send("+" * 2_000)
        console.send("?")
        console.wait_for("Keys", timeout=90)
        console.send("Esc")
        console.wait_gone("Keys")
        console.send("u" * 2_000)
        console.send("?")
        console.wait_for("Keys", timeout=90)
        console.send("Esc")
        console.wait_gone("Keys")
        self.assertEqual(console.leave(), 0)
        self.assertRestored(console)
