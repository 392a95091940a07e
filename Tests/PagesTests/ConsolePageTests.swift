internal import Agenda
internal import Meeting
internal import Rendering
internal import SectionKit
internal import Testing
internal import Wording

@testable internal import Pages

/// The console page as HTML.
@Suite struct ConsolePageTests {
    private func page(
        _ bench: Bench, beside: Beside = Beside(), dark: Bool = false, _ again: ConsoleForm.Again? = nil
    ) -> String {
        ConsolePage(
            picture: MeetingPicture(bench.answer, Surroundings(screen: RoomScreen(isDark: dark), beside: beside)),
            token: "token",
            told: nil,
            again: again
        ).shell.document.markup
    }

    private func running() throws -> Bench {
        var bench = try Bench()
        try bench.perform(.go("talks"))
        return bench
    }

    @Test func whatSectionsHaveOfTheirOwnAreForms() throws {
        let page = page(try running())
        #expect(page.contains("Talks: Not here"))
        #expect(page.contains("<label for=\"act-talks-not-here-field-slot\">Which talk, counted from 1</label>"))
        #expect(page.contains("min=\"1\" max=\"20\""))
        #expect(page.contains("A number from 1 to 20"))
        // A default is chosen already, and what may be left out says so.
        #expect(page.contains("name=\"field-away\" value=\"yes\" id=\"act-talks-not-here-field-away\" checked"))
        #expect(page.contains("by the name that they choose (optional)"))
    }

    /// What is planned stands at its nearest minute, as on every other screen.
    @Test func theConsoleAndTheRoomTellOneTimeOfWhatComesNext() throws {
        var bench = try Bench("- { kind: talk, title: One, minutes: 10 }\n- { kind: talk, title: Two, minutes: 80 }")
        bench.now = bench.now + .seconds(40)
        try bench.perform(.next)
        let next = try #require(bench.picture.view(for: .room).next?.at)
        #expect(bench.picture.clock.timeWithSeconds(of: next).hasSuffix(":40"), "the case is one where it matters")
        let time = bench.picture.clock.planned(next)
        #expect(RoomView(picture: bench.picture).region.markup.contains(time))
        #expect(page(bench).contains("Next, at \(time)"))
    }

    @Test func listsSayWhatEachChoiceWouldChange() throws {
        let bench = try running()
        let lead = LeadView(picture: bench.picture)
        let places = ConsolePlaces(lead: lead)
        #expect(places.all.contains { $0.title == "Talks, now" && $0.more.isEmpty })
        #expect(places.all.contains { $0.value.hasPrefix("talks/") })
        let hot = try #require(places.coming.first { $0.value == "hot" })
        #expect(hot.more == lead.price(.skip("hot"), gains: true) ?? "")
        #expect(!hot.more.isEmpty)
        #expect(!places.coming.contains { $0.value == "talks" })
    }

    @Test func aTitleFromRightToLeftTurnsNoPriceRound() throws {
        let bench = try Bench(Bench.sections.replacing("Hot,", with: "חם,"))
        let lead = LeadView(picture: bench.picture)
        let price = try #require(lead.price(.go("break"), gains: true) ?? lead.price(.extend(.minutes(1))))
        #expect(!price.contains("חם") || price.contains("\u{2068}חם\u{2069} "), "\(price)")
        #expect(ConsolePlaces(lead: lead).all.contains { $0.title.hasPrefix("\u{2068}חם\u{2069}, ") })
    }

