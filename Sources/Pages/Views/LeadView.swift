internal import Agenda
internal import Meeting
internal import Planner
internal import Rendering
internal import SectionKit
internal import Wording

/// What those see who lead: the facilitator's console, and the chair's view of the script and the time alone.
///
/// A class, so that what several places of a page need is worked out once, and only where one of them asks.
final class LeadView {
    let picture: MeetingPicture
    /// A console names some thirty prices of one moment.
    private lazy var ground = picture.meeting.priceGround(at: picture.now)
    private lazy var facilitators = picture.view(for: .facilitator)
    /// What the button for one minute more says of it; empty where it costs nothing.
    private(set) lazy var oneMore = price(.extend(.minutes(1))).map { "1 more: \($0)" } ?? ""

    init(picture: MeetingPicture) { self.picture = picture }

    // MARK: The facilitator's

    /// What a page that is open takes in: the console as it is now, and its forms for those that nobody types in.
    var consoleWithForms: HTMLFragment {
        console(token: nil) + .newline
            + HTMLFragment("template", [HTMLAttribute("id", "forms-now")], ConsoleForms(lead: self).html(token: nil))
    }

    /// All of the console that follows the meeting.
    ///
    /// - Parameter token: nil where the page puts in its own.
    func console(token: String?) -> HTMLFragment {
        standingOfTheButtons + header + .newline + BesideBar(picture: picture, token: token).html
            + OrderPane(picture: picture).html + .newline
            + HTMLFragment(
                "main", [HTMLAttribute("id", "stage"), HTMLAttribute("tabindex", "-1")],
                stage(facilitators, asides: true))
            + .newline
            + HTMLFragment(
                "aside", [.class("side"), HTMLAttribute("id", "side"), HTMLAttribute("aria-label", "Time")],
                time(facilitators) + facts)
    }

    /// What the buttons say, and what a page has seen of where the meeting moved to.
    private var standingOfTheButtons: HTMLFragment {
        let seen = picture.seenByName
        return HTMLFragment(
            "div",
            [
                HTMLAttribute("id", "seen"), HTMLAttribute("hidden"),
                HTMLAttribute("data-price", picture.state.finished == nil ? oneMore : ""),
                HTMLAttribute("data-stopped", picture.state.stopped == nil ? "no" : "yes"),
                HTMLAttribute("data-ended", picture.state.finished == nil ? "no" : "yes"),
                HTMLAttribute("data-next", nextButton),
                HTMLAttribute("data-seen", seen["seen"]), HTMLAttribute("data-time", seen["time"] ?? ""),
                HTMLAttribute("data-undo", seen["undo"]), HTMLAttribute("data-redo", seen["redo"]),
            ])
    }

    /// What the largest button says.
    var nextButton: String {
        if picture.state.finished != nil { return "" }
        if picture.state.running == nil { return "Begin" }
        guard let next = facilitators.next else { return "End the meeting" }
        let title = next.title.count > 24 ? next.title.prefix(23) + "…" : next.title
        return "Next: \(title.isolated)"
    }

    private var header: HTMLFragment {
        var title = HTMLFragment(text: picture.agenda.title)
        if let venue = picture.agenda.venue {
            title += HTMLFragment("span", [.class("quiet")], HTMLFragment(text: " · " + venue))
        }
        return HTMLFragment(
            "header", [], HTMLFragment("h1", [.freeText], title), .newline,
            HTMLFragment(
                "span", [.class(picture.state.stopped == nil ? "state" : "state soon")], HTMLFragment(text: status)),
            .newline,
            HTMLFragment(
                "span", [.class(picture.screen.isDark ? "soon" : "quiet")],
                HTMLFragment(text: picture.screen.isDark ? "Room screen dark" : "Room screen on")), .newline,
            picture.wall)
    }

    private var status: String {
        let state = picture.state
        // A rehearsal says so whatever stands beside it: only the meeting itself is live.
        let rehearsal = picture.beside.speed.map { picture.words.rehearsal($0).capitalisedFirst }
        let say = { (sign: String, standing: String) in "\(sign) \(rehearsal.map { "\($0) · " } ?? "")\(standing)" }
        if state.finished != nil { return say("■", "Ended") }
        if let stop = state.stopped { return stop.hold ? say("■", "Everything is on hold") : say("‖", "Paused") }
        return state.hasBegun ? "● \(rehearsal ?? "Live")" : say("○", "Not begun")
    }

    // MARK: What is said

