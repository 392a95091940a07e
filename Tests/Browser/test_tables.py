"""The page of the tables: forming them, and moving people by drag, by mouse, by keyboard and without a script."""

import re
import unittest
from urllib.parse import urlencode

from browser import LAPTOP, BrowserTest
from test_people import answers
from test_signing_up import AGENDA, FORM

TABLES = AGENDA.replace(
    "  - { kind: talk, title: Goodbye",
    "  - { kind: small-groups, title: What helps?, id: groups, minutes: 30, groups: { count: 3 }, rounds: 2 }\n"
    "  - { kind: talk, title: Goodbye")
NAMES = ["Ann", "Bob", "Cat", "Dee", "Eve", "Fay", "Gus", "Hal", "Ida"]
SERVICES = ["in:Alder Unit", "in:Beech House", "in:Cedar Court"]
NARROW = {"width": 390, "height": 740}


class TablesTest(BrowserTest):
    agenda = TABLES
    names = NAMES

    def setUp(self):
        super().setUp()
        self.words = {}
        for number, name in enumerate(self.names):
            self.words[name] = self.come(name, role="service-user" if number % 3 else "staff", service=SERVICES[number % 3])

    def come(self, name, **more):
        """Their three words."""
        status, _, text = self.meeting.request(
            "POST", "/sign-up", urlencode(answers(name, plan="come", title="", company="", post=f"{len(self.words):x>20}", **more)),
            Content_Type=FORM)
        self.assertEqual(200, status, text)
        return re.search(r'class="code-words">([^<]+)<', text.decode())[1]

    def open(self, viewport=LAPTOP, **options):
        return self.page("/tables", context=self.console(viewport, **options).context)

    def tables(self, viewport=LAPTOP, **options):
        page = self.open(viewport, **options)
        self.press(page, "Form the tables")
        self.assertIn("9 people sit at 3 tables of 3.", page.inner_text(".told"))
        return page

    def press(self, page, words):
        page.get_by_role("button", name=words).first.click()
        page.wait_for_load_state()

    def seat(self, page, name):
        return page.locator("#seats li", has=page.locator(".name", has_text=re.compile(f"^{re.escape(name)}$")))

    def choose(self, page, name):
        self.seat(page, name).locator("input").check()

    def table_of(self, page, name):
        return self.seat(page, name).locator("xpath=ancestor::section").get_attribute("data-table")

    def another(self, page, name):
        return str(int(self.table_of(page, name)) % 3 + 1)

    def number_of(self, page, name):
        return self.seat(page, name).get_attribute("data-who")


