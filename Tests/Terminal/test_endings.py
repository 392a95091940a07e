"""Every way out: the terminal is as it was, and the meeting has kept its place."""

import os
import signal
import time

from meetings import ConsoleTest


class EndingTests(ConsoleTest):
    def begun(self, **options):
        return self.console(**options).begin("Hello, everyone")

    def assertKept(self):
        state = self.place.state()
        self.assertEqual((state["section"], state["ended"]), ("opening", False))
        self.assertGreater(state["secondsLeft"], 560)

    def test_leavingOnPurpose(self):
        console = self.begun()
        self.assertEqual(console.leave(), 0)
        self.assertRestored(console)
        self.assertSees(console, "keeps its place")
        self.assertKept()

    def test_signalsRestoreTheTerminal(self):
        signals = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT]
        others = [signal.SIGQUIT, signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM]
        for number in signals + others:
            for open_with in ("", "n", "g", "?", "q") if number in signals else ("",):
                with self.subTest(f"{number.name} {open_with}"):
                    console = self.begun()
                    console.send(open_with)
                    console.wait_until_still()
                    console.signal(number)
                    console.wait_exit()
                    self.assertRestored(console)
                    console.end()
                    self.assertKept()
                    self.place.afresh()

    def test_controlCAsksAndASecondOneLeaves(self):
        console = self.begun()
        console.move("Ctrl-C")
        console.wait_for("Leave the console?")
        console.move("Ctrl-C")
        self.assertEqual(console.wait_exit(), 0)
        self.assertRestored(console)
        self.assertKept()

    def test_controlBackslashDoesNotKillAMeeting(self):
        console = self.begun()
        console.send_raw(b"\x1c")
        console.send("?")
        console.wait_for("Keys")

    def test_closedInTheMiddle(self):
        for deaf in (False, True):
            with self.subTest(deaf=deaf):
                console = self.begun(mute_hang_up=deaf)
                console.close()
                console.wait_exit(timeout=10)
                self.assertFalse(os.path.exists(f"/proc/{console.pid}"))
                console.end()
                self.assertKept()
                self.place.afresh()

    def test_closedWhileANoteIsWritten(self):
        console = self.begun()
        console.send("n", "unsent")
        console.wait_for("unsent")
        console.close()
        console.wait_exit(timeout=10)
        self.assertKept()
        self.assertEqual(self.place.state()["notes"], [])

    def test_suspendedAndBack(self):
        for how in ("signal", "key"):
            for term in ("xterm-256color", "linux", "screen"):
                with self.subTest(f"{how} {term}"):
                    console = self.begun(TERM=term)
                    if how == "signal":
                        console.suspend()
                    else:
                        console.send("Ctrl-Z")
                        console.wait_stopped()
                    self.assertRestored(console)
                    console.resume()
                    console.wait_for(lambda terminal: not terminal.mode["canonical"])
                    console.wait_for("Hello, everyone")
                    console.send("o")
                    console.wait_for("Running order")
                    self.assertEqual(console.screen.cursor.hidden, True)
                    console.send("Esc")
                    self.assertEqual(console.leave(), 0)
                    self.assertRestored(console)
                    console.end()
                    self.place.afresh()

    def test_suspendedResizedAndBack(self):
        console = self.begun()
        console.send("n", "a draft")
        console.wait_for("a draft")
        console.suspend()
        console.resize(60, 18)
        console.resume()
        console.wait_for(lambda terminal: not terminal.mode["canonical"])
        console.wait_for("a draft")
        console.send("!", "Return")
        console.wait_for("Note kept.")

    def test_suspendedManyTimes(self):
        console = self.begun()
        for _ in range(20):
            console.suspend()
            self.assertRestored(console)
            console.resume()
            console.wait_for(lambda terminal: not terminal.mode["canonical"])
        console.wait_for("Hello, everyone")
        self.assertEqual(console.leave(), 0)

    def test_terminatedWhileSuspended(self):
        console = self.begun()
        console.suspend()
        console.signal(signal.SIGTERM)
        console.resume()
        console.wait_exit()
        self.assertRestored(console)
        self.assertKept()

    def test_killedAndBackAtTheSamePlace(self):
        console = self.begun()
        console.move()
        console.wait_for("Paragraph 1 of")
        console.send("n", "before the fall", "Return")
        console.wait_for("Note kept.")
        console.signal(signal.SIGKILL)
        self.assertEqual(console.wait_exit(), -signal.SIGKILL)
        again = self.console()
        again.wait_for("Paragraph 1 of")
        again.wait_for("left of 20")
        again.send("l")
        again.wait_for("before the fall")
        again.send("Esc")
        self.assertEqual(again.leave(), 0)
        state = self.place.state()
        self.assertEqual(state["section"], "reading")
        self.assertGreater(state["secondsLeft"], 1_160)

    def test_killedInTheMiddleOfKeysLosesNothingThatWasShown(self):
        console = self.begun()
        for n in range(10):
            console.send("n", f"note {n}", "Return")
            console.wait_for("Note kept.")
            console.send("?")
            console.wait_for("Keys")
            console.send("Esc")
        console.send("n", "and one", "Return")
        console.signal(signal.SIGKILL)
        console.wait_exit()
        notes = [note["text"] for note in self.place.state()["notes"]]
        self.assertEqual(notes[:10], [f"note {n}" for n in range(10)])

    def test_endsWithinASecondWhileItsOutputIsBlocked(self):
        """A terminal that reads nothing any more must not keep the program."""
        console = self.begun()
        began = time.monotonic()
        for n in range(200):
            try:
                os.write(console._master, b"o")
            except BlockingIOError:
                break
        console.signal(signal.SIGTERM)
        console.wait_exit()
        self.assertLess(time.monotonic() - began, 20)


class TwoConsolesTests(ConsoleTest):
    def test_secondConsoleIsToldWhoHoldsTheMeeting(self):
        first = self.console().begin("Hello, everyone")
        second = self.console(ready=False)
        self.assertNotEqual(second.wait_exit(), 0)
        self.assertIn(str(first.pid), "".join(second.text().split()), second.picture())
        self.assertRestored(second)
        first.send("?")
        first.wait_for("Keys")
        first.send("Esc")
        self.assertEqual(first.leave(), 0)
        third = self.console()
        third.wait_for("Hello, everyone")