    private func stage(_ view: StageView, asides: Bool) -> HTMLFragment {
        guard let section = view.section else { return standing(view, asides) }
        var stage = HTMLFragment()
        if let part = view.partTitle,
            let index = section.parts.firstIndex(where: { $0.id == picture.state.running?.part })
        {
            let kicker = "\(section.title.isolated) · part \(index + 1) of \(section.parts.count)"
            stage += HTMLFragment("p", [.class("kicker"), .freeText], HTMLFragment(text: kicker)) + .newline
            stage += HTMLFragment("h2", [.freeText], HTMLFragment(text: part)) + .newline
        } else {
            stage += HTMLFragment("h2", [.freeText], HTMLFragment(text: section.title)) + .newline
        }
        // The chair's page is theirs alone: it has every word that is for their voice.
        stage += picture.html(asides ? view.open(view.spoken) : view.spoken, view)
        if let notice = view.notice, asides {
            stage +=
                HTMLFragment("p", [.class("soon"), .freeText], HTMLFragment(text: picture.words(notice))) + .newline
        }
        let own = view.content.withoutForms
        let open = Content(own.blocks.filter { if case .aside = $0 { false } else { true } })
        stage += picture.html(view.open(open), view)
        guard asides else { return stage }
        // These stay in sight, however long the script is.
        var below = StageCards(picture: picture).html + .newline
        if let forYou = forYou(view) {
            below += HTMLFragment(
                "details", [.class("aside"), HTMLAttribute("id", "for-you")],
                HTMLFragment(
                    "summary", [], HTMLFragment(text: "For you "), HTMLFragment("kbd", [], HTMLFragment(text: "f"))),
                .newline, HTMLFragment("p", [], HTMLFragment(text: "Close it before the screen is shared.")), .newline,
                forYou)
        }
        below += KeptList(picture: picture).html
        return stage + HTMLFragment("div", [.class("below")], below)
    }

    /// What the room must not see: notes, and a script with the names in it that were typed for the chair's voice alone.
    private func forYou(_ view: StageView) -> HTMLFragment? {
        let contents = [view.spoken, view.content].map(\.withoutForms)
        let asides = contents.flatMap(\.blocks).flatMap { block -> [Block] in
            if case .aside(let inner) = block { inner.blocks } else { [] }
        }
        let named = contents.filter { view.open($0) != $0 }.map { content in
            Content(content.blocks.filter { if case .aside = $0 { false } else { true } })
        }
        guard !asides.isEmpty || !named.isEmpty else { return nil }
        return ([Content(asides)] + named).reduce(HTMLFragment()) { $0 + picture.html($1, view, asides: true) }
    }

    /// What comes after a meeting.
    private var next: HTMLFragment {
        HTMLFragment(
            "p", [],
            HTMLFragment("a", [HTMLAttribute("href", "review")], HTMLFragment(text: "Now read what people wrote")),
            HTMLFragment(text: ". Then make the report. Both wait for you, also on another day.")) + .newline
    }

    private func standing(_ view: StageView, _ asides: Bool) -> HTMLFragment {
        if let ended = picture.state.finished {
            return HTMLFragment(
                "h2", [], HTMLFragment(text: picture.words(.endedAt, "time", picture.clock.time(of: ended))))
                + .newline
                + (asides ? next : HTMLFragment())
                + (asides ? TimesTable(picture: picture).html + KeptList(picture: picture).html : HTMLFragment())
        }
        let first = view.next.map { "First\($0.at.map { ", at \(picture.clock.planned($0))" } ?? ""): \($0.title)" }
        return HTMLFragment("h2", [.freeText], HTMLFragment(text: first ?? "This agenda has no sections.")) + .newline
            + HTMLFragment(
                "p", [],
                HTMLFragment(
                    text: asides
                        ? "Begin starts it, and the clock."
                        : "The person who runs the meeting begins it. Your script stands here then."))
            + (asides ? KeptList(picture: picture).html : HTMLFragment())
    }

    // MARK: Time

    private func time(_ view: StageView) -> HTMLFragment {
        guard let timer = view.partTimer ?? view.sectionTimer else { return HTMLFragment() }
        var time = HTMLFragment(
            "figure", picture.attributes(timer), picture.disc(timer), .newline,
            HTMLFragment(
                "figcaption", [], HTMLFragment("b", [.class("left-figure")], HTMLFragment(text: picture.about(timer)))))
        if view.partTimer != nil, let whole = view.sectionTimer {
            time += HTMLFragment(
                "p", picture.attributes(whole) + [.class("whole")],
                HTMLFragment(text: "\(view.section?.title ?? ""): "),
                HTMLFragment("span", [.class("left-figure")], HTMLFragment(text: picture.about(whole))))
        }
        return time
    }