class Tables(TablesTest):
    def test_a_person_and_then_a_table(self):
        page = self.tables()
        for script in (True, False):
            with self.subTest(script=script):
                page = page if script else self.without_script(page)
                # axe needs a script.
                if script:
                    self.assert_sound(page, "tables")
                to = self.another(page, "Ann")
                self.choose(page, "Ann")
                self.press(page, f"Move here to table {to}")
                # What it would change comes first, and nothing is done yet.
                self.assertIn(f"sits at table {to} in round 1", page.inner_text(".effect"))
                self.assertNotEqual(to, self.table_of(page, "Ann"))
                if script:
                    self.assert_sound(page, "effect")
                page.get_by_role("link", name="Leave it").click()
                self.assertNotEqual(to, self.table_of(page, "Ann"))
                # Whoever was chosen still is.
                self.assertTrue(self.seat(page, "Ann").locator("input").is_checked())
                self.press(page, f"Move here to table {to}")
                self.press(page, "Do it")
                self.assertEqual(to, self.table_of(page, "Ann"))
                self.press(page, "Undo the last change")
                self.assertNotEqual(to, self.table_of(page, "Ann"))
                self.press(page, "Bring back what was undone")
                self.assertEqual(to, self.table_of(page, "Ann"))
                self.press(page, "Undo the last change")

    def without_script(self, page):
        context = self.context(LAPTOP, java_script_enabled=False)
        context.add_cookies(page.context.cookies())
        return self.page("/tables", context=context)

    def test_forming_anew_is_shown_first_and_stays_as_it_was_chosen(self):
        page = self.tables()
        self.assertTrue(page.get_by_label("As the agenda has it: 3 tables").is_checked())
        # Whoever types a number means that.
        page.get_by_label("How many people at a table at most").fill("5")
        self.press(page, "Form all tables anew")
        shown = page.inner_text(".effect")
        self.assertIn("9 people sit at 2 tables of 4 to 5.", shown)
        self.assertRegex(shown, r"Round 1: \d of 9 people change tables\.\s+Round 2: \d of 9 people change tables\.")
        self.assertRegex(shown, r"Who moves in round 1 \(\d\)")
        self.assertEqual(3, page.locator(".table").count())
        self.assert_sound(page, "forming anew")
        moves = dict(re.findall(r"^(\w+) \d+: table \d to table (\d)$", shown, re.M))
        self.assertTrue(moves)
        page.get_by_role("link", name="Leave it").click()
        self.assertEqual("5", page.get_by_label("How many people at a table at most").input_value())
        self.assertEqual(3, page.locator(".table").count())
        self.press(page, "Form all tables anew")
        shown = page.inner_text(".effect")
        moves = dict(re.findall(r"^(\w+) \d+: table \d to table (\d)$", shown, re.M))
        self.press(page, "Do it")
        self.assertIn("9 people sit at 2 tables of 4 to 5.", page.inner_text(".told"))
        # What was shown is what was done.
        self.assertEqual(moves, {name: self.table_of(page, name) for name in moves})
        page = self.page("/tables", context=page.context)
        self.assertTrue(page.get_by_label("At most this many people at a table").is_checked())
        self.assertEqual("5", page.get_by_label("How many people at a table at most").input_value())
        self.assertIn("The agenda says 3 tables. These were formed as at most 5 people at a table.", page.inner_text("main"))

    def test_numbers_in_place_of_names_are_told_first(self):
        page = self.tables()
        page.locator("#forming summary").click()
        page.get_by_label("How many people there are").fill("12")
        self.press(page, "Form all tables anew")
        self.assertIn("9 people lose their seats. Numbers stand in place of names.", page.inner_text(".effect"))
        page.get_by_role("link", name="Leave it").click()
        self.assertEqual(1, self.seat(page, "Ann").count())

    def test_a_size_that_is_none_is_told_at_its_field(self):
        page = self.tables()
        page.get_by_label("How many tables").fill("many")
        self.press(page, "Form all tables anew")
        self.assertIn("'many' is no number of tables. Write one from 1 to 60, such as 6.", page.inner_text(".told"))
        self.assertEqual("many", page.get_by_label("How many tables").input_value())
        self.assert_sound(page, "a wrong number")

    def test_who_is_not_here_is_marked_once_people_are_ticked(self):
        page = self.tables()
        self.assertNotIn("not here", page.inner_text("#seats"))
        register = self.page("/people", context=page.context)
        self.press(register, "Tick as here Ann")
        page.reload()
        self.assertNotIn("not here", self.seat(page, "Ann").inner_text())
        self.assertIn("not here", self.seat(page, "Bob").inner_text())

    def test_dragging(self):
        page = self.tables()
        to = self.another(page, "Ann")
        self.seat(page, "Ann").drag_to(page.locator(f".table[data-table='{to}'] h2"))
        self.see(page, f"sits at table {to} in round 1", ".effect")
        self.press(page, "Do it")
        self.assertEqual(to, self.table_of(page, "Ann"))
        # A table takes somebody in: nobody leaves it for them.
        self.assertEqual(4, page.locator(f".table[data-table='{to}'] li").count())
        # Onto somebody: the two change places, or the table is meant after all.
        other = page.locator(f".table:not([data-table='{to}']) li").first
        name, there = other.locator(".name").inner_text(), other.locator("xpath=ancestor::section").get_attribute("data-table")
        self.seat(page, "Ann").drag_to(other)
        self.see(page, f"sits at table {there} in round 1", ".effect")
        self.press(page, "Do it")
        self.assertEqual(there, self.table_of(page, "Ann"))
        self.assertEqual(to, self.table_of(page, name))
        self.seat(page, "Ann").drag_to(self.seat(page, name))
        self.press(page, f"Only move Ann to table {to}")
        self.assertEqual(1, page.inner_text(".effect").count("sits at table"))
        self.press(page, "Do it")
        self.assertEqual((to, to), (self.table_of(page, "Ann"), self.table_of(page, name)))

    def test_by_keyboard_alone(self):
        page = self.tables()
        to = self.another(page, "Ann")
        self.seat(page, "Ann").locator("input").focus()
        page.keyboard.press("Space")
        # Enter moves nobody: it goes to what can be done.
        page.keyboard.press("Enter")
        self.assertEqual("table", page.evaluate("document.activeElement.name"))
        self.assertEqual(f"Ann {self.number_of(page, 'Ann')}", page.inner_text("#chosen"))
        page.keyboard.type(f"table {to}")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        self.see(page, f"sits at table {to}", ".effect")
        self.assertEqual("Do it", page.evaluate("document.activeElement.textContent"))
        page.keyboard.press("Enter")
        self.see(page, f"sits at table {to}", ".told")

    def test_enter_without_a_script_moves_nobody(self):
        page = self.without_script(self.tables())
        self.seat(page, "Ann").locator("input").focus()
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        page.wait_for_url("**#choices")
        self.assertEqual(0, page.locator(".effect").count())
        self.assertEqual(f"Ann {self.number_of(page, 'Ann')}", page.inner_text("#chosen"))

    def test_seats_are_fixed_and_people_kept_together(self):
        page = self.tables()
        self.choose(page, "Ann")
        self.press(page, "Fix this seat")
        self.press(page, "Do it")
        self.assertIn("fixed", self.seat(page, "Ann").inner_text())
        self.choose(page, "Bob")
        page.locator("select[name=with]").select_option(self.number_of(page, "Cat"))
        self.press(page, "Keep together")
        self.press(page, "Do it")
        self.assertEqual(self.table_of(page, "Bob"), self.table_of(page, "Cat"))
        page.get_by_role("link", name="Round 2").click()
        self.assertEqual(self.table_of(page, "Bob"), self.table_of(page, "Cat"))
        self.choose(page, "Dee")
        self.press(page, "Leaves")
        self.press(page, "Do it")
        self.assertEqual(0, self.seat(page, "Dee").count())

    def test_nobody_chosen_is_told(self):
        page = self.tables()
        self.press(page, "Leaves")
        self.assertIn("Choose somebody first.", page.inner_text(".told"))

    def test_role_and_service_tell_people_apart(self):
        page = self.tables()
        self.assertIn("Staff, Alder Unit", self.seat(page, "Ann").inner_text())
        self.assertIn("Service user, Beech House", self.seat(page, "Bob").inner_text())
        tables = page.locator(".table .balance").all_inner_texts()
        self.assertEqual(3, len(tables))
        staff = [int(found[1]) for text in tables if (found := re.search(r"(\d) staff", text))]
        self.assertEqual(3, sum(staff))

    def test_only_the_facilitator(self):
        self.assertEqual(403, self.meeting.request("GET", "/tables")[0])
        self.assertEqual(403, self.meeting.request("GET", "/live?for=tables")[0])
        self.assertEqual(403, self.meeting.request("POST", "/tables", urlencode({"do": "form"}), Content_Type=FORM)[0])


