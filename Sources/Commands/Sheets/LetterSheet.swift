internal import Agenda
internal import Journal
internal import Planner
internal import Rendering
internal import SectionKit
internal import SignUps

extension PeopleSheets {
    /// One slip a person, sorted by service, for staff to hand over.
    ///
    /// - Parameter after: thanks once the meeting is over, in place of what is to come.
    func letters(after: Bool) -> PaperSheet {
        let content: Content = [
            Self.staffOnly,
            .paragraph("One letter a person, sorted by service. Cut along the lines, and hand each over in person."),
        ]
        var slips = byService().flatMap { $0.people }.filter { !after || wasThere($0) }.map { record in
            Slip(address(record), parts: [.content(after ? thanks(record) : letter(record))])
        }
        if slips.isEmpty { slips = [blankLetter(after: after), blankLetter(after: after)] }
        return PaperSheet(
            title: after ? "Letters after the meeting: \(agenda.title)" : "Letters: \(agenda.title)", content: content,
            slips: slips)
    }

    /// Where nobody ticked who arrived, everybody was there.
    private func wasThere(_ record: SignUpRecord) -> Bool {
        record.arrived != nil || people.allSatisfy { $0.arrived == nil }
    }

    private func address(_ record: SignUpRecord) -> Text {
        let service = PersonWords.service(record.answers.service).map { ", \($0)" } ?? ""
        return Text("For \(record.answers.called)\(service)")
    }

    // MARK: Before

    private func letter(_ record: SignUpRecord) -> Content {
        var blocks: [Block] = [.paragraph(news(record))]
        var facts: [Text] = [fact("The meeting", Text(agenda.title)), fact("When and where", agenda.occasion)]
        if let (section, planned) = zip(agenda.sections, plan.sections).first(where: {
            $0.outside && !$1.dropped && $1.start < agenda.start
        }) {
            facts.append(fact("You can come from", "\(clock.planned(planned.start)) (\(section.title))"))
        }
        if record.standing.isPresenting, let talk = record.answers.talk {
            facts += talkFacts(record, talk)
        }
        let needs = record.answers.needs.sorted().map(PersonWords.need) + [record.answers.dietary].compactMap { $0 }
        if !needs.isEmpty { facts.append(fact("We have noted", Text(needs.joined(separator: "; ")))) }
        blocks.append(.bullets(facts))
        if record.standing.slot != nil {
            blocks.append(
                .paragraph(
                    "What happens: the chair says that it is your turn. You can read from paper, sit or stand. You can stop at any time."
                ))
        }
        blocks.append(
            .paragraph(
                .strong("Have you changed your mind? ")
                    + "You can withdraw at any time, also on the day. You never have to say why. "
                    + "Tell a member of staff, or use your code of three words."))
        return Content(blocks)
    }

    /// What stands first: where they stand.
    private func news(_ record: SignUpRecord) -> Text {
        switch record.standing {
        case .coming, .withdrawn: return "Thank you for signing up. We look forward to seeing you."
        case .held: return .strong("You have a place to present.") + " Thank you for offering a talk."
        case .offered(_, let until):
            return .strong("There is a place to present for you, if you would like it.")
                + " Please tell a member of staff yes or no, until \(words.day(until))."
        case .inDraw:
            return "Thank you for offering a talk. Your name is in the draw for a place. We tell you when it is drawn."
        case .waiting:
            let number = words.place(of: record.id, in: record.section).map {
                " You are number \($0) on the waiting list."
            }
            return Text(
                "Thank you for offering a talk. \(whyWaiting(record)).\(number ?? "") "
                    + "If a place becomes free, a member of staff tells you. You are welcome to come in any case.")
        case .notDrawn:
            return "Thank you for offering a talk. Places were drawn by chance, and this time yours was not drawn. "
                + "What happens next: you are welcome to come, and you can offer your talk again for the next meeting."
        case .lapsed:
            return "We kept a place to present for you, and it was fine not to answer. "
                + "If you would still like to present, please tell a member of staff. You are welcome to come."
        }
    }

    /// Every place is somebody's, or those that are left are kept for others.
    private func whyWaiting(_ record: SignUpRecord) -> String {
        let offer = agenda.slotOffers.first { $0.section.id == record.section }?.offer
        let given = people.count { $0.section == record.section && $0.standing.slot != nil }
        guard let offer, given < offer.free else { return "All places are taken just now" }
        let kept = [
            offer.keptForFirstTimers > 0 ? "people who present for the first time" : nil,
            offer.keptForNewServices > 0 ? "services without a place" : nil,
        ].compactMap { $0 }
        let left = offer.free - given == 1 ? "The place that is left is" : "The places that are left are"
        return kept.isEmpty ? "No place is yours yet" : "\(left) kept for \(kept.joined(separator: ", or "))"
    }

    private func talkFacts(_ record: SignUpRecord, _ talk: TalkAnswers) -> [Text] {
        var facts: [Text] = []
        let offered = agenda.slotOffers.first { $0.section.id == record.section }
        if let (section, offer) = offered, let slot = record.standing.slot {
            let number = words.talk(slot, in: section.id)
            facts.append(fact("Your place", "talk \(number) of \(offer.count) in \(section.title)"))
            if let planned = plan[section.id], !planned.dropped {
                facts.append(
                    fact(
                        "Your time",
                        Text("about \(clock.planned(planned.start + offer.begins(place: slot))). ")
                            + "You have up to \(offer.talk.count) minutes." + questions(offer)))
            }
        }
        facts.append(
            fact("Your talk", talk.title.map { Text($0) } ?? "you have not told us a title yet, and that is fine"))
        facts.append(
            fact(
                "Your name",
                (talk.mayChairSayName ? "the chair may say it" : "the chair does not say it")
                    + Text("; screens and paper say \u{201C}\(shown(record))\u{201D}")))
        let signal =
            switch talk.timeSignal {
            case .clock: "a clock that only you see"
            case .card: "a card that somebody holds up"
            case .nod: "a nod"
            case .none: "no sign"
            }
        facts.append(fact("How you see your time", Text(signal)))
        return facts
    }

    private func fact(_ name: String, _ value: Text) -> Text { .strong("\(name): ") + value }

    // MARK: After

    private func thanks(_ record: SignUpRecord) -> Content {
        let presented = record.standing.slot != nil
        let title = presented ? record.answers.talk?.title.map { " on \u{201C}\($0)\u{201D}" } : nil
        return Content([
            .paragraph(
                presented
                    ? .strong("Thank you for your talk\(title ?? "").")
                        + " And thank you for coming to the \(agenda.title)."
                    : .strong("Thank you for coming to the \(agenda.title).")),
            .paragraph(
                .strong("What happens next: ")
                    + "what the meeting said is written down, without names. It goes on to people who can change things. "
                    + "At the next meeting we tell you what changed."),
            .paragraph("You can ask a member of staff for the report, and to be taken off our list."),
        ])
    }

    private func blankLetter(after: Bool) -> Slip {
        let lines: [SlipPart] =
            after
            ? [
                .content([
                    .paragraph(.strong("Thank you for coming to the \(agenda.title).")),
                    .paragraph("At the next meeting we tell you what changed."),
                ])
            ]
            : [
                .content([.paragraph(fact("The meeting", Text(agenda.title) + ", " + agenda.occasion))]),
                .line("Your place"), .line("Your time"), .line("Your talk"),
                .content([
                    .paragraph(
                        "You can withdraw at any time, also on the day. You never have to say why. Tell a member of staff."
                    )
                ]),
            ]
        return Slip("A letter", parts: [.line("For")] + lines)
    }
}
