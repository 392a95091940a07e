"""A meeting led from the console page, and every other screen following it."""

import time

from browser import PHONE, PROJECTOR, THOUGHT, BrowserTest, Hand

SOON = 1.0
"""Seconds within which a screen follows."""


class Meeting(BrowserTest):
    def test_whole_meeting_by_keys_alone(self):
        """From Begin to the end, by keys; the room screen and a phone follow each step within a second."""
        console = self.console()
        room = self.page("/room", PROJECTOR)
        phone = self.page("/running-order", PHONE)
        hand = Hand(console)
        self.see(room, "Welcome.", "h1")
        self.see(room, "We begin at 13:00.")
        # What each press of Next brings: the room's heading, and what the phone calls "now".
        steps = [("Opening words", "Opening words"), ("Growing our garden", "Presentations"),
                 ("Questions 1", "Presentations"), ("Talk 2", "Presentations"), ("Questions 2", "Presentations"),
                 ("Hot topics", "Hot topics"), ("Goodbye", "Goodbye")]
        for heading, now in steps:
            hand.press("Space")
            pressed = time.monotonic()
            self.see(room, heading, "h1", within=SOON)
            self.see(phone, now, "li.here", within=SOON)
            self.assertLess(time.monotonic() - pressed, 2 * SOON)
            if heading in ("Opening words", "Growing our garden"):
                self.picture(room, f"room-{heading.split()[0].lower()}")
                self.picture(phone, f"running-order-{heading.split()[0].lower()}")
                self.picture(console, f"console-{heading.split()[0].lower()}")
        self.see(console, "Goodbye", "main h2")
        hand.press("Space")
        self.see(console, "Space does it, Escape does not.", "#told")
        self.assertFalse(self.meeting.state()["ended"])
        hand.press("Escape")
        self.see(console, "Not done.", "#told")
        hand.press("Space")
        self.see(console, "End the meeting?", "#told")
        hand.press("Space")
        self.see(room, "Thank you for coming.", "h1", within=SOON)
        self.see(console, "The meeting ended at", "main")
        self.assertTrue(self.meeting.state()["ended"])

    def test_buttons_by_mouse(self):
        console = self.console()
        room = self.page("/room", PROJECTOR)
        foot = console.locator("footer")
        foot.get_by_role("button", name="Begin").click()
        self.see(room, "Opening words", "h1")
        self.see(console, "Next", "footer")
        console.wait_for_timeout(THOUGHT)
        foot.get_by_role("button", name="+1").click()
        self.meeting.until(lambda: self.meeting.state()["secondsLeft"] > 600, "a minute more")
        foot.get_by_role("button", name="−1").click()
        self.meeting.until(lambda: self.meeting.state()["secondsLeft"] <= 600, "a minute less")
        console.click("summary >> text=More")
        foot.get_by_role("button", name="Pause").click()
        self.see(room, "A short pause")
        console.wait_for_timeout(THOUGHT)
        foot.get_by_role("button", name="Go on").click()
        self.see(room, "minutes left")
        foot.get_by_role("button", name="Next").click()
        self.see(room, "Growing our garden", "h1")
        if not foot.get_by_role("button", name="Back").is_visible():
            console.click("summary >> text=More")
        foot.get_by_role("button", name="Back").click()
        self.see(room, "Opening words", "h1")
        foot.get_by_role("button", name="Undo").click()
        self.see(room, "Growing our garden", "h1")

    def test_hold_and_resume_on_the_room_screen(self):
        console = self.console()
        room = self.page("/room", PROJECTOR)
        hand = Hand(console)
        hand.press("Space")
        self.see(room, "Opening words", "h1")
        hand.press("h")
        self.see(room, "We are taking a pause.", "h1", within=SOON)
        self.see(room, "Please listen to staff.", "main", within=SOON)
        self.see(console, "Everything is on hold", "header", within=SOON)
        self.see(console, "Go on", "footer")
        self.see_not(room, "Opening words")
        self.picture(room, "room-hold")
        hand.press("r")
        self.see(room, "Opening words", "h1", within=SOON)

    def test_note_action_message_go_and_leaving_out(self):
        console = self.console()
        room = self.page("/room", PROJECTOR)
        hand = Hand(console)
        hand.press("Space")
        self.see(console, "Opening words", "main h2")
        hand.press("n")
        console.keyboard.type("The kettle is loud, says <b>Jo</b> & Sam")
        console.keyboard.press("Tab")
        console.keyboard.press("Enter")
        notes = self.meeting.until(lambda: self.meeting.state()["notes"], "the note")
        self.assertIn("The kettle is loud, says <b>Jo</b> & Sam", str(notes))
        hand.press("a")
        console.keyboard.type("Mend the kettle")
        console.keyboard.press("Tab")
        console.keyboard.type("Sam")
        console.keyboard.press("Tab")
        console.keyboard.type("31 January")
        console.keyboard.press("Enter")
        self.assertIn("Mend the kettle", str(self.meeting.until(lambda: self.meeting.state()["actions"], "the action")))
        hand.press("m")
        console.keyboard.type("Tea <i>is</i> ready")
        console.keyboard.press("Enter")
        self.see(room, "Tea <i>is</i> ready", ".message", within=SOON)
        hand.press("x")
        console.check("#skip input[value=topics]")
        console.keyboard.press("Enter")
        self.see(console, "Leave out Hot topics? Enter does it, Escape does not.", "#told")
        self.assertEqual([], self.meeting.state()["dropped"])
        hand.press("Enter")
        self.meeting.until(lambda: self.meeting.state()["dropped"] == ["topics"], "the section to be left out")
        hand.press("g")
        console.check("#go input[value=goodbye]")
        console.keyboard.press("Enter")
        self.see(room, "Goodbye", "h1", within=SOON)
        # What was passed over is told quietly, and not as time that was taken away.
        self.see(console, "passed over", ".order")
        self.assertNotIn("→ 0", console.inner_text(".order"))

    def test_screens_count_alike(self):
        """Two screens never differ by more than a second, also where one's own clock is wrong by years."""
        self.meeting.line("next")
        one = self.console()
        other = self.context(storage_state=one.context.storage_state())
        other.add_init_script("Date.now = () => 0")
        other = self.page("/console", context=other)
        read = "document.querySelector('.left-figure').innerText"
        for page in (one, other):
            # A function: a text would be evaluated in the page, which its policy forbids.
            page.wait_for_function(f"() => /^[0-9]+:[0-9]+ left/.test({read})")
        for _ in range(5):
            first, second, third = one.evaluate(read), other.evaluate(read), one.evaluate(read)
            earlier, middle, later = (int(text.split(":")[0]) * 60 + int(text.split(":")[1][:2]) for text in (first, second, third))
            self.assertTrue(later - 1 <= middle <= earlier + 1, (first, second, third))
            one.wait_for_timeout(330)
        kept = self.meeting.state()["secondsLeft"]
        shown = int(one.evaluate(read).split(":")[0]) * 60 + int(one.evaluate(read).split(":")[1][:2])
        self.assertLessEqual(abs(kept - shown), 2)

    def test_a_hand_that_shakes_moves_once(self):
        """A double click is one press: it moves one section on, and does not answer the question that it brings."""
        console = self.console()
        # A quarter of a second between the two: the answer to the first is there by then.
        twice = """() => { const button = document.querySelector('footer form[data-do="next"] button');
            button.click(); setTimeout(() => button.click(), 250); }"""
        console.locator("footer").get_by_role("button", name="Begin").dblclick()
        self.see(console, "Opening words", "main h2")
        console.wait_for_timeout(800)
        console.evaluate(twice)
        console.wait_for_timeout(400)
        self.see(console, "Growing our garden", "main h2")
        self.meeting.line("go goodbye")
        self.see(console, "Goodbye", "main h2")
        console.wait_for_timeout(800)
        console.evaluate(twice)
        self.see(console, "End the meeting?", "#told")
        console.wait_for_timeout(400)
        self.assertFalse(self.meeting.state()["ended"])
        self.assertEqual("goodbye", self.meeting.state()["section"])

    def test_an_update_leaves_hands_and_eyes_where_they_are(self):
        """What is open stays open, and what has the focus keeps it, while another moves the plan."""
        console = self.console()
        self.meeting.line("next")
        summary = console.locator("#for-you > summary")
        summary.click()
        summary.focus()
        order = console.inner_text("#side")
        self.meeting.line("extend 4")
        console.wait_for_function("(before) => document.getElementById('side').innerText !== before && /13:/.test(document.getElementById('side').innerText)", arg=order)
        self.assertTrue(summary.evaluate("(one) => one === document.activeElement"))
        self.see(console, "A secret for the facilitator.", "#for-you")

    def test_a_heading_stands_once_on_the_room_screen(self):
        room = self.page("/room", PROJECTOR)
        self.meeting.line("next")
        for heading in ("Growing our garden", "Questions 1", "Talk 2"):
            self.meeting.line("next")
            self.see(room, heading, "h1")
            said = room.locator("main h1, main h2, main h3, main .question").all_inner_texts()
            self.assertEqual(sorted(set(said)), sorted(said))
            self.assertNotIn("Questions", said)

    def test_a_press_as_another_screen_moves_the_meeting_moves_nothing_and_says_so(self):
        console = self.console()
        hand = Hand(console)
        hand.press("Space")
        self.see(console, "Opening words", "main h2")
        console.wait_for_timeout(2 * THOUGHT)
        # Pressed in the page by itself as the news comes: a person's finger is on its way already.
        console.evaluate("""() => document.addEventListener("meeting", () => {
            document.body.dispatchEvent(new KeyboardEvent("keydown", { key: " ", bubbles: true }));
        }, { once: true })""")
        self.meeting.line("next")
        self.see(console, "Somebody else has just moved the meeting.", "#told")
        self.assertEqual("talks", self.meeting.state()["section"])
        there = self.meeting.state()["part"]
        hand.press("Space")
        self.meeting.until(lambda: self.meeting.state()["part"] != there, "the next part")

    def test_two_who_press_next_at_once_move_once(self):
        """One wins; the other is told, and what they had typed is still there."""
        one = self.console()
        other = self.again(one)
        Hand(one).press("Space")
        self.see(other, "Opening words", "main h2")
        other.click("footer >> text=Note")
        other.fill("#note-text", "Half a thought")
        before = self.meeting.state()["section"]
        # Both at once: neither has seen what the other does.
        press = "document.querySelector('footer form[data-do=\"next\"] button').click()"
        stale = other.evaluate("document.getElementById('seen').dataset.seen")
        one.evaluate(press)
        other.evaluate(f"document.getElementById('seen').dataset.seen = '{stale}'; {press}")
        self.meeting.until(lambda: self.meeting.state()["section"] != before, "the move")
        told = self.meeting.until(
            lambda: [page for page in (one, other) if "Somebody else has just moved" in page.inner_text("#told")], "word")
        self.assertEqual(1, len(told))
        self.assertEqual("talks", self.meeting.state()["section"])
        self.assertEqual("1", self.meeting.state()["part"])
        self.assertEqual("Half a thought", other.input_value("#note-text"))
