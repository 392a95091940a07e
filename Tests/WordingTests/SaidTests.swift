internal import Testing
internal import Wording

/// What is said without words, and worded by whoever shows it.
@Suite struct SaidTests {
    @Test func oneSentenceNamesItsWayByKeyOrByCommand() {
        let said = Said(.hasNotBegun, "next", Way.next)
        #expect(Phrasebook.english(said) == "The meeting has not begun; Space begins it.")
        #expect(Phrasebook.englishLines(said) == "The meeting has not begun; 'next' begins it.")
        let time = Said(.earlierFirst, "away", Way.away(from: "13:05", to: "13:40"))
        #expect(Phrasebook.english(time) == "Write the earlier time first, such as: from 13:05 until 13:40.")
        #expect(Phrasebook.englishLines(time) == "Write the earlier time first, such as: away 13:05 13:40.")
    }

    @Test func valuesMayBeSentencesAndListsOfThem() {
        let changes = [Said(.takes, ["to": Said(.minutes, "n", 5), "from": Said(.oneMinute)]), Said(.otherParts)]
        let said = Said(.retimed, ["title": "Talks", "changes": changes])
        #expect(Phrasebook.english(said) == "'Talks' takes 5 minutes, not 1 minute, has other parts.")
    }

    @Test func namesStandWithAndBetweenThem() {
        #expect(Said.names([]) == nil)
        #expect(Said.names(["Sam"]).map { Phrasebook.english($0) } == "Sam")
        #expect(Said.names(["Sam", "Jo", "Ash"]).map { Phrasebook.english($0) } == "Sam and Jo and Ash")
    }

    @Test func aValueThatLooksLikeAPlaceholderStaysWhatItIs() {
        #expect(Phrasebook.english(Said(.noMessage)) == "The room shows no message.")
        #expect(Phrasebook.english(Said(.isOver, "title", "{title}")) == "'{title}' is over.")
        #expect(Phrasebook.english(.and, "first", "{last}", "last", "x") == "{last} and x")
    }

    @Test func aTranslationIsAnotherValueAndWhatItLacksStaysEnglish() {
        let words = Phrasebook(patterns: [
            .hasNotBegun: "Die Sitzung hat nicht begonnen; {next} beginnt sie.", .spaceBar: "Leertaste",
        ])
        #expect(words(Said(.hasNotBegun, "next", Way.next)) == "Die Sitzung hat nicht begonnen; Leertaste beginnt sie.")
        #expect(words(.isHere) == "That is where the meeting is.")
    }
}
