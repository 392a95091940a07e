"""Meetings to test with: an agenda, a library of their own, and the real program that serves their pages.

Everything runs as a rehearsal at real speed: it begins five minutes before the first section whatever day it is. Only what
a rehearsal does not have, such as sign-ups that reach the running meeting, runs for real, on an agenda of today.
"""

import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from datetime import datetime, timedelta, timezone

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("LECTERN") or ROOT / ".build/debug/lectern").absolute()
PATIENCE = float(os.environ.get("LECTERN_TEST_PATIENCE", "20"))
"""Seconds that a wait may take before it fails; nothing waits longer than it must."""

SMALL = """\
lectern: 1
id: small
title: A small meeting
date: 2026-12-08
start: 13:00
end: 14:00
venue: The long room, Beech House
chairs: [{ name: Sam, role: service-user }, { name: Jo, role: staff }]
sections:
  - kind: talk
    title: Opening words
    id: opening
    minutes: 10
    least: 5
    script: |
      Sam: **Hello, everyone, and welcome.** This is the first line.

      Jo: And this is the second.
    notes: |
      A secret for the facilitator.
  - kind: presentation
    title: Presentations
    id: talks
    slots: 2
    each: { talk: 5, questions: 3 }
    parts:
      - { talk: Growing our garden, presenter: two people from Beech House, role: service-user }
  - kind: talk
    title: Hot topics
    id: topics
    minutes: 10
    least: 5
    may-drop: 1
  - kind: talk
    title: Goodbye
    id: goodbye
    minutes: 10
    least: 5
"""

SECURITY = {
    "content-security-policy": "default-src 'none'", "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin", "x-frame-options": "DENY", "cache-control": "no-store",
    "cross-origin-resource-policy": "same-origin", "permissions-policy": "camera=()",
}
"""The headers that every answer has, and how each begins."""


