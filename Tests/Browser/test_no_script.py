"""JavaScript off: everybody's pages say all that they have to say, and the console's forms work."""

from browser import PHONE, BrowserTest


class NoScript(BrowserTest):
    def test_pages_of_everybody(self):
        self.meeting.line("next")
        context = self.context(PHONE, java_script_enabled=False)
        front = self.page("/", context=context)
        # Without scripts nothing can be waited for in the page: all of it is there at once.
        self.assertIn("Now: Opening words", front.inner_text("main"))
        self.assertFalse(front.is_visible("#lost"))
        front.click("text=See what happens now")
        self.assertIn("Opening words", front.inner_text("h1"))
        self.assertIn("About 10 minutes left", front.inner_text("figure"))
        self.assertIn("Next: Presentations, at 13:05", front.inner_text("main"))
        self.assertFalse(front.is_visible("#lost"))
        front.click("text=See what happens when")
        self.assertIn("Opening words", front.inner_text("li.here"))
        front.click("li >> text=Presentations")
        self.assertIn("Presentations", front.inner_text("h1"))
        self.assertIn("It takes about 16 minutes.", front.inner_text("main"))
        self.assertIn("Growing our garden, with two people from Beech House", front.inner_text("main"))
        front.click("text=Back to what happens when")
        front.click("li.here a")
        self.assertIn("It is happening now.", front.inner_text("main"))
        front.click("text=See what happens now")
        self.assertIn("Opening words", front.inner_text("h1"))
        self.step(front, -1)
        front.click("text=Back to what happens when")
        self.assertIn("We finish", front.inner_text(".order"))
        self.assertFalse(front.is_visible("#lost"))
        front.click("text=Back to the front page")
        front.click("text=Open the room screen")
        self.assertIn("Opening words", front.inner_text("h1"))
        self.assertIn("minutes left", front.inner_text("figure"))
        self.assertNotIn("A secret", front.content())

    def test_a_part_that_is_not_there_is_told_kindly(self):
        for path in ("/section/nobody", "/section/%FF", "/section/%2E%2E%2Fconsole"):
            status, _, page = self.meeting.request("GET", path)
            self.assertEqual(404, status, path)
            self.assertIn("This meeting has no such part.", page.decode())
            self.assertIn("Go to the front page", page.decode())

    def test_pages_load_themselves_anew(self):
        """What follows the meeting with a script does so more slowly without one."""
        context = self.context(PHONE, java_script_enabled=False)
        for path, seconds in {"/": 60, "/now": 30, "/running-order": 60, "/section/talks": 60, "/room": 20}.items():
            page = self.page(path, context=context)
            self.assertEqual(str(seconds), page.get_attribute("noscript meta[http-equiv=refresh]", "content"), path)

    def test_pages_of_those_who_lead_are_as_new_as_somebody_asks_for(self):
        """The chair's loads itself anew; what is typed is never lost by that, and a link does it there."""
        self.meeting.line("next")
        context = self.console(java_script_enabled=False).context
        chair = self.page("/chair", context=context)
        self.assertEqual("20", chair.get_attribute("noscript meta[http-equiv=refresh]", "content"))
        notes = self.page("/notes", context=context)
        self.assertEqual(0, notes.locator("meta[http-equiv=refresh]").count())
        self.meeting.line("next")
        notes.click(".still-page a")
        self.assertIn("Now: Presentations", notes.inner_text("#live"))

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
