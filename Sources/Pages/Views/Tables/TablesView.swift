internal import Agenda
internal import Foundation
internal import Meeting
internal import Rendering
internal import SectionKit
internal import Wording

/// The tables of one section, for those who run the meeting: who sits where, and every way to change it.
///
/// One form holds it all. Somebody is chosen (a radio button), then what becomes of them (a button): so it works by mouse,
/// by touch, by keyboard and without a script. `tables.js` adds dragging, and fetches what has changed meanwhile.
struct TablesView {
    let picture: MeetingPicture
    let section: Section
    let ground: SeatingGround
    /// As an address or a form has it; nil for the round that runs or comes first.
    var askedRound: Int?
    /// Another section was asked for, which is not there.
    var isElsewhere = false
    /// All sections that seat people.
    let sections: [Section]
    let roster: TableRoster
    let mark: TablesMark
    let token: String
    var told: String?
    /// What was chosen and typed so far.
    var filledIn = PageForm([])
    /// A field that was not taken.
    var problem: FormProblem?
    /// What a change would do, before it is done.
    var effect: Effect?

    /// A change that is not done yet.
    struct Effect {
        let lines: [String]
        let moves: TableMoves
        /// What to send to do it.
        let form: PageForm
        /// Somebody said yes to what it would have done before the tables changed.
        let isNew: Bool
        /// By which `KeptEffects` has it.
        let name: String
        let namesReplaced: Int

        init(_ arrangement: Arrangement, form: PageForm, open: Int, isNew: Bool, name: String) {
            lines = arrangement.told
            moves = TableMoves(from: arrangement.before, to: arrangement.tables, open: open)
            namesReplaced = moves.namesReplaced
            self.form = form
            self.isNew = isNew
            self.name = name
        }
    }

    static let moreTime = Command.extend(.minutes(2))

    var tables: SeatedTables { ground.tables }
    var isFormed: Bool { !tables.rounds.isEmpty }
    /// The agenda may have fewer rounds now than when the tables were formed.
    var rounds: Int { max(1, min(tables.rounds.count, ground.rule.rounds)) }
    var round: Int { max(1, min(askedRound ?? ground.round, rounds)) }
    var here: [[Int]] { tables.rounds.indices.contains(round - 1) ? tables.rounds[round - 1] : [] }
    /// What is over stays as it was.
    var isOver: Bool { round < ground.round || isSectionOver }
    private var isSectionOver: Bool {
        picture.meeting.isOver(section.id) || picture.state.dropped.contains(section.id)
            || picture.state.finished != nil
    }
    var home: String { Self.address(section.id, round) }

    var shell: PageShell {
        var body = ways + .newline + PeoplePage.told(told)
        if let effect { body += question(effect) }
        var board = notices
        board += isFormed ? formed : HTMLFragment("p", [], HTMLFragment(text: "There are no tables yet.")) + .newline
        if !isSectionOver { board += FormingForm(view: self).html }
        board += minutes
        body += HTMLFragment("div", [HTMLAttribute("id", "board")], .newline, board) + .newline
        body += HTMLFragment("div", [HTMLAttribute("id", "live"), HTMLAttribute("hidden")], mark.region) + .newline
        return PageShell(
            title: "Tables: \(section.title)", live: .tables, look: "people seating", scripts: ["/tables.js"],
            styles: ["/everybody.css", "/sign-up.css", "/tables.css"],
            body: HTMLFragment(
                "main",
                [
                    HTMLAttribute("id", "tables"), HTMLAttribute("data-here", home),
                    HTMLAttribute("data-mark", mark.text), HTMLAttribute("data-ground", TablesMark.of(ground)),
                ],
                .newline, HTMLFragment("h1", [.freeText], HTMLFragment(text: "Tables: \(section.title)")), .newline,
                body) + .newline + OutOfDate.notice)
    }

    private var ways: HTMLFragment {
        var ways = [("console", "The console"), ("people", "Who comes")]
        ways += sections.filter { $0.id != section.id }.map { (Self.address($0.id, 1), $0.title) }
        return HTMLFragment(
            "nav", [.class("tools"), HTMLAttribute("aria-label", "Pages")],
            children: ways.map { link($0, $1) + .newline } + [
                HTMLFragment("noscript", [], link(home, "Show it as it is now"))
            ])
    }

    /// - Parameter round: From 1; nil for the one that runs or comes first.
    static func address(_ section: String, _ round: Int?) -> String {
        let name = section.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return "tables?section=\(name)" + (round.map { "&round=\($0)" } ?? "")
    }

