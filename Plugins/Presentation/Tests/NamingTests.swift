internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import PresentationModule

/// Nobody is shown or named in a way that they did not choose.
struct NamingTests {
    private func bench(_ settings: RawValue = .entries([])) throws -> SectionBench<PresentationSection> {
        var bench = try SectionBench(PresentationSection.self, title: "Presentations", settings: settings)
        bench.move(to: .running, part: 0)
        return bench
    }

    /// Every choice there is, with what the chair may say and what everybody may see.
    struct Choice: Sendable, CustomTestStringConvertible {
        let sayName: String
        let show: String
        let said: String
        let shown: String?
        var testDescription: String { "say-name \(sayName), show \(show)" }
    }
    static let choices = [
        Choice(sayName: "no", show: "presenter", said: "our presenter", shown: nil),
        Choice(sayName: "no", show: "member", said: "a member of Alder Unit", shown: "a member of Alder Unit"),
        Choice(sayName: "no", show: "name", said: "our presenter", shown: "Kay Zed"),
        Choice(sayName: "yes", show: "presenter", said: "Kay Zed", shown: nil),
        Choice(sayName: "yes", show: "member", said: "Kay Zed", shown: "a member of Alder Unit"),
        Choice(sayName: "yes", show: "name", said: "Kay Zed", shown: "Kay Zed"),
    ]

    @Test(arguments: choices) func eachAudienceGetsWhatWasChosen(_ choice: Choice) throws {
        var bench = try bench()
        try bench.perform(
            "present",
            [
                "slot": "1", "presenter": "Kay Zed", "talk": "Bees", "service": "Alder Unit",
                "say-name": choice.sayName,
                "show": choice.show,
            ])
        let stages: [(SectionStage, Int?)] = [
            (.planned, nil), (.running, 0), (.running, 1), (.running, 2), (.done, nil), (.dropped, nil),
        ]
        for (stage, part) in stages {
            bench.move(to: stage, part: part)
            for audience in [Audience.room, .participant, .paper] {
                let text = try bench.read(audience, withAsides: true)
                #expect(text.contains("Kay Zed") == false || choice.show == "name")
                #expect(text.contains("Alder Unit") == false || choice.show == "member")
            }
            #expect(try !bench.read(.chair, withAsides: true).contains("Kay Zed") || choice.sayName == "yes")
            #expect(try !bench.read(.facilitator).contains("Kay Zed"), "names stand in an aside")
            #expect(try !bench.readReport().contains("Kay Zed") || choice.show == "name")
            #expect(try bench.filling()["presenter"] != "Kay Zed" || choice.sayName == "yes")
        }
        bench.move(to: .running, part: 0)
        #expect(try bench.filling()["presenter"] == choice.said)
        #expect(try bench.read(.chair).contains("Please welcome \(choice.said), with “Bees”."))
        let room = try bench.read(.room)
        #expect(room.contains("With ") == (choice.shown != nil))
        if let shown = choice.shown { #expect(room.contains("With \(shown).")) }
        #expect(try bench.read(.facilitator, withAsides: true).contains("Kay Zed; "))
    }

    @Test func withoutAChoiceNobodyIsNamed() throws {
        var bench = try bench()
        try bench.perform("present", ["slot": "1", "presenter": "Kay Zed"])
        for audience in Audience.allCases { #expect(try !bench.read(audience).contains("Kay Zed")) }
    }

    @Test func newPresenterInheritsNoConsentNoNameAndNoIntroduction() throws {
        var bench = try bench()
        try bench.perform(
            "present",
            [
                "slot": "1", "presenter": "Kay Zed", "introduction": "Kay grows beans.", "say-name": "yes",
                "show": "name",
            ])
        try bench.perform("present", ["slot": "1", "presenter": "Lou Wye"])
        for audience in Audience.allCases {
            let text = try bench.read(audience)
            #expect(!text.contains("Kay") && !text.contains("Lou Wye"))
        }
    }

    @Test func presenterOfTheAgendaIsNamedAsTheyChoseUntilSomebodyElsePresents() throws {
        var bench = try bench(
            .entries([
                .init(
                    "parts",
                    .items([
                        .fields([
                            "talk": "Bees", "presenter": "two people from Beech House",
                            "introduction": "They keep bees.",
                        ])
                    ]))
            ]))
        #expect(
            try bench.read(.chair).contains(
                "Please welcome two people from Beech House, with “Bees”.\n\nThey keep bees."))
        #expect(try bench.read(.room).contains("With two people from Beech House."))
        try bench.perform("present", ["slot": "1", "presenter": "Kay Zed"])
        #expect(try bench.read(.chair).contains("Please welcome our presenter, with “Bees”."))
        #expect(try !bench.read(.room).contains("Beech House"))
        #expect(try !bench.read(.chair).contains("They keep bees."))
    }

    @Test func erasedNamesReadAsErasedAndNothingElseChanges() throws {
        var bench = try bench()
        try bench.take(
            json: #"{"told":{"slot":1,"presenter":{"presenter":"gone","maySayName":true,"show":"name"}}}"#)
        #expect(try bench.read(.room).contains("With erased."))
    }

    @Test func choiceThatCannotBeKeptIsRefused() throws {
        let bench = try bench()
        #expect(try bench.refusal("present", ["slot": "1", "say-name": "yes"]) != nil)
        #expect(try bench.refusal("present", ["slot": "1", "show": "name"]) != nil)
        #expect(try bench.refusal("present", ["slot": "1", "presenter": "Kay", "show": "member"]) != nil)
    }
}
