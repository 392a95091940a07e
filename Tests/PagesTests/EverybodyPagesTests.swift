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
        #expect(!RunningOrderView(picture: bench.picture).region.markup.contains("Dropped"))
    }

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
