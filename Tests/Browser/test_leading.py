"""What those who lead rely on: nothing typed is lost, what runs is in sight, and every price can be read."""

import re

from browser import LAPTOP, BrowserTest, Hand

LOW = {"width": 320, "height": 568}

FIFTY = """\
lectern: 1
id: fifty
title: A long day
date: 2026-12-08
start: 09:00
end: 17:00
chairs: [{ name: Sam }]
sections:
""" + "".join(f"  - {{ kind: talk, title: Section number {n}, id: s{n}, minutes: 8, least: 5 }}\n" for n in range(1, 51))

HERE = """() => { const pane = document.getElementById("order").getBoundingClientRect();
    const row = document.querySelector("#order .here").getBoundingClientRect();
    return row.top >= pane.top - 1 && row.bottom <= pane.bottom + 1; }"""


class Drafts(BrowserTest):
    def test_a_note_that_is_begun_survives_a_page_that_is_loaded_anew(self):
        self.meeting.line("next")
        console = self.console()
        notes = self.page("/notes", context=console.context)
        for page, field in ((console, "#note-text"), (notes, "#note-text")):
            if page is console:
                page.keyboard.press("n")
            page.locator(field).press_sequentially("The kettle")
            page.reload()
            self.assertEqual("The kettle", page.input_value(field))
            if page is console:
                self.see(page, "What you began to write is still in its form.", "#told")
                page.keyboard.press("n")
            page.locator(field).press("End")
            page.keyboard.type(" is loud")
            if page is console:
                page.keyboard.press("Enter")
            else:
                page.click("text=Keep the note")
            self.see(page, "Note kept.", "#told")
            page.reload()
            self.assertEqual("", page.input_value(field))
        self.assertEqual(["The kettle is loud"] * 2, [note["text"] for note in self.meeting.state()["notes"]])
        # Nobody else's tab has it.
        self.assertEqual("", self.page("/notes", context=console.context).input_value("#note-text"))

    def test_what_was_said_of_a_note_is_not_said_of_an_action(self):
        notes = self.page("/notes", context=self.console().context)
        notes.click("text=Keep the note")
        self.see(notes, "Write the note first.", "#told")
        box = notes.locator("#told").evaluate("(one) => parseFloat(getComputedStyle(one).paddingLeft)")
        self.assertGreater(box, 8)
        notes.click("#task-action > summary")
        notes.wait_for_function("() => document.getElementById('told').textContent === ''")

    def test_a_link_that_was_taken_back_is_not_tried_again(self):
        console = self.console()
        Hand(console).press("i")
        console.keyboard.press("2")
        self.see(console, "For a note taker, in one browser, once:", "#links .whose")
        link = re.search(r"http\S+/enter/\w+", console.inner_text("#links .address"))[0]
        notes = self.page(link)
        notes.click("button")
        notes.fill("#note-text", "Half a note")
        console.keyboard.press("5")
        self.see(console, "Closed: the note taker's pages.", "#told")
        self.see(notes, "Your link was taken back", "#told")
        notes.wait_for_timeout(5000)
        self.assertFalse(notes.is_visible("#lost"))


class Fifty(BrowserTest):
    agenda = FIFTY

    def test_what_runs_is_in_sight_among_fifty(self):
        console = self.console()
        still = self.page("/console", context=self.context(LAPTOP, java_script_enabled=False, storage_state=console.context.storage_state()))
        self.meeting.line("go s30")
        self.see(console, "Section number 30", "main h2")
        console.wait_for_function(HERE)
        self.meeting.line("go s50")
        self.see(console, "Section number 50", "main h2")
        console.wait_for_function(HERE)
        still.reload()
        self.assertTrue(still.evaluate(HERE))
        # Who looks elsewhere stays there as the page is drawn anew.
        console.evaluate("() => { document.getElementById('order').scrollTop = 0; }")
        self.meeting.line("note Something")
        self.see(console, "(1)", "#kept")
        self.assertEqual(0, console.evaluate("document.getElementById('order').scrollTop"))


class Small(BrowserTest):
    def test_a_small_screen_has_room_for_the_words(self):
        """At 400% zoom the bar leaves most of the screen free, with Next and Hold in it."""
        self.meeting.line("next")
        console = self.console(LOW)
        self.see(console, "Opening words", "main h2")
        bar = console.locator("footer").bounding_box()
        self.assertGreater(bar["y"], 460)
        for name in ("Next", "Hold"):
            button = console.locator("footer").get_by_role("button", name=name).bounding_box()
            self.assertLessEqual(button["y"] + button["height"], LOW["height"])
        self.assertLess(console.locator("main h2").bounding_box()["y"], 150)
        self.picture(console, "console-small")
        console.locator("footer").get_by_role("button", name="Undo").scroll_into_view_if_needed()
        self.assertLessEqual(console.evaluate("document.documentElement.scrollWidth"), LOW["width"])

    def test_every_price_is_whole(self):
        self.meeting.line("next")
        console = self.console()
        for width in (1366, 1024, 768, 390):
            console.set_viewport_size({"width": width, "height": 768})
            console.evaluate("""() => { document.getElementById("seen").dataset.price = "1 more: Hot topics 10 → 9; Break starts 13:41, 1 minute later";
                document.dispatchEvent(new CustomEvent("meeting")); }""")
            for one in ("#price", ".option small"):
                self.assertTrue(console.evaluate("""(one) => [...document.querySelectorAll(one)].every(
                    (one) => one.scrollHeight <= one.clientHeight + 2 && one.scrollWidth <= one.clientWidth + 1 || one.clientHeight === 0)""", one), (one, width))
            console.keyboard.press("g")
            panel = console.evaluate("() => { const one = document.querySelector('.forms'); return [one.scrollWidth, one.clientWidth]; }")
            self.assertLessEqual(panel[0], panel[1], width)
            console.keyboard.press("Escape")
