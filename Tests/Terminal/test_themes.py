"""Sorting notes into themes on the real console."""

from meetings import ConsoleTest


class ThemeTests(ConsoleTest):
    def test_aKeySortsEachNoteAndTheNextOneFollows(self):
        at = self.console("themed")
        for note in ("Tea was cold", "Cooking helps"):
            at.send("n")
            at.wait_for("Enter keeps it")
            at.send(note, "Return")
            at.wait_for("Note kept.")
        at.send("#")
        at.wait_for("Which theme? 1 of 2")
        at.wait_for("Tea was cold")
        at.send("1")
        at.wait_for("Which theme? 2 of 2")
        at.wait_for("Sorted into Staying healthy.")
        at.send("u")
        at.wait_for("Which theme? 1 of 2")
        at.send("2")
        at.wait_for("Which theme? 2 of 2")
        at.send("0")
        at.wait_for("Sorted into Other themes.")
        at.send("l")
        at.wait_for("Tea was cold (My life skills)")
        at.send("Esc")
        self.assertEqual(at.leave(), 0)
        self.assertRestored(at)
        self.assertClean(at)
        self.assertEqual([note["theme"] for note in self.place.state("themed")["notes"]], ["skills", "other"])
