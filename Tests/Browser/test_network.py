"""The pages for others on the network: TLS, the address as a code, many meetings at once, and who may do what."""

import hashlib
import http.client
import io
import json
import re
import signal
import socket
import ssl
import subprocess
import threading
import unittest

import zxingcpp
from PIL import Image

from browser import PHONE, PROJECTOR, BrowserTest, Hand
from meetings import PATIENCE, SMALL, Meeting, Serving, free_port

FORM = "application/x-www-form-urlencoded"
NO_CHECK = ssl._create_unverified_context()


def network_address():
    """An address of this machine that is not the loopback's: what comes from there came over a network."""
    out = subprocess.run(["hostname", "-I"], capture_output=True, text=True, check=True).stdout.split()
    found = [address for address in out if re.fullmatch(r"\d+(\.\d+){3}", address)]
    assert found, "these tests need a network card with an address, even one that leads nowhere"
    return found[0]


def ask(scheme, host, port, method, path, body=None, **headers):
    """The status, the headers by small names, and the text."""
    one = (http.client.HTTPSConnection(host, port, timeout=PATIENCE, context=NO_CHECK) if scheme == "https"
           else http.client.HTTPConnection(host, port, timeout=PATIENCE))
    try:
        one.request(method, path, body, {name.replace("_", "-"): text for name, text in headers.items()})
        answer = one.getresponse()
        return answer.status, {name.lower(): text for name, text in answer.getheaders()}, answer.read().decode()
    finally:
        one.close()


def second(agenda):
    return SMALL.replace("id: small", "id: other").replace("A small meeting", "Another meeting").replace(
        "2026-12-08", "2026-12-15")


