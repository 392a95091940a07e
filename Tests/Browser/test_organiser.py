"""The organiser's pages: returns put together, published and answered; meetings and kinds; agendas made of forms."""

import hashlib
import json
import pathlib
import re

from browser import LAPTOP, BrowserTest
from meetings import SMALL, Serving, today

PHONE = {"width": 390, "height": 844}
LOOKS = [({}, LAPTOP, "laptop"), ({"color_scheme": "dark"}, LAPTOP, "dark"), ({}, PHONE, "phone")]


def sending(meeting, group, people=20, revision=1, theme="Safety", title=None):
    """The bytes of a return."""
    content = {
        "id": meeting, "revision": revision,
        "meeting": {"title": title or f"{group} group", "date": "2026-12-08", "group": group, "level": "regional"},
        "attendance": [{"service": "Alder Unit", "role": "staff", "people": people}],
        "questions": [{"id": "today", "ask": "How was today?", "answers": ["Good", "Bad"], "ordered": False, "several": False}],
        "counts": [{"question": "today", "answer": 0, "role": "staff", "people": people},
                   {"question": "today", "answer": 1, "role": "staff", "people": 13}],
        "quotes": [], "key-points": [{"text": "A quiet room", "theme": theme, "further": True}], "actions": [], "published": [],
    }
    text = lambda value: json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return (text({
        "confidential": "Confidential, and not for publication: exact counts. Only 'lectern roll-up' makes what may be published.",
        "lectern-return": 1, "return": content, "sha256": hashlib.sha256(text(content).encode()).hexdigest()}) + "\n").encode()


def file(name, data):
    return {"name": name, "mimeType": "application/json", "buffer": data}


class OrganiserTest(BrowserTest):
    def organiser(self, path="/organiser", **options):
        page = self.console(**options)
        page.goto(path)
        return page

    def press(self, page, words, within="body"):
        page.locator(within).get_by_role("button", name=words).first.click()
        page.wait_for_load_state()

    def saved(self, page, words):
        """What a button saves: the file's name and its text."""
        with page.expect_download() as waiting:
            page.get_by_role("button", name=words).first.click()
        return waiting.value.suggested_filename, pathlib.Path(waiting.value.path()).read_text("utf-8")

    def add(self, page, *files):
        page.set_input_files("input[name=files]", list(files))
        self.press(page, "Add them")

    def look(self, page, name):
        """Sound and drawn in each look; no page is wider than its screen."""
        for look, size, called in LOOKS:
            page.emulate_media(color_scheme=look.get("color_scheme", "light"))
            page.set_viewport_size(size)
            self.assert_sound(page, f"{name}, {called}")
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            self.assertLessEqual(wide, 0, f"{name} is wider than a {called}")
            self.picture(page, f"organiser-{name}-{called}")
        page.emulate_media(color_scheme="light")
        page.set_viewport_size(LAPTOP)


