"""Answering questions: one a page, with scripts and without, on a shared tablet, by keyboard; and what staff do with it."""

import json
import re
import unittest
from urllib.parse import urlencode

from playwright.sync_api import Error

from browser import LAPTOP, PROJECTOR, BrowserTest

PHONE = {"width": 390, "height": 844}
TABLET = {"width": 768, "height": 1024}
FORM = "application/x-www-form-urlencoded"

AGENDA = """\
lectern: 1
id: asked
title: North West Recovery Group
date: 2026-12-08
start: 13:00
end: 15:00
venue: The long room, Beech House
chairs: [{ name: Sam, role: service-user }, { name: Jo, role: staff }]
safety: |
  Tell **Ruth** at the door.
sections:
  - { kind: talk, title: Opening words, id: opening, minutes: 10, least: 5 }
  - kind: feedback
    title: How was it?
    id: how
    minutes: 20
    questions:
      - { id: today, ask: How was today?, type: smiley }
      - { id: next, ask: What should we talk about next?, type: choices, options: [Leave, Food, Work] }
      - { id: matters, ask: What matters most to you?, type: ranking, options: [Feeling safe, Getting outside, Seeing family] }
      - { id: heard, ask: Did you feel heard?, type: choice, options: ["Yes", A little, "No"] }
      - { id: best, ask: What was the best thing today?, type: text }
  - { kind: talk, title: Goodbye, id: goodbye, minutes: 10, least: 5 }
"""


class Device:
    """A browser of somebody's own, without a script: a cookie, and what a page's form carries."""

    def __init__(self, meeting):
        self.meeting = meeting
        self.cookie = ""

    def _ask(self, method, path, body=None):
        headers = {"Cookie": self.cookie} if self.cookie else {}
        if body is not None:
            headers["Content_Type"] = FORM
            body = urlencode(body)
        status, answered, text = self.meeting.request(method, path, body, **headers)
        if "set-cookie" in answered:
            self.cookie = answered["set-cookie"].split(";")[0]
        return status, answered.get("location", ""), text.decode()

    def start(self, section="how"):
        _, _, text = self._ask("GET", "/feedback")
        self.journey = re.search(r'name="journey" value="(\w+)"', text)[1]
        return self.post(at="start", section=section)

    def post(self, **fields):
        """Where it leads, and the status."""
        status, place, text = self._ask("POST", "/feedback", {"journey": self.journey, **fields})
        self.text = text
        return status, place

    def page(self, name):
        status, _, text = self._ask("GET", f"/feedback/{name}")
        return status, text

    def answer(self, face="0", options=("option-1",), order=("2", "", "1"), heard="0", text="", printed="", role="staff"):
        """The whole form, up to the page that asks whether to send it."""
        self.start()
        self.post(at="1", answer=face)
        self.post(at="2", **{option: "on" for option in options})
        self.post(at="3", **{f"place-{number}": place for number, place in enumerate(order)})
        self.post(at="4", answer=heard)
        self.post(at="5", **({"text": text, "print": printed} if text else {"go": "skip"}))
        return self.post(at="role", answer=role)

    def send(self):
        return self.post(at="check", go="send")


