"""The page of the tables: forming them, and moving people by drag, by mouse, by keyboard and without a script."""

import unittest
from urllib.parse import urlencode

from browser import LAPTOP, PHONE, BrowserTest
from test_people import answers
from test_signing_up import AGENDA, FORM

TABLES = AGENDA.replace(
    "  - { kind: talk, title: Goodbye",
    "  - { kind: small-groups, title: What helps?, id: groups, minutes: 30, groups: { count: 3 }, rounds: 2 }\n"
    "  - { kind: talk, title: Goodbye")
NAMES = ["Ann", "Bob", "Cat", "Dee", "Eve", "Fay", "Gus", "Hal", "Ida"]


class Tables(BrowserTest):
    agenda = TABLES

    def setUp(self):
        super().setUp()
        for number, name in enumerate(NAMES):
            service = ["in:Alder Unit", "in:Beech House", "in:Cedar Court"][number % 3]
            status, _, text = self.meeting.request(
                "POST", "/sign-up", urlencode(answers(name, plan="come", service=service, title="", company="")), Content_Type=FORM)
            self.assertEqual(200, status, text)

    def tables(self, viewport=LAPTOP, **options):
        console = self.console(viewport, **options)
        page = self.page("/tables", context=console.context)
        self.press(page, "Form the tables")
        self.assertIn("9 people sit at 3 tables of 3.", page.inner_text(".told"))
        return page

    def press(self, page, words):
        page.get_by_role("button", name=words).first.click()
        page.wait_for_load_state()

    def table_of(self, page, name):
        return page.locator(".table", has_text=name).get_attribute("data-table")

    def another(self, page, name):
        return str(int(self.table_of(page, name)) % 3 + 1)

    def test_a_person_and_then_a_table(self):
        page = self.tables()
        for script in (True, False):
            with self.subTest(script=script):
                page = page if script else self.without_script(page)
                # axe needs a script.
                if script:
                    self.assert_sound(page, "tables")
                to = self.another(page, "Ann")
                page.locator("li", has_text="Ann").locator("input").check()
                self.press(page, f"Move here to table {to}")
                # What it would change comes first, and nothing is done yet.
                self.assertIn(f"sits at table {to} in round 1", page.inner_text(".effect"))
                self.assertNotEqual(to, self.table_of(page, "Ann"))
                if script:
                    self.assert_sound(page, "effect")
                page.get_by_role("link", name="Leave it").click()
                self.assertNotEqual(to, self.table_of(page, "Ann"))
                page.locator("li", has_text="Ann").locator("input").check()
                self.press(page, f"Move here to table {to}")
                self.press(page, "Do it")
                self.assertEqual(to, self.table_of(page, "Ann"))
                self.press(page, "Undo the last change")
                self.assertNotEqual(to, self.table_of(page, "Ann"))

    def without_script(self, page):
        context = self.context(LAPTOP, java_script_enabled=False)
        context.add_cookies(page.context.cookies())
        return self.page("/tables", context=context)

    def test_dragging(self):
        page = self.tables()
        to = self.another(page, "Ann")
        page.locator("li", has_text="Ann").drag_to(page.locator(f".table[data-table='{to}'] h2"))
        self.see(page, f"sits at table {to} in round 1", ".effect")
        self.press(page, "Do it")
        self.assertEqual(to, self.table_of(page, "Ann"))
        # Onto somebody: the two change places.
        other = page.locator(f".table:not([data-table='{to}']) li").first
        name, there = other.locator("span").inner_text(), other.locator("xpath=ancestor::section").get_attribute("data-table")
        page.locator("li", has_text="Ann").drag_to(other)
        self.see(page, f"sits at table {there} in round 1", ".effect")
        self.press(page, "Do it")
        self.assertEqual(there, self.table_of(page, "Ann"))
        self.assertEqual(to, self.table_of(page, name))

    def test_by_keyboard_alone(self):
        page = self.tables()
        to = self.another(page, "Ann")
        page.locator("li", has_text="Ann").locator("input").focus()
        page.keyboard.press("Space")
        page.locator(f".table[data-table='{to}'] button").focus()
        page.keyboard.press("Enter")
        self.see(page, f"sits at table {to}", ".effect")
        self.assertEqual("Do it", page.evaluate("document.activeElement.textContent"))
        page.keyboard.press("Enter")
        self.see(page, f"sits at table {to}", ".told")

    def test_seats_are_fixed_and_people_kept_together(self):
        page = self.tables()
        page.locator("li", has_text="Ann").locator("input").check()
        self.press(page, "Fix this seat")
        self.press(page, "Do it")
        self.assertIn("fixed", page.locator("li", has_text="Ann").inner_text())
        page.locator("li", has_text="Bob").locator("input").check()
        page.locator("select[name=with]").select_option(label=page.locator("select option", has_text="Cat").inner_text())
        self.press(page, "Keep together")
        self.press(page, "Do it")
        self.assertEqual(self.table_of(page, "Bob"), self.table_of(page, "Cat"))
        page.get_by_role("link", name="Round 2").click()
        self.assertEqual(self.table_of(page, "Bob"), self.table_of(page, "Cat"))
        page.locator("li", has_text="Dee").locator("input").check()
        self.press(page, "Leaves")
        self.press(page, "Do it")
        self.assertEqual(0, page.locator("li", has_text="Dee").count())

    def test_nobody_chosen_is_told(self):
        page = self.tables()
        self.press(page, "Leaves")
        self.assertIn("Choose somebody first.", page.inner_text(".told"))

    def test_a_phone(self):
        page = self.tables(PHONE)
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), PHONE["width"])
        self.assert_sound(page, "tables on a phone")

    def test_only_the_facilitator(self):
        self.assertEqual(403, self.meeting.request("GET", "/tables")[0])
        self.assertEqual(403, self.meeting.request("POST", "/tables", urlencode({"do": "form"}), Content_Type=FORM)[0])


if __name__ == "__main__":
    unittest.main()
