"""Sorting what was written down into themes: on the note taker's page, on the console, and as people's words are read."""

from browser import BrowserTest, Hand
from test_feedback import Device

AGENDA = """\
lectern: 1
id: small
title: North West Recovery Group
date: 2026-12-08
start: 13:00
end: 14:00
chairs: [{ name: Sam, role: service-user }, { name: Jo, role: staff }]
themes:
  - { id: healthy, name: Staying healthy }
  - My life skills
  - My <b>relationships</b>
sections:
  - kind: feedback
    title: How was it?
    id: close
    minutes: 30
    questions: [{ id: best, ask: What was best?, type: text, theme: healthy }]
  - { kind: talk, title: Goodbye, id: goodbye, minutes: 30 }
"""

FIRST = "#task-theme blockquote"


class Themes(BrowserTest):
    agenda = AGENDA

    def themes(self):
        return [note["theme"] for note in self.meeting.state()["notes"]]

    def take(self, *notes):
        self.meeting.line("next")
        for note in notes:
            self.meeting.line(f"note {note}")

    def sort_all(self, page):
        """Sorts three notes with Tab and Enter alone, and one of them again."""
        page.goto("/notes?sort=next")
        self.assertEqual("Tea was cold", page.inner_text(FIRST))
        page.locator("#task-theme button").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/notes?sort=next&told=*")
        self.see(page, "Sorted into Staying healthy.", "#told")
        self.assertEqual("Cooking helps", page.inner_text(FIRST))
        page.locator("#task-theme button").first.focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        self.see(page, "Sorted into My life skills.", "#told")
        self.assertEqual("See you", page.inner_text(FIRST))
        page.get_by_role("button", name="Other themes").click()
        self.see(page, "Sorted into Other themes.", "#told")
        self.assertEqual(0, page.locator("#task-theme").count())
        self.assertEqual(["healthy", "my-life-skills", "other"], self.themes())
        page.click("#task-theme-again > summary")
        page.locator("#theme-again label:has-text('See you')").click()
        page.locator("#theme-again label:has-text('My <b>relationships</b>')").click()
        page.get_by_role("button", name="Change it").click()
        self.see(page, "Sorted into My <b>relationships</b>.", "#told")
        self.assertEqual("my-b-relationships-b", self.themes()[2])
        page.click("#kept > summary")
        self.see(page, "Cooking helps (My life skills)")

    def test_notes_are_sorted_by_keyboard_and_the_next_one_follows(self):
        self.take("Tea was cold", "Cooking helps", "See you")
        console = self.console()
        page = self.page("/notes?sort=next", context=console.context)
        self.assertEqual("My <b>relationships</b>", page.locator("#task-theme button").nth(2).inner_text())
        self.assertTrue(page.locator("#task-theme button").first.evaluate("(one) => one === document.activeElement"))
        self.assert_sound(page, "sorting notes")
        self.picture(page, "themes")
        page.set_viewport_size({"width": 390, "height": 844})
        page.emulate_media(color_scheme="dark")
        self.assert_sound(page, "sorting notes, dark")
        self.picture(page, "themes-phone")
        self.sort_all(page)

    def test_it_works_without_scripts(self):
        self.take("Tea was cold", "Cooking helps", "See you")
        console = self.console()
        plain = self.context(java_script_enabled=False)
        plain.add_cookies(console.context.cookies())
        self.sort_all(self.page("/notes", context=plain))

    def test_a_note_that_is_begun_is_kept_while_others_are_sorted(self):
        self.take("Tea was cold")
        page = self.page("/notes", context=self.console().context)
        page.locator("#note-text").press_sequentially("Half a note")
        page.click("#task-theme > summary")
        page.get_by_role("button", name="Staying healthy").click()
        self.see(page, "Sorted into Staying healthy.", "#told")
        self.assertEqual("Half a note", page.input_value("#note-text"))

    def test_the_console_sorts_on_a_key_and_takes_it_back(self):
        self.take("Tea was cold", "Cooking helps")
        console = self.console()
        Hand(console).press("#")
        console.keyboard.press("Enter")
        self.see(console, "Sorted into Staying healthy.", "#told")
        self.see(console, "Cooking helps", FIRST)
        self.assertEqual(["healthy", None], self.themes())
        Hand(console).press("Enter")
        self.meeting.until(lambda: self.themes() == ["healthy", "healthy"], "the next one")
        console.wait_for_function("() => !document.getElementById('more').open")
        Hand(console).press("u")
        self.meeting.until(lambda: self.themes() == ["healthy", None], "the undo")

    def test_what_cannot_be_sorted_is_told(self):
        self.take("Tea was cold")
        page = self.page("/notes?sort=next", context=self.console().context)
        page.evaluate("() => { document.querySelector('#theme [name=note]').value = 'nobody'; }")
        page.get_by_role("button", name="Staying healthy").click()
        self.see(page, "There is no note 'nobody'.")
        self.assertEqual([None], self.themes())

    def test_words_stand_under_their_questions_theme_unless_somebody_says_otherwise(self):
        self.meeting.line("next")
        for words in ("The park", "The kitchen"):
            device = Device(self.meeting)
            device.start("close")
            device.post(at="1", text=words, print="yes")
            device.post(at="role", answer="service-user")
            self.assertIn("thanks", device.send()[1])
        self.meeting.line("next")
        console = self.console()
        page = self.page("/review", context=console.context)
        other = self.page("/review", context=console.context)
        park, kitchen = (page.locator(f"section:has-text('{words}')") for words in ("The park", "The kitchen"))
        self.assertEqual("healthy", park.locator("select").input_value())
        self.assert_sound(page, "reading with themes")
        self.picture(page, "review-themes")
        kitchen.locator("select").select_option("my-life-skills")
        kitchen.get_by_role("button", name="Print these words").click()
        self.see(page, "Theme: My life skills")
        # Whoever has not seen that decides nothing, and is told.
        other.locator("section:has-text('The kitchen')").get_by_role("button", name="Leave it out").click()
        self.see(other, "Somebody else has decided on that text meanwhile.")
        self.see(other, "“The kitchen”")
        other.get_by_role("button", name="Undo").click()
        self.see(other, "It waits again.")
