"""A day on which somebody withdraws: the console tells it with its price, and a key gives the place to who waits."""

import re

from meetings import ConsoleTest


class WithdrawingTests(ConsoleTest):
    def setUp(self):
        super().setUp()
        self.codes = {}
        for name in ("Ann", "Bob", "Cat", "Dan"):
            told = self.place.lectern(
                "sign-up", "add", self.place.agenda("day"), "--name", name, "--role", "service-user", "--present",
                "--talk", f"The talk of {name}", "--show", "name")
            self.codes[name] = re.search(r"Withdraw code: (.+)", told)[1].split()
        self.at = self.console("day", columns=100, lines=30, speed=None)
        # It is a minute or two before the time: whatever is asked first, the meeting begins now.
        self.at.wait_for("Opening words")
        self.at.begin(re.compile("Opening words"))
        self.at.wait_for(re.compile(r"\d:\d\d left of|0:\d\d left"))

    def withdraw(self, name):
        self.place.lectern("sign-up", "withdraw", self.place.agenda("day"), *self.codes[name])

    def test_aPlaceThatComesFreeIsGivenByAKeyAndTheNextOneHasItsPrice(self):
        self.withdraw("Ann")
        self.at.wait_for("Place 1 in Presentations is free now.")
        self.at.wait_for("Somebody waits for a place.")
        self.assertSeesNot(self.at, "Ann")
        self.at.send("j")
        self.at.wait_for("The first who waited has the place.")
        self.withdraw("Bob")
        self.at.wait_for("Place 2 in Presentations is free now.")
        self.at.wait_for("It changes:")
        self.assertSees(self.at, "Groups")
        self.at.send(".")
        self.at.wait_for("It stays as it is.")
        self.at.wait_gone("Place 2 in Presentations is free now.")
        self.assertClean(self.at)
        self.assertEqual(self.at.leave(), 0)
        self.assertRestored(self.at)
        standing = self.place.lectern("sign-up", "list", self.place.agenda("day"))
        self.assertRegex(standing, r"(?m)Dan.*place 1|place 1.*Dan")

    def test_withNobodyWaitingThereIsNothingToGive(self):
        self.withdraw("Dan")
        self.withdraw("Bob")
        self.at.wait_for("Place 2 in Presentations is free now.")
        self.at.wait_for("It changes:")
        self.at.send("j")
        self.at.wait_until_still()
        self.assertSees(self.at, "Place 2 in Presentations is free now.")
        self.at.send(".")
        self.at.wait_for("It stays as it is.")
