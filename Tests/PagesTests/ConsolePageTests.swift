internal import Meeting
internal import Rendering
internal import SectionKit
internal import Testing

@testable internal import Pages

/// The console page as HTML.
@Suite struct ConsolePageTests {
    private func page(
        _ bench: Bench, dark: Bool = false, _ again: ConsoleForm.Again? = nil
    ) -> String {
        ConsolePage(
            picture: MeetingPicture(bench.answer, roomIsDark: dark), isRehearsal: false, token: "token", told: nil,
            again: again
        ).shell.document
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

    @Test func listsSayWhatEachChoiceWouldChange() throws {
        let bench = try running()
        let lead = LeadView(picture: bench.picture, isRehearsal: false)
        let places = ConsolePlaces(lead: lead)
        #expect(places.all.contains { $0.title == "Talks, now" && $0.more.isEmpty })
        #expect(places.all.contains { $0.value.hasPrefix("talks/") })
        let hot = try #require(places.coming.first { $0.value == "hot" })
        #expect(hot.more == lead.price(.skip("hot"), gains: true) ?? "")
        #expect(!hot.more.isEmpty)
        #expect(!places.coming.contains { $0.value == "talks" })
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
        let dark = MeetingPicture(bench.answer, roomIsDark: true)
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
            let lead = LeadView(picture: picture, isRehearsal: false)
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
        let html = LeadView(picture: try running().picture, isRehearsal: false).consoleWithForms.markup
        #expect(html.contains("<template id=\"forms-now\">"))
        #expect(html.contains("name=\"token\" value=\"\""))
        #expect(html.contains("name=\"key\" value=\"\""))
    }
}
