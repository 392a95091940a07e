internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import SmallGroupsModule

struct ActionTests {
    /// Four tables, one round, then a minute for each table.
    private func bench(order: String = "clockwise") throws -> SectionBench<SmallGroupsSection> {
        try SectionBench(
            SmallGroupsSection.self, title: "What helps?", minutes: 25,
            settings: .entries([
                .init("groups", .fields(["count": "4"])), .init("report-back", .fields(["each": "1", "order": order])),
            ]))
    }

    private func reporting(order: String = "clockwise") throws -> SectionBench<SmallGroupsSection> {
        var bench = try bench(order: order)
        bench.move(to: .running, part: 1)
        return bench
    }

    @Test func tablesReportOneAfterAnother() throws {
        var bench = try reporting()
        #expect(try bench.read(.room).contains("Now: table 1\nNext: table 2."))
        try bench.perform("reported", ["table": "1"])
        #expect(try bench.read(.room).contains("Now: table 2\nNext: table 3."))
        for table in ["2", "3", "4"] { try bench.perform("reported", ["table": table]) }
        #expect(try bench.read(.room).hasSuffix("Thank you to every table."))
        #expect(try bench.read(.facilitator).contains("No table is waiting to report."))
    }

    @Test func roomSaysInALineWhatComesAfterTheTables() throws {
        var bench = try bench()
        bench.move(to: .running, part: 0)
        #expect(try bench.read(.room).hasSuffix("After this, tables share their main points. A table can pass."))
        #expect(try !bench.read(.room).contains("Each table has about"))
        #expect(try bench.read(.participant).contains("Each table has about one minute."))
    }

    @Test func tableCanGoFirstOrLast() throws {
        var bench = try reporting(order: "quiet-first")
        try bench.perform("report-order", ["table": "3"])
        try bench.perform("report-order", ["table": "1", "place": "last"])
        #expect(try bench.read(.facilitator).contains("Still to report: 3, 2, 4, 1."))
        try bench.perform("report-order", ["table": "1", "place": "first"])
        #expect(try bench.read(.facilitator).contains("Still to report: 1, 3, 2, 4."))
    }

    @Test func volunteersGoWhenTheyAreReady() throws {
        var bench = try reporting(order: "volunteers")
        #expect(try bench.read(.room).contains("Which table would like to go next?"))
        for table in ["4", "2", "1", "3"] { try bench.perform("reported", ["table": table]) }
        #expect(try bench.read(.room).contains("Thank you to every table."))
    }

    @Test func tableThatHasReportedIsThanked() throws {
        var bench = try reporting()
        try bench.perform("reported", ["table": "2"])
        #expect(try bench.refusal("reported", ["table": "2"]) == "Table 2 has reported already. Thank you to them.")
        #expect(try bench.refusal("report-order", ["table": "2"]) != nil)
    }

    @Test func countOfTablesFollowsTheDay() throws {
        var bench = try reporting()
        #expect(try bench.refusal("reported", ["table": "5"]) == "There are 4 tables. Choose a number from 1 to 4.")
        try bench.perform("tables", ["count": "5"])
        try bench.perform("reported", ["table": "5"])
        #expect(
            try bench.refusal("tables", ["count": "4"]) == "Table 5 has something written down. Keep at least 5 tables."
        )
        #expect(try bench.read(.facilitator).contains("There are 5 tables."))
    }

    @Test func onlyPointsThatGoUpAreReportedAndNoTableIsNamed() throws {
        var bench = try reporting()
        try bench.perform("note", ["table": "1", "text": "Quiet rooms help.", "goes-up": "yes"])
        try bench.perform("note", ["table": "2", "text": "Stay with us only."])
        #expect(try bench.readReport() == "What helps?\nQuiet rooms help.")
    }

    @Test func pointsStandInAnAsideAndNowhereElse() throws {
        var bench = try reporting()
        try bench.perform("note", ["table": "1", "text": "Quiet rooms help.", "goes-up": "yes"])
        for audience in Audience.allCases { #expect(try !bench.read(audience).contains("Quiet rooms")) }
        #expect(
            try bench.read(.facilitator, withAsides: true).contains("Table 1: Quiet rooms help. (goes into the report)")
        )
        for audience in Audience.allCases where audience != .facilitator {
            #expect(try !bench.read(audience, withAsides: true).contains("Quiet rooms"))
        }
    }

    @Test func paperNotesCanBeKeyedInAfterwards() throws {
        var bench = try bench()
        #expect(try bench.refusal("note", ["table": "1", "text": "Early."]) != nil)
        bench.move(to: .done)
        try bench.perform("note", ["table": "1", "text": "Late.", "goes-up": "yes"])
        #expect(try bench.readReport().contains("Late."))
    }

    @Test func stagesThatAreOverTakeNoChanges() throws {
        var bench = try bench()
        #expect(try bench.refusal("reported", ["table": "1"]) != nil)
        bench.move(to: .done)
        #expect(try bench.refusal("tables", ["count": "3"]) != nil)
        #expect(try bench.refusal("report-order", ["table": "1"]) != nil)
        bench.move(to: .dropped)
        for action in ["reported", "report-order"] {
            #expect(try bench.refusal(action, ["table": "1"]) == "This section is left out today.")
        }
        #expect(try bench.refusal("tables", ["count": "3"]) == "This section is left out today.")
        #expect(try bench.refusal("note", ["table": "1", "text": "x"]) == "This section is left out today.")
    }

    @Test(arguments: [
        #"{"tablesCounted":{"count":-1}}"#,
        #"{"seated":{"_0":{"people":[{"maySayName":false}],"rounds":[[[1,2]]],"together":[],"fixed":[],"quality":[],"left":[]}}}"#,
        #"{"seated":{"_0":{"people":[],"rounds":[[[0]]],"together":[],"fixed":[],"quality":[],"left":[]}}}"#,
        #"{"seated":{"_0":{"people":[{"maySayName":false}],"rounds":[[[1],[1]]],"together":[],"fixed":[],"quality":[],"left":[]}}}"#,
        #"{"placed":{"table":9223372036854775807,"place":"first"}}"#,
        #"{"reported":{"table":0}}"#, #"{"noted":{"point":{"table":61,"text":"w","goesUp":true}}}"#,
    ]) func eventOfATableThatCannotBeChangesNothing(_ json: String) throws {
        var bench = try reporting()
        let before = try (bench.read(.facilitator, withAsides: true), bench.readReport())
        try bench.take(json: json)
        #expect(try bench.read(.facilitator, withAsides: true) == before.0)
        #expect(try bench.readReport() == before.1)
    }
}