class Feedback(BrowserTest):
    agenda = AGENDA

    def setUp(self):
        super().setUp()
        self.begin()

    def begin(self):
        self.meeting.line("next")
        self.meeting.line("next")

    def go(self, page, words="Continue"):
        page.get_by_role("button", name=words, exact=True).last.click()

    def counts(self):
        """What is in the box, as staff are told."""
        if not hasattr(self, "staff"):
            self.staff = self.meeting.enter()
        return self.told(self.meeting.request("GET", "/feedback/tally?section=how", Cookie=self.staff[0])[2].decode())

    def told(self, text):
        people = re.findall(r"<li[^>]*>[^<]* <b>(\d+)</b>", text)
        return int(re.search(r'id="forms">(\d+)<', text)[1]), [int(one) for one in people]

    def journey(self, page, each=lambda page, name: None):
        page.goto("/")
        page.get_by_role("link", name="Answer the questions").click()
        each(page, "start")
        self.go(page, "Start")
        each(page, "face")
        page.get_by_label("Happy", exact=False).nth(1).check()
        self.go(page)
        each(page, "several")
        page.check("#feedback-0")
        page.check("#feedback-2")
        self.go(page)
        each(page, "order")
        page.select_option("#feedback-2", "1")
        page.select_option("#feedback-0", "2")
        self.go(page)
        each(page, "one")
        page.get_by_role("button", name="Skip").click()
        each(page, "text")
        page.fill("#feedback-text", "Lunch & <b>people</b>")
        self.go(page)
        each(page, "role")
        page.check("#feedback-0")
        self.go(page)
        each(page, "check")
        self.assertIn("You have answered 4 of 5 questions.", page.inner_text("main"))
        self.assertIn("Lunch & <b>people</b>", page.inner_text(".answers"))
        self.go(page, "Send")
        self.assertIn("Thank you", page.inner_text("h1"))
        self.assertTrue(page.url.endswith("/feedback/thanks"))
        each(page, "thanks")

    def test_whole_way_with_a_script_and_without(self):
        for number, script in enumerate((True, False)):
            page = self.page("/", PHONE if script else TABLET, java_script_enabled=script)

            def look(page, name):
                try:
                    self.picture(page, f"feedback-{name}-{'phone' if script else 'tablet'}")
                except Error:
                    pass  # For looking at; a busy machine's Chromium does not always come to it.
                self.assertEqual(0, page.locator("input:checked").count(), f"{name}: nothing is chosen beforehand")
                wide = page.locator("html").evaluate("e => e.scrollWidth > e.clientWidth") if script else False
                self.assertFalse(wide, f"{name} is wider than the screen")
                if script:
                    self.assert_sound(page, name)
                if name not in ("start", "thanks", "check"):
                    self.assertIn("Worried about someone? Tell staff now.", page.inner_text("main"))
                    self.assertTrue(page.get_by_role("button", name="Skip").is_visible())
                if name in ("start", "thanks"):
                    self.assertIn("Tell Ruth at the door.", page.inner_text("main"))

            self.journey(page, look)
            self.assertEqual((number + 1, [number + 1, number + 1, number + 1, 0, number + 1]), self.counts())
            self.assertEqual([], [one for one in page.context.cookies() if "answers" in one["name"]], "nothing is left to name it by")

    def test_keyboard_alone(self):
        page = self.page("/feedback", LAPTOP)
        page.get_by_role("button", name="Start").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/feedback/1")
        page.locator("#feedback-0").focus()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/feedback/2")
        page.locator("#feedback-1").focus()
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        page.wait_for_url("**/feedback/3")
        page.locator("#feedback-1").focus()
        page.keyboard.press("1")
        page.get_by_role("button", name="Continue").last.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/feedback/4")
        self.go(page, "Back")
        page.wait_for_url("**/feedback/3")
        self.assertEqual("1", page.input_value("#feedback-1"))

    def test_what_is_wrong_is_told_and_nothing_is_lost(self):
        page = self.page("/feedback", PHONE)
        self.go(page, "Start")
        self.go(page)
        self.assertIn("Choose one answer, or skip this question.", page.inner_text(".error-summary"))
        self.assert_sound(page, "problem")
        page.check("#feedback-0")
        self.go(page)
        page.get_by_role("button", name="Skip").click()
        page.select_option("#feedback-0", "1")
        page.select_option("#feedback-1", "1")
        self.go(page)
        self.assertIn("'Feeling safe' and 'Getting outside' both have number 1.", page.inner_text(".error-summary"))
        self.assertEqual("1", page.input_value("#feedback-1"))
        self.picture(page, "feedback-problem-phone")
        page.get_by_role("button", name="Skip").click()
        page.get_by_role("button", name="Skip").click()
        for words, problem in (("x" * 10_000, "10000 letters"), ("Call 943 476 5919", "NHS number"), ("\0 \u200f", "Write something")):
            page.fill("#feedback-text", words)
            self.go(page)
            self.assertIn(problem, page.inner_text(".error-summary"))
        page.fill("#feedback-text", "<script>alert(1)</script> =1+1")
        self.go(page)
        self.assertIn("Who are you", page.inner_text("h1"))

    def test_hostile_forms(self):
        device = Device(self.meeting)
        device.start()
        for fields in ({"answer": "5"}, {"answer": "-1"}, {"answer": "99999999999999999999"}, {"answer": "x"}, {}):
            self.assertEqual((303, "feedback/1"), device.post(at="1", **fields), fields)
        self.assertEqual((303, "feedback/2"), device.post(at="1", answer="4"))
        self.assertEqual((303, "feedback/2"), device.post(at="2", **{"option-7": "on"}))
        self.assertEqual((303, "feedback/3"), device.post(at="2", **{"option-0": "on", "option-7": "on"}))
        for place in ("0", "4", "x", "-1"):
            self.assertEqual((303, "feedback/3"), device.post(at="3", **{"place-0": place}))
        # A page that the form does not have is the one it is at.
        self.assertEqual(303, device.post(at="77")[0])
        self.assertEqual(303, device.post(at="\0")[0])
        self.assertEqual(303, device.page("77")[0])
        self.assertEqual(0, self.counts()[0])
        # Nothing of somebody else's form, and none without its name.
        stranger = Device(self.meeting)
        stranger.start()
        stranger.journey = "f" * 32
        self.assertEqual(410, stranger.send()[0])
        stranger.journey = "' OR 1=1"
        self.assertEqual(410, stranger.send()[0])
        self.assertEqual(303, device.post(at="start", section="nowhere")[0])

    def test_empty_form_counts_and_a_second_press_does_not(self):
        device = Device(self.meeting)
        device.start()
        for at in ("1", "2", "3", "4", "5", "role"):
            device.post(at=at, go="skip")
        self.assertEqual((303, "feedback/thanks"), device.send())
        for _ in range(3):
            self.assertEqual((303, "feedback/thanks"), device.send())
        self.assertEqual((1, [0, 0, 0, 0, 0]), self.counts())
        self.assertEqual(410, device.page("check")[0])

    def test_browser_without_cookies_goes_on_in_the_form(self):
        device = Device(self.meeting)
        device.start()
        for at in ("1", "2", "3", "4", "5", "role"):
            device.cookie = ""
            self.assertEqual(200, device.post(at=at, go="skip")[0])
        device.cookie = ""
        self.assertEqual((303, "feedback/thanks"), device.send())
        self.assertEqual(1, self.counts()[0])

    def test_closed_meanwhile_it_is_kept_for_them_to_see(self):
        page = self.page("/feedback", TABLET)
        self.go(page, "Start")
        page.check("#feedback-0")
        self.meeting.line("do how close")
        self.go(page)
        self.assertIn("The questions are closed", page.inner_text("h1"))
        self.assertIn("Very happy", page.inner_text(".answers"))
        self.assert_sound(page, "closed")
        self.picture(page, "feedback-closed-tablet")
        self.assertEqual(0, self.counts()[0])
        self.assertIn("Nobody is asked anything now", self.page("/feedback").inner_text("h1"))
        self.meeting.line("do how open")
        self.go(page, "Try to send them again")
        self.assertIn("Thank you", page.inner_text("h1"))
        self.assertEqual((1, [1, 0, 0, 0, 0]), self.counts())

    def test_edited_agenda_asks_what_is_new(self):
        page = self.page("/feedback", TABLET)
        self.go(page, "Start")
        page.check("#feedback-0")
        self.go(page)
        page.check("#feedback-0")
        self.go(page)
        text = self.meeting.agenda.read_text("utf-8").replace("[Leave, Food, Work]", "[Pets, Leave, Food]")
        self.meeting.agenda.write_text(text, "utf-8")
        refused = self.meeting.line("agenda take")
        self.assertIn("give the new question an id of its own", str(refused), "answers would count under other words")
        self.meeting.agenda.write_text(text.replace("id: next,", "id: next-time,"), "utf-8")
        self.assertTrue(self.meeting.line("agenda take")["ok"])
        page.select_option("#feedback-0", "1")
        self.go(page)
        self.assertIn("The questions have changed.", page.inner_text(".error-summary"))
        self.assertIn("What should we talk about next?", page.inner_text("h1"))
        self.assertEqual(0, page.locator("input:checked").count())
        page.check("#feedback-0")
        self.go(page)
        for _ in range(4):
            page.get_by_role("button", name="Skip").click()
        self.assertIn("How was today?", page.inner_text(".answers"))
        self.assertIn("Pets", page.inner_text(".answers"))

    # On a tablet that one person after another uses.

    def kiosk(self, **options):
        if not hasattr(self, "staff"):
            self.staff = self.meeting.enter()
        cookie, token = self.staff
        form = urlencode({"do": "link", "role": "kiosk", "token": token, "key": f"link-{len(self.contexts)}-{id(options)}"})
        _, _, text = self.meeting.request("POST", "/do", form, Content_Type=FORM, Cookie=cookie, Accept="application/json")
        page = self.page(json.loads(text)["link"], TABLET, **options)
        page.click("button")
        page.wait_for_url("**/kiosk")
        return page

    def test_shared_tablet_keeps_nothing_for_the_next(self):
        for script in (True, False):
            page = self.kiosk(java_script_enabled=script)
            page.get_by_role("link", name="Answer the questions").click()
            self.go(page, "Start")
            page.check("#feedback-0")
            self.go(page)
            page.check("#feedback-1")
            self.go(page)
            self.go(page, "Back")
            self.assertTrue(page.is_checked("#feedback-1"))
            for _ in range(5):
                page.get_by_role("button", name="Skip").click()
            self.picture(page, "feedback-kiosk-check")
            self.go(page, "Send")
            self.assertIn("Thank you", page.inner_text("h1"))
            for _ in range(8):
                self.step(page, -1)
                self.assertEqual(0, page.locator("input:checked").count(), page.url)
                self.assertNotIn("Very happy", page.inner_text("body") if page.locator(".answers").count() else "")
                if page.url.endswith("/kiosk"):
                    break
            page.goto("/feedback/check")
            self.assertIn("Please start again", page.inner_text("h1"))

    def test_who_leaves_a_shared_tablet_leaves_nothing(self):
        page = self.kiosk()
        page.goto("/feedback")
        self.go(page, "Start")
        page.check("#feedback-0")
        self.go(page)
        page.goto("/kiosk")
        page.goto("/feedback/1")
        self.assertIn("Please start again", page.inner_text("h1"))
        self.assertEqual(0, self.counts()[0])

    # For staff.

    def test_paper_is_keyed_in_by_digits_and_enter(self):
        console = self.console()
        page = self.page("/feedback/tally?section=how", context=console.context)
        self.assert_sound(page, "tally")
        self.assertEqual("tally-q1", page.evaluate("document.activeElement.id"))
        page.keyboard.type("2")
        self.assertEqual("tally-q2", page.evaluate("document.activeElement.id"))
        page.keyboard.type("1,3")
        page.keyboard.press("Enter")
        self.see(page, "One form is taken in. 1 form so far.")
        self.assertEqual("tally-q1", page.evaluate("document.activeElement.id"))
        page.keyboard.type("7")
        page.keyboard.press("Enter")
        self.see(page, "does not answer", ".error-summary")
        self.assert_sound(page, "tally problem")
        self.assertEqual("7", page.input_value("#tally-q1"))
        self.picture(page, "feedback-tally-problem")
        page.fill("#tally-q1", "1")
        page.fill("#tally-q5", "Lunch")
        page.check("input[name=print5]")
        page.get_by_role("button", name="Take this form in").click()
        self.see(page, "One form is taken in. 2 forms so far.")
        self.picture(page, "feedback-tally")
        self.assertEqual((2, [2, 1, 0, 0, 1]), self.told(page.content()))
        page.get_by_role("button", name="Take the last form out again").click()
        self.see(page, "taken out. 1 form so far.")
        self.assertEqual((1, [1, 1, 0, 0, 0]), self.told(page.content()))

    def test_staff_alone_key_in_and_read(self):
        for path in ("/feedback/tally", "/feedback/read"):
            self.assertEqual(403, self.meeting.request("GET", path)[0])
        self.assertEqual(403, self.meeting.request("POST", "/feedback/tally", "q1=1", Content_Type=FORM)[0])
        cookie = self.meeting.enter()[0]
        self.assertEqual(403, self.meeting.request("POST", "/feedback/tally", "q1=1&token=no", Content_Type=FORM, Cookie=cookie)[0])

    def test_texts_are_read_once_it_is_closed(self):
        for words in ("Lunch <b>", "People"):
            device = Device(self.meeting)
            device.answer(text=words, printed="yes" if words == "People" else "")
            device.send()
        console = self.console()
        page = self.page("/feedback/read?section=how", context=console.context)
        self.see_not(page, "Lunch")
        self.meeting.line("do how close")
        page.reload()
        self.see(page, "Lunch <b>")
        self.assert_sound(page, "read")
        self.picture(page, "feedback-read")
        self.assertIn("may be printed", page.locator("li", has_text="People").inner_text())
        self.assertIn("not to be printed", page.locator("li", has_text="Lunch").inner_text())

    def test_room_sees_bars_when_it_is_shown(self):
        room = self.page("/room", PROJECTOR)
        phone = self.page("/now", PHONE)
        self.meeting.line("do how tally question=today counts='14 10 9 0 0'")
        self.assertFalse(room.locator(".chart").count())
        self.assertTrue(self.meeting.line("do how show question=today")["ok"])
        for page in (room, phone):
            page.wait_for_selector(".chart")
            self.assertIn("Very happy", page.inner_text(".chart"))
            self.assertIn("about 15", page.inner_text(".chart"))
            self.assertIn("33 people answered.", page.inner_text(".chart"))
            self.assert_sound(page, "chart")
        self.picture(room, "feedback-room")
        self.picture(phone, "feedback-now-phone")
        self.meeting.line("do how hide")
        room.wait_for_selector(".chart", state="detached")


if __name__ == "__main__":
    unittest.main()
