"""The console's bar of buttons, and what opens above it: nothing moves under a finger, and the script stays in place."""

from browser import LAPTOP, PHONE, BrowserTest, Hand

SIZES = [LAPTOP, {"width": 1024, "height": 768}, {"width": 800, "height": 1280}, PHONE]

BUTTONS = """() => [...document.querySelectorAll("footer > form:not([hidden]), footer > a, footer > details > summary")].map(
    (one) => { const { x, y, width, height } = one.getBoundingClientRect();
        return [x, y, width, height].map(Math.round).join(" "); })"""

SCRIPT = "() => Math.round(document.querySelector('#stage h2').getBoundingClientRect().top)"


class Bar(BrowserTest):
    def consoles(self):
        first = self.console()
        kept = first.context.storage_state()
        for size in SIZES:
            yield size, self.page("/console", context=self.context(size, storage_state=kept))

    def test_no_button_moves(self):
        """Neither by what opens, nor by what is told or asked, nor by what a minute costs."""
        self.meeting.line("next")
        for size, console in self.consoles():
            with self.subTest(**size):
                self.see(console, "Opening words", "main h2")
                console.evaluate("() => window.scrollTo(0, 60)")
                buttons, script = console.evaluate(BUTTONS), console.evaluate(SCRIPT)
                self.assertEqual(8, len(buttons))
                for button in buttons:
                    x, y, width, height = map(int, button.split())
                    self.assertTrue(x >= 0 and x + width <= size["width"] and y + height <= size["height"], button)
                still = lambda what: (self.assertEqual(buttons, console.evaluate(BUTTONS), what),
                                      self.assertAlmostEqual(script, console.evaluate(SCRIPT), delta=4, msg=what))
                console.click("#more > summary")
                still("More is open")
                self.assertTrue(console.is_visible("#forms"))
                console.click("footer > a >> text=Note")
                self.assertEqual("note-text", console.evaluate("() => document.activeElement.id"))
                still("a note is written")
                console.keyboard.type("The kettle is loud")
                console.keyboard.press("Enter")
                self.see(console, "Note kept.", "#told")
                still("a note is kept")
                console.keyboard.press("x")
                console.keyboard.press("ArrowDown")
                console.keyboard.press("Enter")
                self.see(console, "Enter does it, Escape does not.", "#told")
                self.assertTrue(console.is_visible("#no"))
                still("something is asked")
                console.keyboard.press("Escape")
                self.assertFalse(self.meeting.state()["dropped"])

    def test_a_long_price_moves_nothing_and_is_whole_elsewhere(self):
        self.meeting.line("next")
        for size, console in self.consoles():
            with self.subTest(**size):
                self.see(console, "Opening words", "main h2")
                before = console.evaluate(BUTTONS)
                console.evaluate("""() => { document.getElementById("seen").dataset.price = "1 more: ".padEnd(400, "late ");
                    document.dispatchEvent(new CustomEvent("meeting")); }""")
                self.assertEqual(before, console.evaluate(BUTTONS))
                self.assertEqual(400, len(console.get_attribute("#price", "title")))
                self.assertLess(console.locator("#price").bounding_box()["height"], 70)

    def test_the_time_left_stays_in_sight(self):
        self.meeting.line("next")
        for size, console in list(self.consoles())[:2]:
            with self.subTest(**size):
                self.see(console, "left", "#side .left-figure")
                console.keyboard.press("?")
                panel, side = console.locator(".forms").bounding_box(), console.locator("#side").bounding_box()
                self.assertLessEqual(panel["x"] + panel["width"], side["x"])

    def test_what_sections_have_of_their_own_opens_with_the_cursor_in_it(self):
        self.meeting.line("go talks")
        console = self.console()
        hand = Hand(console)
        hand.press("d")
        self.assertEqual("SUMMARY", console.evaluate("() => document.activeElement.tagName"))
        # A letter is looked for in the list, and is no command: "h" would stop everything.
        console.keyboard.press("h")
        self.see(console, "Nothing here begins with", "#told")
        self.assertFalse(self.meeting.line()["state"]["paused"])
        console.keyboard.press("n")
        self.assertIn("not", console.evaluate("() => document.activeElement.textContent.trim().toLowerCase()"))
        console.locator('details.task[id^="task-act-"] > summary').first.focus()
        # A number is for a form, and gives no time.
        console.keyboard.press("9")
        self.assertNotIn("9", console.inner_text("#told"))
        console.keyboard.press("Enter")
        self.assertTrue(console.evaluate(
            "() => document.activeElement.matches('[id^=task-act-] :is(input, textarea)')"))
        console.locator("#task-act-talks-not-here > summary").focus()
        console.keyboard.press("Enter")
        console.keyboard.type("2")
        console.keyboard.press("Enter")
        self.see(console, "Done: not here, slot 2.", "#told")

    def test_what_is_too_long_says_so(self):
        self.meeting.line("next")
        console = self.console()
        console.click("footer > a >> text=Note")
        console.fill("#note-text", "a" * 100_001)
        console.keyboard.press("Enter")
        self.see(console, "That is too long. Write it in pieces.", "#note .problem")
        self.assertEqual(100_001, len(console.input_value("#note-text")))

    def test_a_link_says_whom_it_is_for(self):
        console = self.console()
        Hand(console).press("i")
        console.check("#links input[value=noteTaker]")
        console.click("#links >> text=Make a link")
        self.see(console, "For a note taker, in one browser, once:", "#links .whose")
