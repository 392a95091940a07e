internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import FeedbackModule

struct QuestionTests {
    private static func question(_ ask: String, _ type: String, id: String? = nil, options: [String]? = nil) -> RawValue
    {
        var entries: [RawValue.Entry] = [.init("ask", .scalar(ask)), .init("type", .scalar(type))]
        if let id { entries.append(.init("id", .scalar(id))) }
        if let options { entries.append(.init("options", .items(options.map { .scalar($0) }))) }
        return .entries(entries)
    }

    private func bench(_ questions: RawValue..., pack: [RawValue]? = nil) throws -> SectionBench<FeedbackSection> {
        try bench(asking: questions, pack: pack)
    }

    private func bench(asking questions: [RawValue], pack: [RawValue]? = nil) throws -> SectionBench<FeedbackSection> {
        var settings: [RawValue.Entry] = questions.isEmpty ? [] : [.init("questions", .items(questions))]
        var files: [String: RawValue] = [:]
        if let pack {
            settings.append(.init("use", .scalar("pack.yaml")))
            files["pack.yaml"] = .entries([
                .init("lectern-questions", .scalar("1")), .init("pack", .scalar("national")),
                .init("questions", .items(pack)),
            ])
        }
        return try SectionBench(
            FeedbackSection.self, title: "Feedback", minutes: 10, settings: .entries(settings), files: files)
    }

    private func problems(_ questions: RawValue..., pack: [RawValue]? = nil) throws -> [String] {
        let bench = try bench(asking: questions, pack: pack)
        return bench.section.check().map { "\($0.rule.code) \($0.field.joined(separator: "."))" }
    }

    @Test(arguments: ["choice", "choices", "ranking"]) func choosingNeedsTwoToTwelveOptions(_ type: String) throws {
        #expect(try problems(Self.question("What next?", type)) == ["feedback-options-missing questions.0.ask"])
        #expect(
            try problems(Self.question("What next?", type, options: ["Food"])) == [
                "feedback-options-count questions.0.options"
            ])
        #expect(try problems(Self.question("What next?", type, options: ["Food", "Work"])).isEmpty)
        #expect(try problems(Self.question("What next?", type, options: (1...12).map { "Topic \($0)" })).isEmpty)
        #expect(
            try problems(Self.question("What next?", type, options: (1...13).map { "Topic \($0)" }))
                == ["feedback-options-count questions.0.options"])
        #expect(
            try problems(Self.question("What next?", type, options: ["Food", "food"])) == [
                "feedback-options-twice questions.0.options.1"
            ])
    }

    @Test(arguments: ["smiley", "text"]) func otherTypesHaveNoOptions(_ type: String) throws {
        #expect(
            try problems(Self.question("How was it?", type, options: ["Food", "Work"])) == [
                "feedback-options-unused questions.0.options"
            ])
        #expect(try problems(Self.question("How was it?", type)).isEmpty)
    }

    @Test(arguments: [
        ("How was today?", "how-was-today"), ("What's next?", "whats-next"), ("  1, 2 & 3! ", "1-2-3"), ("???", ""),
        ("Été", "t"),
    ]) func idComesFromTheWords(_ words: String, _ id: String) {
        #expect(QuestionID.from(words) == id)
    }

    @Test(arguments: ["", "-a", "a-", "a--b", "A", "a b", "é"]) func idOutsideKebabCaseIsUnsound(_ id: String) {
        #expect(!QuestionID.isSound(id))
    }

    @Test func idsAreUniqueAndInKebabCase() throws {
        #expect(
            try problems(Self.question("How was it?", "smiley"), Self.question("How was it?", "text"))
                == ["feedback-question-twice questions.1.ask"])
        #expect(
            try problems(Self.question("A?", "smiley", id: "today"), Self.question("B?", "text", id: "today"))
                == ["feedback-question-twice questions.1.id"])
        #expect(try problems(Self.question("A?", "smiley", id: "To Day")) == ["feedback-question-id questions.0.id"])
        #expect(try problems(Self.question("???", "smiley")) == ["feedback-question-id questions.0.ask"])
    }

    @Test func packIsCheckedAtTheKeyThatNamesIt() throws {
        #expect(try problems(pack: [Self.question("What next?", "choice")]) == ["feedback-options-missing use"])
        #expect(
            try problems(Self.question("How was today?", "text"), pack: [Self.question("How was today?", "smiley")])
                == ["feedback-question-twice questions.0.ask"])
    }

    @Test func packsQuestionIsNamedByItsNumberAndId() throws {
        let pack = [
            Self.question("How was today?", "smiley", id: "today"), Self.question("What next?", "choice", id: "next"),
            Self.question("Again?", "choice", id: "today", options: ["Food", "Work", "food"]),
        ]
        #expect(
            try bench(asking: [], pack: pack).section.check().map(\.message) == [
                "in the pack, question 2, 'next', is of type choice, and has no options",
                "in the pack, question 3, 'today', offers \"food\" twice",
                "in the pack, question 3, 'today', has an id that another has",
            ])
    }

    @Test func unknownTypeNamesTheNearest() throws {
        let error = try #require(throws: BenchFindings.self) { try bench(Self.question("How was it?", "smily")) }
        #expect(error.findings.first?.fix == "did you mean 'smiley'?")
    }

    @Test func packComesFirst() throws {
        let text = try bench(Self.question("What else?", "text"), pack: [Self.question("How was today?", "smiley")])
            .read(.room)
        #expect(text.contains("How was today?\nWhat else?"))
    }

    @Test(arguments: [Audience.room, .participant, .paper]) func questionsMayBeSkippedAndAskForNoNameWhereOneCanWrite(
        _ audience: Audience
    ) throws {
        let text = try bench(Self.question("How was today?", "smiley")).read(audience)
        #expect(text.contains("You can skip any question."))
        #expect(text.contains("Please do not write your name.") == (audience != .participant))
    }

    @Test func paperCanBeAnsweredInEveryType() throws {
        let paper = { (question: RawValue) in try bench(question).read(.paper) }
        let options = ["Leave", "Food"]
        #expect(
            try paper(Self.question("How was it?", "smiley")).contains(
                "Choose one face.\n☐ Very happy\n☐ Happy\n☐ In between"))
        #expect(try paper(Self.question("What?", "choice", options: options)).contains("Choose one.\n☐ Leave\n☐ Food"))
        #expect(
            try paper(Self.question("What?", "choices", options: options)).contains("Choose all that fit.\n☐ Leave"))
        #expect(
            try paper(Self.question("What?", "ranking", options: options)).contains(
                "1 is what matters most to you.\n___ Leave"))
        #expect(try paper(Self.question("What?", "text")).contains("Answer in your own words.\n____"))
    }
}
