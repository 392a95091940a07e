internal import Meeting
internal import SectionKit
internal import Testing

@testable internal import Pages

/// What forms ask of the meeting.
@Suite struct CommandReadingTests {
    private func read(_ text: String) throws -> Command {
        try PageCommand.read(PageForm(encoded: text), Bench().run.agenda)
    }

    private func problem(_ text: String) throws -> FormProblem? {
        do {
            _ = try read(text)
            return nil
        } catch let problem as FormProblem { return problem }
    }

    @Test func formsBecomeCommands() throws {
        #expect(try read("do=next") == .next)
        #expect(try read("do=extend") == .extend(.minutes(1)))
        #expect(try read("do=shorten&minutes=+5+") == .shorten(.minutes(5)))
        #expect(try read("do=note&text=A+%26+b%0Ac") == .note("A & b\nc"))
        #expect(try read("do=message&text=") == .message(""))
        #expect(
            try read("do=action&text=Ask&owner=&due=31+January") == .action(text: "Ask", owner: nil, due: "31 January"))
        #expect(try read("do=chair&old=Sam&new=Kim") == .chair(old: "Sam", new: "Kim"))
        #expect(try read("do=go&section=talks%2Ftalk-1") == .go("talks/talk-1"))
        let from = try #require(Moment("13:05"))
        let to = try #require(Moment("13:07:30"))
        #expect(try read("do=away&from=13:05&to=13:07:30") == .away(from: from, to: to))
    }

    @Test func anActionTakesTheFieldsThatItsModuleDeclares() throws {
        let command = try read("do=act&section=talks&action=not-here&field-slot=2&field-away=yes&other=x")
        guard case .act("talks", "not-here", let fields) = command else {
            Issue.record("\(command)")
            return
        }
        #expect(fields.mapping?.first?.name == "slot")
        #expect(fields.mapping?.contains { $0.name == "other" } == false)
    }

    @Test func whatIsWrongNamesItsField() throws {
        #expect(try problem("do=note&text=+")?.field == "text")
        #expect(try problem("do=began&time=25:00")?.field == "time")
        #expect(try problem("do=away&from=13:00&to=soon")?.field == "to")
        #expect(try problem("do=extend&minutes=0")?.field == "minutes")
        #expect(try problem("do=chair&old=Sam")?.field == "new")
        #expect(try problem("do=note&text=" + String(repeating: "x", count: 20_001))?.field == "text")
        let missing = try #require(try problem("do=act&section=talks&action=not-here"))
        #expect(missing.field == "field-slot")
        #expect(missing.message == "Fill this in: Which talk, counted from 1.")
        let large = try #require(try problem("do=act&section=talks&action=not-here&field-slot=99"))
        #expect(large.message == "'99' is not it. Write a number from 1 to 20.")
    }

    @Test(arguments: [
        "", "do=", "do=fly", "do=act", "do=act&section=nobody&action=x", "do=act&section=talks&action=nothing",
        "&&==&%",
        "do=%FF", "do=go",
    ])
    func nonsenseIsRefused(text: String) throws {
        #expect(try problem(text) != nil)
    }

    // MARK: Beside the meeting

    private func order(_ text: String, speed: Double? = nil) throws -> BesideOrder? {
        var beside = Beside()
        beside.speed = speed
        return try PageCommand.beside(
            PageForm(encoded: text), MeetingPicture(Bench().answer, Surroundings(beside: beside)))
    }

    @Test func formsBecomeOrders() throws {
        #expect(try order("do=take-over&edit=3") == .takeOver(edit: 3))
        #expect(try order("do=answer&reply=count&away=2") == .answer(.count, away: 2))
        #expect(try order("do=answer&reply=take-out&away=2") == .answer(.takeOut, away: 2))
        #expect(try order("do=places&reply=give&news=3") == .places(.give, news: 3))
        #expect(try order("do=faster", speed: 2) == .speed(4))
        #expect(try order("do=slower", speed: 0.1) == .speed(0.1))
        #expect(try order("do=next") == nil)
        #expect(try order("") == nil)
        // A number that is none is nobody's.
        #expect(try order("do=take-over&edit=x") == .takeOver(edit: -1))
    }

    @Test(arguments: ["do=answer", "do=answer&reply=both&away=1", "do=places", "do=jump", "do=faster", "do=slower"])
    func ordersThatCannotBeAreRefused(text: String) throws {
        #expect(throws: FormProblem.self) { _ = try order(text) }
    }
}
