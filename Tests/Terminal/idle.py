#!/usr/bin/env python3
"""What the idle console costs: processor time over some real seconds, as a share of one core.

    .build-terminal/bin/python Tests/Terminal/idle.py [SECONDS] [PROGRAM]

A measurement, for `make bench`; it judges nothing. LECTERN or PROGRAM: the release build. The meeting runs at speed 1,
so that the clock and the bar move as on the day.
"""

import os
import sys
import time

sys.dont_write_bytecode = True
SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 20
if len(sys.argv) > 2:
    os.environ["LECTERN"] = sys.argv[2]

from meetings import Place  # noqa: E402  (reads LECTERN)


def used(pid):
    """Processor seconds of a process so far, its own and the kernel's for it."""
    with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
        fields = file.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident(pid):
    with open(f"/proc/{pid}/status", encoding="utf-8") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS"))


def measure(agenda, columns, lines, *words):
    place = Place()
    try:
        console = place.console(agenda, *words, columns=columns, lines=lines, speed="1", ready=False)
        console.wait_for(lambda terminal: not terminal.mode["canonical"])
        console.begin(lambda terminal: b"left of" in terminal.raw)
        console.wait_until_still(0.3)
        before, written, began = used(console.pid), len(console.raw), time.monotonic()
        while (left := began + SECONDS - time.monotonic()) > 0:
            console._take(left)
        share = (used(console.pid) - before) / (time.monotonic() - began)
        kind = "plain text" if words else f"{columns}×{lines}"
        print(f"idle console, {agenda}, {kind}: {share * 100:.2f} % of a core, "
              f"{(len(console.raw) - written) / SECONDS:.0f} bytes/s, {resident(console.pid) / 1024:.0f} MB resident")
    finally:
        place.close()


def frames(agenda, columns, lines, count=300):
    """Processor time from a key to its frame on the terminal: reading, deciding, drawing and writing."""
    place = Place()
    try:
        console = place.console(agenda, columns=columns, lines=lines, speed="1", ready=False)
        console.wait_for(lambda terminal: not terminal.mode["canonical"])
        console.begin(lambda terminal: "left of" in terminal.words())
        console.wait_until_still(0.3)
        before = used(console.pid)
        for number in range(count):
            written = len(console.raw)
            # Opening and closing the help changes most of the screen.
            console.send("?" if number % 2 == 0 else "\r")
            while len(console.raw) == written:
                console._take(5)
            console.wait_until_still(0.005)
        each = (used(console.pid) - before) / count
        print(f"a key and its frame, {agenda}, {columns}×{lines}: {each * 1000:.2f} ms of a core, with all that reads and writes")
    finally:
        place.close()


if __name__ == "__main__":
    frames("fifty", 140, 45)
    measure("regional-meeting", 80, 24)
    measure("fifty", 140, 45)
    measure("regional-meeting", 80, 24, "--plain-text")
