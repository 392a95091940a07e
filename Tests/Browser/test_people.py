"""Those who run the meeting: who comes, places, the draw, sheets that are keyed in, the day before, a presenter's own screen."""

import re
import unittest
from urllib.parse import urlencode

from browser import LAPTOP, PHONE, BrowserTest
from test_signing_up import AGENDA, FORM

DRAW = AGENDA.replace("slots: 2,", "slots: 1, offer: draw,")


def answers(name, **more):
    return {"at": "check", "go": "send", "post": f"{name:x>20}", "plan": "present", "called": name, "role": "service-user",
            "service": "in:Beech House", "title": f"The talk of {name}", "company": "alone", "say-name": "no", "shown-as": "presenter",
            "signal": "clock", **more}


class People(BrowserTest):
    agenda = AGENDA

    def sign_up(self, name, **more):
        status, _, text = self.meeting.request("POST", "/sign-up", urlencode(answers(name, **more)), Content_Type=FORM)
        self.assertEqual(200, status, text)
        return re.search(r'class="code-words">([^<]+)<', text.decode())[1]

    def people(self, **options):
        console = self.console(**options)
        return self.page("/people", context=console.context)

    def press(self, page, words):
        page.get_by_role("button", name=words).click()
        page.wait_for_load_state()

    def test_who_comes_and_who_is_here(self):
        self.sign_up("Ann")
        self.sign_up("Bob", plan="come", role="staff", service="in:Alder Unit", dietary="no nuts")
        for script in (True, False):
            page = self.people(java_script_enabled=script) if script else self.people_again(page, java_script_enabled=False)
            self.assertIn("Nobody yet from: Cedar Court.", page.inner_text("main"))
            self.assertIn("2 coming", page.inner_text(".counts").replace("\n", " "))
            self.assertEqual(2, page.locator(".ticked", has_text="Not here yet").count())
            self.press(page, "Tick as here Ann")
            self.assertIn("Ann is ticked as here.", page.inner_text(".told"))
            self.assertIn("1 here now", page.inner_text(".counts").replace("\n", " "))
            self.assertIn("✓ Here", page.locator("tr", has_text="Ann").inner_text())
            self.press(page, "Take the tick away Ann")
            self.assertIn("0 here now", page.inner_text(".counts").replace("\n", " "))

    def people_again(self, page, **options):
        """Another browser that has the same session."""
        context = self.context(LAPTOP, **options)
        context.add_cookies(page.context.cookies())
        return self.page("/people", context=context)

    def test_typing_shows_fewer(self):
        self.sign_up("Ann")
        self.sign_up("Bob", service="in:Alder Unit")
        page = self.people()
        page.fill("#filter input", "alder")
        self.assertEqual(1, page.locator("#register tbody tr:visible").count())
        self.assertIn("Bob", page.inner_text("#register tbody"))
        page.fill("#filter input", "")
        self.assertEqual(2, page.locator("#register tbody tr:visible").count())

    def test_places_are_given_and_taken(self):
        for name in ("Ann", "Bob", "Cat"):
            self.sign_up(name)
        page = self.people()
        self.assertIn("2 of 2 places given, 1 waiting.", page.inner_text("main"))
        self.press(page, "To the waiting list Ann")
        self.assertIn("Ann is number 1 on the waiting list. Cat has moved up to place 1.", page.inner_text(".told"))
        row = page.locator("tr", has_text="Cat")
        self.assertIn("place 1", row.inner_text())
        self.press(page, "Withdraw Bob")
        self.assertIn("No reason is asked.", page.inner_text("main"))
        self.press(page, "Yes, withdraw")
        self.assertIn("One person has withdrawn.", page.inner_text("main"))
        self.assertIn("place 2", page.locator("tr", has_text="Ann").inner_text())

    def test_the_list_runs_a_waiting_list(self):
        for name in ("Ann", "Bob", "Cat", "Dee"):
            self.sign_up(name)
        page = self.people()
        self.assertIn("waiting list, number 2", page.locator("tr", has_text="Dee").inner_text())
        self.assertEqual(0, page.get_by_role("button", name="Give a place").count())
        self.assertIn("No place is free.", page.inner_text("main"))
        names = page.locator("#register tbody td:first-child bdi")
        self.assertEqual(["Ann", "Bob", "Cat", "Dee"], names.all_inner_texts())
        for name in ("Cat", "Dee"):
            self.press(page, f"Withdraw {name}")
            self.press(page, "Yes, withdraw")
        self.press(page, "To the waiting list Ann")
        self.assertIn("Nobody waits who may have it: Ann keeps place 1.", page.inner_text(".told"))
        self.assertIn("place 1", page.locator("tr", has_text="Ann").inner_text())

    def test_staff_change_answers(self):
        self.sign_up("Ann", **{"dietary": "no nuts", "untitled": "on"})
        self.sign_up("Bob")
        self.sign_up("Cat")
        page = self.people()
        page.get_by_role("link", name="Change Ann").click()
        self.assert_sound(page, "changing")
        self.assertEqual("Ann", page.input_value("#sign-up-called"))
        page.fill("#sign-up-title", "Our garden")
        page.check("#sign-up-need-quiet-place")
        self.press(page, "Keep these answers")
        self.assertIn("The answers are kept. Ann has place 1.", page.inner_text(".told"))
        row = page.locator("tr", has_text="Ann").inner_text()
        for words in ("Our garden", "A quiet place", "no nuts"):
            self.assertIn(words, row)
        page.get_by_role("link", name="Change Ann").click()
        page.check("input[name=plan][value=come]")
        self.press(page, "Keep these answers")
        self.see(page, "They have place 1. It goes to whoever is next.", ".error-summary")
        self.press(page, "Keep these answers")
        self.assertIn("Ann is coming, and does not present. Cat has moved up to place 1.", page.inner_text(".told"))

    def test_new_words_are_shown_once_and_the_old_ones_end(self):
        old = self.sign_up("Ann")
        page = self.people()
        self.press(page, "New three words Ann")
        self.assertIn("The old ones stop working at once", page.inner_text("main"))
        self.press(page, "Yes, make new words")
        new = page.inner_text(".code-words")
        self.assertNotEqual(old, new)
        self.assert_sound(page, "new words")
        self.assertNotIn(new, page.url)
        page.reload()
        self.assertNotIn(new, page.content())
        for code, status in ((old, 422), (new, 200)):
            self.assertEqual(status, self.meeting.request(
                "POST", "/sign-up", urlencode({"at": "code", "code": code}), Content_Type=FORM)[0], code)

    def test_somebody_who_may_be_there_twice(self):
        self.sign_up("Ann")
        self.sign_up("ann", post="another-form-of-ann-1")
        self.sign_up("Bob")
        page = self.people()
        self.assertEqual(2, page.get_by_text("Perhaps on the list twice").count())

    def test_words_without_blanks_fit(self):
        self.sign_up("X" * 64, post="a-long-name-it-is-yes", title="T" * 80)
        page = self.people()
        for width in (360, 1200):
            page.set_viewport_size({"width": width, "height": 740})
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)

    def test_opening_and_closing(self):
        page = self.people()
        self.assertEqual(0, page.get_by_role("button", name="Open it now").count())
        self.press(page, "Close it now")
        self.assertIn("Sign-up is shut.", page.inner_text("main"))
        status, _, text = self.meeting.request("POST", "/sign-up", urlencode(answers("Ann")), Content_Type=FORM)
        self.assertEqual(409, status)
        self.assertIn("Your answers are still here.", text.decode())
        self.press(page, "Open it now")
        self.sign_up("Ann")

    def test_sheets_are_keyed_in_one_after_the_other(self):
        self.sign_up("Ann", post="an-own-form-of-ann-1")
        page = self.people()
        page.click("text=Key in sheets")
        self.assert_sound(page, "keying")
        self.assertEqual("sign-up-plan", page.evaluate("document.activeElement.id"))
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        self.see(page, "Choose who they are.", ".error-summary")
        self.assertIn("Write what they like to be called.", page.inner_text(".error-summary"))
        self.assertTrue(page.is_checked("input[name=plan][value=come]"))
        for name, doubles in (("Ann", True), ("Bob", False)):
            page.fill("#sign-up-called", name)
            page.check("input[name=role][value=service-user]")
            page.check("input[value='in:Beech House']")
            page.check("input[name=plan][value=come]")
            page.locator("#sign-up-called").press("Enter")
            self.see(page, f"Kept: {name}.")
            self.assertEqual(doubles, "Perhaps this person has signed up before: Ann" in page.inner_text(".told"))
            self.assertRegex(page.inner_text(".told .code-words"), r"^[a-z]+ [a-z]+ [a-z]+$")
            self.assertEqual("", page.input_value("#sign-up-called"))
        page.click("text=Who comes")
        self.assertEqual(2, page.inner_text("#register").count("entered by staff"))

    def test_the_day_before(self):
        self.sign_up("Ann", **{"need-large-print": "on", "dietary": "no nuts", "untitled": "on"})
        page = self.people()
        page.click("text=The day before")
        words = page.inner_text("main")
        for line in ("one place is empty", "Nobody yet from: Alder Unit, Cedar Court", "One talk has no title yet", "Large print: 1",
                     "no nuts: 1", "A calm clock: 1"):
            self.assertIn(line, words)
        self.assertNotIn("Ann", words)
        page.get_by_text("Who: Large print").click()
        self.assertEqual(1, page.inner_text("main").count("Ann"))
        self.assert_sound(page, "the day before")

    def test_what_nobody_has_read_yet(self):
        code = self.sign_up("Ann", introduction="Ann grows beans.")
        self.sign_up("Bob", untitled="on", title="")
        for script in (True, False):
            page = self.people(java_script_enabled=script) if script else self.people_again(page, java_script_enabled=False)
            page.goto("/people/before")
            self.assertIn("The talk of Ann", page.inner_text(".to-read"))
            self.assertIn("Ann grows beans." if script else "Ann grows peas.", page.inner_text(".to-read"))
            self.assertNotIn("Place 2", page.inner_text(".to-read"))
            self.assert_sound(page, "not read yet") if script else None
            self.picture(page, f"day-before-{script}")
            if script:
                # While somebody reads, she writes another line.
                self.change(code, "Ann grows peas.")
                self.press(page, "I have read it Place 1")
                self.assertIn("It was changed a moment ago.", page.inner_text(".told"))
                self.assertIn("Ann grows peas.", page.inner_text(".to-read"))
        self.press(page, "I have read it Place 1")
        self.assertIn("It is marked as read.", page.inner_text(".told"))
        self.assertIn("Somebody has read every title", page.inner_text("main"))
        self.change(code, "Ann grows kale.")
        page.reload()
        self.assertIn("Ann grows kale.", page.inner_text(".to-read"))

    def change(self, code, introduction):
        form = {**answers("Ann", introduction=introduction), "code": code}
        status, _, text = self.meeting.request("POST", "/sign-up", urlencode(form), Content_Type=FORM)
        self.assertEqual(200, status, text)

    def test_sound_and_small(self):
        self.sign_up("Ann")
        for look in ({}, {"color_scheme": "dark"}, {"forced_colors": "active"}):
            page = self.people(**look) if not look else self.people_again(page, **look)
            self.assert_sound(page, f"people {look}")
        page.set_viewport_size(PHONE)
        for path in ("/people", "/people/add", "/people/before"):
            page.goto(path)
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), PHONE["width"], path)

    def test_nobody_else_comes_in(self):
        code = self.sign_up("Ann")
        for path in ("/people", "/people/add", "/people/before"):
            status, _, text = self.meeting.request("GET", path)
            self.assertEqual(403, status, path)
            self.assertNotIn("Ann", text.decode())
        cookie, token = self.meeting.enter()
        key = "0123456789abcdef"
        for form in ({"do": "gate", "section": "talks", "gate": "closed", "key": key}, {"do": "gate", "token": "x" * 32, "key": key},
                     {"do": "gate", "token": token, "key": "short"}):
            self.assertEqual(403, self.meeting.request("POST", "/people", urlencode(form), Content_Type=FORM, Cookie=cookie)[0], form)
        # The same key does nothing twice.
        form = urlencode({"do": "gate", "section": "talks", "gate": "closed", "token": token, "key": key})
        for _ in range(2):
            status, headers, _ = self.meeting.request("POST", "/people", form, Content_Type=FORM, Cookie=cookie)
            self.assertEqual(303, status)
        page = self.meeting.request("GET", "/" + headers["location"], Cookie=cookie)[2].decode()
        self.assertIn("That was done already.", page)
        self.assertNotIn(code, page)


