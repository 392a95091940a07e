"""Real Chromium: one for each process, and pages that tell what they asked for and what went wrong on them."""

import atexit
import os
import pathlib
import unittest

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, sync_playwright

from meetings import PATIENCE, ROOT, SMALL, Meeting

PICTURES = ROOT / ".build-browser/pictures"
"""Where screenshots go; git ignores it."""

LAPTOP = {"width": 1366, "height": 768}
PROJECTOR = {"width": 1280, "height": 720}
PHONE = {"width": 360, "height": 740}

THOUGHT = 750
"""Milliseconds between two presses that move the meeting: what comes sooner counts as one press of a hand that shakes."""

_open = {}

# Chromium without its windows: the same engine, which draws the same pictures for half the work.
SHELL, WHOLE = "/usr/bin/chromium-headless-shell", "/usr/bin/chromium"


def program():
    return os.environ.get("LECTERN_CHROMIUM") or (SHELL if os.path.exists(SHELL) else WHOLE)


def chromium():
    if "browser" not in _open:
        _open["playwright"] = sync_playwright().start()
        _open["browser"] = _open["playwright"].chromium.launch(
            executable_path=program(), args=["--no-sandbox"] if os.geteuid() == 0 else [])
        atexit.register(shut)
    return _open["browser"]


def shut():
    if "browser" in _open:
        _open.pop("browser").close()
        _open.pop("playwright").stop()


class BrowserTest(unittest.TestCase):
    """A test with a meeting and browsers of its own; what fails leaves a picture of each page."""

    agenda = SMALL
    options = []
    """For the program, beside what every test's has."""
    rehearses = True

    def setUp(self):
        self.meeting = Meeting(self.agenda, *self.options, rehearses=self.rehearses)
        self.addCleanup(self.meeting.close)
        self.contexts = []
        self.faults = []
        self.addCleanup(self._close)

    def _close(self):
        failed = not self._outcome.success
        for context in self.contexts:
            for number, page in enumerate(context.pages):
                if failed:
                    self.picture(page, f"failed-{self.id()}-{number}")
            context.close()
        self.assertEqual([], self.faults, "what went wrong in the pages")

    def _hear(self, message):
        """A script's error, and what the pages' own policy did not let through; not that a server was away."""
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.faults.append(message.text)

    def context(self, viewport=LAPTOP, **options):
        """A browser that nobody has used: no cookies of another's."""
        context = chromium().new_context(viewport=viewport, base_url=self.meeting.address, **options)
        context.set_default_timeout(PATIENCE * 1000)
        context.on("console", self._hear)
        context.on("weberror", lambda error: self.faults.append(str(error.error)))
        self.contexts.append(context)
        return context

    def page(self, path, viewport=LAPTOP, context=None, **options):
        page = (context or self.context(viewport, **options)).new_page()
        page.goto(path)
        return page

    def console(self, viewport=LAPTOP, **options):
        """The console, come in by the link as a person does."""
        page = self.page(self.meeting.link, viewport, **options)
        page.click("button")
        page.wait_for_selector("body.console")
        return page

    def again(self, console):
        """The same browser's console in another window."""
        return self.page("/console", context=console.context)

    def step(self, page, places):
        """Goes back or forward in the history, as the browser's own buttons do; nowhere where nothing is left.

        Playwright's own wait for an event, which does not come where the page before is still being drawn.
        """
        page.wait_for_load_state()
        devtools = page.context.new_cdp_session(page)
        history = devtools.send("Page.getNavigationHistory")
        there = history["currentIndex"] + places
        if not 0 <= there < len(history["entries"]):
            return devtools.detach()
        devtools.send("Page.navigateToHistoryEntry", {"entryId": history["entries"][there]["id"]})
        is_there = lambda: devtools.send("Page.getNavigationHistory")["currentIndex"] == there
        is_drawn = lambda: page.evaluate("document.readyState") == "complete"
        self.meeting.until(lambda: self._once(is_there) and self._once(is_drawn), "the page before, or after")
        devtools.detach()

    @staticmethod
    def _once(found):
        """Nothing where a page is just being replaced by another."""
        try:
            return found()
        except Error:
            return None

    def picture(self, page, name):
        """For somebody to look at. Chromium takes none while a page is just being replaced by another."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        taken = lambda: page.screenshot(path=PICTURES / f"{name}.png", timeout=PATIENCE * 1000)
        self.meeting.until(lambda: self._once(taken), f"a picture of {page.url}")

    def see(self, page, words, where="body", within=PATIENCE):
        """Waits until words stand there, visible."""
        try:
            page.wait_for_function(
                "([where, words]) => [...document.querySelectorAll(where)].some((one) => one.innerText.replace(/\\s+/g, ' ').includes(words))",
                arg=[where, words], timeout=within * 1000)
        except Exception:
            raise AssertionError(f"{page.url} does not show {words!r} in {where} within {within} s:\n{page.inner_text('body')}")

    def see_not(self, page, words):
        self.assertNotIn(words, page.inner_text("body"))

    def assert_sound(self, page, what):
        """No violation that axe knows of."""
        found = Axe().run(page).response["violations"]
        self.assertEqual([], [f"{what}: {one['id']}: {one['help']}: " + "; ".join(
            f"{node['target']} {node['html'][:160]} {node['failureSummary'][:300]}" for node in one["nodes"][:3]) for one in found])


class Hand:
    """A person at the keys, at a person's pace."""

    def __init__(self, page):
        self.page = page

    def press(self, key):
        self.page.wait_for_timeout(THOUGHT)
        self.page.keyboard.press(key)
