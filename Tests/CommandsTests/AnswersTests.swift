internal import Agenda
internal import Disclosure
internal import Foundation
internal import Journal
internal import Meeting
internal import ProgramSupport
internal import Reports
internal import Returns
internal import SectionKit
internal import Testing

@testable internal import Commands

/// Answers of a real meeting: keyed in, counted, shown, taken out again, and never in its journal.
struct AnswersTests {
    private static let agenda = """
        lectern: 1
        id: asked
        title: Asked
        date: 2026-12-08
        start: 13:00
        end: 14:00
        sections:
          - kind: presentation
            id: talks
            slots: 2
            each: { talk: 5, questions: 0 }
          - kind: feedback
            id: how
            title: How was it?
            minutes: 20
            questions:
              - { id: today, ask: How was today?, type: smiley }
              - { id: next, ask: What next?, type: choices, options: [Leave, Food, Work] }
              - { id: best, ask: What was best?, type: text }
          - kind: feedback
            id: each
            title: The talks
            minutes: 10
            about: { talks-of: talks }
            questions:
              - { id: liked, ask: Did you like it?, type: choice, options: ["Yes", "No"] }

        """

    let folder: TemporaryFolder
    let machine = Machine()

    init() throws { folder = try TemporaryFolder() }

    private func open() async throws -> OpenMeeting {
        let file = try folder.write(Self.agenda, to: "asked.yaml")
        return try await MeetingOpener(
            target: file, libraryPath: folder.library, rehearsal: nil, afresh: false, steady: machine.steady
        ).open()
    }

    private func begun() async throws -> OpenMeeting {
        let meeting = try await open()
        _ = try await meeting.live.perform(.go("how"))
        return meeting
    }

    private func act(
        _ action: String, _ fields: KeyValuePairs<String, String> = [:], in section: String = "how",
        _ meeting: OpenMeeting
    ) async throws -> [String]? {
        try await meeting.live.perform(.act(section: section, action: action, fields: .fields(fields))).told
    }

    private func refusal(
        _ action: String, _ fields: KeyValuePairs<String, String> = [:], in section: String = "how",
        _ meeting: OpenMeeting
    ) async -> String {
        do {
            return "no refusal: \(try await act(action, fields, in: section, meeting) ?? [])"
        } catch { return (error as? Refusal)?.message ?? "\(error)" }
    }

