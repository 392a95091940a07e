"""A program on a pseudo-terminal: keys in, a screen out, and signals, sizes and hang-ups as a real terminal has them.

Between this process and the program stands a small shell of our own (`_Shell`, a fork, no program): a process group
that is nobody's job cannot be stopped by Ctrl-Z, so without one suspension could not be tested at all. It never
repairs the terminal's modes as bash does, so what is left behind is seen.
"""

import errno
import fcntl
import os
import re
import select
import signal
import struct
import termios
import time
import traceback
import unicodedata

from emulator import Cell, Parser, Screen

PATIENCE = float(os.environ.get("LECTERN_TEST_PATIENCE", "30"))
"""Seconds that a wait may take before it fails; nothing waits longer than it must."""

FRAME = 0.02
"""Seconds of silence after which a frame counts as whole."""

_PLAIN = {"Return": "\r", "Tab": "\t", "Esc": "\x1b", "Backspace": "\x7f", "Space": " ", "Delete": "\x1b[3~",
          "PgUp": "\x1b[5~", "PgDn": "\x1b[6~"}
_ARROWS = {"Up": "A", "Down": "B", "Right": "C", "Left": "D"}
_ENDS = {"Home": ("H", "1~"), "End": ("F", "4~")}


class Terminal:
    """Runs `command` on a terminal of its own and keeps its screen.

    `env` is the whole environment; `mute_hang_up` starts the program deaf to SIGHUP, as `nohup` does.
    """

    def __init__(self, columns, lines, command, env=None, cwd=None, mute_hang_up=False):
        self.command = [os.fspath(word) for word in command]
        self.env = dict(env if env is not None else os.environ)
        self.term = self.env.get("TERM", "")
        self.screen = Screen(columns, lines, bce=not self.term.startswith(("screen", "tmux")))
        self.parser = Parser(self.screen)
        self.raw = bytearray()
        self.pid = None
        self.status = None
        self.stopped = False
        self._marks = 0
        self._master, slave = os.openpty()
        self._set_size(columns, lines)
        self._reports, reports = os.pipe()
        orders, self._orders = os.pipe()
        self._heard = b""
        self.shell = os.fork()
        if self.shell == 0:
            try:
                # Other terminals' ends too, or they would never see this process let go of them.
                for descriptor in set(range(3, 1_024)) - {slave, reports, orders}:
                    try:
                        os.close(descriptor)
                    except OSError:
                        pass
                _Shell(slave, reports, orders).run(self.command, self.env, cwd, mute_hang_up)
            except BaseException:
                traceback.print_exc()
            finally:
                os._exit(99)
        for descriptor in (slave, reports, orders):
            os.close(descriptor)
        for descriptor in (self._master, self._reports, self._orders):
            os.set_inheritable(descriptor, False)
        os.set_blocking(self._master, False)
        self.original = self._termios()
        self._until(lambda: self.pid is not None, PATIENCE, "the program to start")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    # What goes in

    def send(self, *keys):
        """Keys as text, or by name: "Up", "Return", "Ctrl-W". One text of one or more characters is typed as it is."""
        self._write("".join(self.key(key) for key in keys).encode())

    def send_raw(self, data):
        self._write(data)

    def key(self, name):
        """The bytes that this terminal sends for a key; a text that names none stands for itself."""
        if name in _ARROWS:
            application = 1 in self.screen.private and not self.term.startswith("linux")
            return ("\x1bO" if application else "\x1b[") + _ARROWS[name]
        if name in _ENDS:
            if self.term.startswith(("linux", "screen", "tmux")):
                return "\x1b[" + _ENDS[name][1]
            return ("\x1bO" if 1 in self.screen.private else "\x1b[") + _ENDS[name][0]
        if name.startswith("Ctrl-") and len(name) == 6:
            return chr(ord(name[5].upper()) & 0x1F)
        return _PLAIN.get(name, name)

    def paste(self, text):
        """As a terminal pastes: marked where the program asked for marks, line ends as Return."""
        text = text.replace("\n", "\r").replace("\x1b", "")
        if 2004 in self.screen.private:
            text = "\x1b[200~" + text + "\x1b[201~"
        self._write(text.encode())

    def resize(self, columns, lines):
        """The window's new size, and the kernel's SIGWINCH to the foreground group."""
        self.pump()
        self.screen.resize(lines, columns)
        self._set_size(columns, lines)

    def signal(self, number):
        os.kill(self.pid, number)

    def suspend(self):
        """Stops the program as Ctrl-Z does in a shell, and waits until it has."""
        os.killpg(self.pid, signal.SIGTSTP)
        self.wait_stopped()

    def resume(self):
        """Goes on as `fg` does. A full-screen program is back when `mode["canonical"]` is false again."""
        self.stopped = False
        os.write(self._orders, b"foreground\n")

    def close(self):
        """Closes the window: the shell passes the hang-up on, as shells do. The exit status is waited for apart."""
        if self._master is not None:
            self.pump()
            os.close(self._master)
            self._master = None

    def end(self):
        """Kills what still runs; for the end of a test."""
        if self.shell is None:
            return
        if self.status is None and self.pid is not None:
            try:
                os.killpg(self.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        for descriptor in (self._master, self._reports, self._orders):
            if descriptor is not None:
                os.close(descriptor)
        self._master = None
        os.waitpid(self.shell, 0)
        self.shell = None

    # What comes out

    def lines(self):
        """The screen's lines, each without the blanks at its end; composed characters are composed (NFC)."""
        return [self.line(y) for y in range(self.screen.lines)]

    def line(self, y):
        row = self.screen.buffer[y]
        text = "".join(row[x].data for x in range(self.screen.columns))
        return unicodedata.normalize("NFC", text).rstrip()

    def text(self):
        return "\n".join(self.lines())

    def words(self):
        """The screen's text with every run of blanks and line ends as one blank: for words that may be wrapped."""
        return " ".join(self.text().split())

    @property
    def cursor(self):
        return self.screen.cursor.x, self.screen.cursor.y

    def attributes(self, x, y) -> Cell:
        return self.screen.buffer[y][x]

    def find(self, words):
        """Column and line where `words` stand on one line, or None."""
        for y in range(self.screen.lines):
            row = self.screen.buffer[y]
            text, places = "", []
            for x in range(self.screen.columns):
                places += [x] * len(row[x].data)
                text += row[x].data
            if (at := text.find(words)) >= 0:
                return places[at], y
        return None

    # What the terminal was left like

    @property
    def mode(self):
        """What a program may have changed and must put back, as facts by name."""
        flags = self._termios() if self._master is not None else None
        return {
            "alternate": self.screen.alternate,
            "cursor": not self.screen.cursor.hidden,
            "paste": 2004 in self.screen.private,
            "mouse": bool(self.screen.private & {9, 1000, 1001, 1002, 1003, 1005, 1006, 1015}),
            "focus": 1004 in self.screen.private,
            "keypad": self.screen.keypad or 1 in self.screen.private,
            "margins": self.screen.margins not in (None, (0, self.screen.lines - 1)),
            "charset": self.screen.charset != 0,
            "attributes": self.screen.cursor.attrs._replace(data=" ") != Cell(),
            "echo": bool(flags and flags[3] & termios.ECHO),
            "canonical": bool(flags and flags[3] & termios.ICANON),
            "termios": flags == self.original,
        }

    RESTORED = {"alternate": False, "cursor": True, "paste": False, "mouse": False, "focus": False, "keypad": False,
                "margins": False, "charset": False, "attributes": False, "echo": True, "canonical": True,
                "termios": True}

    def faults(self):
        """What is not as it was before the program started; empty where all of it is."""
        mode = self.mode
        return {name: mode[name] for name, value in self.RESTORED.items() if mode[name] != value}

    # Waiting

    def pump(self):
        """Takes in what has been written so far, without waiting."""
        while self._take(0):
            pass

    def wait_for(self, wanted, timeout=None):
        """Waits until a text, a pattern or a predicate of this terminal holds; blanks and line ends count as one."""
        if isinstance(wanted, str):
            text = " ".join(wanted.split())
            holds, name = (lambda: text in self.words()), repr(wanted)
        elif isinstance(wanted, re.Pattern):
            holds, name = (lambda: wanted.search(self.words()) is not None), f"/{wanted.pattern}/"
        else:
            holds, name = (lambda: wanted(self)), getattr(wanted, "__doc__", None) or getattr(wanted, "__name__", "it")
        self._until(holds, timeout or PATIENCE, name)
        return self

    def wait_gone(self, words, timeout=None):
        text = " ".join(words.split())
        self._until(lambda: text not in self.words(), timeout or PATIENCE, f"{words!r} to go")
        return self

    def wait_until_still(self, quiet=0.15, timeout=None):
        """Waits until nothing has been written for `quiet` seconds: for frames, where no word says that all is drawn."""
        deadline = time.monotonic() + (timeout or PATIENCE)
        while time.monotonic() < deadline:
            if not self._take(quiet):
                return self
        raise self.failure(f"the screen never kept still for {quiet} s")

    def wait_exit(self, timeout=None):
        """Waits for the program's end and all that it wrote; its exit status, or minus the signal's number."""
        self._until(lambda: self.status is not None and self._settled(), timeout or PATIENCE, "the program to end")
        return self.status

    def wait_stopped(self, timeout=None):
        self._until(lambda: self.stopped and self._settled(), timeout or PATIENCE, "the program to stop")

    def wait_continued(self, timeout=None):
        self._until(lambda: not self.stopped, timeout or PATIENCE, "the program to go on")

    def failure(self, what):
        return AssertionError(f"{what}\n{self.picture()}")

    def picture(self):
        """The screen as a box, and the last bytes: what a failure prints."""
        title = f" {self.screen.columns}×{self.screen.lines} {' '.join(self.command)[-60:]} "
        state = f"status {self.status}, cursor {self.cursor}{' hidden' if self.screen.cursor.hidden else ''}, " \
                f"{'alternate' if self.screen.alternate else 'main'} screen"
        box = ["┌" + title]
        box += ["│" + line for line in self.lines()]
        box += ["└ " + state, "last bytes: " + repr(bytes(self.raw[-300:]))]
        if self.screen.unknown:
            box.append(f"not understood: {self.screen.unknown[:10]}")
        return "\n".join(box)

    # Below

    def _settled(self):
        """Whether all that was written before the shell's last mark has been taken in."""
        return self._master is None or self._marks <= len(self.parser.strings)

    def _until(self, holds, timeout, name):
        deadline = time.monotonic() + timeout
        while not (holds() and self._whole() and holds()):
            left = deadline - time.monotonic()
            if left <= 0:
                raise self.failure(f"waited {timeout:g} s for {name}")
            if self.status is not None and self._settled() and not self._take(0):
                if holds():
                    return
                raise self.failure(f"the program ended ({self.status}) while waiting for {name}")
            self._take(min(left, 1))

    def _whole(self):
        """Takes in the rest of what is being drawn: half a frame holds old words beside new ones."""
        while self._master is not None and self._take(FRAME):
            pass
        return True

    def _take(self, timeout, writes=False):
        """Waits for something to read (or for room to write), and reads it; whether there was anything."""
        reads = [self._reports] + ([self._master] if self._master is not None else [])
        ready, room, _ = select.select(reads, [self._master] if writes else [], [], timeout)
        if self._reports in ready:
            self._hear()
        if self._master in ready:
            try:
                data = os.read(self._master, 65_536)
            except OSError as error:
                if error.errno not in (errno.EIO, errno.EAGAIN):
                    raise
                data = b""
            self.raw += data
            self.parser.feed(data)
            for reply in self.screen.replies:
                os.write(self._master, reply.encode())
            self.screen.replies.clear()
        return bool(ready or room)

    def _hear(self):
        data = os.read(self._reports, 4_096)
        if not data and self.status is None:
            raise AssertionError("the harness's own shell ended")
        self._heard += data
        *reports, self._heard = self._heard.split(b"\n")
        for report in reports:
            what, number = report.decode().split()
            if what == "started":
                self.pid = int(number)
            elif what == "stopped":
                self.stopped = True
                self._marks += 1
            elif what == "ended":
                self.status = int(number)
                self._marks += 1

    def _write(self, data):
        """Writes all of it, and goes on reading meanwhile: a program that is answering must not wait for its reader."""
        deadline = time.monotonic() + PATIENCE
        view = memoryview(data)
        while view:
            try:
                view = view[os.write(self._master, view[:4_096]):]
                deadline = time.monotonic() + PATIENCE
            except BlockingIOError:
                if self.status is not None:
                    raise self.failure("the program ended while it was being written to") from None
                if time.monotonic() > deadline:
                    raise self.failure(f"the program takes no input any more, {len(view)} bytes left") from None
                self._take(0.5, writes=True)

    def _termios(self):
        return termios.tcgetattr(self._master)

    def _set_size(self, columns, lines):
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))


