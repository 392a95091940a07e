"""The agenda file is edited while the meeting runs."""

import os

from meetings import SMALL, ConsoleTest


class AgendaEditTests(ConsoleTest):
    def setUp(self):
        super().setUp()
        self.at = self.console(columns=140, lines=40, speed="1").begin("Hello, everyone")

    def edit(self, text, in_place=False):
        """As editors save: a new file put in the old one's place, or the old one written over."""
        path = self.place.agenda("small")
        if in_place:
            path.write_text(text, encoding="utf-8")
            return
        new = path.with_suffix(".new")
        new.write_text(text, encoding="utf-8")
        os.replace(new, path)

    def test_changesAreShownAndTakenOver(self):
        changed = SMALL.replace("title: Hot topics", "title: Cool topics").replace(
            "  - kind: talk\n    title: Goodbye", "  - { kind: talk, title: A new one, id: new, minutes: 5 }\n"
            "  - kind: talk\n    title: Goodbye").replace("title: Goodbye\n    id: goodbye\n    minutes: 10",
                                                         "title: Goodbye\n    id: goodbye\n    minutes: 5")
        self.edit(changed)
        self.at.wait_for("The agenda file has changed: press e")
        self.at.send("e")
        self.at.wait_for("A new one")
        self.assertSees(self.at, "Cool topics")
        self.at.send("Esc")
        self.at.wait_gone("A new one")
        self.at.send("e")
        self.at.wait_for("A new one")
        self.at.send("Return")
        self.at.wait_for("The agenda is taken over")
        self.at.wait_for("A new one")
        self.assertSees(self.at, "Hello, everyone")
        self.at.send("u")
        self.at.wait_gone("A new one")
        self.at.send("y")
        self.at.wait_for("A new one")
        self.at.send("n", "kept as well", "Return")
        self.at.wait_for("Note kept.")
        self.assertEqual(self.at.leave(), 0)
        self.assertRestored(self.at)
        again = self.console(lines=40)
        again.wait_for("A new one")
        again.wait_for("Hello, everyone")

    def test_faultyEditShowsItsDiagnosticsAndChangesNothing(self):
        self.edit(SMALL.replace("minutes: 20", "minutes: twenty"), in_place=True)
        self.at.wait_for("with errors")
        self.at.send("e")
        self.at.wait_for("twenty")
        self.at.wait_for("Nothing has changed")
        self.at.send("Return")
        self.at.wait_for("Hello, everyone")
        self.edit(SMALL)
        self.at.wait_gone("press e")
        self.assertEqual(self.at.leave(), 0)
        self.assertEqual(self.place.state()["section"], "opening")

    def test_fileThatIsGoneOrRubbishChangesNothing(self):
        path = self.place.agenda("small")
        for rubbish in (b"", b"\xff\xfe\x00", b"\0" * 100_000, b"lectern: 1\n" * 1_000, None):
            if rubbish is None:
                path.unlink()
            else:
                path.write_bytes(rubbish)
            self.at.send("o")
            self.at.wait_for("Running order")
            self.at.send("Esc")
            self.at.wait_for("Hello, everyone")
        path.write_text(SMALL, encoding="utf-8")
        self.at.move()
        self.at.wait_for("Paragraph 1 of")
        self.assertEqual(self.at.leave(), 0)
        self.assertRestored(self.at)

    def test_runningSectionTakenOutIsToldBefore(self):
        opening = SMALL[SMALL.index("  - kind: talk\n    title: Opening"):SMALL.index("  - kind: talk\n    title: The long")]
        self.edit(SMALL.replace(opening, ""))
        self.at.wait_for("The agenda file has changed")
        self.at.send("e")
        self.at.wait_for("Opening words")
        self.at.send("Esc")
        self.at.wait_for("Hello, everyone")
