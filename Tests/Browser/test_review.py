"""Reading what people wrote: once a section is over, every text once, with what to blank, and what becomes of it."""

import os
import subprocess

from browser import BrowserTest
from meetings import ROOT

AGENDA = """\
lectern: 1
id: small
title: North West Recovery Group
date: 2026-12-08
start: 13:00
end: 14:00
services: [Alder Unit]
chairs: [{ name: Sam, role: service-user }, { name: Jo, role: staff }]
sections:
  - kind: feedback
    title: How was it?
    id: close
    minutes: 30
    questions: [{ id: best, ask: What was best?, type: text }]
  - { kind: talk, title: Goodbye, id: goodbye, minutes: 30 }
"""


class Review(BrowserTest):
    agenda = AGENDA

    def cast(self, *answers):
        """Each answer is a text, with p before it where it may be printed, and t where it may not."""
        helper = ROOT / ".build/debug/JournalTestHelper"
        lines = "".join(f"close\tservice-user\tbest={answer}\n" for answer in answers)
        subprocess.run([helper, "cast", self.meeting.folder / "library.sqlite", "small", "2026-12-08", "1"], input=lines,
                       text=True, check=True, capture_output=True, env={**os.environ, "HOME": str(self.meeting.folder)})

    def press(self, page, words):
        page.get_by_role("button", name=words).first.click()
        page.wait_for_load_state()

    def test_texts_come_once_their_section_is_over_and_are_printed_or_left_out(self):
        self.meeting.line("next")
        self.cast("pSam and the cake at Alder Unit", "tA secret", "pTea")
        console = self.console()
        for script in (True, False):
            context = console.context if script else self.context(java_script_enabled=False)
            context.add_cookies(console.context.cookies())
            page = self.page("/review", context=context)
            if script:
                self.see(page, "There is nothing to read.")
                self.see_not(page, "secret")
                self.meeting.line("next")
                page.reload()
                self.see(page, "Texts to read: 3.")
                self.assertEqual("[…] and the cake at […]", page.input_value("section:has-text('cake') textarea"))
                self.see(page, "Look out for: a name, a service.")
                self.see(page, "The writer did not say that it may be printed.")
                self.assertEqual(0, page.locator("section:has-text('secret') textarea").count())
                self.assert_sound(page, "the texts that wait")
                page.locator("section:has-text('cake')").get_by_role("button", name="Print these words").click()
                self.see(page, "Texts to read: 2.")
                page.locator("section:has-text('secret')").get_by_role("button", name="I have read it").click()
                self.see(page, "Texts to read: 1.")
            else:
                page.locator("section:has-text('Tea') textarea").fill("The […]")
                self.press(page, "Print these words")
                self.see(page, "Everything is read.")
                self.see(page, "“The […]”")
                self.press(page, "Undo")
                self.see(page, "It waits again.")
                self.see(page, "Texts to read: 1.")
                self.assert_sound(page, "what was decided")

    def test_nobody_else_reads_them(self):
        status, _, text = self.meeting.request("GET", "/review")
        self.assertEqual(403, status)
        status, _, _ = self.meeting.request("POST", "/review", "do=print&text=ab&words=x",
                                            Content_Type="application/x-www-form-urlencoded")
        self.assertEqual(403, status)
