internal import Agenda
internal import Disclosure
internal import Meeting
internal import Rendering
internal import Reports
internal import Returns
internal import SectionKit
internal import Testing

@Suite struct MeetingReportTests {
    private let people: [PersonRole: [Int]] = [.serviceUser: [12, 2, 1, 0, 0], .staff: [9, 1, 0, 0, 0]]

    private func material() throws -> ReportMaterial {
        var material = try Held.material(
            notes: [("The tea was good", "close"), ("further: A quiet room", "close"), ("It was cold", "welcome")],
            actions: [("Ask Theo about keys", "Jo"), ("Buy tea", "the kitchen")])
        material.names = [.init(called: "Theo", role: .serviceUser)]
        material.here =
            Array(repeating: .init(role: .serviceUser, service: "Alder Unit"), count: 8)
            + Array(repeating: .init(role: .staff, service: "Beech House"), count: 7)
        material.tallies = Held.tallies("today", people)
        material.quotes = [
            .init(section: "close", question: "best", role: .serviceUser, words: "I was heard"),
            .init(section: "close", question: "best", role: .staff, words: "The cake"),
            .init(section: "close", question: "best", role: nil, words: "All of it"),
        ]
        return material
    }

    @Test func notesAndQuotesStandInTheChapterOfTheirSection() throws {
        let report = try MeetingReport(material())
        #expect(report.themes.map(\.title) == ["How was it?"])
        let theme = try #require(report.themes.first)
        #expect(theme.points == ["The tea was good"])
        #expect(theme.further == ["A quiet room"])
        #expect(report.others.map(\.title) == ["Welcome"])
        #expect(report.others.first?.points == ["It was cold"])
    }

    @Test func whoSaidItIsToldByRoleOnlyWhereEnoughOfThatRoleCame() throws {
        let quotes = try #require(MeetingReport(material()).themes.first).quotes
        #expect(quotes.map(\.who) == ["A service user", "Someone", "Someone"])
        #expect(quotes.map(\.words) == ["I was heard", "The cake", "All of it"])
    }

