internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import FeedbackModule

struct AnswersTests {
    private func bench(_ more: [RawValue.Entry] = []) throws -> SectionBench<FeedbackSection> {
        let questions: [RawValue] = [
            .fields(["ask": "How was today?", "type": "smiley", "id": "today"]),
            .entries([
                .init("ask", .scalar("What next?")), .init("type", .scalar("choices")), .init("id", .scalar("next")),
                .init("options", .items([.scalar("Leave"), .scalar("Food")])),
                .init("theme", .scalar("Being heard")),
            ]),
            .fields(["ask": "What was best?", "type": "text", "id": "best"]),
        ]
        return try SectionBench(
            FeedbackSection.self, title: "How was it?", minutes: 10,
            settings: .entries([.init("questions", .items(questions))] + more))
    }

    private func running() throws -> SectionBench<FeedbackSection> {
        var bench = try bench()
        bench.move(to: .running)
        return bench
    }

    private static let shown = ShownAnswers(
        question: "today", about: .meeting, people: 24,
        bars: [
            .init(options: [0, 1], figure: "20"), .init(options: [2], figure: "0"),
            .init(options: [3, 4], figure: "*"),
        ])

    @Test func peopleAnswerFromTheBeginningUntilItIsClosed() throws {
        var bench = try bench()
        #expect(try bench.askingStanding()?.isOpen == false)
        bench.move(to: .running)
        #expect(try bench.askingStanding()?.isOpen == true)
        bench.move(to: .done)
        #expect(try bench.askingStanding()?.isOpen == true, "until somebody closes it, or the meeting ends")
        try bench.perform("close")
        #expect(try bench.askingStanding()?.isOpen == false)
        #expect(try bench.refusal("close") == "Nobody can answer now anyway.")
        try bench.perform("open")
        #expect(try bench.askingStanding()?.isOpen == true)
        #expect(try bench.refusal("open") == "People can answer already.")
    }

    @Test func whatIsLeftOutAsksNobody() throws {
        var bench = try bench()
        bench.move(to: .dropped)
        #expect(try bench.askingStanding()?.isOpen == false)
        #expect(try bench.refusal("open") == "This section is left out today.")
    }

    @Test func sectionWithoutQuestionsHasNothingToOpen() throws {
        var bench = try SectionBench(FeedbackSection.self, minutes: 10)
        bench.move(to: .running)
        #expect(try bench.askingStanding() == nil)
        #expect(try bench.refusal("open") == "This section asks no questions.")
    }

    @Test func questionsAreAboutTheMeetingOrEachTalkOrEachTable() throws {
        #expect(try bench().section.asks()?.about == .meeting)
        #expect(try bench().section.asks()?.least == 5)
        let talks = try bench([.init("about", .fields(["talks-of": "talks"])), .init("enough", .scalar("9"))])
        #expect(talks.section.asks()?.about == .slots(of: "talks"))
        #expect(talks.section.asks()?.least == 9)
        // Only an agenda lists themes, and this section stands in none.
        #expect(talks.section.asks()?.question("next")?.theme == nil)
        let tables = try bench([.init("about", .fields(["tables-of": "groups"]))])
        #expect(tables.section.asks()?.about == .tables(of: "groups"))
        let both = try bench([.init("about", .fields(["tables-of": "groups", "talks-of": "talks"]))])
        #expect(both.section.check().map(\.rule.code) == ["feedback-about"])
        #expect(throws: BenchFindings.self) { try bench([.init("enough", .scalar("4"))]) }
    }