    @Test func answersAreCountedAndNeverJournalled() async throws {
        let meeting = try await begun()
        let before = await meeting.live.current.sequence
        #expect(
            try await act("tally", ["form": "1; 2,3; SECRET-WORDS"], meeting) == [
                "One form is taken in. 1 form so far."
            ])
        #expect(
            try await act("tally", ["question": "today", "counts": "9 0 0 0 3"], meeting) == [
                "Taken in for \"How was today?\": 12 answers. Now it has 13."
            ])
        #expect(await meeting.live.current.sequence == before, "nothing of it is a step of the meeting")
        let counts = try meeting.ballots.counts(of: "how")
        #expect(counts.first { $0.question == "today" }?.answers == [.choice(0): 10, .choice(4): 3])
        #expect(counts.first { $0.question == "next" }?.answers == [.choices([1, 2]): 1])
        #expect(try meeting.ballots.texts(of: "how").map(\.text) == ["SECRET-WORDS"])
        #expect(try meeting.ballots.forms(of: "how").map(\.people) == [1], "counts are no forms")
        meeting.leave()
    }

    @Test(arguments: ["born 3 May 1980", "call 943 476 5919"]) func whatIsNeverKeptIsNotKeptFromPaperEither(
        _ words: String
    ) async throws {
        let meeting = try await begun()
        let told = await refusal("tally", ["form": "1; 2; \(words)"], meeting)
        #expect(told.hasSuffix("The form is not taken in yet.") && !told.contains(words))
        #expect(try meeting.ballots.forms(of: "how").isEmpty && meeting.ballots.texts(of: "how").isEmpty)
        meeting.leave()
    }

    @Test func whatWasKeyedInLastComesOutAgain() async throws {
        let meeting = try await begun()
        _ = try await act("tally", ["form": "1"], meeting)
        _ = try await act("tally", ["form": "2; 1; Wrong"], meeting)
        _ = try await act("tally", ["question": "today", "counts": "0 0 0 0 500"], meeting)
        #expect(try await act("untally", [:], meeting) == ["What was keyed in last is taken out: 500 answers."])
        #expect(
            try await act("untally", [:], meeting) == ["The form that was keyed in last is taken out. 1 form so far."])
        #expect(try meeting.ballots.texts(of: "how").isEmpty)
        let counts = try meeting.ballots.counts(of: "how")
        #expect(counts.map(\.answers) == [[.choice(0): 1]])
        _ = try await act("untally", [:], meeting)
        #expect(await refusal("untally", [:], meeting).hasPrefix("There is nothing to take out"))
        meeting.leave()
    }

    @Test func chartOfASectionThatIsOverIsSeenWhereSomebodyGoesBackToIt() async throws {
        let meeting = try await begun()
        _ = try await act("tally", ["question": "today", "counts": "20 0 0 0 0"], meeting)
        _ = try await meeting.live.perform(.go("each"))
        #expect(
            try await act("show", ["question": "today"], meeting) == [
                "\"How was today?\" is shown to the room.",
                "The room sees it while 'How was it?' runs: go back to it to show it now.",
            ])
        meeting.leave()
    }

    @Test func chartWaitsForEnoughAnswersAndStaysAsItWasShown() async throws {
        let meeting = try await begun()
        _ = try await act("tally", ["question": "today", "counts": "7 0 0 0 0"], meeting)
        #expect(await refusal("show", ["question": "today"], meeting).hasPrefix("Fewer than 8 people"))
        _ = try await act("tally", ["question": "today", "counts": "13 0 0 0 0"], meeting)
        #expect(
            try await act("show", ["question": "today"], meeting) == ["\"How was today?\" is shown to the room."])
        let first = try await standing(meeting).shown
        #expect(first.map(\.people) == [20])
        // One more answer would be told by the difference of two charts.
        _ = try await act("tally", ["question": "today", "counts": "0 0 0 0 1"], meeting)
        let again = try await act("show", ["question": "today"], meeting)
        #expect(again?.first == "\"How was today?\" is shown to the room as it was before.")
        #expect(try await standing(meeting).shown.map(\.bars) == [first[0].bars, first[0].bars])
        _ = try await act("tally", ["question": "today", "counts": "0 12 0 0 0"], meeting)
        _ = try await act("show", ["question": "today"], meeting)
        #expect(try await standing(meeting).shown.map(\.people) == [20, 20, 33])
        // What a room has seen is not unseen by undo.
        _ = try? await meeting.live.perform(.undo)
        #expect(try await standing(meeting).shown.count == 3)
        meeting.leave()
        let next = try await open()
        #expect(try await standing(next).shown.map(\.people) == [20, 20, 33], "a return must be able to list them")
        next.leave()
    }

    private func standing(_ meeting: OpenMeeting) async throws -> AskingStanding {
        let answer = await meeting.live.current
        let section = try #require(answer.meeting.agenda.section("how"))
        return try #require(answer.meeting.asking(of: section, at: answer.now))
    }

    @Test func questionsAboutTalksNameTheTalk() async throws {
        let meeting = try await begun()
        _ = try await meeting.live.perform(.go("each"))
        #expect(
            await refusal("tally", ["form": "1"], in: "each", meeting) == "Say which talk it is about, such as about=1."
        )
        #expect(
            await refusal("tally", ["form": "1", "about": "3"], in: "each", meeting)
                == "There are 2 talks. Choose a number from 1 to 2.")
        _ = try await act("tally", ["form": "2", "about": "2"], in: "each", meeting)
        #expect(try meeting.ballots.counts(of: "each").map(\.about) == [.slot(section: "talks", 2)])
        meeting.leave()
    }

    @Test func nobodyIsAskedOnceTheMeetingIsOver() async throws {
        let meeting = try await begun()
        #expect(await open(in: meeting) == ["how"])
        _ = try await meeting.live.perform(.go("each"))
        #expect(await open(in: meeting) == ["how", "each"])
        _ = try await act("close", [:], meeting)
        #expect(await open(in: meeting) == ["each"])
        _ = try await meeting.live.perform(.next)
        #expect(await open(in: meeting).isEmpty)
        #expect(
            await refusal("open", [:], meeting) == "The meeting is over. Paper forms can still be keyed in, with tally."
        )
        // A form that was found in a drawer still counts.
        #expect(try await act("tally", ["form": "1"], meeting)?.first?.hasPrefix("One form") == true)
        meeting.leave()
    }

    private func open(in meeting: OpenMeeting) async -> [String] {
        let answer = await meeting.live.current
        return answer.meeting.openAskings(at: answer.now).map(\.section.id)
    }

    @Test func countThatIsNoneIsNamed() async throws {
        let meeting = try await begun()
        #expect(
            await refusal("tally", ["question": "today", "counts": "99999 0 0 0 0"], meeting)
                == "'99999' is no count. A count is a whole number from 0 to 10000.")
        #expect(await refusal("tally", ["question": "today", "counts": "1 2"], meeting).hasPrefix("Give 5 counts"))
        meeting.leave()
    }

    /// Answers are kept by the numbers of their options.
    @Test func whatPeopleChoseFromStaysAsItWas() async throws {
        let meeting = try await begun()
        let running = await meeting.live.current.meeting
        func change(_ old: String, _ new: String) throws -> [AgendaChange.Obstacle] {
            let file = try folder.write(Self.agenda.replacing(old, with: new), to: "edited.yaml")
            return AgendaChange(from: running, to: try #require(try AgendaFile.read(file).agenda)).obstacles
        }
        let found = try change("[Leave, Food, Work]", "[Food, Leave, Work]")
        guard case .answersChanged(let section, let question)? = found.first, found.count == 1 else {
            Issue.record("\(found)")
            return
        }
        #expect(section.id == "how" && question == "What next?")
        #expect(try change("How was today?", "How was this afternoon?").isEmpty, "other words for the same")
        #expect(try change("[\"Yes\", \"No\"]", "[\"No\", \"Yes\"]").isEmpty, "nobody has been asked that yet")
        meeting.leave()
    }

    // MARK: What the room saw, and the report

    private func ended(_ meeting: OpenMeeting) async throws -> ReportDesk {
        _ = try await meeting.live.perform(.go("each"))
        _ = try await meeting.live.perform(.next)
        meeting.leave()
        return try ReportDesk(
            MeetingKey(id: "asked", date: "2026-12-08"), in: Library.open(at: folder.library))
    }

    @Test func whatTheRoomSawIsKnownToTheReportAndGoesUp() async throws {
        let meeting = try await begun()
        // Of 42, all but 2 chose food: a report must not say 40 where everybody knows that 42 answered.
        for _ in 0..<20 { _ = try await act("tally", ["form": "1; 2; -", "role": "staff"], meeting) }
        for _ in 0..<20 { _ = try await act("tally", ["form": "2; 2,3; -", "role": "staff"], meeting) }
        for _ in 0..<2 { _ = try await act("tally", ["form": "1; 3; -", "role": "staff"], meeting) }
        _ = try await act("show", ["question": "next"], meeting)
        _ = try await act("show", ["question": "today"], meeting)
        let desk = try await ended(meeting)
        let material = try desk.material(DisclosureRules())
        let report = try MeetingReport(material)
        let next = try #require(report.figures.counted.first { $0.question.ballotID == "next" }).table
        #expect(next.cells.first?.map(\.sign)[1] == "*", "\(next.cells)")
        let today = try #require(report.figures.counted.first { $0.question.ballotID == "today" }).table
        #expect(today.totals.first?.sign == "40", "42 is known")
        #expect(today.cells.first?.map(\.sign) == ["20", "20", "0", "0", "0"])
        let sent = MeetingReturn(material, report, revision: 1, published: material.earlier)
        let read = try MeetingReturn(decoding: sent.encoded(), file: "r.json")
        #expect(read == sent)
        #expect(read.published.map(\.people) == [42, 42, 42, 42], "one of the faces, and one of each option")
        #expect(read.counts.filter { $0.question == "next" }.map(\.answer) == [1, 2, 3, 4, 5])
    }

    @Test func whereFewAnsweredAfterTheChartTheReportShowsTheChart() async throws {
        let meeting = try await begun()
        _ = try await act("tally", ["question": "today", "counts": "20 0 10 0 9"], meeting)
        _ = try await act("show", ["question": "today"], meeting)
        _ = try await act("tally", ["question": "today", "counts": "1 0 0 0 1"], meeting)
        let report = try MeetingReport(try await ended(meeting).material(DisclosureRules()))
        let today = try #require(report.figures.counted.first { $0.question.ballotID == "today" })
        #expect(today.isOfTheRoom)
        #expect(today.table.cells.first?.map(\.sign) == ["20", "0", "10", "0", "10"])
    }

    @Test func textsAreReadOnceTheirSectionIsOver() async throws {
        let meeting = try await begun()
        _ = try await act("tally", ["form": "1; 2; +Tea"], meeting)
        let desk = { try ReportDesk(MeetingKey(id: "asked", date: "2026-12-08"), in: Library.open(at: folder.library)) }
        #expect(try desk().texts().isEmpty, "whoever looked would see who is writing")
        _ = try await meeting.live.perform(.go("each"))
        #expect(try desk().texts().map(\.text.text) == ["Tea"])
        meeting.leave()
    }

    @Test func eachTalkHasARowOfItsOwn() async throws {
        let meeting = try await begun()
        _ = try await meeting.live.perform(.go("each"))
        _ = try await act("tally", ["question": "liked", "counts": "30 20", "about": "1"], in: "each", meeting)
        _ = try await act("tally", ["question": "liked", "counts": "10 25", "about": "2"], in: "each", meeting)
        _ = try await act("show", ["question": "liked", "about": "2"], in: "each", meeting)
        _ = try await meeting.live.perform(.next)
        meeting.leave()
        let desk = try ReportDesk(MeetingKey(id: "asked", date: "2026-12-08"), in: Library.open(at: folder.library))
        let material = try desk.material(DisclosureRules())
        let report = try MeetingReport(material)
        let liked = try #require(report.figures.counted.first { $0.question.ballotID == "liked" }).table
        #expect(liked.table.lines.map(\.name) == ["Everybody", "Talk 1", "Talk 2"])
        #expect(liked.cells.map { $0.map(\.sign) } == [["40", "45"], ["30", "20"], ["10", "25"]])
        let sent = MeetingReturn(material, report, revision: 1, published: [])
        #expect(Set(sent.counts.map(\.part)) == ["slot 1 talks", "slot 2 talks"])
        #expect(sent.published.map(\.published.table.lines[0].units) == [["asked 2026-12-08 slot 2 talks"]])
        var maker = RollUpMaker(regions: nil, earlier: [])
        maker.consider(sent, file: "one")
        #expect(maker.choose().isEmpty, "it is added up already")
        let edition = try maker.edition(DisclosureRules())
        #expect(edition.tables.first?.published.cells.first?.map(\.sign) == ["40", "45"])
        #expect(edition.notices.isEmpty, "\(edition.notices)")
    }

    @Test func tenThousandAnswersAreOneCommitAndComeOutAgain() async throws {
        let meeting = try await begun()
        _ = try await act("tally", ["question": "today", "counts": "4000 3000 2000 900 100"], meeting)
        _ = try await act("show", ["question": "today"], meeting)
        #expect(
            try await standing(meeting).shown.last?.bars.map(\.figure) == ["4000", "3000", "2000", "900", "100"])
        _ = try await act("untally", [:], meeting)
        #expect(try meeting.ballots.counts(of: "how").isEmpty)
        meeting.leave()
    }
}