    /// The same with what was chosen so far, which is numbers and no name.
    func address(choosing form: PageForm) -> String {
        ["who", "by", "size", "tables", "people"].reduce(home) { address, name in
            guard let text = form.text(name), text.utf8.count <= 10, text.utf8.allSatisfy({ $0.isPlain }) else {
                return address
            }
            return "\(address)&\(name)=\(text)"
        }
    }

    func link(_ address: String, _ words: String, isHere: Bool = false) -> HTMLFragment {
        HTMLFragment(
            "a", [HTMLAttribute("href", address), .freeText] + (isHere ? [HTMLAttribute("aria-current", "page")] : []),
            HTMLFragment(text: words))
    }

    // MARK: What is to know

    /// What the agenda says otherwise now, and what of it this page shows.
    private var notices: HTMLFragment {
        var lines: [String] = []
        if isElsewhere {
            lines.append("The part that you looked at is not in the agenda any more. This is another one.")
        }
        if isFormed {
            // Rounds that the agenda has no more are no part of the tables; what they were formed by knows of them.
            let asked = ground.rule.rounds
            let formed = tables.rounds.count < asked ? tables.rounds.count : tables.rule?.rounds ?? tables.rounds.count
            if formed > asked {
                let gone = asked + 1 == formed ? "Round \(formed) is" : "Rounds \(asked + 1) to \(formed) are"
                lines.append("The agenda has changed: it has \(Self.count(asked, "round")) now. \(gone) not shown.")
            } else if formed < asked {
                lines.append(
                    "The agenda has changed: it has \(Self.count(asked, "round")) now, and these tables have \(formed). Form them anew to seat people in all."
                )
            }
            if let rule = tables.rule, rule.tables != ground.rule.tables {
                lines.append("The agenda says \(ground.rule.tables.words). These were formed as \(rule.tables.words).")
            }
        }
        if isSectionOver {
            lines.append("This part is over. Its tables stay as they were.")
        } else if isOver {
            lines.append("This round is over. It stays as it was.")
        }
        return lines.reduce(into: HTMLFragment()) {
            $0 += HTMLFragment("p", [.class("quiet notice")], HTMLFragment(text: $1)) + .newline
        }
    }

    private static func count(_ number: Int, _ word: String) -> String {
        "\(number) \(word)\(number == 1 ? "" : "s")"
    }

    /// What somebody is called here; their number stands beside it.
    func name(_ number: Int) -> String { name(tables.person(number)) }

    func name(_ person: SeatedPerson?) -> String {
        guard let name = person?.name else { return "Person" }
        return picture.answer.words[name] ?? "erased"
    }

    // MARK: What is asked first

    /// What it would do, and the answers.
    private func question(_ effect: Effect) -> HTMLFragment {
        let sent = ["who", "to", "with", "do", "table", "by", "size", "tables", "people"].compactMap { name in
            effect.form[name].map { (name, $0) }
        }
        var inside = HTMLFragment("h2", [HTMLAttribute("id", "effect")], HTMLFragment(text: "This would change"))
        inside += .newline
        if effect.isNew {
            inside +=
                HTMLFragment(
                    "p", [.class("soon")],
                    HTMLFragment(
                        text: "The tables have changed since you looked. Nothing was done. Now it would do this.")
                ) + .newline
        }
        if effect.namesReplaced > 0 {
            let people = effect.namesReplaced == 1 ? "person loses their seat" : "people lose their seats"
            inside +=
                HTMLFragment(
                    "p", [.class("soon")],
                    HTMLFragment(text: "\(effect.namesReplaced) \(people). Numbers stand in place of names."))
                + .newline
        }
        inside += HTMLFragment(
            "ul", [], children: effect.lines.map { HTMLFragment("li", [.freeText], HTMLFragment(text: $0)) })
        inside += .newline + whoMoves(effect)
        let yes =
            HTMLFragment("button", [.class("button"), HTMLAttribute("autofocus")], HTMLFragment(text: "Do it"))
            + .newline
        let no = HTMLFragment(
            "a", [.class("button quiet-button"), HTMLAttribute("href", address(choosing: effect.form))],
            HTMLFragment(text: "Leave it"))
        inside += HTMLFragment(
            "div", [.class("doing")], form(yes, hidden: sent + [("effect", effect.name)]), instead(effect), no)
        return HTMLFragment(
            "section", [.class("effect"), HTMLAttribute("aria-labelledby", "effect")], inside) + .newline
    }

