internal import SectionKit
internal import Testing

struct QualityLineTests {
    /// Who is known is called by name, and nobody else.
    @Test(
        arguments: [
            ("Nobody meets anyone twice.", "Nobody meets anyone twice."),
            ("number 1 and number 12 meet twice.", "Ann (1) and number 12 meet twice."),
            ("Round 2: number 1 sits alone.", "Round 2: Ann (1) sits alone."), ("number one", "number one"),
            ("number ", "number "), ("", ""),
        ])
    func lineCallsPeopleAsTheyAreCalled(_ line: String, _ told: String) {
        #expect(SeatedTables.line(line) { $0 == 1 ? "Ann (1)" : nil } == told)
    }
}