    private var facts: HTMLFragment {
        var facts = HTMLFragment()
        let clock = picture.clock
        if let next = facilitators.next, picture.state.running != nil {
            let when = next.at.map { ", \(next.pinned ? "holds at" : "at") \(clock.planned($0))" } ?? ""
            facts += fact("Next\(when)", next.title)
        }
        if let seated = picture.seatedAtHand {
            facts +=
                HTMLFragment(
                    "a",
                    [
                        .class("button quiet-button"), HTMLAttribute("id", "who-sits-where"),
                        HTMLAttribute("href", TablesView.address(seated.id, nil)),
                    ], HTMLFragment(text: "Who sits where")) + .newline
        }
        if let slack = picture.meeting.slack(in: picture.plan), let pin = picture.agenda.section(slack.pin) {
            let late = slack.late >= .seconds(30)
            let give = slack.free >= .seconds(30) ? slack.free : slack.canGive
            let more =
                slack.free >= .seconds(30)
                ? "\(picture.length(give)) in hand" : give >= .seconds(30) ? "\(picture.length(give)) can give way" : ""
            facts +=
                late
                ? fact(
                    pin.title, "starts \(clock.planned(slack.at + slack.late)), \(picture.length(slack.late)) later",
                    soon: true)
                : fact(pin.title, "holds at \(clock.time(of: slack.at))", more)
        }
        let late = picture.plan.lateness(at: MissedPin.end)
        if picture.state.finished == nil {
            let end = clock.planned(picture.agenda.end + late)
            facts +=
                late >= .seconds(30)
                ? fact("We end", "at \(end), \(picture.length(late)) later", drift, soon: true)
                : fact("We end", "at \(end), as planned", drift)
        }
        if let proposal = picture.meeting.proposal(at: picture.now),
            let section = picture.agenda.section(proposal.section)
        {
            let text = "could end at \(clock.planned(proposal.ends))"
            facts += fact(
                "The plan proposes: \(section.title)", text, price(.accept, gains: true) ?? "", soon: true, key: "v")
        }
        if let message = picture.state.message.flatMap({ picture.answer.words[$0] }) {
            facts += fact("The room reads", message)
        }
        return facts
    }

    /// How far what runs will end from where the plan had it; empty where that is not worth a word.
    private var drift: String {
        let drift = picture.meeting.behind(in: picture.plan, against: PlanRule.plan(picture.agenda)) ?? .zero
        guard abs(drift.count) >= 60 else { return "" }
        let length = picture.length(drift > .zero ? drift : .zero - drift)
        return "What runs is " + picture.words(drift > .zero ? .behind : .ahead, "length", length)
    }

    /// - Parameter key: What does it.
    private func fact(
        _ label: String, _ text: String, _ more: String = "", soon: Bool = false, key: String? = nil
    ) -> HTMLFragment {
        var inside =
            HTMLFragment("span", [.freeText], HTMLFragment(text: label))
            + HTMLFragment("b", [.freeText], HTMLFragment(text: text))
        if !more.isEmpty { inside += HTMLFragment("small", [.freeText], HTMLFragment(text: more)) }
        if let key {
            inside += HTMLFragment(
                "small", [], HTMLFragment("kbd", [], HTMLFragment(text: key)), HTMLFragment(text: " does it"))
        }
        return HTMLFragment("div", [.class(soon ? "fact soon-fact" : "fact")], inside) + .newline
    }

    /// What a command would cost, in as few words as there are; nil where it costs nothing, or cannot be.
    ///
    /// - Parameter gains: Also that time comes free, for what is done to win some.
    func price(_ command: Command, gains: Bool = false) -> String? {
        let moment = PriceShelf.Moment(sequence: picture.answer.sequence, now: picture.now)
        return picture.prices.words(of: command, gains: gains, at: moment) { found(command, gains: gains) }
    }

    private func found(_ command: Command, gains: Bool) -> String? {
        let typed = picture.answer.words
        guard
            let price = (try? picture.meeting.price(of: command, at: picture.now, names: { typed[$0] }, on: ground))
                ?? nil
        else {
            return nil
        }
        let said = price.worthSaying(of: picture.agenda, naming: 2, gains: gains)
        return said.isEmpty ? nil : said.map { picture.words($0) }.joined(separator: "; ")
    }

    // MARK: The chair's

    /// Whoever reads aloud must not read on.
    private var hold: HTMLFragment {
        guard picture.state.stopped?.hold == true else { return HTMLFragment() }
        return HTMLFragment(
            "p", [.class("aside"), HTMLAttribute("role", "status")],
            HTMLFragment("b", [], HTMLFragment(text: "Stop here: everything is on hold."))) + .newline
    }

    /// The script and the time, nothing else.
    var chair: HTMLFragment {
        let view = picture.view(for: .chair)
        return HTMLFragment(
            "header", [], HTMLFragment("h1", [.freeText], HTMLFragment(text: picture.agenda.title)), .newline,
            picture.wall) + .newline
            + HTMLFragment("main", [], hold + stage(view, asides: false)) + .newline
            + HTMLFragment("footer", [], time(view))
    }
}