    /// Whoever was dropped onto somebody may have been meant for their table.
    private func instead(_ effect: Effect) -> HTMLFragment {
        guard effect.form["do"] == "exchange", let who = effect.form["who"],
            let table = effect.form["with"].flatMap({ Int($0) }).flatMap({ tables.table(of: $0, round: round) })
        else { return HTMLFragment() }
        let words = "Only move \(Int(who).map { name($0).isolated } ?? "them") to table \(table)"
        return form(
            HTMLFragment("button", [.class("button quiet-button")], HTMLFragment(text: words)),
            hidden: [("who", who), ("to", "\(table)")])
    }

    /// Where more change places than were named: who, and from where to where.
    private func whoMoves(_ effect: Effect) -> HTMLFragment {
        guard effect.form["to"] == nil, !["move", "exchange"].contains(effect.form["do"]) else { return HTMLFragment() }
        let moves = effect.moves.all(in: round)
        var inside = HTMLFragment(
            "ul", [], children: effect.moves.sentences.map { HTMLFragment("li", [], HTMLFragment(text: $0)) })
        if !moves.isEmpty {
            let items = moves.map { move in
                let place = { (table: Int?) in table.map { "table \($0)" } ?? "no seat" }
                return HTMLFragment(
                    "li", [], HTMLFragment("bdi", [], HTMLFragment(text: name(move.person))),
                    HTMLFragment(text: " \(move.number): \(place(move.from)) to \(place(move.to))"))
            }
            inside += HTMLFragment(
                "details", moves.count <= 12 ? [HTMLAttribute("open")] : [],
                HTMLFragment("summary", [], HTMLFragment(text: "Who moves in round \(round) (\(moves.count))")),
                HTMLFragment("ul", [.class("moves")], children: items))
        }
        return inside + .newline
    }

    // MARK: Time, and the way back

    /// More time for all tables, with what it costs, and the way back.
    private var minutes: HTMLFragment {
        guard picture.state.finished == nil else { return HTMLFragment() }
        var inside = HTMLFragment()
        if picture.state.running?.section == section.id {
            let price = LeadView(picture: picture).price(Self.moreTime) ?? ""
            inside += command("extend", "Two more minutes for all", [("minutes", "2")])
            inside += HTMLFragment("span", [.class("price"), .freeText], HTMLFragment(text: price)) + .newline
        }
        inside += command("undo", "Undo the last change")
        if picture.meeting.history.nextRedo != nil { inside += command("redo", "Bring back what was undone") }
        return HTMLFragment("div", [.class("tools"), HTMLAttribute("id", "back")], inside) + .newline
    }

    private func command(_ name: String, _ words: String, _ hidden: [(String, String)] = []) -> HTMLFragment {
        let seen = picture.seen(name).map { [("seen", $0)] } ?? []
        return PeoplePage.form(
            name, token: token, [(name: "page", value: home)] + (hidden + seen).map { (name: $0.0, value: $0.1) },
            action: "do", HTMLFragment("button", [.class("button quiet-button")], HTMLFragment(text: words)))
    }

    func form(_ inside: HTMLFragment, id: String? = nil, hidden: [(String, String)] = []) -> HTMLFragment {
        let all = [("token", token), ("key", Secret.make()), ("section", section.id), ("round", "\(round)")] + hidden
        return HTMLFragment(
            "form",
            [HTMLAttribute("method", "post"), HTMLAttribute("action", "tables"), HTMLAttribute("autocomplete", "off")]
                + (id.map { [HTMLAttribute("id", $0)] } ?? []),
            children: all.map { name, value in
                HTMLFragment(
                    void: "input",
                    [HTMLAttribute("type", "hidden"), HTMLAttribute("name", name), HTMLAttribute("value", value)])
            } + [inside]) + .newline
    }

    func button(_ words: String, _ name: String, _ value: String, about: String? = nil) -> HTMLFragment {
        HTMLFragment(
            "button",
            [.class("button quiet-button"), HTMLAttribute("name", name), HTMLAttribute("value", value)],
            HTMLFragment(text: words),
            about.map { HTMLFragment("span", [.class("for-ears")], HTMLFragment(text: " \($0)")) } ?? HTMLFragment())
            + .newline
    }
}

extension SeatingRule.Tables {
    /// "at most 5 people at a table"
    var words: String {
        switch self {
        case .size(let size): "at most \(size) people at a table"
        case .count(let count): count == 1 ? "one table" : "\(count) tables"
        case .seats(let seats): "tables of \(seats.map(String.init).joined(separator: ", ")) seats"
        }
    }
}

extension UInt8 {
    /// A letter or a digit, which an address can have as it is.
    fileprivate var isPlain: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    }
}
