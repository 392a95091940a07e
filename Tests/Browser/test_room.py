"""The room screen on every wall: nothing is cut off, and it can be read from ten metres."""

from urllib.parse import urlencode

from agendas_to_read import ENDLESS, LONG
from browser import PROJECTOR, BrowserTest
from meetings import ROOT
from test_people import answers
from test_signing_up import FORM
from test_tables import TABLES

WALLS = [PROJECTOR, {"width": 1920, "height": 1080}, {"width": 1024, "height": 768}]

SHOWN = """() => {
  const found = { across: document.documentElement.scrollWidth - innerWidth, down: document.documentElement.scrollHeight - innerHeight, outside: [], smallest: Infinity };
  for (const one of document.querySelectorAll("#live :is(h1, h2, p, li, th, td, figcaption, svg, b)")) {
    const box = one.getBoundingClientRect(), style = getComputedStyle(one);
    if (!box.width || style.clipPath !== "none") continue;
    if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1) found.outside.push(one.tagName + " " + one.textContent.slice(0, 40));
    if (one.tagName !== "svg") found.smallest = Math.min(found.smallest, parseFloat(style.fontSize));
  }
  return found; }"""
"""What does not fit, and the smallest letters, of what is on the wall."""


class RoomTest(BrowserTest):
    def walls(self, walls=WALLS, **options):
        """The room screen, once for each wall."""
        pages = []
        for wall in walls:
            page = self.page("/room", wall, **options)
            self.see(page, "Welcome.", "h1")
            pages.append(page)
        return pages

    def forward(self, pages):
        """Goes on, and waits until all walls show it; False at the end."""
        state = self.meeting.line("next")["state"]
        section = state["section"]
        for page in pages:
            # Counted down from instants, so the time's words stand there only once the page has taken it in.
            words = "minute" if section else "Thank you for coming."
            self.see(page, words, "main")
            page.wait_for_function("(ends) => !ends || Number(document.querySelector('#live [data-ends]')?.dataset.ends) > 0", arg=section)
            page.wait_for_timeout(150)
        return section is not None

    def assert_fits(self, page, what):
        shown = page.evaluate(SHOWN)
        wall = page.viewport_size
        self.assertEqual((0, 0, []), (max(0, shown["across"]), max(0, shown["down"]), shown["outside"]), f"{what} at {wall}")
        return shown["smallest"] / wall["height"]


class Regional(RoomTest):
    agenda = ROOT / "agendas/regional-meeting.yaml"

    def test_whole_afternoon_is_readable_on_every_wall(self):
        """Each part of the shipped afternoon: on a wide wall, letters are at least a 22nd of its height."""
        pages = self.walls()
        goes_on = True
        while goes_on:
            for page in pages:
                size = page.viewport_size
                what = page.inner_text("h1")
                smallest = self.assert_fits(page, what)
                # A wall of 4 to 3 is as high and less wide, so that much text is smaller there.
                least = 1 / 22 if size["width"] * 9 >= size["height"] * 16 else 1 / 28
                self.assertGreaterEqual(smallest, least, f"{what} at {size}")
            goes_on = self.forward(pages)

    def test_looks(self):
        """Dark and forced colours are pictures to look at, and nothing moves by itself."""
        for name, look in {"dark": {"color_scheme": "dark"}, "forced": {"forced_colors": "active"}, "still": {"reduced_motion": "reduce"}}.items():
            page = self.page("/room", PROJECTOR, **look)
            for step, title in {"arrival-and-lunch": "Arrival and lunch", "welcome": "Welcome, safety and group agreement"}.items():
                self.meeting.line(f"go {step}")
                self.see(page, title, "h1")
                page.wait_for_timeout(150)
                self.assert_fits(page, f"{step}, {name}")
                self.picture(page, f"room-{step}-{name}")
            self.assertEqual(0, page.evaluate("document.getAnimations().length"))


class Network(RoomTest):
    """Where others find the pages, their address is on the screen while nobody needs it."""

    agenda = ROOT / "agendas/regional-meeting.yaml"
    options = ["--lan"]

    def test_time_off_is_large_and_the_code_stands_beside_it(self):
        pages = self.walls(ignore_https_errors=True)
        for step in ("arrival-and-lunch", "break"):
            self.meeting.line(f"go {step}")
            for page in pages:
                self.see(page, "About", "figcaption")
                page.wait_for_timeout(150)
                self.assert_fits(page, step)
                size = "(where) => parseFloat(getComputedStyle(document.querySelector(where)).fontSize)"
                title, left, words, foot = [page.evaluate(size, where) for where in ("h1", "figcaption", ".words p", "footer")]
                self.assertGreater(title, 1.25 * left, f"{step} at {page.viewport_size}")
                self.assertGreaterEqual(left, words)
                self.assertGreaterEqual(words, 0.98 * foot)
                main, code = [page.locator(where).bounding_box() for where in ("main", ".invitation svg")]
                self.assertGreaterEqual(code["x"], main["x"] + main["width"])
                self.assertGreater(code["width"], 0.35 * page.viewport_size["height"])
                self.picture(page, f"room-lan-{step}-{page.viewport_size['width']}")


class Endless(RoomTest):
    agenda = ENDLESS

    def test_words_without_an_end_break(self):
        pages = self.walls()
        goes_on = True
        while goes_on:
            for page in pages:
                self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth - innerWidth"), 0, page.viewport_size)
                # On a small wall letters get no smaller than they may, and the page goes on below.
                if page.viewport_size["width"] >= 1280:
                    self.assert_fits(page, page.inner_text("h1")[:20])
            goes_on = self.forward(pages)