class ServeTests(unittest.TestCase):
    def serving(self, *agendas, **more):
        served = Serving(*agendas, **more)
        self.addCleanup(served.close)
        return served

    def test_several_meetings_stand_below_addresses_of_their_own(self):
        served = self.serving(second(SMALL), SMALL)
        page = served.get("/")
        # The earliest first, whatever the order on the command line.
        self.assertLess(page.index("A small meeting"), page.index("Another meeting"))
        self.assertIn('href="meetings/small/"', page)
        self.assertIn("What happens when", served.get("/meetings/other/running-order"))
        self.assertIn("Another meeting", served.get("/meetings/other/room"))
        self.assertIn("SUMMARY:Another meeting", served.get("/meetings/other/meeting.ics"))
        # What is typed without a meeting asks which.
        self.assertIn('href="meetings/other/room"', served.get("/room"))
        self.assertEqual(404, ask("http", "127.0.0.1", served.port, "GET", "/meetings/none/")[0])
        status, headers, _ = ask("http", "127.0.0.1", served.port, "GET", "/meetings/small")
        self.assertEqual((308, "small/"), (status, headers["location"]))

    def test_each_meeting_has_a_console_of_its_own(self):
        served = self.serving(SMALL, second(SMALL))
        cookies = {}
        for meeting, link in served.links.items():
            path = "/" + link.split("/", 3)[3]
            status, headers, _ = ask("http", "127.0.0.1", served.port, "POST", path.rsplit("/", 1)[0],
                                     "secret=" + path.rsplit("/", 1)[1], Content_Type=FORM)
            self.assertEqual((303, "console"), (status, headers["location"]))
            cookies[meeting] = headers["set-cookie"].split(";")[0]
        both = "; ".join(cookies.values())
        for meeting in cookies:
            self.assertEqual(200, ask("http", "127.0.0.1", served.port, "GET", f"/meetings/{meeting}/console", Cookie=both)[0])
        # One meeting's facilitator has no key to another's.
        self.assertEqual(403, ask("http", "127.0.0.1", served.port, "GET", "/meetings/other/console", Cookie=cookies["small"])[0])

    def test_one_meeting_stands_at_the_root(self):
        served = self.serving(SMALL)
        self.assertIn("A small meeting", served.get("/"))
        self.assertIn("A small meeting", served.get("/meetings/small/"))

    def test_without_files_it_serves_what_the_library_has_to_come(self):
        served = self.serving(SMALL)
        self.assertLess(served.ends(signal.SIGINT), 1)
        self.assertEqual(0, served.status)
        again = self.serving(folder=served.folder)
        self.assertIn("A small meeting", again.get("/"))

    def test_a_file_with_errors_is_told_and_the_rest_is_served(self):
        served = self.serving(SMALL.replace("minutes: 10", "minuts: 10", 1).replace("id: small", "id: bad"), SMALL)
        self.assertIn("minuts", served.errors())
        self.assertIn("A small meeting", served.get("/"))

    def test_it_ends_in_order_within_a_second_whoever_listens(self):
        for how in (signal.SIGTERM, signal.SIGINT):
            served = self.serving(SMALL)
            listeners = []
            for _ in range(20):
                one = socket.create_connection(("127.0.0.1", served.port), PATIENCE)
                one.sendall(b"GET /live?for=room HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                one.recv(100)
                listeners.append(one)
            self.assertLess(served.ends(how), 1)
            self.assertEqual(0, served.status)
            for one in listeners:
                one.close()

    def test_a_port_that_is_taken_is_named_and_the_next_is_used(self):
        with socket.socket() as other:
            other.bind(("127.0.0.1", 0))
            other.listen()
            port = other.getsockname()[1]
            served = self.serving(SMALL, port=port)
            self.assertIn(f"Port {port} is taken", served.errors())
            self.assertGreater(served.port, port)

    def test_a_meeting_that_another_program_has_open_is_left_to_it(self):
        served = self.serving(SMALL)
        done = subprocess.run(served.command("serve", served.files[0]), env=served.environment, capture_output=True,
                              text=True, timeout=PATIENCE)
        self.assertEqual(1, done.returncode)
        self.assertIn("None of them can be served", done.stderr)

    def test_the_same_meeting_twice_is_told_and_served_once(self):
        served = self.serving(SMALL, SMALL)
        self.assertIn("is A small meeting, 2026-12-08, which is served already", served.errors())
        self.assertIn("A small meeting", served.get("/"))

    def test_an_edit_that_waits_is_told_where_it_serves(self):
        served = self.serving(SMALL)
        served.files[0].write_text(SMALL.replace("minutes: 10", "minuts: 10", 1), encoding="utf-8")
        served.until(lambda: "A small meeting: the agenda file has changed." in served.errors(), "the edit")
        self.assertIn("minuts", served.errors())
        self.assertIn("Decide on its console page.", served.errors())

    def test_wrong_usage_says_how_it_is_meant(self):
        served = self.serving(SMALL)
        for options, words in [(["--plain"], "--lan"), (["--lan", "--tls", "one.pem"], "two files"),
                               (["--lan", "--plain", "--tls", "a", "b"], "exclude"),
                               (["--lan", "--tls", "none.pem", "none.key"], "none.pem")]:
            done = subprocess.run(served.command("serve", served.files[0], *options), env=served.environment,
                                  capture_output=True, text=True, timeout=PATIENCE, cwd=served.folder)
            self.assertEqual(2, done.returncode, done.stderr)
            self.assertIn(words, done.stderr)


class LanTests(BrowserTest):
    options = ["--lan"]

    def setUp(self):
        super().setUp()
        self.host = network_address()

    def out(self, scheme, method, path, body=None, **headers):
        """As another machine on the network asks."""
        return ask(scheme, self.host, self.meeting.port, method, path, body, **headers)

    def test_the_certificate_is_the_one_whose_fingerprint_is_told(self):
        with socket.create_connection((self.host, self.meeting.port), PATIENCE) as plain:
            with NO_CHECK.wrap_socket(plain, server_hostname=self.host) as secure:
                der = secure.getpeercert(binary_form=True)
                self.assertIn(secure.version(), ("TLSv1.2", "TLSv1.3"))
        digest = hashlib.sha256(der).hexdigest().upper()
        told = re.search(r"fingerprint is ([0-9A-F:]+)", self.meeting.errors())[1]
        self.assertEqual(digest, told.replace(":", ""))
        # It is for this machine's address and holds now: a browser that trusts it has nothing else to say.
        trusting = ssl.create_default_context(cadata=ssl.DER_cert_to_PEM_cert(der))
        trusting.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN if hasattr(ssl, "VERIFY_X509_PARTIAL_CHAIN") else 0
        with socket.create_connection((self.host, self.meeting.port), PATIENCE) as plain:
            with trusting.wrap_socket(plain, server_hostname=self.host) as secure:
                self.assertEqual(der, secure.getpeercert(binary_form=True))

    def test_the_key_is_kept_for_its_owner_alone_and_used_again(self):
        folder = self.meeting.folder / "library.sqlite-tls"
        self.assertEqual(0o600, (folder / "key.pem").stat().st_mode & 0o777)
        self.assertEqual(0o700, folder.stat().st_mode & 0o777)
        before = re.search(r"fingerprint is ([0-9A-F:]+)", self.meeting.errors())[1]
        self.meeting.kill()
        self.meeting.start()
        self.assertEqual(before, re.search(r"fingerprint is ([0-9A-F:]+)", self.meeting.errors())[1])

    def test_an_address_without_https_leads_to_the_one_with(self):
        status, headers, _ = self.out("http", "GET", "/running-order?from=screen")
        self.assertEqual(307, status)
        self.assertEqual(f"https://{self.host}:{self.meeting.port}/running-order?from=screen", headers["location"])
        self.assertEqual(403, self.out("http", "POST", "/enter", "secret=x", Content_Type=FORM)[0])
        self.assertEqual(200, self.out("https", "GET", "/running-order")[0])
        # On this machine nothing leaves it, so nothing is encrypted in vain.
        self.assertEqual(200, self.meeting.request("GET", "/running-order")[0])

    def test_only_this_machine_is_meant(self):
        for host, status in [("evil.example", 421), (f"evil.example:{self.meeting.port}", 421), ("localhost", 200),
                             (f"{self.host}:{self.meeting.port}", 200), ("[::1", 421), ("", 421)]:
            self.assertEqual(status, self.out("https", "GET", "/", Host=host)[0], host)

    def test_a_session_over_the_network_is_for_encrypted_connections_alone(self):
        secret = self.meeting.link.rsplit("/", 1)[1]
        status, headers, _ = self.out("https", "POST", "/enter", f"secret={secret}", Content_Type=FORM)
        self.assertEqual(303, status)
        self.assertIn("; Secure", headers["set-cookie"])
        cookie = headers["set-cookie"].split(";")[0]
        self.assertEqual(200, self.out("https", "GET", "/console", Cookie=cookie)[0])

    def test_the_room_screen_shows_the_address_for_cameras(self):
        room = self.page("/room", PROJECTOR)
        code = room.locator(".invitation .code")
        code.wait_for()
        self.picture(room, "room-invitation")
        read = zxingcpp.read_barcodes(Image.open(io.BytesIO(code.screenshot())))
        address = f"https://{self.host}:{self.meeting.port}/"
        self.assertEqual([address], [one.text for one in read])
        self.assertIn(address, room.locator(".invitation").inner_text())
        # While something goes on, the screen is for that.
        self.meeting.line("next")
        code.wait_for(state="detached")

    def test_the_facilitator_can_show_the_address_at_any_time(self):
        self.meeting.line("next")
        console = self.console()
        room = self.page("/room", PROJECTOR)
        Hand(console).press("?")
        console.locator("#task-invite > summary").click()
        console.locator("#invite button").first.click()
        room.locator(".invitation .code").wait_for()
        self.picture(room, "room-invitation-running")

    def test_a_link_for_somebody_else_is_a_code_too(self):
        console = self.console()
        Hand(console).press("i")
        console.locator('#links button[value="link"]').click()
        code = console.locator("#links .address .code")
        code.wait_for()
        self.picture(console, "console-link-code")
        read = zxingcpp.read_barcodes(Image.open(io.BytesIO(code.screenshot())))
        self.assertEqual([console.locator("#links .address").inner_text()], [one.text for one in read])
        self.assertTrue(read[0].text.startswith(f"https://{self.host}:"))

    def test_phones_follow_over_tls(self):
        phone = self.context(PHONE, ignore_https_errors=True).new_page()
        phone.goto(f"https://{self.host}:{self.meeting.port}/running-order")
        self.meeting.line("next")
        phone.locator(".order .here").wait_for()

    def test_many_handshakes_that_never_end_let_others_in(self):
        stuck = []
        for _ in range(100):
            one = socket.create_connection((self.host, self.meeting.port), PATIENCE)
            one.sendall(b"\x16\x03\x01\x02\x00")
            stuck.append(one)
        self.assertEqual(200, self.out("https", "GET", "/")[0])
        for one in stuck:
            one.close()

    def test_whatever_comes_first_on_a_connection_ends_in_an_answer_or_a_closed_connection(self):
        for first in (b"\x00", b"\x15\x03\x01\x00\x02\x01\x00", b"\x16" + b"\xff" * 500, b"\x16\x03\x01\xff\xff" + b"A" * 2000,
                      b"GET", b"\r\n\r\n", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"\x80\x2e\x01"):
            with socket.create_connection((self.host, self.meeting.port), PATIENCE) as one:
                one.sendall(first)
                one.shutdown(socket.SHUT_WR)
                try:
                    while one.recv(4096):
                        pass
                except ConnectionResetError:
                    pass
        self.assertEqual(200, self.out("https", "GET", "/health")[0])


class PlainTests(BrowserTest):
    options = ["--lan", "--plain"]

    def test_personal_pages_say_why_they_stay_shut_and_open_on_this_machine(self):
        host = network_address()
        for path in ("/console", "/chair", "/notes", "/kiosk", "/sign-up", "/feedback", "/enter/x", "/meetings/small/console",
                     "/CONSOLE", "//console"):
            status, _, text = ask("http", host, self.meeting.port, "GET", path)
            self.assertEqual(403, status, path)
            self.assertIn("others could read", text, path)
        cookie, token = self.meeting.enter()
        # A session's cookie that was carried elsewhere opens nothing there.
        self.assertEqual(403, ask("http", host, self.meeting.port, "GET", "/live?for=facilitator", Cookie=cookie)[0])
        self.assertEqual(403, ask("http", host, self.meeting.port, "POST", "/do", f"do=next&token={token}&key=12345678",
                                  Cookie=cookie, Content_Type=FORM)[0])
        self.assertEqual(200, self.meeting.request("GET", "/console", Cookie=cookie)[0])
        self.assertEqual(200, ask("http", host, self.meeting.port, "GET", "/running-order")[0])
        self.assertIn("who can read along", self.meeting.errors())
        # A link for somebody else is one that works.
        status, _, text = self.meeting.request(
            "POST", "/do", f"do=link&role=chair&token={token}&key=a2345678", Cookie=cookie, Content_Type=FORM,
            Accept="application/json", Origin=f"http://127.0.0.1:{self.meeting.port}")
        self.assertIn("http://127.0.0.1:", json.loads(text)["link"])


class GivenCertificateTests(unittest.TestCase):
    def make(self, folder, name, days="30"):
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                        "-keyout", folder / f"{name}.key", "-out", folder / f"{name}.pem", "-days", days,
                        "-subj", "/CN=lectern.example", "-addext", "subjectAltName=DNS:lectern.example"],
                       check=True, capture_output=True)

    def test_a_given_certificate_is_used_and_its_name_is_meant(self):
        served = Serving(SMALL, start=False)
        self.addCleanup(served.close)
        self.make(served.folder, "own")
        self.make(served.folder, "other")
        served.start("--lan", "--tls", "own.pem", "own.key")
        host = network_address()
        with socket.create_connection((host, served.port), PATIENCE) as plain:
            with NO_CHECK.wrap_socket(plain) as secure:
                der = secure.getpeercert(binary_form=True)
        self.assertEqual(ssl.PEM_cert_to_DER_cert((served.folder / "own.pem").read_text()), der)
        self.assertEqual(200, ask("https", host, served.port, "GET", "/", Host=f"lectern.example:{served.port}")[0])
        self.assertEqual(421, ask("https", host, served.port, "GET", "/", Host="other.example")[0])
        served.ends(signal.SIGTERM)
        done = subprocess.run(served.command("serve", served.files[0], "--lan", "--tls", "own.pem", "other.key"),
                              env=served.environment, capture_output=True, text=True, timeout=PATIENCE, cwd=served.folder)
        self.assertEqual(2, done.returncode)
        self.assertIn("The key is not this certificate's.", done.stderr)


