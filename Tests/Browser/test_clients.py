"""Clients that trickle, that never read and that stay: the console answers, and all of it ends within a second."""

import os
import signal
import time

from raw import LIMIT, Raw
from test_routes import RouteTest

FLOOD = 400
"""Connections that send a byte a second."""


class Clients(RouteTest):
    def settle(self):
        self.assert_lives()
        # Some milliseconds on a machine of one's own; this one may be busy with another test.
        self.assertLess(self.meeting_quick(), 3.0)

    def meeting_quick(self):
        began = time.monotonic()
        self.assertEqual(200, self.ask("GET", "/console", Cookie=self.cookie)[0])
        return time.monotonic() - began

    def test_trickle_and_those_who_never_read(self):
        """A byte a second, from the head or from the body; both are let go of after ten seconds, and nobody else waits."""
        head = self.bytes("GET", "/", X="y" * 200)
        body = self.bytes("POST", "/do", b"do=", Cookie=self.cookie, Content_Type="application/x-www-form-urlencoded", Content_Length=500)
        slow = [(Raw(self.meeting.port), head if number % 2 else body) for number in range(FLOOD)]
        deaf = [Raw(self.meeting.port, self.bytes("GET", "/live?for=facilitator", Cookie=self.cookie), small=True) for _ in range(20)]
        # One asks for much more than fits on the way, and reads none of it.
        deaf.append(Raw(self.meeting.port, self.bytes("GET", "/style.css") * 3000, small=True))
        began = time.monotonic()
        second = 0
        while (passed := time.monotonic() - began) < 12:
            for one, data in slow:
                one.send(data[second:second + 1] if data is head else (data if second == 0 else b"x"))
            second += 1
            self.settle()
            time.sleep(max(0, second - (time.monotonic() - began)))
        for one, _ in slow:
            self.assertTrue(one.is_closed(within=2), "a connection that trickles is still open")
        self.assertTrue(deaf[-1].is_closed(within=LIMIT))
        self.settle()
        for one, _ in slow:
            one.close()
        # What is left open does not hold up the end.
        self.assertLess(self.meeting.ends("quit"), 1.5)
        self.assertEqual(0, self.meeting.status)

    def stay(self):
        """One connection of each sort that could hold up the end."""
        live = self.bytes("GET", "/live?for=room")
        return [Raw(self.meeting.port), Raw(self.meeting.port, b"GET / HTTP/1.1\r\nHo"), Raw(self.meeting.port, self.bytes("GET", "/health")), Raw(self.meeting.port, live),
                Raw(self.meeting.port, self.bytes("POST", "/do", b"x", Content_Length=900)), Raw(self.meeting.port, live, small=True),
                Raw(self.meeting.port, self.bytes("GET", "/style.css") * 2000, small=True)]

    def test_ends_within_a_second(self):
        for how in ("quit", signal.SIGTERM, signal.SIGINT):
            with self.subTest(how):
                if self.meeting.process.poll() is not None:
                    self.meeting.start()
                open_ones = self.stay()
                time.sleep(0.3)
                took = self.meeting.ends(how)
                self.assertLess(took, 1.0)
                self.assertEqual(0, self.meeting.status)
                for one in open_ones:
                    self.assertTrue(one.is_closed(within=1))
                    one.close()
                self.assertIn("The meeting keeps its place", self.meeting.errors())

    def test_readers_that_leave_are_forgotten(self):
        """A hundred that follow and go at once cost nothing that stays."""
        def handles():
            return len(os.listdir(f"/proc/{self.meeting.process.pid}/fd"))
        self.ask("GET", "/")
        before = handles()
        for _ in range(100):
            Raw(self.meeting.port, self.bytes("GET", "/live")).close()
        self.meeting.until(lambda: handles() <= before + 3, "their connections to be closed")
        self.assert_lives()
