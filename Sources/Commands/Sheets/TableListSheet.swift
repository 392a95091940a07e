internal import Agenda
internal import Meeting
internal import Rendering
internal import SectionKit

/// Who sits where, as the meeting has it now: by table for whoever looks after one, and by name for whoever shows the way.
/// For staff only.
struct TableListSheet {
    let meeting: MeetingRun
    let roll: Roll

    /// A sheet for each section whose tables are formed.
    var sheets: [PaperSheet] {
        TableSlipsSheet(meeting: meeting, roll: roll).formed.map { sheet($0.section, TableNames($0.tables, roll)) }
    }

    private func sheet(_ section: Section, _ names: TableNames) -> PaperSheet {
        let tables = names.tables
        let columns: [Text] = tables.rounds.indices.map {
            tables.rounds.count == 1 ? "Table" : Text("Round \($0 + 1)")
        }
        let rows = names.people.map { number in
            [Text(names.isNamed(number) ? names.among(number) : names.alone(number))]
                + tables.rounds.indices.map { round in
                    Text(tables.table(of: number, round: round + 1).map { "table \($0)" } ?? "–")
                }
        }
        let chapters = tables.rounds.enumerated().map { round, here in
            Chapter(
                tables.rounds.count == 1 ? "By table" : Text("Round \(round + 1), by table"),
                [
                    .table(
                        Table(
                            caption: "", columns: ["Table", "Who sits there"],
                            rows: here.enumerated().filter { !$1.isEmpty }.map { table, numbers in
                                [
                                    .strong("\(table + 1)"),
                                    Text(numbers.map(names.among).joined(separator: ", ")),
                                ]
                            }))
                ])
        }
        return PaperSheet(
            title: "Tables: \(section.title)",
            content: Content(
                (names.hasNames ? [PeopleSheets.staffOnly] : []) + [
                    .paragraph(meeting.agenda.occasion),
                    .bullets(
                        tables.quality.map {
                            Text(SeatedTables.line($0) { names.isNamed($0) ? names.among($0) : nil })
                        }),
                    .table(
                        Table(caption: names.hasNames ? "By name" : "By number", columns: ["Who"] + columns, rows: rows)
                    ),
                ]), chapters: chapters)
    }
}