class _Shell:
    """The session's leader: one job in the foreground, its stops and its end reported on a pipe.

    After each report it leaves an application string on the terminal, so that the reader knows when it has read all
    that came before.
    """

    def __init__(self, terminal, reports, orders):
        self.terminal, self.reports, self.orders = terminal, reports, orders
        self.marks = 0

    def run(self, command, env, cwd, mute_hang_up):
        os.setsid()
        fcntl.ioctl(self.terminal, termios.TIOCSCTTY, 0)
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)
        for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP):
            signal.signal(number, signal.SIG_IGN)
        job = os.fork()
        if job == 0:
            self._become(command, env, cwd, mute_hang_up)
        try:
            os.setpgid(job, job)
        except OSError:
            pass
        signal.signal(signal.SIGHUP, lambda *_: self._pass_on(job))
        self._report(f"started {job}")
        while True:
            _, status = os.waitpid(job, os.WUNTRACED)
            if os.WIFSTOPPED(status):
                os.tcsetpgrp(self.terminal, os.getpgrp())
                self._report("stopped 0", marks=True)
                if not os.read(self.orders, 100):
                    return
                os.tcsetpgrp(self.terminal, job)
                os.killpg(job, signal.SIGCONT)
                continue
            self._report(f"ended {os.waitstatus_to_exitcode(status)}", marks=True)
            while os.read(self.orders, 100):
                pass
            os._exit(0)

    def _become(self, command, env, cwd, mute_hang_up):
        try:
            os.setpgid(0, 0)
            os.tcsetpgrp(self.terminal, os.getpid())
            for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP, signal.SIGTTOU, signal.SIGPIPE,
                           signal.SIGTERM, signal.SIGHUP):
                signal.signal(number, signal.SIG_DFL)
            if mute_hang_up:
                signal.signal(signal.SIGHUP, signal.SIG_IGN)
            for number in range(3):
                os.dup2(self.terminal, number)
            os.closerange(3, 1_024)
            if cwd:
                os.chdir(cwd)
            os.execvpe(command[0], command, env)
        except BaseException as error:
            os.write(2, f"{command[0]}: {error}\r\n".encode())
        finally:
            os._exit(127)

    def _pass_on(self, job):
        try:
            os.killpg(job, signal.SIGHUP)
        except ProcessLookupError:
            pass

    def _report(self, what, marks=False):
        try:
            os.write(self.reports, what.encode() + b"\n")
        except BrokenPipeError:
            os._exit(0)
        if marks:
            self.marks += 1
            try:
                os.write(self.terminal, f"\x1b_mark {self.marks}\x1b\\".encode())
            except OSError:
                pass
