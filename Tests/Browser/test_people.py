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
            self.press(page, "Not here Ann")
            self.assertIn("1 here now", page.inner_text(".counts").replace("\n", " "))
            self.press(page, "Here Ann")
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
        self.assertIn("The first on the waiting list has moved up.", page.inner_text(".told"))
        row = page.locator("tr", has_text="Cat")
        self.assertIn("place 1", row.inner_text())
        self.press(page, "Withdraw Bob")
        self.assertIn("No reason is asked.", page.inner_text("main"))
        self.press(page, "Yes, withdraw")
        self.assertIn("One person has withdrawn.", page.inner_text("main"))
        self.assertIn("place 2", page.locator("tr", has_text="Ann").inner_text())

    def test_opening_and_closing(self):
        page = self.people()
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
        self.see(page, "Please tell us what to call you.", ".error-summary")
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
                     "no nuts", "A calm clock: 1"):
            self.assertIn(line, words)
        self.assertNotIn("Ann", words)
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
