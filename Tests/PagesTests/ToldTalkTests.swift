internal import Meeting
internal import Rendering
internal import SectionKit
internal import Testing

@testable internal import Pages

/// A presenter who is told of on the day: what everybody may see stands on the console, and no more than that.
@Suite struct ToldTalkTests {
    private static let sections = """
        - { kind: talk, title: Welcome, minutes: 10 }
        - kind: presentation
          title: Talks
          parts: [{ talk: My garden }, { talk: Boats }]
        - { kind: talk, title: Close, minutes: 5 }
        """

    private func told(_ fields: [String: String], slot: Int = 1) throws -> Bench {
        var bench = try Bench(Self.sections)
        let entries =
            [RawValue.Entry("slot", .scalar(String(slot)))]
            + fields.sorted { $0.key < $1.key }.map { RawValue.Entry($0.key, .scalar($0.value)) }
        try bench.perform(.act(section: "talks", action: "present", fields: .entries(entries)))
        try bench.perform(.go("talks"))
        return bench
    }

    private func console(_ bench: Bench) -> String { LeadView(picture: bench.picture).console(token: nil).markup }
    /// Without what opens on a key.
    private func open(_ bench: Bench) -> String {
        let parts = console(bench).split(separator: "id=\"for-you\"", maxSplits: 1)
        return parts.first.map(String.init) ?? ""
    }

    @Test func whatTheRoomMaySeeStandsInTheChairsScriptOnTheConsole() throws {
        let bench = try told(["talk": "My cat", "presenter": "Ali", "show": "name", "say-name": "yes"])
        #expect(open(bench).contains("Please welcome Ali, with “My cat”."))
        #expect(LeadView(picture: bench.picture).chair.markup.contains("Please welcome Ali, with “My cat”."))
    }

    @Test func whatIsForTheChairsVoiceAloneStaysOffTheConsoleAndOnTheChairsPage() throws {
        let bench = try told([
            "talk": "My cat", "presenter": "Ali", "introduction": "A talk about Tom", "say-name": "yes",
        ])
        #expect(open(bench).contains("with “My cat”."))
        #expect(!open(bench).contains("Ali") && !open(bench).contains("Tom"))
        #expect(console(bench).contains("Ali") && console(bench).contains("A talk about Tom"))
        let chair = LeadView(picture: bench.picture).chair.markup
        #expect(chair.contains("Please welcome Ali, with “My cat”.") && chair.contains("A talk about Tom"))
    }

    @Test func aTalkIsCalledAsItWasToldEverywhere() throws {
        let bench = try told(["talk": "Changed\nby hand"])
        let page = console(bench)
        #expect(page.contains("<h2 dir=\"auto\">Changed by hand</h2>"))
        #expect(page.contains("<b dir=\"auto\">Changed by hand</b>"))
        #expect(!page.contains("My garden"))
        let room = RoomView(picture: bench.picture).region.markup
        #expect(room.contains("<h1 dir=\"auto\">Changed by hand</h1>") && !room.contains("My garden"))
        #expect(NotesPage.region(bench.picture).markup.contains("Now: Talks: Changed by hand"))
        let next = try told(["talk": "Sailing"], slot: 2)
        #expect(ConsolePlaces(lead: LeadView(picture: next.picture)).all.contains { $0.title == "Talks: Sailing" })
    }

    /// Whoever speaks has chosen how to see their time; the room sees all but that.
    @Test func theRoomSeesATalkWithoutItsClock() throws {
        var bench = try Bench("- { kind: presentation, title: Talks, slots: 2 }")
        var holder = SlotHolder(id: "a", name: nil, title: Words(id: "t"), shownAs: .presenter)
        holder.signal = .nod
        bench.words[Words(id: "t")] = "My cat"
        try bench.perform(
            .seat(
                section: "talks", seats: [.held(holder), .open],
                words: [TypedWords(words: Words(id: "t"), kind: "sign-up", text: "My cat")]))
        try bench.perform(.next)
        for markup in [RoomView(picture: bench.picture).region.markup, NowView(picture: bench.picture).region.markup] {
            #expect(markup.contains("My cat"))
            #expect(!markup.contains("left") && !markup.contains("<figure"))
        }
        #expect(PresenterView(picture: bench.picture).region.markup.contains("My cat"))
        try bench.perform(.pause)
        #expect(RoomView(picture: bench.picture).region.markup.contains("A short pause"))
    }

    @Test func aTitleIsNotRepeatedBelowItself() throws {
        let room = RoomView(picture: try told(["talk": "My cat"]).picture).region.markup
        #expect(room.split(separator: "My cat").count == 2)
    }

    @Test func aTitleThatWasErasedReadsAsErased() throws {
        var bench = try told(["talk": "My cat"])
        bench.words = [:]
        #expect(console(bench).contains("<h2 dir=\"auto\">erased</h2>"))
    }
}
