"""JavaScript off: everybody's pages say all that they have to say, and the console's forms work."""

from browser import PHONE, BrowserTest


class NoScript(BrowserTest):
    def test_pages_of_everybody(self):
        self.meeting.line("next")
        context = self.context(PHONE, java_script_enabled=False)
        front = self.page("/", context=context)
        # Without scripts nothing can be waited for in the page: all of it is there at once.
        self.assertIn("Now: Opening words.", front.inner_text("main"))
        front.click("text=What happens when")
        self.assertIn("Opening words", front.inner_text("li.here"))
        self.assertIn("We finish", front.inner_text(".order"))
        self.assertFalse(front.is_visible("#lost"))
        front.click("text=Back to the front page")
        front.click("text=The room screen")
        self.assertIn("Opening words", front.inner_text("h1"))
        self.assertIn("minutes left", front.inner_text("figure"))
        self.assertNotIn("A secret", front.content())

    def test_console_forms(self):
        console = self.console(java_script_enabled=False)
        foot = console.locator("footer")
        foot.get_by_role("button", name="Begin").click()
        self.assertIn("Opening words", console.inner_text("main h2"))
        console.click("summary >> text=More")
        console.click("#task-note > summary")
        console.fill("#note-text", "Written without a script")
        console.click("text=Keep the note")
        self.assertIn("Written without a script", str(self.meeting.state()["notes"]))
        console.click("summary >> text=More")
        console.click("#task-note > summary")
        console.fill("#note-text", "   ")
        console.click("text=Keep the note")
        self.assertIn("Write the note first.", console.inner_text(".error-summary"))
        self.assertEqual("problem", console.locator(":focus").get_attribute("id"))
        self.assertIn("Write the note first.", console.inner_text("#note-text-problem"))
        self.assertEqual("   ", console.input_value("#note-text"))
        console.click("#task-skip > summary")
        console.check("#skip input[value=topics]")
        console.click("text=Leave it out")
        self.assertIn("Leave out Hot topics?", console.inner_text("h1"))
        console.click("text=No, go back")
        self.assertEqual([], self.meeting.state()["dropped"])
        console.click("summary >> text=More")
        console.click("#task-skip > summary")
        console.check("#skip input[value=topics]")
        console.click("text=Leave it out")
        console.click("button:has-text('Yes')")
        self.assertEqual(["topics"], self.meeting.state()["dropped"])
        # What another has moved since is told, and is not moved twice.
        self.meeting.line("next")
        foot.get_by_role("button", name="Next").click()
        self.assertIn("Somebody else has just moved the meeting.", console.inner_text("#told"))
        self.assertEqual("talks", self.meeting.state()["section"])
