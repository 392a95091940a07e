"""Every route against what no page of ours would send: never a 500, never a crash, and the console still answers."""

import json
import os
import random
import re
import threading
import unittest
from urllib.parse import urlencode

from meetings import SECURITY, Meeting
from raw import Raw, answers, exchange, mutate

FORM = "application/x-www-form-urlencoded"
PATHS = ["/", "/now", "/running-order", "/section/opening", "/section/nobody", "/section/%FF%00", "/section/..%2Fconsole", "/room", "/console", "/chair",
         "/live", "/live?for=room", "/live?for=front", "/live?for=now", "/live?for=facilitator",
         "/enter/x", "/enter", "/do", "/health", "/icon.svg", "/style.css", "/everybody.css", "/live.js", "/console.js", "/room.js", "/meeting.ics", "/not-here",
         "/notes", "/kiosk", "/sign-up/change", "/sign-up/called", "/sign-up/done", "/sign-up.css", "/sign-up.js", "/people.js", "/presenter", "/presenter.js", "/live?for=presenter", "/people", "/people/add", "/people/before", "/notes.js", "/live?for=notes", "/meetings", "/meetings/small", "/meetings/small/",
         "/meetings/small/console", "/meetings/none/do", "/sign-up"]
SEED = int(os.environ.get("LECTERN_TEST_SEED", "20261208"))


class RouteTest(unittest.TestCase):
    def setUp(self):
        self.meeting = Meeting()
        self.addCleanup(self.meeting.close)
        self.cookie, self.token = self.meeting.enter()
        self.keys = 0

    def key(self):
        self.keys += 1
        return f"key-{self.id()[-20:]}-{self.keys}"

    def bytes(self, method, path, body=b"", version="HTTP/1.1", **headers):
        headers = {"Host": f"127.0.0.1:{self.meeting.port}", **headers}
        if body and "Content_Length" not in headers and "Transfer_Encoding" not in headers:
            headers["Content_Length"] = len(body)
        lines = [f"{method} {path} {version}"] + [f"{name.replace('_', '-')}: {text}" for name, text in headers.items() if text is not None]
        return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body

    def form(self, **fields):
        return urlencode(fields).encode()

    def ask(self, method, path, body=b"", **headers):
        """The answer to one request, with nothing kept open."""
        with Raw(self.meeting.port, self.bytes(method, path, body, Connection="close", **headers)) as one:
            data = one.read(lambda data: b"text/event-stream" in data)
        found = answers(data, heads=(0,) if method == "HEAD" else ())
        self.assertTrue(found, f"{method} {path}: no answer")
        self.check(found, f"{method} {path} {headers}")
        return found[0][0], found[0][1], data.partition(b"\r\n\r\n")[2].decode("utf-8", "replace")

    def check(self, found, what):
        for status, headers in found:
            self.assertLess(status, 500, what)
            for name, start in SECURITY.items():
                self.assertTrue(headers.get(name, "").startswith(start), f"{what}: {status} without {name}: {headers}")

    def post(self, cookie=None, script=False, token=None, key=None, type=FORM, **fields):
        form = self.form(token=self.token if token is None else token, key=key or self.key(), **fields)
        headers = {"Cookie": self.cookie if cookie is None else cookie, "Content_Type": type}
        if script:
            headers["Accept"] = "application/json"
        return self.ask("POST", "/do", form, **headers)

    def assert_lives(self):
        """The console answers, and does what it is told."""
        self.assertIsNone(self.meeting.process.poll(), self.meeting.errors())
        status, _, text = self.post(script=True, do="note", text=f"lives {self.key()}")
        self.assertEqual((200, {"ok": True, "told": "Note kept."}), (status, json.loads(text)))