    @Test func anEndedConsoleOffersNothingThatMoves() throws {
        var bench = try running()
        try bench.perform(.go("close"))
        try bench.perform(.next)
        let page = page(bench)
        for command in ["next", "resume", "extend", "shorten", "hold", "pause"] {
            #expect(page.contains("data-do=\"\(command)\" hidden>"), "\(command)")
        }
        for command in ["undo", "back"] { #expect(page.contains("data-do=\"\(command)\">"), "\(command)") }
        #expect(page.contains("data-ended=\"yes\""))
    }

    @Test func whatIsOverTookTheSameOnTheLeftAsInTheTable() throws {
        var bench = try running()
        bench.now = bench.now + .seconds(20 * 60 + 10)
        try bench.perform(.pause)
        bench.now = bench.now + .seconds(45)
        try bench.perform(.resume)
        try bench.perform(.go("close"))
        bench.now = bench.now + .minutes(5)
        try bench.perform(.next)
        let order = OrderPane(picture: bench.picture).html.markup
        let talks = try #require(order.split(separator: "<li ").first { $0.contains("title=\"Talks\"") })
        #expect(talks.contains(">20<span class=\"heard\"> minutes"))
        #expect(page(bench).contains("dir=\"auto\">Talks</th><td dir=\"auto\">30</td><td dir=\"auto\">20</td>"))
    }

    @Test func linksThatOpenNothingElsewhereSaySo() throws {
        let bench = try running()
        let page = { (around: Surroundings) in
            ConsolePage(picture: MeetingPicture(bench.answer, around), token: "token", told: nil).shell.document.markup
        }
        #expect(page(Surroundings()).contains("no other one reaches these pages"))
        let plain = page(Surroundings(address: "http://192.0.2.1:8080/", letsLinksOut: false))
        #expect(plain.contains("start with --lan and without --plain") && plain.contains("http://192.0.2.1:8080/"))
        #expect(!page(Surroundings(address: "https://192.0.2.1:8080/")).contains("on this machine alone"))
    }

    @Test func toTakeBackWhatSomebodyElseDidIsAskedWithWhatItWas() throws {
        var bench = try running()
        try bench.perform(.note("The kettle is loud"))
        let asked = UndoQuestion(picture: bench.picture, by: .noteTaker).asked
        #expect(asked.lines == ["The note taker did it, and not this page.", "Then it says: The note is gone."])
    }

    @Test func formsCarryWhatTheirPageHasSeen() throws {
        var bench = try running()
        let before = bench.picture.seenByName
        try bench.perform(.extend(.minutes(1)))
        let extended = bench.picture.seenByName
        #expect(before["seen"] == extended["seen"])
        #expect(before["time"] != extended["time"] && before["undo"] != extended["undo"])
        try bench.perform(.undo)
        #expect(bench.picture.seenByName["time"] == before["time"])
        #expect(bench.picture.seenByName["undo"] == before["undo"])
        let page = page(bench)
        let time = try #require(bench.picture.seenByName["time"])
        #expect(page.split(separator: "name=\"seen\" value=\"\(time)\"").count >= 4, "two buttons, and a form")
    }

    @Test func keysStandOnTheButtons() throws {
        let page = page(try running())
        for key in ["space", "−", "+", "n", "a", "h", "p", "u", "b", "?", "g", "x", "d", "w", "t", "c", "y", "z", "i"] {
            #expect(page.contains("<kbd>\(key)</kbd>"), "\(key)")
        }
    }

    @Test func eachIdIsThereOnce() throws {
        let page = page(try running())
        let ids = page.split(separator: " id=\"").dropFirst().compactMap { $0.split(separator: "\"").first }
        #expect(Set(ids).count == ids.count)
    }

    @Test func partsStandAsCards() throws {
        var bench = try running()
        try bench.perform(.next)
        let html = StageCards(picture: bench.picture).html.markup
        #expect(html.contains("Finished"))
        #expect(html.contains("Now, to "))
        #expect(html.contains("Next, at "))
        #expect(html.contains("aria-current=\"step\""))
        try bench.perform(.go("break"))
        #expect(StageCards(picture: bench.picture).html.isEmpty)
    }

    @Test func aFormThatWasRefusedKeepsWhatWasTypedAndSaysWhy() throws {
        let form = PageForm(encoded: "form=began&do=began&time=%3Cb%3Esoon")
        let page = page(try running(), .init(form: form, problem: FormProblem("'soon' is no time.", field: "time")))
        #expect(page.contains("<title>Not done yet: Console: Test</title>"))
        #expect(page.contains("role=\"alert\" tabindex=\"-1\" autofocus"))
        #expect(page.contains("<a href=\"#began-time\">&#39;soon&#39; is no time.</a>"))
        #expect(page.contains("aria-invalid=\"true\" name=\"time\" id=\"began-time\""))
        #expect(page.contains("value=\"&lt;b&gt;soon\""))
        #expect(!page.contains("<b>soon"))
        #expect(page.contains("id=\"task-began\" open"))
    }

    @Test func notesAndActionsAreListedAsText() throws {
        var bench = try running()
        try bench.perform(.note("<script>alert(1)</script>"))
        try bench.perform(.action(text: "Ask Jo", owner: "Sam", due: "2027-01-31"))
        let html = KeptList(picture: bench.picture).html.markup
        #expect(html.contains("(2)"))
        #expect(html.contains("&lt;script&gt;"))
        #expect(html.contains("Ask Jo (Sam, by Sunday 31 January 2027)"))
        #expect(!page(bench).contains("<script>alert"))
    }

    @Test func theRoomScreenCanBeDark() throws {
        let bench = try running()
        let dark = MeetingPicture(bench.answer, Surroundings(screen: RoomScreen(isDark: true)))
        #expect(!RoomView(picture: dark).region.markup.contains("Talks"))
        #expect(RoomView(picture: bench.picture).region.markup.contains("class=\"disc\""))
        #expect(page(bench, dark: true).contains("Bring the room screen back"))
        #expect(page(bench).contains("Black out the room screen"))
    }

    /// Pages count by themselves, so a second that goes by is nothing to send.
    @Test func aSecondChangesNothingThatIsFollowed() throws {
        var bench = try running()
        let draw = { (bench: Bench) in
            let picture = MeetingPicture(bench.answer, isFollowed: true)
            let lead = LeadView(picture: picture)
            return [
                RoomView(picture: picture).region.markup, RunningOrderView(picture: picture).region.markup,
                FrontView(picture: picture).region.markup, NowView(picture: picture).region.markup,
                lead.chair.markup, lead.consoleWithForms.markup,
            ]
        }
        bench.now = bench.now + .seconds(5)
        let before = draw(bench)
        bench.now = bench.now + .seconds(7)
        #expect(draw(bench) == before)
    }

    @Test func formsForOpenPagesCarryNoToken() throws {
        let html = LeadView(picture: try running().picture).consoleWithForms.markup
        #expect(html.contains("<template id=\"forms-now\">"))
        #expect(html.contains("name=\"token\" value=\"\""))
        #expect(html.contains("name=\"key\" value=\"\""))
    }

    // MARK: Beside the meeting

    @Test func anEditedAgendaIsShownWithWhatItCostsAndTakenOverByItsForm() throws {
        var beside = Beside()
        beside.edit = AgendaEdit(
            passages: [
                .init(heading: "It would change this:", lines: ["'<Groups>' is gone."]),
                .init(heading: "It would cost this:", lines: ["What was done goes."]),
            ], standing: .ready, number: 3)
        let page = page(try running(), beside: beside)
        #expect(page.contains("The agenda file has changed."))
        #expect(page.contains("<h3>It would cost this:</h3>"))
        #expect(page.contains("&#39;&lt;Groups&gt;&#39; is gone."))
        #expect(page.contains("name=\"edit\" value=\"3\""))
        #expect(page.contains("Take it over"))
        beside.edit?.standing = .blocked
        #expect(!self.page(try running(), beside: beside).contains("Take it over"))
        beside.edit = AgendaEdit(lines: ["  3 | kind: talc", "    |       ^~~~"], standing: .faulty, number: 4)
        #expect(self.page(try running(), beside: beside).contains("  3 | kind: talc\n    |       ^~~~</pre>"))
        #expect(!self.page(try running()).contains("agenda file"))
    }

    @Test func aTimeAwayIsAskedAtTheTopWithItsKeys() throws {
        var beside = Beside()
        beside.away = TimeAway(
            lines: ["Asleep for 1 hour.", "It counts."],
            choices: [.init(.takeOut, "take it out"), .init(.count, "count it")], passes: true, number: 7)
        let bench = try running()
        let page = page(bench, beside: beside)
        #expect(page.contains("Asleep for 1 hour. It counts."))
        #expect(page.contains("name=\"reply\" value=\"take-out\""))
        #expect(page.contains("name=\"away\" value=\"7\""))
        #expect(page.contains("Count it <kbd>k</kbd>"))
        // Going on would decide it unasked.
        #expect(throws: FormProblem.self) {
            try PageCommand.question(.next, MeetingPicture(bench.answer, Surroundings(beside: beside)))
        }
        #expect(try PageCommand.question(.back, MeetingPicture(bench.answer, Surroundings(beside: beside))) == nil)
    }