def today(text, before=2, length=120):
    """The agenda text, of a meeting that begins in so many minutes, in a time zone in which it is noon now."""
    now = datetime.now(timezone.utc)
    hours = 12 - now.hour
    start = now + timedelta(hours=hours, minutes=before)
    end = start + timedelta(minutes=length)
    # Their signs count the other way round: https://data.iana.org/time-zones/tzdb/etcetera
    zone = f"Etc/GMT{-hours:+d}" if hours else "Etc/GMT"
    return (f"lectern: 1\ndate: {start:%Y-%m-%d}\ntime-zone: {zone}\nstart: '{start:%H:%M}'\nend: '{end:%H:%M}'\n" + text)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Meeting:
    """A running program, and the folder that it has to itself."""

    def __init__(self, agenda=SMALL, *options, speed=1, rehearses=True):
        self.options = options
        self.speed = speed
        self.rehearses = rehearses
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="lectern-browser-"))
        self.agenda = self.folder / "agenda.yaml"
        if isinstance(agenda, pathlib.Path):
            shutil.copytree(agenda.parent, self.folder / "agendas")
            self.agenda = self.folder / "agendas" / agenda.name
        else:
            self.agenda.write_text(agenda, encoding="utf-8")
        self.port = free_port()
        self.process = None
        self.start()

    def start(self):
        """Starts the program, or the same command again; the address of the console is for one use."""
        self._errors = open(self.folder / "errors.txt", "w+b")
        self.process = subprocess.Popen(
            [PROGRAM, "run", self.agenda, *(["--rehearse", str(self.speed)] if self.rehearses else []), "--json",
             "--port", str(self.port), *self.options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, cwd=self.folder,
            env={"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": str(self.folder), "LC_ALL": "C.UTF-8",
                 "LECTERN_LIBRARY": str(self.folder / "library.sqlite")})
        match = self.until(lambda: re.search(r"machine: (http://127\.0\.0\.1:(\d+)/) The console, once: (\S+)",
                                             self.errors()), "the address of the pages")
        self.address, self.port, self.link = match[1], int(match[2]), match[3]
        return self

    def errors(self):
        return (self.folder / "errors.txt").read_text("utf-8", "replace")

    def until(self, found, what, patience=PATIENCE):
        """Waits until `found()` is something, and gives that."""
        end = time.monotonic() + patience
        while True:
            if answer := found():
                return answer
            if self.process.poll() is not None or time.monotonic() > end:
                raise AssertionError(f"waited for {what}; exit status {self.process.poll()}\n{self.errors()}")
            time.sleep(0.02)

    def line(self, words="status"):
        """What line mode answers: what the meeting has truly kept."""
        self.process.stdin.write(f"{words}\n".encode())
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def state(self):
        return self.line()["state"]

    def kill(self):
        """As a power cut does."""
        self.process.kill()
        self.process.wait()
        self._let_go()

    def ends(self, how):
        """The seconds that it takes to end, by a signal or a line."""
        began = time.monotonic()
        if isinstance(how, signal.Signals):
            self.process.send_signal(how)
        else:
            self.process.stdin.write(f"{how}\n".encode())
            self.process.stdin.flush()
        self.status = self.process.wait(timeout=PATIENCE)
        self._let_go()
        return time.monotonic() - began

    def _let_go(self):
        for end in (self.process.stdin, self.process.stdout, self._errors):
            try:
                end.close()
            except OSError:
                pass

    def close(self):
        if self.process and self.process.poll() is None:
            self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    # Requests as a script makes them.

    def request(self, method, path, body=None, **headers):
        """The status, the headers by small names, and the body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, body, {name.replace("_", "-"): text for name, text in headers.items()})
            answer = connection.getresponse()
            return answer.status, {name.lower(): text for name, text in answer.getheaders()}, answer.read()
        finally:
            connection.close()

    def enter(self):
        """A cookie and a token that the console takes."""
        secret = self.link.rsplit("/", 1)[1]
        status, headers, _ = self.request("POST", "/enter", f"secret={secret}",
                                          Content_Type="application/x-www-form-urlencoded")
        assert status == 303, f"the link gave {status}"
        cookie = headers["set-cookie"].split(";")[0]
        page = self.request("GET", "/console", Cookie=cookie)[2].decode()
        return cookie, re.search(r'name="token" value="(\w+)"', page)[1]


class Serving(Meeting):
    """A program that serves the pages of meetings alone."""

    def __init__(self, *agendas, folder=None, port=None, start=True):
        self.folder = folder or pathlib.Path(tempfile.mkdtemp(prefix="lectern-browser-"))
        self.files = []
        for number, text in enumerate(agendas):
            file = self.folder / f"agenda-{number}.yaml"
            file.write_text(text, encoding="utf-8")
            self.files.append(file)
        self.port = port or free_port()
        self.process = None
        self.environment = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": str(self.folder), "LC_ALL": "C.UTF-8",
            "LECTERN_LIBRARY": str(self.folder / "library.sqlite")}
        if start:
            self.start()

    def command(self, *words):
        return [PROGRAM, *words]

    def start(self, *options):
        self._errors = open(self.folder / "errors.txt", "w+b")
        self.process = subprocess.Popen(
            self.command("serve", *self.files, "--port", str(self.port), *options), stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=self._errors, cwd=self.folder, env=self.environment)
        self.until(lambda: "Ctrl-C ends this" in self.errors(), "the addresses")
        self.address = re.search(r"machine: (\S+)", self.errors())[1]
        self.port = int(re.search(r":(\d+)/", self.address)[1])
        found = re.findall(r"(http\S+/enter/\w+)", self.errors())
        self.links = {(re.search(r"/meetings/([^/]+)/", link) or [0, "only"])[1]: link for link in found}
        return self

    def get(self, path):
        status, _, text = self.request("GET", path)
        assert status == 200, f"{path} gave {status}"
        return text.decode()
