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
        meeting.agenda.sections.compactMap { section in
            meeting.seating(of: section, at: meeting.state.latest ?? meeting.agenda.start).flatMap {
                $0.tables.rounds.isEmpty ? nil : sheet(section, $0.tables)
            }
        }
    }

    private func sheet(_ section: Section, _ tables: SeatedTables) -> PaperSheet {
        let columns: [Text] = tables.rounds.indices.map {
            tables.rounds.count == 1 ? "Table" : Text("Round \($0 + 1)")
        }
        let people = Set(tables.rounds.joined().joined()).sorted {
            (Roll.folded(name($0, tables)), $0) < (Roll.folded(name($1, tables)), $1)
        }
        let rows = people.map { number in
            [Text("\(name(number, tables)) (\(number))")]
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
                                    Text(numbers.map { "\(name($0, tables)) (\($0))" }.joined(separator: ", ")),
                                ]
                            }))
                ])
        }
        return PaperSheet(
            title: "Tables: \(section.title)",
            content: [
                PeopleSheets.staffOnly, .paragraph(meeting.agenda.occasion),
                .bullets(tables.quality.map { Text($0) }),
                .table(Table(caption: "By name", columns: ["Who"] + columns, rows: rows)),
            ], chapters: chapters)
    }

    /// Who was erased, and who was never named, is a number.
    private func name(_ number: Int, _ tables: SeatedTables) -> String {
        tables.person(number)?.id.flatMap { roll[$0]?.called } ?? "Person"
    }
}
