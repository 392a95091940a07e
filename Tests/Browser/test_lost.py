"""The server goes away in the middle of a meeting, and comes back."""

import select
import socket
import threading

from browser import PHONE, PROJECTOR, BrowserTest, Hand
from meetings import PATIENCE


class Wire:
    """A network between the pages and the program, which can fall silent without a connection being closed."""

    def __init__(self, port):
        self.port = port
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.socket.getsockname()[1]}/"
        self.silent = set()
        self.open = []
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            try:
                near = self.socket.accept()[0]
            except OSError:
                return
            pair = near, socket.create_connection(("127.0.0.1", self.port))
            self.open.append(pair)
            threading.Thread(target=self._carry, args=pair, daemon=True).start()

    def _carry(self, near, far):
        while True:
            for end in select.select([near, far], [], [])[0]:
                try:
                    data = end.recv(65536)
                    if not data:
                        near.close()
                        far.close()
                        return
                    if near not in self.silent:
                        (far if end is near else near).sendall(data)
                except (OSError, ValueError):
                    return

    def fall_silent(self):
        """Nothing of what is open arrives any more, as after a sleep; what is opened anew works."""
        self.silent.update(near for near, _ in self.open)

    def close(self):
        self.socket.close()


class Lost(BrowserTest):
    def test_connection_that_died_without_a_word_is_made_anew(self):
        wire = Wire(self.meeting.port)
        self.addCleanup(wire.close)
        room = self.context(PROJECTOR).new_page()
        room.goto(wire.address + "room")
        self.see(room, "Welcome.")
        room.evaluate("window.stayed = true")
        room.wait_for_function("() => document.querySelector('.clock').textContent")
        wire.fall_silent()
        self.meeting.line("next")
        self.see(room, "Not up to date. It tries again by itself.", "#lost:not([hidden])", within=12)
        self.see(room, "Opening words", "h1", within=2 * PATIENCE)
        room.wait_for_selector("#lost", state="hidden")
        self.assertTrue(room.evaluate("window.stayed"))

    def test_page_that_nobody_sees_leaves_its_connection_to_others_and_catches_up(self):
        """Seven pages in one browser, as tabs: a browser has six connections to one address."""
        context = self.context(PROJECTOR)
        console = self.page(self.meeting.link, context=context)
        console.click("button")
        console.wait_for_selector("body.console")
        hide = """(isHidden) => {
            Object.defineProperty(document, "hidden", { configurable: true, get: () => isHidden });
            document.dispatchEvent(new Event("visibilitychange"));
        }"""
        tabs = []
        for _ in range(6):
            tabs.append(self.page("/room", context=context))
            self.see(tabs[-1], "Welcome.")
            tabs[-1].evaluate(hide, True)
        Hand(console).press("Space")
        self.see(console, "Opening words", "main h2")
        self.assertIn("Welcome.", tabs[0].inner_text("body"))
        tabs[0].evaluate(hide, False)
        self.see(tabs[0], "Opening words", "h1")

    def test_killed_server_comes_back_by_itself(self):
        """After kill -9 and the same command, every page follows again and the console works, with nothing loaded anew."""
        console = self.console()
        room = self.page("/room", PROJECTOR)
        phone = self.page("/running-order", PHONE)
        pages = (console, room, phone)
        hand = Hand(console)
        hand.press("Space")
        for page in pages:
            self.see(page, "Opening words")
            page.evaluate("window.stayed = true")
        hand.press("n")
        console.keyboard.type("Typed before the power went")
        self.meeting.kill()
        for page in pages:
            self.see(page, "Not up to date. It tries again by itself.", "#lost:not([hidden])", within=12)
        self.picture(room, "room-out-of-date")
        self.picture(console, "console-out-of-date")
        # What is sent meanwhile says so, and keeps what was typed.
        console.keyboard.press("Tab")
        console.keyboard.press("Enter")
        self.see(console, "That did not reach the meeting. What you typed is still here.", "#told")
        console.locator("footer").get_by_role("button", name="Hold").click()
        self.see(console, "That did not reach the meeting. Try again.", "#told")
        self.assertEqual("Typed before the power went", console.input_value("#note-text"))
        self.meeting.start()
        for page in pages:
            page.wait_for_selector("#lost", state="hidden")
        self.assertEqual("", console.inner_text("#told"))
        console.focus("#note button")
        console.keyboard.press("Enter")
        self.meeting.until(lambda: "Typed before the power went" in str(self.meeting.state()["notes"]), "the note")
        console.keyboard.press("Escape")
        hand.press("Space")
        for page in pages:
            self.see(page, "Growing our garden" if page is not phone else "Presentations", "li.here, h1, main h2")
            self.assertTrue(page.evaluate("window.stayed"), f"{page.url} was loaded anew")
