internal import Agenda
internal import Meeting
internal import Rendering
internal import SectionKit

/// Every question of a meeting on paper, in Easy Read: nobody writes their name, and staff key it in.
struct FeedbackForm {
    let meeting: MeetingRun

    private var agenda: MeetingAgenda { meeting.agenda }

    /// One sheet a section that asks; several copies of each. Empty where nobody is asked anything.
    func sheets(copies: Int) -> [PaperSheet] {
        let asking = agenda.sections.compactMap { section in section.handler.asks().map { (section, $0) } }
        let sheets = asking.map { section, asking in
            PaperSheet(
                title: asking.questions.count == 1 ? "A question for you" : "Questions for you",
                content: head(
                    of: section, of: asking, isOnlyOne: agenda.sections.count { $0.handler.asks() != nil } == 1),
                slips: slips(asking), isForm: true)
        }
        return (0..<max(1, copies)).flatMap { _ in sheets }
    }

    private func head(of section: Section, of asking: Asking, isOnlyOne: Bool) -> Content {
        var blocks: [Block] = [.paragraph(agenda.occasion)]
        if !isOnlyOne { blocks.append(.paragraph(.strong(section.title))) }
        blocks += [
            .bullets([
                "You can skip any question.", "Please do not write your name.",
                "Give the form to a member of staff, or put it in the box.",
            ])
        ]
        // The agenda's own words may say it already, as those that it has by default do.
        if !agenda.safety.markdown.contains("Worried about someone?") {
            blocks.append(.paragraph(.strong("Worried about someone? Tell staff now.")))
        }
        let resolver = ContentResolver(timeZone: agenda.timeZone) { _ in nil }
        return Content(blocks) + resolver.resolve(agenda.safety.content)
    }

    private func slips(_ asking: Asking) -> [Slip] {
        let abouts = meeting.asked(asking, at: agenda.start)
        var slips: [Slip] = []
        if case .tables = asking.about {
            slips.append(Slip("Which table are you at?", parts: [.line("My table")]))
            slips += asking.questions.map { slip($0, of: "") }
        } else {
            for about in abouts { slips += asking.questions.map { slip($0, of: about.name) } }
        }
        let roles: [Text] = ["a service user", "staff", "a carer", "a guest"]
        slips.append(
            Slip("I am", parts: [.question(SlipQuestion(.tick, how: "You do not have to say.", options: roles))]))
        return slips
    }

    private func slip(_ question: BallotQuestion, of about: String) -> Slip {
        let options = question.options.map { Text($0) }
        let boxes: SlipQuestion =
            switch question.answers {
            case .smiley: SlipQuestion(.face, how: "Choose one face.", options: options)
            case .choice: SlipQuestion(.tick, how: "Choose one.", options: options)
            case .choices: SlipQuestion(.tick, how: "Choose all that fit.", options: options)
            case .ranking:
                SlipQuestion(.number, how: "Number them. 1 is what matters most to you.", options: options)
            case .text:
                SlipQuestion(.tick, how: "Write in your own words. Please write no names.", options: [], lines: 3)
            }
        var parts: [SlipPart] = [.question(boxes)]
        if question.answers == .text { parts.append(.ticks("May we print your words?", ["yes", "no"])) }
        return Slip(Text(about.isEmpty ? question.ask : "\(about): \(question.ask)"), parts: parts)
    }
}
