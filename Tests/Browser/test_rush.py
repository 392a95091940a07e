"""Many sign up at once while the program is killed and started again: nothing that was answered is lost."""

import asyncio
import concurrent.futures
import os
import unittest

import rush
from meetings import Serving

PEOPLE = int(os.environ.get("LECTERN_RUSH", "300"))
"""`Tests/Browser/rush.py` does it with 10,000, and measures."""


def apart(coroutine):
    """In a thread of its own: the browser's own loop may run in this one."""
    with concurrent.futures.ThreadPoolExecutor(1) as one:
        return one.submit(asyncio.run, coroutine).result()


class Rush(unittest.TestCase):
    def test_few_places_and_many_people(self):
        served = Serving(rush.AGENDA)
        self.addCleanup(served.close)
        found = apart(rush.killed_on_the_way(served, PEOPLE, min(200, PEOPLE // 4), kills=2))
        self.assertEqual(PEOPLE, len(found.answers))
        rush.check(served.folder, found.answers)
        # Whoever asks again with the same form is told the same three words.
        again = rush.Rush(served.port)
        apart(again.run(range(0, PEOPLE, 50), 20))
        for number, (_, _, words) in again.answers.items():
            self.assertEqual(found.answers[number][2], words)


if __name__ == "__main__":
    unittest.main()
