"""Arabic, Hebrew and marks that turn letters round: people's words run their own way, and nothing around them does."""

from agendas_to_read import BOTH_WAYS
from browser import LAPTOP, PHONE, PROJECTOR, BrowserTest

PAGES = ["/", "/now", "/running-order", "/section/tables", "/section/override", "/section/%D7%9E%D7%A6%D7%92%D7%95%D7%AA", "/room"]


class BothWays(BrowserTest):
    agenda = BOTH_WAYS

    def direction(self, page, where):
        return page.locator(where).first.evaluate("(one) => getComputedStyle(one).direction")

    def test_no_page_breaks(self):
        """At every step and width: nothing sideways."""
        console = self.console()
        for step in ("status", "next", "go tables"):
            self.meeting.line(step)
            for path in [*PAGES, "/console", "/chair"]:
                page = self.page(path, context=console.context)
                self.assertEqual(200, page.evaluate("performance.getEntriesByType('navigation')[0].responseStatus"), path)
                for viewport in (LAPTOP, PHONE, {"width": 320, "height": 640}):
                    page.set_viewport_size(viewport)
                    self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), viewport["width"], f"{path} at {viewport}")
                page.close()

    def test_words_run_their_own_way_and_times_ours(self):
        order = self.page("/running-order", PHONE)
        self.assertEqual("rtl", self.direction(order, ".order bdi"))
        self.assertEqual("ltr", self.direction(order, ".order li"))
        self.assertEqual("rtl", self.direction(order, ".band"))
        self.picture(order, "both-ways-order")
        section = self.page("/section/tables", PHONE)
        for where in ("h1", ".question", "main li"):
            self.assertEqual("rtl", self.direction(section, where), where)
        self.assertEqual("ltr", self.direction(section, "main li:nth-child(2)"))
        self.picture(section, "both-ways-section")

    def test_marks_turn_nothing_but_their_own_words(self):
        self.meeting.line("next")
        for path, where in (("/now", ".facts p"), ("/room", "footer p")):
            page = self.page(path, PROJECTOR)
            page.wait_for_selector(where)
            # What comes after the title is right of it, letter by letter in our order.
            found = page.evaluate("""(where) => {
                const line = [...document.querySelectorAll(where)].find((one) => one.textContent.includes("desrever"));
                const title = line.querySelector("bdi"), rest = title.nextSibling, range = document.createRange();
                const left = (at) => { range.setStart(rest, at); range.setEnd(rest, at + 1); return range.getBoundingClientRect().left; };
                const end = rest.textContent.length - 1;
                return { title: title.getBoundingClientRect().right, first: left(0), last: left(end), same: line.getClientRects().length }; }""", where)
            self.assertGreaterEqual(found["first"], found["title"] - 1, path)
            self.assertGreater(found["last"], found["first"], path)
            self.picture(page, f"both-ways{path.replace('/', '-')}")
