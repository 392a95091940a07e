internal import Foundation
internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import PresentationModule

struct ContentTests {
    private func bench(_ settings: RawValue = .entries([])) throws -> SectionBench<PresentationSection> {
        var bench = try SectionBench(PresentationSection.self, title: "Presentations", settings: settings)
        for (slot, talk) in ["Bees", "Bread", "Boats"].enumerated() {
            try bench.perform(
                "present", ["slot": String(slot + 1), "talk": talk, "introduction": "All about \(talk)."])
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
        bench.move(to: .running, part: 0)
        #expect(try bench.read(.chair).contains("Please welcome our presenter, with “Bees”."))
        #expect(try bench.read(.chair).contains("All about Bees."))
        bench.move(to: .running, part: 1)
        let questions = try bench.read(.chair)
        #expect(questions.contains("Now there is time for questions. It is fine to pass on a question."))
        #expect(questions.contains("Thank you to our presenter."))
        #expect(questions.contains("Now we go on to our next presenter, with “Bread”."))
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
        #expect(text.contains("Please welcome our next presenter, with their talk."))
        #expect(!text.contains("{{"))
    }

    @Test func paperForTheChairHoldsEveryWordOfEveryTalkInOrder() throws {
        let text = try bench().read(.chair)
        let words = ["Bees", "Bread", "Boats"].enumerated().flatMap { index, talk in
            [
                "12:\(index == 0 ? "00" : String(index * 15))  Talk \(index + 1): \(talk)",
                "Please welcome our next presenter, with “\(talk)”.", "All about \(talk).",
                "Listen to the talk, about 10 minutes. Then say:", "Now there is time for questions.",
                "After the questions, about 5 minutes, say:", "Thank you to our presenter.",
                index < 2 ? "Now we go on to our next presenter, with" : "This was the last talk.",
            ]
        }
        #expect(inOrder(words + ["Thank you to everyone who presented."], text) == nil)
        #expect(!text.contains("You can write it here"))
    }

    @Test(arguments: [1, 3, 9, 20]) func paperHasWordsAndRoomToWriteForEverySlot(_ slots: Int) throws {
        let text = try SectionBench(PresentationSection.self, settings: .fields(["slots": String(slots)])).read(.chair)
        let count = { (words: String) in text.components(separatedBy: words).count - 1 }
        #expect(count("Please welcome our next presenter, with their talk.") == slots)
        #expect(count("Now there is time for questions.") == slots)
        #expect(count("Thank you to our presenter.") == slots)
        #expect(count("Now we go on to our next presenter") == slots - 1)
        #expect(count("Who presents, and what? You can write it here: ___") == slots)
    }

    @Test func paperLeavesOutTalksThatAreNotGiven() throws {
        var bench = try bench()
        try bench.perform("not-here", ["slot": "2"])
        let text = try bench.read(.chair)
        #expect(!text.contains("Bread"))
        #expect(
            inOrder(["Talk 1: Bees", "Now we go on to our next presenter, with “Boats”.", "Talk 3: Boats"], text) == nil
        )
    }

    /// The first of `words` that does not stand after those before it.
    private func inOrder(_ words: [String], _ text: String) -> String? {
        var rest = Substring(text)
        for word in words {
            guard let found = rest.range(of: word) else { return word }
            rest = rest[found.upperBound...]
        }
        return nil
    }

    @Test func reportListsTheTalks() throws {
        var bench = try bench()
        bench.move(to: .done)
        #expect(try bench.readReport() == "Talks\nBees\nBread\nBoats")
        bench.move(to: .dropped)
        #expect(try bench.readReport() == "")
    }

    @Test(arguments: Audience.allCases) func everyMomentHasSomethingToReadInShortSentences(_ audience: Audience) throws
    {
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
