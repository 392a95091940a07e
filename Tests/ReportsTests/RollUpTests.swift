internal import Disclosure
internal import Foundation
internal import Rendering
internal import Reports
internal import Returns
internal import Testing

@Suite struct RollUpTests {
    private static let faces = ["Very happy", "Happy", "In between", "Unhappy", "Very unhappy"]

    private func meetingReturn(
        _ id: String, _ group: String, date: String = "2026-12-08", revision: Int = 1,
        people: [Int] = [20, 9, 4, 1, 0],
        level: String? = "regional"
    ) -> MeetingReturn {
        var it = MeetingReturn(
            id: id, revision: revision, meeting: .init(title: "\(group) group", date: date, group: group, level: level))
        it.questions = [.init(id: "pack/today", ask: "How was today?", answers: Self.faces, isOrdered: true)]
        it.counts = people.enumerated().filter { $1 > 0 }.map {
            .init(question: "pack/today", answer: $0, role: $0 == 1 ? "staff" : "service-user", people: $1)
        }
        it.attendance = [.init(service: "\(group) House", role: "service-user", people: 22)]
        it.keyPoints = [
            .init("Less noise in \(group)", theme: "Safety"), .init("A quiet room", theme: "safety", isFurther: true),
        ]
        it.quotes = [.init("I was heard in \(group)", theme: "Safety", who: "A service user")]
        return it
    }

    private func rolledUp(
        _ returns: [MeetingReturn], regions: RegionList? = nil, earlier: [RollUpEdition] = []
    ) throws -> (edition: RollUpEdition, notes: [RollUpProblem]) {
        var maker = RollUpMaker(regions: regions, earlier: earlier)
        for (number, it) in returns.enumerated() { maker.consider(it, file: "\(number).json") }
        for head in maker.choose() {
            if let number = Int(head.file.dropLast(5)) { maker.add(returns[number], file: head.file) }
        }
        return (try maker.edition(DisclosureRules()), maker.notes)
    }

    private func text(_ edition: RollUpEdition, for reader: RollUpSheet.Reader = .everybody) -> String {
        PaperPrinter(context: RenderingContext(timeZone: .gmt)).markdown([
            RollUpSheet(edition, for: reader, title: "What we said").sheet
        ])
    }

    @Test func aTypedListOfRegionsIsReadAsItIsShown() {
        let typed = RegionList(typed: " North \n\nWales: Cardiff group ,Swansea group\nNorth\nLondon:\n: nobody\n")
        #expect(typed.names == ["North", "Wales", "London"])
        #expect(typed.region(of: "Cardiff group") == "Wales" && typed.region(of: "Wales") == "Wales")
        #expect(typed.region(of: "nobody") == nil)
        #expect(typed.typed == "North\nWales: Cardiff group, Swansea group\nLondon")
        #expect(RegionList(typed: typed.typed) == typed)
    }

    private func list(_ text: String) throws -> RegionList { try RegionList(Array(text.utf8), file: "r.yaml") }

    @Test func whatSeveralRegionsSayComesFirstInWords() throws {
        let edition = try rolledUp([meetingReturn("a", "North"), meetingReturn("b", "South")]).edition
        let text = text(edition)
        #expect(text.contains("**Raised in 2 of 2 regions.**"))
        #expect(text.contains("**What people ask for:** A quiet room"))
        #expect(text.contains("I was heard in "))
        let words = try #require(text.range(of: "Raised in"))
        let numbers = try #require(text.range(of: "The numbers"))
        #expect(words.lowerBound < numbers.lowerBound)
    }

    @Test func noRegionLeavesAnotherWithoutAWord() throws {
        var (loud, quiet) = (meetingReturn("a", "North"), meetingReturn("b", "South"))
        let theme = try #require(loud.keyPoints.first).theme
        loud.keyPoints = (0..<40).map { .init("North said \($0)", theme: theme) }
        quiet.keyPoints = (0..<3).map { .init("South said \($0)", theme: theme) }
        let one = try rolledUp([loud, quiet]).edition
        var random = Seeded(state: 3)
        loud.keyPoints.shuffle(using: &random)
        let other = try rolledUp([quiet, loud]).edition
        let heard = text(one, for: .briefing)
        #expect((0..<3).allSatisfy { heard.contains("South said \($0)") }, "\(heard)")
        #expect(text(one).ranges(of: "South said").count == 2, "two of the five that everybody reads")
        #expect(heard == text(other, for: .briefing))
    }