struct RoomChartTests {
    private static let several = BallotQuestion(id: "next", ask: "What next?", answers: .choices(["Leave", "Food"]))
    private static let order = BallotQuestion(id: "m", ask: "What matters?", answers: .ranking(["Safe", "Heard"]))

    private func chart(_ question: BallotQuestion, _ answers: [BallotAnswer: Int]) throws -> ShownAnswers? {
        let standing = AskingStanding(asking: Asking(questions: [question]), isOpen: true, hasBegun: true)
        let count = BallotCount(section: "s", question: question.id, about: .meeting, role: nil, answers: answers)
        return try RoomChart([count], question: question, about: .meeting, standing: standing).shown.shown
    }

    @Test func eachOfSeveralAnswersStandsForItself() throws {
        let shown = try #require(try chart(Self.several, [.choices([0, 1]): 20, .choices([0]): 15, .choices([]): 10]))
        #expect(shown.people == 45)
        #expect(shown.bars == [.init(options: [0], figure: "35"), .init(options: [1], figure: "20")])
    }

    /// Who knows how many answered would learn how few did not choose it.
    @Test func optionThatNearlyEverybodyChoseIsHeldBack() throws {
        let shown = try #require(try chart(Self.several, [.choices([0, 1]): 20, .choices([0]): 20, .choices([1]): 2]))
        #expect(Int(shown.bars[0].figure) == nil)
        #expect(shown.bars[1].figure == "20")
    }

    @Test func orderIsShownByWhatCameFirst() throws {
        let shown = try #require(
            try chart(Self.order, [.ranking([0, 1]): 20, .ranking([1]): 10, .ranking([1, 0]): 5]))
        #expect(shown.bars == [.init(options: [0], figure: "20"), .init(options: [1], figure: "15")])
    }

    @Test func numbersThatAreAllTooSmallAreNotShown() {
        let question = BallotQuestion(id: "q", ask: "Which?", answers: .choice(["A", "B", "C"]))
        #expect(throws: Refusal("The numbers are still too small to show any of them. That keeps it anonymous.")) {
            try chart(question, [.choice(0): 4, .choice(1): 3, .choice(2): 3])
        }
    }
}
