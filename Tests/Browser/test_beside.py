"""What stands beside a meeting: an edited agenda, a time in which nobody was there, a rehearsal's clock, and what is asked first."""

import signal
import time

from browser import LAPTOP, PROJECTOR, BrowserTest, Hand
from meetings import ROOT

GAP = 31
"""Seconds that the program stands still, so that it is told: a shorter gap is a busy machine."""

PINNED = """\
lectern: 1
id: pinned
title: A pinned meeting
date: 2026-12-08
start: 13:00
end: 14:00
chairs: [{ name: Sam, role: service-user }]
sections:
  - { kind: talk, title: Opening words, id: opening, minutes: 20 }
  - { kind: break, title: Break, id: break, minutes: 10, at: 13:20 }
  - { kind: talk, title: Goodbye, id: goodbye, minutes: 30 }
"""


class Beside(BrowserTest):
    def edit(self, old, new):
        text = self.meeting.agenda.read_text("utf-8")
        self.assertIn(old, text)
        self.meeting.agenda.write_text(text.replace(old, new), "utf-8")

    def test_an_edited_agenda_is_looked_at_and_taken_over(self):
        self.meeting.line("next")
        console = self.console()
        room = self.page("/running-order", PROJECTOR)
        hand = Hand(console)
        hand.press("e")
        self.see(console, "The agenda file is the one this meeting runs by.", "#told")
        self.edit("title: Hot topics", "title: Warm topics")
        self.see(console, "The agenda file has changed.", "#beside")
        # Heard as well, without being looked for.
        self.see(console, "The agenda file has changed.", "#news")
        # Whatever is open stands below it.
        for size in (LAPTOP, {"width": 1024, "height": 768}, {"width": 390, "height": 844}):
            console.set_viewport_size(size)
            console.evaluate("() => window.scrollTo(0, 0)")
            console.click("footer > a >> text=Note")
            banner, panel = console.locator("#beside").bounding_box(), console.locator(".forms").bounding_box()
            self.assertLessEqual(banner["y"] + banner["height"], panel["y"], size)
            console.keyboard.press("Escape")
        console.set_viewport_size(LAPTOP)
        hand.press("e")
        self.see(console, "'Hot topics' is called 'Warm topics'.", "#edit")
        self.see_not(room, "Warm topics")
        self.assert_sound(console, "an edited agenda")
        self.picture(console, "console-edited-agenda")
        console.keyboard.press("Enter")
        self.see(console, "The agenda is taken over. u takes that back.", "#told")
        self.see(console, "Warm topics", ".order")
        self.see(room, "Warm topics")
        console.wait_for_selector("#beside", state="detached")
        console.wait_for_selector("#task-edit", state="detached")
        hand.press("u")
        self.see(console, "The agenda is the one from before.", "#told")
        self.see(console, "Hot topics", ".order")
        self.see(console, "The agenda file has changed.", "#beside")

    def test_what_forbids_an_edit_and_what_is_wrong_with_it_is_shown(self):
        self.meeting.line("next")
        console = self.console()
        self.edit("title: Opening words\n    id: opening", "title: First words\n    id: first")
        self.see(console, "cannot be taken over now", "#beside")
        console.click("#beside >> text=Look at it")
        self.see(console, "'Opening words' runs now and is gone from the agenda.", "#edit")
        self.assertEqual(0, console.locator("#edit button").count())
        self.edit("kind: talk", "kind: talc")
        # What is open is another now, and says so.
        self.see(console, "with errors", "#task-edit summary")
        self.see(console, "talc", "#edit pre")
        self.assert_sound(console, "an agenda with errors")
        self.assertEqual("opening", self.meeting.state()["section"])

    def test_only_what_was_looked_at_is_taken_over(self):
        """A page that another edit has overtaken is told, and takes nothing over."""
        self.meeting.line("next")
        console = self.console(java_script_enabled=False)
        self.edit("title: Hot topics", "title: Warm topics")
        self.meeting.until(lambda: console.goto("/console") and "The agenda file has changed" in console.content(), "the edit")
        console.click("summary >> text=More")
        console.click("#task-edit > summary")
        self.assertIn("'Hot topics' is called 'Warm topics'.", console.inner_text("#edit"))
        self.edit("title: Warm topics", "title: Cold topics")
        other = self.page("/console", context=console.context)
        self.meeting.until(lambda: other.goto("/console") and "Cold topics" in other.content(), "the other edit")
        console.click("#edit button")
        self.assertIn("The agenda file has changed once more.", console.inner_text(".error-summary"))
        console.click("#edit button")
        self.assertIn("Cold topics", console.inner_text(".order"))

    def test_an_absence_is_answered_by_whoever_comes_first(self):
        self.meeting.line("next")
        one = self.console()
        other = self.again(one)
        self.meeting.process.send_signal(signal.SIGSTOP)
        time.sleep(GAP)
        self.meeting.process.send_signal(signal.SIGCONT)
        left = 600 - GAP
        for page in (one, other):
            self.see(page, "The console stood still for 3", "#beside")
            self.see(page, "Take it out: nobody was here", "#beside")
        self.assert_sound(one, "an absence")
        self.picture(one, "console-absence")
        # Going on would decide it unasked.
        Hand(other).press("Space")
        self.see(other, "First say whether the time away counts: k or t.", "#told")
        self.assertEqual("opening", self.meeting.state()["section"])
        stale = other.evaluate("document.querySelector('#beside form[data-answer=k]').outerHTML")
        Hand(one).press("t")
        self.see(one, "The time left is what it was before.", "#told")
        for page in (one, other):
            page.wait_for_selector("#beside", state="detached")
        self.assertGreater(self.meeting.state()["secondsLeft"], left + 5)
        # What was under way as the other answered is told, and changes nothing.
        other.evaluate("(html) => { document.querySelector('.foot').insertAdjacentHTML('beforeend', html); document.querySelector('.foot form[data-answer=k] button').click(); }", stale)
        self.see(other, "Somebody has answered that already.", "#told")
        # It is a step as any other.
        Hand(one).press("u")
        self.meeting.until(lambda: self.meeting.state()["secondsLeft"] <= left + 2, "the time to count again")

    def test_a_rehearsal_jumps_and_runs_faster_and_slower(self):
        self.meeting.line("next")
        console = self.console()
        hand = Hand(console)
        hand.press(">")
        self.see(console, "The rehearsal is at", "#told")
        self.assertLessEqual(self.meeting.state()["secondsLeft"], 31)
        hand.press("}")
        self.see(console, "Rehearsal, 2 times as fast", "header")
        hand.press("}")
        self.see(console, "Rehearsal, 4 times as fast", "header")
        hand.press("{")
        self.see(console, "Rehearsal, 2 times as fast.", "#told")
        console.click("summary >> text=More")
        console.click("#task-clock > summary")
        console.click("#clock >> text=Slower")
        self.see(console, "Rehearsal.", "#told")
        console.wait_for_function("() => !document.querySelector('header').innerText.includes('times as fast')")

    def test_minutes_that_are_typed_say_what_they_cost(self):
        self.meeting.line("next")
        console = self.console()
        hand = Hand(console)
        hand.press("5")
        self.see(console, "+ gives 5 more minutes: ", "#told")
        self.see(console, "− takes 5 minutes: ", "#told")
        before = self.meeting.state()["secondsLeft"]
        console.keyboard.press("+")
        self.see(console, "It now ends at", "#told")
        self.assertGreater(self.meeting.state()["secondsLeft"], before + 200)

    def test_what_was_taken_back_is_told(self):
        self.meeting.line("next")
        console = self.console()
        hand = Hand(console)
        self.meeting.line("note The kettle is loud")
        hand.press("u")
        # This page did not write it: it may be somebody else's, and the slip another.
        self.see(console, "Take this back? It was not done on this page. Then it says: The note is gone.", "#told")
        self.assertEqual(1, len(self.meeting.state()["notes"]))
        hand.press("u")
        self.see(console, "Taken back. The note is gone. y brings it back.", "#told")
        hand.press("y")
        self.see(console, "Brought back. Note kept.", "#told")