class Draw(BrowserTest):
    agenda = DRAW
    sign_up = People.sign_up
    people = People.people
    press = People.press

    def test_it_is_looked_at_before_it_counts(self):
        for name in ("Ann", "Bob", "Cat"):
            self.sign_up(name)
        page = self.people()
        self.press(page, "Draw the places: look first")
        self.assertIn("Nothing is drawn for good yet.", page.inner_text("main"))
        self.assertIn("Signing up is still open.", page.inner_text("main"))
        shown = page.inner_text("ol")
        self.assertRegex(shown, r": place 1\. drawn first; a slot was free")
        self.assert_sound(page, "the draw")
        self.press(page, "Draw for good")
        self.assertIn("The places are drawn.", page.inner_text(".told"))
        page.click("text=How the places were drawn")
        self.assertEqual(shown, page.inner_text("details ol"))
        winner = shown.split(":")[0].strip()
        self.assertIn("place 1", page.locator("tr", has_text=winner).inner_text())


class Presenting(BrowserTest):
    agenda = AGENDA

    def test_time_that_is_never_less_than_none(self):
        page = self.page("/presenter")
        self.see(page, "Nobody presents just now.")
        page.get_by_role("button", name="Start my 5 minutes").click()
        self.see(page, "About 5 minutes left", "#rehearse")
        self.assert_sound(page, "trying alone")
        page.get_by_role("button", name="Stop").click()
        self.assertFalse(page.is_visible("#rehearse figure"))
        self.meeting.line("go talks")
        self.see(page, "Your talk", "h1")
        self.see(page, "About 5 minutes left", "#live figure")
        self.assert_sound(page, "presenting")

    def test_without_a_script(self):
        page = self.page("/presenter", java_script_enabled=False)
        self.assertIn("Your talk has about 5 minutes.", page.inner_text("#rehearse"))
        self.meeting.line("go talks")
        page.goto("/presenter")
        self.assertIn("About 5 minutes left", page.inner_text("#live figure"))


if __name__ == "__main__":
    unittest.main()
