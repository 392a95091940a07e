internal import Reports
internal import Testing

@Suite struct ReviewHintsTests {
    private func suggested(_ text: String) -> String {
        ReviewHints(text, names: ["Theo Marsh", "Will", "Ann-Marie O'Neill"], services: ["Alder Unit"]).suggested
    }

    @Test(arguments: [
        ("Theo Marsh was funny", "[…] was funny"),
        ("theo was funny, and so was MARSH", "[…] was funny, and so was […]"),
        ("Ann-Marie came, and O'Neill's friend", "[…] came, and […]'s friend"),
        ("On Alder Unit it is loud", "On […] it is loud"),
        ("The unit is loud", "The unit is loud"),
        ("We will see. Will knows.", "We will see. […] knows."),
        ("See me on 12/03/2026 or Tuesday", "See me on […] or […]"),
        ("It was the 4th of May", "It was the […] of […]"),
        ("You may march on", "You may march on"),
        ("In september, room 12", "In […], room […]"),
        ("", ""),
        ("Théo wrote this", "[…] wrote this"),
        ("🙂 Theo", "🙂 […]"),
    ])
    func whatIsKnownIsBlanked(_ text: String, _ expected: String) {
        #expect(suggested(text) == expected)
    }

    @Test func whatWasFoundIsToldByKind() {
        let hints = ReviewHints("Theo, 3 May, Alder Unit, 99", names: ["Theo"], services: ["Alder Unit"])
        #expect(hints.summary == "a name, a service, a date, a number")
        #expect(ReviewHints("It was good", names: ["Theo"], services: []).summary == nil)
    }

    @Test(arguments: [
        "My nurse Tracey helped", "I told Dr okafor", "The lads from St Andrews came", "On Larch Ward it is loud",
        "Peter Grant should ask", "Kayleigh's mum came", "Tom: more gym time", "priya said she felt safe",
        "on larch ward the phone is broken", "J.S. was upset", "We liked what Kelly said", "Mr Thompson's ward",
        "It was good. Then Bilal spoke",
    ])
    func whatIsWrittenAsANameIsIsPointedAtAndNotBlanked(_ text: String) {
        let hints = ReviewHints(text, names: [], services: [])
        #expect(hints.summary?.hasPrefix("perhaps a name or a place (\u{201C}") == true && !hints.holdsKnown)
        #expect(hints.suggested == text)
    }

    @Test(arguments: [
        "The garden was asked for again", "It was good. The tea was warm", "I think we may ask",
        "NHS staff came on time",
        "Staff said: More walks", "We want to go out.\nPeople like it", "A unit and a ward", "further: A quiet room",
        "our Responsible Clinician came", "Section 17 leave gets cancelled", "Easter and Christmas are hard",
        "The Mental Health Act", "My Shared Pathway helps", "The group said no", "Two tables said yes",
        "It's loud on the ward",
        "on a locked ward", "Let's go out. What's next?", "She said no", "Can we use the Internet?",
        "\u{201C}Listen\u{201D} was the word",
    ])
    func plainWordsAreNoNames(_ text: String) {
        #expect(ReviewHints(text, names: [], services: []).summary == nil)
    }

    @Test func wordsThatSomebodyNamesAreBlankedWhereverTheyStand() {
        #expect(ReviewHints.blanking(["bees", "Garden"], in: "Bees in the garden, bees!") == "[…] in the […], […]!")
        #expect(ReviewHints.blanking(["bee"], in: "Bees") == "Bees")
        #expect(ReviewHints.blanking([], in: "Bees") == "Bees")
    }

    @Test func noTextTrapsIt() {
        var random = Seeded(state: 4)
        let pieces = ["Theo", " ", "12", "/", "\u{301}", "May", "of", "'", "🙂", "\n", "Marsh", "ﬀ", "İ", "[…]", ","]
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in
                pieces.randomElement(using: &random)
            }
            .joined()
            let hints = ReviewHints(text, names: ["Theo Marsh", "İ", "'"], services: ["May of"])
            let left = hints.suggested.split { !$0.isLetter && !$0.isNumber }
            #expect(!left.contains("Theo") && !left.contains("12"), "\(text)")
            _ = ReviewHints.blanking(["May", "of"], in: text)
        }
    }
}
