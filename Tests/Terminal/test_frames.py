"""Golden frames: what a person sees, held byte for byte; `make golden-terminal` writes them anew."""

import frames
import picture
from meetings import ROOT, ConsoleTest


class FrameTests(ConsoleTest):
    """Each frame is of a meeting that stands still: a rehearsal at a tenth of the speed, paused where it runs."""

    def frame(self, name, console):
        console.wait_until_still()
        self.assertClean(console)
        frames.compare(f"{name}.txt", frames.frame(console))

    def paused(self, agenda="regional-meeting", words=(), **options):
        """Begun and paused within the same second; ten minutes are left before the clock in the corner turns."""
        for _ in range(5):
            console = self.console(agenda, *words, **options)
            console.wait_for("12:10" if agenda == "regional-meeting" else "not begun")
            console.send(" p")
            console.wait_for("paused")
            console.wait_until_still()
            if "45:00 left" in console.words() or agenda != "regional-meeting":
                return console
            console.end()
            self.place.afresh()
        raise console.failure("could not be begun and paused within one second of the meeting")

    def talk(self, **options):
        """Walks to the second talk as a rehearsal does, each step 30 seconds before the last one's end, and pauses."""
        console = self.console("regional-meeting", **options)
        def move():
            """On, and until the screen shows it: a slow machine answers late."""
            before = len(console.raw)
            console.move()
            console.wait_for(lambda terminal: len(terminal.raw) > before)
            console.wait_until_still(0.1)

        for _ in range(30):
            move()
            if console.asked():
                move()
            if "part 3 of" in console.words():
                break
            console.send(">")
            console.wait_for("0:30 left")
        return console

    def test_beforeTheBeginning(self):
        self.frame("before-80x24", self.console("regional-meeting").wait_for("not begun"))

    def test_stageInEverySize(self):
        for columns, lines in ((60, 18), (80, 24), (140, 45)):
            with self.subTest(columns):
                console = self.paused(columns=columns, lines=lines)
                self.frame(f"stage-{columns}x{lines}", console)
                console.end()
                self.place.afresh()

    def test_stageWithoutColour(self):
        self.frame("stage-no-color-80x24", self.paused(NO_COLOR="1"))

    def test_stageOnLightAndDarkGround(self):
        for ground in ("light", "dark"):
            with self.subTest(ground):
                self.frame(f"stage-{ground}-80x24", self.paused(words=("--ground", ground)))
                self.place.afresh()

    def test_stageWithSixteenColoursAndEight(self):
        for term in ("xterm", "linux", "vt100"):
            with self.subTest(term):
                console = self.paused(TERM=term)
                self.frame(f"stage-{term}-80x24", console)
                console.end()
                self.place.afresh()

    def test_stageWithoutUnicode(self):
        self.frame("stage-ascii-80x24", self.paused(LC_ALL="C"))

    def test_pagesAndForms(self):
        console = self.paused()
        for key, words, name in (("?", "Keys", "keys"), ("o", "Running order", "order"), ("l", "Notes", "kept"),
                                 ("g", "Go to", "go-to"), ("x", "Leave out", "leave-out"), ("n", "Note", "note"),
                                 ("a", "An action", "action"), ("w", "When did it begin", "began"),
                                 ("c", "Who chairs", "chair"), ("q", "Leave the console?", "leave"),
                                 ("f", "For you", "for-you")):
            console.send(key)
            console.wait_for(words)
            with self.subTest(name):
                self.frame(f"{name}-80x24", console)
            console.send("Esc")
            console.wait_until_still()
        console.send("h")
        console.wait_for("on hold")
        self.frame("hold-80x24", console)

    def test_wideCharacters(self):
        self.frame("wide-80x24", self.paused("wide"))

    def test_fiftySections(self):
        self.frame("fifty-80x24", self.paused("fifty"))

    def test_plainText(self):
        console = self.console("regional-meeting", "--plain-text", columns=100, lines=60, ready=False)
        console.wait_for("lists the keys")
        console.wait_until_still(0.3)
        console.send(" p")
        console.wait_for("paused")
        console.wait_until_still(0.3)
        self.frame("plain-text", console)

    def test_talkAndItsPicture(self):
        console = self.talk(columns=100, lines=30)
        self.frame("talk-100x30", console)
        drawn = picture.picture(console, "lectern run agendas/regional-meeting.yaml",
                                "The console in a terminal: the running order at the left, what to say now at the right, "
                                "the time left, what is next, and the keys.")
        frames.compare_file(ROOT / "docs/pictures/console.svg", drawn)
