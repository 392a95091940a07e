"""Signing up: one question a page, with scripts and without, on a shared tablet, with large letters, and by keyboard."""

import json
import os
import re
import unittest
from urllib.parse import urlencode

from playwright.sync_api import Error

from browser import BrowserTest, chromium, program

TABLET = {"width": 768, "height": 960}
LARGE = {"width": 320, "height": 256}
FORM = "application/x-www-form-urlencoded"

AGENDA = """\
lectern: 1
id: small
title: North West Recovery Group
date: 2026-12-08
start: 13:00
end: 15:00
venue: The long room, Beech House
services: [Alder Unit, Beech House, Cedar Court]
chairs: [{ name: Sam, role: service-user }, { name: Jo, role: staff }]
sections:
  - { kind: lunch, title: Lunch, minutes: 45, at: 12:15, outside: true }
  - { kind: talk, title: Opening words, id: opening, minutes: 10, least: 5 }
  - { kind: presentation, title: Presentations, id: talks, slots: 2, each: { talk: 5, questions: 3 } }
  - { kind: talk, title: Goodbye, id: goodbye, minutes: 10, least: 5 }
"""

QUESTIONS = [
    ("Would you like to come", "input[value=present]"), ("What shall we call you?", "#sign-up-called"),
    ("Who are you", "input[value=service-user]"), ("Which service", "input[value='in:Beech House']"),
    ("What is the title", "#sign-up-untitled"), ("Do you present alone", "input[value=alone]"),
    ("What would help", "#sign-up-need-large-print"), ("Is there food", None), ("How may the chair", None),
    ("May the chair say", "input[value=yes]"), ("How may we show", "input[value=member]"),
    ("How would you like to see", "input[value=card]"),
]


