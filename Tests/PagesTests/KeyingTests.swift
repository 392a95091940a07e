internal import Agenda
internal import Meeting
internal import Rendering
internal import SectionKit
internal import SignUps
internal import Testing

@testable internal import Journal
@testable internal import Pages

/// Sheets that staff key in, the list of who comes, and places that are kept.
@Suite struct KeyingTests {
    private static func section(
        free: Int = 1, waiting: Int = 0, isKeptForSome: Bool = false, hasWaitingList: Bool = true
    ) -> SlotSection {
        SlotSection(
            id: "talks", title: "Talks",
            rules: SlotRules(count: 3, keptForFirstTimers: 1, hasWaitingList: hasWaitingList), free: free,
            waiting: waiting, isKeptForSome: isKeptForSome)
    }

    private func flow(_ fields: [SignUpFields.Name: String], isChange: Bool = false) throws -> SignUpFlow {
        let bench = try Bench("- { kind: presentation, title: Talks, id: talks, slots: 3, each: { talk: 10 } }")
        var filled = SignUpFields()
        for (name, value) in fields { filled[name] = value }
        var flow = SignUpFlow(agenda: bench.run.agenda, open: [Self.section()], fields: filled, now: bench.now)
        flow.isChange = isChange
        return flow.withQuietDefaults
    }

    // MARK: What a sheet leaves out

    @Test func questionsThatASheetLeavesOutCountAsWhatShowsLeast() throws {
        let whole = try flow([.plan: "present", .called: "Sam", .role: "guest"])
        #expect(whole.problemsForStaff.isEmpty)
        #expect(
            whole.answers
                == SignUpAnswers(
                    called: "Sam", role: .guest, service: .notSaid,
                    talk: TalkAnswers(section: "talks", mayChairSayName: false, shownAs: .presenter, timeSignal: .none)
                ))
        let comes = try flow([.called: "Sam", .role: "guest"])
        #expect(comes.problemsForStaff.isEmpty && comes.answers.talk == nil)
    }

    @Test func whatIsWrittenCountsAsChosen() throws {
        let whole = try flow([
            .plan: "present", .called: "Sam", .role: "guest", .otherService: "Elm Lodge", .companion: "Kim",
            .title: "Our garden", .untitled: "on",
        ])
        #expect(whole.problemsForStaff.isEmpty)
        #expect(whole.answers.service == .another("Elm Lodge") && whole.answers.talk?.company == .with("Kim"))
        #expect(whole.answers.talk?.title == "Our garden")
    }

    @Test func allThatIsWrongIsToldAtOnceInWordsForStaff() throws {
        let problems = try flow([
            .plan: "present", .title: String(repeating: "x", count: 81), .shownAs: "member", .company: "alone",
            .companion: "Kim",
        ]).problemsForStaff
        #expect(problems.map(\.field) == ["called", "role", "title", "company", "shown-as"])
        for problem in problems { #expect(!problem.message.lowercased().contains("you present"), "\(problem.message)") }
    }

    @Test func talkOfSomebodyWhoOnlyComesIsAskedAboutAndNotLost() throws {
        for plan in ["come", nil] {
            let problems = try flow(
                [.plan: plan ?? "", .called: "Sam", .role: "guest", .title: "Our garden"]
                    .filter { !$0.value.isEmpty }
            ).problemsForStaff
            #expect(problems.map(\.field) == ["plan"])
        }
        // Whose answers are changed has the title that they had.
        let changed = try flow([.plan: "come", .called: "Sam", .role: "guest", .title: "Our garden"], isChange: true)
        #expect(changed.problemsForStaff.isEmpty && changed.answers.talk == nil)
    }

    // MARK: The list

    private func record(_ name: String, _ standing: Standing, section: String? = "talks") -> SignUpRecord {
        SignUpRecord(
            id: .random(), answers: SignUpAnswers(called: name, role: .guest, service: .notSaid), standing: standing,
            section: section, enteredBy: .person, at: Instant(secondsSince1970: 0),
            words: SignUpWords(called: .random()))
    }

    @Test func listGoesByPlaceThenByTurnThenByName() {
        let people = [
            record("zoe", .coming), record("W7", .waiting(order: 7)), record("P2", .held(slot: 2)),
            record("W13", .waiting(order: 13)), record("Amy", .coming), record("W2", .waiting(order: 2)),
            record("P1", .offered(slot: 1, until: Instant(secondsSince1970: 9))), record("Bob", .notDrawn),
        ]
        let order = PeopleView.inOrder(people, [Self.section()]).map(\.answers.called)
        #expect(order == ["P1", "P2", "W2", "W7", "W13", "Amy", "Bob", "zoe"])
    }

    // MARK: Kept places

    @Test func placesThatAreKeptAreTold() {
        #expect(Self.section().keptLines == ["One place is kept for people who present for the first time."])
        #expect(Self.section().shortage.isEmpty)
        let kept = Self.section(isKeptForSome: true)
        #expect(
            kept.shortage == [
                "The free place is kept for people who present for the first time.", "Others go on the waiting list.",
            ])
        #expect(kept.outlook(.waiting(order: 1)).contains("You go on the waiting list."))
        #expect(kept.outlook(.held(slot: 3)).isEmpty)
        #expect(!kept.outlook(.waiting(order: 1)).joined().contains("All places"))
        #expect(Self.section(free: 0).outlook(.waiting(order: 1)).first == "All places to present are taken just now.")
    }

    @Test func eachPlaceHasItsOwnTime() throws {
        let bench = try Bench(
            "- { kind: presentation, title: Talks, id: talks, slots: 3, each: { talk: 10, questions: 5 } }")
        var section = Self.section()
        section.offer = bench.run.agenda.section("talks")?.handler.offer()
        section.begins = bench.now
        let lines = (1...3).map { StandingWords(.held(slot: $0), section: section, bench.run.agenda).lines.last }
        #expect(
            lines == ["13:00", "13:15", "13:30"].map { "Your talk begins at about \($0)." })
    }

    // MARK: A meeting whose day is over

    @Test func nobodySignsUpForAMeetingWhoseDayIsOver() throws {
        var bench = try Bench()
        #expect(!bench.answer.isOver)
        bench.now = bench.run.agenda.end + .seconds(60)
        #expect(bench.answer.hasPassed && bench.answer.isOver)
        let page = SignUpStartView(
            frame: SignUpFrame(agenda: bench.run.agenda), sections: [], post: "", hasPassed: true
        ).shell.body.markup
        #expect(page.contains("This meeting was planned for Tuesday 8 December 2026."))
        #expect(!page.contains("<form"))
    }

    @Test func nobodySignsUpForWhatRunsOrIsOver() throws {
        var bench = try Bench(
            """
            - { kind: talk, title: Welcome, id: welcome, minutes: 10 }
            - { kind: presentation, title: Talks, id: talks, slots: 2, each: { talk: 10 } }
            - { kind: talk, title: Close, id: close, minutes: 5 }
            """)
        #expect(!bench.run.hasBegun("welcome"))
        try bench.perform(.go("talks"))
        #expect(bench.run.hasBegun("welcome") && bench.run.hasBegun("talks") && !bench.run.hasBegun("close"))
    }
}
