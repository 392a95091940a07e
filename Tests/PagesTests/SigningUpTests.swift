internal import Agenda
internal import Foundation
internal import Journal
internal import Meeting
internal import Rendering
internal import SectionKit
internal import SignUps
internal import Testing

@testable internal import Pages

/// Which questions come, what stands in the way, and what a shared tablet forgets.
@Suite struct SigningUpTests {
    private static let sections = """
        - { kind: lunch, title: Lunch, minutes: 45, at: 12:15, outside: true }
        - { kind: presentation, title: Talks, id: talks, slots: 3, each: { talk: 10, questions: 5 }, first-time: 1 }
        - { kind: presentation, title: More, id: more, slots: 1, each: { talk: 10 } }
        """

    private func flow(_ fields: [SignUpFields.Name: String] = [:], open: [String] = ["talks"]) throws -> SignUpFlow {
        let bench = try Bench(Self.sections)
        let rules = bench.run.agenda.slotRules
        var filled = SignUpFields()
        for (name, value) in fields { filled[name] = value }
        let all = bench.run.agenda.sections.compactMap { section in
            rules[section.id].map {
                SlotSection(
                    id: section.id, title: section.title, rules: $0, shut: open.contains(section.id) ? nil : .closed,
                    free: 1, waiting: 0)
            }
        }
        return SignUpFlow(agenda: bench.run.agenda, open: all, fields: filled, now: bench.now)
    }

    private static let coming: [SignUpFields.Name: String] = [
        .plan: "come", .called: "Sam", .role: "guest", .service: "not-said",
    ]
    private static let presenting = coming.merging(
        [
            .plan: "present", .title: "Our garden", .company: "alone", .before: "no", .sayName: "yes", .shownAs: "name",
            .signal: "card",
        ], uniquingKeysWith: { $1 })

    // MARK: Questions

    @Test func whoOnlyComesIsAskedNothingAboutTalks() throws {
        #expect(try flow([.plan: "come"]).questions == [.plan, .called, .role, .service, .needs, .dietary])
    }

