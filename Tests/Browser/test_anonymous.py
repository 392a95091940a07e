"""Whether anything on the disk, or on the wire, joins an answer to a person, a device, a time or an order.

The real program takes answers from devices in a known order. Then its questions are closed, it quits, and every byte that
it left is looked at: as somebody would who has the library file afterwards.
"""

import contextlib
import http.client
import pathlib
import random
import re
import shutil
import sqlite3
import subprocess
import threading
import unittest

from meetings import PATIENCE, PROGRAM, Meeting
from test_feedback import AGENDA, Device

COUNT = 24


class Follower:
    """A screen that follows the meeting, and keeps the ids of what it is sent."""

    def __init__(self, meeting, reader):
        self.ids = []
        self.connection = http.client.HTTPConnection("127.0.0.1", meeting.port, timeout=PATIENCE)
        self.connection.request("GET", f"/live?for={reader}")
        self.answer = self.connection.getresponse()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        try:
            for line in self.answer:
                if line.startswith(b"id:"):
                    self.ids.append(line.decode().strip())
        except (OSError, ValueError, http.client.HTTPException, AttributeError):
            pass


class Anonymous(unittest.TestCase):
    def meet(self):
        meeting = Meeting(AGENDA)
        self.addCleanup(meeting.close)
        meeting.line("next")
        meeting.line("next")
        return meeting

    def answer(self, meeting, numbers):
        """Each from a device of its own; gives what only that device had."""
        secrets = []
        for number in numbers:
            device = Device(meeting)
            device.answer(face=str(number % 5), text=self.words(number), printed="yes", role="service-user")
            secrets += [device.journey, device.cookie.split("=")[1]]
            self.assertEqual((303, "feedback/thanks"), device.send())
        return secrets

    def words(self, number):
        # Of lengths of their own, so that a row moves to where there is room for it.
        return f"Words-{number}-" + "ab" * (number * 17 % 211) + "."

    def files(self, meeting):
        """All that the program left, but for the agenda that it was given."""
        return {path: path.read_bytes() for path in meeting.folder.rglob("*") if path.is_file() and path != meeting.agenda}

    def look(self, meeting, secrets, numbers):
        files = self.files(meeting)
        library = meeting.folder / "library.sqlite"
        for path, data in files.items():
            for secret in filter(None, secrets):
                self.assertNotIn(secret.encode(), data, f"{path.name} holds what named a form")
                self.assertNotIn(bytes.fromhex(secret), data, f"{path.name} holds what named a form")
            if path != library:
                self.assertNotIn(b"Words-", data, f"{path.name} holds an answer")
        data = files[library]
        # Each text is there once: no page that was freed, and no older copy, has it too.
        offsets = {}
        for number in numbers:
            found = [match.start() for match in re.finditer(re.escape(self.words(number).encode()), data)]
            self.assertEqual(1, len(found), f"answer {number} is there {len(found)} times")
            offsets[number] = found[0]
        # Where each lies follows from its random bits and its length, and so from nothing else.
        with sqlite3.connect(f"file:{library}?mode=ro", uri=True) as db:
            columns = {row[1] for row in db.execute("PRAGMA table_info(ballot)")}
            self.assertEqual({"meeting", "key", "section", "question", "about", "role", "answer"}, columns)
            keys = dict(db.execute("SELECT substr(answer, 2), key FROM ballot WHERE answer LIKE 'pWords-%'"))
            all_keys = [row[0] for row in db.execute("SELECT key FROM ballot")]
            self.assertEqual(0, db.execute("PRAGMA freelist_count").fetchone()[0])
        self.assertEqual(len(all_keys), len(set(all_keys)))
        by_key = sorted(numbers, key=lambda number: keys[self.words(number)])
        for seed in range(3):
            other = self.arrived_otherwise(library, seed)
            self.assertEqual(
                offsets, {number: other.find(self.words(number).encode()) for number in numbers},
                "where answers lie in the file tells in which order they came")
        self.assertNotEqual(list(numbers), by_key, "the random bits are no order of arrival")
        for name in ("library.sqlite-wal", "library.sqlite-journal"):
            path = meeting.folder / name
            self.assertFalse(path.exists() and path.stat().st_size, f"{name} is not empty")

    def arrived_otherwise(self, library, seed):
        """The bytes of that library, had the same answers come in another order."""
        copy = library.with_name(f"otherwise-{seed}.sqlite")
        shutil.copy(library, copy)
        try:
            with contextlib.closing(sqlite3.connect(copy)) as db:
                rows = db.execute("SELECT * FROM ballot").fetchall()
                random.Random(seed).shuffle(rows)
                with db:
                    db.execute("DELETE FROM ballot")
                for row in rows:
                    with db:
                        db.execute(f"INSERT INTO ballot VALUES ({', '.join('?' * len(row))})", row)
                db.execute("VACUUM")
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return copy.read_bytes()
        finally:
            for path in library.parent.glob(f"{copy.name}*"):
                path.unlink()

    def export(self, meeting):
        out = subprocess.run([PROGRAM, "meetings", "export", "--library", meeting.folder / "library.sqlite", "asked"],
                             capture_output=True, cwd=meeting.folder)
        return out.stdout + out.stderr

    def test_nothing_tells_who_answered_what(self):
        meeting = self.meet()
        followers = [Follower(meeting, reader) for reader in ("room", "front", "now", "everyone")]
        for follower in followers:
            meeting.until(lambda: follower.ids, "the first event")
        # What all screens count by themselves says nothing; a change of theirs would.
        before = [list(follower.ids) for follower in followers]
        steps = meeting.line()["seq"]
        numbers = range(COUNT)
        secrets = self.answer(meeting, numbers)
        self.assertEqual(steps, meeting.line()["seq"], "an answer is no step of the journal")
        self.assertEqual([set(ids) for ids in before], [set(follower.ids) for follower in followers], "screens change with answers")
        self.assertTrue(meeting.line("do how close")["ok"])
        meeting.ends("quit")
        self.look(meeting, secrets, numbers)
        text = self.export(meeting)
        for secret in filter(None, secrets):
            self.assertNotIn(secret.encode(), text)
        self.assertNotIn(b"Words-", text)

    def test_nor_when_it_was_killed_while_people_answered(self):
        meeting = self.meet()
        numbers = range(COUNT)
        secrets = self.answer(meeting, numbers)
        meeting.kill()
        meeting.start()
        self.assertTrue(meeting.line("do how close")["ok"])
        meeting.ends("quit")
        self.look(meeting, secrets, numbers)

    def test_nor_of_what_was_keyed_in_and_taken_out_again(self):
        meeting = self.meet()
        secrets = self.answer(meeting, range(4))
        self.assertTrue(meeting.line("do how tally form='1;-;-;-;TYPED-BY-STAFF'")["ok"])
        self.assertTrue(meeting.line("do how untally")["ok"])
        self.assertTrue(meeting.line("do how close")["ok"])
        self.assertTrue(meeting.line("do how tally form='2;-;-;-;Words-late'")["ok"])
        meeting.ends("quit")
        for path, data in self.files(meeting).items():
            self.assertNotIn(b"TYPED-BY-STAFF", data, path.name)
        self.assertEqual(1, (meeting.folder / "library.sqlite").read_bytes().count(b"Words-late"))
        for path, data in self.files(meeting).items():
            for secret in filter(None, secrets):
                self.assertNotIn(secret.encode(), data, path.name)

    def test_nor_in_the_order_of_many(self):
        """Two libraries, the same answers in opposite orders: what lies where says nothing of it."""
        ranks = []
        for numbers in (range(COUNT), range(COUNT - 1, -1, -1)):
            meeting = self.meet()
            self.answer(meeting, numbers)
            meeting.line("do how close")
            meeting.ends("quit")
            data = (meeting.folder / "library.sqlite").read_bytes()
            places = sorted(numbers, key=lambda number: data.index(self.words(number).encode()))
            # How often a later answer lies behind an earlier one: half of the time, were it left to chance.
            pairs = [(a, b) for a in range(COUNT) for b in range(a)]
            arrival = {number: index for index, number in enumerate(numbers)}
            behind = sum((places.index(a) > places.index(b)) == (arrival[a] > arrival[b]) for a, b in pairs)
            ranks.append(behind / len(pairs))
        for rank in ranks:
            # Kendall's tau of 24 by chance: beyond 0.5 ± 0.35 in fewer than one of 100,000 runs.
            self.assertLess(abs(rank - 0.5), 0.35)


if __name__ == "__main__":
    unittest.main()