class Hard(RoomTest):
    agenda = LONG

    def test_much_text_shrinks_and_is_whole(self):
        pages = self.walls()
        number = 0
        while self.forward(pages):
            number += 1
            for page in pages:
                self.assert_fits(page, page.inner_text("h1"))
                self.picture(page, f"room-long-{number}-{page.viewport_size['width']}")

    def test_message_finds_room(self):
        pages = self.walls([PROJECTOR])
        self.forward(pages)
        self.meeting.line("message '" + "The fire alarm is tested at three, and nobody has to go out. " * 3 + "'")
        self.see(pages[0], "The fire alarm", ".message")
        pages[0].wait_for_timeout(150)
        self.assert_fits(pages[0], "a message")

    def test_large_letters_and_zoom_go_on_below(self):
        """Who makes letters twice as large gets them larger, and scrolls: nothing is cut, and nothing goes sideways."""
        self.meeting.line("next")
        page = self.page("/room", PROJECTOR)
        self.see(page, "About", "figcaption")
        size = "() => parseFloat(getComputedStyle(document.querySelector('.words p')).fontSize)"
        before = page.evaluate(size)
        page.evaluate("document.documentElement.style.fontSize = '36px'; dispatchEvent(new Event('resize'))")
        self.assertGreater(page.evaluate(size), before)
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth - innerWidth"), 0)
        page.keyboard.press("End")
        page.wait_for_function("() => document.querySelector('footer').getBoundingClientRect().bottom <= innerHeight + 1")

    def test_without_a_script_nothing_is_cut_off(self):
        self.meeting.line("next")
        page = self.page("/room", PROJECTOR, java_script_enabled=False)
        box = page.locator("footer").bounding_box()
        self.assertEqual("visible", page.locator("main").evaluate("(one) => getComputedStyle(one).overflow"))
        words = page.locator(".words").bounding_box()
        self.assertLessEqual(words["y"] + words["height"], box["y"] + 1)


MANY = TABLES.replace("count: 3", "count: 24").replace("rounds: 2", "rounds: 2, question: What helps you to feel safe here?")


class ManyTables(RoomTest):
    """Who sits where, at more tables than a wall holds: in columns, and on pages that turn by themselves."""

    agenda = MANY

    def seated(self, people, tables, named=0):
        """Some who choose to be shown by a long name, and the others by number."""
        for number in range(people):
            name = f"Bartholomew Featherstonehaugh {number + 1}" if number < named else f"P{number + 1}"
            more = {"title": "A talk", "shown-as": "name"} if number < named else {"plan": "come", "title": "", "company": ""}
            status, _, text = self.meeting.request("POST", "/sign-up", urlencode(answers(name, **more)), Content_Type=FORM)
            self.assertEqual(200, status, text)
        self.assertTrue(self.meeting.line(f"do groups form tables={tables}")["ok"])
        self.meeting.line("go groups")

    def rows(self, page):
        return [one.inner_text().replace("\n", " ") for one in page.locator("tbody tr:visible").all()]

    def wait(self, page):
        self.see(page, "About", "figcaption")
        page.wait_for_timeout(300)

    def assert_whole(self, page, tables, what):
        """All tables stand on some page, each page fits, and letters can be read from the back."""
        note = page.locator(".turning")
        count = int(note.inner_text().split()[3].strip(",")) if note.count() else 1
        seen = []
        for number in range(count):
            if count > 1:
                page.keyboard.press("ArrowRight")
            self.assertGreaterEqual(self.assert_fits(page, f"{what}, page {number}"), 1 / 33)
            rows = self.rows(page)
            seen += rows
        self.assertEqual(sorted(set(seen)), sorted(seen))
        self.assertEqual(tables, len(seen), seen)
        self.picture(page, f"room-tables-{what}-{page.viewport_size['width']}")
        return count

    def test_every_table_is_shown_on_every_wall(self):
        self.seated(96, 24)
        for wall in WALLS + [{"width": 3840, "height": 2160}]:
            page = self.page("/room", wall)
            self.wait(page)
            self.assert_whole(page, 24, "numbers")
            page.close()

    def test_long_names_are_whole_and_pages_turn(self):
        self.seated(60, 15, named=60)
        for wall in WALLS:
            page = self.page("/room", wall)
            self.wait(page)
            self.assertGreater(self.assert_whole(page, 15, "names"), 1)
            page.close()
        page = self.page("/room", PROJECTOR)
        page.clock.install()
        page.reload()
        self.wait_for_note(page)
        # This clock runs ahead of the server's, so "not up to date" takes its line now and then: from here on the pages leave room.
        page.clock.run_for(10_000)
        before = self.rows(page)
        page.clock.run_for(12_000)
        self.assertFalse(set(before) & set(self.rows(page)))
        # Whoever needs longer stops it.
        page.locator(".turning").click()
        stopped = self.rows(page)
        page.clock.run_for(30_000)
        self.assertEqual(stopped, self.rows(page))
        self.assertIn("stopped", page.inner_text(".turning"))
        self.assert_sound(page, "pages of tables")

    def wait_for_note(self, page):
        page.wait_for_function("() => document.querySelector('.turning')")

    def test_few_tables_need_no_pages(self):
        self.seated(40, 9)
        for wall in WALLS:
            page = self.page("/room", wall)
            self.wait(page)
            self.assertEqual(1, self.assert_whole(page, 9, "nine"))
            page.close()