class Narrow(TablesTest):
    def test_what_can_be_done_stays_in_reach(self):
        page = self.tables(NARROW)
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), NARROW["width"])
        self.assert_sound(page, "tables on a phone")
        first = page.locator(".table li").first
        first.locator("input").check()
        box = page.locator("#choices").bounding_box()
        self.assertLessEqual(box["y"] + box["height"], NARROW["height"] + 1)
        self.assertLess(box["height"], NARROW["height"] * 0.45)
        name = first.locator(".name").inner_text()
        self.assertIn(name, page.inner_text("#chosen"))
        # Above the bar, nothing that has the focus is hidden by it.
        for _ in range(6):
            page.keyboard.press("ArrowDown")
            seen = page.evaluate("(() => { const one = document.activeElement.getBoundingClientRect(); return document.elementFromPoint(one.x + 5, one.y + 5) === document.activeElement; })()")
            self.assertTrue(seen, page.inner_text("#chosen"))
        self.picture(page, "tables-narrow")
        page.locator("select[name=table]").select_option(self.another(page, page.locator("#chosen bdi").inner_text()))
        self.press(page, "Move there")
        self.assertIn("sits at table", page.inner_text(".effect"))
        self.picture(page, "tables-narrow-effect")

    def test_very_large_letters_cover_nothing(self):
        page = self.tables({"width": 320, "height": 256})
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 320)
        page.locator(".table li input").first.check()
        self.assertEqual("static", page.evaluate("getComputedStyle(document.getElementById('choices')).position"))


