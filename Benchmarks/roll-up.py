#!/usr/bin/env python3
"""Rolls up 1,000 and 10,000 returns with the real program: how long it takes, and how much memory.

  Benchmarks/roll-up.py [LECTERN]

LECTERN is `.build/release/lectern` where it is left out. It fails where 10,000 returns take 10 seconds or more, or where the
memory grows with their number. A thousand damaged files must be told in a few lines.
"""
import hashlib
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time

ROLES = ["service-user", "staff", "carer", "guest"]
WORDS = "more time outside and somebody who listens when the day is long please".split()
LONGEST = 10.0
# What is kept of each return: its id, its checksum, the name of its file.
MOST_GROWTH = 30_000


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def words(dice, count):
    return " ".join(dice.choice(WORDS) for _ in range(count))


def make(number, dice):
    group = f"Region {number % 9}"
    questions = [
        {"id": f"pack/{place}", "ask": f"Question {place}?", "answers": ["Yes", "In between", "No"],
         "ordered": True, "several": False} for place in range(6)]
    content = {
        "id": f"meeting-{number} 2026-12-08", "revision": 1,
        "meeting": {"title": group, "date": "2026-12-08", "group": group, "level": "regional"},
        "attendance": [
            {"service": f"Service {number % 90}-{place}", "role": role, "people": 1 + dice.randrange(4)}
            for place in range(4) for role in ROLES[:2]],
        "questions": questions,
        "counts": [
            {"question": question["id"], "answer": answer, "role": role, "people": 1 + dice.randrange(20)}
            for question in questions for answer in range(3) for role in ROLES],
        "quotes": [
            {"words": words(dice, 12), "theme": f"Theme {place}", "who": "A service user"} for place in range(6)],
        "key-points": [
            {"text": words(dice, 9), "theme": f"Theme {place % 6}", "further": place % 3 == 0} for place in range(12)],
        "actions": [{"what": words(dice, 6), "who": "Staff", "by": "2027-02-01"} for _ in range(4)],
        "published": [],
    }
    file = {
        "confidential": "Confidential, and not for publication: exact counts.", "lectern-return": 1, "return": content,
        "sha256": hashlib.sha256(canonical(content).encode()).hexdigest(),
    }
    return canonical(file) + "\n"


def run(program, folder):
    """Seconds, the most memory in kB, and what was told."""
    start = time.monotonic()
    with open(os.devnull, "w") as nowhere, tempfile.TemporaryFile("w+") as told:
        process = subprocess.Popen([program, "roll-up", folder, "--format", "json"], stdout=nowhere, stderr=told)
        _, status, usage = os.wait4(process.pid, 0)
        taken = time.monotonic() - start
        told.seek(0)
        return taken, usage.ru_maxrss, os.waitstatus_to_exitcode(status), told.read()


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else ".build/release/lectern"
    dice = random.Random(8)
    memory = {}
    faults = []
    for count in (1_000, 10_000):
        with tempfile.TemporaryDirectory() as folder:
            size = 0
            for number in range(count):
                text = make(number, dice)
                size += len(text)
                with open(f"{folder}/{number:05}.json", "w") as file:
                    file.write(text)
            taken, memory[count], status, told = run(program, folder)
            print(f"{count} returns ({size / 1e6:.0f} MB): {taken:.2f} s, at most {memory[count] / 1000:.0f} MB")
            if status != 0:
                faults.append(f"it ended with {status}: {told[:400]}")
            if count == 10_000 and taken >= LONGEST:
                faults.append(f"10,000 returns took {taken:.1f} s; the limit is {LONGEST:.0f} s")
            if count == 1_000:
                for number in range(count):
                    os.truncate(f"{folder}/{number:05}.json", 100)
                _, _, status, told = run(program, folder)
                print(f"{count} damaged returns: {len(told.splitlines())} lines")
                if len(told.splitlines()) > 30:
                    faults.append("a thousand damaged returns are told at length")
    if memory[10_000] - memory[1_000] > MOST_GROWTH:
        faults.append(f"memory grows with the number of returns: {memory}")
    if faults:
        raise SystemExit("\n".join(faults))


if __name__ == "__main__":
    main()
