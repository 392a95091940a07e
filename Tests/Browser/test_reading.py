"""Every page for every eye and hand: axe, narrow and large, by keys alone, and small enough for an old telephone."""

from agendas_to_read import ENDLESS
from browser import LAPTOP, PHONE, PROJECTOR, BrowserTest, Hand
from meetings import ROOT

EVERYBODYS = ["/", "/now", "/running-order", "/section/talks"]
PATHS = [*EVERYBODYS, "/room", "/console", "/chair", "/not-here", "/section/nobody"]


LOOKS = {"light": {}, "dark": {"color_scheme": "dark"}, "forced": {"forced_colors": "active"}}


class Reading(BrowserTest):
    def axe(self, when, *looks):
        """Every page, with every part of the console open; LOOKS says how the browser shows them."""
        context = self.console().context
        for path in PATHS:
            page = self.page(path, context=context)
            if path == "/console":
                page.click("summary >> text=More")
                if page.query_selector("#for-you"):
                    page.evaluate("document.getElementById('for-you').open = true")
            for look in looks:
                page.emulate_media(**{"color_scheme": "light", "forced_colors": "none", **LOOKS[look]})
                self.assert_sound(page, f"{path}, {look}, {when}")
                self.picture(page, f"{path.strip('/').replace('/', '-') or 'front'}-{look}-{when}")
            page.close()

    def test_axe_in_light_and_dark(self):
        self.meeting.line("next")
        self.axe("running", "light", "dark")

    def test_axe_in_forced_colours(self):
        self.meeting.line("next")
        self.axe("running", "forced")

    def test_axe_before_the_meeting(self):
        self.axe("before", "light")

    def test_axe_on_hold_in_dark(self):
        self.meeting.line("next")
        self.meeting.line("hold")
        self.axe("on-hold", "dark")

    def test_axe_on_the_pages_between(self):
        """The link's own page, unused and used, a form that was not taken, and the question that is asked without scripts."""
        page = self.page(self.meeting.link)
        self.assert_sound(page, "the link's page")
        page.click("button")
        page.wait_for_selector("#skip", state="attached")
        # Past the script, as if there were none.
        page.evaluate("document.querySelector('#skip').submit()")
        page.wait_for_selector(".error-summary")
        self.assert_sound(page, "a form that was not taken")
        page.evaluate("document.querySelector('#skip input[type=radio]').checked = true; document.querySelector('#skip').submit()")
        page.wait_for_selector("button:has-text('Yes')")
        self.assert_sound(page, "the question")
        page.goto(self.meeting.link)
        self.assert_sound(page, "a link that was used")

    def test_narrow_and_large(self):
        """320 px wide, and 400% of 1280x1024, which is 320x256: nothing to scroll sideways."""
        self.meeting.line("next")
        console = self.console(PHONE)
        for viewport in ({"width": 320, "height": 640}, {"width": 320, "height": 256}):
            for path in PATHS:
                page = self.page(path, context=console.context)
                page.set_viewport_size(viewport)
                self.picture(page, f"narrow-{viewport['height']}{path.replace('/', '-')}")
                wide = page.evaluate("""() => [...document.querySelectorAll("body, body *")].filter((one) => {
                    const box = one.getBoundingClientRect(); return box.right > innerWidth + 1 && box.width > 0 && getComputedStyle(one).position !== "fixed";
                  }).map((one) => one.tagName + "." + one.className + " " + Math.round(one.getBoundingClientRect().right)).slice(0, 5)""")
                across = page.evaluate("document.documentElement.scrollWidth")
                self.assertLessEqual(across, 320, f"{path} at {viewport}: {wide}")
                self.assert_sound(page, f"{path}, {viewport['width']}x{viewport['height']}")
                page.close()

    def test_letters_are_large_and_drawings_stand_at_the_start(self):
        """On everybody's pages: 1.15 rem and more, and no drawing that says more than the words beside it."""
        self.meeting.line("next")
        for path in EVERYBODYS:
            for viewport in (LAPTOP, PHONE):
                page = self.page(path, viewport)
                small = page.evaluate("""() => [...document.querySelectorAll("body *")].filter((one) => one.checkVisibility()
                    && [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())
                    && parseFloat(getComputedStyle(one).fontSize) < 1.15 * 18 - 0.1).map((one) => one.outerHTML.slice(0, 80))""")
                self.assertEqual([], small, path)
                drawings = page.evaluate("""() => [...document.querySelectorAll("main svg")].map((one) => {
                    const words = one.nextElementSibling?.getBoundingClientRect(), box = one.getBoundingClientRect();
                    return { hidden: one.getAttribute("aria-hidden"), beside: words && box.right <= words.left, wide: box.width }; })""")
                self.assertTrue(drawings, path)
                for drawing in drawings:
                    self.assertTrue(drawing["hidden"] == "true" and drawing["beside"] and drawing["wide"] >= 40, f"{path}: {drawing}")

    def test_what_is_new_is_told_once(self):
        """Whoever hears the page is told what happens now when that changes, and nothing else."""
        for path in ("/", "/now", "/running-order"):
            page = self.page(path)
            page.wait_for_function("() => performance.getEntriesByType('resource').some((one) => one.name.endsWith('/live.js'))")
            page.evaluate("""() => { window.told = []; new MutationObserver(() => told.push(document.getElementById("heard").textContent)).observe(
                document.getElementById("heard"), { childList: true, characterData: true, subtree: true }); }""")
            self.meeting.line("go opening")
            page.wait_for_function("() => told.at(-1) === 'Opening words'")
            self.meeting.line("extend 1")
            page.wait_for_timeout(400)
            self.assertEqual(["Opening words"], page.evaluate("told"), path)
            self.assertEqual("status", page.get_attribute("#heard", "role"))
            self.meeting.line("go goodbye")

    def test_keyboard_focus_is_seen_and_in_order(self):
        """Tab goes through all that can be used, in the order in which it is read, and always shows where it is."""
        self.meeting.line("next")
        console = self.console()
        for path in PATHS:
            page = self.page(path, context=console.context)
            page.wait_for_timeout(300)  # What comes right after the load changes the page, and so the numbers.
            places = []
            for _ in range(60):
                page.keyboard.press("Tab")
                place = page.evaluate("""() => { const one = document.activeElement; if (!one || one === document.body) return null;
                    const box = one.getBoundingClientRect(), style = getComputedStyle(one);
                    return { name: one.outerHTML.slice(0, 90), order: [...document.querySelectorAll("*")].indexOf(one), width: box.width, height: box.height,
                      ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
                      inside: box.bottom > 0 && box.top < innerHeight } }""")
                if place is None or (places and place["order"] <= places[0]["order"]):
                    break
                places.append(place)
            with self.subTest(path):
                orders = [place["order"] for place in places]
                self.assertEqual(sorted(orders), orders)
                for place in places:
                    self.assertTrue(place["ring"] and place["inside"] and place["width"] > 0, f"{path}: {place}")
                if path not in ("/chair", "/room"):  # Nothing can be used there.
                    self.assertTrue(places, path)
            page.close()

    def test_nothing_is_asked_of_anybody_else(self):
        """No other origin, nothing after the load but /live, and under 60 kB for each page in all."""
        console = self.console()
        self.meeting.line("next")
        for path in PATHS:
            context = self.context(LAPTOP, storage_state=console.context.storage_state())
            page = context.new_page()
            asked, weights = [], {}
            page.on("request", lambda request: asked.append(request.url))
            # Headers count too. What /live sends has no end, and so no weight.
            page.on("requestfinished", lambda request: weights.update({request.url: sum(
                request.sizes()[part] for part in ("responseBodySize", "responseHeadersSize"))}))
            page.goto(path)
            page.wait_for_load_state("load")
            loaded = len(asked)
            self.meeting.line("extend 1")
            page.wait_for_timeout(600)
            for url in asked:
                self.assertTrue(url.startswith(self.meeting.address), f"{path} asks for {url}")
            for url in asked[loaded:]:
                if url.endswith("/icon.svg"):
                    continue  # The browser's own request, at the end of the load.
                self.assertIn("/live?", url, f"{path} asks for {url} after the load")
            self.assertLess(sum(weights.values()), 60_000, f"{path}: {weights}")
            self.assertTrue(weights, path)
            context.close()
            self.contexts.remove(context)