class Routes(RouteTest):
    def test_methods(self):
        for path in PATHS:
            for method in ("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW", "get"):
                if method == "CONNECT":
                    data = exchange(self.meeting.port, self.bytes(method, path))
                    self.check(answers(data), f"{method} {path}")
                    continue
                status, headers, body = self.ask(method, path)
                if method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
                    self.assertEqual(405, status, f"{method} {path}")
                    self.assertEqual("GET, HEAD, POST", headers["allow"])
                if method == "HEAD":
                    self.assertEqual("", body)
                    self.assertEqual(self.ask("GET", path)[0], status, f"HEAD {path}")
        self.assert_lives()

    def test_who_may_come_in(self):
        for cookie in ("", "lectern=", "lectern=x", "lectern=" + "0" * 32, "lectern=" + "é" * 16, "a=b; lectern=;;;=", "=" * 900,
                       self.cookie[:-1], self.cookie + "0", self.cookie.upper(), self.cookie.replace("lectern", "Lectern")):
            for path in ("/console", "/chair", "/live?for=facilitator", "/live?for=chair"):
                self.assertEqual(403, self.ask("GET", path, Cookie=cookie)[0], f"{path} {cookie}")
            self.assertEqual(403, self.post(cookie=cookie, do="next")[0], cookie)
        for token in ("", "x", "0" * 32, self.token[:-1], self.token + "0", self.token.upper() + "G"):
            status, _, text = self.post(token=token, do="next")
            self.assertEqual(403, status)
            self.assertIn("This page is too old", text)
            # A page with scripts is told too, in the form that it reads.
            self.assertIn('"told":"This page is too old', self.post(token=token, script=True, do="next")[2])
        secret = self.meeting.link.rsplit("/", 1)[1]
        for used in (secret, "", "x", "0" * 32, "%00", "%zz"):
            self.assertEqual(403, self.ask("POST", "/enter", f"secret={used}".encode(), Content_Type=FORM)[0])
        self.assertEqual(403, self.ask("GET", f"/enter/{secret}")[0])
        self.assertIsNone(self.meeting.state()["section"])
        self.assert_lives()

    def test_other_sites(self):
        """Another name for this machine, and another page's form."""
        port = self.meeting.port
        for host in ("evil.example", f"evil.example:{port}", "127.0.0.1.evil.example", "", " ", "[::1", "[", "localhost.", "127.1", "0.0.0.0", None):
            status, _, text = self.ask("GET", "/console", Host=host, Cookie=self.cookie)
            self.assertIn(status, (400, 421), host)
            self.assertNotIn(self.token, text)
        for host in (f"localhost:{port}", f"LOCALHOST:{port}", f"127.0.0.1:{port}", f"[::1]:{port}"):
            self.assertEqual(200, self.ask("GET", "/", Host=host)[0], host)
        fields = {"Cookie": self.cookie, "Content_Type": FORM}
        for more in ({"Origin": "http://evil.example"}, {"Origin": "null"}, {"Origin": ""}, {"Origin": f"http://localhost:{port}"}, {"Sec_Fetch_Site": "cross-site"},
                     {"Sec_Fetch_Site": "same-site"}, {"Origin": f"http://127.0.0.1:{port}.evil.example"}, {"Origin": f"http://127.0.0.1:{port + 1}"}):
            status, _, _ = self.ask("POST", "/do", self.form(do="next", token=self.token, key=self.key()), **fields, **more)
            self.assertEqual(403, status, more)
        self.assertIsNone(self.meeting.state()["section"])
        self.assertEqual(303, self.ask("POST", "/do", self.form(do="next", token=self.token, key=self.key()), **fields,
                                       Origin=f"http://127.0.0.1:{port}", Sec_Fetch_Site="same-origin")[0])
        self.assertEqual("opening", self.meeting.state()["section"])

    def test_bodies(self):
        """Wrong types, too long, too short, twice, in pieces, and what no form would hold."""
        for kind in ("application/json", "text/plain", "multipart/form-data; boundary=x", "", None, "application/x-www-form-urlencode", "\xff"):
            self.assertEqual(415, self.ask("POST", "/do", self.form(do="next"), Cookie=self.cookie, Content_Type=kind)[0], kind)
        big = self.form(do="note", token=self.token, key=self.key(), text="x" * 150_000)
        self.assertEqual(413, self.ask("POST", "/do", big, Cookie=self.cookie, Content_Type=FORM)[0])
        status, _, text = self.post(script=True, do="note", text="x" * 30_000)
        self.assertIn("too long", text)
        for fields in ({}, {"do": ""}, {"do": "explode"}, {"do": "go"}, {"do": "go", "section": "no-such"}, {"do": "skip", "section": "\0"}, {"do": "extend", "minutes": "9" * 40},
                       {"do": "extend", "minutes": "-1"}, {"do": "extend", "minutes": "1.5"}, {"do": "began", "time": "25:99"}, {"do": "began", "time": "٣:٠٠"},
                       {"do": "note"}, {"do": "note", "text": " \n "}, {"do": "redo"}, {"do": "accept"}, {"do": "resume"}, {"do": "back"}, {"do": "undo"}, {"do": "next", "seen": "9"}):
            status, _, text = self.post(script=True, **fields)
            self.assertEqual(200, status, fields)
            self.assertIn('"ok":false', text, fields)
            self.assertNotIn('"told":""', text, fields)
        for body in (b"do=note&text=%zz&" , b"do=note&text=%c3%28&", b"do=note&text=a%00b&", b"&&&==&=%&do&", b"do=note&text=\xff\xfe&", b"do=message&text=%1b[2J%07&", b"text=%0d%0a%0d%0aHTTP&do=note&"):
            self.ask("POST", "/do", body + f"token={self.token}&key={self.key()}".encode(), Cookie=self.cookie, Content_Type=FORM, Accept="application/json")
        pieces = self.form(do="note", token=self.token, key=self.key(), text="in pieces")
        chunked = b"".join(b"%x\r\n%s\r\n" % (1, bytes([one])) for one in pieces) + b"0\r\n\r\n"
        self.assertEqual(303, self.ask("POST", "/do", chunked, Cookie=self.cookie, Content_Type=FORM, Transfer_Encoding="chunked")[0])
        self.assertIn("in pieces", str(self.meeting.state()["notes"]))
        self.assert_lives()

    def test_keys_that_come_again(self):
        key = self.key()
        self.assertIn('"ok":true', self.post(script=True, key=key, do="note", text="once")[2])
        self.assertIn("That was done already.", self.post(script=True, key=key, do="note", text="once")[2])
        self.assertEqual(1, str(self.meeting.state()["notes"]).count("once"))
        for key in ("", "short", "x" * 101):
            self.assertEqual(400, self.ask("POST", "/do", self.form(do="next", token=self.token, key=key), Cookie=self.cookie, Content_Type=FORM)[0])
        # What was refused may come again under its key.
        key = self.key()
        self.assertIn("Write the note first.", self.post(script=True, key=key, do="note", text="")[2])
        self.assertIn('"ok":true', self.post(script=True, key=key, do="note", text="then")[2])

    def test_two_moves_at_once(self):
        """Of two who have seen the same, one moves the meeting, however close together they come; the other is told."""
        self.meeting.line("next")
        for _ in range(40):
            self.meeting.line("go opening")
            seen = re.search(r'data-seen="([^"]+)"', self.ask("GET", "/console", Cookie=self.cookie)[2])[1]
            both = [self.bytes("POST", "/do", self.form(do="next", seen=seen, token=self.token, key=self.key()), Cookie=self.cookie,
                               Content_Type=FORM, Accept="application/json", Connection="close") for _ in range(2)]
            sockets = [Raw(self.meeting.port, data[:-1]) for data in both]
            for one, data in zip(sockets, both):
                one.send(data[-1:])
            told = [one.read().rpartition(b"\r\n\r\n")[2].decode() for one in sockets]
            for one in sockets:
                one.close()
            self.assertEqual(1, sum('"ok":true' in text for text in told), told)
            self.assertEqual(1, sum("Somebody else has just moved" in text for text in told), told)
            self.assertEqual("1", self.meeting.state()["part"])

    def test_too_much_at_once(self):
        statuses = [self.post(script=True, do="note")[0] for _ in range(50)]
        self.assertEqual({200}, set(statuses))
        many = b"".join(self.bytes("POST", "/do", self.form(do="note", token=self.token, key=self.key()), Cookie=self.cookie, Content_Type=FORM, Accept="application/json")
                        for _ in range(1500))
        with Raw(self.meeting.port) as one:
            sender = threading.Thread(target=one.send, args=(many,))
            sender.start()
            one.read(lambda data: b" 429 " in data, patience=15)
        sender.join()
        self.assertIn(b"That was a lot at once.", one.bytes)
        self.meeting.until(lambda: self.post(script=True, do="note", text="again")[0] == 200, "what comes later to be taken")

    def test_addresses(self):
        for path in ("//", "/./", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/%00", "/%", "/%zz", "/%c3%28", "/" + "a" * 6000, "/?" + "a=b&" * 1500, "/live?for=", "/live?for=%00",
                     "/live?for=" + "x" * 3000, "/console?told=%zz", "/console?told=%00<script>", "/enter/", "/enter/a/b", "/enter/%2f", "*", "http://evil.example/", "/é", "/\x7f", "?", "#", "/do?do=next"):
            status, _, text = self.ask("GET", path, Cookie=self.cookie)
            self.assertNotIn("<script>", text)
            self.assertNotIn("root:", text)
        self.assert_lives()

    def test_no_requests_at_all(self):
        host = f"Host: 127.0.0.1:{self.meeting.port}\r\n".encode()
        for data in (b"", b"\r\n", b"\0" * 100, b"GET", b"GET /", b"GET / HTTP/1.1\r\n", b"GET / HTTP/9.9\r\n" + host + b"\r\n", b"GET / HTTP/1.1\r\n" + host + b"A: " + b"x" * 20_000 + b"\r\n\r\n",
                     b"GET / HTTP/1.1\r\n" + host + b"".join(b"A%d: x\r\n" % n for n in range(500)) + b"\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                     b"GET / HTTP/1.1\r\n" + host + b"Content-Length: -1\r\n\r\n", b"POST /do HTTP/1.1\r\n" + host + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
                     b"POST /do HTTP/1.1\r\n" + host + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", b"POST /do HTTP/1.1\r\n" + host + b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\n\r\nhalf",
                     b"GET / HTTP/1.1\r\n" + host + b"Upgrade: websocket\r\nConnection: upgrade\r\n\r\n", b"GET / HTTP/1.1\r\n" + host + b"Expect: 100-continue\r\n\r\n", b"GET / HTTP/1.0\r\n\r\n", b"GET /\r\n\r\n",
                     b"GET / HTTP/1.1\r\n" + host + host + b"\r\n", b"GET / HTTP/1.1\r\n" + host + b"Bad Name: x\r\n\r\n", b"GET / HTTP/1.1\r\n" + host + b" folded\r\n\r\n", b"GET / HTTP/1.1\n" + host + b"\n"):
            self.check(answers(exchange(self.meeting.port, data)), data[:80])
        self.assert_lives()

    def test_several_in_one_piece(self):
        one = self.bytes("GET", "/health")
        data = exchange(self.meeting.port, one * 20 + self.bytes("HEAD", "/room") + self.bytes("GET", "/not-here") + self.bytes("GET", "/running-order", Connection="close"))
        found = answers(data, heads=(20,))
        self.check(found, "pipelined")
        self.assertEqual([200] * 21 + [404, 200], [status for status, _ in found])

    def live(self, reader="everyone", last=None):
        """The first event of a new connection."""
        headers = {"Last_Event_ID": last} if last is not None else {}
        with Raw(self.meeting.port, self.bytes("GET", f"/live?for={reader}", Cookie=self.cookie, **headers)) as one:
            data = one.read(lambda data: re.search(rb"event: \w+\n(id: \S+\n)?data: .*\n\n", data))
        return data.decode("utf-8", "replace")

    def test_what_goes_out_live(self):
        """Each reader's own; whoever has the newest is not sent it again, and nonsense is no reason to send nothing."""
        self.meeting.line("next")
        for reader in ("room", "everyone"):
            self.assertIn("Opening words", self.live(reader))
            self.assertNotIn("A secret", self.live(reader))
        self.assertIn("A secret", self.live("facilitator"))
        self.assertNotIn("A secret", self.live("chair"))
        newest = re.search(r"id: (\S+)", self.live("everyone"))[1]
        self.assertIn("event: tick", self.live("everyone", newest))
        for other in ("", "x", "0", newest + "0", "\xff" * 50, newest.split("-")[0] + "-99999999999999999999"):
            self.assertIn("event: page", self.live("everyone", other))

    def test_who_came_in_is_for_the_owner_alone(self):
        """The file with sessions can be read by nobody else; a broken one is as none, and stops nothing."""
        files = list(self.meeting.folder.glob("library.sqlite-locks/pages-*.json"))
        self.assertEqual([0o600], [file.stat().st_mode & 0o777 for file in files])
        self.assertEqual(0, self.meeting.ends("quit") and self.meeting.status)
        for text in ("", "{", "[1, null]", "[]" * 1000):
            files[0].write_text(text)
            self.meeting.start()
            self.assertEqual(403, self.ask("GET", "/console", Cookie=self.cookie)[0])
            self.meeting.kill()
        self.meeting.start()
        self.cookie, self.token = self.meeting.enter()
        self.assert_lives()

    def test_random_forms_of_sign_ups(self):
        """Forms that no page of ours would send, for each step that there is: an answer, and never a 500."""
        chance = random.Random(SEED + 1)
        steps = ["start", "check", "code", "withdraw", "still", "touch", "plan", "called", "service", "title", "needs", "shown-as", "signal", "x", ""]
        goes = ["next", "back", "send", "come", "look", "withdraw", "accept", "decline", "yes", "still", "edit-called", "edit-x", "edit-", ""]
        for number in range(300):
            fields = {"at": chance.choice(steps), "go": chance.choice(goes), "post": f"fuzz-{number:030}", "plan": chance.choice(["come", "present", "x"]),
                      "called": chance.choice(["Sam", "\u202e<b>", "x" * 5000, "943 476 5919"]), "role": "guest", "service": chance.choice(["not-said", "in:", "another", "in:x"]),
                      "section": chance.choice(["talks", "topics", ""]), "title": "=1+1", "company": "alone", "say-name": "yes", "shown-as": "name", "signal": "nod",
                      "code": chance.choice(["", "maple maple maple", "x"]), "own": chance.choice(["", "talks"])}
            for name in chance.sample(sorted(fields), chance.randrange(4)):
                del fields[name]
            body = self.form(**fields)
            if chance.random() < 0.3:
                body = mutate(body, chance)
            for path in ("/sign-up", "/people", "/people/add"):
                more = b"" if path == "/sign-up" else b"&" + self.form(token=self.token, key=f"fuzz-key-{number:020}", do=chance.choice(["arrive", "put", "gate", "draw", "withdraw", "x"]))
                status, _, text = self.ask("POST", path, body + more, Cookie=self.cookie, Content_Type=FORM)
                self.assertLess(status, 500, (number, path, body))
                self.assertNotIn("943 476 5919", text)
        self.assert_lives()

    def test_random_changes(self):
        """Requests that are right but for a few bytes."""
        chance = random.Random(SEED)
        rights = [self.bytes("GET", path, Cookie=self.cookie, Connection="close") for path in PATHS if not path.startswith("/live")]
        fields = [{"do": do, "text": "a b", "section": "topics", "minutes": "1", "time": "13:05", "sure": "yes"} for do in
                  ("next", "back", "pause", "resume", "hold", "undo", "redo", "accept", "extend", "shorten", "note", "message", "action", "go", "skip", "began", "x")]
        for number in range(700):
            if chance.random() < 0.6:
                right = self.bytes("POST", "/do", mutate(self.form(**chance.choice(fields)), chance) + self.form(token=self.token, key=self.key(), x="").join([b"&", b""]),
                                   Cookie=self.cookie, Content_Type=FORM, Connection="close", Accept=chance.choice(["application/json", "text/html"]))
                if chance.random() < 0.3:
                    right = mutate(right, chance)
            else:
                right = mutate(chance.choice(rights), chance)
            data = exchange(self.meeting.port, right)
            # Two requests may have become of one; what is cut off in the middle has no second head.
            for status in re.findall(rb"^HTTP/1\.[01] (\d+)", data, re.M):
                self.assertLess(int(status), 500, (number, right))
            if data:
                self.check(answers(data.partition(b"\r\n\r\n")[0] + b"\r\n\r\n", heads=(0,)), (number, right))
            self.assertIsNone(self.meeting.process.poll(), (number, right))
        self.assert_lives()
