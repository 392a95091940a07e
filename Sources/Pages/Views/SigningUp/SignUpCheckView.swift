internal import Agenda
internal import Journal
internal import Rendering
internal import SectionKit
internal import SignUps

/// All answers on one page, each with a way to change it: before they are sent, and later with the three words.
struct SignUpCheckView {
    let frame: SignUpFrame
    let flow: SignUpFlow
    let carried: [(name: String, value: String)]
    /// Of somebody who signed up before.
    var known: SignUpRecord?
    /// Where a talk that has no place yet would come to stand.
    var outlook: Standing?
    /// Where people sit at tables; nil where nothing says who this is.
    var tables: OwnTables?
    /// What was done a moment ago.
    var told: String?
    var problem: FormProblem?

    var shell: PageShell {
        let title = flow.isChange ? "Your sign-up" : "Check your answers"
        var inside = HTMLFragment()
        if !flow.isChange {
            inside += HTMLFragment(
                "p", [.class("back")], SignUpFrame.button("Back", "back", look: "button plain-button"))
        }
        inside += SignUpFrame.summary(problem)
        if let problem {
            inside +=
                HTMLFragment(
                    "p", [.class("problem"), HTMLAttribute("id", "sign-up-problem")],
                    HTMLFragment(text: problem.message))
                + .newline
        }
        inside += EasyRead.heading(.list, title)
        if let told {
            inside +=
                HTMLFragment("p", [.class("told"), HTMLAttribute("role", "status")], HTMLFragment(text: told))
                + .newline
        }
        if let known {
            inside += standing(known) + ownTables(known)
        } else if flow.isChange {
            inside += EasyRead.row(.pen, EasyRead.line("This is not kept yet. Look at it, then keep it."))
        }
        inside += answers
        if let outlook, let section = flow.chosen, case let lines = section.outlook(outlook), !lines.isEmpty {
            inside += lines.reduce(into: HTMLFragment()) { $0 += EasyRead.line($1) + .newline }.inRow(.clock)
        }
        if let lost = givenAway {
            inside += lost.reduce(into: HTMLFragment()) { $0 += EasyRead.line($1) + .newline }.inRow(.ask)
        }
        if !flow.isChange {
            inside += EasyRead.row(
                .lock, EasyRead.line("The people who run the meeting read this."),
                EasyRead.line("You can change it, or withdraw, at any time."))
            inside += SignUpFrame.row(SignUpFrame.button("Sign up", "send", look: "button large"))
        } else {
            inside += SignUpFrame.row(
                SignUpFrame.button("Keep these answers", "send", look: "button large"),
                SignUpFrame.button("Withdraw my sign-up", "withdraw", look: "button quiet-button large"))
        }
        let hidden = carried + flow.fields.pairs
        var body = frame.form(at: "check", hidden, next: "send", inside)
        if flow.isChange { body += EasyRead.ways([(frame.home, "Go to the front page", .here)]) }
        return frame.shell(title: title, body, asks: true, problem: problem != nil)
    }

    /// What they have now, and an offer that waits for an answer.
    private func standing(_ known: SignUpRecord) -> HTMLFragment {
        let words = StandingWords(known.standing, section: flow.sections.first { $0.id == known.section }, frame.agenda)
        var row = words.lines.reduce(into: HTMLFragment()) { $0 += EasyRead.line($1) + .newline }.inRow(words.symbol)
        if case .offered = known.standing {
            row += SignUpFrame.row(
                SignUpFrame.button("Yes, I would like the place", "accept", look: "button large"),
                SignUpFrame.button("No, thank you", "decline", look: "button quiet-button large"))
        } else if case .lapsed = known.standing {
            row += SignUpFrame.row(SignUpFrame.button("I would still like to present", "accept", look: "button large"))
        }
        return row
    }

    /// Their own tables, which are on no page that everybody sees.
    private func ownTables(_ known: SignUpRecord) -> HTMLFragment {
        guard let tables else { return HTMLFragment() }
        return tables.places(of: known.id.text).reduce(into: HTMLFragment()) { rows, places in
            var lines = tables.areSeveral ? EasyRead.line(typed: places.section.title) + .newline : HTMLFragment()
            for sentence in places.sentences { lines += EasyRead.line(sentence) + .newline }
            rows += lines.inRow(.people)
        }
    }

    /// What happens to the place of somebody who had said that they present, and now says that they only come.
    private var givenAway: [String]? {
        guard flow.own != nil, !flow.presents else { return nil }
        // Before it is kept, a page knows only that they had signed up to present.
        return known.map { [SignUpNotices.goesToOthers($0.standing)] }
            ?? ["You had signed up to present.", "If you only come, your place goes to somebody else."]
    }

    private var answers: HTMLFragment {
        let rows = flow.questions.reduce(into: HTMLFragment()) { rows, question in
            let (label, value) = answer(question)
            rows +=
                HTMLFragment(
                    "div", [], HTMLFragment("dt", [], HTMLFragment(text: label)),
                    HTMLFragment(
                        "dd", [],
                        HTMLFragment("span", [.freeText], HTMLFragment(text: value.isEmpty ? "Not answered" : value)),
                        SignUpFrame.button(
                            "Change", "edit-\(question.rawValue)", look: "button plain-button", about: label)))
                + .newline
        }
        return HTMLFragment("dl", [.class("answers")], .newline, rows) + .newline
    }

