"""Actions from before, followed up on the console; and answers that are chosen from a list."""

import pathlib
import shutil
import tempfile
import unittest

from browser import LAPTOP, PROJECTOR, BrowserTest

PHONE = {"width": 390, "height": 844}

AGENDA = """\
lectern: 1
id: followed
title: North West Recovery Group
date: 2026-12-08
start: 13:00
end: 14:00
chairs: [{ name: Sam, role: service-user }, { name: Jo, role: staff }]
sections:
  - { kind: talk, id: did, title: "You said, we did", minutes: 30, actions: actions.yaml }
  - { kind: talk, id: other, title: News, minutes: 10 }
  - kind: feedback
    id: how
    title: How was it?
    minutes: 20
    questions:
      - { id: today, ask: How was today?, type: smiley }
      - { id: next, ask: What should we talk about next?, type: choice, options: [Leave, Food] }
"""

ACTIONS = """\
lectern-actions: 1
actions:
  - { id: a-1, what: Ask the kitchen for fruit, who: the chair, by: 2026-10-31 }
  - { id: a-2, what: Find a larger room }
"""


class Actions(BrowserTest):
    def setUp(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="lectern-actions-"))
        self.addCleanup(shutil.rmtree, folder)
        self.agenda = folder / "agenda.yaml"
        self.agenda.write_text(AGENDA, encoding="utf-8")
        (folder / "actions.yaml").write_text(ACTIONS, encoding="utf-8")
        super().setUp()

    def as_well(self, console, viewport=LAPTOP, **options):
        """The same console on another screen: its link is for one use."""
        return self.page("/console", context=self.context(
            viewport, storage_state=console.context.storage_state(), **options))

    def open(self, page, action):
        form = page.locator(f"#task-act-{action}")
        # What the form stands in is opened first.
        closed = form.locator("xpath=ancestor-or-self::details[not(@open)]/summary")
        while closed.count():
            closed.first.click()
        return form

    def follow(self, page, action, fate):
        form = self.open(page, "did-follow-up")
        form.get_by_text(action).click()
        form.locator(f"input[value={fate}]").check()
        form.get_by_role("button", name="Do it").click()

    def test_what_becomes_of_an_action_is_said_by_its_words(self):
        console = self.console()
        self.meeting.line("next")
        self.see(console, "It was for 31 October 2026.")
        self.assertEqual(1, console.locator("[id^=task-act-][id$=-follow-up]").count(), "the other talk has none")
        self.follow(console, "1. Ask the kitchen for fruit", "done")
        self.see(console, "Done.")
        still = self.as_well(console, java_script_enabled=False)
        self.follow(still, "2. Find a larger room", "not-needed")
        self.see(console, "No longer needed.")
        room = self.page("/room", PROJECTOR)
        self.see(room, "Ask the kitchen for fruit")
        self.see(room, "No longer needed")
        self.see_not(room, "chair")
        self.picture(room, "follow-up-room")

    def test_the_form_reads_well_on_every_screen(self):
        console = self.console()
        self.meeting.line("next")
        for name, viewport, scheme in (("laptop", LAPTOP, "light"), ("phone", PHONE, "light"), ("dark", LAPTOP, "dark")):
            page = self.as_well(console, viewport, color_scheme=scheme)
            form = self.open(page, "did-follow-up")
            form.get_by_role("button", name="Do it").scroll_into_view_if_needed()
            self.see(page, "1. Ask the kitchen for fruit")
            self.picture(page, f"follow-up-{name}")
            self.assert_sound(page, name)
        everybody = self.page("/now", PHONE)
        self.see(everybody, "Ask the kitchen for fruit")
        self.picture(everybody, "follow-up-everybody")
        self.assert_sound(everybody, "everybody")

    def test_a_question_is_chosen_by_its_words(self):
        self.meeting.line("go how")
        console = self.console()
        form = self.open(console, "how-show")
        self.assertEqual(2, form.locator("input[name=field-question]").count())
        self.picture(console, "show-question")
        form.get_by_text("How was today?").click()
        form.get_by_role("button", name="Do it").click()
        self.see(console, "people have answered this so far, so nothing is shown")


if __name__ == "__main__":
    unittest.main()