    @Test func nobodyIsNamedByChance() throws {
        let report = try MeetingReport(material())
        #expect(report.actions.map(\.what) == ["Ask […] about keys", "Buy tea"])
        #expect(report.actions.map(\.who) == ["A member of staff", "the kitchen"])
        #expect(report.blanked == 1)
        #expect(
            report.notices == [
                "Notes, points and actions that nobody has read since: 6. Names were blanked in them: 1. Read with --review."
            ])
    }

    @Test func whatSomebodyHasReadStandsInTheirWords() throws {
        var held = try Held.material(
            notes: [("Ann slept", nil), ("Ann was heard", "close"), ("Ben was late", "close")],
            actions: [("Ask Ann about keys", "Ann")])
        held.names = [.init(called: "Ann", role: .serviceUser), .init(called: "Ben", role: .staff)]
        held.read = [Words(id: "w1"): "Ann was heard, and said so", Words(id: "w3"): "Ask Ann"]
        held.leftOut = [Words(id: "w2")]
        let report = try MeetingReport(held)
        #expect(report.themes.first?.points == ["Ann was heard, and said so"])
        #expect(report.others.last?.points == ["[…] slept"], "nobody has read that")
        #expect(report.actions.map(\.what) == ["Ask Ann"])
        #expect(report.actions.map(\.who) == ["A service user"])
        #expect(report.unread == 1)
    }

    @Test func whatNobodyHasReadIsInADraftAloneAndWithoutServices() throws {
        var held = try Held.material(
            notes: [("Loud on Alder Unit", nil), ("Ann was heard", "close")],
            actions: [("Ask about keys", "Peter Grant"), ("Buy tea", "Ann"), ("Ring", "Kim Lee")])
        held.names = [.init(called: "Ann", role: .serviceUser)]
        held.here = [.init(role: .staff, service: "Alder Unit")]
        held.read = [
            Words(id: "w2"): "Ask about keys", Words(id: "w4"): "Buy tea", Words(id: "w7"): "The activity team",
        ]
        let draft = try MeetingReport(held)
        #expect(draft.others.first?.points == ["Loud on […]"])
        #expect(draft.actions.map(\.who) == ["Peter Grant", "A service user", "The activity team"])
        #expect(draft.unread == 4)
        held.leavesOutUnread = true
        let final = try MeetingReport(held)
        #expect(final.themes.isEmpty && final.others.isEmpty)
        #expect(final.actions.map(\.what) == ["Ask about keys", "Buy tea"])
        #expect(final.actions.map(\.who) == [nil, "A service user"])
        #expect(
            final.notices == [
                "Notes, points and actions that nobody has read since: 4. They are left out. Read with --review."
            ])
    }

    @Test func nothingIsCountedBeforeTheMeetingEnds() throws {
        var material = try Held.material(ended: false)
        material.tallies = Held.tallies("today", people)
        material.quotes = [.init(section: "close", question: "best", role: nil, words: "All of it")]
        let report = try MeetingReport(material)
        #expect(report.figures.counted.isEmpty && report.figures.new.isEmpty)
        #expect(report.themes.isEmpty)
        #expect(report.notices == ["The meeting has not ended. Answers are counted once it has."])
    }

    @Test func smallCountsAreNotShown() throws {
        let counted = try #require(MeetingReport(material()).figures.counted.first)
        #expect(counted.table.table.lines.map(\.name) == ["Everybody", "Service users", "Staff"])
        for figure in counted.table.cells.joined() {
            if case .shown(let count) = figure { #expect(count >= 10) }
        }
    }

    @Test func figuresThatStillHoldAreTheSameAgain() throws {
        var material = try material()
        let first = try MeetingReport(material).figures
        #expect(first.new.count == 1)
        material.earlier = first.new
        // One more answer, and every figure is still right.
        material.tallies = Held.tallies("today", [.serviceUser: [12, 2, 1, 0, 0], .staff: [10, 1, 0, 0, 0]])
        let second = try MeetingReport(material).figures
        #expect(second.counted == first.counted)
        #expect(second.new.isEmpty)
        // Many more answers: then the figures are new, and the old ones are taken as known.
        material.tallies = Held.tallies("today", [.serviceUser: [40, 2, 1, 0, 0], .staff: [9, 1, 0, 0, 0]])
        let third = try MeetingReport(material).figures
        #expect(third.counted != first.counted)
        #expect(third.new.count == 1)
        #expect(!third.corrected.isEmpty)
    }

    @Test func severalAnswersOfOnePersonDoNotAddUpToPeople() throws {
        var material = try Held.material()
        material.tallies = Held.tallies("next", [.serviceUser: [12, 11, 9]])
        let report = try MeetingReport(material)
        let counted = try #require(report.figures.counted.first)
        #expect(counted.table.totals.isEmpty)
        #expect(report.figures.unanswered.map(\.ballotID) == ["today", "nobody"])
    }

    @Test func theSheetSaysPlainlyWhatIsNotThere() throws {
        let material = try Held.material()
        let text = PaperPrinter(context: RenderingContext(timeZone: material.run.agenda.timeZone)).text([
            try ReportSheet(MeetingReport(material)).sheet
        ])
        for line in [
            "Nothing was written down at this meeting.", "No actions were agreed.",
            "Nobody was ticked as here, so there are no counts of who came.",
            "Nobody answered the questions that are counted.", "This is a draft: nobody has signed it off yet.",
        ] { #expect(text.contains(line), "\(line)") }
    }

    @Test func theReturnHoldsExactCountsAndCanBeReadAgain() throws {
        let material = try material()
        let report = try MeetingReport(material)
        let sent = MeetingReturn(material, report, revision: 3, published: report.figures.new)
        let read = try MeetingReturn(decoding: sent.encoded(), file: "r.json")
        #expect(read == sent)
        #expect(read.counts.reduce(0) { $0 + $1.people } == 25)
        #expect(read.attendance.map(\.people) == [8, 7])
        #expect(read.quotes.map(\.who) == ["A service user", "Someone", "Someone"])
        #expect(read.keyPoints.map(\.isFurther) == [false, true, false])
        #expect(read.published.count == 1)
        let text = String(decoding: sent.encoded(), as: UTF8.self)
        #expect(!text.contains("Theo") && !text.contains("Jo\""))
    }

    private func themed() throws -> ReportMaterial {
        var material = try Held.material(
            notes: [
                ("It was cold", "welcome"), ("Tea", "close"), ("further: A quiet room", "close"), ("Hello", "close"),
                ("Gone", "close"),
            ], agenda: Held.themed, sorted: [2: "skills", 3: "other", 4: "of-before"])
        material.quotes = [
            .init(section: "close", question: "best", role: nil, words: "Walking"),
            .init(section: "close", question: "best", role: nil, words: "Cooking", theme: "skills"),
        ]
        return material
    }

    @Test func chaptersAreThemesInTheirOrderAndTheRestStandsByItsSection() throws {
        let material = try themed()
        let report = try MeetingReport(material)
        #expect(report.themes.map(\.title) == ["Staying healthy", "My skills", "of-before"])
        #expect(report.themes.map(\.points) == [[], ["It was cold"], ["Gone"]])
        #expect(report.themes.map(\.further) == [[], ["A quiet room"], []])
        #expect(report.themes.map { $0.quotes.map(\.words) } == [["Walking"], ["Cooking"], []])
        #expect(report.others.map(\.title) == ["How was it?"])
        #expect(report.others.map(\.points) == [["Tea", "Hello"]])
        #expect(
            report.notices.dropFirst() == [
                "Notes, points and quotes without a theme: 1. They stand under \"Other themes\"."
            ])
        let text = PaperPrinter(context: RenderingContext(timeZone: material.run.agenda.timeZone)).text([
            ReportSheet(report).sheet
        ])
        #expect(
            text.contains("Staying healthy") && text.contains("Other themes") && !text.contains("Nothing was written"))
    }

    @Test func theReturnCarriesThemesByIDAndName() throws {
        let material = try themed()
        let sent = try MeetingReturn(material, MeetingReport(material), revision: 1, published: [])
        let read = try MeetingReturn(decoding: sent.encoded(), file: "r.json")
        #expect(read == sent)
        #expect(read.themes.map(\.id) == ["staying-healthy", "skills", "of-before"])
        #expect(read.themes.map(\.name) == ["Staying healthy", "My skills", "of-before"])
        #expect(read.keyPoints.map(\.theme) == ["My skills", "My skills", "of-before", "How was it?", "How was it?"])
    }

    @Test func thePreviewTellsAllThatTheReturnHolds() throws {
        let material = try material()
        let report = try MeetingReport(material)
        let sent = MeetingReturn(material, report, revision: 1, published: report.figures.new)
        let text = PaperPrinter(context: RenderingContext(timeZone: material.run.agenda.timeZone)).text([
            ReturnPreview(sent).sheet
        ])
        for words in ["I was heard", "A quiet room", "Beech House", "Buy tea", "confidential", "12"] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test func aSpreadsheetGetsNoFormula() throws {
        var material = try Held.material(notes: [("=HYPERLINK(\"x\")", "close")])
        material.quotes = [.init(section: "close", question: "best", role: nil, words: "+1")]
        let text = try ReportCSV.text(MeetingReport(material))
        #expect(!text.contains(",=") && !text.contains(",\"=") && !text.contains(",+"))
    }
}