class Pinned(BrowserTest):
    agenda = PINNED

    def test_a_pin_is_begun_early_only_on_a_second_word(self):
        self.meeting.line("next")
        console = self.console()
        hand = Hand(console)
        hand.press("Space")
        self.see(console, "Begin Break now? It is planned for 13:20, in 2", "#told")
        self.assert_sound(console, "a question")
        self.picture(console, "console-question")
        hand.press("Escape")
        self.see(console, "Not done. Break has not begun.", "#told")
        self.assertFalse(console.is_visible("#asked"))
        self.assertEqual("opening", self.meeting.state()["section"])
        # By hand, it is the same two answers.
        console.locator("footer").get_by_role("button", name="Next").click()
        console.click("#no")
        self.see(console, "Not done.", "#told")
        console.wait_for_timeout(800)
        console.locator("footer").get_by_role("button", name="Next").click()
        console.click("#yes >> text=Begin it now")
        self.see(console, "Break", "main h2")
        self.assertFalse(console.is_visible("#asked"))

    def test_a_question_is_about_where_the_meeting_was(self):
        """Somebody else moves it while one is asked: the answer is refused, and moves nothing."""
        self.meeting.line("next")
        console = self.console(java_script_enabled=False)
        console.click("text=Next: Break")
        self.assertIn("Begin Break now?", console.inner_text("h1"))
        self.meeting.line("go goodbye")
        console.click("button:has-text('Yes, begin it now')")
        self.assertIn("Somebody else has just moved the meeting.", console.inner_text("#told"))
        self.assertEqual("goodbye", self.meeting.state()["section"])

    def test_planned_and_taken_stand_side_by_side_at_the_end(self):
        self.meeting.line("next")
        self.meeting.line("go goodbye")
        self.meeting.line("next")
        console = self.console()
        self.see(console, "Minutes planned and taken", "table")
        self.see(console, "In all: ", "main")
        self.assert_sound(console, "an ended meeting")


class Scale(BrowserTest):
    agenda = ROOT / "agendas/regional-meeting.yaml"

    def test_the_running_order_is_to_scale(self):
        """On a laptop each row is as high as its minutes, within what is needed to read it, and nothing scrolls."""
        console = self.console(LAPTOP)
        rows = console.evaluate("""() => [...document.querySelectorAll(".order li:not(.end)")].map((row) => ({
            minutes: Number(/ t(\\d+)/.exec(row.className)[1]), height: row.getBoundingClientRect().height,
            text: row.scrollHeight <= row.clientHeight + 1 }))""")
        self.assertEqual(10, len(rows))
        self.assertTrue(all(row["text"] and row["height"] >= 22 for row in rows), rows)
        highest = max(rows, key=lambda row: row["minutes"])
        scale = highest["height"] / highest["minutes"]
        for row in rows:
            self.assertGreaterEqual(row["height"], row["minutes"] * scale - 1, (row, scale))
            # Where it is higher than its minutes, that is for its words.
            self.assertLessEqual(row["height"], max(row["minutes"] * scale + 1, 23.5), (row, scale))
        pane = console.evaluate("[document.getElementById('order').scrollHeight, document.getElementById('order').clientHeight]")
        self.assertLessEqual(pane[0], pane[1])
