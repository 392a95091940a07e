internal import SectionKit

/// Who sits where, for each who looks.
struct SeatedContent {
    private let section: SectionView<SmallGroupsSection>
    private let seated: SeatedTables
    /// The round to show, from 0: the one that runs, or the first that comes.
    private let round: Int
    private let rounds: Int

    init(_ section: SectionView<SmallGroupsSection>) {
        self.section = section
        seated = SmallGroupsSection.seated(section)
        rounds = max(1, section.settings.rounds)
        round = SmallGroupsSection.openRound(section) - 1
    }

    private var isShown: Bool {
        let isTalking =
            section.stage == .planned
            || section.stage == .running
                && !Schedule(section.settings, minutes: section.minutes).isReportingBack(at: section.part)
        return seated.rounds.indices.contains(round) && isTalking
    }

    /// The tables of the round, for everybody: each person as they chose, and a number for whom nobody asked.
    var forEverybody: Content { isShown ? [.table(table(of: round, isByNumber: isNumbersAlone, shown))] : [] }

    /// For the chair to read out, one table after the other.
    var forChair: Content {
        guard isShown else { return [] }
        return [.say(speaker: nil, [.paragraph("Please find your table.")] + spoken(round))]
    }

    /// The tables of a later round, as paper needs them.
    func spoken(_ round: Int) -> Content {
        guard seated.rounds.indices.contains(round) else { return [] }
        return Content(
            seated.rounds[round].enumerated().filter { !$1.isEmpty }.map { table, numbers in
                .paragraph("Table \(table + 1): \(said(numbers)).")
            })
    }

    /// How good the tables are; who sits at them, and which role is offered to whom, is for the facilitator's eyes.
    var forFacilitator: Content {
        guard section.stage != .done else { return [] }
        var content: Content = []
        if !seated.rounds.isEmpty {
            content.blocks.append(.bullets((agendaChanged + seated.quality).map { Text($0) }))
            let here: [Block] =
                seated.rounds.indices.contains(round)
                ? [.table(table(of: round, isByNumber: !seated.people.contains { $0.name != nil }, named))] : []
            content.blocks.append(.aside(Content(here + roles + ties)))
        } else if !seated.people.isEmpty {
            content.blocks.append(.aside(Content(ties)))
        }
        let changes = [MovePerson.name, AddPerson.name, PersonLeaves.name]
        let always = [FixSeat.name, KeepTogether.name, FreePerson.name]
        let forms = [FormTables.name] + (seated.rounds.isEmpty ? [] : changes) + always
        return content + Content(forms.map { .form(action: $0) })
    }

    /// Where the agenda says otherwise than what the tables were formed by.
    private var agendaChanged: [String] {
        var lines: [String] = []
        if seated.rounds.count < rounds {
            lines.append(
                rounds - seated.rounds.count == 1
                    ? "Round \(rounds) has no tables yet. Form the tables again."
                    : "Rounds \(seated.rounds.count + 1) to \(rounds) have no tables yet. Form the tables again.")
        }
        if let count = section.settings.groups.tables, let formed = seated.rounds.last?.count, count != formed {
            lines.append(
                "The agenda has \(count) \(count == 1 ? "table" : "tables"), and \(formed) "
                    + "\(formed == 1 ? "is" : "are") formed. To have \(count), form the tables again.")
        }
        return lines
    }

    private func table(of round: Int, isByNumber: Bool, _ name: (Int) -> Text) -> Table {
        Table(
            caption: rounds == 1 ? "Who sits where" : "Who sits where in round \(round + 1)",
            columns: ["Table", isByNumber ? "Numbers" : "People"],
            rows: seated.rounds[round].enumerated().filter { !$1.isEmpty }.map { table, numbers in
                [Text.strong("\(table + 1)"), Self.list(numbers.map(name), by: ", ")]
            })
    }

    /// Nobody chose to be named, or is known by name.
    private var isNumbersAlone: Bool {
        !seated.people.contains { $0.shownAs == .name || $0.shownAs == .member }
    }

    private var roles: [Block] {
        let roles = section.settings.roles
        let offers = RoleOffers(seated, roles: roles.count).numbers
        guard !roles.isEmpty, offers.indices.contains(round) else { return [] }
        let lines = offers[round].enumerated().filter { !$1.isEmpty }.map { table, numbers in
            Text("Table \(table + 1): ")
                + Self.list(zip(roles, numbers).map { Text("\($0.title.lowercased()) ") + named($1) }, by: ", ")
        }
        return [.heading("Roles to offer"), .bullets(lines)]
    }

    /// Seats that are fixed, and who is kept together.
    private var ties: [Block] {
        let fixed = seated.fixed.map { seat in
            named(seat.person) + Text(" has a seat at table \(seat.table)")
                + Text(seat.round.map { " in round \($0)." } ?? ".")
        }
        let together = seated.together.map { Self.list($0.map(named)) + " sit together." }
        return fixed.isEmpty && together.isEmpty ? [] : [.heading("Fixed by staff"), .bullets(fixed + together)]
    }

    // MARK: Names

    /// With the number, so that two of one name can be told apart.
    func named(_ number: Int) -> Text {
        guard let name = seated.person(number)?.name else { return Text("number \(number)") }
        return Text(spans: [.words(name), .plain(" (\(number))")])
    }

    private func shown(_ number: Int) -> Text {
        guard let person = seated.person(number) else { return Text("\(number)") }
        switch person.shownAs {
        case .name: return person.name.map { Text(spans: [.words($0)]) } ?? Text("\(number)")
        case .member:
            if let service = person.service { return Text(spans: [.words(service), .plain(" (\(number))")]) }
            return Text(person.listedService.map { "\($0) (\(number))" } ?? "\(number)")
        case .presenter, nil: return Text("\(number)")
        }
    }

    /// Those whose name the chair may say, then the others' numbers.
    private func said(_ numbers: [Int]) -> Text {
        var names: [Text] = []
        var others: [Text] = []
        for number in numbers {
            if let person = seated.person(number), person.maySayName, let name = person.name {
                names.append(Text(spans: [.words(name)]))
            } else {
                others.append(Text("\(number)"))
            }
        }
        let rest: Text = (others.count == 1 ? "number " : "numbers ") + Self.list(others)
        return Self.list(names + (others.isEmpty ? [] : [rest]))
    }

    private static func list(_ items: [Text], by separator: String? = nil) -> Text {
        guard let first = items.first else { return "" }
        return items.dropFirst().enumerated().reduce(first) { text, item in
            text + Text(separator ?? (item.offset == items.count - 2 ? " and " : ", ")) + item.element
        }
    }
}