class Returns(OrganiserTest):
    def journey(self, page):
        self.see(page, "They stay in this program's memory, on no disk.")
        self.add(page, file("n.json", sending("n", "North")), file("s.json", sending("s", "South", 24)))
        self.see(page, "2 files were added.")
        page.locator("summary", has_text="Say who is expected").click()
        page.fill("textarea[name=names]", "North\nThe South: South, Coast\nEast\n")
        self.press(page, "Keep this list")
        self.see(page, "not yet")
        bad = sending("e", "East").replace(b'"people":20', b'"people":2')
        self.add(page, file("e.json", bad), file("<b>x.json", b"{" * 50), file("w.json", sending("w", "Elsewhere")),
                 file("n2.json", sending("n", "North", 21, revision=2)))
        self.see(page, "2 files cannot be used.")
        self.see(page, "4 files were added. Of these, 2 cannot be used: see below.")
        self.see(page, "was changed after it was written")
        self.see(page, "<b>x.json")
        self.see(page, "region 'Elsewhere' is not expected")
        self.see(page, "revision 2 in n2.json takes its place")

    def test_returns_are_put_together_published_and_answered(self):
        page = self.organiser("/organiser/returns")
        self.journey(page)
        self.look(page, "returns")
        page.click("text=See the confidential briefing")
        self.see(page, "Confidential, and not for publication: the counts are exact.")
        self.see(page, "45")
        name, text = self.saved(page, "Save as HTML")
        self.assertEqual("briefing.html", name)
        self.assertIn("Confidential", text)
        page.click("text=Back to the returns")
        page.click("text=See the public edition")
        self.see(page, "Raised in 2 of 2 regions.")
        self.see(page, "Not heard from yet: East.")
        self.look(page, "preview")
        page.click("text=Back to the returns")
        page.fill("input[name=title]", "What we heard <in> 2026")
        self.press(page, "Publish edition 1")
        self.see(page, "It is published, and kept.")
        self.assertIn("lectern-roll-up", self.saved(page, "Save as JSON")[1])
        self.assertIn("figure,How was today?,Everybody,Good,45", self.saved(page, "Save as CSV")[1])
        self.assertEqual("edition-1.md", self.saved(page, "Save as Markdown")[0])
        self.look(page, "edition")

        page.click("text=Answer what people asked for")
        self.look(page, "answers")
        page.check("input[name=status-0][value=not-yet]")
        self.press(page, "Save the file of answers")
        self.see(page, "Write what was done, what comes next, or why not.")
        self.assert_sound(page, "an answer that is missing")
        page.fill("textarea[name=answer-0]", "Rooms are \"found\": one a unit.\nMore come.")
        page.fill("input[name=by-0]", "June 2027")
        name, text = self.saved(page, "Save the file of answers")
        self.assertEqual("answers-edition-1.yaml", name)
        self.assertIn('status: not-yet\n    answer: "Rooms are \\"found\\": one a unit.', text)
        self.assertIn('by: "June 2027"', text)

        page.goto("/organiser/returns")
        self.press(page, "Publish edition")
        self.see(page, "The last edition has all of these returns already.")
        self.assertTrue(page.url.split("?")[0].endswith("/organiser/returns"))
        self.add(page, file("e2.json", sending("e", "East", 30)))
        self.press(page, "Publish edition 2")
        self.see(page, "This is edition 2.")
        page.goto("/organiser/returns")
        self.press(page, "Drop all returns")
        self.see(page, "All returns were dropped.")
        self.see_not(page, "n.json")
        page.goto("/organiser")
        self.see(page, "Edition 2")

    def test_without_a_script_too(self):
        console = self.console()
        plain = self.context(java_script_enabled=False)
        plain.add_cookies(console.context.cookies())
        page = plain.new_page()
        page.goto("/organiser/returns")
        page.set_input_files("input[name=files]", [file("n.json", sending("n", "North"))])
        page.click("text=Add them")
        self.assertIn("1 file was added.", page.inner_text("body"))
        page.click("text=Publish edition 1")
        self.assertIn("It is published, and kept.", page.inner_text("body"))

    def test_files_can_be_dropped_in(self):
        page = self.organiser("/organiser/returns")
        data = sending("n", "North").decode()
        page.evaluate("""(text) => {
          const held = new DataTransfer();
          held.items.add(new File([text], "dropped.json", { type: "application/json" }));
          document.querySelector("form[data-drop]").dispatchEvent(new DragEvent("drop", { dataTransfer: held, bubbles: true, cancelable: true }));
        }""", data)
        self.see(page, "1 file was added.")
        self.see(page, "dropped.json")

    def test_nobody_else_comes_in_and_too_much_is_told(self):
        for path in ("", "/returns", "/preview", "/kinds", "/agenda", "/edition?number=1", "/meeting?id=a&date=b"):
            self.assertEqual(403, self.meeting.request("GET", f"/organiser{path}")[0], path)
        for path in ("do", "files", "agenda/do", "agenda/files"):
            kind = "multipart/form-data; boundary=x" if "files" in path else "application/x-www-form-urlencoded"
            self.assertEqual(403, self.meeting.request("POST", f"/organiser/{path}", "do=clear", Content_Type=kind)[0], path)
        cookie, token = self.meeting.enter()
        kind = "multipart/form-data; boundary=x"
        ask = lambda body, kind=kind: self.meeting.request("POST", "/organiser/files", body, Content_Type=kind, Cookie=cookie)
        self.assertEqual(400, ask("nonsense")[0])
        part = '--x\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\nb\r\n'
        self.assertEqual(403, ask(part + "--x--")[0], "no token")
        status, _, text = ask(part + "x" * (33 << 20) + "--x--")
        self.assertEqual(413, status)
        self.assertIn(b"more than 32 MB", text)