class SigningUp(BrowserTest):
    agenda = AGENDA

    def go(self, page, words="Continue"):
        page.get_by_role("button", name=words, exact=True).last.click()

    def answer(self, page, name="Sam R", each=lambda page, heading: None):
        """From the start page to the check of the answers."""
        self.go(page, "Start")
        for heading, field in QUESTIONS:
            self.assertIn(heading, page.inner_text("h1"))
            each(page, heading)
            if field == "#sign-up-called":
                page.fill(field, name)
            elif field:
                page.check(field)
            self.go(page)
        self.assertIn("Check your answers", page.inner_text("h1"))
        each(page, "Check your answers")

    def journey(self, page, name="Sam R", each=lambda page, heading: None):
        page.goto("/sign-up")
        each(page, "start")
        self.answer(page, name, each)
        self.go(page, "Sign up")
        self.assertIn("You are signed up", page.inner_text("h1"))
        each(page, "done")
        return page.inner_text(".code-words")

    def kiosk(self, **options):
        """A tablet that was opened with the facilitator's link."""
        if not hasattr(self, "entered"):
            self.entered = self.meeting.enter()
        cookie, token = self.entered
        form = urlencode({"do": "link", "role": "kiosk", "token": token, "key": f"link-{len(self.contexts)}-{id(options)}"})
        _, _, text = self.meeting.request("POST", "/do", form, Content_Type=FORM, Cookie=cookie, Accept="application/json")
        page = self.page(json.loads(text)["link"], TABLET, **options)
        page.click("button")
        page.wait_for_url("**/kiosk")
        return page

    def places(self):
        """What the pages say of the places, to everybody."""
        return self.meeting.request("GET", "/sign-up")[2].decode()

    # On a device of their own.

    def test_whole_way(self):
        for script in (True, False):
            page = self.page("/", TABLET, java_script_enabled=script)
            code = self.journey(page, "Sam R" if script else "Ann")
            self.assertRegex(code, r"^[a-z]+ [a-z]+ [a-z]+$")
            self.assertIn(f"place {1 if script else 2} of 2", page.inner_text("main"))
            self.assertNotIn("Sam R", page.url + page.title())
        # What pages show of places may be a second old.
        self.meeting.until(lambda: "There is a waiting list." in self.places(), "the places to be taken")

    def test_nothing_is_chosen_beforehand_and_answers_stay(self):
        page = self.page("/sign-up", TABLET)
        self.answer(page, "Sam & <b>", each=lambda page, heading: self.assertEqual(
            0, page.locator("input:checked").count() if heading != "Check your answers" else 0, heading))
        self.assertIn("Sam & <b>", page.inner_text(".answers"))
        self.go(page, "Back")
        self.assertTrue(page.is_checked("input[value=card]"))
        self.go(page)
        page.get_by_role("button", name="Change We call you").click()
        self.assertEqual("Sam & <b>", page.input_value("#sign-up-called"))
        page.fill("#sign-up-called", "Sammy")
        self.go(page)
        self.assertIn("Sammy", page.inner_text(".answers"))
        self.assertIn("A member of Beech House", page.inner_text(".answers"))
        self.assertEqual("http", page.url[:4])
        self.assertTrue(page.url.endswith("/sign-up/check"))

    def test_coming_alone_is_few_questions(self):
        page = self.page("/sign-up", TABLET, java_script_enabled=False)
        self.go(page, "Start")
        page.check("input[value=come]")
        self.go(page)
        self.assertIn("question 2 of 6", page.inner_text("main"))
        page.fill("#sign-up-called", "Kim")
        page.keyboard.press("Enter")
        page.check("input[value=guest]")
        self.go(page)
        page.check("input[value=not-said]")
        self.go(page)
        self.go(page)
        page.fill("#sign-up-dietary", "No nuts")
        self.go(page)
        self.go(page, "Sign up")
        self.assertIn("You are coming.", page.inner_text("main"))

    def test_what_is_missing_and_what_is_never_kept(self):
        page = self.page("/sign-up", TABLET)
        self.go(page, "Start")
        self.go(page)
        self.assertIn("Choose whether you would like to come", page.inner_text(".error-summary"))
        self.assertEqual("problem", page.evaluate("document.activeElement.id"))
        self.assertIn("Not done yet", page.title())
        page.check("input[value=come]")
        self.go(page)
        for typed in ("943 476 5919", "Sam, 12 March 1980"):
            page.fill("#sign-up-called", typed)
            self.go(page)
            self.assertIn("never keep one", page.inner_text(".error-summary"))
            self.assertEqual("", page.input_value("#sign-up-called"))
            self.assertNotIn(typed, page.content())
        page.fill("#sign-up-called", "x" * 81)
        self.go(page)
        self.assertIn("80 characters or fewer", page.inner_text(".error-summary"))
        self.assertEqual("x" * 81, page.input_value("#sign-up-called"))
        for file in self.meeting.folder.glob("library.sqlite*"):
            if file.is_file():
                self.assertNotIn(b"943 476 5919", file.read_bytes())

    def test_the_same_form_twice_is_one_sign_up(self):
        page = self.page("/sign-up", TABLET)
        self.answer(page)
        form = page.evaluate(
            "[...document.querySelectorAll('main form')].map((form) => new URLSearchParams(new FormData(form)).toString())[0]")
        codes = set()
        for _ in range(2):
            status, _, text = self.meeting.request("POST", "/sign-up", form + "&go=send", Content_Type=FORM)
            self.assertEqual(200, status)
            codes.add(re.search(r'class="code-words">([^<]+)<', text.decode())[1])
        self.assertEqual(1, len(codes))
        self.assertNotIn("Both places to present are taken.", self.places())

    def test_it_closes_while_somebody_writes(self):
        page = self.page("/sign-up", TABLET)
        self.answer(page)
        self.meeting.line("go talks")
        self.go(page, "Sign up")
        self.assertIn("You cannot sign up to present just now", page.inner_text("h1"))
        self.assertIn("Your answers are still here.", page.inner_text("main"))
        self.go(page, "Sign up to come")
        self.assertIn("You are coming.", page.inner_text("main"))

    def test_changing_and_withdrawing(self):
        page = self.page("/", TABLET)
        code = self.journey(page)
        page.click("text=Change it, or withdraw")
        page.fill("#sign-up-code", "maple maple maple")
        self.go(page)
        self.assertIn("We do not know these three words.", page.inner_text(".error-summary"))
        page.fill("#sign-up-code", f"  {code.upper().replace(' ', '-')} ")
        self.go(page)
        self.assertIn("place 1 of 2", page.inner_text("main"))
        page.get_by_role("button", name="Change You would like").click()
        page.check("input[value=come]")
        self.go(page)
        self.assertIn("This is not kept yet.", page.inner_text("main"))
        warning = "You have place 1. If you only come, it goes to somebody else."
        self.assertIn("If you only come, your place goes to somebody else.", page.inner_text("main"))
        self.go(page, "Keep these answers")
        self.assertIn("Would you like to come, and not present?", page.inner_text("h1"))
        self.assertIn(warning, page.inner_text("main"))
        self.assert_sound(page, "sure to only come")
        self.go(page, "No, go back")
        self.assertIn(warning, page.inner_text("main"))
        self.go(page, "Keep these answers")
        self.go(page, "Yes, I only come")
        self.assertIn("Your answers are kept.", page.inner_text("[role=status]"))
        self.assertIn("You are coming.", page.inner_text("main"))
        self.go(page, "Withdraw my sign-up")
        self.assertIn("You do not have to say why.", page.inner_text("main"))
        self.go(page, "No, go back")
        self.go(page, "Withdraw my sign-up")
        self.go(page, "Yes, withdraw")
        self.assertIn("You have withdrawn", page.inner_text("h1"))
        page.goto("/sign-up/change")
        page.fill("#sign-up-code", code)
        self.go(page)
        self.assertIn("You have withdrawn", page.inner_text("h1"))

    def test_guesses_wait_and_innocents_do_not(self):
        page = self.page("/", TABLET)
        code = self.journey(page)
        guess = lambda words: self.meeting.request("POST", "/sign-up", urlencode({"at": "code", "code": words}), Content_Type=FORM)
        statuses = [guess("maple maple maple")[0] for _ in range(8)]
        self.assertEqual([422] * 5 + [429] * 3, statuses)
        status, headers, _ = guess(code)
        self.assertEqual(429, status)
        self.assertLessEqual(int(headers["retry-after"]), 2)
        self.meeting.until(lambda: guess(code)[0] == 200, "the right words to be taken after the wait")

    # Back, forward, and loading anew.

    def test_back_and_forward_ask_for_nothing_to_be_sent_again(self):
        for script in (True, False):
            page = self.page("/", TABLET, java_script_enabled=script)
            self.go_link(page, "Sign up")
            self.go(page, "Start")
            page.check("input[value=present]")
            self.go(page)
            self.go(page)
            self.assertIn("Please tell us what to call you.", page.inner_text(".error-summary"))
            page.fill("#sign-up-called", "Sam")
            self.go(page)
            self.assertTrue(page.url.endswith("/sign-up/role"))
            self.step(page, -1)
            self.assertEqual("Sam", page.input_value("#sign-up-called"))
            # What was wrong once is mended, and not told again.
            self.assertEqual(0, page.locator(".error-summary").count())
            self.step(page, -1)
            self.step(page, -1)
            self.assertTrue(page.is_checked("input[value=present]"))
            self.step(page, -1)
            self.assertIn("Sign up for this meeting", page.inner_text("h1"))
            for heading in ("Would you like to come", "What shall we call you?", "What shall we call you?", "Who are you"):
                self.step(page, 1)
                self.assertIn(heading, page.inner_text("h1"))
            page.reload()
            page.check("input[value=guest]")
            self.go(page)
            self.assertIn("Which service", page.inner_text("h1"))

    def test_a_form_that_was_sent_is_not_sent_again(self):
        for script in (True, False):
            page = self.page("/", TABLET, java_script_enabled=script)
            code = self.journey(page, "Sam" if script else "Kim")
            self.assertTrue(page.url.endswith("/sign-up/done"))
            page.reload()
            self.assertEqual(code, page.inner_text(".code-words"))
            self.step(page, -1)
            self.assertIn("This form was sent", page.inner_text("h1"))
            self.assertNotIn("Sam" if script else "Kim", page.content())
            self.assert_sound(page, "sent") if script else None
            self.step(page, 1)
            self.assertEqual(code, page.inner_text(".code-words"))
            # Going on from there leads to the same pages as from anywhere.
            self.go_link(page, "Change it, or withdraw")
            page.fill("#sign-up-code", "maple maple maple")
            self.go(page)
            self.assertTrue(page.url.endswith("/sign-up/change"))
            self.assertIn("We do not know these three words.", page.inner_text(".error-summary"))
            page.fill("#sign-up-code", code)
            self.go(page)
            self.assertIn("Your sign-up", page.inner_text("h1"))
            page.reload()
            self.assertIn("of 2", page.inner_text("main"))
            self.go(page, "Withdraw my sign-up")
            page.wait_for_url("**/sign-up/withdraw")
            self.step(page, -1)
            self.assertIn("Your sign-up", page.inner_text("h1"))
            self.step(page, 1)
            self.go(page, "Yes, withdraw")
            self.assertTrue(page.url.endswith("/sign-up/withdrawn"))
            self.step(page, -1)
            self.assertIn("This form was sent", page.inner_text("h1"))

    def test_two_forms_in_two_windows_are_two_people(self):
        context = self.context(TABLET)
        one, other = self.page("/sign-up", context=context), self.page("/sign-up", context=context)
        self.answer(one, "Ann")
        self.answer(other, "Bob")
        self.assertIn("Bob", other.inner_text(".answers"))
        for page in (one, other):
            self.go(page, "Sign up")
            self.assertIn("You are signed up", page.inner_text("h1"))
        self.meeting.until(lambda: "Both places to present are taken." in self.places(), "both to have a place")

    def test_a_browser_that_keeps_no_cookie_signs_up_as_well(self):
        page = self.page("/sign-up", TABLET, java_script_enabled=False)
        page.route("**/*", lambda route: route.continue_(headers={
            name: value for name, value in route.request.headers.items() if name != "cookie"}))
        page.context.clear_cookies()
        page.goto("/sign-up")
        page.context.clear_cookies()
        self.go(page, "Start")
        self.assertTrue(page.url.endswith("/sign-up"))
        self.assertIn("Would you like to come", page.inner_text("h1"))

    def test_nothing_of_anybody_stands_in_an_address_or_with_somebody_else(self):
        page = self.page("/sign-up", TABLET)
        addresses = []
        page.on("framenavigated", lambda frame: addresses.append(frame.url))
        self.answer(page, "Walter")
        for address in addresses:
            self.assertRegex(address, r"/sign-up/[a-z-]+$")
        other = self.page("/sign-up/check", TABLET)
        self.assertTrue(other.url.endswith("/sign-up"))
        self.assertNotIn("Walter", other.content())

    # Before anything is written.

    def test_what_to_do_about_a_worry_stands_before_the_first_question(self):
        for page in (self.page("/sign-up", TABLET), self.kiosk()):
            self.assertIn("Worried about someone? Tell staff now.", page.inner_text("main"))
            self.assert_sound(page, page.url)
        self.assertIn("Please do not write about health", self.page("/sign-up", TABLET).inner_text("main"))

    # The board of places.

    def test_the_board_of_places_follows_on_everybodys_pages(self):
        front, room = self.page("/", TABLET), self.page("/room")
        still = self.page("/", TABLET, java_script_enabled=False)
        self.see(front, "There are 2 places to present. All are free.")
        self.see(room, "2 of 2 free", "footer")
        for number, (one, of_all) in enumerate((("1 is taken, 1 is free.", "1 of 2 free"),
                                                ("Both places to present are taken.", "all taken"),
                                                ("One person waits.", "all taken, 1 waiting"))):
            self.journey(self.page("/", TABLET), f"Person {number}")
            self.see(front, one)
            self.see(room, of_all, "footer")
        for page in (front, room):
            self.assertNotIn("Person", page.inner_text("body"))
            self.assert_sound(page, "the board")
        still.reload()
        self.assertIn("One person waits.", still.inner_text("main"))
        self.picture(front, "front-with-board")
        self.picture(room, "room-with-board")
        front.set_viewport_size(LARGE)
        self.assertLessEqual(front.evaluate("document.documentElement.scrollWidth"), 320)
        self.meeting.line("go talks")
        self.see(front, "Now: Presentations")
        front.wait_for_function("!document.body.innerText.includes('One person waits.')")

    # Reading, hearing, and no mouse.

    def test_sound_in_every_look(self):
        for look in ({}, {"color_scheme": "dark"}, {"forced_colors": "active"}):
            page = self.page("/sign-up", TABLET, **look)
            self.journey(page, each=lambda page, heading: self.assert_sound(page, f"{heading} {look}"))
            page.goto("/sign-up/change")
            self.assert_sound(page, "three words")

    def test_large_letters(self):
        """At 400%, 1280 pixels are 320: nothing stands beyond the edge."""
        def fits(page, heading):
            wide = page.evaluate("document.documentElement.scrollWidth")
            self.assertLessEqual(wide, 320, heading)
        page = self.page("/sign-up", LARGE)
        self.journey(page, each=fits)

    def test_by_keyboard_alone(self):
        page = self.page("/sign-up", TABLET)

        def press(words):
            for _ in range(40):
                page.keyboard.press("Tab")
                if page.evaluate("document.activeElement?.textContent.trim() ?? ''") == words:
                    with page.expect_navigation():
                        page.keyboard.press("Enter")
                    return
            self.fail(f"{words} cannot be reached")

        def choose(value):
            for _ in range(40):
                page.keyboard.press("Tab")
                if page.evaluate("document.activeElement?.type") == "radio":
                    for _ in range(8):
                        if page.evaluate("document.activeElement.value") == value:
                            page.keyboard.press("Space")
                            return
                        page.keyboard.press("ArrowDown")
            self.fail(f"{value} cannot be reached")

        press("Start")
        choose("come")
        press("Continue")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.type("Kim")
        # Enter goes on, and not back, although Back stands first.
        page.keyboard.press("Enter")
        page.wait_for_selector("input[value=guest]")
        choose("guest")
        press("Continue")
        choose("not-said")
        press("Continue")
        press("Continue")
        press("Continue")
        press("Sign up")
        self.see(page, "You are coming.")

    def test_it_prints(self):
        page = self.page("/sign-up", TABLET)
        code = self.journey(page)
        page.emulate_media(media="print")
        self.assertTrue(page.is_visible(".code-words"))
        self.assertFalse(page.is_visible(".ways"))
        self.assertIn(code, page.inner_text("body"))

    # The shared tablet.

    def test_one_after_the_other(self):
        for script in (True, False):
            page = self.kiosk(java_script_enabled=script)
            words = self.journey(page, "Walter" if script else "Wanda")
            name = "Walter" if script else "Wanda"
            self.go_link(page, "I have finished")
            self.assertTrue(page.url.endswith("/kiosk"))
            for _ in range(8):
                # Where the browser has nothing of that page, it asks whether to send the form again.
                self.step(page, -1)
                there = self.meeting.until(lambda: self.content(page), "the page to stand still")
                self.assertNotIn(name, there)
                self.assertNotIn(words, there)
            page.goto("/kiosk")
            page.goto("/sign-up")
            self.go(page, "Start")
            page.check("input[value=come]")
            self.go(page)
            self.assertEqual("", page.input_value("#sign-up-called"))
            self.assertNotIn(name, page.content())

    def test_pages_that_the_browser_keeps_whole(self):
        """Browsers keep pages as they were, to be quick on the way back; not those of somebody who is gone."""
        one = chromium().browser_type.launch(
            executable_path=program(),
            ignore_default_args=["--disable-back-forward-cache"],
            args=["--enable-features=CacheControlNoStoreEnterBackForwardCache:level/restore-unless-http-only-cookie-change"]
            + (["--no-sandbox"] if os.geteuid() == 0 else []))
        self.addCleanup(one.close)
        for script in (True, False):
            tablet = self.kiosk()
            context = one.new_context(viewport=TABLET, base_url=self.meeting.address, java_script_enabled=script)
            context.add_cookies(tablet.context.cookies())
            page = context.new_page()
            page.goto("/kiosk")
            self.go_link(page, "Sign up")
            self.go(page, "Start")
            page.check("input[value=come]")
            self.go(page)
            page.fill("#sign-up-called", "Walter")
            self.go(page)
            page.goto("/kiosk")
            for _ in range(5):
                try:
                    page.go_back(wait_until="commit", timeout=5000)
                except Error as error:
                    # Nothing is there, or it would have to be sent again; a page that is shown as it was tells no end either.
                    self.assertRegex(str(error), "ERR_CACHE_MISS|Timeout|interrupted")
                there = self.meeting.until(lambda: self.content(page), "the page to stand still")
                self.assertNotIn("Walter", there)
                if script or "sign-up-called" in there:
                    self.assertEqual(0, page.locator("input").evaluate_all("all => all.filter(one => one.value === 'Walter').length") if script else 0)
            context.close()

    def content(self, page):
        """Nothing while the page changes."""
        try:
            return page.content()
        except Error:
            return None

    def go_link(self, page, words):
        page.get_by_role("link", name=words).click()
        page.wait_for_load_state()

    def test_pages_of_a_journey_that_ended(self):
        """Whatever a browser still has, nothing leads on from it: sent, left, or given up."""
        page = self.kiosk()
        cookie = "; ".join(f"{one['name']}={one['value']}" for one in page.context.cookies())
        post = lambda form: self.meeting.request("POST", "/sign-up", form, Content_Type=FORM, Cookie=cookie)
        form = lambda: page.evaluate("new URLSearchParams(new FormData(document.querySelector('main form'))).toString()")
        page.goto("/sign-up")
        self.answer(page, "Walter")
        last = form()
        self.go(page, "Sign up")
        words = page.inner_text(".code-words")
        # A second press of the last button is the same person.
        status, headers, _ = post(last + "&go=send")
        self.assertEqual((303, "sign-up/done"), (status, headers["location"]))
        self.assertIn(words, self.meeting.request("GET", "/sign-up/done", Cookie=cookie)[2].decode())
        status, _, text = post(last + "&go=back")
        self.assertEqual(410, status)
        self.assertNotIn("Walter", text.decode())
        page.goto("/kiosk")
        status, _, text = post(last + "&go=send")
        self.assertEqual(410, status)
        self.assertNotIn(words, text.decode())
        # Given up half way.
        page.goto("/sign-up")
        self.answer(page, "Wanda")
        half = form()
        page.goto("/kiosk")
        self.assertEqual(410, post(half + "&go=back")[0])
        self.assertEqual(410, post(half + "&go=send")[0])

    def test_nobody_is_there_any_more(self):
        page = self.kiosk()
        page.clock.install()
        page.goto("/sign-up")
        self.go(page, "Start")
        page.check("input[value=come]")
        self.go(page)
        page.fill("#sign-up-called", "Walter")
        page.clock.run_for(181_000)
        self.see(page, "Are you still there?", "dialog")
        self.assert_sound(page, "the question")
        self.go(page, "Yes, I am here")
        self.assertEqual("Walter", page.input_value("#sign-up-called"))
        page.clock.run_for(181_000)
        self.see(page, "Are you still there?", "dialog")
        page.clock.run_for(121_000)
        page.wait_for_url("**/kiosk")
        self.assertNotIn("Walter", page.content())

    def test_nobody_is_there_without_a_script(self):
        """The style asks; whoever is still there loses nothing that they typed, and whoever is not leaves nothing."""
        page = self.kiosk(java_script_enabled=False)
        page.goto("/sign-up")
        self.go(page, "Start")
        page.check("input[value=come]")
        self.go(page)
        page.fill("#sign-up-called", "Walter")
        self.assertEqual("300;url=../kiosk", page.get_attribute("noscript meta[http-equiv=refresh]", "content"))
        self.assertFalse(page.is_visible(".still"))
        self.later(page)
        self.assertTrue(page.is_visible(".still"))
        self.picture(page, "still-there-by-style")
        page.get_by_role("button", name="Yes, I am here").click()
        self.assertIn("What shall we call you?", page.inner_text("h1"))
        self.assertEqual("Walter", page.input_value("#sign-up-called"))
        self.assertFalse(page.is_visible(".still"))
        # What must never be kept is not kept by this either.
        page.fill("#sign-up-called", "943 476 5919")
        self.later(page)
        page.get_by_role("button", name="Yes, I am here").click()
        self.assertEqual("", page.input_value("#sign-up-called"))
        page.fill("#sign-up-called", "Walter")
        self.later(page)
        self.go_link(page, "No, start again")
        self.assertTrue(page.url.endswith("/kiosk"))
        for name in ("called", "check", "role"):
            self.assertEqual(410, page.goto(f"/sign-up/{name}").status)
            self.assertNotIn("Walter", page.content())

    def test_three_words_that_were_typed_stay_as_well(self):
        page = self.kiosk(java_script_enabled=False)
        page.goto("/sign-up/change")
        page.fill("#sign-up-code", "maple tiger")
        self.later(page)
        page.get_by_role("button", name="Yes, I am here").click()
        self.assertEqual("maple tiger", page.input_value("#sign-up-code"))

    def later(self, page):
        """As it is when nobody has done anything for as long as the page waits."""
        page.evaluate("document.getAnimations().forEach((one) => one.finish())")

    def test_a_kiosk_waits_as_long_as_it_was_told_to(self):
        page = self.kiosk(java_script_enabled=False)
        page.goto("/sign-up")
        self.go(page, "Start")
        # Its style sheet too.
        page.wait_for_load_state()
        delay = "getComputedStyle(document.querySelector('.still')).animationDelay"
        self.assertEqual("180s", page.evaluate(delay))
        page.emulate_media(reduced_motion="reduce")
        self.assertEqual("180s", page.evaluate(delay))

    def test_it_offers_signing_up_and_nothing_else_personal(self):
        page = self.kiosk()
        self.go_link(page, "Sign up")
        self.assertIn("Sign up for this meeting", page.inner_text("h1"))
        for path in ("/console", "/people", "/notes", "/chair"):
            self.assertEqual(403, page.goto(path).status, path)