class Others(TablesTest):
    """What happens on other screens meanwhile."""

    def test_an_open_page_follows(self):
        page = self.tables()
        self.choose(page, "Bob")
        page.get_by_label("How many tables").fill("4")
        to = self.another(page, "Ann")
        self.meeting.line(f"do groups move who=Ann table={to}")
        page.wait_for_function("(to) => [...document.querySelectorAll(`.table[data-table='${to}'] .name`)].some((one) => one.textContent === 'Ann')", arg=to)
        self.see(page, "The tables have changed.", ".told")
        # What somebody was about to do is still there.
        self.assertTrue(self.seat(page, "Bob").locator("input").is_checked())
        self.assertEqual("4", page.get_by_label("How many tables").input_value())
        self.meeting.line("undo")
        page.wait_for_function("(to) => ![...document.querySelectorAll(`.table[data-table='${to}'] .name`)].some((one) => one.textContent === 'Ann')", arg=to)
        self.see(page, "Bring back what was undone")
        # The register too: a new person can be seated, and has a role.
        self.words["Jan"] = self.come("Jan", role="guest", service=SERVICES[0])
        self.press(page, "Seat everybody who is here now")
        self.assertIn("Round 1: nobody changes tables. 1 gets a seat.", page.inner_text(".effect"))
        self.press(page, "Do it")
        self.assertIn("Guest, Alder Unit", self.seat(page, "Jan").inner_text())

    def test_what_was_not_seen_is_asked_again(self):
        page = self.tables()
        to = self.another(page, "Ann")
        self.choose(page, "Ann")
        self.press(page, f"Move here to table {to}")
        # Another screen moves somebody else there.
        other = next(name for name in NAMES[1:] if self.table_of(page, name) != to)
        self.meeting.line(f"do groups move who={other} table={to}")
        self.see(page, "Before anything is done, you are asked again.", ".told")
        self.press(page, "Do it")
        self.assertIn("The tables have changed since you looked. Nothing was done.", page.inner_text(".effect"))
        self.assertNotEqual(to, self.table_of(page, "Ann"))
        self.assert_sound(page, "asked again")
        self.press(page, "Do it")
        self.assertEqual(to, self.table_of(page, "Ann"))

    def test_pressed_twice_it_is_done_once(self):
        page = self.tables()
        to = self.another(page, "Ann")
        self.choose(page, "Ann")
        self.press(page, f"Move here to table {to}")
        form = page.evaluate("new URLSearchParams(new FormData(document.querySelector('.effect form'))).toString()")
        cookie = "; ".join(f"{one['name']}={one['value']}" for one in page.context.cookies())
        before = self.meeting.line()["seq"]
        for _ in range(2):
            self.assertEqual(303, self.meeting.request("POST", "/tables", form, Content_Type=FORM, Cookie=cookie)[0])
        self.assertEqual(before + 1, self.meeting.line()["seq"])

    def test_an_edited_agenda_is_told(self):
        page = self.tables()
        page.get_by_role("link", name="Round 2").click()
        page.wait_for_load_state()
        text = self.meeting.agenda.read_text("utf-8")
        self.meeting.agenda.write_text(text.replace("rounds: 2", "rounds: 1"), "utf-8")
        self.meeting.until(lambda: self.meeting.line("agenda take").get("ok"), "the edit")
        self.see(page, "The agenda has changed: it has 1 round now. Round 2 is not shown.", "#board")
        self.assertEqual(0, page.get_by_role("link", name="Round 2").count())
        self.assertEqual("1", re.search(r"round=(\d)", page.get_attribute("main", "data-here"))[1])
        self.meeting.agenda.write_text(text.replace("rounds: 2", "rounds: 3"), "utf-8")
        self.meeting.until(lambda: self.meeting.line("agenda take").get("ok"), "the edit")
        self.see(page, "it has 3 rounds now, and these tables have 2. Form them anew", "#board")

    def test_the_console_leads_there_and_back(self):
        console = self.console()
        self.assertEqual(0, console.locator("#who-sits-where").count())
        self.meeting.line("go talks")
        # Next after the talks.
        self.see(console, "Who sits where", "#side")
        console.locator("#who-sits-where").click()
        self.see(console, "Tables: What helps?", "h1")
        console.get_by_role("link", name="The console").click()
        console.wait_for_selector("body.console")
        self.meeting.line("go groups")
        self.see(console, "Who sits where", "#side")
        self.meeting.line("go goodbye")
        console.wait_for_function("() => !document.getElementById('who-sits-where')")


