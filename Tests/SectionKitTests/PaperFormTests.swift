internal import SectionKit
internal import Testing

struct PaperFormTests {
    private static let questions = [
        BallotQuestion(id: "today", ask: "How was today?", answers: .smiley),
        BallotQuestion(id: "next", ask: "What next?", answers: .choices(["Leave", "Food", "Work"])),
        BallotQuestion(id: "matters", ask: "What matters?", answers: .ranking(["Safe", "Heard"])),
        BallotQuestion(id: "best", ask: "What was best?", answers: .text),
    ]

    private func read(_ text: String) throws -> [String: BallotAnswer] {
        try PaperForm(text).answers(to: Self.questions)
    }

    @Test func formIsReadAsItIsWritten() throws {
        #expect(
            try read(" 1 ; 3,1 ; 2 1 ; Lunch, and people ") == [
                "today": .choice(0), "next": .choices([0, 2]), "matters": .ranking([1, 0]),
                "best": .text("Lunch, and people", mayPrint: false),
            ])
        #expect(try read("-;;2;+ Yes ") == ["matters": .ranking([1]), "best": .text("Yes", mayPrint: true)])
        #expect(try read("").isEmpty)
        #expect(try read("5") == ["today": .choice(4)])
    }

    @Test(arguments: [
        "0", "6", "1 2", "one", "-1", "1;4", "1;2,2", "1;;1,1", "1;;3", ";;;;",
        "1;;;" + String(repeating: "x", count: 1_001),
    ])
    func whatFitsNoQuestionIsRefused(_ text: String) {
        #expect(throws: Refusal.self) { try read(text) }
    }

    @Test func refusalNamesTheQuestionAndTheWay() {
        #expect(
            throws: Refusal(
                "'9' does not answer \"How was today?\". Write one number from 1 to 5, or - where it was skipped.")
        ) {
            try read("9")
        }
    }
}