    @Test func roomSeesTheChartInTheWordsThatTheQuestionHasNow() throws {
        var bench = try running()
        #expect(try !bench.read(.room).contains("about 20"))
        try bench.show(Self.shown)
        #expect(
            try bench.read(.room) == """
                How was today?
                Very happy or Happy: about 20
                In between: 0
                Unhappy or Very unhappy: 1 or more
                24 people answered.
                """)
        #expect(try bench.read(.participant).hasPrefix("How was today?\nVery happy or Happy: about 20"))
        try bench.perform("hide")
        #expect(try !bench.read(.room).contains("about 20"))
        #expect(try bench.askingStanding()?.shown == [Self.shown], "what was shown stays known")
        #expect(try bench.refusal("hide") == "No answers are shown in the room now.")
    }

    @Test func chartOfAQuestionThatIsGoneIsNotShown() throws {
        var bench = try running()
        try bench.show(.init(question: "gone", about: .meeting, people: 9, bars: [.init(options: [0], figure: "10")]))
        #expect(try !bench.read(.room).contains("about 10"))
        try bench.show(.init(question: "next", about: .meeting, people: 9, bars: [.init(options: [7], figure: "10")]))
        #expect(try !bench.read(.room).contains("about 10"), "an option that is gone has no bar")
    }

    @Test func showingNamesTheQuestionAndWhatItIsAbout() throws {
        let bench = try running()
        #expect(try bench.askingOrder("show", ["question": "today"]) == .show(question: "today", about: .meeting))
        #expect(throws: Refusal("Answers in people's own words are never shown in the room.")) {
            try bench.askingOrder("show", ["question": "best"])
        }
        #expect(throws: Refusal("There is no question 'nope'. Choose one of these: today, next, best.")) {
            try bench.askingOrder("show", ["question": "nope"])
        }
        var talks = try self.bench([.init("about", .fields(["talks-of": "talks"]))])
        talks.move(to: .running)
        #expect(
            try talks.askingOrder("show", ["question": "today", "about": "2"])
                == .show(question: "today", about: .slot(section: "talks", 2)))
        #expect(throws: Refusal("Say which talk it is about, such as about=1.")) {
            try talks.askingOrder("show", ["question": "today"])
        }
    }

    @Test func paperIsKeyedInFormByFormOrAsCounts() throws {
        var bench = try running()
        #expect(
            try bench.askingOrder("tally", ["form": "2; 2,1; +Lunch", "role": "staff"])
                == .form(
                    about: .meeting, role: .staff,
                    answers: [
                        "today": .choice(1), "next": .choices([0, 1]), "best": .text("Lunch", mayPrint: true),
                    ]))
        #expect(
            try bench.askingOrder("tally", ["question": "today", "counts": "4 0 1 0 2"])
                == .count(question: "today", about: .meeting, role: nil, counts: [4, 0, 1, 0, 2]))
        bench.move(to: .done)
        #expect(try bench.askingOrder("tally", ["form": "-"]) == .form(about: .meeting, role: nil, answers: [:]))
        #expect(try bench.askingOrder("untally") == .takeBack)
    }

    @Test(arguments: [
        ["form": "6"], ["form": "1,2"], ["form": "1;;;;"], ["form": "x"], ["form": "1;3"],
        ["form": "1", "counts": "1"],
        ["question": "today"], ["question": "today", "counts": "1 2 3"], ["question": "today", "counts": "0 0 0 0 0"],
        ["question": "today", "counts": "1 -1 0 0 0"], ["question": "next", "counts": "1 2"],
        ["question": "best", "counts": "1"], [:],
    ]) func whatFitsNoFormIsRefusedInWords(_ fields: [String: String]) throws {
        let bench = try running()
        let entries = RawValue.entries(fields.map { RawValue.Entry($0.key, .scalar($0.value)) })
        #expect(throws: Refusal.self) {
            try bench.section.askingOrder(
                "tally", fields: entries, reader: FieldReader(), state: bench.state, frame: bench.frame)
        }
    }

    @Test func paperWaitsUntilTheSectionBegins() throws {
        let bench = try bench()
        #expect(throws: Refusal("This section has not begun yet. Forms can be keyed in once it has.")) {
            try bench.askingOrder("tally", ["form": "1"])
        }
    }

    @Test func facilitatorIsToldWhatCanBeShown() throws {
        let text = try running().read(.facilitator)
        #expect(text.contains("While few have answered, the room is shown nothing."))
        #expect(text.contains("(form close)"))
        #expect(!text.contains("(form open)"))
    }
}
