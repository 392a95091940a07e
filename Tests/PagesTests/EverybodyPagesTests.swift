internal import Agenda
internal import Meeting
internal import Rendering
internal import SectionKit
internal import Testing

@testable internal import Pages

/// Everybody's pages: what they say, and what they never say.
@Suite struct EverybodyPagesTests {
    private static let sections = """
        - { kind: lunch, title: Lunch, minutes: 45, at: 12:15, outside: true }
        - { kind: talk, title: Welcome, minutes: 10, notes: A secret. }
        - kind: presentation
          title: Talks
          slots: 1
          each: { talk: 10, questions: 5 }
          parts:
            - { talk: Our garden, presenter: two people, role: service-user }
        - { kind: talk, title: Dropped, minutes: 10, may-drop: 1 }
        - kind: small-groups
          title: What helps?
          id: حديث
          minutes: 20
          groups: { count: 3 }
          roles: [host]
        """

    /// Before anybody has come.
    private func morning(_ sections: String = sections, more: String = "") throws -> Bench {
        var bench = try Bench(sections, more: more)
        bench.now = bench.now - .minutes(60)
        return bench
    }

    private func front(_ bench: Bench) -> String { FrontView(picture: bench.picture).shell.document.markup }
    private func now(_ bench: Bench) -> String { NowView(picture: bench.picture).shell.document.markup }
    private func order(_ bench: Bench) -> String { RunningOrderView(picture: bench.picture).region.markup }
    private func room(_ bench: Bench) -> String { RoomView(picture: bench.picture).region.markup }
    private func section(_ bench: Bench, _ id: String) throws -> String {
        SectionView(picture: bench.picture, section: try #require(bench.run.agenda.section(id))).shell.document.markup
    }

    @Test func frontPageSaysWhatWhenWhereAndWho() throws {
        let page = front(
            try morning(more: "venue: Alder Hall\ngroup: { name: North, level: regional }"))
        for words in [
            "This is a meeting of the services of one area.", "Tuesday 8 December 2026", "<bdi>Lunch</bdi>: from 12:15",
            "The meeting: 13:00 to 14:30", "<bdi>Alder Hall</bdi>", "It has not begun yet.",
            "<bdi>Sam</bdi> and <bdi>Jo</bdi> lead the meeting today.", "You can leave the room at any time.",
        ] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test func frontPageDoesWithoutVenueGroupAndLunch() throws {
        let page = front(try morning(Bench.sections))
        #expect(page.contains("This is a meeting.") && !page.contains("<bdi></bdi>"))
        let short = front(try Bench("- { kind: talk, title: Welcome, minutes: 10 }"))
        #expect(short.contains("<p>13:00 to 14:30</p>"))
    }

    /// Whoever stands in was typed by the facilitator, and chose no name for a page.
    @Test func whoStandsInForAChairIsNotNamed() throws {
        var bench = try Bench(Self.sections)
        try bench.perform(.chair(old: "Jo", new: "Kim Typed"))
        let pages = [front(bench), now(bench), RunningOrderView(picture: bench.picture).shell.document.markup]
        #expect(pages.allSatisfy { !$0.contains("Kim Typed") })
        #expect(front(bench).contains("<bdi>Sam</bdi> leads the meeting today."))
    }

    @Test func nowPageFollowsTheMeeting() throws {
        var bench = try morning()
        #expect(now(bench).contains("It has not begun yet.") && now(bench).contains("We begin at 12:15."))
        bench.now = bench.run.agenda.start + .minutes(70)
        try bench.perform(.go("حديث"))
        let groups = now(bench)
        for words in [
            "What helps?", "About 20 minutes left", "Roles at your table", "You can pass.", "We finish at 14:30.",
        ] {
            #expect(groups.contains(words), "\(words)")
        }
        try bench.perform(.hold)
        #expect(now(bench).contains("We are taking a pause.") && !now(bench).contains("Roles at your table"))
        try bench.perform(.resume)
        try bench.perform(.next)
        #expect(now(bench).contains("Thank you for coming."))
    }

    @Test func partSaysWhichSectionItIsOf() throws {
        var bench = try Bench(Self.sections)
        try bench.perform(.go("talks"))
        let page = now(bench)
        #expect(page.contains("Part of: <bdi>Talks</bdi>") && page.contains("Our garden"))
        #expect(page.contains("Next: <bdi>Questions"))
    }

    @Test func nobodysPageHoldsWhatIsForTheFacilitator() throws {
        var bench = try Bench(Self.sections)
        try bench.perform(.go("welcome"))
        try bench.perform(.note("A typed note"))
        for page in [front(bench), now(bench), try section(bench, "welcome")] {
            #expect(!page.contains("A secret") && !page.contains("A typed note"))
        }
    }

    @Test func sectionPageSaysWhereItStands() throws {
        var bench = try morning()
        let before = try section(bench, "welcome")
        #expect(before.contains("<p>13:00 to 13:10</p>") && before.contains("It takes about 10 minutes."))
        #expect(before.contains("You can just listen.") && !before.contains("happening now"))
        bench.now = bench.run.agenda.start
        try bench.perform(.go("welcome"))
        #expect(try section(bench, "welcome").contains("It is happening now."))
        bench.now = bench.now + .minutes(12)
        try bench.perform(.next)
        let after = try section(bench, "welcome")
        #expect(after.contains("This is over.") && after.contains("<p>13:00 to 13:12</p>"))
        try bench.perform(.skip("dropped"))
        let dropped = try section(bench, "dropped")
        #expect(dropped.contains("We are leaving this out today.") && !dropped.contains("It takes about"))
        #expect(order(bench).contains("<bdi>Dropped</bdi></a>\n<span class=\"quiet\">Left out today</span>"))
    }

    // MARK: Where the day stands

    /// It is for an alarm, or where somebody is in distress: two screens that say different things do harm.
    @Test func onHoldEveryPageSaysTheSameAndNoTime() throws {
        var bench = try Bench(Self.sections)
        try bench.perform(.next)
        try bench.perform(.hold)
        let lunch = try #require(bench.run.agenda.section("lunch"))
        let regions = [
            FrontView(picture: bench.picture).region.markup, NowView(picture: bench.picture).region.markup,
            room(bench), order(bench),
            SectionView(picture: bench.picture, section: lunch).region.markup,
        ]
        for region in regions {
            for words in ["We are taking a pause.", "Please listen to staff.", "We go on when everybody is ready."] {
                #expect(region.contains(words), "\(words): \(region)")
            }
            #expect(!region.contains("14:30"), "\(region)")
        }
        #expect(!room(bench).contains("Next") && !room(bench).contains("Finish") && !order(bench).contains("13:10"))
    }

    @Test func aBeginningOnAnotherDaySaysItsDay() throws {
        var bench = try morning()
        bench.now = bench.run.agenda.start - .minutes(14 * 24 * 60)
        for page in [now(bench), front(bench), room(bench)] {
            #expect(page.contains("We begin on Tuesday 8 December 2026, at 12:15."), "\(page)")
        }
        #expect(front(bench).contains("will lead the meeting.") && !front(bench).contains("today"))
    }

    @Test func aBeginningThatIsPutOffHasNoTime() throws {
        var bench = try morning()
        bench.now = bench.run.agenda.start + .minutes(40)
        for page in [now(bench), front(bench), room(bench)] { #expect(page.contains("We begin soon."), "\(page)") }
        #expect(front(bench).contains("<bdi>Lunch</bdi>: from 12:15"), "as it was told to people")
    }

    @Test func aMeetingWhoseDayIsOverIsSpokenOfAsPast() throws {
        var bench = try morning()
        bench.now = bench.run.agenda.start + .minutes(3 * 24 * 60 + 563)
        for page in [now(bench), front(bench), room(bench)] {
            #expect(page.contains("This meeting was planned for Tuesday 8 December 2026."), "\(page)")
            #expect(!page.contains("We begin") && !page.contains("at 22:2"), "\(page)")
        }
        #expect(front(bench).contains("led the meeting.") && !front(bench).contains("today"))
        #expect(order(bench).contains("<span class=\"at\">12:15</span>"))
    }

    @Test func anEndedMeetingIsSpokenOfAsPast() throws {
        var bench = try Bench(Self.sections)
        try bench.perform(.go("حديث"))
        bench.now = bench.now + .minutes(17)
        try bench.perform(.next)
        for words in ["Thank you for coming.", "This meeting has ended.", "It ended at 13:17.", "led the meeting."] {
            #expect(front(bench).contains(words), "\(words)")
        }
        #expect(!front(bench).contains("today") && !front(bench).contains("You can leave the room"))
        #expect(now(bench).contains("Take care.") && room(bench).contains("Take care."))
        #expect(order(bench).contains("<span class=\"at\">13:17</span>\n<span class=\"what\">We finished</span>"))
        #expect(order(bench).contains("Planned: 13:00 to 14:30.") && order(bench).contains("It ended at 13:17."))
    }

    @Test func aLateMeetingSaysWhatWasPlannedAndWhatHolds() throws {
        var bench = try Bench(Self.sections)
        bench.now = bench.now + .minutes(75)
        try bench.perform(.go("talks"))
        for page in [front(bench), order(bench)] { #expect(page.contains("Today we finish at 14:45."), "\(page)") }
        #expect(order(bench).contains("Planned: 13:00 to 14:30."))
        #expect(order(bench).contains("<span class=\"at\">14:45</span>\n<span class=\"what\">We finish</span>"))
        #expect(front(bench).contains("<bdi>Lunch</bdi>: from 12:15"))
    }

    @Test func runningOrderIsByTheClockAndSaysSo() throws {
        var bench = try Bench(Self.sections)
        #expect(!order(bench).contains("We changed the order today."))
        try bench.perform(.go("talks"))
        bench.now = bench.now + .minutes(15)
        #expect(order(bench).contains("Left out for now") && order(bench).contains(">Left out</h2>"))
        try bench.perform(.go("welcome"))
        let page = order(bench)
        #expect(page.contains("We changed the order today."))
        let talks = try #require(page.firstRange(of: "<bdi>Talks</bdi>"))
        let welcome = try #require(page.firstRange(of: "Welcome</bdi>"))
        #expect(talks.lowerBound < welcome.lowerBound, "\(page)")
    }

    @Test func sectionPageHasTheTimesOfTheOtherPages() throws {
        var bench = try Bench(Self.sections)
        try bench.perform(.go("welcome"))
        bench.now = bench.now + .minutes(26)
        let late = try section(bench, "welcome")
        #expect(late.contains("<p>13:00 to 13:26</p>") && late.contains("It is happening now."))
        #expect(!late.contains("It takes about"))
        let talks = try section(bench, "talks")
        #expect(talks.contains("<p>13:26 to ") && order(bench).contains("<span class=\"at\">13:26</span>"))
        try bench.perform(.go("talks"))
        bench.now = bench.now + .seconds(5)
        try bench.perform(.next)
        try bench.perform(.next)
        let slip = try section(bench, "talks")
        #expect(!slip.contains("13:26 to 13:26") && !slip.contains("It takes about"), "\(slip)")
    }

    @Test func sectionPageFollowsTheMeeting() throws {
        let bench = try morning()
        let page = try section(bench, "حديث")
        #expect(page.contains("data-live=\"section:حديث\" data-folder=\"../\"") && page.contains("<div id=\"live\">"))
        for reader in [Reader.room, .front, .everyone, .now, .chair, .notes, .tables, .facilitator, .section("a:b")] {
            #expect(Reader(rawValue: reader.rawValue) == reader)
        }
        #expect(Reader(rawValue: "nobody") == nil)
    }

    @Test func aSharedTabletStaysWhereItIsShared() throws {
        var picture = try morning().picture
        picture.isShared = true
        let pages = [NowView(picture: picture).shell, RunningOrderView(picture: picture).shell]
        for page in pages.map(\.document.markup) {
            #expect(page.contains("<a href=\"kiosk\">Back to the front page</a>") && !page.contains("href=\"./\""))
        }
        let front = FrontView(picture: picture).shell.document.markup
        #expect(!front.contains("meeting.ics") && !front.contains("href=\"room\""))
    }

    // MARK: Times

    /// One beginning has one time on a page, whoever speaks of it.
    @Test func aBeginningIsRoundedTheSameEverywhere() throws {
        var bench = try Bench(
            """
            - { kind: break, title: Break, minutes: 15 }
            - { kind: talk, title: After, minutes: 10 }
            """)
        bench.now = bench.now + .seconds(100)
        try bench.perform(.next)
        bench.now = bench.now + .seconds(20)
        let page = now(bench)
        #expect(page.contains("We go on at 13:17.") && page.contains("Next: <bdi>After</bdi>, at 13:17"), "\(page)")
    }

    /// Lunch that began early is over early, and nobody has to be back before the meeting goes on.
    @Test func whoRestsHasTimeUntilWeGoOn() throws {
        var bench = try morning()
        bench.now = bench.run.agenda.start - .minutes(50)
        try bench.perform(.next)
        bench.now = bench.now + .minutes(30)
        #expect(now(bench).contains("About 20 minutes left") && now(bench).contains("We go on at 13:00."))
        #expect(room(bench).contains("About 20 minutes left"))
    }

    // MARK: Words and drawings

    @Test func runningOrderLeadsToEachSectionWhateverItsIdIs() throws {
        let bench = try Bench(Self.sections + "\n- { kind: talk, title: Dots, id: .., minutes: 5 }")
        let page = RunningOrderView(picture: bench.picture).region.markup
        #expect(page.contains("<a href=\"section/talks\">"))
        #expect(page.contains("<a href=\"section/%D8%AD%D8%AF%D9%8A%D8%AB\">"))
        #expect(page.contains("<bdi>Dots</bdi>") && !page.contains("section/.."))
    }

    @Test func wordsOfAnyScriptStandApart() throws {
        let title = "\u{202E}desrever"
        var bench = try Bench(
            "- { kind: talk, title: \"One\", minutes: 5 }\n- { kind: talk, title: \"\\u202Edesrever\", id: b, minutes: 5 }"
        )
        try bench.perform(.next)
        let isolated = "<bdi>\(title)</bdi>"
        #expect(now(bench).contains("Next: \(isolated), at 13:05"))
        #expect(RoomView(picture: bench.picture).region.markup.contains("\(isolated), 13:05"))
        #expect(RunningOrderView(picture: bench.picture).region.markup.contains(isolated))
    }

    /// Physical sides would not turn with the words.
    @Test func styleKnowsNoLeftAndRight() throws {
        let style = String(decoding: PackageResources.everybody_css, as: UTF8.self)
        for rule in style.split(whereSeparator: { "{};".contains($0) }) {
            let name = rule.prefix { $0 != ":" }.trimmingPrefix(while: \.isWhitespace)
            #expect(!name.hasSuffix("-left") && !name.hasSuffix("-right"), "\(rule)")
            #expect(!["left", "right", "float"].contains(name), "\(rule)")
            #expect(!rule.contains("align: left") && !rule.contains("align: right"), "\(rule)")
        }
    }

    @Test func everySymbolIsADrawingOfItsOwn() {
        let drawings = SectionSymbol.allCases.map { Symbol($0).drawing.markup }
        #expect(Set(drawings).count == drawings.count)
        #expect(drawings.allSatisfy { $0.contains("aria-hidden=\"true\"") })
    }

    @Test func symbolsFollowFromWhatAModuleDeclares() throws {
        let agenda = try Bench(Self.sections).run.agenda
        #expect(agenda.sections.map(\.symbol) == [.meal, .talk, .presentation, .talk, .smallGroups])
    }
}