    @Test func aPlaceThatCameFreeIsToldAtTheTopWithItsPrice() throws {
        var beside = Beside()
        beside.places = PlacesNews(
            lines: ["Place 2 in Talks is free now.", "It changes: Groups 25 → 40."],
            choices: [.init(.give, "give it to the first who waits"), .init(.leave, "leave it free")], number: 3)
        let page = page(try running(), beside: beside)
        #expect(page.contains("Place 2 in Talks is free now. It changes: Groups 25 → 40."))
        #expect(page.contains("name=\"do\" value=\"places\"") && page.contains("name=\"news\" value=\"3\""))
        #expect(page.contains("Give it to the first who waits <kbd>j</kbd>"))
    }

    @Test func aRehearsalsClockHasButtonsAndTheRealOneHasNone() throws {
        var beside = Beside()
        beside.speed = 4
        let page = page(try running(), beside: beside)
        #expect(page.contains("● Rehearsal, 4 times as fast<"))
        for order in ["jump", "faster", "slower"] {
            #expect(page.contains("name=\"do\" value=\"\(order)\""))
            #expect(!self.page(try running()).contains("value=\"\(order)\""))
        }
    }

    @Test func aRehearsalSaysSoHoweverItStands() throws {
        var beside = Beside()
        beside.speed = 1
        var bench = try Bench()
        #expect(page(bench, beside: beside).contains("○ Rehearsal · Not begun<"))
        bench = try running()
        #expect(page(bench).contains("● Live<"))
        try bench.perform(.pause)
        #expect(page(bench, beside: beside).contains("‖ Rehearsal · Paused<"))
        try bench.perform(.hold)
        #expect(page(bench, beside: beside).contains("■ Rehearsal · Everything is on hold<"))
        #expect(page(bench).contains("■ Everything is on hold<"))
    }