class Endless(BrowserTest):
    agenda = ENDLESS

    def test_words_without_an_end_break(self):
        pages = [self.page(path, {"width": width, "height": 640}) for width in (320, 390, 768)
                 for path in ("/", "/now", "/running-order", "/section/lunch", "/section/talk", "/section/talks", "/section/groups", "/section/feedback")]
        for step in ("lunch", "talk", "talks", "groups", "feedback"):
            self.meeting.line(f"go {step}")
            for page in pages:
                page.reload()
                wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                self.assertLessEqual(wide, 0, f"{page.url} at {page.viewport_size} in {step}")


class Regional(BrowserTest):
    agenda = ROOT / "agendas/regional-meeting.yaml"

    def test_table_on_a_telephone_has_its_caption_in_a_line_and_one_rule(self):
        self.meeting.line("go you-said-we-did")
        page = self.page("/section/you-said-we-did", {"width": 390, "height": 800})
        caption, main = page.locator("caption").bounding_box(), page.locator("table").bounding_box()
        self.assertGreater(caption["width"], 0.9 * main["width"])
        for path in ("/now", "/section/you-said-we-did"):
            page = self.page(path, {"width": 390, "height": 800})
            self.assertEqual("0px", page.locator("tbody tr").last.evaluate("(row) => getComputedStyle(row).borderBottomWidth"), path)

    def test_page_of_a_section_follows_the_meeting(self):
        page = self.page("/section/welcome", PHONE)
        self.see(page, "It takes about 10 minutes.")
        page.wait_for_function("() => performance.getEntriesByType('resource').some((one) => one.name.endsWith('/live.js'))")
        page.evaluate("window.stayed = true")
        self.meeting.line("go welcome")
        self.see(page, "It is happening now.")
        self.meeting.line("hold")
        self.see(page, "Please listen to staff.")
        self.meeting.line("resume")
        self.meeting.line("next")
        self.see(page, "This is over.")
        self.assertTrue(page.evaluate("window.stayed"))

    def test_what_is_out_of_date_says_so_and_covers_nothing(self):
        self.meeting.line("next")
        narrow = {"width": 320, "height": 568}
        pages = [self.page("/room", PROJECTOR), self.page("/now", narrow)]
        for page in pages:
            self.see(page, "left", ".about")
        self.meeting.kill()
        for page in pages:
            self.see(page, "Not up to date. It tries again by itself.", "#lost:not([hidden])", within=12)
        room, now = pages
        room.wait_for_timeout(150)
        self.assertLessEqual(room.evaluate("document.documentElement.scrollHeight"), 720)
        size = "(where) => parseFloat(getComputedStyle(document.querySelector(where)).fontSize)"
        self.assertGreaterEqual(room.evaluate(size, "#lost"), room.evaluate(size, "footer"))
        foot, lost = [room.locator(where).bounding_box() for where in ("footer", "#lost")]
        self.assertLessEqual(foot["y"] + foot["height"], lost["y"] + 1)
        now.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        last, lost = [now.locator(where).bounding_box() for where in (".ways", "#lost")]
        self.assertLessEqual(last["y"] + last["height"], lost["y"] + 1)
        self.assertLessEqual(lost["height"], 80)
        for page, name in zip(pages, ("room", "now")):
            self.picture(page, f"not-up-to-date-{name}")

    def test_console_fits_a_laptop(self):
        """1366x768 and no scrolling of the page, from before the meeting until a talk in the middle of it."""
        console = self.console(LAPTOP)
        for _ in range(8):
            sizes = console.evaluate("""() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth,
                document.querySelector("footer").getBoundingClientRect().bottom, document.querySelector(".side").scrollHeight - document.querySelector(".side").clientHeight]""")
            self.assertLessEqual(sizes[0], 768)
            self.assertLessEqual(sizes[1], 1366)
            self.assertLessEqual(sizes[2], 768)
            self.assertLessEqual(sizes[3], 0, f"the side scrolls: {console.inner_text('.side')}")
            seen = console.get_attribute("#seen", "data-seen")
            self.meeting.line("next")
            console.wait_for_function("(seen) => document.getElementById('seen').dataset.seen !== seen", arg=seen)
        self.picture(console, "console-regional")
        room = self.page("/room")
        self.picture(room, "room-regional")
        for path in PATHS:
            self.assertLess(len(self.meeting.request("GET", path)[2]), 40_000)
