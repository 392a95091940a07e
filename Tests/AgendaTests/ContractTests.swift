internal import Agenda
internal import SectionKit
internal import Testing

struct ContractTests {
    @Test func contractsOwnExampleReadsWithoutErrors() throws {
        let reading = read(ContractExample.agenda, files: ContractExample.files)
        #expect(!reading.hasErrors, "\(reading.diagnostics.map { "\($0.line):\($0.column) \($0.code) \($0.message)" })")
        let agenda = try #require(reading.agenda)
        #expect(agenda.id == "north-west-2026-12-08")
        #expect(
            agenda.sections.map(\.id) == [
                "arrival-and-lunch", "welcome", "you-said-we-did", "talks", "what-helps-us-feel-safe",
                "tables-feed-back", "hot-topics",
            ])
        #expect(agenda.sections.map { $0.length.ideal.count / 60 } == [45, 10, 10, 45, 25, 10, 10])
        #expect(agenda.sections.map { $0.mayDrop } == [nil, nil, nil, nil, nil, nil, 1])
        #expect(agenda.sections[4].givesWay == 2)
        #expect(agenda.sections[0].outside && agenda.sections[0].pin == agenda.start - .minutes(45))
    }
}