    @Test func whoPresentsIsAskedWhetherTheyDidBeforeOnlyWherePlacesAreKept() throws {
        #expect(
            try flow([.plan: "present"]).questions == [
                .plan, .called, .role, .service, .title, .company, .before, .needs, .dietary, .introduction, .sayName,
                .shownAs, .signal,
            ])
        #expect(try !flow([.plan: "present"], open: ["more"]).questions.contains(.before))
    }

    @Test func whereSeveralSectionsTakeTalksTheyAreAskedWhich() throws {
        #expect(try flow([.plan: "present"], open: ["talks", "more"]).questions.contains(.section))
        let chosen = try flow([.plan: "present", .section: "more"], open: ["talks", "more"])
        #expect(chosen.chosen?.id == "more" && !chosen.questions.contains(.before))
    }

    @Test func whereNothingIsOpenNobodyIsAskedWhetherTheyPresent() throws {
        #expect(try flow(open: []).questions == [.called, .role, .service, .needs, .dietary])
        #expect(try flow(Self.presenting, open: []).answers.talk == nil)
    }

    // MARK: What is in the way

    @Test func everyQuestionThatIsNotOptionalMustBeAnswered() throws {
        for (name, question) in [
            (SignUpFields.Name.plan, SignUpQuestion.plan), (.called, .called), (.role, .role), (.service, .service),
            (.title, .title), (.company, .company), (.before, .before), (.sayName, .sayName), (.shownAs, .shownAs),
            (.signal, .signal),
        ] {
            var fields = Self.presenting
            fields[name] = nil
            let first = try flow(fields).firstProblem
            // Without a plan nothing is asked about the talk.
            #expect(first?.question == question, "\(name)")
        }
        #expect(try flow(Self.presenting).firstProblem == nil)
        #expect(try flow(Self.coming).firstProblem == nil)
    }

    @Test func valuesThatNoPageOffersAreNoAnswers() throws {
        for (name, value) in [
            (SignUpFields.Name.plan, "x"), (.role, "king"), (.service, "in:Nowhere"), (.company, "many"),
            (.sayName, "maybe"), (.shownAs, "member"), (.signal, "bell"),
        ] {
            var fields = Self.presenting
            fields[name] = value
            #expect(try flow(fields).firstProblem != nil, "\(name)")
        }
    }

    @Test func whatIsNeverKeptIsNotGivenBack() throws {
        var fields = Self.presenting
        fields[.title] = "My number is 943 476 5919"
        fields[.introduction] = "Born on 12 March 1980"
        let flow = try flow(fields)
        #expect(flow.firstProblem?.problem.field == "title")
        #expect(flow.withoutWhatIsNeverKept[.title] == nil && flow.withoutWhatIsNeverKept[.introduction] == nil)
        #expect(flow.withoutWhatIsNeverKept[.called] == "Sam")
    }

    @Test func aServiceThatWasRenamedStaysForWhoeverChoseIt() throws {
        var change = try flow(Self.coming.merging([.service: "in:Old House"], uniquingKeysWith: { $1 }))
        #expect(change.firstProblem?.question == .service)
        change.isChange = true
        #expect(change.firstProblem == nil)
    }

    // MARK: Answers and fields

    @Test func answersComeBackFromTheirFieldsAsTheyWere() {
        let all = [
            SignUpAnswers(called: "Sam & \"Jo\" <b>", role: .serviceUser, service: .listed("Beech House")),
            SignUpAnswers(
                called: "حديث", role: .carer, service: .another("in:side"), needs: [.largePrint, .quietPlace],
                dietary: "no nuts",
                talk: TalkAnswers(
                    section: "talks", title: "=1+1", company: .with("Kim"), introduction: "hello",
                    mayChairSayName: true, shownAs: .member, timeSignal: .nod, hasPresentedBefore: false)),
            SignUpAnswers(
                called: "x", role: .guest, service: .notSaid,
                talk: TalkAnswers(
                    section: "talks", company: .with(nil), mayChairSayName: false, shownAs: .presenter,
                    timeSignal: .none)),
        ]
        for answers in all {
            let form = PageForm(SignUpFields(answers).pairs)
            #expect(SignUpFields(form).answers(section: nil) == answers)
        }
    }

    @Test func daysOfSignUpBeginAndEndByTheMeetingsOwnClock() throws {
        let bench = try Bench(
            "- { kind: presentation, title: T, id: t, slots: 2, each: { talk: 5 }, opens: 2026-10-20, closes: 2026-10-25 }"
        )
        let clock = WallClock(timeZone: bench.run.agenda.timeZone)
        let rules = try #require(bench.run.agenda.slotRules["t"])
        // The clock goes back on 25 October 2026: that day has 25 hours.
        #expect(rules.opens.map(clock.iso8601) == "2026-10-20T00:00:00+01:00")
        #expect(rules.closes.map(clock.iso8601) == "2026-10-26T00:00:00+00:00")
    }

    // MARK: A shared tablet

    @Test func aJourneyEndsWhenItIsSentLeftOrForgotten() {
        let journeys = Journeys()
        let now = ContinuousClock.now
        let one = journeys.begin(on: "tablet", at: now)
        #expect(journeys.goOn(one, on: "tablet", at: now + .seconds(299)))
        #expect(!journeys.goOn(one, on: "another tablet", at: now))
        #expect(!journeys.goOn(one, on: "tablet", at: now + .seconds(299 + 300)))
        let two = journeys.begin(on: "tablet", at: now)
        #expect(journeys.keep(Self.kept(.check), of: two, on: "tablet", shared: true, at: now))
        #expect(journeys.kept(on: "tablet", at: now)?.kept.form.first?.value == "Sam")
        #expect(journeys.keep(Self.kept(.withdrawn), of: two, on: "tablet", shared: true, at: now))
        #expect(!journeys.goOn(two, on: "tablet", at: now))
        // A finger that pressed twice.
        #expect(journeys.goOn(two, on: "tablet", isLast: true, at: now + .seconds(9)))
        #expect(!journeys.goOn(two, on: "tablet", isLast: true, at: now + .seconds(10)))
        // Its last page can be looked at as long as the tablet waits.
        #expect(journeys.kept(on: "tablet", at: now + .seconds(299))?.kept.page == .withdrawn)
        #expect(journeys.kept(on: "tablet", at: now + .seconds(300)) == nil)
    }

    private static func kept(_ page: SignUpPage, length: Int = 0) -> Journeys.Kept {
        Journeys.Kept(form: [("called", "Sam"), ("title", String(repeating: "x", count: length))], page: page)
    }

    @Test func aFormOnADeviceOfTheirOwnIsKeptForHalfAnHourAndBeginsAnewAfterIt() {
        let journeys = Journeys()
        let now = ContinuousClock.now
        #expect(journeys.keep(Self.kept(.check), of: "own", on: "own", shared: false, at: now))
        #expect(journeys.kept(on: "own", at: now + .seconds(1_799)) != nil)
        // It was looked at, and so was not forgotten.
        #expect(journeys.kept(on: "own", at: now + .seconds(3_500)) != nil)
        #expect(journeys.kept(on: "own", at: now + .seconds(5_300)) == nil)
        #expect(journeys.keep(Self.kept(.code), of: "own", on: "own", shared: false, at: now + .seconds(5_301)))
        #expect(!journeys.keep(Self.kept(.code), of: "none", on: "tablet", shared: true, at: now))
    }

    @Test func ofVeryManyFormsTheOldestIsForgottenAndOfAVeryLongOneNothingIsKept() {
        let journeys = Journeys()
        let now = ContinuousClock.now
        let tablet = journeys.begin(on: "tablet", at: now)
        for number in 0...5_000 {
            let id = "form \(number)"
            #expect(
                journeys.keep(Self.kept(.check), of: id, on: id, shared: false, at: now + .milliseconds(number)))
        }
        let later = now + .seconds(6)
        #expect(journeys.kept(on: "form 0", at: later) == nil && journeys.kept(on: "form 5000", at: later) != nil)
        #expect(journeys.goOn(tablet, on: "tablet", at: later))
        #expect(!journeys.keep(Self.kept(.check, length: 8_000), of: "long", on: "long", shared: false, at: later))
    }

    @Test func everyPageOfAFormHasAnAddressOfItsOwn() {
        let last = SignUpPage.done(.coming, section: nil, code: nil)
        let all =
            SignUpQuestion.allCases.map(SignUpPage.question) + [
                .check, .code, .withdraw, .shut("closed"), .withdrawn, last,
            ]
        #expect(Set(all.map(\.name)).count == all.count)
        for page in all { #expect(SignUpPage(page.name, latest: page) == page) }
        #expect(SignUpPage("called", latest: .check) == .question(.called))
        #expect(SignUpPage("done", latest: .check) == nil && SignUpPage("x", latest: .check) == nil)
    }

    // MARK: Who hears of it

    @Test func whatChangesIsToldAtOnceAndInARushOnceMore() async {
        let (told, teller) = AsyncStream.makeStream(of: Void.self)
        let (rest, waker) = AsyncStream.makeStream(of: Void.self)
        let news = SignUpNews(rest: { for await _ in rest { break } }, tell: { teller.yield() })
        var heard = told.makeAsyncIterator()
        news.changed()
        await heard.next()
        for _ in 0..<100 { await news.heardOf() }
        waker.yield()
        await heard.next()
        waker.yield()
        teller.finish()
        #expect(await heard.next() == nil)
    }

    // MARK: The board of places

    private func board(
        _ rules: (inout SlotRules) -> Void = { _ in }, free: Int, waiting: Int = 0, shut: SlotRefusal? = nil,
        hasBegun: Bool = false
    ) throws -> PlacesBoard {
        let bench = try Bench(Self.sections)
        var own = try #require(bench.run.agenda.slotRules["talks"])
        own.keptForFirstTimers = 0
        own.closes = nil
        rules(&own)
        return PlacesBoard(
            section: SlotSection(
                id: "talks", title: "Talks", rules: own, shut: shut, free: free, waiting: waiting, hasBegun: hasBegun),
            clock: WallClock(timeZone: bench.run.agenda.timeZone))
    }

    private func words(_ board: PlacesBoard) -> String {
        board.row().markup.replacing(/<svg.*?<\/svg>/.dotMatchesNewlines(), with: "").replacing(/<[^>]*>/, with: " ")
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func theBoardSaysHowManyPlacesAreTakenAndFreeAndHowManyWait() throws {
        let some = try board(free: 2)
        #expect(words(some) == "Talks There are 3 places to present. 1 is taken, 2 are free.")
        #expect(!some.row(isNamed: false).markup.contains("Talks"))
        #expect(some.row().markup.components(separatedBy: "class=\"taken\"").count == 2 && some.short == "2 of 3 free")
        #expect(try words(board(free: 3)) == "Talks There are 3 places to present. All are free.")
        let full = try board(free: 0, waiting: 2)
        #expect(
            words(full)
                == "Talks All 3 places to present are taken. 2 people wait.")
        #expect(full.short == "all taken, 2 waiting")
        #expect(try words(board(free: 0)).hasSuffix("are taken. There is a waiting list."))
        #expect(
            try words(board({ $0.hasWaitingList = false }, free: 0)).hasSuffix("are taken. You are welcome to come."))
        #expect(try words(board({ $0.count = 2 }, free: 0)).hasPrefix("Talks Both places to present are taken."))
        #expect(try words(board(free: 1, shut: .closed)).hasSuffix("Signing up to present has closed."))
        let early = try board(free: 3, shut: .notYetOpen(nil))
        #expect(
            words(early) == "Talks There are 3 places to present. Signing up to present is not open yet."
                && !early.row().markup.contains("slots") && early.short == "not open yet")
    }

    @Test func placesThatAreDrawnSayHowManyAskedAndWhatHappens() throws {
        let asked = try board({ $0.manner = .draw }, free: 3, waiting: 4)
        #expect(
            words(asked)
                == "Talks There are 3 places to present. 4 people have asked for one. "
                + "Then the places are drawn. It does not matter who signed up first.")
        #expect(asked.short == "to be drawn")
    }

    @Test func everybodysPagesShowTheBoardUntilTheSectionBegins() throws {
        var bench = try Bench()
        let rules = bench.run.agenda.slotRules
        func around(_ bench: Bench) -> MeetingPicture {
            var around = Surroundings()
            around.places = bench.run.agenda.sections.compactMap { section in
                rules[section.id].map {
                    SlotSection(id: section.id, title: section.title, rules: $0, free: 1, waiting: 0)
                }
            }
            return MeetingPicture(bench.answer, around)
        }
        let before = around(bench)
        #expect(FrontView(picture: before).region.markup.contains("1 is taken, 1 is free."))
        #expect(RoomView(picture: before).region.markup.contains("1 of 2 free"))
        // While something else comes next, the room screen does not speak of it.
        try bench.perform(.next)
        #expect(!RoomView(picture: around(bench)).region.markup.contains("1 of 2 free"))
        try bench.perform(.next)
        #expect(RoomView(picture: around(bench)).region.markup.contains("1 of 2 free"))
        #expect(FrontView(picture: around(bench)).region.markup.contains("1 is free."))
        try bench.perform(.hold)
        #expect(!FrontView(picture: around(bench)).region.markup.contains("1 is free."))
    }

    // MARK: Safety

    @Test func theAgendasOwnWordsForWhoeverIsWorriedStandBeforeTheFirstQuestion() throws {
        func start(_ bench: Bench) -> String {
            SignUpStartView(frame: SignUpFrame(agenda: bench.run.agenda), sections: [], post: "p").shell.document.markup
        }
        #expect(try start(Bench()).contains("<strong>Worried about someone?</strong> Tell staff now."))
        let own = try start(Bench(more: "safety: 'Ring *the bell* <b>now</b>.'"))
        #expect(
            own.contains("Ring <em>the bell</em>") && own.contains("&lt;b&gt;now") && !own.contains("Tell staff now."))
    }

    @Test func aNewJourneyEndsTheOthersOfItsTabletAlone() {
        let journeys = Journeys()
        let (one, other) = (journeys.begin(on: "tablet"), journeys.begin(on: "another"))
        let next = journeys.begin(on: "tablet")
        #expect(!journeys.goOn(one, on: "tablet"))
        #expect(journeys.goOn(other, on: "another") && journeys.goOn(next, on: "tablet"))
        journeys.end(on: "tablet")
        #expect(!journeys.goOn(next, on: "tablet") && journeys.goOn(other, on: "another"))
    }

    @Test func guessesCountByNetwork() {
        #expect(SignUpLimits.network("192.0.2.7") == "192.0.2.7")
        #expect(SignUpLimits.network("2001:db8:1:2:3:4:5:6") == SignUpLimits.network("2001:db8:1:2:ffff::1"))
    }

    // MARK: Those who run the meeting

    @Test func whatAFormOfThePeoplePageAsksFor() throws {
        let id = SignUpID.random()
        #expect(
            try PeopleCommand(PageForm([("do", "put"), ("id", id.text), ("section", "talks"), ("slot", "2")]))
                == .put(id, section: "talks", slot: 2))
        #expect(
            try PeopleCommand(PageForm([("do", "arrive"), ("id", id.text), ("here", "yes")]))
                == .arrive(id, isHere: true))
        for form in [
            [("do", "arrive"), ("id", "x")], [("do", "put"), ("id", id.text), ("slot", "first")], [("do", "gate")],
            [("do", "draw"), ("seed", "-1")], [("do", "erase"), ("id", id.text)], [],
        ] {
            #expect(throws: FormProblem.self) { try PeopleCommand(PageForm(form.map { ($0.0, $0.1) })) }
        }
    }
}
