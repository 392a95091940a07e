internal import Agenda
internal import Journal
internal import Meeting
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
        journeys.keep([("called", "Sam")], of: two)
        #expect(journeys.fields(of: two, on: "tablet", at: now)?["called"] == "Sam")
        journeys.finish(two, at: now)
        #expect(journeys.fields(of: two, on: "tablet", at: now) == nil)
        #expect(!journeys.goOn(two, on: "tablet", at: now))
        // A finger that pressed twice.
        #expect(journeys.goOn(two, on: "tablet", isLast: true, at: now + .seconds(9)))
        #expect(!journeys.goOn(two, on: "tablet", isLast: true, at: now + .seconds(10)))
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
