"""A day on which somebody withdraws: what the facilitator is told, who gets the place, and what everybody's pages show."""

import re
import unittest
from urllib.parse import urlencode

from browser import PHONE, PROJECTOR, BrowserTest
from meetings import today
from test_people import answers
from test_signing_up import FORM

STORY = """\
id: day
title: North West Recovery Group
services: [Alder Unit, Beech House]
chairs: [{ name: Sam, role: service-user }]
sections:
  - { kind: talk, title: Opening words, id: opening, minutes: 10 }
  - { kind: presentation, title: Presentations, id: talks, slots: 3, each: { talk: 10, questions: 5 }, move-up: ask }
  - { kind: small-groups, title: Groups, id: groups, minutes: 30, least: 15, most: 55 }
  - { kind: talk, title: Goodbye, id: goodbye, minutes: 10 }
"""


class Day(BrowserTest):
    rehearses = False

    def setUp(self):
        self.agenda = today(STORY, length=95)
        super().setUp()
        self.codes = {name: self.sign_up(name) for name in ("Ann", "Bob", "Cat", "Dan")}
        self.assertTrue(self.meeting.line("next")["ok"])

    def sign_up(self, name):
        form = answers(name, **{"shown-as": "name"})
        status, _, text = self.meeting.request("POST", "/sign-up", urlencode(form), Content_Type=FORM)
        self.assertEqual(200, status, text)
        return re.search(r'class="code-words">([^<]+)<', text.decode())[1]

    def withdraw(self, name, **options):
        """As the person does, on a phone."""
        page = self.page("/sign-up/change", PHONE, **options)
        page.fill("#sign-up-code", self.codes[name])
        for words in ("Continue", "Withdraw my sign-up", "Yes, withdraw"):
            page.get_by_role("button", name=words, exact=True).last.click()
        self.assertIn("You have withdrawn", page.inner_text("h1"))

    def press(self, page, words):
        page.get_by_role("button", name=words).click()

    def test_the_place_goes_to_the_first_who_waits_and_another_is_given_back(self):
        console, room, order = self.console(), self.page("/room", PROJECTOR), self.page("/section/talks", PHONE)
        self.see(order, "The talk of Ann")
        self.see(room, "all taken, 1 waiting", "footer")
        self.withdraw("Ann")
        # At once, and not with the next look of the meeting's own.
        self.see(console, "Place 1 in Presentations is free now.", "#beside")
        self.see(console, "Somebody waits for a place.", "#beside")
        self.assertNotIn("Ann", console.inner_text("#beside"))
        self.assert_sound(console, "a place that came free")
        self.picture(console, "console-place-free")
        order.wait_for_function("!document.body.innerText.includes('The talk of Ann')")
        self.press(console, "give it to the first who waits")
        self.see(console, "The first who waited has the place.", "#told")
        self.see(order, "The talk of Dan")
        self.see(order, "Dan")
        self.see(room, "all taken", "footer")
        # Nobody waits any more: the time goes to the groups, and that is its price.
        self.withdraw("Bob")
        self.see(console, "Place 2 in Presentations is free now.", "#beside")
        self.see(console, "It changes:", "#beside")
        self.see(console, "Groups", "#beside")
        self.picture(console, "console-place-price")
        self.press(console, "all right")
        self.see(console, "It stays as it is.", "#told")
        self.meeting.line("go talks")
        presenter = self.page("/presenter", PHONE)
        self.see(presenter, "Your talk", "h1")
        self.see(room, "The talk of Dan", "main")
        self.see_not(room, "The talk of Ann")
        for _ in range(2):
            self.meeting.line("next")
        # The empty place is passed over.
        self.see(room, "The talk of Cat", "main")
        self.see_not(room, "The talk of Bob")

    def test_without_a_script(self):
        console = self.console(java_script_enabled=False)
        self.withdraw("Ann", java_script_enabled=False)
        # No page follows by itself here: what the meeting was told at once is on the next one that is asked for.
        self.meeting.until(lambda: "Place 1 in Presentations is free now." in self.again(console, "/console"), "the news")
        console.goto("/console")
        self.press(console, "give it to the first who waits")
        # The page that the form led to may still be on its way.
        self.meeting.until(
            lambda: "The first who waited has the place." in console.inner_text("body"), "what came of it")
        self.meeting.line("go talks")
        room = self.page("/room", PROJECTOR, java_script_enabled=False)
        self.assertIn("The talk of Dan", room.inner_text("body"))
        self.assertNotIn("Ann", room.inner_text("body"))
        presenter = self.page("/presenter", PHONE, java_script_enabled=False)
        self.assertIn("Your talk", presenter.inner_text("h1"))

    def again(self, page, path):
        page.goto(path)
        return page.inner_text("body")


if __name__ == "__main__":
    unittest.main()
