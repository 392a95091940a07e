"""The server goes away in the middle of a meeting, and comes back."""

from browser import PHONE, PROJECTOR, BrowserTest, Hand


class Lost(BrowserTest):
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
            self.see(page, "This screen is out of date since", "#lost:not([hidden])", within=12)
        self.picture(room, "room-out-of-date")
        self.picture(console, "console-out-of-date")
        # What is sent meanwhile says so, and keeps what was typed.
        console.keyboard.press("Tab")
        console.keyboard.press("Enter")
        self.see(console, "That did not reach the meeting.", "#told")
        self.assertEqual("Typed before the power went", console.input_value("#note-text"))
        self.meeting.start()
        for page in pages:
            page.wait_for_selector("#lost", state="hidden")
        console.keyboard.press("Enter")
        self.meeting.until(lambda: "Typed before the power went" in str(self.meeting.state()["notes"]), "the note")
        console.keyboard.press("Escape")
        hand.press("Space")
        for page in pages:
            self.see(page, "Growing our garden" if page is not phone else "Presentations", "li.here, h1, main h2")
            self.assertTrue(page.evaluate("window.stayed"), f"{page.url} was loaded anew")
            self.assertEqual([], page.faults)
