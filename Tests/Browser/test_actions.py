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
  - { kind: talk, id: did, title: "You said, we did", minutes: 40, actions: actions.yaml }
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

    def follow(self, console, action, fate):
        console.locator("#task-act-did-follow-up > summary").click()
        form = console.locator("#task-act-did-follow-up")
        form.get_by_text(action).click()
        form.get_by_text(fate, exact=True).click()
        form.get_by_role("button", name="Do it").click()

    def test_what_becomes_of_an_action_is_said_by_its_words(self):
        for name, options in (("scripts", {}), ("still", {"java_script_enabled": False})):
            with self.subTest(name):
                console = self.console()
                page = console if not options else self.page(
                    "/console", context=self.context(LAPTOP, storage_state=console.context.storage_state(), **options))
                if name == "scripts":
                    self.meeting.line("next")
                    self.see(page, "It was for 31 October 2026.")
                    self.follow(page, "1. Ask the kitchen for fruit", "done")
                    self.see(page, "Done.")
                else:
                    self.follow(page, "2. Find a larger room", "not-needed")
                    page.goto("/console")
                    self.see(page, "No longer needed.")
        room = self.page("/room", PROJECTOR)
        self.see(room, "Ask the kitchen for fruit")
        self.see(room, "No longer needed")
        self.see_not(room, "the chair")

    def test_the_form_reads_well_on_every_screen(self):
        self.meeting.line("next")
        for name, viewport, scheme in (("laptop", LAPTOP, "light"), ("phone", PHONE, "light"), ("dark", LAPTOP, "dark")):
            console = self.console(viewport, color_scheme=scheme)
            console.locator("#task-act-did-follow-up > summary").click()
            self.see(console, "1. Ask the kitchen for fruit")
            self.picture(console, f"follow-up-{name}")
            self.assert_sound(console, name)
        everybody = self.page("/", PHONE)
        self.see(everybody, "Actions from before")
        self.picture(everybody, "follow-up-everybody")
        self.assert_sound(everybody, "everybody")

    def test_a_question_is_chosen_by_its_words(self):
        self.meeting.line("go how")
        console = self.console()
        console.locator("#task-act-how-show > summary").click()
        form = console.locator("#task-act-how-show")
        self.assertEqual(2, form.locator("input[name=field-question]").count())
        self.picture(console, "show-question")
        form.get_by_text("How was today?").click()
        form.get_by_role("button", name="Do it").click()
        self.see(console, "have answered", "#told")


if __name__ == "__main__":
    unittest.main()
