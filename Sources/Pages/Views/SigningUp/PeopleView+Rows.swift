internal import Agenda
internal import Journal
internal import Meeting
internal import Rendering
internal import SectionKit
internal import SignUps

/// Everybody who has signed up, a row each, and what can be done with them.
extension PeopleView {
    func table(_ coming: [SignUpRecord]) -> HTMLFragment {
        let columns = ["Name", "Service and role", "Presenting", "What helps", "Here", "To do"]
        let head = HTMLFragment(
            "thead", [],
            HTMLFragment(
                "tr", [],
                children: columns.map { HTMLFragment("th", [HTMLAttribute("scope", "col")], HTMLFragment(text: $0)) }))
        let doubles = doubles(coming)
        let rows = Self.inOrder(coming, sections).reduce(into: HTMLFragment()) {
            $0 += row($1, double: doubles[$1.id]) + .newline
        }
        return HTMLFragment(
            "table", [HTMLAttribute("id", "register")],
            HTMLFragment("caption", [], HTMLFragment(text: "Everybody who has signed up")), head,
            HTMLFragment("tbody", [], .newline, rows)) + .newline
    }

    /// Who presents, by place; who waits, by turn; everybody else, by name.
    static func inOrder(_ people: [SignUpRecord], _ sections: [SlotSection]) -> [SignUpRecord] {
        let places = Dictionary(
            sections.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        func key(_ record: SignUpRecord) -> (group: Int, section: Int, number: Int) {
            let section = record.section.flatMap { places[$0] } ?? sections.count
            switch record.standing {
            case .held(let slot), .offered(let slot, _): return (0, section, slot)
            case .waiting(let order): return (1, section, order)
            default: return (2, 0, 0)
            }
        }
        return people.map { (key($0), $0.answers.called.lowercased(), $0) }.sorted { one, other in
            one.0 != other.0 ? one.0 < other.0 : (one.1, one.2.id) < (other.1, other.2.id)
        }.map(\.2)
    }

    /// For everybody whose name and service somebody else has as well: that other one.
    private func doubles(_ coming: [SignUpRecord]) -> [SignUpID: SignUpID] {
        let named = coming.filter { !$0.isNameErased }
        let marks = Dictionary(grouping: named) { PersonMark(called: $0.answers.called, service: $0.answers.service) }
        return marks.values.reduce(into: [:]) { doubles, same in
            for (record, other) in zip(same, same.dropFirst() + same.prefix(1)) where record.id != other.id {
                doubles[record.id] = other.id
            }
        }
    }

    private func service(_ record: SignUpRecord) -> String {
        switch record.answers.service {
        case .listed(let name), .another(let name): name
        case .notSaid: ""
        }
    }

    private func row(_ record: SignUpRecord, double: SignUpID?) -> HTMLFragment {
        let answers = record.answers
        let isHere = record.arrived != nil
        let name = HTMLFragment(
            "td", [], EasyRead.isolated(answers.called), by(record), seat(record), perhapsTwice(double))
        let place = HTMLFragment(
            "td", [], EasyRead.isolated(service(record)),
            HTMLFragment(
                "small", [], HTMLFragment(text: answers.role.words + (record.isChampion ? ", champion" : ""))))
        let needs = answers.needs.sorted().map(\.words) + [answers.dietary].compactMap { $0 }
        let tick = PeoplePage.form(
            "arrive", token: token, [("id", record.id.text), ("here", isHere ? "no" : "yes")],
            PeoplePage.button(isHere ? "Take the tick away" : "Tick as here", about: answers.called))
        let here = HTMLFragment(isHere ? "b" : "span", [], HTMLFragment(text: isHere ? "✓ Here" : "Not here yet"))
        return HTMLFragment(
            "tr", [HTMLAttribute("id", record.id.text)] + (isHere ? [.class("here")] : []), name, place,
            HTMLFragment("td", [], presenting(record)),
            HTMLFragment("td", [.freeText], HTMLFragment(text: needs.joined(separator: ", "))),
            HTMLFragment("td", [.class("ticked")], here, tick), HTMLFragment("td", [], actions(record)))
    }

    private func perhapsTwice(_ other: SignUpID?) -> HTMLFragment {
        other.map {
            HTMLFragment(
                "small", [],
                HTMLFragment(
                    "a", [HTMLAttribute("href", "#\($0.text)")],
                    HTMLFragment(text: "Perhaps on the list twice: the other")))
        } ?? HTMLFragment()
    }

    private func by(_ record: SignUpRecord) -> HTMLFragment {
        switch record.enteredBy {
        case .person: HTMLFragment()
        case .kiosk: HTMLFragment("small", [], HTMLFragment(text: "on the shared tablet"))
        case .staff: HTMLFragment("small", [], HTMLFragment(text: "entered by staff"))
        }
    }

    private func seat(_ record: SignUpRecord) -> HTMLFragment {
        let line = tables.line(for: record.id.text)
        return line.isEmpty ? HTMLFragment() : HTMLFragment("small", [.freeText], HTMLFragment(text: line))
    }

    private func presenting(_ record: SignUpRecord) -> HTMLFragment {
        guard let talk = record.answers.talk else { return HTMLFragment() }
        let section = sections.first { $0.id == talk.section }
        let words: String =
            switch record.standing {
            case .held(let slot): "place \(slot)"
            case .offered(let slot, _): "place \(slot) offered, no answer yet"
            case .waiting: board.turn(of: record).map { "waiting list, number \($0)" } ?? "waiting list"
            case .inDraw: "in the draw"
            case .notDrawn: "not drawn"
            case .lapsed: "did not answer"
            case .coming, .withdrawn: ""
            }
        return EasyRead.isolated(talk.title ?? "No title yet")
            + HTMLFragment(
                "small", [],
                HTMLFragment(
                    text: ([words] + (sections.count > 1 ? [section?.title ?? ""] : [])).filter { !$0.isEmpty }.joined(
                        separator: ", ")))
    }

    private func actions(_ record: SignUpRecord) -> HTMLFragment {
        let about = record.answers.called
        var all =
            HTMLFragment(
                "a", [.class("button quiet-button"), HTMLAttribute("href", "people/change?id=\(record.id.text)")],
                HTMLFragment(text: "Change"),
                HTMLFragment("span", [.class("for-ears"), .freeText], HTMLFragment(text: " \(about)"))) + .newline
        if let section = record.section, record.standing.isPresenting {
            let isFree = sections.first { $0.id == section }.map { $0.free > 0 } ?? false
            if record.standing.slot == nil, !isFree {
                // What to do is said once, above.
            } else if record.standing.slot == nil {
                all += PeoplePage.form(
                    "put", token: token, [("id", record.id.text), ("section", section)],
                    PeoplePage.button("Give a place", about: about))
            } else {
                all += PeoplePage.form(
                    "wait", token: token, [("id", record.id.text), ("section", section)],
                    PeoplePage.button("To the waiting list", about: about))
            }
        }
        if record.answers.role.canBeChampion {
            all += PeoplePage.form(
                "champion", token: token, [("id", record.id.text), ("is", record.isChampion ? "no" : "yes")],
                PeoplePage.button(record.isChampion ? "Not a champion" : "Champion", about: about))
        }
        for (command, words) in [("words", "New three words"), ("withdraw", "Withdraw")] {
            all += PeoplePage.form(
                command, token: token, [("id", record.id.text)], PeoplePage.button(words, about: about))
        }
        return HTMLFragment("div", [.class("actions")], all)
    }
}
