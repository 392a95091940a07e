internal import Agenda
internal import Journal
internal import Planner
internal import Rendering
internal import SectionKit
internal import SignUps

extension PeopleSheets {
    private static let tickWho = Block.paragraph("Tick the box of whoever has come.")

    /// A name behind a box, which is ticked where they are here; no line ends between the two.
    private static func ticked(_ record: SignUpRecord) -> Text {
        Text((PersonWords.isHere(record) ? "☑" : "☐") + "\u{A0}" + record.answers.called)
    }

    /// Who is here, by service: for staff.
    func register() -> PaperSheet {
        var content: Content = [Self.staffOnly, .paragraph(agenda.occasion), Self.tickWho]
        if let counts = counts(people) {
            let here = people.count(where: PersonWords.isHere)
            content.blocks.append(
                .paragraph(Text("Signed up: \(people.count) (\(counts)).\(here > 0 ? " Here: \(here)." : "")")))
        }
        let missing = byService().filter { $0.people.isEmpty }.compactMap(\.service)
        if !missing.isEmpty, !people.isEmpty {
            content.blocks.append(.paragraph(Text("Nobody yet from: \(missing.joined(separator: ", ")).")))
        }
        var groups = byService()
        if groups.isEmpty { groups = [(nil, [])] }
        var chapters = groups.map { service, people in
            let known: [[Text]] = people.map { record in
                [
                    Self.ticked(record), Text(PersonWords.who(record)),
                    record.section != nil && record.standing.isPresenting
                        ? Text(words.short(record.id, record.standing, in: record.section)) : "",
                ]
            }
            let blank = [[Text]](repeating: Self.blankRow(3, hasBox: true), count: people.isEmpty ? 4 : 2)
            let table = Block.table(
                Table(caption: "", columns: ["Called", "Who", "Presents"], rows: known + blank))
            return Chapter(
                Text(service ?? (agenda.services.isEmpty && people.isEmpty ? "Everybody" : "Service not said")),
                Content([contact(of: service), table].compactMap { $0 }))
        }
        if let attendance = AttendanceTable(people) { chapters.append(Chapter("Attendance", attendance.content)) }
        return PaperSheet(title: "Register: \(agenda.title)", content: content, chapters: chapters, isForm: true)
    }

    /// Who is expected, by name, for whoever opens the door: for staff.
    func receptionList() -> PaperSheet {
        let known: [[Text]] = people.map { record in
            [
                Self.ticked(record), Text(PersonWords.service(record.answers.service) ?? "–"),
                Text(PersonWords.role(record.answers.role)),
            ]
        }
        let blank = [[Text]](repeating: Self.blankRow(3, hasBox: true), count: known.isEmpty ? 20 : 5)
        let expected = people.isEmpty ? nil : Block.paragraph(Text("Expected: \(people.count)."))
        return PaperSheet(
            title: "Reception: \(agenda.title)",
            content: Content(
                [Self.staffOnly, .paragraph(agenda.occasion), Self.tickWho] + [expected].compactMap { $0 } + [
                    .table(
                        Table(
                            caption: "Who is expected", columns: ["Called", "Service", "Who"],
                            rows: known + blank))
                ]), isForm: true)
    }

    /// How many eat, and what not: counts alone.
    func kitchenList() -> PaperSheet {
        let counts = Diets.grouped(people) { $0.answers.dietary }.map { (text: $0.text, count: $0.people.count) }
        var rows: [[Text]] = []
        if !people.isEmpty {
            let special = counts.reduce(0) { $0 + $1.count }
            rows = [
                [.strong("Everybody"), .strong("\(people.count)")],
                ["Nothing special", Text("\(people.count - special)")],
            ]
            rows += counts.map { [Text($0.text), Text("\($0.count)")] }
        }
        rows += [[Text]](repeating: Self.blankRow(2), count: people.isEmpty ? 8 : 3)
        var content: Content = [.paragraph(agenda.occasion)]
        for (section, planned) in zip(agenda.sections, plan.sections)
        where !planned.dropped && (section.has(.meal) || section.has(.rest)) {
            content.blocks.append(
                .paragraph(
                    .strong("\(clock.planned(planned.start)) to \(clock.planned(planned.end)): ") + Text(section.title))
            )
        }
        content.blocks.append(
            .table(Table(caption: "How many, and what they do not eat", columns: ["What", "How many"], rows: rows)))
        return PaperSheet(title: "Kitchen: \(agenda.title)", content: content, isForm: true)
    }

    /// Cards to hold up: for everybody's table, and for whoever shows presenters their time.
    static func signalCards() -> PaperSheet {
        func card(_ title: Text, _ words: Text, _ colour: Slip.Colour) -> Slip {
            Slip(title, look: .card(colour), parts: [.content([.paragraph(words)])])
        }
        return PaperSheet(
            title: "Signal cards",
            content: [
                .paragraph(
                    "Put a red, a yellow and a green card on every table. The time cards are for whoever helps a presenter."
                ),
                .paragraph("Cut each out. The words say it all: print in black and white where that is what there is."),
            ],
            slips: [
                card("■ RED", "Stop, please. I have a question.", .red),
                card("▲ YELLOW", "Slower, please.", .yellow),
                card("● GREEN", "I agree.", .green),
                card("5 minutes", "There are 5 minutes left. You have time.", .plain),
                card("2 minutes", "There are 2 minutes left.", .plain),
                card("1 minute", "Please come to your last words.", .plain),
                card("Thank you", "Your time is complete.", .plain),
            ])
    }
}
