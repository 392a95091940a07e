internal import Agenda
internal import Meeting
internal import Rendering
internal import SectionKit

/// A slip for each person at the tables as they are formed: where they sit, round by round. Each is handed to its person,
/// so it has the name as it was typed.
struct TableSlipsSheet {
    let meeting: MeetingRun
    let roll: Roll

    /// The sections whose tables are formed, with them.
    var formed: [(section: Section, tables: SeatedTables)] {
        meeting.agenda.sections.compactMap { section in
            meeting.seating(of: section, at: meeting.state.latest ?? meeting.agenda.start).flatMap {
                $0.tables.rounds.isEmpty ? nil : (section, $0.tables)
            }
        }
    }

    var sheets: [PaperSheet] { formed.map { sheet($0.section, TableNames($0.tables, roll)) } }

    private func sheet(_ section: Section, _ names: TableNames) -> PaperSheet {
        let slips = names.people.map { number in
            Slip(
                Text(names.alone(number)), look: .ticket(.plain),
                parts: [
                    .content(Content(places(of: number, names.tables).map { .paragraph($0) })),
                    .content([
                        .paragraph(
                            Text(section.title + (names.isNamed(number) ? " · number \(number)" : "")))
                    ]),
                ])
        }
        return PaperSheet(
            title: "Slips for the tables: \(section.title)",
            content: Content(
                (names.hasNames ? [Self.handOut] : []) + [
                    .paragraph(meeting.agenda.occasion),
                    .paragraph("The tables are formed: these slips say who sits where."),
                    .paragraph("Cut them apart, and give each person theirs. Print them anew when tables change."),
                ]), slips: slips)
    }

    private static let handOut = Block.paragraph(
        .strong("For staff to hand out. There are names on it. Destroy what is left over."))

    private func places(of number: Int, _ tables: SeatedTables) -> [Text] {
        tables.rounds.indices.compactMap { round in
            tables.table(of: number, round: round + 1).map { table in
                Text(tables.rounds.count == 1 ? "Table " : "Round \(round + 1): table ") + .strong("\(table)")
            }
        }
    }
}

/// What staff's papers call people at tables.
struct TableNames {
    let tables: SeatedTables
    private let roll: Roll

    init(_ tables: SeatedTables, _ roll: Roll) {
        self.tables = tables
        self.roll = roll
    }

    /// Everybody who has a seat: those with a name by it, then numbers.
    var people: [Int] {
        Set(tables.rounds.joined().joined()).sorted { one, other in
            let (here, there) = (called(one), called(other))
            return (here == nil ? 1 : 0, here.map(Roll.folded) ?? "", one)
                < (there == nil ? 1 : 0, there.map(Roll.folded) ?? "", other)
        }
    }

    var hasNames: Bool { people.contains { called($0) != nil } }
    func isNamed(_ number: Int) -> Bool { called(number) != nil }

    /// "Ann (3)", or "number 3": who was erased, and who was never named, is a number.
    func among(_ number: Int) -> String { called(number).map { "\($0) (\(number))" } ?? "number \(number)" }
    /// "Ann", or "Number 3".
    func alone(_ number: Int) -> String { called(number) ?? "Number \(number)" }

    private func called(_ number: Int) -> String? { tables.person(number)?.id.flatMap { roll[$0]?.called } }
}