class Meetings(OrganiserTest):
    rehearses = False
    agenda = today("id: now\ntitle: North <West>\ngroup: { name: North West, level: regional }\nsections:\n"
                   "  - { kind: talk, title: Hello, minutes: 60 }\n")

    def test_how_far_each_meeting_is(self):
        page = self.organiser()
        self.see(page, "planned")
        self.meeting.line("next")
        page.reload()
        self.see(page, "running")
        self.meeting.line("next")
        page.reload()
        self.see(page, "held")
        self.look(page, "overview")
        name, text = self.saved(page, "Save its report")
        self.assertEqual("now-report.html", name)
        self.assertIn("North &lt;West&gt;", text)
        page.click("text=Look at its return")
        self.see(page, "Words stand in it as somebody has read them")
        self.look(page, "return")
        name, text = self.saved(page, "Save this return")
        self.assertEqual("now-return-1.json", name)
        page.goto("/organiser")
        self.see(page, "returned")
        page.click("text=Look at its return")
        page.locator("summary", has_text="Close the report").click()
        self.look(page, "closing")
        page.check("input[name=sure]")
        self.press(page, "Close it, and erase the answers")
        self.see(page, "The report of North <West> is closed.")
        self.see(page, "signed off")
        page.goto("/organiser/returns")
        self.add(page, file(name, text.encode()))
        self.see(page, "Counts: North <West>")


