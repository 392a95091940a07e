internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import TalkModule

struct AnswersTests {
    private static func answer(_ fields: KeyValuePairs<String, String>) -> RawValue { .fields(fields) }

    private static let answers: [RawValue] = [
        answer([
            "said": "Chairs hurt.", "status": "done", "answer": "New chairs came in May.", "who": "Estates",
            "by": "May 2026",
        ]),
        answer(["said": "More visits.", "status": "not-yet", "answer": "Rooms are being booked.", "by": "March 2027"]),
        answer(["said": "A pool.", "status": "no-because", "answer": "There is no space."]),
    ]

    private func bench(version: String = "1", _ answers: [RawValue] = Self.answers) throws -> SectionBench<TalkSection>
    {
        let file = RawValue.entries([
            .init("lectern-answers", .scalar(version)), .init("from", .scalar("the Steering Group")),
            .init("answers", .items(answers)),
        ])
        return try SectionBench(
            TalkSection.self, title: "You said, we did", minutes: 10, settings: .fields(["answers": "q4.yaml"]),
            files: ["q4.yaml": file])
    }

    @Test(arguments: [Audience.participant, .paper, .facilitator])
    func answersStandInATableOfPlainWords(_ audience: Audience) throws {
        let text = try bench().read(audience)
        #expect(text.contains("You said | We did | Who and when"))
        #expect(text.contains("Chairs hurt. | Done: New chairs came in May. | Estates, by May 2026"))
        #expect(text.contains("More visits. | Not yet: Rooms are being booked. | by March 2027"))
        #expect(text.contains("A pool. | No, because: There is no space. | "))
    }

    @Test func roomReadsTheAnswersAloneSoThatTheyCanBeLarge() throws {
        let text = try bench().read(.room)
        #expect(text.contains("You said | We did\nChairs hurt. | Done: New chairs came in May."))
        #expect(!text.contains("Estates") && !text.contains("Steering Group"))
    }

    @Test func chairReadsEachAnswerInLinesOfItsOwn() throws {
        let text = try bench().read(.chair)
        #expect(
            text.contains(
                "You said: Chairs hurt.\nThis is done. New chairs came in May.\nWho and when: Estates, by May 2026."))
        #expect(text.contains("The answer is no, and this is why. There is no space."))
    }

    @Test func columnThatWouldBeEmptyIsLeftOut() throws {
        let text = try bench([Self.answer(["said": "A pool.", "status": "no-because", "answer": "There is no space."])])
            .read(
                .participant)
        #expect(text.contains("You said | We did\nA pool. | No, because: There is no space."))
    }

    @Test(
        arguments: [(["who": "Estates"], "Who: Estates."), (["by": "May"], "When: by May.")]
            as [([String: String], String)])
    func followUpIsNamedByWhatItSays(_ more: [String: String], _ words: String) throws {
        let fields = ["said": "Chairs hurt.", "status": "done", "answer": "New chairs came."].merging(more) { $1 }
        let bench = try bench([.entries(fields.map { .init($0.key, .scalar($0.value)) })])
        #expect(try bench.read(.chair).hasSuffix(words))
        #expect(try bench.read(.participant).contains("You said | We did | \(words.prefix { $0 != ":" })\n"))
    }

    @Test func everybodyKnowsWhoAnswers() throws {
        #expect(try bench().read(.participant).hasPrefix("These answers come from the Steering Group."))
    }

    @Test func fileOfAnotherVersionIsNotRead() {
        #expect(throws: BenchFindings.self) { try bench(version: "2") }
    }

    @Test func answerWithoutWhatWasDoneOrWhyIsNotRead() throws {
        let error = try #require(throws: BenchFindings.self) {
            try bench([Self.answer(["said": "A pool.", "status": "no-because"])])
        }
        #expect(error.codes == ["missing-key"])
    }

    @Test func unknownStatusNamesTheNearest() throws {
        let error = try #require(throws: BenchFindings.self) {
            try bench([Self.answer(["said": "A pool.", "status": "not-jet", "answer": "x"])])
        }
        #expect(error.findings.first?.fix == "did you mean 'not-yet'?")
    }

    @Test func missingFileIsTold() throws {
        let error = try #require(throws: BenchFindings.self) {
            try SectionBench(TalkSection.self, settings: .fields(["answers": "gone.yaml"]))
        }
        #expect(error.codes == ["file-not-found"])
    }
}
