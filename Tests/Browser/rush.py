#!/usr/bin/env python3
"""Many sign up at once, for few places, from many connections, against the real program: Tests/Browser/rush.py [PEOPLE [CONNECTIONS]]

The program is killed on the way, and started again. Every answer that came counts: nobody is lost, nobody is there twice, as
many places are held as there are, and the rest wait in the order in which they were answered. LECTERN names the program.
"""

import asyncio
import os
import re
import sqlite3
import statistics
import sys
import tempfile
import time
from urllib.parse import urlencode

from meetings import Serving

PLACES = 3
AGENDA = f"""\
lectern: 1
id: rush
title: A rush
date: 2099-12-08
start: 13:00
end: 15:00
services: [Alder Unit, Beech House]
sections:
  - {{ kind: presentation, title: Presentations, id: talks, slots: {PLACES}, each: {{ talk: 5, questions: 3 }} }}
"""


def body(number):
    return urlencode({
        "at": "check", "go": "send", "post": f"rush-{number:028}", "plan": "present", "called": f"Person {number}",
        "role": "service-user", "service": "in:Beech House", "section": "talks", "untitled": "on", "company": "alone",
        "say-name": "no", "shown-as": "presenter", "signal": "none"}).encode()


class Rush:
    """Sends forms over many connections, each of which waits for its answer before the next."""

    def __init__(self, port):
        self.port = port
        self.answers = {}
        """By number: when it was sent and answered, and the three words."""
        self.again = 0

    async def connection(self, numbers):
        reader = writer = None
        while numbers:
            number = numbers.pop()
            data = body(number)
            head = (f"POST /sign-up HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    f"Content-Length: {len(data)}\r\n\r\n").encode()
            sent = time.monotonic()
            while number not in self.answers:
                try:
                    if writer is None:
                        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
                    writer.write(head + data)
                    answer = await reader.readuntil(b"\r\n\r\n")
                    length = int(re.search(rb"(?i)content-length: (\d+)", answer)[1])
                    text = (await reader.readexactly(length)).decode()
                except (OSError, asyncio.IncompleteReadError):
                    # The program was killed. The same form again is the same sign-up, whether or not it was kept.
                    if writer:
                        writer.close()
                    reader = writer = None
                    self.again += 1
                    await asyncio.sleep(0.05)
                    continue
                assert answer.startswith(b"HTTP/1.1 200"), (answer, text)
                words = re.search(r'class="code-words">([a-z ]+)<', text)
                assert words, text
                self.answers[number] = (sent, time.monotonic(), words[1])
        if writer:
            writer.close()

    async def run(self, numbers, connections):
        numbers = list(reversed(list(numbers)))
        await asyncio.gather(*(self.connection(numbers) for _ in range(connections)))


def rows(folder):
    with sqlite3.connect(folder / "library.sqlite") as library:
        library.row_factory = sqlite3.Row
        return library.execute("SELECT sign_up.*, words.text AS name FROM sign_up JOIN words ON words.id = sign_up.called").fetchall()


def check(folder, answers):
    """What the library has against what was answered."""
    found = rows(folder)
    names = [row["name"] for row in found]
    assert len(names) == len(set(names)), "somebody is there twice"
    assert set(names) == {f"Person {number}" for number in answers}, "somebody who was answered is missing, or nobody asked for one"
    codes = {words for _, _, words in answers.values()}
    assert len(codes) == len(answers), "two have the same three words"
    held = [row for row in found if row["slot"] is not None]
    assert sorted(row["slot"] for row in held) == list(range(1, PLACES + 1)), [dict(row) for row in held]
    waiting = sorted((row for row in found if row["slot"] is None), key=lambda row: row["waiting_order"])
    assert len({row["waiting_order"] for row in waiting}) == len(waiting), "two have one place on the waiting list"
    # Whoever had an answer before another had even asked stands before them.
    order = [int(row["name"].split()[1]) for row in sorted(held, key=lambda row: row["slot"]) + waiting]
    earliest = float("inf")
    for number in reversed(order):
        sent, answered, _ = answers[number]
        assert sent <= earliest, f"{number} asked after somebody behind them had an answer"
        earliest = min(earliest, answered)


async def killed_on_the_way(served, people, connections, kills):
    rush = Rush(served.port)
    running = asyncio.create_task(rush.run(range(people), connections))
    for part in range(1, kills + 1):
        while len(rush.answers) < people * part // (kills + 1) and not running.done():
            await asyncio.sleep(0.01)
        served.kill()
        await asyncio.to_thread(served.start)
    await running
    return rush


def one_insert_a_transaction(seconds=1.5):
    """What the disk gives to whoever commits each sign-up by itself."""
    with tempfile.TemporaryDirectory() as folder:
        library = sqlite3.connect(f"{folder}/one.sqlite", isolation_level=None)
        library.execute("PRAGMA journal_mode = WAL")
        library.execute("PRAGMA synchronous = FULL")
        library.execute("CREATE TABLE one (id INTEGER PRIMARY KEY, text TEXT)")
        began, count = time.monotonic(), 0
        while time.monotonic() - began < seconds:
            library.execute("INSERT INTO one (text) VALUES (?)", ("x" * 200,))
            count += 1
        return count / (time.monotonic() - began)


def main():
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    connections = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    served = Serving(AGENDA)
    try:
        began = time.monotonic()
        rush = asyncio.run(killed_on_the_way(served, people, connections, kills=2))
        check(served.folder, rush.answers)
        print(f"sign-ups: {people} people, {connections} connections, killed twice: all there, {PLACES} with places, the rest in order; "
              f"{time.monotonic() - began:.1f} s, {rush.again} forms sent again")
    finally:
        served.close()
    served = Serving(AGENDA)
    try:
        rush = Rush(served.port)
        asyncio.run(rush.run(range(200), 20))
        rush.answers.clear()
        began = time.monotonic()
        asyncio.run(rush.run(range(1_000, 1_000 + people // 2), 20))
        rate = len(rush.answers) / (time.monotonic() - began)
        median = statistics.median(answered - sent for sent, answered, _ in rush.answers.values()) * 1000
    finally:
        served.close()
    single = one_insert_a_transaction()
    needed = min(1_000, 3 * single)
    ok = median < 50 and rate >= needed
    print(f"sign-ups: 20 connections: median {median:.1f} ms (limit 50), {rate:.0f} a second; one insert a transaction {single:.0f} a second; "
          f"at least {needed:.0f}: {'ok' if ok else 'MISSED'}")
    return 0 if ok else 1


if __name__ == "__main__":
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    sys.exit(main())
