internal import Agenda
internal import Journal
internal import Meeting
internal import Rendering
internal import SectionKit
internal import SignUps

extension PeopleSheets {
    /// The form on paper: one person a strip, with a part to tear off and keep.
    func signUpSheet(copies: Int) -> PaperSheet {
        var content: Content = [
            .paragraph(agenda.occasion),
            .paragraph("You can come. You can also offer to present something."),
            .bullets([
                "Fill in one form. A member of staff can help, or write for you.",
                "You can leave a question out.",
                "Give the form to a member of staff. They type it in, and then destroy the paper.",
                "You get the lower part back. It has your code of three words.",
                "You can change your mind at any time. You never have to say why.",
            ]),
            .paragraph(
                .strong("Please do not write: ")
                    + "your NHS number, your date of birth, a diagnosis, medicines, or your ward. We do not need them."),
        ]
        let offers = agenda.slotOffers
        if !offers.isEmpty {
            content.blocks.append(.heading("Presenting"))
            content.blocks += offers.map { .bullets(rules(of: $0.section, $0.offer)) }
        }
        return PaperSheet(
            title: "Sign up: \(agenda.title)", content: content, slips: (1...max(1, copies)).map { form($0, offers) },
            isForm: true)
    }

    private func form(_ number: Int, _ offers: [(section: Section, offer: SlotOffer)]) -> Slip {
        // What staff keep is cut off: it says itself what it is of, and what nobody needs.
        var parts: [SlipPart] = [
            .content([
                .paragraph("\(agenda.title), \(LongDate.words(agenda.date))"),
                // One line: with two, the part to keep of a usual form goes to a page of its own.
                .paragraph("Please: no NHS number, date of birth, diagnosis, medicine or ward."),
            ])
        ]
        // In the order of the page on which it is keyed in.
        if !offers.isEmpty { parts.append(.ticks("I would like to", ["come", "come and present"])) }
        parts += [
            .line("What shall we call you?"),
            .ticks("I am", ["a service user", "staff", "a carer", "a guest"]),
        ]
        if agenda.services.isEmpty {
            parts.append(.line("My service"))
        } else {
            parts.append(.ticks("My service", agenda.services.map { Text($0) } + ["I would rather not say"]))
            parts.append(.line("Or another service"))
        }
        parts.append(.ticks("What would help me", SupportNeed.allCases.map { Text(PersonWords.need($0)) }))
        parts.append(.line("I do not eat"))
        if !offers.isEmpty { parts += talk(offers) }
        return Slip(
            "Form \(number)", parts: parts,
            tearOff: [
                .content([
                    .paragraph(
                        .strong("Form \(number). Please keep this part. ")
                            + "\(agenda.title), \(LongDate.words(agenda.date))")
                ]),
                .line("My code, three words"),
                .content([
                    .paragraph(
                        "To change or withdraw, tell a member of staff, or use this code. You never have to say why."
                    )
                ]),
            ])
    }

    private func talk(_ offers: [(section: Section, offer: SlotOffer)]) -> [SlipPart] {
        var parts: [SlipPart] = [.content([.paragraph(.strong("Only if you would like to present:"))])]
        if offers.count > 1 { parts.append(.ticks("In", offers.map { Text($0.section.title) })) }
        parts += [
            .line("My talk is called"),
            .ticks("I present", ["alone", "with someone"]),
        ]
        if offers.contains(where: { $0.offer.keptForFirstTimers > 0 }) {
            parts.append(.ticks("I have presented before", ["yes", "no"]))
        }
        return parts + [
            .line("What the chair may say of me"),
            .ticks("May the chair say my name?", ["yes", "no"]),
            .ticks(
                "Screens and paper say",
                ["my name", "\u{201C}a member of\u{201D} my service", "\u{201C}a presenter\u{201D}"]),
            .ticks("I see my time by", ["a clock", "a card", "a nod", "nothing"]),
        ]
    }

    /// For each service: who comes from there.
    func bookingSheets() -> [PaperSheet] {
        let services: [(service: String?, people: [SignUpRecord])] =
            agenda.services.isEmpty ? [(nil, [])] : byService().filter { $0.service != nil }
        return services.map { service, people in
            var content: Content = [.paragraph(agenda.occasion)]
            if let contact = contact(of: service) { content.blocks.append(contact) }
            if service == nil { content.blocks.append(.paragraph("Service: ______________________________")) }
            content.blocks += [
                .paragraph(
                    "Who comes from your service? Please write one person on each line, by the name that they like to be called. "
                        + "Each is a service user, staff, a carer or a guest. Then give this sheet to the organiser."),
                Self.neverWrite,
            ]
            if let counts = counts(people) {
                content.blocks.append(
                    .paragraph(
                        Text("Signed up already: \(counts). A name stands here only where its person chose that."))
                )
            }
            // To name somebody as a presenter on their service's sheet would say more than they chose.
            let named = people.filter { $0.standing.isPresenting && $0.answers.talk?.shownAs == .name }
            let known: [[Text]] = named.map { record in
                [Text(record.answers.called), Text(PersonWords.role(record.answers.role)), "yes: has signed up", "–"]
            }
            let blank = [[Text]](
                repeating: Self.blankRow(4), count: max(3, (contact(of: service) == nil ? 10 : 8) - known.count))
            content.blocks.append(
                .table(
                    Table(
                        caption: "People who come",
                        columns: ["Called", "Who they are", "Presents?", "What would help"],
                        rows: known + blank)))
            return PaperSheet(
                title: service.map { "\($0): who comes" } ?? "Who comes", content: content, isForm: true)
        }
    }
}