    private func answer(_ question: SignUpQuestion) -> (label: String, value: String) {
        let fields = flow.fields
        switch question {
        case .plan: return ("You would like", flow.presents ? "to come and present" : "to come")
        case .called: return ("We call you", fields[.called] ?? "")
        case .role:
            let role = fields[.role].flatMap(PersonRole.init(rawValue:))
            return ("You are", role?.words ?? "")
        case .service:
            if case .notSaid? = fields.serviceAnswer { return ("Your service", "You would rather not say") }
            return ("Your service", flow.serviceName ?? "")
        case .section: return ("You present in", flow.chosen?.title ?? "")
        case .title: return ("Your talk", fields[.untitled] == nil ? fields[.title] ?? "" : "Not sure yet")
        case .company:
            let isAlone = fields[.company] == "alone"
            let who = fields[.companion].map { "with \($0)" } ?? "with somebody"
            return ("You present", fields[.company] == nil ? "" : isAlone ? "alone" : who)
        case .before:
            let words = ["yes": "Yes", "no": "No, this is the first time", "not-said": "You would rather not say"]
            return ("Presented before", words[fields[.before] ?? ""] ?? "")
        case .needs:
            let needs = fields.needs.sorted().map(\.words)
            return ("What would help", needs.isEmpty ? "Nothing special" : needs.joined(separator: ", "))
        case .dietary: return ("You do not eat", fields[.dietary] ?? "Nothing written")
        case .introduction: return ("The chair introduces you", fields[.introduction] ?? "Nothing written")
        case .sayName:
            return (
                "The chair may say your name",
                fields[.sayName] == nil ? "" : fields[.sayName] == "yes" ? "Yes" : "No"
            )
        case .shownAs:
            let shown = fields[.shownAs].flatMap(ShownAs.init(rawValue:))
            let words: String? = shown.map { shown in
                switch shown {
                case .name: fields[.called] ?? ""
                case .member: "A member of \(flow.serviceName ?? "")"
                case .presenter: "A presenter"
                }
            }
            return ("Screens and sheets show", words ?? "")
        case .signal:
            let signal = fields[.signal].flatMap(TimeSignal.init(rawValue:))
            return ("You see your time by", signal?.words ?? "")
        }
    }
}

extension PersonRole {
    /// As a list has it.
    var words: String {
        switch self {
        case .serviceUser: "Service user"
        case .staff: "Staff"
        case .carer: "Family or friend"
        case .guest: "Guest"
        }
    }
}

extension TimeSignal {
    var words: String {
        switch self {
        case .clock: "A calm clock"
        case .card: "A card"
        case .nod: "A nod"
        case .none: "No sign at all"
        }
    }
}

/// Where a sign-up stands, in words for the person.
struct StandingWords {
    let symbol: Symbol
    let lines: [String]

    init(_ standing: Standing, section: SlotSection?, _ agenda: MeetingAgenda) {
        let clock = WallClock(timeZone: agenda.timeZone)
        switch standing {
        case .coming:
            symbol = .done
            lines = ["You are coming.", "We look forward to seeing you."]
        case .inDraw:
            symbol = .voice
            let when = section?.rules.closes.flatMap { clock.date(of: $0 - .seconds(1)) }
            lines = [
                "You are in the draw for a place to present.",
                when.map { "Places are drawn after \($0.shortWords)." } ?? "We tell you when the places are drawn.",
                "Everybody has the same chance. It does not matter who signed up first.",
            ]
        case .held(let slot):
            symbol = .done
            let of = section.map { " of \($0.rules.count)" } ?? ""
            let begins = section?.begins(place: slot).map { "Your talk begins at about \(clock.planned($0))." }
            lines = ["You have a place to present: place \(slot)\(of)."] + [begins].compactMap { $0 }
        case .offered(_, let until):
            symbol = .ask
            let day = clock.date(of: until).map { ", \($0.shortWords)" } ?? ""
            lines = [
                "A place to present is free for you.",
                "Please tell us by \(clock.time(of: until))\(day). After that it goes to the next person.",
            ]
        case .waiting:
            symbol = .clock
            lines = ["You are on the waiting list to present.", "If a place comes free, we tell you."]
        case .notDrawn:
            symbol = .people
            lines = [
                "There was no place to present left this time.", "You are welcome to come, and to ask again next time.",
            ]
        case .lapsed:
            symbol = .clock
            lines = [
                "A place was offered to you, and the time to answer is over.",
                "You can still say yes while a place is free.",
            ]
        case .withdrawn:
            symbol = .leave
            lines = ["You have withdrawn.", "You are welcome to sign up again."]
        }
    }
}

extension CalendarDate {
    /// "8 December": the meeting's own page says which year it is.
    var shortWords: String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ]
        return "\(day) \(months.indices.contains(month - 1) ? months[month - 1] : "")"
    }
}