class Own(TablesTest):
    def test_a_person_finds_their_own_table(self):
        page = self.tables()
        first = self.table_of(page, "Bob")
        page.get_by_role("link", name="Round 2").click()
        second = self.table_of(page, "Bob")
        for script in (True, False):
            own = self.page("/sign-up/change", NARROW, java_script_enabled=script)
            own.fill("#sign-up-code", self.words["Bob"])
            own.get_by_role("button", name="Continue").click()
            self.see(own, f"In round 1 you sit at table {first}.") if script else self.assertIn(f"In round 1 you sit at table {first}.", own.inner_text("main"))
            self.assertIn(f"In round 2 you sit at table {second}.", own.inner_text("main"))
            if script:
                self.assert_sound(own, "own table")
                self.picture(own, "own-table")
        staff = self.page("/people", context=page.context)
        self.assertIn(f"Table {first} in round 1, table {second} in round 2", staff.locator("tr", has_text="Bob").inner_text())
        self.meeting.line("go groups")
        staff.reload()
        self.assertIn(f"Table {first} now, table {second} in round 2", staff.locator("tr", has_text="Bob").inner_text())
        own.reload()
        self.assertIn(f"You sit at table {first} now.", own.inner_text("main"))
        # Nobody chose to be shown by name, so everybody's pages have none.
        for path in ("/room", "/now", "/section/groups", "/running-order", "/"):
            self.assertNotIn("Bob", self.meeting.request("GET", path)[2].decode(), path)


class Scripts(TablesTest):
    """Names of any script, and of none."""

    names = ["سامي خليل", "😀", "Ann", "Anne", "שרה", "Δημήτρης", "Bob", "Cat", "Dee"]

    def test_the_button_stays_by_the_name(self):
        page = self.tables()
        for name in self.names:
            with self.subTest(name):
                button, words = [self.seat(page, name).locator(where).bounding_box() for where in ("input", ".name")]
                self.assertTrue(0 < words["x"] - button["x"] - button["width"] < 20, f"{button} {words}")
        self.picture(page, "tables-scripts")
        for name in ("😀", "سامي خليل"):
            to = self.another(page, name)
            self.choose(page, name)
            self.press(page, f"Move here to table {to}")
            self.press(page, "Do it")
            self.assertEqual(to, self.table_of(page, name))


if __name__ == "__main__":
    unittest.main()