    @Test func theChairIsNotSentToAButtonThatIsNotThere() throws {
        let lead = LeadView(picture: try Bench().picture)
        #expect(lead.console(token: nil).markup.contains("Begin starts it"))
        #expect(!lead.chair.markup.contains("Begin starts it"))
    }

    @Test func aQuestionIsToldInSentences() {
        let day = AskedFirst(title: "This meeting is on Tuesday", lines: ["Today is Monday."], yes: "", stays: "")
        #expect(day.sentences == "This meeting is on Tuesday. Today is Monday.")
        #expect(AskedFirst(title: "End it?", lines: ["Now."], yes: "", stays: "").sentences == "End it? Now.")
    }

    @Test func whatAnActionWasAnsweredIsTold() throws {
        let before = try running()
        var bench = before
        let command = Command.act(section: "talks", action: "not-here", fields: .fields(["slot": "2"]))
        try bench.perform(command)
        let outcome = CommandOutcome(
            command, before: before.run, after: bench.answer, hasRoomScreen: true, words: .english)
        #expect(outcome.lines.first == "Done: not here, slot 2.")
    }

    @Test func aMessageThatIsBackIsNotToldAsNew() throws {
        var bench = try running()
        try bench.perform(.message("Tea is ready"))
        try bench.perform(.message(""))
        let before = bench.run
        try bench.perform(.undo)
        let outcome = CommandOutcome(.undo, before: before, after: bench.answer, hasRoomScreen: true, words: .english)
        #expect(outcome.lines == ["Taken back. The room's message is there again. y brings it back."])
    }

    @Test func whatEveryScreenAsksFirstIsAskedOnThePage() throws {
        var bench = try running()
        try bench.perform(.go("talks/2-questions"))
        let pin = try #require(try PageCommand.question(.next, bench.picture))
        #expect(pin.title == "Begin Break now?" && pin.lines == ["It is planned for 13:40, in 40 minutes."])
        try bench.perform(.go("close"))
        #expect(try PageCommand.question(.next, bench.picture)?.title == "End the meeting?")
        #expect(try PageCommand.question(.skip("hot"), bench.picture)?.title == "Leave out Hot?")
        var beside = Beside()
        beside.opening = AskedFirst(title: "This meeting is on Tuesday", lines: [], yes: "begin it now", stays: "")
        let picture = MeetingPicture(try Bench().answer, Surroundings(beside: beside))
        #expect(try PageCommand.question(.next, picture)?.title == "This meeting is on Tuesday")
        #expect(try PageCommand.question(.go("talks"), picture)?.title == "This meeting is on Tuesday")
    }

    @Test func anEndedMeetingComparesPlannedAndTaken() throws {
        var bench = try running()
        bench.now = bench.now + .minutes(33)
        try bench.perform(.go("close"))
        bench.now = bench.now + .minutes(5)
        try bench.perform(.next)
        let page = page(bench)
        #expect(page.contains("Minutes planned and taken"))
        #expect(page.contains("dir=\"auto\">Talks</th>"))
        #expect(page.contains("3 more"))
        #expect(page.contains("In all: "))
    }
}
