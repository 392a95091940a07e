"""What goes out over /live, read as bytes: what is first, what is next, and when it ends."""

import re

from raw import Raw
from test_routes import FORM, RouteTest

EVENT = re.compile(rb"event: (\w+)\n(?:id: (\S+)\n)?data: (.*)\n\n")


class Live(RouteTest):
    def follow(self, path, **headers):
        one = Raw(self.meeting.port, self.bytes("GET", path, **headers))
        self.addCleanup(one.close)
        return one

    def first(self, path, **headers):
        """The kind and the id of the first event."""
        one = self.follow(path, **headers)
        one.read(lambda data: EVENT.search(data))
        found = EVENT.search(one.bytes)
        self.assertIn(b"retry: 1000\n\n", one.bytes)
        return found[1].decode(), (found[2] or b"").decode()

    def shown(self, path):
        found = re.search(r'<body[^>]* data-shown="([^"]+)"', self.ask("GET", path, Cookie=self.cookie)[2])
        return found and found[1]

    def test_what_a_page_brought_is_not_sent_again(self):
        for path, reader in (("/room", "room"), ("/running-order", "everyone"), ("/chair", "chair"), ("/console", "facilitator")):
            with self.subTest(path):
                address = f"/live?for={reader}"
                kind, id = self.first(address, Cookie=self.cookie)
                self.assertEqual("page", kind)
                shown = self.shown(path)
                self.assertEqual(id, shown)
                self.assertEqual("tick", self.first(f"{address}&seen={shown}", Cookie=self.cookie)[0])
                self.assertEqual("tick", self.first(f"{address}&seen=old-1", Cookie=self.cookie, Last_Event_ID=id)[0])
                self.assertEqual("page", self.first(f"{address}&seen={shown}", Cookie=self.cookie, Last_Event_ID="old-1")[0])
                self.meeting.line("extend 1" if self.meeting.state()["section"] else "next")
                self.assertEqual("page", self.first(f"{address}&seen={shown}", Cookie=self.cookie)[0])

    def test_an_answered_command_is_on_its_way(self):
        """What was kept is the next thing that is sent; of many in a row, the last is."""
        self.meeting.line("next")
        room = self.follow("/live?for=room")
        room.read(lambda data: EVENT.search(data))
        for number in range(30):
            self.meeting.line(f"message word-{number}-")
        room.read(lambda data: b"word-29-" in data)
        self.assertLess(room.bytes.count(b"event: page"), 31)
        for words in ("again", "and again"):
            self.assertTrue(self.post(script=True, do="message", text=words)[0] == 200)
            room.read(lambda data: words.encode() in data)

    def test_who_loses_the_right_is_let_go_of_at_once(self):
        """Without anything else happening in the meeting."""
        link = re.search(r'"link":"[^"]*enter\\?/(\w+)"', self.post(script=True, do="link", role="chair")[2])[1]
        cookie = self.ask("POST", "/enter", f"secret={link}".encode(), Content_Type=FORM)[1]["set-cookie"].split(";")[0]
        chair = self.follow("/live?for=chair", Cookie=cookie)
        mine = self.follow("/live?for=chair", Cookie=self.cookie)
        for one in (chair, mine):
            one.read(lambda data: EVENT.search(data))
        self.assertEqual(200, self.post(script=True, do="revoke", role="chair")[0])
        chair.read(lambda data: data.endswith(b"0\r\n\r\n"))
        self.assertIn(b"event: closed\n", chair.bytes)
        self.assertTrue(chair.is_closed(within=5))
        self.assertNotIn(b"event: closed\n", mine.bytes)
        self.assertEqual(403, self.ask("GET", "/live?for=chair", Cookie=cookie)[0])

    def test_who_asks_for_the_end_follows_all_the_same(self):
        """Connection: close is about what comes after this answer, which has no end."""
        room = self.follow("/live?for=room", Connection="close")
        room.read(lambda data: EVENT.search(data))
        self.meeting.line("next")
        room.read(lambda data: data.count(b"event: page") > 1)

    def test_too_many_connections(self):
        """The limit is far above a meeting's, and who is beyond it is told so; the others go on."""
        console = Raw(self.meeting.port, self.bytes("GET", "/health"))
        self.addCleanup(console.close)
        console.read(lambda data: b"200" in data)
        many = []
        try:
            while len(many) < 4_500:
                many.append(Raw(self.meeting.port, self.bytes("GET", "/health")))
                if len(many) > 3_900 and len(many) % 20 == 0:
                    many[-1].read(lambda data: data.endswith(b"\n"))
                    if b" 503 " in many[-1].bytes:
                        break
            self.assertIn(b" 503 ", many[-1].bytes)
            console.send(self.bytes("GET", "/health"))
            console.read(lambda data: data.count(b" 200 ") == 2)
        finally:
            for one in many:
                one.close()

        def has_room():
            # Until the last of them is let go, others may still be refused, or kept waiting.
            try:
                return self.ask("GET", "/health")[0] == 200
            except (AssertionError, OSError):
                return False

        self.meeting.until(has_room, "room for others again")
