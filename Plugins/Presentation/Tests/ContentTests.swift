internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import PresentationModule

struct ContentTests {
    private func bench(_ settings: RawValue = .entries([])) throws -> SectionBench<PresentationSection> {
        var bench = try SectionBench(PresentationSection.self, title: "Presentations", settings: settings)
        for (slot, talk) in ["Bees", "Bread", "Boats"].enumerated() {
            try bench.perform("present", ["slot": String(slot + 1), "talk": talk, "introduction": "All about \(talk)."])
        }
        return bench
    }

    @Test func roomSeesTheTalkAndItsPlace() throws {
        var bench = try bench()
        bench.move(to: .running, part: 2)
        #expect(try bench.read(.room) == "Bread\nThe second of three talks.")
        bench.move(to: .running, part: 3)
        #expect(try bench.read(.room).contains("You can ask a question. You can just listen."))
    }

    @Test func chairHasTheWordsForEachMoment() throws {
        var bench = try bench()
        #expect(try bench.read(.chair).contains("Please welcome our next presenter, with Bees."))
        bench.move(to: .running, part: 0)
        #expect(try bench.read(.chair).contains("All about Bees."))
        bench.move(to: .running, part: 1)
        let questions = try bench.read(.chair)
        #expect(questions.contains("Now there is time for questions. It is fine to pass on a question."))
        #expect(questions.contains("Thank you to our presenter."))
        #expect(questions.contains("Now we go on to our next presenter, with Bread."))
        bench.move(to: .running, part: 5)
        #expect(try bench.read(.chair).hasSuffix("This was the last talk."))
        bench.move(to: .done)
        #expect(try bench.read(.chair) == "Thank you to everyone who presented.")
    }

    @Test func agendasOwnWordsStandInPlaceOfTheStandardOnes() throws {
        var bench = try bench(
            .fields([
                "introduce": "Here is {{talk}}.", "invite": "Any questions?", "thanks": "Thanks, {{presenter}}.",
                "hand-over": "On to {{next-talk}}.",
            ]))
        bench.move(to: .running, part: 0)
        #expect(try bench.read(.chair).hasPrefix("Here is Bees."))
        bench.move(to: .running, part: 1)
        #expect(try bench.read(.chair) == "Any questions?\nAt the end, say:\nThanks, our presenter.\nOn to Bread.")
    }

    @Test func withoutQuestionsThanksFollowTheTalk() throws {
        var bench = try bench(.entries([.init("each", .fields(["questions": "0"]))]))
        bench.move(to: .running, part: 0)
        let text = try bench.read(.chair)
        #expect(text.contains("After the talk, say:\nThank you to our presenter."))
        #expect(try !bench.read(.paper).contains("questions"))
    }

    @Test func placeholdersFallBackToPlainWords() throws {
        let bench = try SectionBench(PresentationSection.self)
        #expect(try bench.filling() == [:])
        let text = try bench.read(.chair)
        #expect(text.contains("Please welcome our next presenter, with their talk.\n\nLet us listen together."))
        #expect(!text.contains("{{"))
    }

    @Test func reportListsTheTalks() throws {
        var bench = try bench()
        bench.move(to: .done)
        #expect(try bench.readReport() == "Talks\nBees\nBread\nBoats")
        bench.move(to: .dropped)
        #expect(try bench.readReport() == "")
    }

    @Test(arguments: Audience.allCases) func everyMomentHasSomethingToReadInShortSentences(_ audience: Audience) throws {
        for var bench in try [bench(), SectionBench(PresentationSection.self)] {
            for part in [nil, -1, 0, 1, 2, 3, 4, 5, 6, Int.max] {
                bench.move(to: .running, part: part)
                #expect(try !bench.read(audience).isEmpty)
                #expect(try bench.longSentences() == [])
            }
            for stage in [SectionStage.planned, .done, .dropped] {
                bench.move(to: stage)
                #expect(try !bench.read(audience).isEmpty)
                #expect(try bench.longSentences() == [])
            }
        }
    }
}
