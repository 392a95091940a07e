"""Everybody's pages on A4."""

import io
import unicodedata

from pypdf import PdfReader

from browser import PICTURES, BrowserTest
from meetings import ROOT


class Print(BrowserTest):
    agenda = ROOT / "agendas/regional-meeting.yaml"

    def pages_of(self, path, name):
        """The text of each sheet."""
        page = self.page(path)
        data = page.pdf(format="A4", prefer_css_page_size=True)
        PICTURES.mkdir(parents=True, exist_ok=True)
        (PICTURES / f"print-{name}.pdf").write_bytes(data)
        # Letters that were drawn as one, such as "fi", are two again.
        return [" ".join(unicodedata.normalize("NFKC", sheet.extract_text()).split()) for sheet in PdfReader(io.BytesIO(data)).pages]

    def test_running_order_is_one_sheet_with_every_title_and_time(self):
        sheets = self.pages_of("/running-order", "running-order")
        self.assertEqual(1, len(sheets), sheets)
        rows = [("12:15", "Arrival and lunch"), ("13:00", "Welcome, safety and group agreement"), ("13:10", "Check-in"),
                ("13:20", "You said, we did"), ("13:30", "Presentations"), ("14:15", "Break"), ("14:30", "What helps us feel safe?"),
                ("14:55", "Tables feed back"), ("15:05", "Hot topics"), ("15:15", "Next steps, your feedback and goodbye"), ("15:30", "We finish")]
        rest = sheets[0]
        for at, title in rows:
            self.assertIn(at, rest)
            rest = rest.partition(at)[2]
            self.assertTrue(rest.strip().startswith(title), f"{at}: {rest[:60]}")
        for words in ("North West Recovery and Outcomes Group", "Tuesday 8 December 2026", "13:00 to 15:30", "Alder Hall"):
            self.assertIn(words, sheets[0])
        # What leads elsewhere, and what stood there at one moment, is nothing for paper.
        for words in ("Back", "http", "Now", "up to date", "how it stood"):
            self.assertNotIn(words, sheets[0])

    def test_paper_says_what_is_over_and_of_which_moment_it_is(self):
        self.meeting.line("next")
        self.meeting.line("next")
        sheets = self.pages_of("/running-order", "running-order-running")
        self.assertEqual(1, len(sheets))
        self.assertRegex(sheets[0], "Arrival and lunch Done.*Welcome, safety and group agreement Now")
        self.assertRegex(sheets[0], r"This is how it stood at \d\d:\d\d\.")

    def test_front_page_is_one_sheet(self):
        sheets = self.pages_of("/", "front")
        self.assertEqual(1, len(sheets), sheets)
        for words in ("Tuesday 8 December 2026", "Alder Hall", "Sam and Jo lead the meeting today.", "You can leave the room at any time."):
            self.assertIn(words, sheets[0])
        for words in ("What you can do here", "See what happens", "It has not begun", "We begin"):
            self.assertNotIn(words, sheets[0])

    def test_sections_are_one_sheet_each(self):
        for section in ("arrival-and-lunch", "welcome", "you-said-we-did", "talks", "tables", "close"):
            sheets = self.pages_of(f"/section/{section}", section)
            self.assertEqual(1, len(sheets), section)
            self.assertIn("It takes about", sheets[0])

    def test_nothing_is_wider_than_the_sheet(self):
        """672 px are the 178 mm between the margins."""
        for path in ("/", "/now", "/running-order", "/section/you-said-we-did", "/section/tables"):
            page = self.page(path, {"width": 672, "height": 1000})
            page.emulate_media(media="print")
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 672, path)
            self.assertEqual("rgb(255, 255, 255)", page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