    @Test func whoHasNotReportedIsTold() throws {
        let regions = try list("lectern-regions: 1\nregions: [North, South, { name: East, groups: [Alder] }]\n")
        let (edition, notes) = try rolledUp(
            [meetingReturn("a", "North"), meetingReturn("b", "Alder"), meetingReturn("c", "Nowhere")], regions: regions)
        #expect(edition.regions.map(\.name) == ["East", "North"])
        #expect(edition.missing == ["South"])
        #expect(text(edition).contains("Not heard from yet: South."))
        #expect(
            notes.map(\.words) == [
                "2.json: the region 'Nowhere' is not expected, so it is left out; add it to the list, or ask whose it is"
            ])
    }

    @Test func sentTwiceCountsOnceAndACorrectionTakesItsPlace() throws {
        let first = meetingReturn("a", "North")
        let better = meetingReturn("a", "North", revision: 2, people: [30, 9, 4, 1, 0])
        let (edition, notes) = try rolledUp([first, first, better, meetingReturn("b", "South")])
        #expect(edition.regions.map(\.meetings) == [1, 1])
        #expect(
            Set(notes.map(\.words)) == [
                "0.json: is revision 1, and revision 2 in 2.json takes its place",
                "1.json: is revision 1, and revision 2 in 2.json takes its place",
            ])
        #expect(text(edition, for: .briefing).contains("| Everybody | 50 |"))
    }

    @Test func twoContentsOfOneRevisionAreBothLeftOut() throws {
        let (edition, notes) = try rolledUp([
            meetingReturn("a", "North"), meetingReturn("a", "North", people: [1, 1, 1, 1, 1]),
            meetingReturn("b", "South"),
        ])
        #expect(edition.regions.map(\.name) == ["South"])
        #expect(notes.contains { $0.reason.contains("say different things as revision 1") })
    }

    @Test func aThemeThatWasRenamedIsToldAndCountsAsTheSame() throws {
        var first = meetingReturn("a", "North")
        var second = meetingReturn("b", "South")
        var third = meetingReturn("c", "West")
        (first.themes, first.quotes, third.quotes) = ([.init(id: "healthy", name: "Staying healthy")], [], [])
        first.keyPoints = [.init("More walks", theme: "Staying healthy")]
        (second.themes, second.quotes) = ([.init(id: "healthy", name: "My health")], [])
        second.keyPoints = [.init("Less sugar", theme: "My health")]
        // A group that has no list, and a section of that name.
        third.keyPoints = [.init("Fruit", theme: "Healthy")]
        second = try MeetingReturn(decoding: second.encoded(), file: "1.json")
        let (edition, notes) = try rolledUp([first, second, third])
        #expect(text(edition).contains("Raised in 3 of 3 regions.") && !text(edition).contains("My health"))
        let note = try #require(notes.first)
        #expect(notes.count == 1 && note.file == "1.json" && note.line == 1 && (note.column ?? 0) > 1)
        #expect(
            note.reason
                == "the theme 'healthy' is called 'My health' here and 'Staying healthy' in 0.json; they count as one")
        // Told once, however many call it so.
        var fourth = second
        fourth.id = "d"
        #expect(try rolledUp([first, second, third, fourth]).notes.count == 1)
    }

    @Test func theOrderOfFilesMakesNoDifference() throws {
        var returns = (0..<30).map { meetingReturn("m\($0)", "Region \($0 % 7)", people: [$0, 9, $0 % 3, 1, 0]) }
        let first = try rolledUp(returns).edition.json()
        returns.reverse()
        #expect(try rolledUp(returns).edition.json() == first)
    }

    @Test func thePublicEditionTellsNoSmallCountAndTheBriefingTellsAll() throws {
        let edition = try rolledUp([meetingReturn("a", "North"), meetingReturn("b", "South")]).edition
        for table in edition.tables {
            for figure in table.published.cells.joined() {
                if case .shown(let count) = figure { #expect(count >= 10) }
            }
        }
        #expect(!text(edition).contains("House"))
        #expect(text(edition, for: .briefing).contains("Confidential, and not for publication"))
        #expect(try !edition.json().contains("\"people\""))
    }

    @Test func aLocalGroupHasNoLineOfItsOwn() throws {
        let returns = [meetingReturn("a", "Alder", level: "local"), meetingReturn("b", "Beech", level: "local")]
        let edition = try rolledUp(returns).edition
        let lines = edition.tables.flatMap { $0.published.table.lines.map(\.name) }
        #expect(!lines.contains("Alder") && lines.contains("Everybody"))
        // Whoever reads a quote does not learn the service either.
        #expect(text(edition).contains("I was heard in ") && !text(edition).contains("– A service user, "))
        #expect(try !edition.json().contains("\"region\" : \"Alder\",\n      \"who\""))
        let one = try list("lectern-regions: 1\nregions: [Alder, Beech]\n")
        #expect(
            try !rolledUp(returns, regions: one).edition.tables.flatMap(\.published.table.lines).map(\.name).contains(
                "Alder"))
        let mapped = try rolledUp(
            returns + [meetingReturn("c", "Cedar", level: "local"), meetingReturn("d", "Dale", level: "local")],
            regions: list(
                "lectern-regions: 1\nregions:\n  - { name: East, groups: [Alder, Beech] }\n  - { name: West, groups: [Cedar, Dale] }\n"
            )
        ).edition
        #expect(mapped.tables.flatMap { $0.published.table.lines.map(\.name) }.contains("East"))
    }

    @Test func quartersStandBesideEachOther() throws {
        let edition = try rolledUp([
            meetingReturn("a", "North"), meetingReturn("b", "North", date: "2027-02-01"),
        ]).edition
        #expect(edition.quarters.map(\.name) == ["2026 Q4", "2027 Q1"])
        #expect(edition.tables.first?.published.table.lines.map(\.name).suffix(2) == ["2026 Q4", "2027 Q1"])
    }

    /// The difference of two editions is the late region, whose small counts nobody may learn.
    @Test func aLaterEditionTakesTheEarlierOneAsKnown() throws {
        let early = (0..<4).map { meetingReturn("m\($0)", "Region \($0)", people: [20 + $0, 12, 9, 8, 8]) }
        let first = try rolledUp(early).edition
        let read = try RollUpEdition(decoding: Array(first.json().utf8), file: "one.json")
        let late = meetingReturn("late", "Region 9", people: [2, 1, 3, 1, 1])
        let second = try rolledUp(early + [late], earlier: [read]).edition
        #expect(second.number == 2)
        let ranges = { (edition: RollUpEdition) -> [CountRange] in
            guard let table = edition.tables.first(where: { $0.published.table.question == "pack/today" }) else {
                return []
            }
            return (table.published.cells.first ?? []).map { DisclosureRules().range(of: $0) }
        }
        // Both totals of one answer together leave the late region's count anything from 1 to 7.
        for (before, after) in zip(ranges(first), ranges(second)) {
            guard let top = after.high else { continue }
            #expect(top - before.low >= 7)
        }
    }

    @Test func anEditionKeepsWhatItSaysOfActions() throws {
        var one = meetingReturn("a", "North")
        one.actions = [
            .init(what: "Ask", who: "Staff"), .init(id: "x", what: "Print", status: .done),
            .init(id: "y", what: "Find", status: .carriedOver),
        ]
        let edition = try rolledUp([one, meetingReturn("b", "South")]).edition
        let read = try RollUpEdition(decoding: Array(edition.json().utf8), file: "one.json")
        #expect((read.actions, read.actionsDone, read.actionsOpen) == (edition.actions, 1, edition.actionsOpen))
        #expect(edition.actionsOpen >= 2)
    }

    @Test func whatAnEarlierEditionCountedAndIsGoneIsToldFirst() throws {
        let first = try rolledUp((0..<4).map { meetingReturn("m\($0)", "Region \($0)") }).edition
        let second = try rolledUp((0..<3).map { meetingReturn("m\($0)", "Region \($0)") }, earlier: [first]).edition
        #expect(second.notices.first?.contains("meetings that are not here: m3.") == true)
        let third = try rolledUp((0..<5).map { meetingReturn("m\($0)", "Region \($0)") }, earlier: [first]).edition
        #expect(!third.notices.contains { $0.contains("not here") })
    }

    @Test func aChangedEditionIsNotTaken() throws {
        let text = try rolledUp([meetingReturn("a", "North"), meetingReturn("b", "South")]).edition.json()
        _ = try RollUpEdition(decoding: Array(text.utf8), file: "one.json")
        let changed = text.replacing("\"North\"", with: "\"Norfolk\"")
        #expect(throws: RollUpProblem.self) { try RollUpEdition(decoding: Array(changed.utf8), file: "one.json") }
        #expect(throws: RollUpProblem.self) { try RollUpEdition(decoding: [], file: "one.json") }
        #expect(
            RollUpEdition.isEdition(Array(text.utf8)) && !RollUpEdition.isEdition(meetingReturn("a", "N").encoded()))
    }

    @Test func questionsThatDifferAreToldAndNotAddedUp() throws {
        var other = meetingReturn("b", "South")
        other.questions[0].answers = Self.faces.reversed()
        let edition = try rolledUp([meetingReturn("a", "North"), other]).edition
        #expect(edition.notices.contains { $0.hasPrefix("The question 'pack/today' was asked with different answers") })
        #expect(!edition.tables.contains { $0.published.table.question == "pack/today" })
        var reworded = meetingReturn("b", "South")
        reworded.questions[0].ask = "How was your day?"
        let told = try rolledUp([meetingReturn("a", "North"), reworded]).edition
        #expect(told.notices == ["The question 'pack/today' was asked in 2 ways; the first is told: How was today?"])
    }

    @Test func whatAMeetingPublishedItselfIsKnown() throws {
        var one = meetingReturn("a", "North", people: [9, 12, 8, 0, 0])
        let line = CountTable.Line(name: "Everybody", units: ["a"], groups: ["service-user", "staff"])
        let table = CountTable(question: "pack/today", answers: Self.faces, lines: [line])
        let counts = Dictionary(
            uniqueKeysWithValues: one.counts.map {
                (CountPart(unit: "a", group: $0.role, question: $0.question, answer: $0.answer), $0.people)
            })
        one.published = try Disclosure.protect([table], counts: counts).tables.map {
            EarlierTable($0, rules: DisclosureRules())
        }
        // The nation less what North told itself would be South's own small counts.
        let edition = try rolledUp([one, meetingReturn("b", "South", people: [1, 2, 1, 0, 0])]).edition
        let own = try #require(edition.tables.first { $0.published.table.question == "pack/today" })
        let told = try #require(one.published.first)
        for (nation, north) in zip(own.published.cells.first ?? [], told.published.cells.first ?? []) {
            let (all, part) = (DisclosureRules().range(of: nation), DisclosureRules().range(of: north))
            if let high = all.high, high > 0 { #expect(high - part.low >= 7) }
        }
    }

    @Test(arguments: [
        ("", "r.yaml:1:1: the file is empty"),
        ("- North\n", "r.yaml:1:1: is no list of regions; its first line is 'lectern-regions: 1'"),
        ("lectern-regions: 2\nregions: [A]\n", "r.yaml:1:18: must say 'lectern-regions: 1'"),
        ("lectern-regions: 1\nregions: [A, A]\n", "r.yaml:2:14: 'A' is named twice; keep one"),
        (
            "lectern-regions: 1\nregions: [A]\nmore: 1\n",
            "r.yaml:3:1: the key 'more' is not known; the keys are lectern-regions and regions"
        ),
        ("lectern-regions: 1\n", "r.yaml:1:1: needs 'regions', a list of at most 1000 names"),
        ("lectern-regions: 1\nregions: [[A]]\n", "r.yaml:2:11: a name is a text of 1 to 200 letters"),
    ])
    func aListOfRegionsIsToldItsMistakes(_ text: String, _ expected: String) {
        #expect(throws: RollUpProblems.self) { try list(text) }
        do throws(RollUpProblems) { _ = try RegionList(Array(text.utf8), file: "r.yaml") } catch {
            #expect(error.all.map(\.words) == [expected])
        }
    }

    @Test func theAnswersToFillInNameOneAskOfEachTheme() throws {
        let edition = try rolledUp([meetingReturn("a", "North"), meetingReturn("b", "South")]).edition
        let text = AnswersDraft(edition.asked(most: 5), from: "the \"group\"", about: "one.json").text
        #expect(text.contains("from: \"the \\\"group\\\"\"\n"))
        #expect(text.contains("  # Safety. Raised in 2 of 2 regions.\n  - said: \"A quiet room\"\n    status:\n"))
    }

    @Test func answersThatAreFilledInStandAloneInTheFile() throws {
        let edition = try rolledUp([meetingReturn("a", "North"), meetingReturn("b", "South")]).edition
        let one = try #require(edition.asked(most: 5).first)
        var other = one
        other.said = "More walks"
        let asked = [one, other]
        let text = AnswersDraft(
            asked, from: "us", about: "one",
            answers: [1: .init(status: .noBecause, answer: "No \"staff\".\nSorry.", by: "June")]
        ).text
        #expect(!text.contains("A quiet room") && !text.contains("who:\n"))
        #expect(
            text.hasSuffix(
                "  - said: \"More walks\"\n    status: no-because\n    answer: \"No \\\"staff\\\".\\nSorry.\"\n    by: \"June\"\n"
            ))
    }

    @Test func anEditionReadAgainTellsTheSame() throws {
        let edition = try rolledUp([meetingReturn("a", "North"), meetingReturn("b", "South")]).edition
        let again = try RollUpEdition(decoding: Array(try edition.json().utf8), file: "e.json")
        for format in RollUpFormat.allCases {
            #expect(
                try again.text(format, for: .everybody, title: "T") == edition.text(format, for: .everybody, title: "T")
            )
        }
        #expect(edition.tellsNothingNew(after: again))
    }
}