class KeptPlaces(BrowserTest):
    agenda = AGENDA.replace("slots: 2,", "slots: 1, first-time: 1,")

    def test_who_would_wait_is_told_before_they_send(self):
        page = self.page("/sign-up", TABLET)
        kept = "The free place is kept for people who present for the first time."
        self.assertIn(kept, page.inner_text("main"))
        page.get_by_role("button", name="Start", exact=True).click()
        self.assertIn(kept, page.inner_text("main"))
        answers = {"at": "signal", "go": "next", "post": "a-form-that-is-new-1", "plan": "present", "called": "Sam", "role": "guest",
                   "service": "not-said", "untitled": "on", "company": "alone", "say-name": "no", "shown-as": "presenter",
                   "signal": "card"}
        for before, waits in (("yes", True), ("no", False)):
            text = self.meeting.request("POST", "/sign-up", urlencode({**answers, "before": before}), Content_Type=FORM)[2].decode()
            self.assertIn("Check your answers", text)
            self.assertEqual(waits, "You go on the waiting list." in text, before)


class NoPlaces(BrowserTest):
    def test_agenda_without_places(self):
        page = self.page("/sign-up", TABLET, java_script_enabled=False)
        self.assertIn("You tell us that you are coming.", page.inner_text("main"))
        page.get_by_role("button", name="Start").click()
        self.assertIn("What shall we call you?", page.inner_text("h1"))
        self.assertIn("question 1 of 4", page.inner_text("main"))

    agenda = AGENDA.replace("kind: presentation, title: Presentations, id: talks, slots: 2, each: { talk: 5, questions: 3 }",
                            "kind: talk, title: Nothing, minutes: 10").replace("- { kind: lunch", "# { kind: lunch")


if __name__ == "__main__":
    unittest.main()