class RoleTests(BrowserTest):
    def again_with_script(self, page):
        """The same page in a browser that runs scripts, as axe needs."""
        other = self.context(PHONE)
        other.add_cookies(page.context.cookies())
        again = other.new_page()
        again.goto(page.url)
        return again

    def link(self, console, role):
        """A link for a role, as the facilitator makes it on the console."""
        Hand(console).press("i")
        console.locator(f'#links input[value="{role}"]').check()
        console.locator('#links button[value="link"]').click()
        shown = console.locator("#links .address")
        shown.wait_for()
        address = shown.inner_text()
        console.keyboard.press("Escape")
        return address

    def enter(self, address, viewport=PHONE, **options):
        page = self.context(viewport, **options).new_page()
        page.goto(address)
        page.get_by_role("button").click()
        page.wait_for_load_state("load")
        page.wait_for_function("() => !location.pathname.includes('/enter')")
        page.wait_for_load_state("load")
        return page

    def test_a_note_taker_writes_notes_and_actions_and_nothing_else(self):
        self.meeting.line("next")
        console = self.console()
        notes = self.enter(self.link(console, "noteTaker"), java_script_enabled=False)
        self.assertTrue(notes.url.endswith("/notes"))
        notes.locator("#note-text").fill("More evening activities, please.")
        notes.locator("#note button").first.click()
        notes.get_by_text("Note kept.").wait_for()
        self.assertEqual(["More evening activities, please."], [one["text"] for one in self.meeting.state()["notes"]])
        # A form that is not done keeps what was filled in, and says why.
        notes.locator("#task-action > summary").click()
        notes.locator("#action-owner").fill("Jo")
        notes.locator("#action button").first.click()
        notes.locator(".error-summary").wait_for()
        self.assertEqual("Jo", notes.locator("#action-owner").input_value())
        self.picture(notes, "notes-problem")
        notes.locator("#action-text").fill("Ask about the garden")
        notes.locator("#action button").first.click()
        notes.get_by_text("Action kept").wait_for()
        self.picture(notes, "notes")
        self.assert_sound(self.again_with_script(notes), "notes")
        # What is not the note taker's is refused, also where the request is made by hand.
        cookie = notes.context.cookies()[0]
        token = notes.locator('#note input[name="token"]').get_attribute("value")
        for command in ("next", "undo", "dark", "link", "message"):
            status, _, _ = self.meeting.request(
                "POST", "/do", f"do={command}&text=x&role=facilitator&token={token}&key=1234567{command}",
                Cookie=f"{cookie['name']}={cookie['value']}", Content_Type=FORM)
            self.assertEqual(403, status, command)
        for path in ("/console", "/chair", "/kiosk", "/live?for=facilitator", "/live?for=chair"):
            self.assertEqual(403, self.meeting.request("GET", path, Cookie=f"{cookie['name']}={cookie['value']}")[0], path)
        self.assertEqual("opening", self.meeting.state()["section"])

    def test_what_the_note_taker_writes_stays_until_it_is_kept(self):
        self.meeting.line("next")
        console = self.console()
        notes = self.enter(self.link(console, "noteTaker"))
        notes.locator("#note-text").fill("Written before the power went")
        self.meeting.kill()
        notes.locator("#note button").first.click()
        self.see(notes, "That did not reach the meeting.", "#told")
        self.meeting.start()
        notes.wait_for_selector("#lost", state="hidden")
        notes.locator("#note button").first.click()
        self.see(notes, "Note kept.", "#told")
        self.assertEqual(["Written before the power went"], [one["text"] for one in self.meeting.state()["notes"]])
        # Closed while somebody writes, it says so, and what is written can be copied.
        notes.locator("#note-text").fill("Half a sentence")
        Hand(console).press("i")
        console.locator('#links input[value="noteTaker"]').check()
        console.locator('#links button[value="revoke"]').click()
        self.see(notes, "Your link was taken back", "#told")
        self.assertEqual("Half a sentence", notes.locator("#note-text").input_value())

    def test_an_alarm_reaches_whoever_reads_and_writes(self):
        console = self.console()
        self.meeting.line("next")
        pages = [self.enter(self.link(console, role)) for role in ("chair", "noteTaker")]
        self.meeting.line("hold")
        self.see(pages[0], "Stop here: everything is on hold.")
        self.see(pages[1], "Everything is on hold.")

    def test_shared_tablet_stays_one_wherever_somebody_goes(self):
        """From a section's page back, and the front page itself: nothing there is for one person's own device."""
        console = self.console()
        tablet = self.enter(self.link(console, "kiosk"))
        tablet.get_by_text("See what happens when").click()
        tablet.get_by_text("Presentations").click()
        tablet.get_by_text("Back to what happens when").click()
        tablet.get_by_text("Back to the front page").click()
        self.assertTrue(tablet.url.endswith("/kiosk"), tablet.url)
        for path in ("kiosk", ""):
            tablet.goto(self.meeting.address + path)
            self.see(tablet, "See what happens when")
            self.see_not(tablet, "Open the room screen")
            self.see_not(tablet, "Put it in a calendar")
        # Its link taken back, the same address is everybody's again.
        Hand(console).press("i")
        console.locator('#links input[value="kiosk"]').check()
        console.locator('#links button[value="revoke"]').click()
        console.locator("#told").get_by_text("Closed").wait_for()
        tablet.goto(self.meeting.address)
        self.see(tablet, "Open the room screen")

    def test_links_open_their_own_page_once_and_close_together(self):
        console = self.console()
        for role, path in [("chair", "/chair"), ("noteTaker", "/notes"), ("kiosk", "/kiosk")]:
            address = self.link(console, role)
            page = self.enter(address)
            self.assertTrue(page.url.endswith(path), page.url)
            # Before it is closed: then it loads itself anew.
            self.assert_sound(page, path)
            again = self.context(PHONE).new_page()
            again.goto(address)
            self.assertIn("used already", again.inner_text("body"))
            Hand(console).press("i")
            console.locator(f'#links input[value="{role}"]').check()
            console.locator('#links button[value="revoke"]').click()
            console.locator("#told").get_by_text("Closed").wait_for()
            # In a page of its own: the one that is closed loads itself anew at its own moment.
            later = page.context.new_page()
            later.goto(self.meeting.address + path[1:])
            self.assertIn("open with a link", later.inner_text("body"))
            console.keyboard.press("Escape")


del BrowserTest
