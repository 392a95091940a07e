"""What people wrote is for those who run the meeting alone."""

from browser import BrowserTest

AGENDA = """\
lectern: 1
id: small
title: North West Recovery Group
date: 2026-12-08
start: 13:00
end: 14:00
services: [Alder Unit]
chairs: [{ name: Sam, role: service-user }, { name: Jo, role: staff }]
sections:
  - kind: feedback
    title: How was it?
    id: close
    minutes: 30
    questions: [{ id: best, ask: What was best?, type: text }]
  - { kind: talk, title: Goodbye, id: goodbye, minutes: 30 }
"""


class Review(BrowserTest):
    agenda = AGENDA

    def test_nobody_else_reads_them(self):
        status, _, text = self.meeting.request("GET", "/review")
        self.assertEqual(403, status)
        status, _, _ = self.meeting.request("POST", "/review", "do=print&text=ab&words=x",
                                            Content_Type="application/x-www-form-urlencoded")
        self.assertEqual(403, status)
