"""Reading what people wrote: once a section is over, every text once, with what to blank, and what becomes of it."""

from browser import BrowserTest
from test_feedback import Device

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

    def answer(self, words, printed=""):
        device = Device(self.meeting)
        device.start("close")
        device.post(at="1", text=words, print=printed)
        device.post(at="role", answer="service-user")
        self.assertIn("thanks", device.send()[1])

    def press(self, page, words):
        page.get_by_role("button", name=words).first.click()
        page.wait_for_load_state()

    def test_texts_come_once_their_section_is_over_and_are_printed_or_left_out(self):
        self.meeting.line("next")
        self.answer("Sam and the cake at Alder Unit", "yes")
        self.answer("A secret")
        self.answer("Tea", "yes")
        console = self.console()
        page = self.page("/review", context=console.context)
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
        self.picture(page, "review")
        page.locator("section:has-text('cake')").get_by_role("button", name="Print these words").click()
        self.see(page, "Texts to read: 2.")
        page.locator("section:has-text('secret')").get_by_role("button", name="I have read it").click()
        self.see(page, "Texts to read: 1.")

        plain = self.context(java_script_enabled=False)
        plain.add_cookies(console.context.cookies())
        page = self.page("/review", context=plain)
        # What is typed anew is looked at as well, and is printed all the same once somebody has.
        page.locator("section:has-text('Tea') textarea").fill("Tea at Alder Unit")
        self.press(page, "Print these words")
        self.see(page, "Your words may hold a service. Look once more.")
        self.assertEqual("Tea at Alder Unit", page.input_value("textarea"))
        page.locator("textarea").fill("The […]")
        self.press(page, "Print these words")
        self.see(page, "Everything is read.")
        self.see(page, "“The […]”")
        self.press(page, "Undo")
        self.see(page, "It waits again.")
        self.see(page, "Texts to read: 1.")

    def test_what_was_written_down_is_read_all_at_once_where_nothing_is_found_in_it(self):
        self.meeting.line("note The garden was asked for again")
        self.meeting.line("note Jo went to Alder Unit")
        self.meeting.line("note Somebody was tired")
        self.meeting.line("next")
        self.meeting.line("next")
        self.meeting.line("next")
        console = self.console()
        page = self.page("/review", context=console.context)
        self.assert_sound(page, "what was written down")
        self.picture(page, "review-written-down")
        plain = self.context(java_script_enabled=False)
        plain.add_cookies(console.context.cookies())
        page = self.page("/review", context=plain)
        self.see(page, "Texts to read: 3.")
        self.assertEqual("[…] went to […]", page.input_value("textarea"))
        self.see(page, "Look out for: a name, a service.")
        self.see(page, "“Somebody was tired”", "section:last-of-type")
        page.locator("li:has-text('Somebody was tired') a").click()
        self.assertEqual("Somebody was tired", page.input_value("section:has-text('Text 1') textarea"))
        page.locator("section:has-text('Text 1')").get_by_role("button", name="Leave it out").click()
        self.see(page, "Texts to read: 2.")
        page.get_by_role("button", name="I have read these").click()
        self.see(page, "Texts to read: 1.")
        self.press(page, "Print these words")
        self.see(page, "Everything is read.")
        self.see(page, "Left out: “Somebody was tired”")
        self.see(page, "Printed: “The garden was asked for again”")

    def test_where_two_decide_the_second_is_told_whatever_they_wrote(self):
        self.meeting.line("next")
        self.answer("The cake", "yes")
        self.meeting.line("next")
        console = self.console()
        first, second = (self.page("/review", context=console.context) for _ in range(2))
        self.press(first, "Print these words")
        self.see(first, "Kept.")
        second.locator("textarea").fill("The cake at Alder Unit")
        self.press(second, "Print these words")
        self.see(second, "Somebody else has decided on that text meanwhile.")
        self.see(second, "Printed: “The cake”")

    def test_nobody_else_reads_them(self):
        status, _, text = self.meeting.request("GET", "/review")
        self.assertEqual(403, status)
        status, _, _ = self.meeting.request("POST", "/review", "do=print&text=ab&words=x",
                                            Content_Type="application/x-www-form-urlencoded")
        self.assertEqual(403, status)