class Agendas(OrganiserTest):
    def test_kinds_show_what_they_look_like(self):
        page = self.organiser("/organiser/kinds")
        self.look(page, "kinds")
        for kind in page.eval_on_selector_all("main li a", "all => all.map((one) => one.getAttribute('href'))"):
            page.goto(kind)
            self.see(page, "How it looks")
            self.assertLess(0, page.locator(".preview h4").count(), kind)
        page.goto("/organiser/kinds/1-2-4-all")
        self.see(page, "Tables and people see")
        self.look(page, "kind")

    def test_an_agenda_is_made_of_forms_and_keeps_the_rest(self):
        page = self.organiser("/organiser/agenda")
        self.look(page, "agendas")
        text = SMALL.replace("title: A small meeting", "# Ours, and it stays.\ntitle: 'A small meeting'  # so called")
        page.set_input_files("input[name=files]", [file("mine.yaml", text.encode())])
        self.press(page, "Open it")
        self.see(page, "Agenda: A small meeting")
        self.look(page, "agenda")
        page.click("text=Hot topics")
        self.see(page, "Section 3: Hot topics")
        page.get_by_label("Minutes", exact=True).first.fill("ten")
        self.press(page, "Change this section")
        self.see(page, "Kept, but something is not right yet.")
        self.assertIn("invalid", page.content())
        self.assertEqual(1, page.locator(".field .problem").count())
        self.look(page, "section")
        page.get_by_label("Minutes", exact=True).first.fill("12")
        self.press(page, "Change this section")
        self.assertEqual(0, page.locator(".field .problem").count())
        page.click("text=Back to the whole agenda")
        name, saved = self.saved(page, "Save as a file")
        self.assertEqual("mine.yaml", name)
        before, after = text.split("id: topics"), saved.split("id: topics")
        self.assertEqual(before[0], after[0])
        self.assertEqual(before[1].replace("minutes: 10", "minutes: 12", 1), after[1])

        page.select_option("select[name=kind]", "feedback")
        self.press(page, "Add it at the end")
        self.see(page, "A section was added at the end.")
        self.press(page, "Up", within=".order-list > li:last-child")
        self.see(page, "It was moved.")
        self.press(page, "Take out", within=".order-list > li:nth-child(4)")
        self.see(page, "It was taken out.")
        for _ in range(3):
            self.press(page, "Undo")
        self.assertEqual(saved, self.saved(page, "Save as a file")[1])

    def test_two_windows_do_not_undo_each_other(self):
        page = self.organiser("/organiser/agenda")
        self.press(page, "Regional meeting")
        other = self.page(page.url, context=page.context)
        self.press(page, "Down", within=".order-list > li:first-child")
        self.see(page, "It was moved.")
        self.press(other, "Down", within=".order-list > li:first-child")
        self.see(other, "was changed in another window")

    def field(self, page, name):
        return page.locator(f"[name='f.{name}']")

    def test_every_button_takes_what_was_typed(self):
        console = self.console()
        for script in (True, False):
            context = self.context(java_script_enabled=script)
            context.add_cookies(console.context.cookies())
            page = context.new_page()
            page.goto("/organiser/agenda")
            self.press(page, "Regional meeting")
            self.field(page, "title").fill("Typed, and saved")
            self.assertIn("title: Typed, and saved\n", self.saved(page, "Save as a file")[1])
            # The page is still there: what is typed next counts from what was saved.
            self.field(page, "venue").fill("The hall")
            self.press(page, "Down", within=".order-list > li:first-child")
            self.assertIn("It was moved.", page.inner_text("main"))
            self.assertEqual("Typed, and saved", self.field(page, "title").input_value())
            self.assertEqual("The hall", self.field(page, "venue").input_value())
            self.field(page, "title").fill("Typed, and pressed Enter")
            self.field(page, "title").press("Enter")
            page.wait_for_load_state()
            self.assertIn("Changed.", page.inner_text("main"))
            page.locator(".order-list > li:first-child .plain-button").click()
            page.wait_for_load_state()
            self.field(page, "title").fill("A section of ours")
            self.press(page, "Back to the whole agenda")
            self.assertIn("A section of ours", page.inner_text(".order-list"))
            page.goto("/organiser/agenda")
            self.assertIn("Open now", page.inner_text("main"))
            page.get_by_role("link", name="Typed, and pressed Enter").first.click()
            self.press(page, "Put it away")
            self.press(page, "Regional meeting")
            self.field(page, "start").fill("soon")
            self.press(page, "Save as a file")
            self.assertIn("Not saved yet: it has mistakes.", page.inner_text("main"))
            self.assertIn("start: soon", self.saved(page, "Save it with its mistakes")[1])
            self.press(page, "Put it away")

    def test_what_was_typed_in_two_windows_stays(self):
        page = self.organiser("/organiser/agenda")
        self.press(page, "Regional meeting")
        other = self.page(page.url, context=page.context)
        self.field(page, "title").fill("Of the first")
        self.press(page, "Change these")
        self.field(other, "venue").fill("Of the second")
        self.press(other, "Change these")
        self.see(other, "Changed.")
        self.assertEqual(("Of the first", "Of the second"),
                         tuple(self.field(other, name).input_value() for name in ("title", "venue")))
        self.field(page, "venue").fill("Of the first too")
        self.press(page, "Change these")
        self.see(page, "What you typed is still here")
        self.see(page, "In the other window: Of the second")
        self.assertEqual("Of the first too", self.field(page, "venue").input_value())
        self.look(page, "agenda-two-windows")
        self.press(page, "Change these")
        self.see(page, "Changed.")
        self.assertEqual("Of the first too", self.field(page, "venue").input_value())

    def test_files_that_stand_in_are_named(self):
        page = self.organiser("/organiser/agenda")
        self.press(page, "Regional meeting")
        self.see(page, "Lectern's own files stand in for")

    def test_what_is_no_agenda_is_told(self):
        page = self.organiser("/organiser/agenda")
        page.set_input_files("input[name=files]", [file("bad.yaml", b"a: [")])
        self.press(page, "Open it")
        self.see(page, "bad.yaml")
        self.see(page, "the file has mistakes")


class Calendar(OrganiserTest):
    def test_all_meetings_that_are_served_stand_in_one_calendar(self):
        served = Serving(SMALL.replace("venue:", "ask: the activity team\nvenue:"),
                         SMALL.replace("id: small", "id: other").replace("2026-12-08", "2027-03-09"))
        self.addCleanup(served.close)
        page = self.page(served.address)
        self.see(page, "When and where we meet")
        self.see(page, "the activity team")
        self.see(page, "Tuesday 9 March 2027")
        for size, name in ((LAPTOP, "laptop"), (PHONE, "phone")):
            page.set_viewport_size(size)
            self.assert_sound(page, f"the calendar, {name}")
            self.picture(page, f"calendar-{name}")
        status, headers, text = served.request("GET", "/meetings.ics")
        self.assertEqual((200, 2), (status, text.count(b"BEGIN:VEVENT")))
        self.assertIn("text/calendar", headers["content-type"])
        # The organiser's pages stand at the root, and open with the link of any meeting.
        page = self.page(served.links["other"])
        page.click("button")
        page.goto(f"{served.address}organiser")
        self.see(page, "Meetings of this library")
